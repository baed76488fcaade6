//! From whom a provider vouches for to an account here.
//!
//! What will be done is planned first, by looking alone, so that a refusal can be told on the failure URL and
//! leaves nothing behind; it is planned anew when it is done. An account is found by the provider and the
//! lasting subject there, and by an address only where both sides have verified it and the rules say so.

use crate::access::authenticate::Caller;
use crate::access::lookup::find_user;
use crate::api::authentication::code_mail::link_notice;
use crate::api::authentication::password_check::VerifiedUser;
use crate::api::users::accounts::NewPerson;
use crate::app::App;
use crate::http::Problem;
use actors::CommandRequest;
use domain::commands::linked_people::{
    ApplyMappedRoles, CreateLinkedUser, LinkUser, LinkedBy, Profile, RefreshLinkedUser,
};
use domain::identity_provider::{
    AutoLinking, ExternalPerson, IdentityProvider, LinkKey, ProviderFailure, ProviderLink,
};
use domain::ids::{OrganizationId, UserId};
use domain::refusal::Refusal;
use domain::state::OrganizationState;
use domain::text::{Email, LastName, PersonName, PhoneNumber};
use domain::user::{User, UserState, UserType};
use std::sync::Arc;
use std::time::Instant;

/// Why somebody for whom a provider vouched is not let in.
pub(crate) enum NotLetIn {
    /// For a reason that is told.
    Because(ProviderFailure),
    /// Something went wrong on the way.
    Problem(Problem),
}

impl From<ProviderFailure> for NotLetIn {
    fn from(failure: ProviderFailure) -> Self {
        Self::Because(failure)
    }
}

impl From<Problem> for NotLetIn {
    fn from(problem: Problem) -> Self {
        Self::Problem(problem)
    }
}

impl From<NotLetIn> for Problem {
    fn from(not_let_in: NotLetIn) -> Self {
        match not_let_in {
            NotLetIn::Because(failure) => super::failure::problem(failure),
            NotLetIn::Problem(problem) => problem,
        }
    }
}

/// Whom a provider vouched for, and how.
#[derive(Clone, Copy)]
pub(crate) struct Vouched<'a> {
    pub(crate) provider: &'a IdentityProvider,
    pub(crate) person: &'a ExternalPerson,
    /// What the person typed, at a directory.
    pub(crate) user_name: Option<&'a str>,
    /// The organization to sign in to.
    pub(crate) wanted: Option<OrganizationId>,
}

/// What is to be done to let somebody in.
enum Plan {
    /// The account is linked already.
    Known(UserId, OrganizationId),
    /// Both sides have verified this address: the account is linked.
    Link(UserId, OrganizationId, Email),
    /// An account is created in this organization.
    Create(OrganizationId, Email),
}

