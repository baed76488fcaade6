//! Sources, their order, and what is said about mistakes.

use std::collections::HashMap;
use std::io;
use std::path::Path;

use clap::Parser;
use config::{Cli, MailTransport, Origin, Settings, SettingsErrors, SmtpSecurity, load};

/// Loads with these files, variables and arguments, and nothing else.
fn try_load(
    files: &[(&str, &str)],
    variables: &[(&str, &str)],
    arguments: &[&str],
) -> Result<Settings, SettingsErrors> {
    let cli = Cli::try_parse_from(std::iter::once(&"locai-iam").chain(arguments)).unwrap();
    let files: HashMap<&Path, &str> = files.iter().map(|(p, t)| (Path::new(*p), *t)).collect();
    let variables = variables
        .iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    load(&cli, variables, |path| {
        let text = files.get(path).ok_or(io::ErrorKind::NotFound)?;
        Ok((*text).to_owned())
    })
}

const FILE: &str = config::DEFAULT_FILE;

fn settings(file: &str, variables: &[(&str, &str)], arguments: &[&str]) -> Settings {
    try_load(&[(FILE, file)], variables, arguments).unwrap_or_else(|errors| panic!("{errors}"))
}

fn errors(file: &str, variables: &[(&str, &str)], arguments: &[&str]) -> String {
    match try_load(&[(FILE, file)], variables, arguments) {
        Ok(_) => panic!("the settings were accepted"),
        Err(errors) => errors.to_string(),
    }
}

/// Fails unless the text holds each part.
fn holds(text: &str, parts: &[&str]) {
    for part in parts {
        assert!(text.contains(part), "{part:?} is missing in:\n{text}");
    }
}

#[test]
fn a_stronger_source_overrides_a_weaker_one() {
    let file = "[server]\nlisten = \"127.0.0.1:1\"\nmax_connections = 7";
    let variables = [
        ("LOCAI_IAM_SERVER__LISTEN", "127.0.0.1:2"),
        ("PATH", "/bin"),
    ];
    let all = settings(file, &variables, &["--listen", "127.0.0.1:3"]);
    assert_eq!(all.server.listen.port(), 3);
    assert_eq!(all.server.max_connections, 7);
    assert_eq!(settings(file, &variables, &[]).server.listen.port(), 2);
    assert_eq!(settings(file, &[], &[]).server.listen.port(), 1);
    assert_eq!(settings("", &[], &[]).server.listen.port(), 8080);

    let origin = |name: &str| {
        let found = all.effective.iter().find(|s| s.name == name).unwrap();
        found.origin.clone()
    };
    assert_eq!(origin("server.listen"), Origin::Flag("--listen"));
    let line = Origin::File {
        path: FILE.into(),
        line: 3,
    };
    assert_eq!(origin("server.max_connections"), line);
    assert_eq!(origin("logging.level"), Origin::Default);
}

#[test]
fn the_file_is_named_by_flag_or_variable() {
    let files = [
        ("a.toml", "data_directory = \"a\""),
        ("b.toml", "data_directory = \"b\""),
    ];
    let variable = [("LOCAI_IAM_CONFIG", "b.toml")];
    let directory = |variables: &[(&str, &str)], arguments: &[&str]| {
        try_load(&files, variables, arguments)
            .unwrap()
            .data_directory
    };
    assert_eq!(
        directory(&variable, &["--config", "a.toml"]),
        Path::new("a")
    );
    assert_eq!(directory(&variable, &[]), Path::new("b"));
    assert_eq!(directory(&[], &[]), Path::new("./data"));
    let missing = try_load(&files, &[], &["--config", "c.toml"]).unwrap_err();
    holds(
        &missing.to_string(),
        &["flag --config", "c.toml", "can't be read"],
    );
}

