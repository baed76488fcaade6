//! All settings together, and how they are loaded.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use crate::application::{ApplicationSettings, is_application_name};
use crate::cli::Cli;
use crate::identity_providers::IdentityProviderSettings;
use crate::limits::{
    LoggingSettings, OrganizationSettings, PasswordSettings, SessionSettings, StorageSettings,
    TokenSettings,
};
use crate::mail::{MailSettings, MailTransport};
use crate::pages::PageSettings;
use crate::problem::{Finding, Origin, Problem, SettingsErrors};
use crate::reader::{Effective, Reader, Section};
use crate::server::ServerSettings;
use crate::source::{Tree, gather};
use crate::unknown;

/// The settings in effect, checked.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Directory of the stores and keys, one directory below it per application.
    pub data_directory: PathBuf,
    /// How the server is reached.
    pub server: ServerSettings,
    /// What is logged and how.
    pub logging: LoggingSettings,
    /// Password hashing.
    pub passwords: PasswordSettings,
    /// Tokens given out.
    pub tokens: TokenSettings,
    /// Sessions of people.
    pub sessions: SessionSettings,
    /// Where mail goes.
    pub mail: MailSettings,
    /// The server's own pages.
    pub pages: PageSettings,
    /// Calls to identity providers.
    pub identity_providers: IdentityProviderSettings,
    /// Organizations in memory.
    pub organizations: OrganizationSettings,
    /// The stores.
    pub storage: StorageSettings,
    /// Applications by name; never empty.
    pub applications: BTreeMap<String, ApplicationSettings>,
    /// What works but is likely not meant, to be logged at the start.
    pub warnings: Vec<String>,
    /// Every setting by name with its value and origin, secrets redacted.
    pub effective: Vec<Effective>,
}

impl Settings {
    /// The application of this name, or the only one when no name is given.
    ///
    /// # Errors
    /// A sentence that names the applications there are, when the name is unknown, or left out
    /// with several configured.
    pub fn application(&self, name: Option<&str>) -> Result<&ApplicationSettings, String> {
        let names = || {
            self.applications
                .keys()
                .cloned()
                .collect::<Vec<_>>()
                .join(", ")
        };
        match name {
            Some(name) => self.applications.get(name).ok_or_else(|| {
                format!(
                    "no application is named {name:?}; configured are: {}",
                    names()
                )
            }),
            None => {
                let mut all = self.applications.values();
                match (all.next(), all.next()) {
                    (Some(only), None) => Ok(only),
                    _ => Err(format!(
                        "several applications are configured; name one with --application: {}",
                        names()
                    )),
                }
            }
        }
    }

    /// The settings in effect as TOML, each with where it came from; secrets read `[redacted]`.
    #[must_use]
    pub fn report(&self) -> String {
        let mut report = String::new();
        for Effective {
            name,
            value,
            origin,
        } in &self.effective
        {
            let line = match value {
                Some(value) => format!("{name} = {value}  # {origin}\n"),
                None => format!("# {name} is not set\n"),
            };
            report.push_str(&line);
        }
        report
    }

    fn read(reader: &mut Reader<'_>) -> Self {
        let applications = std::mem::take(&mut reader.tree.applications);
        let mut root = reader.section("");
        let data_directory = PathBuf::from(root.parsed(
            "data_directory",
            "/var/lib/locai-iam",
            || "./data".to_owned(),
            |text| Ok(text.to_owned()),
        ));
        let server = ServerSettings::read(root.section("server"));
        let tokens = TokenSettings::read(root.section("tokens"));
        let sessions = SessionSettings::read(root.section("sessions"));
        let mail = MailSettings::read(root.section("mail"), &data_directory);
        if matches!(mail.transport, MailTransport::File { .. }) && !server.is_loopback() {
            let what = "\"file\" keeps all mail on this machine, where nobody receives it: set \
                        \"smtp\" and mail.smtp";
            root.section("mail").warn("transport", what);
        }
        let pages = PageSettings::read(root.section("pages"));
        let logging = LoggingSettings::read(root.section("logging"));
        let passwords = PasswordSettings::read(root.section("passwords"));
        let identity_providers = IdentityProviderSettings::read(root.section("identity_providers"));
        let organizations = OrganizationSettings::read(root.section("organizations"));
        let storage = StorageSettings::read(root.section("storage"));
        let applications = read_applications(root, applications, &sessions, &tokens);
        Self {
            data_directory,
            server,
            logging,
            passwords,
            tokens,
            sessions,
            mail,
            pages,
            identity_providers,
            organizations,
            storage,
            applications,
            warnings: Vec::new(),
            effective: Vec::new(),
        }
    }
}