impl Vouched<'_> {
    /// Which account at which provider it is.
    ///
    /// # Errors
    /// [`ProviderFailure::AnswerInvalid`] where the subject can be none.
    pub(crate) fn key(&self) -> Result<LinkKey, ProviderFailure> {
        let subject = &self.person.subject;
        let is_sound = (1..=ProviderLink::MAX_SUBJECT).contains(&subject.len())
            && !subject.chars().any(char::is_control);
        if !is_sound {
            return Err(ProviderFailure::AnswerInvalid);
        }
        Ok((self.provider.id, subject.as_str().into()))
    }

    /// The link of an account here to the one at the provider.
    ///
    /// # Errors
    /// As [`Vouched::key`].
    pub(crate) fn link(&self, app: &App, user: UserId) -> Result<ProviderLink, ProviderFailure> {
        let (provider, subject) = self.key()?;
        let (name, user_name) = self.names();
        Ok(ProviderLink {
            user,
            provider,
            subject,
            name,
            user_name,
            created_at: app.core.clock().now(),
        })
    }

    /// How the person knows the account at the provider, and what they typed.
    fn names(&self) -> (Box<str>, Option<Box<str>>) {
        let known = self.person.email.as_deref().or(self.user_name);
        let known = known.or(self.person.display_name.as_deref());
        let cut = |text: &str| {
            let shown = text.chars().filter(|c| !c.is_control());
            shown.take(ProviderLink::MAX_NAME).collect::<String>()
        };
        let typed = self.user_name.map(|name| cut(&typed_form(name)).into());
        (cut(known.unwrap_or_default()).into(), typed)
    }

    /// The address the provider vouches for.
    fn email(&self) -> Result<Email, ProviderFailure> {
        let email = self.person.email.as_deref().map(str::trim);
        let email = email.filter(|email| !email.is_empty());
        let email = email.ok_or(ProviderFailure::EmailMissing)?;
        if !self.person.email_verified {
            return Err(ProviderFailure::EmailNotVerified);
        }
        Email::parse(email).map_err(|_| ProviderFailure::ProfileIncomplete)
    }

    /// Whether the provider's word on an address counts for somebody who lives in `home`. An organization's
    /// own provider knows that organization's people: of others it could say anything.
    fn may_vouch_in(&self, app: &App, home: OrganizationId) -> Result<bool, Problem> {
        let owner = self.provider.organization;
        Ok(owner == home || owner == app.root()?)
    }

    /// What is to be done.
    async fn plan(&self, app: &App) -> Result<Plan, NotLetIn> {
        let directory = app.core.directory();
        if let Some((user, home)) = directory.linked(&self.key()?) {
            return Ok(Plan::Known(user, home));
        }
        let email = self.email()?;
        if let Some(known) = directory.login(email.as_str(), UserType::Human) {
            let rules = self.provider.rules;
            let is_wanted = rules.auto_linking == AutoLinking::VerifiedEmail
                && self.may_vouch_in(app, known.home)?;
            let home = app.organization(known.home).await?;
            let is_verified = home
                .users
                .get(&known.user)
                .is_some_and(|user| user.is_email_verified && user.state == UserState::Active);
            let has_other = home
                .provider_links
                .contains_key(&(known.user, self.provider.id));
            if !is_wanted || !is_verified || has_other {
                return Err(ProviderFailure::EmailTaken.into());
            }
            return Ok(Plan::Link(known.user, known.home, email));
        }
        if !self.provider.rules.is_creation_allowed {
            return Err(ProviderFailure::CreationNotAllowed.into());
        }
        let root = app.root()?;
        let is_everybodys = self.provider.organization == root;
        let home = match is_everybodys {
            true => self.wanted.unwrap_or(root),
            false => self.provider.organization,
        };
        if directory
            .organization(home)
            .is_none_or(|home| !home.is_active())
        {
            return Err(ProviderFailure::CreationNotAllowed.into());
        }
        let state = app.organization(home).await?;
        if is_everybodys && !app.login_settings(&state).allow_register {
            return Err(ProviderFailure::CreationNotAllowed.into());
        }
        Ok(Plan::Create(home, email))
    }

    /// Whether the person would be let in, as it stands.
    ///
    /// # Errors
    /// With the reason if not.
    pub(crate) async fn check(&self, app: &App) -> Result<(), NotLetIn> {
        let home = match self.plan(app).await? {
            Plan::Known(user, home) | Plan::Link(user, home, _) => {
                standing(app, user, home).await?.1
            }
            Plan::Create(home, email) => {
                self.profile().names_for(&email)?;
                app.organization(home).await?
            }
        };
        if !app.login_settings(&home).allow_external_idp {
            return Err(ProviderFailure::SignInRefused.into());
        }
        Ok(())
    }

    /// Lets the person in: finds, links or creates the account, takes over what the rules say.
    ///
    /// # Errors
    /// With the reason if not.
    pub(crate) async fn let_in(
        &self,
        app: &App,
        caller: &Caller,
        deadline: Instant,
    ) -> Result<VerifiedUser, NotLetIn> {
        let (user, home) = match self.plan(app).await? {
            Plan::Known(user, home) => (user, home),
            // Many may come at once for somebody nobody knew: one links or creates, the others find it done.
            Plan::Link(..) | Plan::Create(..) => {
                let _alone = app.first_sign_ins.lock().await;
                self.first_sign_in(app, caller, deadline).await?
            }
        };
        let (before, state) = standing(app, user, home).await?;
        self.refresh(app, caller, &before, &state, deadline).await?;
        self.map_roles(app, caller, &before, deadline).await?;
        let (user, home) = standing(app, user, home).await?;
        let credential = home.credentials.get(&user.id);
        let epoch = credential.map(|credential| credential.epoch);
        Ok(VerifiedUser {
            epoch: epoch.ok_or(ProviderFailure::SignInRefused)?,
            user,
            home,
            rehashed: None,
        })
    }

    async fn first_sign_in(
        &self,
        app: &App,
        caller: &Caller,
        deadline: Instant,
    ) -> Result<(UserId, OrganizationId), NotLetIn> {
        match self.plan(app).await? {
            Plan::Known(user, home) => Ok((user, home)),
            Plan::Link(user, home, email) => {
                standing(app, user, home).await?;
                let by = LinkedBy::VerifiedEmail(email.as_str().into());
                self.link_to(app, caller, (user, home), by, deadline)
                    .await?;
                Ok((user, home))
            }
            Plan::Create(home, email) => self.create(app, caller, home, email, deadline).await,
        }
    }

    /// Links an account to the one at the provider.
    ///
    /// # Errors
    /// [`ProviderFailure::LinkedElsewhere`], as the command refuses, 503.
    pub(crate) async fn link_to(
        &self,
        app: &App,
        caller: &Caller,
        (user, home): (UserId, OrganizationId),
        by: LinkedBy,
        deadline: Instant,
    ) -> Result<(), NotLetIn> {
        let link = self.link(app, user)?;
        let reserved = app.core.directory().reserve_link(link.key());
        let reservation = reserved.map_err(|_| ProviderFailure::LinkedElsewhere)?;
        let (person, _) = find_user(app, user).await?;
        let notice = link_notice(app, &person, &self.provider.name)?;
        let command = LinkUser { link, by, notice };
        let request = CommandRequest::new(command, caller.for_command(), deadline);
        Ok(app.send(home, request.holding(reservation)).await?)
    }

    async fn create(
        &self,
        app: &App,
        caller: &Caller,
        home: OrganizationId,
        email: Email,
        deadline: Instant,
    ) -> Result<(UserId, OrganizationId), NotLetIn> {
        let profile = self.profile();
        let (first_name, last_name) = profile.names_for(&email)?;
        let directory = app.core.directory();
        let login = directory.reserve(email.as_str(), UserType::Human);
        let login = login.map_err(|_| ProviderFailure::EmailTaken)?;
        let mut user = NewPerson::new(app, home, email, first_name, last_name).user;
        user.state = UserState::Active;
        user.is_email_verified = true;
        user.display_name = profile.display_name;
        user.phone_number = profile.phone_number;
        let link = self.link(app, user.id)?;
        let reserved = directory.reserve_link(link.key());
        let reserved = reserved.map_err(|_| ProviderFailure::LinkedElsewhere)?;
        let command = CreateLinkedUser { user, link };
        let request = CommandRequest::new(command, caller.for_command(), deadline);
        let request = request.holding(login).holding(reserved);
        let user = app.send(home, request).await?;
        Ok((user.id, home))
    }

    /// What the provider says of the person, as far as it can be taken over.
    fn profile(&self) -> Profile {
        let person = self.person;
        let name = |text: &Option<String>| PersonName::parse(text.as_deref()?).ok();
        let last_name = person.last_name.as_deref();
        let number = person.phone_number.as_deref();
        Profile {
            first_name: name(&person.first_name),
            last_name: last_name.and_then(|text| LastName::parse(text).ok()),
            display_name: name(&person.display_name),
            phone_number: number.and_then(|text| PhoneNumber::parse(text).ok()),
        }
    }

    async fn refresh(
        &self,
        app: &App,
        caller: &Caller,
        user: &User,
        home: &OrganizationState,
        deadline: Instant,
    ) -> Result<(), NotLetIn> {
        let is_auto_update = self.provider.rules.is_auto_update;
        let profile = match is_auto_update {
            true => self.profile(),
            false => Profile::default(),
        };
        let verified = self.email().ok();
        let verified = verified.filter(|_| !user.is_email_verified);
        let verified = match self.may_vouch_in(app, home.id)? {
            true => verified.map(|email| email.as_str().into()),
            false => None,
        };
        let names = self.names();
        let link = home.provider_links.get(&(user.id, self.provider.id));
        let is_same =
            link.is_some_and(|link| (&link.name, &link.user_name) == (&names.0, &names.1));
        if is_same && profile == Profile::default() && verified.is_none() {
            return Ok(());
        }
        let command = RefreshLinkedUser {
            user: user.id,
            provider: self.provider.id,
            profile,
            verified_email: verified,
            names,
        };
        Ok(app.execute(home.id, command, caller, deadline).await?)
    }

    /// Gives and takes the roles that the groups of a directory give, in the directory's organization; those
    /// of a directory of the whole application in the one signed in to.
    async fn map_roles(
        &self,
        app: &App,
        caller: &Caller,
        user: &User,
        deadline: Instant,
    ) -> Result<(), NotLetIn> {
        let Some(ldap) = self
            .provider
            .ldap()
            .filter(|ldap| !ldap.role_mapping.is_empty())
        else {
            return Ok(());
        };
        let owner = self.provider.organization;
        let place = match owner == app.root()? {
            true => self.wanted.unwrap_or(user.home),
            false => owner,
        };
        if app.core.directory().organization(place).is_none() {
            return Ok(());
        }
        let command = ApplyMappedRoles {
            user: user.id,
            provider: self.provider.id,
            mapping: ldap.role_mapping.clone(),
            groups: self.person.groups.clone(),
        };
        Ok(app.execute(place, command, caller, deadline).await?)
    }
}

