//! Where everything is, for clients that are given the issuer alone (RFC 8414).

use super::ApplicationPath;
use crate::api::Call;
use crate::app::Server;
use crate::http::{Endpoint, Problem, Reply, get};
use schemars::JsonSchema;
use serde::Serialize;

pub(crate) fn endpoints() -> Vec<Endpoint<Server>> {
    vec![
        // RFC 8414 §3.1 puts the well-known part before the issuer's path; many libraries look behind it.
        get("/.well-known/oauth-authorization-server/apps/{appName}")
            .operation("getOAuthMetadata")
            .tag("metadata")
            .summary("The addresses of an application, where RFC 8414 §3.1 puts them.")
            .public()
            .ignore_unknown_query()
            .handle(metadata::<ApplicationPath>),
        get("/apps/{appName}/.well-known/oauth-authorization-server")
            .operation("getApplicationOAuthMetadata")
            .tag("metadata")
            .summary("The same, below the issuer, where other libraries look.")
            .public()
            .ignore_unknown_query()
            .handle(metadata::<ApplicationPath>),
        get("/.well-known/oauth-authorization-server")
            .operation("getDefaultOAuthMetadata")
            .tag("metadata")
            .summary("The same for the application that `X-App-Name` names, or the only one.")
            .description(
                "Its `issuer` is the application's address, `…/apps/{appName}`: a client that checks it \
                 (RFC 8414 §3.3) must be given that address as the issuer.",
            )
            .public()
            .ignore_unknown_query()
            .handle(metadata::<()>),
    ]
}

/// RFC 8414 §2.
#[derive(Serialize, JsonSchema)]
struct AuthorizationServerMetadata {
    /// `iss` of the application's access tokens.
    issuer: String,
    token_endpoint: String,
    jwks_uri: String,
    introspection_endpoint: String,
    revocation_endpoint: String,
    /// The reference page.
    service_documentation: String,
    grant_types_supported: [&'static str; 1],
    /// None: there is no authorization endpoint.
    #[schemars(with = "Vec<String>")]
    response_types_supported: [&'static str; 0],
    token_endpoint_auth_methods_supported: [&'static str; 2],
    introspection_endpoint_auth_methods_supported: [&'static str; 2],
    revocation_endpoint_auth_methods_supported: [&'static str; 2],
}

async fn metadata<P>(call: Call<P>) -> Result<Reply<AuthorizationServerMetadata>, Problem> {
    const BY_SECRET: [&str; 2] = ["client_secret_basic", "client_secret_post"];
    let issuer = call.state.access_tokens.issuer();
    let below = |path: &str| format!("{issuer}{path}");
    let metadata = AuthorizationServerMetadata {
        issuer: issuer.to_owned(),
        token_endpoint: below("/oauth/token"),
        jwks_uri: below("/.well-known/jwks.json"),
        introspection_endpoint: below("/oauth/introspect"),
        revocation_endpoint: below("/oauth/revoke"),
        service_documentation: format!("{}/docs", call.service.common.public_url),
        grant_types_supported: ["client_credentials"],
        response_types_supported: [],
        token_endpoint_auth_methods_supported: BY_SECRET,
        introspection_endpoint_auth_methods_supported: BY_SECRET,
        revocation_endpoint_auth_methods_supported: BY_SECRET,
    };
    Ok(Reply::ok(metadata).cache("public, max-age=300"))
}