fn read_applications(
    mut root: Section<'_, '_>,
    mut given: BTreeMap<String, Origin>,
    sessions: &SessionSettings,
    tokens: &TokenSettings,
) -> BTreeMap<String, ApplicationSettings> {
    if given.is_empty() {
        given.insert("default".to_owned(), Origin::Default);
    }
    let mut applications = BTreeMap::new();
    for (name, origin) in given {
        if !is_application_name(&name) {
            root.reader.problems.push(Problem {
                name: format!("applications.{name}"),
                origin: Some(origin),
                what: "the name of an application is 1 to 63 of the characters a to z, 0 to 9 and \
                       -, and doesn't start with -"
                    .to_owned(),
                example: Some("[applications.my-shop]".to_owned()),
            });
        }
        let section = root.section(&format!("applications.{name}"));
        let settings = ApplicationSettings::read(section, &name, sessions, tokens);
        applications.insert(name, settings);
    }
    applications
}

/// Loads and checks the settings.
///
/// `environment` gives all variables as name and value; those not starting with `LOCAI_IAM_` are
/// left alone. `read_file` reads the settings file and the files of secrets; a missing
/// [`DEFAULT_FILE`](crate::DEFAULT_FILE) is no error, a missing named one is.
///
/// # Errors
/// Every problem found, not only the first.
pub fn load(
    cli: &Cli,
    environment: impl Iterator<Item = (String, String)>,
    read_file: impl Fn(&Path) -> io::Result<String>,
) -> Result<Settings, SettingsErrors> {
    load_checked(cli, environment, read_file, |_| Vec::new())
}

/// As [`load`], with one more check of the settings by those who will use them: what it finds is told
/// together with everything else. Of settings that are wrong already it sees the defaults, and what it
/// says about them is dropped.
///
/// # Errors
/// Every problem found, not only the first.
pub fn load_checked(
    cli: &Cli,
    environment: impl Iterator<Item = (String, String)>,
    read_file: impl Fn(&Path) -> io::Result<String>,
    check: impl FnOnce(&Settings) -> Vec<Finding>,
) -> Result<Settings, SettingsErrors> {
    let mut problems = Vec::new();
    let tree: Tree = gather(&cli.flags, environment, &read_file, &mut problems);
    let file_is_readable = problems.iter().all(|problem| !problem.name.is_empty());

    let mut reader = Reader::new(tree, &read_file);
    let mut settings = Settings::read(&mut reader);
    unknown::report(&mut reader);
    if !file_is_readable {
        // What is missing may stand in the part of the file that could not be read.
        reader.problems.retain(|problem| problem.origin.is_some());
    }
    settings.effective = reader.effective.values().cloned().collect();
    for finding in check(&settings) {
        reader.found(finding);
    }
    problems.append(&mut reader.problems);
    if !problems.is_empty() {
        return Err(SettingsErrors(problems));
    }
    settings.warnings = reader.warnings;
    Ok(settings)
}

/// Loads the settings from this process's environment and the disk, with one more check.
///
/// # Errors
/// As [`load_checked`].
pub fn load_from_process(
    cli: &Cli,
    check: impl FnOnce(&Settings) -> Vec<Finding>,
) -> Result<Settings, SettingsErrors> {
    // A variable that is no UTF-8 keeps replacement characters, and fails its check if it matters.
    let environment = std::env::vars_os().map(|(name, value)| {
        (
            name.to_string_lossy().into_owned(),
            value.to_string_lossy().into_owned(),
        )
    });
    load_checked(
        cli,
        environment,
        |path| std::fs::read_to_string(path),
        check,
    )
}
