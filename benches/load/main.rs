//! Loads the built server over loopback and prints a table against a bare warp endpoint and a raw
//! argon2id loop, all in the same run: `cargo bench --bench load`.
//!
//! Generator and servers share the machine's cores, for the bare endpoint as for ours; rounds are
//! interleaved and medians shown, because such machines are noisy. Nothing here is asserted.
//!
//! `ROUNDS=n` sets how many rounds (3), `ONLY=http`, `ldap`, `import`, `committer` or `rest` picks a
//! part, and `ONLY=writes` the creations of the first.

#![allow(
    clippy::disallowed_methods,
    reason = "a bench measures what the clock says"
)]

mod bare;
mod directory;
mod generator;
mod import;
mod raw;
mod report;
mod rows;
mod seed;
mod server;

use report::Report;

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    if arguments.get(1).is_some_and(|first| first == "bare") {
        return bare::serve();
    }
    let rounds = std::env::var("ROUNDS")
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(3);
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build();
    let runtime = runtime.expect("a runtime");
    let mut report = Report::default();
    let only = std::env::var("ONLY").ok();
    let wants = |part: &str| only.as_deref().is_none_or(|only| only == part);
    if wants("http") {
        runtime.block_on(rows::over_http(rounds, &mut report));
    }
    if only.as_deref() == Some("writes") {
        runtime.block_on(rows::writes(rounds, &mut report));
    }
    if wants("ldap") {
        runtime.block_on(directory::hanging(rounds, &mut report));
    }
    if wants("import") {
        runtime.block_on(import::hundred_thousand(&mut report));
    }
    if wants("committer") {
        rows::committer(rounds, &mut report);
    }
    if wants("rest") {
        runtime.block_on(rows::at_rest(&mut report));
    }
    report.print();
}
