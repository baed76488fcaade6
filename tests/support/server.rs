//! A server in this process: its own data directory, a port of its own, cheap password hashes.

use super::client::Client;
use super::clock::ManualClock;
use clap::Parser;
use config::{Cli, Settings};
use domain::change::{OutboxItem, OutboxTask};
use domain::event::EventHead;
use domain::ids::OrganizationId;
use locai_iam::startup::{self, Running};
use locai_iam::system::System;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use tempfile::TempDir;

pub const ADMIN_EMAIL: &str = "root@example.com";
pub const ADMIN_PASSWORD: &str = "a phrase for the first";

pub struct TestServer {
    pub clock: Arc<ManualClock>,
    pub directory: Arc<TempDir>,
    running: Option<Running>,
    /// Without a credential.
    pub anonymous: Client,
}

impl TestServer {
    /// One application named `default`.
    pub async fn start() -> Self {
        Self::start_with(|_| {}).await
    }

    /// The same with other settings.
    pub async fn start_with(change: impl FnOnce(&mut Settings)) -> Self {
        let directory = Arc::new(tempfile::tempdir().expect("a temporary directory"));
        Self::start_in(directory, Arc::new(ManualClock::default()), &[], change).await
    }

    /// With settings given as the environment would give them.
    pub async fn start_with_environment(environment: &[(&str, &str)]) -> Self {
        let directory = Arc::new(tempfile::tempdir().expect("a temporary directory"));
        Self::start_in(
            directory,
            Arc::new(ManualClock::default()),
            environment,
            |_| {},
        )
        .await
    }

    async fn start_in(
        directory: Arc<TempDir>,
        clock: Arc<ManualClock>,
        environment: &[(&str, &str)],
        change: impl FnOnce(&mut Settings),
    ) -> Self {
        let mut settings = settings(directory.path(), environment);
        change(&mut settings);
        let system = System::of_host().expect("randomness");
        let system = System {
            clock: clock.clone(),
            ..system
        };
        let running = startup::start(settings, system)
            .await
            .expect("the server starts");
        let anonymous = Client::new(format!("http://{}", running.address));
        Self {
            clock,
            directory,
            running: Some(running),
            anonymous,
        }
    }

    /// Stops in order and starts again on the same directory.
    pub async fn restart(self) -> Self {
        self.restart_with(|_| {}).await
    }

    /// The same with other settings.
    pub async fn restart_with(mut self, change: impl FnOnce(&mut Settings)) -> Self {
        self.stop().await;
        Self::start_in(self.directory.clone(), self.clock.clone(), &[], change).await
    }

    pub async fn stop(&mut self) {
        if let Some(running) = self.running.take() {
            running.stop().await.expect("the server stops in order");
        }
    }

    /// What was hashed so far to compare passwords.
    pub fn compared_kib(&self) -> u64 {
        let running = self.running.as_ref().expect("the server runs");
        running.server.common.passwords.compared_kib()
    }

    /// Whether an organization of the default application is in memory.
    pub fn is_loaded(&self, organization: &str) -> bool {
        let running = self.running.as_ref().expect("the server runs");
        let id = OrganizationId(organization.parse().expect("an id"));
        let application = &running.server.applications["default"];
        application.core.loaded_snapshot(id).is_some()
    }

    /// The ends of all trails: whatever is changed moves one.
    pub async fn heads(&self) -> BTreeMap<OrganizationId, EventHead> {
        let running = self.running.as_ref().expect("the server runs");
        let mut heads = BTreeMap::new();
        for app in running.server.applications.values() {
            for organization in app.core.directory().organizations() {
                let state = app.core.snapshot(organization.id).await;
                let state = state.expect("an organization");
                heads.insert(organization.id, state.head);
            }
        }
        heads
    }

    /// Waits until nothing is left to be done that follows from earlier changes and changes more.
    pub async fn settled(&self) {
        let running = self.running.as_ref().expect("the server runs");
        let is_change = |item: &Arc<OutboxItem>| !matches!(item.task, OutboxTask::SealedMail(_));
        for app in running.server.applications.values() {
            let root = app.root().expect("it is set up");
            loop {
                let state = app.core.snapshot(root).await.expect("an organization");
                if !state.outbox.values().any(is_change) {
                    break;
                }
                tokio::time::sleep(std::time::Duration::from_millis(5)).await;
            }
        }
    }

    /// The first super administrator, signed in.
    pub async fn super_admin(&self) -> Client {
        self.anonymous.sign_in(ADMIN_EMAIL, ADMIN_PASSWORD).await
    }

    /// The mails sent so far, decoded from the mail directory, oldest first, once there are at
    /// least `count`. Panics when they do not come: delivery is asynchronous.
    pub async fn mails(&self, count: usize) -> Vec<String> {
        let directory = self.directory.path().join("data/mail");
        for _ in 0..500 {
            let mut files: Vec<_> = std::fs::read_dir(&directory)
                .map(|entries| entries.flatten().map(|entry| entry.path()).collect())
                .unwrap_or_default();
            files.retain(|path: &std::path::PathBuf| path.extension().is_some_and(|e| e == "eml"));
            if files.len() >= count {
                files.sort();
                return files
                    .iter()
                    .map(|path| std::fs::read_to_string(path).expect("a mail"))
                    .collect();
            }
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
        panic!("{count} mails did not come");
    }
}

/// The settings of a test: read as the program reads them.
pub fn settings(directory: &Path, environment: &[(&str, &str)]) -> Settings {
    let cli = Cli::parse_from(["locai-iam"]);
    let data = directory.join("data").to_string_lossy().into_owned();
    let mut all = vec![
        ("LOCAI_IAM_DATA_DIRECTORY".to_owned(), data),
        (
            "LOCAI_IAM_SERVER__LISTEN".to_owned(),
            "127.0.0.1:0".to_owned(),
        ),
    ];
    if !environment
        .iter()
        .any(|(name, _)| name.starts_with("LOCAI_IAM_APPLICATIONS__"))
    {
        all.push((
            "LOCAI_IAM_APPLICATIONS__DEFAULT__ADMIN__EMAIL".to_owned(),
            ADMIN_EMAIL.to_owned(),
        ));
        all.push((
            "LOCAI_IAM_APPLICATIONS__DEFAULT__ADMIN__PASSWORD".to_owned(),
            ADMIN_PASSWORD.to_owned(),
        ));
    }
    all.extend(
        environment
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned())),
    );
    let not_found = |_: &Path| Err(std::io::Error::from(std::io::ErrorKind::NotFound));
    let mut settings = config::load(&cli, all.into_iter(), not_found).expect("sound settings");
    // What a hash costs is not what these tests are about.
    settings.passwords.memory_kib = 64;
    settings.passwords.iterations = 1;
    settings
}
