//! Second factors: proving one to finish signing in, enrolling and removing them.

use super::checks::{check_may_change, is_self, require_self, user_here};
use super::sessions::invalid_credentials;
use crate::change::{Change, OutboxItem};
use crate::code::{Code, CodePurpose};
use crate::command::{Command, Context, Decision, EventDraft, forbidden};
use crate::error_code::ErrorCode;
use crate::factor::{Passkey, SecondFactor, SecondFactors, Totp};
use crate::ids::{PasskeyId, SessionId, UserId};
use crate::login_settings::LoginSettings;
use crate::refusal::Refusal;
use crate::roles::Rank;
use crate::session::{Session, SessionState};
use crate::state::OrganizationState;
use crate::user::{Credential, User, UserState};
use std::sync::Arc;
use subtle::ConstantTimeEq;

/// Tries a second factor of somebody who lives here. A wrong try is counted, by person and not by
/// sign-in; too many end the sign-ins that wait for one.
pub struct ProveFactor {
    /// Whose.
    pub user: UserId,
    /// The credential's epoch of the session that waits.
    pub epoch: u32,
    /// Keyed hash of what was given, as a mailed code.
    pub mail_code: [u8; 32],
    /// The time step of which it is the one-time password, if it is any's.
    pub totp_step: Option<u64>,
    /// Keyed hash of what was given, as a recovery code.
    pub recovery_code: [u8; 32],
    /// The organization's login settings in effect.
    pub settings: Arc<LoginSettings>,
    /// The session that waits, if it is one of this organization: it is completed in the same decision, so
    /// that no wrong try of somebody else comes in between.
    pub completes: Option<Completion>,
}

/// What a session becomes whose second factor was proved.
pub struct Completion {
    /// Which.
    pub session: SessionId,
    /// SHA-256 of the new token's secret.
    pub token_hash: [u8; 32],
    /// The login settings in effect for it.
    pub settings: Arc<LoginSettings>,
}

/// What came of trying a second factor.
#[derive(Clone, Debug)]
pub struct Proved {
    /// What was proved.
    pub factor: SecondFactor,
    /// The session that waited, as it is from now on.
    pub session: Option<Arc<Session>>,
}

impl Command for ProveFactor {
    /// Nothing where the try was wrong.
    type Reply = Option<Proved>;

    fn decide(
        self,
        state: &OrganizationState,
        context: &Context<'_>,
    ) -> Result<Decision<Self::Reply>, Refusal> {
        let user = state.users.get(&self.user);
        let user = user.filter(|user| user.state == UserState::Active);
        let credential = state.credentials.get(&self.user);
        let (Some(user), Some(credential)) = (user, credential) else {
            return Err(invalid_credentials());
        };
        if !state.organization.is_active() || credential.epoch != self.epoch {
            return Err(invalid_credentials());
        }
        let mut credential = Credential::clone(credential);
        let mut factors = credential.factors.take().unwrap_or_default();
        if factors.is_locked(context.now) {
            let event = EventDraft::new("user.factor-refused", "user", self.user);
            return Ok(Decision::of(None, Vec::new(), event));
        }
        if factors.locked_until.take().is_some() {
            factors.failed_attempts = 0;
        }
        let proved = self.proved(state, context, &mut factors);
        let mut changes = Vec::new();
        let mut reply = None;
        let event = match proved {
            Some(factor) => {
                let session = match &self.completes {
                    Some(completion) => Some(completion.session_with(factor, state, context)?),
                    None => None,
                };
                changes.extend(session.clone().map(Change::Session));
                reply = Some(Proved { factor, session });
                factors.failed_attempts = 0;
                if factor == SecondFactor::MailCode {
                    changes.push(Change::CodeGone(self.user, CodePurpose::Mfa));
                    // Who reads the code there reads mail to the address.
                    if !user.is_email_verified {
                        let mut user = User::clone(user);
                        user.is_email_verified = true;
                        user.changed_at = context.now;
                        changes.push(Change::User(Arc::new(user)));
                    }
                }
                EventDraft::new("user.factor-proved", "user", self.user)
                    .with("factor", factor.as_str())
            }
            None => {
                changes.extend(self.count_wrong(state, context, &mut factors));
                EventDraft::new("user.factor-refused", "user", self.user)
                    .with("attempts", factors.failed_attempts)
            }
        };
        credential.factors = Some(factors);
        changes.push(Change::Credential(Arc::new(credential)));
        Ok(Decision::of(reply, changes, event))
    }
}

