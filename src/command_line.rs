//! What each command of the command line does.

use crate::bootstrap::{DEFAULT_ADMIN_EMAIL, FirstSignIn};
use crate::sd_notify::ServiceManager;
use crate::settings_check;
use crate::startup::{self, Running};
use crate::system::System;
use config::{Cli, Command, LogFormat, LoggingSettings, Settings};
use rustix::fs::Mode;
use std::io::{IsTerminal, Write};
use std::process::ExitCode;

mod healthcheck;
mod maintenance;
mod password_input;
mod recovery;
mod rotation;

/// Where events of the start come from, for filters.
const START: &str = "locai_iam::start";

/// Reads the settings and does what was asked.
#[must_use]
pub fn run(cli: Cli) -> ExitCode {
    match cli.command() {
        Command::Openapi => return print(crate::http::openapi::pretty(table().iter()).as_bytes()),
        Command::ExampleConfig => return print(config::EXAMPLE.as_bytes()),
        _ => {}
    }
    // Whatever is written is the own user's alone: stores, keys, mail, backups.
    rustix::process::umask(Mode::RWXG | Mode::RWXO);
    // What only a server needs does not keep a backup from being made.
    let check = |settings: &Settings| match cli.command() {
        Command::Serve | Command::Bootstrap | Command::Settings => settings_check::check(settings),
        _ => Vec::new(),
    };
    let settings = match config::load_from_process(&cli, check) {
        Ok(settings) => settings,
        Err(errors) => {
            complain(format_args!("{errors}"));
            return ExitCode::from(2);
        }
    };
    // Asked for its health every few seconds, the server itself has told what there is to warn of.
    if cli.command() != Command::Healthcheck {
        start_logging(&settings.logging);
        for warning in &settings.warnings {
            tracing::warn!("{warning}");
        }
    }
    let done = match cli.command() {
        Command::Settings => return print(settings.report().as_bytes()),
        Command::Backup { application, file } => {
            maintenance::backup(&settings, application.as_deref(), &file)
        }
        Command::Restore { application, file } => {
            maintenance::restore(&settings, application.as_deref(), &file)
        }
        Command::Verify {
            application,
            checkpoint,
        } => maintenance::verify(&settings, application.as_deref(), checkpoint.as_deref()),
        Command::Unlock { application, email } => {
            with_runtime(recovery::unlock(&settings, application.as_deref(), &email))
        }
        Command::SetPassword {
            application,
            email,
            password_file,
            generate,
        } => {
            let source = password_input::Source::new(password_file, generate);
            let set = recovery::set_password(&settings, application.as_deref(), &email, source);
            with_runtime(set)
        }
        Command::RotateSecrets { application } => {
            with_runtime(rotation::rotate_secrets(&settings, application.as_deref()))
        }
        Command::Bootstrap => with_runtime(set_up(settings)),
        Command::Healthcheck => with_runtime(healthcheck::healthcheck(&settings)),
        Command::Serve | Command::Openapi | Command::ExampleConfig => with_runtime(serve(settings)),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            complain(format_args!("locai-iam: {message}"));
            ExitCode::FAILURE
        }
    }
}

fn table() -> Vec<crate::http::EndpointInfo> {
    crate::api::table()
        .into_iter()
        .map(|endpoint| endpoint.info)
        .collect()
}

fn print(bytes: &[u8]) -> ExitCode {
    let mut out = std::io::stdout().lock();
    match out.write_all(bytes).and_then(|()| out.write_all(b"\n")) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

fn start_logging(settings: &LoggingSettings) {
    // What ldap3 warns of quotes what a directory sent.
    // How to reach it and how to sign in is told at any level, because nothing else tells it.
    let filter = format!("{},ldap3=error,{START}=info", settings.level.as_str());
    let filter = tracing_subscriber::EnvFilter::new(filter);
    let builder = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_ansi(std::io::stderr().is_terminal())
        // A log that cannot be written must end nothing: without this it would panic in whatever thread logs.
        .log_internal_errors(false)
        .with_writer(|| Unfailing(std::io::stderr()));
    match settings.format {
        LogFormat::Text => builder.init(),
        LogFormat::Json => builder.json().init(),
    }
}

/// Writes what it can, and keeps to itself what it cannot: the disk of the log may be full, and whoever read it
/// through a pipe may be gone.
struct Unfailing<W>(W);

impl<W: Write> Write for Unfailing<W> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        let _ = self.0.write_all(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        let _ = self.0.flush();
        Ok(())
    }
}

/// Says something to whoever started the program, if they still listen.
fn say(text: std::fmt::Arguments<'_>) {
    let mut out = Unfailing(std::io::stdout().lock());
    // It fails at nothing.
    let _ = writeln!(out, "{text}");
}

/// Says why something did not work.
fn complain(text: std::fmt::Arguments<'_>) {
    let mut out = Unfailing(std::io::stderr().lock());
    // It fails at nothing.
    let _ = writeln!(out, "{text}");
}

