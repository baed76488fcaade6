//! Checks of the settings by those who will use them, before anything is made or opened.

use crate::http::server::tls_config;
use crate::services::Secret;
use crate::services::mail::{Templates, parse_sender};
use crate::services::passwords::{PasswordPolicy, PolicyContext};
use crate::startup::store_directory;
use config::{ApplicationSettings, Finding, Settings, TlsSettings};
use domain::text::{Email, Name, PersonName};
use std::path::Path;

/// What is wrong with the settings that their outer form does not show.
#[must_use]
pub fn check(settings: &Settings) -> Vec<Finding> {
    let mut findings = Vec::new();
    if parse_sender(&settings.mail.from).is_err() {
        findings.push(finding(
            "mail.from",
            format!("mail cannot be sent from {:?}", settings.mail.from),
            "Example <no-reply@example.com>",
        ));
    }
    if let Err(why) = Templates::load(settings.mail.templates_directory.as_deref()) {
        findings.push(finding(
            "mail.templates_directory",
            why,
            "/etc/locai-iam/mail",
        ));
    }
    if let Some(why) = hidden_path(settings.server.base_path()) {
        findings.push(finding(
            "server.public_url",
            why,
            "https://id.example.com/iam",
        ));
    }
    if let Some(files) = &settings.server.tls {
        check_tls(files, &mut findings);
    }
    for application in settings.applications.values() {
        check_application(settings, application, &mut findings);
    }
    findings
}

/// Why the server cannot be served below a path: it would hide addresses of its own, since requests
/// come with and without the path.
fn hidden_path(base_path: &str) -> Option<String> {
    const OWN: [&str; 5] = ["docs", "openapi.json", "api-json", "ui", "dev"];
    let first = base_path.split('/').nth(1)?;
    let table = crate::api::table();
    let of_table = table
        .iter()
        .filter_map(|endpoint| endpoint.info.path.split('/').nth(1));
    of_table.chain(OWN).any(|own| own == first).then(|| {
        format!("has the path {base_path}, and the server has addresses of its own below /{first}")
    })
}

fn finding(name: &str, what: impl Into<String>, example: &str) -> Finding {
    Finding {
        name: name.to_owned(),
        what: what.into(),
        example: format!("{example:?}"),
    }
}

fn check_tls(files: &TlsSettings, findings: &mut Vec<Finding>) {
    let certificate = ("server.tls.certificate_file", "/etc/locai-iam/tls.crt");
    let key = ("server.tls.key_file", "/etc/locai-iam/tls.key");
    let mut read = |(name, example): (&str, &str), path: &Path| match std::fs::read(path) {
        Ok(bytes) => Some(bytes),
        Err(error) => {
            let what = format!("{} cannot be read: {error}", path.display());
            findings.push(finding(name, what, example));
            None
        }
    };
    let chain = read(certificate, &files.certificate_file);
    let private = read(key, &files.key_file);
    if let (Some(chain), Some(private)) = (chain, private)
        && let Err(why) = tls_config(&chain, &private)
    {
        findings.push(finding(certificate.0, why, certificate.1));
    }
}

fn check_application(
    settings: &Settings,
    application: &ApplicationSettings,
    findings: &mut Vec<Finding>,
) {
    let section = format!("applications.{}", application.name);
    let mut wrong = |key: &str, why: &str, example: &str| {
        findings.push(finding(&format!("{section}.{key}"), why, example));
    };
    if let Err(why) = Name::parse(&application.display_name) {
        wrong("display_name", &why, "Example");
    }
    let Some(admin) = &application.admin else {
        return;
    };
    let email = Email::parse(&admin.email);
    if let Err(why) = &email {
        let why = format!("{:?} {why}", admin.email);
        wrong("admin.email", &why, "admin@example.com");
    }
    for (key, name, example) in [
        ("admin.first_name", &admin.first_name, "Ada"),
        ("admin.last_name", &admin.last_name, "Lovelace"),
    ] {
        if let Err(why) = PersonName::parse(name) {
            wrong(key, &why, example);
        }
    }
    // Once the application is set up nobody uses this password any more.
    let store = store_directory(&settings.data_directory, &application.name);
    let password = admin.password.as_ref();
    let Some(password) = password.filter(|_| !store.join(storage::MANIFEST).exists()) else {
        return;
    };
    let policy = PasswordPolicy::new(
        u8::try_from(application.login.password_policy.min_length).unwrap_or(u8::MAX),
        application.login.password_policy.reject_common,
    );
    let known = PolicyContext {
        email: email.as_ref().ok().map(Email::as_str),
        organization: Some(&application.display_name),
    };
    if let Err(why) = policy.check(&Secret::from(password.expose()), known) {
        let in_file = format!("{section}.admin.password_file");
        let is_in_file = settings
            .effective
            .iter()
            .any(|setting| setting.name == in_file && setting.value.is_some());
        let example = format!("at least {} characters of your own", policy.min_length());
        if is_in_file {
            let why = format!("the password in it {why}");
            wrong(
                "admin.password_file",
                &why,
                "/run/secrets/locai-iam-admin-password",
            );
        } else {
            wrong("admin.password", &why.to_string(), &example);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::hidden_path;

    #[test]
    fn a_path_that_would_hide_an_address_is_refused() {
        for taken in [
            "/v1",
            "/v1/iam",
            "/apps",
            "/docs",
            "/ui",
            "/.well-known",
            "/health",
            "/oauth",
        ] {
            assert!(hidden_path(taken).is_some(), "{taken}");
        }
        for free in ["", "/iam", "/iam/v1", "/id/apps"] {
            assert_eq!(hidden_path(free), None, "{free}");
        }
    }
}
