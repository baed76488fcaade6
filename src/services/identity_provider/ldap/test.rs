//! Trying a directory's settings, step by step, on each of its servers.

use std::sync::Arc;
use std::time::Duration;

use domain::identity_provider::LdapSettings;
use tokio::task::JoinSet;

use super::super::failure::Failure;
use super::super::report::{TestReport, TestedStep};
use super::connection::Server;
use super::directory::Directory;
use super::entry;
use super::search::Found;

/// Tries all servers at a time, each step within the directory's timeout.
pub(super) async fn run(directory: Arc<Directory>, username: Option<&str>) -> TestReport {
    let count = directory.servers().count();
    let mut tests = JoinSet::new();
    for at in 0..count {
        let directory = Arc::clone(&directory);
        let username = username.map(str::to_owned);
        // In a task of its own: what the library cannot read ends that task alone.
        tests.spawn(async move {
            let mut report = TestReport::default();
            if let Some(server) = directory.servers().nth(at) {
                one(&directory, server, username.as_deref(), &mut report).await;
            }
            (at, report)
        });
    }
    let mut reports = vec![TestReport::default(); count];
    while let Some(done) = tests.join_next().await {
        if let Ok((at, report)) = done {
            reports[at] = report;
        }
    }
    for (server, report) in directory.servers().zip(&mut reports) {
        if report.steps.is_empty() {
            let reason = "its answer is not in the form of LDAP";
            report.note(
                TestedStep::Reachable,
                server.address(),
                Err::<&str, _>(reason),
            );
        }
    }
    TestReport {
        steps: reports
            .into_iter()
            .flat_map(|report| report.steps)
            .collect(),
    }
}

/// What cannot even be tried.
pub(super) fn unusable(settings: &LdapSettings, failure: &Failure) -> TestReport {
    let mut report = TestReport::default();
    let server = settings.servers.first().map_or("", String::as_str);
    let reason = failure.to_string();
    report.note(TestedStep::Reachable, server, Err::<&str, _>(reason));
    report
}

async fn one(
    directory: &Directory,
    server: &Server,
    username: Option<&str>,
    report: &mut TestReport,
) {
    let (limit, at) = (directory.timeout, server.address());
    let mut note = |step, outcome: Result<String, String>| report.note(step, at, outcome);

    let stream = in_time(limit, server.reach()).await;
    let outcome = stream.as_ref().map(|_| "it takes connections".to_owned());
    note(TestedStep::Reachable, outcome.map_err(Failure::to_string));
    let Ok(stream) = stream else { return };

    let ldap = in_time(limit, server.secure(stream)).await;
    let protected = if server.has_tls() {
        "its certificate is trusted"
    } else {
        "there is no TLS: passwords can be read on their way"
    };
    let outcome = ldap.as_ref().map(|_| protected.to_owned());
    note(TestedStep::Certificate, outcome.map_err(Failure::to_string));
    let Ok(mut ldap) = ldap else { return };

    let bound = in_time(limit, server.bind_for_search(&mut ldap)).await;
    let outcome = bound
        .as_ref()
        .map(|()| "it accepts the name and the password".to_owned());
    note(TestedStep::Bind, outcome.map_err(Failure::to_string));
    let (Ok(()), Some(username)) = (bound, username) else {
        return;
    };

    let found = in_time(limit, directory.search.find(&mut ldap, username)).await;
    let found = match found {
        Ok(Found::One(entry)) => Ok(entry),
        Ok(Found::Nobody) => Err("it finds nobody of that name".to_owned()),
        Ok(Found::Several) => Err("it finds several of that name".to_owned()),
        Err(failure) => Err(failure.to_string()),
    };
    let outcome = found.as_ref().map(|_| "it finds one entry".to_owned());
    note(TestedStep::Search, outcome.map_err(Clone::clone));
    let Ok(found) = found else { return };

    let outcome = match entry::person(&directory.settings, &found) {
        Err(failure) => Err(failure.to_string()),
        Ok(person) if person.email.is_none() => Err(format!(
            "the entry has no {}, which is to be the address",
            directory.settings.attributes.email()
        )),
        Ok(person) => {
            let names = &directory.settings.attributes;
            let absent = [
                (names.first_name(), person.first_name.is_none()),
                (names.last_name(), person.last_name.is_none()),
                (names.display_name(), person.display_name.is_none()),
                (names.phone(), person.phone_number.is_none()),
            ];
            let absent = absent.iter().filter(|(_, is_absent)| *is_absent);
            let absent: Vec<&str> = absent.map(|(name, _)| *name).collect();
            Ok(if absent.is_empty() {
                "the entry has all attributes".to_owned()
            } else {
                format!(
                    "the entry has an id and an address, but no {}",
                    absent.join(", ")
                )
            })
        }
    };
    note(TestedStep::Attributes, outcome);
}

async fn in_time<T>(
    limit: Duration,
    work: impl Future<Output = Result<T, Failure>>,
) -> Result<T, Failure> {
    tokio::time::timeout(limit, work)
        .await
        .unwrap_or_else(|_| Err(Failure::unavailable("it does not answer in time")))
}