#[test]
fn every_problem_is_told_with_name_origin_cause_and_example() {
    let text = errors(
        "[server]\nmax_body_bytes = \"much\"\n[logging]\nlevel = \"loud\"\n[tokens]\nalgorithm = 5",
        &[
            ("LOCAI_IAM_SERVER__LISTEN", "127.0.0.1"),
            ("LOCAI_IAM_PASSWORDS__QUEUE", "-1"),
        ],
        &["--public-url", "ftp://x"],
    );
    holds(
        &text,
        &[
            "6 problems in the settings:",
            "server.max_body_bytes (file ./locai-iam.toml, line 2): must be a whole number without \
             quotes, but is \"much\"",
            "max_body_bytes = 65536 in the section [server]",
            "logging.level (file ./locai-iam.toml, line 4): \"loud\" is not one of error, warn",
            "tokens.algorithm (file ./locai-iam.toml, line 6): must be a text in quotes",
            "server.listen (environment variable LOCAI_IAM_SERVER__LISTEN): \"127.0.0.1\" is not",
            "LOCAI_IAM_SERVER__LISTEN=127.0.0.1:8080",
            "passwords.queue (environment variable LOCAI_IAM_PASSWORDS__QUEUE): must be between",
            "server.public_url (flag --public-url): \"ftp://x\" does not start with https://",
            "--public-url https://id.example.com",
        ],
    );
}

#[test]
fn an_unknown_setting_is_refused_with_the_nearest_name() {
    let text = errors(
        "listen = \"127.0.0.1:1\"\n[server]\nmax_conections = 5\n[sesions]\n[logging.level]\n\
         [applications.default]\nalowed_origins = []\n\"server.listen\" = 1",
        &[
            ("LOCAI_IAM_SERVER_LISTEN", "127.0.0.1:1"),
            ("LOCAI_IAM_MAIL", "smtp"),
            ("LOCAI_IAM_ZZZ", "1"),
        ],
        &[],
    );
    holds(
        &text,
        &[
            "listen (file ./locai-iam.toml, line 1): no such setting; did you mean server.listen?",
            "server.max_conections (file ./locai-iam.toml, line 3): no such setting; did you mean \
             server.max_connections?",
            "sesions (file ./locai-iam.toml, line 4): no such section; did you mean [sessions]?",
            "logging.level (file ./locai-iam.toml, line 5): is one value, not a section",
            "did you mean applications.default.allowed_origins?",
            "did you mean LOCAI_IAM_SERVER__LISTEN?",
            "mail (environment variable LOCAI_IAM_MAIL): is a section of settings",
            "zzz (environment variable LOCAI_IAM_ZZZ): no such setting; docs/SETTINGS.md",
            "9 problems",
        ],
    );
}

#[test]
fn variables_of_a_kubernetes_service_are_no_settings() {
    let variables = [
        ("LOCAI_IAM_SERVICE_HOST", "10.0.0.1"),
        ("LOCAI_IAM_SERVICE_PORT_HTTP", "80"),
        ("LOCAI_IAM_PORT", "tcp://10.0.0.1:80"),
        ("LOCAI_IAM_PORT_80_TCP_ADDR", "10.0.0.1"),
    ];
    settings("", &variables, &[]);
}

#[test]
fn a_file_that_is_no_toml_is_told_by_line_without_its_text() {
    let text = errors(
        "[mail]\ntransport = \"smtp\"\n[mail.smtp]\npassword = hunter2\n",
        &[("LOCAI_IAM_LOGGING__LEVEL", "loud")],
        &[],
    );
    holds(
        &text,
        &["file ./locai-iam.toml, line 4: not TOML", "logging.level"],
    );
    assert!(!text.contains("hunter2"), "{text}");
}

#[test]
fn secrets_are_shown_nowhere() {
    let all = settings(
        "[mail]\ntransport = \"smtp\"\nfrom = \"a@example.com\"\n[mail.smtp]\n\
         host = \"smtp.example.com\"\nusername = \"me\"",
        &[
            ("LOCAI_IAM_MAIL__SMTP__PASSWORD", "hunter2"),
            (
                "LOCAI_IAM_APPLICATIONS__DEFAULT__ADMIN__PASSWORD",
                "hunter2",
            ),
        ],
        &["--admin-email", "admin@example.com"],
    );
    let MailTransport::Smtp(smtp) = &all.mail.transport else {
        panic!("mail goes by SMTP");
    };
    assert_eq!(
        smtp.credentials.as_ref().unwrap().password.expose(),
        "hunter2"
    );
    let shown = format!("{all:?}\n{}", all.report());
    assert!(!shown.contains("hunter2"), "{shown}");
    holds(
        &shown,
        &["mail.smtp.password = [redacted]  # environment variable"],
    );

    let text = errors(
        "[mail.smtp]\npassword = [\"hunter2\"]\npasword_file = \"hunter2\"\n[server]\n\
         public_url = \"https://me:hunter2@example.com\"",
        &[],
        &[],
    );
    holds(
        &text,
        &[
            "mail.smtp.password (",
            "mail.smtp.pasword_file",
            "3 problems",
        ],
    );
    assert!(!text.contains("hunter2"), "{text}");
}