impl ProveFactor {
    fn proved(
        &self,
        state: &OrganizationState,
        context: &Context<'_>,
        factors: &mut SecondFactors,
    ) -> Option<SecondFactor> {
        let sent = state.codes.get(&(self.user, CodePurpose::Mfa));
        let is_mailed = sent
            .filter(|code| code.is_alive(context.now))
            .is_some_and(|code| code.hash.ct_eq(&self.mail_code).into());
        if is_mailed {
            return Some(SecondFactor::MailCode);
        }
        if let (Some(step), Some(totp)) = (self.totp_step, &mut factors.totp)
            && totp.confirmed_at.is_some()
            && step > totp.last_step
        {
            totp.last_step = step;
            return Some(SecondFactor::Totp);
        }
        let left = factors.recovery_codes.len();
        factors
            .recovery_codes
            .retain(|code| !bool::from(code.ct_eq(&self.recovery_code)));
        (factors.recovery_codes.len() < left).then_some(SecondFactor::RecoveryCode)
    }

    fn count_wrong(
        &self,
        state: &OrganizationState,
        context: &Context<'_>,
        factors: &mut SecondFactors,
    ) -> Vec<Change> {
        let mut changes = Vec::new();
        if let Some(code) = state.codes.get(&(self.user, CodePurpose::Mfa)) {
            let mut code = Code::clone(code);
            code.attempts = code.attempts.saturating_add(1);
            changes.push(Change::Code(Arc::new(code)));
        }
        factors.failed_attempts = factors.failed_attempts.saturating_add(1);
        let policy = &self.settings.lockout_policy;
        if factors.failed_attempts >= policy.max_password_attempts {
            factors.locked_until =
                Some(context.now.plus_seconds(u64::from(policy.lockout_seconds)));
            let waiting = state
                .sessions_of(self.user)
                .filter(|session| session.state == SessionState::MfaRequired);
            changes.extend(waiting.map(|session| Change::SessionGone(session.id)));
        }
        changes
    }
}

/// Makes a session that waited for a second factor one that is good for every call, under a new token.
pub struct CompleteSession {
    /// What was proved, in the person's home.
    pub factor: SecondFactor,
    /// What the session becomes.
    pub completion: Completion,
}

impl Completion {
    pub(super) fn session_with(
        &self,
        factor: SecondFactor,
        state: &OrganizationState,
        context: &Context<'_>,
    ) -> Result<Arc<Session>, Refusal> {
        let session = state.live_session(self.session, context.now);
        let session = session.filter(|session| session.state == SessionState::MfaRequired);
        let session = session.ok_or_else(|| {
            Refusal::unauthenticated(
                ErrorCode::SessionExpired,
                "The session has ended: sign in again.",
            )
        })?;
        let mut session = Session::clone(session);
        session.state = SessionState::Active;
        session.token_hash = self.token_hash;
        session.prove(factor, context.now);
        let absolute = u64::from(self.settings.session_absolute_lifetime_seconds);
        session.absolute_expiry = context.now.plus_seconds(absolute);
        session.extend(context.now, &self.settings);
        Ok(Arc::new(session))
    }
}

impl Command for CompleteSession {
    type Reply = Arc<Session>;

    fn decide(
        self,
        state: &OrganizationState,
        context: &Context<'_>,
    ) -> Result<Decision<Self::Reply>, Refusal> {
        let session = self.completion.session_with(self.factor, state, context)?;
        let event = EventDraft::new("session.verified", "session", session.id)
            .with("userId", session.user)
            .with("factor", self.factor.as_str());
        let changes = vec![Change::Session(Arc::clone(&session))];
        Ok(Decision::of(session, changes, event))
    }
}

/// Notes in a session that its person proved something anew.
pub struct Reauthenticate {
    /// The session that calls.
    pub session: SessionId,
    /// The second factor that was proved; the password otherwise.
    pub factor: Option<SecondFactor>,
}

impl Command for Reauthenticate {
    type Reply = ();

    fn decide(
        self,
        state: &OrganizationState,
        context: &Context<'_>,
    ) -> Result<Decision<()>, Refusal> {
        let session = state.live_session(self.session, context.now);
        let session = session.ok_or_else(forbidden)?;
        require_self(context, session.user)?;
        let mut session = Session::clone(session);
        match self.factor {
            Some(factor) => session.prove(factor, context.now),
            None => session.factors.password = Some(context.now),
        }
        session.changed_at = context.now;
        let event = EventDraft::new("session.reauthenticated", "session", session.id)
            .with("userId", session.user);
        Ok(Decision::of(
            (),
            vec![Change::Session(Arc::new(session))],
            event,
        ))
    }
}

/// What is to change of somebody's second factors.
pub enum FactorChange {
    /// Codes by mail are asked for from now on, or not any more.
    Mail(bool),
    /// An authenticator app that still has to be confirmed; takes the place of one that was not.
    EnrollTotp(Box<[u8]>),
    /// Confirms it, by the one-time password of this time step, and gives recovery codes.
    ConfirmTotp(u64, Vec<[u8; 32]>),
    /// The app and the recovery codes go.
    RemoveTotp,
    /// Other recovery codes take the place of those that are left.
    RecoveryCodes(Vec<[u8; 32]>),
    /// A passkey more.
    AddPasskey(Passkey),
    /// Another name for a passkey.
    RenamePasskey(PasskeyId, Box<str>),
    /// A passkey goes.
    RemovePasskey(PasskeyId),
    /// Everything goes, and wrong tries are forgotten: what an administrator does for somebody who lost
    /// all of it.
    Reset,
}

