//! Whether the server works, for load balancers and operators.

use super::Call;
use crate::app::Server;
use crate::http::{Endpoint, Problem, Reply, get};
use http::StatusCode;
use schemars::JsonSchema;
use serde::Serialize;
use std::time::Duration;

pub(super) fn endpoints() -> Vec<Endpoint<Server>> {
    vec![
        get("/health")
            .operation("getHealth")
            .tag("probes")
            .summary("Whether the server answers.")
            .any_application()
            .public()
            .handle(health),
        get("/health/dependencies")
            .operation("getDependencyHealth")
            .tag("probes")
            .summary("Whether what the server depends on works.")
            .answers(&[200, 503])
            .any_application()
            .public()
            .handle(dependency_health),
    ]
}

#[derive(Serialize, JsonSchema)]
struct Health {
    status: &'static str,
    version: &'static str,
}

async fn health(_: Call) -> Result<Reply<Health>, Problem> {
    Ok(Reply::ok(Health {
        status: "ok",
        version: env!("CARGO_PKG_VERSION"),
    }))
}

#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
struct Dependency {
    name: String,
    /// `ok` or `down`.
    status: &'static str,
    latency_ms: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<&'static str>,
}

#[derive(Serialize, JsonSchema)]
struct DependencyHealth {
    /// `ok`, `degraded` (reads only) or `down`.
    status: &'static str,
    dependencies: Vec<Dependency>,
}

async fn dependency_health(call: Call) -> Result<Reply<DependencyHealth>, Problem> {
    let mut dependencies = Vec::new();
    for (name, app) in &call.service.applications {
        let (app, before) = (
            std::sync::Arc::clone(app),
            crate::http::Service::now(&*call.service),
        );
        // What is wrong stays in the log: this endpoint is public.
        let checked = tokio::task::spawn_blocking(move || app.actors.check_store()).await;
        let works = matches!(checked, Ok(Ok(())));
        let elapsed: Duration =
            crate::http::Service::now(&*call.service).saturating_duration_since(before);
        dependencies.push(Dependency {
            name: format!("store:{name}"),
            status: if works { "ok" } else { "down" },
            latency_ms: u64::try_from(elapsed.as_millis()).unwrap_or(u64::MAX),
            error: (!works).then_some("the store does not answer: see the server's log"),
        });
    }
    let working = dependencies
        .iter()
        .filter(|dependency| dependency.status == "ok")
        .count();
    let (status, overall) = match working {
        n if n == dependencies.len() => (StatusCode::OK, "ok"),
        0 => (StatusCode::SERVICE_UNAVAILABLE, "down"),
        _ => (StatusCode::SERVICE_UNAVAILABLE, "degraded"),
    };
    Ok(Reply::status(
        status,
        DependencyHealth {
            status: overall,
            dependencies,
        },
    ))
}
