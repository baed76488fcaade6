//! One user: reading and changing.

use crate::access::lookup::{check_first, find_user};
use crate::access::owner_rule::{absent_owners, keep_owners_elsewhere, of_person};
use crate::access::visibility::Visibility;
use crate::api::Call;
use crate::api::types::path::UserPath;
use crate::api::users::view::UserView;
use crate::app::Server;
use crate::http::{Allow, Endpoint, Problem, Reply, Scope, get, put};
use actors::CommandRequest;
use domain::commands::checks::{AbsentOwners, check_may_set_state};
use domain::commands::users::{UpdateUser, last_super_admin};
use domain::error_code::ErrorCode;
use domain::patch::{given, set};
use domain::text::{Language, LastName, MetadataPatch, PersonName, PhoneNumber};
use domain::user::UserState;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub(crate) fn endpoints() -> Vec<Endpoint<Server>> {
    vec![
        get("/v1/authentication/users/{userId}")
            .operation("getUser")
            .tag("authentication")
            .summary("A user by id.")
            .errors(&[ErrorCode::UserNotFound])
            .allow(
                &[Allow::SuperAdmin, Allow::GenericMachineUser, Allow::OrgUserManager, Allow::SessionOwner],
                Scope::AnyOrganizationOfUser,
            )
            .handle(get_user),
        put("/v1/authentication/users/{userId}")
            .operation("updateUser")
            .tag("authentication")
            .summary("Change what is known of a user.")
            .description(
                "What is left out stays; `null` clears `displayName`, `phoneNumber` and `preferredLanguage`. \
                 `userState` is for administrators: ACTIVE or INACTIVE.",
            )
            .errors(&[ErrorCode::UserNotFound, ErrorCode::RoleAboveOwn, ErrorCode::LastOwner, ErrorCode::LastSuperAdmin, ErrorCode::Conflict])
            .allow(
                &[Allow::SuperAdmin, Allow::GenericMachineUser, Allow::OrgUserManager, Allow::SessionOwner],
                Scope::HomeOrganizationOfUser,
            )
            .handle(update_user),
    ]
}

#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct WithMetadata {
    /// Whether to give the metadata too.
    #[serde(default)]
    include_metadata: bool,
}

async fn get_user(call: Call<UserPath, WithMetadata>) -> Result<Reply<UserView>, Problem> {
    let (user, home) = find_user(&call.state, call.path.user_id).await?;
    let view = UserView::new(&user, &home, &Visibility::new(&call.state, &call.caller));
    Ok(Reply::ok(
        view.with_metadata(&user, call.query.include_metadata),
    ))
}

#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Update {
    #[serde(default, deserialize_with = "set")]
    #[schemars(with = "PersonName", default)]
    first_name: Option<PersonName>,
    #[serde(default, deserialize_with = "set")]
    #[schemars(with = "LastName", default)]
    last_name: Option<LastName>,
    #[serde(default, deserialize_with = "given")]
    display_name: Option<Option<PersonName>>,
    #[serde(default, deserialize_with = "given")]
    phone_number: Option<Option<PhoneNumber>>,
    #[serde(default, deserialize_with = "given")]
    preferred_language: Option<Option<Language>>,
    /// Merged into the metadata (RFC 7396): what is not named stays, `null` removes a key.
    #[serde(default, deserialize_with = "set")]
    #[schemars(with = "MetadataPatch", default)]
    metadata: Option<MetadataPatch>,
    /// ACTIVE or INACTIVE; for administrators.
    #[serde(default, deserialize_with = "set")]
    #[schemars(with = "UserState", default)]
    user_state: Option<UserState>,
}

#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
struct Updated {
    message: &'static str,
    user_id: domain::ids::UserId,
    user: UserView,
}

async fn update_user(call: Call<UserPath, (), Update>) -> Result<Reply<Updated>, Problem> {
    let (app, id, body) = (&call.state, call.path.user_id, call.body);
    let (user, mut home) = find_user(app, id).await?;
    let (mut still, mut lease, mut absent) = (None, None, AbsentOwners::All);
    if body.user_state == Some(UserState::Inactive) {
        check_first(app, &call.caller, |context| {
            check_may_set_state(&user, &home, context)
        })?;
        still = Some(of_person(app, id).await?);
        // The home decides, but must not leave another organization without an owner.
        keep_owners_elsewhere(app, id).await?;
        home = find_user(app, id).await?.1;
        absent = absent_owners(app, &home).await?;
        lease = app
            .core
            .directory()
            .lease_super_admin(id)
            .map_err(|_| last_super_admin())?;
    }
    let command = UpdateUser {
        user: Some(id),
        first_name: body.first_name,
        last_name: body.last_name,
        display_name: body.display_name,
        phone_number: body.phone_number,
        preferred_language: body.preferred_language,
        metadata: body.metadata,
        state: body.user_state,
        super_admin_lease: lease.is_some(),
        absent_owners: absent,
    };
    let request = CommandRequest::new(command, call.caller.for_command(), call.deadline)
        .holding(lease)
        .holding(still);
    app.send(home.id, request).await?;
    let (user, home) = find_user(app, id).await?;
    let view =
        UserView::new(&user, &home, &Visibility::new(app, &call.caller)).with_metadata(&user, true);
    Ok(Reply::ok(Updated {
        message: "User updated.",
        user_id: id,
        user: view,
    }))
}