/// Changes somebody's second factors.
pub struct ChangeFactors {
    /// Whose.
    pub user: UserId,
    /// What.
    pub change: FactorChange,
    /// Tells the person.
    pub notice: Option<OutboxItem>,
}

impl Command for ChangeFactors {
    type Reply = ();

    fn decide(
        self,
        state: &OrganizationState,
        context: &Context<'_>,
    ) -> Result<Decision<()>, Refusal> {
        let before = user_here(state, self.user)?;
        if !is_self(context, self.user) {
            check_may_change(before, state, context, Rank::Owner)?;
            let is_for_others = matches!(self.change, FactorChange::Mail(_) | FactorChange::Reset);
            if !is_for_others {
                return Err(forbidden());
            }
        }
        let credential = state
            .credentials
            .get(&self.user)
            .ok_or_else(Refusal::user_not_found)?;
        let mut credential = Credential::clone(credential);
        let mut factors = credential.factors.take().unwrap_or_default();
        let mut user = User::clone(before);
        let kind = change(self.change, &mut factors, &mut user, context)?;
        credential.factors = (*factors != SecondFactors::default()).then_some(factors);
        if user == **before && state.credentials.get(&self.user).map(|c| &**c) == Some(&credential)
        {
            return Ok(Decision::reply(()));
        }
        user.changed_at = context.now;
        let mut changes = vec![
            Change::User(Arc::new(user)),
            Change::Credential(Arc::new(credential)),
        ];
        changes.extend(self.notice.map(|mail| Change::Outbox(Arc::new(mail))));
        Ok(Decision::of(
            (),
            changes,
            EventDraft::new(kind, "user", self.user),
        ))
    }
}

fn change(
    change: FactorChange,
    factors: &mut SecondFactors,
    user: &mut User,
    context: &Context<'_>,
) -> Result<&'static str, Refusal> {
    Ok(match change {
        FactorChange::Mail(wanted) => {
            user.mfa_enabled = wanted;
            match wanted {
                true => "user.email-mfa-enabled",
                false => "user.email-mfa-disabled",
            }
        }
        FactorChange::EnrollTotp(sealed_secret) => {
            if factors.has_totp() {
                return Err(Refusal::conflict(
                    ErrorCode::AlreadyExists,
                    "There is an authenticator app already: remove it first.",
                ));
            }
            factors.totp = Some(Totp {
                sealed_secret,
                confirmed_at: None,
                last_step: 0,
            });
            "user.totp-enrolled"
        }
        FactorChange::ConfirmTotp(step, recovery_codes) => {
            let totp = factors.totp.as_mut();
            let totp = totp.filter(|totp| totp.confirmed_at.is_none());
            let totp = totp.ok_or_else(no_factor)?;
            totp.confirmed_at = Some(context.now);
            totp.last_step = step;
            factors.recovery_codes = recovery_codes;
            "user.totp-confirmed"
        }
        FactorChange::RemoveTotp => {
            factors.totp.take().ok_or_else(no_factor)?;
            factors.recovery_codes.clear();
            "user.totp-removed"
        }
        FactorChange::RecoveryCodes(codes) => {
            if !factors.has_totp() {
                return Err(no_factor());
            }
            factors.recovery_codes = codes;
            "user.recovery-codes-renewed"
        }
        FactorChange::AddPasskey(passkey) => {
            let passkeys = &mut factors.passkeys;
            if passkeys.len() >= SecondFactors::MOST_PASSKEYS {
                return Err(Refusal::conflict(
                    ErrorCode::LimitReached,
                    "There are 10 passkeys already: remove one first.",
                ));
            }
            if passkeys
                .iter()
                .any(|kept| kept.credential_id == passkey.credential_id)
            {
                return Err(Refusal::conflict(
                    ErrorCode::AlreadyExists,
                    "This passkey has been added already.",
                ));
            }
            passkeys.push(passkey);
            "user.passkey-added"
        }
        FactorChange::RenamePasskey(id, name) => {
            passkey_of(factors, id)?.name = name;
            "user.passkey-renamed"
        }
        FactorChange::RemovePasskey(id) => {
            passkey_of(factors, id)?;
            factors.passkeys.retain(|passkey| passkey.id != id);
            "user.passkey-removed"
        }
        FactorChange::Reset => {
            *factors = SecondFactors::default();
            user.mfa_enabled = false;
            "user.factors-reset"
        }
    })
}

fn passkey_of(factors: &mut SecondFactors, id: PasskeyId) -> Result<&mut Passkey, Refusal> {
    let mut passkeys = factors.passkeys.iter_mut();
    passkeys
        .find(|passkey| passkey.id == id)
        .ok_or_else(no_factor)
}

fn no_factor() -> Refusal {
    Refusal::not_found(ErrorCode::FactorNotFound, "There is no such second factor.")
}
