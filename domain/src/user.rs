//! People and machines.

use crate::factor::SecondFactors;
use crate::ids::{OrganizationId, UserId};
use crate::roles::ApplicationRole;
use crate::session::Session;
use crate::text::{Email, Language, Metadata, PersonName, PhoneNumber};
use crate::time::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Whether it is a person or a machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum UserType {
    /// A person, who signs in.
    Human,
    /// A service, which shows a client secret.
    Machine,
}

/// What a user may do at all. `LOCKED` is not stored: it follows from failed attempts and the clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum UserState {
    /// May sign in.
    Active,
    /// Shut out by an administrator.
    Inactive,
    /// Shut out for a while after too many wrong passwords.
    Locked,
    /// Invited, has no credential yet.
    Initial,
}

/// A person or a machine. Lives in its home organization.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct User {
    /// Unique in the application.
    pub id: UserId,
    /// The organization that holds its credentials.
    pub home: OrganizationId,
    /// Person or machine.
    pub user_type: UserType,
    /// `Active`, `Inactive` or `Initial`; never `Locked`.
    pub state: UserState,
    /// A role on the whole application.
    pub application_role: Option<ApplicationRole>,
    /// A person's e-mail address, or a machine's user name.
    pub login: Box<str>,
    /// A person's first name; a machine's description, which may be empty.
    pub first_name: Box<str>,
    /// A person's last name, empty where there is one name only; empty for machines.
    pub last_name: Box<str>,
    /// What to show, when it is not "first last".
    pub display_name: Option<PersonName>,
    /// The phone number.
    pub phone_number: Option<PhoneNumber>,
    /// Whether the person proved to read mail to the address.
    pub is_email_verified: bool,
    /// Whether the person proved to hold the phone.
    pub is_phone_verified: bool,
    /// Whether a second factor is asked for at sign-in.
    pub mfa_enabled: bool,
    /// The language for mail and pages.
    pub preferred_language: Option<Language>,
    /// What clients keep with the user; boxed because most have none.
    pub metadata: Option<Box<Metadata>>,
    /// When it was created.
    pub created_at: Timestamp,
    /// When it was changed last.
    pub changed_at: Timestamp,
}

impl User {
    /// The address of a person.
    #[must_use]
    pub fn email(&self) -> Option<Email> {
        (self.user_type == UserType::Human).then(|| Email::stored(self.login.clone()))
    }

    /// What to show for the user: the display name, else "first last", else the user name.
    #[must_use]
    pub fn shown_name(&self) -> String {
        match (&self.display_name, self.user_type) {
            (Some(name), _) => name.to_string(),
            (None, UserType::Human) if self.last_name.is_empty() => self.first_name.to_string(),
            (None, UserType::Human) => format!("{} {}", self.first_name, self.last_name),
            (None, UserType::Machine) => self.login.to_string(),
        }
    }

    /// Whether it is a super administrator who can act.
    #[must_use]
    pub fn is_acting_super_admin(&self) -> bool {
        self.application_role == Some(ApplicationRole::SuperAdmin)
            && self.state == UserState::Active
    }
}

/// What proves that it is the user. Kept apart from [`User`] because it changes at other times.
#[derive(Clone, PartialEq, Eq)]
pub struct Credential {
    /// Whose it is.
    pub user: UserId,
    /// An argon2id PHC string for a person, the SHA-256 of the client secret (base64url) for a
    /// machine; none while invited.
    pub secret: Option<Box<str>>,
    /// Rises whenever sessions and tokens given out before must end: sessions carry the value they
    /// were opened under.
    pub epoch: u32,
    /// A session that outlives the rise to the present epoch: the one in which the person changed
    /// the password.
    pub spared_session: Option<u64>,
    /// Wrong passwords in a row.
    pub failed_attempts: u16,
    /// Until when sign-in is refused after too many of them.
    pub locked_until: Option<Timestamp>,
    /// The last sign-in.
    pub last_sign_in_at: Option<Timestamp>,
    /// When the secret was set.
    pub changed_at: Timestamp,
    /// Second factors beside codes by mail; boxed because most have none.
    pub factors: Option<Box<SecondFactors>>,
}

impl std::fmt::Debug for Credential {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Credential")
            .field("user", &self.user)
            .field("epoch", &self.epoch)
            .finish_non_exhaustive()
    }
}

impl Credential {
    /// A credential without a secret, for someone new.
    #[must_use]
    pub const fn new(user: UserId, secret: Option<Box<str>>, now: Timestamp) -> Self {
        Self {
            user,
            secret,
            epoch: 0,
            spared_session: None,
            failed_attempts: 0,
            locked_until: None,
            last_sign_in_at: None,
            changed_at: now,
            factors: None,
        }
    }

    /// Whether sign-in is refused at `now`.
    #[must_use]
    pub fn is_locked(&self, now: Timestamp) -> bool {
        self.locked_until.is_some_and(|until| now < until)
    }

    /// Whether a session still stands: opened under the present epoch, or spared when it began.
    #[must_use]
    pub fn keeps(&self, session: &Session) -> bool {
        self.epoch == session.epoch || self.spared_session == Some(session.id.0)
    }

    /// Puts a new secret in place: takes a lock away, and ends every session and token given out so
    /// far, but `spared`.
    pub fn renew(&mut self, secret: Box<str>, spared: Option<u64>, now: Timestamp) {
        self.secret = Some(secret);
        self.changed_at = now;
        self.failed_attempts = 0;
        self.locked_until = None;
        self.end_all(spared);
    }

    /// Ends every session and token given out so far, but `spared`.
    pub fn end_all(&mut self, spared: Option<u64>) {
        self.epoch += 1;
        self.spared_session = spared;
    }
}
