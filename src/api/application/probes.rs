//! Whether the server works, for load balancers and operators.

use crate::api::Call;
use crate::app::Server;
use crate::http::{Endpoint, Problem, Reply, Service, get};
use actors::{ScanStatus, StoreHealth};
use http::StatusCode;
use schemars::JsonSchema;
use serde::Serialize;
use std::borrow::Cow;
use std::sync::Arc;

pub(crate) fn endpoints() -> Vec<Endpoint<Server>> {
    vec![
        get("/health")
            .operation("getHealth")
            .tag("probes")
            .summary("Whether the server answers.")
            .any_application()
            .public()
            .ignore_unknown_query()
            .handle(health),
        get("/health/dependencies")
            .operation("getDependencyHealth")
            .tag("probes")
            .summary("Whether what the server depends on works.")
            .answers(&[200, 503])
            .any_application()
            .public()
            .ignore_unknown_query()
            .handle(dependency_health),
    ]
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "ServiceHealth")]
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
#[schemars(rename = "DependencyState")]
struct Dependency {
    /// `store:` and the application: whether its store reads and writes. `records:` and the
    /// application: whether the scan of all records after the start found damage so far.
    name: String,
    /// `ok`, `degraded` or `down`.
    status: Status,
    latency_ms: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<Cow<'static, str>>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
#[schemars(rename = "DependencyStatus")]
enum Status {
    Ok,
    Degraded,
    Down,
}

#[derive(Serialize, JsonSchema)]
struct DependencyHealth {
    /// `ok`, `degraded` (something does not work, or not fully) or `down` (no store works).
    status: Status,
    dependencies: Vec<Dependency>,
}

async fn dependency_health(call: Call) -> Result<Reply<DependencyHealth>, Problem> {
    let mut dependencies = Vec::new();
    for (name, app) in &call.service.applications {
        let (checked, before) = (Arc::clone(app), call.service.now());
        let health = tokio::task::spawn_blocking(move || checked.core.store_health()).await;
        let elapsed = call.service.now().saturating_duration_since(before);
        let (status, error) = of_store(health.unwrap_or(StoreHealth::Down));
        dependencies.push(Dependency {
            name: format!("store:{name}"),
            status,
            latency_ms: u64::try_from(elapsed.as_millis()).unwrap_or(u64::MAX),
            error: error.map(Cow::Borrowed),
        });
        let has_all = app.core.has_all_workers();
        dependencies.push(Dependency {
            name: format!("workers:{name}"),
            status: if has_all {
                Status::Ok
            } else {
                Status::Degraded
            },
            latency_ms: 0,
            error: (!has_all).then_some(Cow::Borrowed(
                "mail and the start of organizations wait: see the server's log",
            )),
        });
        if let Some(scan) = app.core.record_scan() {
            let error = of_records(scan);
            dependencies.push(Dependency {
                name: format!("records:{name}"),
                status: error.as_ref().map_or(Status::Ok, |_| Status::Degraded),
                latency_ms: 0,
                error: error.map(Cow::Owned),
            });
        }
    }
    let status = overall(&dependencies);
    let code = match status {
        Status::Ok => StatusCode::OK,
        Status::Degraded | Status::Down => StatusCode::SERVICE_UNAVAILABLE,
    };
    let health = DependencyHealth {
        status,
        dependencies,
    };
    Ok(Reply::status(code, health))
}

/// In general words: this endpoint is public, and what exactly is wrong stays in the log.
const fn of_store(health: StoreHealth) -> (Status, Option<&'static str>) {
    match health {
        StoreHealth::Works => (Status::Ok, None),
        StoreHealth::Full => (
            Status::Degraded,
            Some("the store takes no changes: too little free space"),
        ),
        StoreHealth::Reopening => (
            Status::Degraded,
            Some("the store takes no changes: a write failed, see the server's log"),
        ),
        StoreHealth::Down => (
            Status::Down,
            Some("the store does not answer: see the server's log"),
        ),
    }
}

/// What the scan of the records found, if it found anything.
fn of_records(scan: ScanStatus) -> Option<String> {
    let so_far = if scan.is_done { "" } else { " so far" };
    (scan.damaged > 0).then(|| format!("{} damaged{so_far}: see the server's log", scan.damaged))
}

fn overall(dependencies: &[Dependency]) -> Status {
    let mut stores = dependencies
        .iter()
        .filter(|dependency| dependency.name.starts_with("store:"));
    if dependencies.iter().all(|one| one.status == Status::Ok) {
        Status::Ok
    } else if stores.all(|store| store.status == Status::Down) {
        Status::Down
    } else {
        Status::Degraded
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dependency(name: &str, status: Status) -> Dependency {
        Dependency {
            name: name.into(),
            status,
            latency_ms: 0,
            error: None,
        }
    }

    #[test]
    fn only_a_store_that_reads_and_writes_is_well() {
        assert_eq!(of_store(StoreHealth::Works), (Status::Ok, None));
        for (health, expected) in [
            (StoreHealth::Full, Status::Degraded),
            (StoreHealth::Reopening, Status::Degraded),
            (StoreHealth::Down, Status::Down),
        ] {
            let (status, error) = of_store(health);
            assert_eq!((status, error.is_some()), (expected, true), "{health:?}");
        }
    }

    #[test]
    fn damaged_records_are_told_by_their_number() {
        let mut scan = ScanStatus::default();
        assert_eq!(of_records(scan), None);
        scan.damaged = 2;
        assert_eq!(
            of_records(scan).as_deref(),
            Some("2 damaged so far: see the server's log")
        );
        scan.is_done = true;
        assert_eq!(
            of_records(scan).as_deref(),
            Some("2 damaged: see the server's log")
        );
    }

    #[test]
    fn the_whole_is_down_only_with_every_store() {
        use Status::{Degraded, Down, Ok};
        for (a, b, records, expected) in [
            (Ok, Ok, Ok, Ok),
            (Ok, Ok, Degraded, Degraded),
            (Degraded, Degraded, Ok, Degraded),
            (Down, Ok, Ok, Degraded),
            (Down, Down, Ok, Down),
        ] {
            let all = [
                dependency("store:a", a),
                dependency("store:b", b),
                dependency("records:a", records),
            ];
            assert_eq!(overall(&all), expected);
        }
    }
}
