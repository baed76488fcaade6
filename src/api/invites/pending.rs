//! Invitations that wait to be accepted: listing, sending anew, taking back.

use crate::access::lookup::find_user;
use crate::access::owner_rule::{absent_owners, of_person};
use crate::api::Call;
use crate::api::authentication::code_mail::CodeMail;
use crate::api::types::list::{ListMetadata, OnlyPage, page};
use crate::api::types::message::Message;
use crate::api::types::path::OrganizationPath;
use crate::app::Server;
use crate::http::{Allow, Endpoint, Problem, Reply, Scope, delete, get, post};
use actors::CommandRequest;
use domain::code::CodePurpose;
use domain::commands::invites::{ResendInvitation, WithdrawInvitation};
use domain::error_code::ErrorCode;
use domain::ids::{OrganizationId, OutboxId, UserId};
use domain::text::RoleKey;
use domain::time::Timestamp;
use domain::user::UserState;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

const MANAGERS: &[Allow] = &[
    Allow::SuperAdmin,
    Allow::GenericMachineUser,
    Allow::OrgAdmin,
    Allow::OrgUserManager,
];

pub(crate) fn endpoints() -> Vec<Endpoint<Server>> {
    vec![
        get("/v1/authorization/organizations/{orgId}/invitations")
            .operation("listInvitations")
            .tag("invites")
            .summary("The people of the organization who have not accepted their invitation yet.")
            .allow(MANAGERS, Scope::OrganizationInPath)
            .handle(list),
        post("/v1/authorization/organizations/{orgId}/invitations/{userId}")
            .operation("resendInvitation")
            .tag("invites")
            .summary("Mail an invitation anew. The code of the earlier mail is worth nothing any more.")
            .description("An address gets at most 5 mails in 15 minutes: 409 `conflict` beyond that.")
            .errors(&[ErrorCode::InvitationNotFound, ErrorCode::RoleAboveOwn, ErrorCode::Conflict])
            .allow(MANAGERS, Scope::OrganizationInPath)
            .handle(resend),
        delete("/v1/authorization/organizations/{orgId}/invitations/{userId}")
            .operation("withdrawInvitation")
            .tag("invites")
            .summary("Take an invitation back: the account that was made for it is gone, its address free.")
            .errors(&[ErrorCode::InvitationNotFound, ErrorCode::RoleAboveOwn, ErrorCode::LastOwner])
            .allow(MANAGERS, Scope::OrganizationInPath)
            .handle(withdraw),
    ]
}

/// An invitation that waits.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
struct PendingInvitation {
    user_id: UserId,
    email: String,
    display_name: String,
    /// The roles held as soon as it is accepted.
    roles: Vec<RoleKey>,
    created_at: Timestamp,
    /// Until when the code of the last mail serves; none when it does not any more.
    #[serde(skip_serializing_if = "Option::is_none")]
    expires_at: Option<Timestamp>,
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "PendingInvitationPage")]
struct PendingInvitations {
    metadata: ListMetadata,
    invitations: Vec<PendingInvitation>,
}

async fn list(
    call: Call<OrganizationPath, OnlyPage>,
) -> Result<Reply<PendingInvitations>, Problem> {
    let state = call.state.organization(call.path.org_id).await?;
    let now = call.state.core.clock().now();
    let waiting = state
        .users
        .values()
        .filter(|user| user.state == UserState::Initial);
    let (found, metadata) = page(waiting.collect(), &call.query.page, |user| user.id.0)?;
    let invitations = found.into_iter().map(|user| {
        let code = state.codes.get(&(user.id, CodePurpose::AcceptInvite));
        let membership = state.memberships.get(&user.id);
        PendingInvitation {
            user_id: user.id,
            email: user.login.to_string(),
            display_name: user.shown_name(),
            roles: membership.map_or_else(Vec::new, |membership| membership.role_names().collect()),
            created_at: user.created_at,
            expires_at: code
                .filter(|code| code.is_alive(now))
                .map(|code| code.expires_at),
        }
    });
    Ok(Reply::ok(PendingInvitations {
        metadata,
        invitations: invitations.collect(),
    }))
}

#[derive(Clone, Copy, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
struct InvitationPath {
    org_id: OrganizationId,
    user_id: UserId,
}

fn not_found() -> Problem {
    Problem::not_found(
        ErrorCode::InvitationNotFound,
        "There is no invitation of this person here that waits to be accepted.",
    )
}

async fn resend(call: Call<InvitationPath>) -> Result<Reply<Message>, Problem> {
    let (app, InvitationPath { org_id, user_id }) = (&call.state, call.path);
    let state = app.organization(org_id).await?;
    let user = state.users.get(&user_id);
    let user = user
        .filter(|user| user.state == UserState::Initial)
        .ok_or_else(not_found)?;
    if !app.mail_allowance.take(&user.login, app.core.clock().now()) {
        return Err(Problem::conflict(
            ErrorCode::Conflict,
            "The address got 5 mails within the last 15 minutes: try again later.",
        ));
    }
    let CodeMail { code, mail } = CodeMail::invitation(app, user, &state.organization.name)?;
    let command = ResendInvitation {
        user: user_id,
        code,
        mail,
    };
    app.execute(org_id, command, &call.caller, call.deadline)
        .await?;
    Ok(Reply::ok(Message {
        message: "A new code is on its way by mail.",
    }))
}

async fn withdraw(call: Call<InvitationPath>) -> Result<Reply<Message>, Problem> {
    let (app, InvitationPath { org_id, user_id }) = (&call.state, call.path);
    let state = app.organization(org_id).await?;
    if !state.users.contains_key(&user_id) {
        return Err(not_found());
    }
    let still = of_person(app, user_id).await?;
    let (_, home) = find_user(app, user_id).await?;
    let is_guest = !app.core.directory().guest_of(user_id).is_empty();
    let command = WithdrawInvitation {
        user: user_id,
        absent_owners: absent_owners(app, &home).await?,
        to_forget: is_guest.then(|| OutboxId(app.core.next_id())),
    };
    let request =
        CommandRequest::new(command, call.caller.for_command(), call.deadline).holding(still);
    app.send(org_id, request).await?;
    Ok(Reply::ok(Message {
        message: "Invitation withdrawn.",
    }))
}
