//! Bringing people along from another system, up to 500 in a call.

use crate::access::authenticate::Caller;
use crate::access::lookup::named_organization;
use crate::api::Call;
use crate::api::authentication::code_mail::CodeMail;
use crate::api::users::accounts::{NewPerson, taken};
use crate::app::{App, Server};
use crate::http::{Allow, Endpoint, FieldError, Problem, Reply, Scope, post};
use crate::services::Secret;
use crate::services::passwords::check_importable;
use actors::CommandRequest;
use domain::commands::checks::RoleSet;
use domain::commands::import::{IfExists, ImportUser, Imported};
use domain::error_code::ErrorCode;
use domain::ids::{GroupId, OrganizationId, UserId};
use domain::roles::{MAX_ROLES, ManagerRole};
use domain::state::OrganizationState;
use domain::text::{Email, Language, LastName, Metadata, PersonName, PhoneNumber, RoleKey};
use domain::user::UserType;
use futures_util::StreamExt as _;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::HashSet;
use std::time::Instant;

/// Most people in a call.
const MOST: usize = 500;
/// Bytes that 500 people with metadata take.
const BODY_LIMIT: usize = 4 << 20;
/// How many are decided on at once: they become durable together.
const AT_ONCE: usize = 64;

pub(crate) fn endpoints() -> Vec<Endpoint<Server>> {
    vec![
        post("/v1/authorization/organizations/users/import")
            .operation("importUsers")
            .tag("users")
            .summary("Bring people along from another system, with their password hashes.")
            .description(
                "Each line has an outcome of its own; the call can be repeated without harm. `passwordHash` takes what \
                 argon2, bcrypt, scrypt and PBKDF2 made, as PHC or modular crypt strings and as Django, passlib and \
                 Werkzeug write them; it is replaced by argon2id at the first sign-in. With `ifExists: UPDATE` roles and \
                 groups are added to those there are, and who has a password keeps it. Nobody is mailed unless \
                 `sendInvitations` is set: then people without a password are invited.",
            )
            .errors(&[ErrorCode::OrganizationNotFound, ErrorCode::OrganizationInactive])
            .body_limit(BODY_LIMIT)
            .allow(&[Allow::SuperAdmin, Allow::GenericMachineUser], Scope::OrganizationInHeader)
            .handle(import),
    ]
}

#[derive(Clone, Copy, Debug, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
enum ExistingUserRule {
    Skip,
    Update,
    #[default]
    Fail,
}

#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct ImportUsersRequest {
    /// What becomes of people who are there already.
    #[serde(default)]
    if_exists: ExistingUserRule,
    /// Whether people without a password are invited by mail.
    #[serde(default)]
    send_invitations: bool,
    /// 1 to 500.
    #[schemars(length(min = 1, max = MOST))]
    users: Vec<ImportedUser>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct ImportedUser {
    email: Email,
    first_name: PersonName,
    /// Empty, or left out, for people who have one name.
    #[serde(default)]
    last_name: LastName,
    display_name: Option<PersonName>,
    phone_number: Option<PhoneNumber>,
    preferred_language: Option<Language>,
    metadata: Option<Metadata>,
    /// Whether the other system knows that the address is theirs.
    #[serde(default)]
    is_email_verified: bool,
    /// What the other system keeps of the password.
    password_hash: Option<Secret>,
    /// Custom, predefined or built-in roles in the organization.
    #[serde(default)]
    #[schemars(length(max = MAX_ROLES))]
    roles: Vec<RoleKey>,
    /// Built-in roles in the organization.
    #[serde(default)]
    manager_roles: Vec<ManagerRole>,
    /// Groups of the organization.
    #[serde(default)]
    groups: Vec<ImportedGroup>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct ImportedGroup {
    group_id: GroupId,
    /// Roles of the group.
    #[serde(default)]
    #[schemars(length(max = MAX_ROLES))]
    roles: Vec<RoleKey>,
}

#[derive(Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
enum ImportOutcome {
    Created,
    Updated,
    Skipped,
    Failed,
}

/// What became of a line.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
struct ImportResult {
    /// Its place in `users`, from 0.
    index: usize,
    outcome: ImportOutcome,
    #[serde(skip_serializing_if = "Option::is_none")]
    user_id: Option<UserId>,
    /// Why it failed: a code of the reference.
    #[serde(skip_serializing_if = "Option::is_none")]
    code: Option<String>,
    /// The same in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    detail: Option<String>,
    /// The fields that are wrong.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    errors: Vec<FieldError>,
}

#[derive(Serialize, JsonSchema)]
struct ImportUsersReply {
    created: usize,
    updated: usize,
    skipped: usize,
    failed: usize,
    results: Vec<ImportResult>,
}

/// What holds for all lines of a call.
struct Import<'a> {
    app: &'a App,
    organization: OrganizationId,
    state: &'a OrganizationState,
    if_exists: IfExists,
    send_invitations: bool,
    caller: &'a Caller,
    deadline: Instant,
}

