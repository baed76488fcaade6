//! Giving a mailed code back: finding whose it is, and one answer for all that is wrong with it.

use crate::access::authenticate::Caller;
use crate::app::App;
use crate::http::Problem;
use crate::services::Secret;
use domain::code::CodePurpose;
use domain::command::Command;
use domain::commands::codes::{CodeOutcome, GivenCode, NoteRefusedCode, invalid_code};
use domain::ids::{OrganizationId, UserId};
use domain::state::OrganizationState;
use domain::text::Email;
use domain::user::UserType;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;
use std::time::Instant;

/// Who is meant: by id, or by address.
pub(crate) enum Named {
    /// A user's id.
    Id(UserId),
    /// An address.
    Email(Email),
}

impl Named {
    /// Of a body that has both fields.
    ///
    /// # Errors
    /// 400 unless just one of them is given.
    pub(crate) fn new(user_id: Option<UserId>, email: Option<Email>) -> Result<Self, Problem> {
        match (user_id, email) {
            (Some(id), None) => Ok(Self::Id(id)),
            (None, Some(email)) => Ok(Self::Email(email)),
            _ => Err(Problem::invalid("userId", "give either userId or email")),
        }
    }

    /// The person and their home; none where there is no such person.
    pub(crate) fn find(&self, app: &App) -> Option<(UserId, OrganizationId)> {
        let directory = app.core.directory();
        match self {
            Self::Id(id) => directory.home(*id).map(|home| (*id, home)),
            Self::Email(email) => {
                let login = directory.login(email.as_str(), UserType::Human)?;
                Some((login.user, login.home))
            }
        }
    }

    fn seed(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        match self {
            Self::Id(id) => id.0.hash(&mut hasher),
            Self::Email(email) => email.as_str().hash(&mut hasher),
        }
        hasher.finish()
    }
}

/// A code that was given back, and for whom.
pub(crate) struct Returned {
    pub(crate) named: Named,
    pub(crate) purpose: CodePurpose,
    pub(crate) code: Secret,
}

/// Whose a returned code may be: the person, the snapshot of their home, and whether the code is the one
/// that was sent. Nothing was used up yet.
pub(crate) struct Candidate {
    pub(crate) given: GivenCode,
    pub(crate) home: Arc<OrganizationState>,
    pub(crate) is_right: bool,
}

impl Returned {
    /// The person the code may belong to. Where there is none, somebody's organization is looked at in
    /// their place, so that it takes as long.
    pub(crate) async fn candidate(&self, app: &App) -> Result<Option<Candidate>, Problem> {
        let Some((user, home)) = self.named.find(app) else {
            if let Some((_, home)) = app.core.directory().anybody(self.named.seed()) {
                app.organization(home).await?;
            }
            return Ok(None);
        };
        let home = app.organization(home).await?;
        let hash = app.keys.codes().hash(self.purpose, user, &self.code);
        let now = app.core.clock().now();
        let sent = home.codes.get(&(user, self.purpose));
        let is_right = sent.is_some_and(|sent| {
            sent.is_alive(now)
                && app
                    .keys
                    .codes()
                    .matches(self.purpose, user, &self.code, &sent.hash)
        });
        Ok(Some(Candidate {
            given: GivenCode { user, hash },
            home,
            is_right,
        }))
    }
}

/// Has the code tried by a command in its owner's home.
///
/// # Errors
/// 400 `invalid-code`, whatever is wrong; 503.
pub(crate) async fn try_code<C: Command<Reply = CodeOutcome>>(
    app: &App,
    caller: &Caller,
    candidate: Option<&Candidate>,
    purpose: CodePurpose,
    command: impl FnOnce(GivenCode) -> C,
    deadline: Instant,
) -> Result<UserId, Problem> {
    let Some(candidate) = candidate else {
        app.execute(app.root()?, NoteRefusedCode { purpose }, caller, deadline)
            .await?;
        return Err(invalid_code().into());
    };
    let command = command(candidate.given);
    let outcome = app
        .execute(candidate.home.id, command, caller, deadline)
        .await?;
    match outcome {
        CodeOutcome::Accepted => Ok(candidate.given.user),
        CodeOutcome::Refused => Err(invalid_code().into()),
    }
}
