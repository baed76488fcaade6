//! Mail to people: codes they are to give back, and notices.

use crate::access::authenticate::Caller;
use crate::app::App;
use crate::http::Problem;
use crate::services::Secret;
use crate::services::mail::{Content, Language, Message, PageLinks, Placeholders, links};
use crate::services::tokens::CodeKey;
use domain::change::{OutboxItem, OutboxTask};
use domain::code::{Code, CodePurpose};
use domain::commands::housekeeping::SendNotice;
use domain::error_code::ErrorCode;
use domain::ids::OutboxId;
use domain::text::Name;
use domain::user::{User, UserType};
use std::time::Instant;

/// The longest URL accepted, in bytes, once it is normalised.
const LONGEST_LINK: usize = 1000;

/// A URL a caller gave, if the application allows it: normalised, so that what is kept or mailed is what
/// was looked at. As it came it may hold line breaks and text, which a parser drops or encodes (WHATWG
/// URL §4.4).
pub(crate) fn checked_link(app: &App, url: &str, field: &'static str) -> Result<String, Problem> {
    let refused = || {
        Problem::bad_request(
            ErrorCode::UrlNotAllowed,
            format!("`{field}` is not among the application's allowed URLs."),
        )
        .about(
            field,
            "must begin with one of the application's allowed URLs",
        )
    };
    // The placeholders are filled in later; they are legal nowhere but in path, query and fragment, and
    // found there with encoded braces too.
    let parsed = url::Url::parse(url).map_err(|_| refused())?;
    let is_allowed = !url.chars().any(char::is_control)
        && parsed.as_str().len() <= LONGEST_LINK
        && app
            .settings
            .allowed_urls
            .iter()
            .any(|allowed| allowed.allows(&parsed));
    if is_allowed {
        Ok(parsed.into())
    } else {
        Err(refused())
    }
}

/// A link to one of the server's own pages, where they are served.
fn page_link(app: &App, link: impl FnOnce(&PageLinks) -> Secret) -> Option<Secret> {
    app.page_links.as_ref().map(link)
}

/// A code and the mail that takes it to a person.
pub(crate) struct CodeMail {
    pub(crate) code: Code,
    pub(crate) mail: OutboxItem,
}

impl CodeMail {
    /// Asks somebody who signed up to show that they read mail to the address.
    pub(crate) fn verify_email(
        app: &App,
        user: &User,
        token: Option<&Secret>,
        link: Option<&str>,
    ) -> Result<Self, Problem> {
        Self::new(app, user, CodePurpose::VerifyEmail, |code| {
            let values = Placeholders {
                code: Some(&code),
                user: Some(user.id),
                session_token: token,
            };
            let link = match link {
                Some(link) => Some(links::fill(link, values)),
                None => page_link(app, |pages| pages.verify(&user.login, &code)),
            };
            Content::VerifyEmail { code, link }
        })
    }

    /// Lets somebody who forgot the password set a new one.
    pub(crate) fn password_reset(
        app: &App,
        user: &User,
        link: Option<&str>,
    ) -> Result<Self, Problem> {
        Self::new(app, user, CodePurpose::ResetPassword, |code| {
            let link = filled(link, user, &code)
                .or_else(|| page_link(app, |pages| pages.forgot_password(&user.login, &code)));
            Content::PasswordReset { code, link }
        })
    }

    /// Asks somebody who was created without a password to set one.
    pub(crate) fn invitation(app: &App, user: &User, organization: &Name) -> Result<Self, Problem> {
        let organization = organization.as_str().into();
        Self::new(app, user, CodePurpose::AcceptInvite, |code| {
            // Whoever has no password yet lives where they were invited to.
            let link = page_link(app, |pages| pages.invite(user.home, &user.login, &code));
            Content::Invitation {
                organization,
                code,
                link,
            }
        })
    }

    /// Serves as second factor.
    pub(crate) fn second_factor(app: &App, user: &User) -> Result<Self, Problem> {
        Self::new(app, user, CodePurpose::Mfa, |code| Content::MfaCode {
            code,
        })
    }

    /// Moves the account to an address, by a code that goes there.
    pub(crate) fn email_change(
        app: &App,
        user: &User,
        address: &str,
        link: Option<&str>,
        by_administrator: bool,
    ) -> Result<Self, Problem> {
        let purpose = match by_administrator {
            true => CodePurpose::AdoptEmail,
            false => CodePurpose::ChangeEmail,
        };
        Self::to(app, user, address, purpose, Some(address), |code| {
            let link = filled(link, user, &code);
            Content::EmailChange {
                code,
                link,
                by_administrator,
            }
        })
    }