async fn import(
    call: Call<(), (), ImportUsersRequest>,
) -> Result<Reply<ImportUsersReply>, Problem> {
    let (app, body) = (&call.state, call.body);
    let organization = named_organization(&call.headers)?;
    if body.users.is_empty() || body.users.len() > MOST {
        return Err(Problem::invalid("users", "must have 1 to 500 items"));
    }
    let state = app.organization(organization).await?;
    let import = Import {
        app,
        organization,
        state: &state,
        if_exists: match body.if_exists {
            ExistingUserRule::Skip => IfExists::Skip,
            ExistingUserRule::Update => IfExists::Update,
            ExistingUserRule::Fail => IfExists::Fail,
        },
        send_invitations: body.send_invitations,
        caller: &call.caller,
        deadline: call.deadline,
    };
    let mut seen = HashSet::new();
    let lines: Vec<_> = body.users.into_iter().enumerate().collect();
    let work = lines.into_iter().map(|(index, line)| {
        let is_first = seen.insert(domain::text::fold(line.email.as_str()));
        let import = &import;
        async move { import.line(index, line, is_first).await }
    });
    let work: Vec<_> = work.collect();
    let mut results: Vec<_> = futures_util::stream::iter(work)
        .buffer_unordered(AT_ONCE)
        .collect()
        .await;
    results.sort_unstable_by_key(|result| result.index);
    let count = |outcome| {
        results
            .iter()
            .filter(|result| result.outcome == outcome)
            .count()
    };
    Ok(Reply::ok(ImportUsersReply {
        created: count(ImportOutcome::Created),
        updated: count(ImportOutcome::Updated),
        skipped: count(ImportOutcome::Skipped),
        failed: count(ImportOutcome::Failed),
        results,
    }))
}

impl Import<'_> {
    async fn line(&self, index: usize, line: ImportedUser, is_first: bool) -> ImportResult {
        let done = if is_first {
            self.person(line).await
        } else {
            Err(Problem::invalid("email", "stands twice in the list"))
        };
        match done {
            Ok((user, outcome)) => ImportResult {
                index,
                outcome: match outcome {
                    Imported::Created => ImportOutcome::Created,
                    Imported::Updated => ImportOutcome::Updated,
                    Imported::Skipped => ImportOutcome::Skipped,
                },
                user_id: Some(user),
                code: None,
                detail: None,
                errors: Vec::new(),
            },
            Err(problem) => ImportResult {
                index,
                outcome: ImportOutcome::Failed,
                user_id: None,
                code: Some(problem.code().to_string()),
                detail: Some(problem.detail().to_owned()),
                errors: problem.errors().to_vec(),
            },
        }
    }

    async fn person(&self, line: ImportedUser) -> Result<(UserId, Imported), Problem> {
        let app = self.app;
        if let Some(hash) = &line.password_hash {
            check_importable(hash.expose())
                .map_err(|why| Problem::invalid("passwordHash", why.to_string()))?;
        }
        let roles = RoleSet::new(line.roles, line.manager_roles)?;
        let directory = app.core.directory();
        let known = directory.login(line.email.as_str(), UserType::Human);
        if known.is_some_and(|known| known.home != self.organization) {
            return Err(taken("email"));
        }
        let reservation = match known {
            Some(_) => None,
            None => {
                let reserved = directory.reserve(line.email.as_str(), UserType::Human);
                Some(reserved.map_err(|_| taken("email"))?)
            }
        };
        let mut user = NewPerson::new(
            app,
            self.organization,
            line.email,
            line.first_name,
            line.last_name,
        )
        .user;
        user.display_name = line.display_name;
        user.phone_number = line.phone_number;
        user.preferred_language = line.preferred_language;
        user.is_email_verified = line.is_email_verified;
        let metadata = line.metadata.filter(|metadata| !metadata.0.is_empty());
        user.metadata = metadata.map(Box::new);
        if let Some(known) = known {
            user.id = known.user;
        }
        let is_invited = self.send_invitations && known.is_none() && line.password_hash.is_none();
        let invitation = if is_invited {
            let CodeMail { code, mail } =
                CodeMail::invitation(app, &user, &self.state.organization.name)?;
            Some((code, mail))
        } else {
            None
        };
        let id = user.id;
        let groups = line.groups.into_iter();
        let command = ImportUser {
            user,
            secret: line.password_hash.map(|hash| hash.expose().into()),
            roles,
            groups: groups.map(|group| (group.group_id, group.roles)).collect(),
            existing: known.map(|_| self.if_exists),
            invitation,
        };
        let request = CommandRequest::new(command, self.caller.for_command(), self.deadline);
        let outcome = app
            .send(self.organization, request.holding(reservation))
            .await?;
        Ok((id, outcome))
    }
}
