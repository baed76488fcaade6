//! A sound request for each operation: what fills the path is taken from its scene, the rest is here.

use super::Scene;
use crate::support::world::PASSWORD;
use serde_json::{Value, json};

/// What a request is made of besides method and path.
pub struct Recipe {
    /// With the question mark; may be empty.
    pub query: String,
    /// A body and its media type.
    pub body: Option<(&'static str, String)>,
}

fn plain() -> Recipe {
    Recipe {
        query: String::new(),
        body: None,
    }
}

fn query(query: String) -> Recipe {
    Recipe { query, ..plain() }
}

fn body(body: Value) -> Recipe {
    Recipe {
        body: Some(("application/json", body.to_string())),
        ..plain()
    }
}

fn form(text: String) -> Recipe {
    Recipe {
        body: Some(("application/x-www-form-urlencoded", text)),
        ..plain()
    }
}

/// The request of an operation; none for an operation that has no recipe yet.
pub fn recipe(operation: &str, scene: &Scene) -> Option<Recipe> {
    let fresh = || format!("fresh-{}@acme.example", scene.number);
    let person = || json!({"email": fresh(), "firstName": "Fresh", "lastName": "Face"});
    let invite = |role: &str| {
        let mut invite = person();
        invite["role"] = role.into();
        body(invite)
    };
    // Another one each time: what changes nothing leaves no event.
    let name = format!("Role {}", scene.number);
    let role = |key: &str| json!({"key": key, "displayName": name, "allowedPermissions": []});
    Some(match operation {
        // Nothing but the path, or only a part of a list.
        "getCurrentUser"
        | "getUser"
        | "getJwks"
        | "getWellKnownJwks"
        | "getApplicationJwks"
        | "getOAuthMetadata"
        | "getApplicationOAuthMetadata"
        | "getDefaultOAuthMetadata"
        | "getCurrentUserManagerRoles"
        | "signOut"
        | "activateGroupUser"
        | "deleteGroup"
        | "deleteIdentityProvider"
        | "removeGroupMember"
        | "deleteUser"
        | "removeOrganizationUser"
        | "removeGroupUser"
        | "extendSession"
        | "listOrganizations"
        | "listUsers"
        | "listUsersAdvanced"
        | "listOrganizationUsers"
        | "listGroupUsers"
        | "getOrganization"
        | "listOrganizationEvents"
        | "getOrganizationEventCheckpoint"
        | "listOrganizationIdentityProviders"
        | "getLoginSettings"
        | "listApplicationRoles"
        | "listGroupMembers"
        | "getUserRoles"
        | "getCurrentUserRoles"
        | "listOrganizationSessions"
        | "listUserGroups"
        | "listSessions"
        | "listGroups"
        | "listInvitations"
        | "resendInvitation"
        | "withdrawInvitation"
        | "enableEmailMfa"
        | "resetUserFactors"
        | "listFactors"
        | "listUserLinks"
        | "removeUserLink"
        | "enableOwnEmailMfa"
        | "disableOwnEmailMfa"
        | "enrollTotp"
        | "startPasskeyRegistration"
        | "startPasskeySignIn"
        | "removePasskey"
        | "removeTotp"
        | "renewRecoveryCodes"
        | "requestReauthenticationCode"
        | "listCurrentUserSessions"
        | "signOutEverywhereElse"
        | "getApplicationMetadata"
        | "getOrganizationMetadata"
        | "getDependencyHealth"
        | "getHealth" => plain(),
        "checkPermissions" => body(
            json!({"checks": [{"orgId": scene.organization, "userId": scene.user, "actions": ["read"]}]}),
        ),
        "getUserOrganizationsByEmail" => query(format!("?email={}", scene.email)),

        // Signing in and codes.
        "signIn" | "signInV2" => body(json!({"email": scene.email, "password": PASSWORD})),
        "signUp" => {
            let mut new = person();
            new["password"] = PASSWORD.into();
            body(new)
        }
        "issueMachineToken" => {
            body(json!({"clientId": scene.client_id, "clientSecret": scene.client_secret}))
        }
        "introspectToken"
        | "introspectApplicationToken"
        | "revokeToken"
        | "revokeApplicationToken" => form(format!(
            "token={}&client_id={}&client_secret={}",
            scene.session_token, scene.client_id, scene.client_secret
        )),
        "issueOAuthToken" | "issueApplicationOAuthToken" => form(format!(
            "grant_type=client_credentials&client_id={}&client_secret={}",
            scene.client_id, scene.client_secret
        )),
        "acceptInvite" => body(
            json!({"orgId": scene.organization, "email": scene.email, "verificationCode": "A1B2C3", "newPassword": PASSWORD}),
        ),
        "requestPasswordResetCode" => body(json!({"email": "nobody@acme.example"})),
        "requestEmailVerificationCode" => body(json!({"userId": scene.user})),
        "resetPassword" => body(
            json!({"email": scene.email, "verificationCode": "A1B2C3", "newPassword": PASSWORD}),
        ),
        "importUsers" => body(
            json!({"users": [{"email": format!("imported-{}@acme.example", scene.number), "firstName": "Some"}]}),
        ),
        "changeEmail" | "changeUserEmail" => {
            body(json!({"newEmail": format!("moved-{}@acme.example", scene.number)}))
        }
        "confirmEmailChange" | "undoEmailChange" => {
            body(json!({"userId": scene.user, "verificationCode": "A1B2C3"}))
        }
        "verifyEmail" => body(json!({"userId": scene.user, "verificationCode": "A1B2C3"})),
        "addPasskey" => body(json!({"state": "x", "credential": {}, "name": "Key"})),
        "renamePasskey" => body(json!({"name": "Key"})),
        "signInWithPasskey" => body(json!({"state": "x", "credential": {}})),
        "startSessionPasskey" => body(json!({"sessionId": "7", "sessionToken": "lis_x"})),
        "verifySessionPasskey" => {
            body(json!({"sessionId": "7", "sessionToken": "lis_x", "state": "x", "credential": {}}))
        }
        "confirmTotp" => body(json!({"code": "123456"})),
        "reauthenticate" => body(json!({"code": "12345678"})),
        "resendSessionMfaCode" => {
            body(json!({"sessionId": scene.session, "sessionToken": scene.session_token}))
        }
        "verifySessionMfa" => body(
            json!({"sessionId": scene.session, "sessionToken": scene.session_token, "code": "12345678"}),
        ),
        "changePassword" => body(
            json!({"currentPassword": PASSWORD, "newPassword": "another phrase for everybody"}),
        ),
        "updateUser" => body(json!({"firstName": "Renamed"})),

        // Users.
        "createUser" | "createOrganizationUser" => body(person()),
        "createMachineUser" => body(json!({"userName": format!("machine-{}", scene.number)})),
        "checkUserPermissions" => body(json!({"actions": ["doc:read"]})),
        "searchUsers"
        | "searchUsersAdvanced"
        | "searchOrganizations"
        | "searchOrganizationUsers" => body(json!({})),

        // Organizations.
        "setupOrganization" => body(
            json!({"orgName": format!("Organization {}", scene.number), "adminFirstName": "First",
                "adminLastName": "Owner", "adminEmail": fresh(), "customRoles": []}),
        ),
        "updateOrganization" => body(json!({"metadata": {"number": scene.number.to_string()}})),
        "setOrganizationSettings" => body(json!({"number": scene.number})),
        "updateLoginSettings" => body(json!({"sessionLifetimeSeconds": 3600 + scene.number})),
        "setOrganizationRoles" => body(json!({"roles": [role("viewer"), role("editor")]})),
        "addOrganizationUser" => body(json!({"roles": []})),
        "setMemberRoles" => body(json!({"roles": ["editor"]})),
        "setApplicationRoles" => body(json!({"roles": [role("auditor")]})),
        "deleteApplicationRoles" => body(json!({"keys": [scene.application_role]})),

        // Groups and invites.
        "setupGroup" => body(json!({"name": format!("Group {}", scene.number)})),
        "updateGroup" => body(json!({"description": "Another description"})),
        "setGroupRoles" => body(json!({"roles": [role("writer")]})),
        "deleteGroupRoles" => body(json!({"keys": ["writer"]})),
        "setGroupUsersRoles" => body(json!({"users": [{"userId": scene.user, "roles": []}]})),
        "inviteGroupAdmin" => invite("GROUP_ADMIN"),
        "inviteOrganizationAdmin" => invite("ORG_ADMIN"),
        "inviteOrganizationUserManager" => invite("ORG_USER_MANAGER"),
        "inviteOrganizationUser" => invite("viewer"),
        "inviteGroupUser" => invite("writer"),
        "invitePrivilegedUser" => invite("SUPER_ADMIN"),

        // Identity providers.
        "addGoogleIdentityProvider" | "addAzureAdIdentityProvider" => {
            body(json!({"clientId": "client", "clientSecret": "not a real one"}))
        }
        "addOidcIdentityProvider" => body(
            json!({"clientId": "client", "clientSecret": "not a real one", "issuer": "https://id.example.com"}),
        ),
        "updateOidcIdentityProvider" => body(json!({"name": "Provider", "clientId": "client"})),
        "addLdapIdentityProvider" | "updateLdapIdentityProvider" => body(json!({
            "orgId": scene.organization, "name": format!("Directory {}", scene.number),
            "servers": ["ldaps://127.0.0.1:636"], "startTls": false, "baseDn": "dc=acme,dc=example",
            "bindDn": "cn=reader,dc=acme,dc=example", "bindPassword": "not a real one", "userBase": "dn",
            "userFilters": ["uid"], "userObjectClasses": ["inetOrgPerson"], "timeout": 1,
            "attributes": {"idAttribute": "uid", "firstNameAttribute": "givenName", "lastNameAttribute": "sn",
                "emailAttribute": "mail", "displayNameAttribute": "cn", "phoneAttribute": "telephoneNumber"},
        })),
        "createIdpIntent" => body(
            json!({"idpId": "1", "successUrl": "https://app.example/in", "failureUrl": "https://app.example/out"}),
        ),
        "validateIdpIntent" => body(json!({"intentId": "1", "idpToken": "unknown"})),
        "createUserLinkIntent" => body(
            json!({"idpId": "1", "successUrl": "https://app.example/in", "failureUrl": "https://app.example/out"}),
        ),
        "confirmUserLink" => body(json!({"intentId": "1", "idpToken": "unknown"})),
        "linkLdapAccount" => {
            body(json!({"idpId": "1", "username": "nobody", "password": PASSWORD}))
        }
        "testIdentityProvider" => body(json!({})),
        "identityProviderDeparture" => query("?state=unknown".to_owned()),
        "identityProviderCallback" => query("?code=none&state=unknown".to_owned()),
        "signInWithLdap" => body(json!({"idpId": "1", "username": "nobody", "password": PASSWORD})),
        _ => return None,
    })
}
