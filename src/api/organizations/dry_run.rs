//! What a change of roles would do, answered without making it.

use crate::api::Call;
use crate::api::types::list::ListMetadata;
use crate::api::types::list::page;
use crate::http::{PageQuery, Problem, Reply};
use actors::CommandRequest;
use domain::command::{Command, Context};
use domain::ids::OrganizationId;
use domain::role_impact::{Effect, simulate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::any::Any;
use std::sync::Arc;

/// For the description of the operations that can be simulated.
macro_rules! dry_runnable {
    ($about:literal) => {
        concat!(
            $about,
            " With `dryRun=true` nothing is changed: the answer tells user by user which roles and \
             permissions would be gained and lost, page by page."
        )
    };
}
pub(crate) use dry_runnable;

/// Whether only to tell what would happen, and which part of that.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DryRunQuery {
    /// Whether only to tell what would happen.
    #[serde(default)]
    pub dry_run: bool,
    /// Which part of that.
    #[serde(flatten)]
    pub page: PageQuery,
}

/// What a change would do to people.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "DryRunReport")]
pub struct DryRun {
    message: &'static str,
    /// Always true.
    dry_run: bool,
    metadata: ListMetadata,
    /// Those who would gain or lose something, by user.
    effects: Vec<Effect>,
}

/// The answer to a change that can be simulated.
#[derive(Serialize, JsonSchema)]
#[serde(untagged)]
pub enum DryRunnable<T> {
    /// It was made.
    Done(T),
    /// It was not.
    DryRun(DryRun),
}

/// Tells what a command would do, or has it done.
///
/// # Errors
/// As the command is refused, either way.
pub(crate) async fn execute_or_simulate<P, B, C: Command, T>(
    call: &Call<P, DryRunQuery, B>,
    organization: OrganizationId,
    command: C,
    done: impl FnOnce(C::Reply) -> T,
) -> Result<Reply<DryRunnable<T>>, Problem> {
    execute_or_simulate_holding(call, organization, command, (), done).await
}

/// The same for a command that holds reservations, leases or locks until its outcome is known.
///
/// # Errors
/// As the command is refused, either way.
pub(crate) async fn execute_or_simulate_holding<P, B, C: Command, G: Any + Send, T>(
    call: &Call<P, DryRunQuery, B>,
    organization: OrganizationId,
    command: C,
    guard: G,
    done: impl FnOnce(C::Reply) -> T,
) -> Result<Reply<DryRunnable<T>>, Problem> {
    if call.query.dry_run {
        let dry_run = dry_run(call, organization, command).await?;
        return Ok(Reply::ok(DryRunnable::DryRun(dry_run)));
    }
    let request =
        CommandRequest::new(command, call.caller.for_command(), call.deadline).holding(guard);
    let reply = call.state.send(organization, request).await?;
    Ok(Reply::ok(DryRunnable::Done(done(reply))))
}

async fn dry_run<P, B, C: Command>(
    call: &Call<P, DryRunQuery, B>,
    organization: OrganizationId,
    command: C,
) -> Result<DryRun, Problem> {
    let (app, caller) = (Arc::clone(&call.state), call.caller.for_command());
    let state = app.organization(organization).await?;
    // A role may be held by everybody: that is a look at each of them.
    let simulated = tokio::task::spawn_blocking(move || {
        let application_roles = app.core.application_roles();
        let context = Context {
            now: app.core.clock().now(),
            caller: &caller,
            application_roles: &application_roles,
        };
        simulate(command, &state, &context)
    });
    let effects = simulated.await.map_err(|error| {
        tracing::error!(%error, "a dry run failed");
        Problem::internal()
    })??;
    let (effects, metadata) = page(effects, &call.query.page, |effect| effect.user_id.0)?;
    Ok(DryRun {
        message: "Nothing was changed.",
        dry_run: true,
        metadata,
        effects,
    })
}