fn with_runtime(work: impl Future<Output = Result<(), String>>) -> Result<(), String> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build();
    runtime.map_err(|error| error.to_string())?.block_on(work)
}

async fn set_up(settings: Settings) -> Result<(), String> {
    let format = settings.logging.format;
    let (server, first_sign_ins) = startup::open(&settings, &System::of_host()?).await?;
    for first in &first_sign_ins {
        match format {
            LogFormat::Text => say(format_args!("{}", how_to_sign_in(first))),
            LogFormat::Json => log_first_sign_in(first),
        }
    }
    startup::close(&server).await
}

async fn serve(settings: Settings) -> Result<(), String> {
    let scheme = if settings.server.tls.is_some() {
        "https"
    } else {
        "http"
    };
    let command = next_command(&settings);
    let format = settings.logging.format;
    let running = startup::start(settings, System::of_host()?).await?;
    match format {
        LogFormat::Text => greet(&running, scheme, &command),
        LogFormat::Json => log_start(&running, scheme),
    }
    let manager = ServiceManager::of_process();
    manager.ready();
    tokio::select! {
        () = wait_for_signal() => {}
        () = stay_alive(&manager) => {}
    }
    manager.stopping();
    tracing::info!("stopping");
    running.stop().await
}

/// Tells the service manager for ever that the runtime still gives tasks their turn.
async fn stay_alive(manager: &ServiceManager) {
    let Some(interval) = manager.interval() else {
        return std::future::pending().await;
    };
    let mut times = tokio::time::interval(interval);
    loop {
        times.tick().await;
        manager.alive();
    }
}

fn how_to_sign_in(first: &FirstSignIn) -> String {
    let password = match &first.password {
        Some(password) => format!(
            "password {}   (shown this once: keep it, then change it)",
            password.expose()
        ),
        None => "the password of your settings".to_owned(),
    };
    format!(
        "Application {} is set up. Sign in as {} with\n  {password}",
        first.application, first.email
    )
}

/// Where it listens, how to sign in where that is new, what to try next.
fn greet(running: &Running, scheme: &str, command: &NextCommand) {
    let base = &running.server.common.public_url;
    say(format_args!(
        "locai-iam {} listens on {scheme}://{}",
        env!("CARGO_PKG_VERSION"),
        running.address
    ));
    if running.has_pages {
        say(format_args!("Sign in:   {base}/ui/"));
    }
    if running.has_mail_pages {
        say(format_args!(
            "Mail:      {base}/dev/mail/   (only from this machine)"
        ));
    }
    say(format_args!("Reference: {base}/docs"));
    for first in &running.first_sign_ins {
        say(format_args!("\n{}", how_to_sign_in(first)));
    }
    say(format_args!(
        "Try: curl -s {base}/v1/authentication/users/sessions{} -H 'Content-Type: application/json' \\\n  \
         -d '{{\"email\":\"{}\",\"password\":\"YOUR-PASSWORD\"}}'",
        command.header, command.email
    ));
    // Whoever reads the output through a pipe wants it now.
    let _ = std::io::stdout().flush();
}

/// The same where lines are read by machines: a line an event, and nothing else.
fn log_start(running: &Running, scheme: &str) {
    for first in &running.first_sign_ins {
        log_first_sign_in(first);
    }
    tracing::info!(
        target: START,
        version = env!("CARGO_PKG_VERSION"),
        address = %format_args!("{scheme}://{}", running.address),
        public_url = running.server.common.public_url,
        has_pages = running.has_pages,
        "listening"
    );
}

/// The one line that holds a password: nobody could sign in without it.
fn log_first_sign_in(first: &FirstSignIn) {
    tracing::warn!(
        target: START,
        application = first.application,
        email = first.email,
        password = first.password.as_ref().map(|password| password.expose()),
        "application set up; a password that stands here is shown this once: keep it, then change it"
    );
}

/// A sign-in as the first administrator of the first application.
struct NextCommand {
    header: String,
    email: String,
}

fn next_command(settings: &Settings) -> NextCommand {
    let application = settings.applications.values().next();
    let admin = application.and_then(|application| application.admin.as_ref());
    let header = match application {
        Some(application) if settings.applications.len() > 1 => {
            format!(" -H 'X-App-Name: {}'", application.name)
        }
        _ => String::new(),
    };
    NextCommand {
        header,
        email: admin
            .map_or(DEFAULT_ADMIN_EMAIL, |admin| &admin.email)
            .to_owned(),
    }
}

async fn wait_for_signal() {
    use tokio::signal::unix::{SignalKind, signal};
    match signal(SignalKind::terminate()) {
        Ok(mut terminate) => {
            tokio::select! {
                _ = terminate.recv() => {}
                _ = tokio::signal::ctrl_c() => {}
            }
        }
        Err(_) => drop(tokio::signal::ctrl_c().await),
    }
}
