//! The keys by which services verify access tokens.

use crate::api::Call;
use crate::api::oauth::ApplicationPath;
use crate::app::Server;
use crate::http::{Endpoint, Problem, Reply, get};
use http::HeaderValue;
use schemars::JsonSchema;
use serde::Serialize;

pub(crate) fn endpoints() -> Vec<Endpoint<Server>> {
    vec![
        get("/v1/authentication/users/jwks")
            .operation("getJwks")
            .tag("authentication")
            .summary("The public keys of the application's access tokens (RFC 7517).")
            .public()
            .ignore_unknown_query()
            .handle(jwks::<()>),
        get("/apps/{appName}/.well-known/jwks.json")
            .operation("getApplicationJwks")
            .tag("authentication")
            .summary("The same keys, of the application that the path names.")
            .public()
            .ignore_unknown_query()
            .handle(jwks::<ApplicationPath>),
        get("/.well-known/jwks.json")
            .operation("getWellKnownJwks")
            .tag("authentication")
            .summary("The same keys, where libraries look for them.")
            .public()
            .ignore_unknown_query()
            .handle(jwks::<()>),
    ]
}

/// A JSON Web Key Set.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "JsonWebKeySet")]
struct KeySet {
    keys: Vec<serde_json::Value>,
}

async fn jwks<P>(call: Call<P>) -> Result<Reply<KeySet>, Problem> {
    // Written once, at the start.
    let reply = Reply::raw(
        HeaderValue::from_static("application/json"),
        call.state.jwks.clone(),
    );
    Ok(reply.cache("public, max-age=300"))
}