    /// Takes the account back to the address it is about to leave, by a code that goes there.
    pub(crate) fn undo_email_change(app: &App, user: &User) -> Result<Self, Problem> {
        let purpose = CodePurpose::UndoEmailChange;
        Self::to(app, user, &user.login, purpose, Some(&user.login), |code| {
            Content::EmailChanged { code, link: None }
        })
    }

    fn new(
        app: &App,
        user: &User,
        purpose: CodePurpose,
        content: impl FnOnce(Secret) -> Content,
    ) -> Result<Self, Problem> {
        Self::to(app, user, &user.login, purpose, None, content)
    }

    /// A code for `user` that is mailed `to` an address, and the address the account moves to by it.
    fn to(
        app: &App,
        user: &User,
        to: &str,
        purpose: CodePurpose,
        address: Option<&str>,
        content: impl FnOnce(Secret) -> Content,
    ) -> Result<Self, Problem> {
        let now = app.core.clock().now();
        let text = CodeKey::generate(purpose, &*app.common.random);
        let code = Code {
            user: user.id,
            purpose,
            hash: app.keys.codes().hash(purpose, user.id, &text),
            attempts: 0,
            expires_at: now.plus_seconds(purpose.lifetime_seconds()),
            address: address.map(Into::into),
        };
        Ok(Self {
            code,
            mail: outbox_item_to(app, user, to, content(text))?,
        })
    }
}

/// A link that a caller gave, filled in.
fn filled(link: Option<&str>, user: &User, code: &Secret) -> Option<Secret> {
    let values = Placeholders {
        code: Some(code),
        user: Some(user.id),
        session_token: None,
    };
    link.map(|link| links::fill(link, values))
}

/// A mail to a person's stored address for the outbox, encrypted because it may hold a code.
fn outbox_item(app: &App, to: &User, content: Content) -> Result<OutboxItem, Problem> {
    outbox_item_to(app, to, &to.login, content)
}

/// The same to another address of the person.
fn outbox_item_to(
    app: &App,
    to: &User,
    address: &str,
    content: Content,
) -> Result<OutboxItem, Problem> {
    let created_at = app.core.clock().now();
    let preferred = to.preferred_language.as_ref().map(|tag| tag.as_str());
    let offered = app.settings.languages.iter().map(String::as_str);
    let language = preferred
        .into_iter()
        .chain(offered)
        .find_map(Language::for_tag)
        .unwrap_or_default();
    let message = Message {
        to: address.into(),
        language,
        organization: Some(to.home),
        created_at,
        content,
    };
    let sealed = message
        .seal(app.keys.sealer(), &*app.common.random)
        .map_err(|error| {
            tracing::error!(%error, "a mail could not be encrypted");
            Problem::internal()
        })?;
    let id = OutboxId(app.core.next_id());
    Ok(OutboxItem::new(
        id,
        created_at,
        OutboxTask::SealedMail(sealed),
    ))
}

/// Tells a person that their second factors were changed.
pub(crate) fn factor_notice(app: &App, user: &User) -> Result<OutboxItem, Problem> {
    outbox_item(app, user, Content::FactorsChanged)
}

/// Tells a person that their account was linked to one at a provider.
pub(crate) fn link_notice(app: &App, user: &User, provider: &Name) -> Result<OutboxItem, Problem> {
    let provider = provider.as_str().into();
    outbox_item(app, user, Content::AccountLinked { provider })
}

/// Tells a person that such a link was removed.
pub(crate) fn unlink_notice(app: &App, user: &User, provider: &str) -> Result<OutboxItem, Problem> {
    let provider = provider.into();
    outbox_item(app, user, Content::AccountUnlinked { provider })
}

/// Tells a person, at the address the account leaves, that it has another one from now on.
pub(crate) fn moved_notice(app: &App, user: &User) -> Result<OutboxItem, Problem> {
    outbox_item(app, user, Content::EmailMoved)
}

/// Tells somebody known that they were given a role.
pub(crate) fn role_notice(
    app: &App,
    user: &User,
    organization: &Name,
) -> Result<OutboxItem, Problem> {
    let organization = organization.as_str().into();
    outbox_item(app, user, Content::RoleGranted { organization })
}

/// Tells the owner of an address that somebody tried to sign up with it.
pub(crate) async fn notify_of_attempt(
    app: &App,
    caller: &Caller,
    login: &str,
    deadline: Instant,
) -> Result<(), Problem> {
    let Some(owner) = app.core.directory().login(login, UserType::Human) else {
        return Ok(());
    };
    let home = app.organization(owner.home).await?;
    let Some(user) = home.users.get(&owner.user) else {
        return Ok(());
    };
    let mail = outbox_item(app, user, Content::AccountNotice)?;
    app.execute(
        home.id,
        SendNotice {
            user: user.id,
            mail,
        },
        caller,
        deadline,
    )
    .await
}