/// What somebody typed to sign in to a directory, as it is compared.
pub(crate) fn typed_form(user_name: &str) -> String {
    domain::text::fold(user_name.trim())
}

/// The names of a new account.
trait Names {
    fn names_for(&self, email: &Email) -> Result<(PersonName, LastName), ProviderFailure>;
}

impl Names for Profile {
    /// As the provider says; else what is shown there, else what stands before the `@`.
    fn names_for(&self, email: &Email) -> Result<(PersonName, LastName), ProviderFailure> {
        let local = email.as_str().rsplit_once('@').map(|(local, _)| local);
        let in_place = || local.and_then(|local| PersonName::parse(local).ok());
        let first = self
            .first_name
            .clone()
            .or_else(|| self.display_name.clone());
        let first = first.or_else(in_place);
        let first = first.ok_or(ProviderFailure::ProfileIncomplete)?;
        let last = self.first_name.as_ref().and(self.last_name.clone());
        Ok((first, last.unwrap_or_default()))
    }
}

/// Somebody who may sign in, with their home.
async fn standing(
    app: &App,
    user: UserId,
    home: OrganizationId,
) -> Result<(Arc<User>, Arc<OrganizationState>), NotLetIn> {
    let home = app.organization(home).await?;
    let now = app.core.clock().now();
    let is_locked = home
        .credentials
        .get(&user)
        .is_none_or(|credential| credential.is_locked(now));
    let user = home.users.get(&user);
    let user = user.filter(|user| user.state == UserState::Active && !is_locked);
    match user {
        Some(user) if home.organization.is_active() => Ok((Arc::clone(user), home)),
        _ => Err(ProviderFailure::SignInRefused.into()),
    }
}

impl From<Refusal> for NotLetIn {
    fn from(refusal: Refusal) -> Self {
        Self::Problem(refusal.into())
    }
}