#[test]
fn a_secret_comes_from_a_file_and_the_stronger_source_wins() {
    let admin = "[applications.shop.admin]\nemail = \"a@example.com\"\n";
    let in_file = format!("{admin}password_file = \"/secret\"");
    let password = |file: &str, variables: &[(&str, &str)]| {
        let files = [(FILE, file), ("/secret", "from file\r\n"), ("/empty", "\n")];
        try_load(&files, variables, &[])
            .map(|all| {
                all.applications["shop"]
                    .admin
                    .clone()
                    .unwrap()
                    .password
                    .unwrap()
            })
            .map(|secret| secret.expose().to_owned())
            .map_err(|errors| errors.to_string())
    };
    assert_eq!(password(&in_file, &[]).unwrap(), "from file");
    let variable = [(
        "LOCAI_IAM_APPLICATIONS__SHOP__ADMIN__PASSWORD",
        "from variable",
    )];
    assert_eq!(password(&in_file, &variable).unwrap(), "from variable");
    let inline = format!("{admin}password = \"inline\"");
    let variable = [(
        "LOCAI_IAM_APPLICATIONS__SHOP__ADMIN__PASSWORD_FILE",
        "/secret",
    )];
    assert_eq!(password(&inline, &variable).unwrap(), "from file");
    let both = format!("{in_file}\npassword = \"inline\"");
    holds(
        &password(&both, &[]).unwrap_err(),
        &["both password and password_file"],
    );
    let variable = [(
        "LOCAI_IAM_APPLICATIONS__SHOP__ADMIN__PASSWORD_FILE",
        "/empty",
    )];
    holds(
        &password(admin, &variable).unwrap_err(),
        &["/empty is empty"],
    );
    let variable = [(
        "LOCAI_IAM_APPLICATIONS__SHOP__ADMIN__PASSWORD_FILE",
        "/none",
    )];
    holds(
        &password(admin, &variable).unwrap_err(),
        &["/none can't be read"],
    );
}

#[test]
fn settings_that_contradict_each_other_are_refused() {
    let cases = [
        (
            "[sessions]\nlifetime_seconds = 600\nabsolute_lifetime_seconds = 599",
            "sessions.absolute_lifetime_seconds (file ./locai-iam.toml, line 3): 599 is shorter",
        ),
        (
            "[server.tls]\ncertificate_file = \"a\"",
            "server.tls.key_file: is missing",
        ),
        (
            "[server]\npublic_url = \"http://localhost\"\ntls = { certificate_file = \"a\", \
             key_file = \"b\" }",
            "server.public_url (file ./locai-iam.toml, line 2): is plain http",
        ),
        ("[mail]\ntransport = \"smtp\"", "mail.smtp.host: is missing"),
        (
            "[mail]\ntransport = \"smtp\"\nsmtp = { host = \"a\", username = \"b\" }",
            "mail.smtp.password_file: is missing",
        ),
        (
            "[passwords]\nmemory_kib = 12287\niterations = 3",
            "passwords.iterations (file ./locai-iam.toml, line 3): 3 is too few",
        ),
        (
            "[passwords]\nmemory_kib = 7167\niterations = 9",
            "passwords.memory_kib",
        ),
        (
            "[applications.default.admin]\npassword = \"A\"",
            "applications.default.admin.email: is missing",
        ),
        ("[applications.My_Shop]", "applications.My_Shop (file"),
        (
            "[applications.a]\nlanguages = []",
            "applications.a.languages",
        ),
        (
            "[applications.a]\nallowed_urls = [\"http://a.example\"]",
            "https is required",
        ),
    ];
    for (file, expected) in cases {
        let text = errors(file, &[], &[]);
        holds(&text, &[expected, "1 problem in"]);
    }
    settings("[passwords]\nmemory_kib = 47104\niterations = 1", &[], &[]);
}

#[test]
fn applications_come_from_file_and_environment() {
    let none = settings("", &[], &["--admin-email", "a@example.com"]);
    let only = none.application(None).unwrap();
    assert_eq!(
        (only.name.as_str(), only.display_name.as_str()),
        ("default", "default")
    );
    assert_eq!(only.admin.as_ref().unwrap().email, "a@example.com");

    let file = "[applications.shop]\n[sessions]\nlifetime_seconds = 600";
    let variable = [("LOCAI_IAM_APPLICATIONS__MY_SHOP__LANGUAGES", "de, pt-BR")];
    let two = settings(file, &variable, &[]);
    assert_eq!(two.applications["my-shop"].languages, ["de", "pt-BR"]);
    assert_eq!(two.applications["shop"].login.session_lifetime_seconds, 600);
    assert!(two.application(None).unwrap_err().contains("my-shop, shop"));
    assert!(two.application(Some("default")).is_err());
    assert!(two.application(Some("shop")).is_ok());

    let text = errors(file, &variable, &["--admin-email", "a@example.com"]);
    holds(&text, &["flag --admin-email", "several applications"]);
}

#[test]
fn the_public_url_follows_the_address_really_bound() {
    let mut server = settings("", &[], &["--listen", "0.0.0.0:0"]).server;
    server.set_bound_address("0.0.0.0:4321".parse().unwrap());
    // A name, so that passkeys work without a setting.
    assert_eq!(server.issuer(), "http://localhost:4321");
    assert!(server.is_loopback());
    for (listen, derived) in [
        ("127.0.0.1:80", "http://localhost"),
        ("[::1]:8080", "http://localhost:8080"),
        ("[::]:8080", "http://localhost:8080"),
        ("127.0.0.2:8080", "http://127.0.0.2:8080"),
        ("192.0.2.7:8080", "http://192.0.2.7:8080"),
        ("[2001:db8::7]:8080", "http://[2001:db8::7]:8080"),
    ] {
        let mut server = settings("", &[], &["--listen", listen]).server;
        assert_eq!(server.issuer(), derived, "{listen}");
        server.set_bound_address(listen.parse().unwrap());
        assert_eq!(server.issuer(), derived, "{listen}");
    }
    let mut server = settings("", &[], &["--public-url", "https://id.example.com/iam/"]).server;
    server.set_bound_address("0.0.0.0:4321".parse().unwrap());
    assert_eq!(server.issuer(), "https://id.example.com/iam");
    assert!(!server.is_loopback());
}

#[test]
fn what_is_likely_not_meant_is_a_warning() {
    assert_eq!(settings("", &[], &[]).warnings, [""; 0]);
    let open = settings("", &[], &["--listen", "0.0.0.0:8080"])
        .warnings
        .join("\n");
    holds(
        &open,
        &[
            "server.listen: 0.0.0.0:8080 can be reached",
            "server.public_url: not set",
        ],
    );
    let behind = settings("", &[], &["--public-url", "https://id.example.com"])
        .warnings
        .join("\n");
    holds(&behind, &["server.trusted_proxies", "mail.transport"]);
    let smtp =
        "[mail]\ntransport = \"smtp\"\nsmtp = { host = \"mx.example\", security = \"none\" }";
    let smtp = settings(smtp, &[], &[]);
    holds(
        &smtp.warnings.join("\n"),
        &["mail.smtp.security", "mail.from"],
    );
    let MailTransport::Smtp(smtp) = smtp.mail.transport else {
        panic!("mail goes by SMTP");
    };
    assert_eq!((smtp.security, smtp.port), (SmtpSecurity::None, 25));
}

#[test]
fn the_report_of_settings_is_itself_a_settings_file() {
    let first = settings(
        "[server]\nmax_connections = 1_000",
        &[],
        &["--log-level", "debug"],
    );
    let report = first.report();
    holds(
        &report,
        &[
            "server.max_connections = 1000  # file ./locai-iam.toml, line 2\n",
            "logging.level = \"debug\"  # flag --log-level\n",
            "server.listen = \"127.0.0.1:8080\"  # default\n",
            "# mail.smtp.host is not set\n",
        ],
    );
    let again = settings(&report, &[], &[]);
    assert_eq!(again.server.max_connections, 1000);
}
