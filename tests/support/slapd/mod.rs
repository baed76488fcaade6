//! A directory for a test: OpenLDAP's `slapd` as a process of the test's own, with its own directory,
//! ports, certificate and people; the system's service is left alone.
//!
//! [`Slapd::start`] gives `None` where no `slapd` is installed, and says so on the console. Reach it at
//! [`Slapd::ldap`] (StartTLS or none) or [`Slapd::ldaps`]; [`Slapd::settings`] are settings for it.
//! Who is in it stands in `people.ldif`; who looks for people there is [`BIND_DN`] with
//! [`BIND_PASSWORD`]. [`Slapd::stop`] ends it, [`Slapd::pause`] lets it hang with its connections open.

use super::authority::{Authority, Files};
use domain::identity_provider::{LdapAttributes, LdapSettings, SealedSecret};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use tempfile::TempDir;

pub const BASE: &str = "dc=example,dc=com";
pub const BIND_DN: &str = "cn=locai,ou=services,dc=example,dc=com";
/// With all that means something in filters and names.
pub const BIND_PASSWORD: &str = " p(a)s\\s*w,o#r d=\"+;<> ";
pub const JANE: &str = "Jane's (own) \\*, #pass ";

const PEOPLE: &str = include_str!("people.ldif");

pub struct Slapd {
    directory: TempDir,
    child: Option<Child>,
    port: u16,
    tls_port: u16,
}

impl Slapd {
    /// With a certificate for `localhost` by this authority.
    pub fn start(authority: &Authority) -> Option<Self> {
        Self::start_with(|directory| authority.issue("localhost", directory))
    }

    /// With any certificate.
    pub fn start_with(certificate: impl FnOnce(&Path) -> Files) -> Option<Self> {
        let Some(program) = program("slapd") else {
            super::skipped("no slapd: NOTHING WAS TESTED against a directory");
            return None;
        };
        let directory = tempfile::tempdir().expect("a directory");
        let files = certificate(directory.path());
        let path = |name: &str| directory.path().join(name);
        std::fs::create_dir(path("data")).expect("a directory");
        let configuration = configuration(directory.path(), &files);
        std::fs::write(path("slapd.conf"), configuration).expect("written");
        std::fs::write(path("people.ldif"), PEOPLE).expect("written");
        let added = Command::new(&program)
            .args(["-T", "add", "-f"])
            .arg(path("slapd.conf"))
            .arg("-l")
            .arg(path("people.ldif"))
            .output()
            .expect("slapd runs");
        let said = String::from_utf8_lossy(&added.stderr);
        assert!(added.status.success(), "{said}");
        let mut slapd = Self {
            directory,
            child: None,
            port: free_port(),
            tls_port: free_port(),
        };
        slapd.run();
        Some(slapd)
    }

    /// Starts it, or starts it again on the same ports.
    pub fn run(&mut self) {
        let urls = format!(
            "ldap://127.0.0.1:{}/ ldaps://127.0.0.1:{}/",
            self.port, self.tls_port
        );
        let child = Command::new(program("slapd").expect("it was there"))
            // Without `-d` it would leave this process.
            .args(["-d", "0", "-h", &urls, "-f"])
            .arg(self.directory.path().join("slapd.conf"))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn();
        self.child = Some(child.expect("slapd runs"));
        let address = SocketAddr::from(([127, 0, 0, 1], self.tls_port));
        for _ in 0..500 {
            if TcpStream::connect(address).is_ok() {
                return;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        panic!("slapd does not listen");
    }

    /// Ends it: its ports take no connections any more.
    pub fn stop(&mut self) {
        if let Some(mut child) = self.child.take() {
            let _ = child.kill();
            let _ = child.wait();
        }
    }

    /// Lets it hang: its connections stay open, it takes new ones, and says nothing.
    pub fn pause(&self) {
        self.signal("-STOP");
    }

    pub fn resume(&self) {
        self.signal("-CONT");
    }

    fn signal(&self, signal: &str) {
        let id = self.child.as_ref().expect("it runs").id().to_string();
        let sent = Command::new("kill").args([signal, &id]).status();
        assert!(sent.expect("kill runs").success());
    }

    pub fn ldap(&self) -> String {
        format!("ldap://localhost:{}", self.port)
    }

    pub fn ldaps(&self) -> String {
        format!("ldaps://localhost:{}", self.tls_port)
    }

    /// Settings with which its people sign in, by `uid` or `mail`.
    pub fn settings(&self, authority: &Authority) -> LdapSettings {
        settings(vec![self.ldaps()], Some(authority.pem.clone()))
    }
}

impl Drop for Slapd {
    fn drop(&mut self) {
        self.stop();
    }
}

/// Settings for servers with the people of `people.ldif`.
pub fn settings(servers: Vec<String>, root_ca: Option<String>) -> LdapSettings {
    LdapSettings {
        servers,
        start_tls: false,
        root_ca,
        base_dn: BASE.to_owned(),
        bind_dn: BIND_DN.to_owned(),
        sealed_bind_password: SealedSecret(Box::default()),
        user_base: format!("ou=people,{BASE}"),
        user_filters: vec!["uid".to_owned(), "mail".to_owned()],
        user_object_classes: vec!["inetOrgPerson".to_owned()],
        timeout: 5000,
        attributes: LdapAttributes::default(),
        group_attribute: Some("memberOf".to_owned()),
        role_mapping: Vec::new(),
    }
}

/// A server that takes connections and never says a word.
pub struct Mute {
    pub port: u16,
    taken: Arc<AtomicUsize>,
    accepting: tokio::task::JoinHandle<()>,
}

impl Mute {
    pub async fn start() -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await;
        let listener = listener.expect("a port");
        let port = listener.local_addr().expect("an address").port();
        let taken = Arc::new(AtomicUsize::new(0));
        let count = Arc::clone(&taken);
        let accepting = tokio::spawn(async move {
            let mut held = Vec::new();
            while let Ok(connection) = listener.accept().await {
                count.fetch_add(1, Ordering::SeqCst);
                held.push(connection);
            }
        });
        Self {
            port,
            taken,
            accepting,
        }
    }

    /// How many connections it took.
    pub fn taken(&self) -> usize {
        self.taken.load(Ordering::SeqCst)
    }
}

impl Drop for Mute {
    fn drop(&mut self) {
        self.accepting.abort();
    }
}

/// Passes connections on to another port of this machine, and counts them.
pub struct Relay {
    pub port: u16,
    taken: Arc<AtomicUsize>,
    accepting: tokio::task::JoinHandle<()>,
}

impl Relay {
    /// To the server at this address, such as that of [`Slapd::ldaps`].
    pub async fn to(address: &str) -> Self {
        let to: u16 = address
            .rsplit_once(':')
            .and_then(|(_, port)| port.parse().ok())
            .expect("a port");
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await;
        let listener = listener.expect("a port");
        let port = listener.local_addr().expect("an address").port();
        let taken = Arc::new(AtomicUsize::new(0));
        let count = Arc::clone(&taken);
        let accepting = tokio::spawn(async move {
            while let Ok((mut near, _)) = listener.accept().await {
                count.fetch_add(1, Ordering::SeqCst);
                tokio::spawn(async move {
                    let far = tokio::net::TcpStream::connect(("127.0.0.1", to)).await;
                    let mut far = far.expect("the server listens");
                    // However it ends: the test sees it at the other end.
                    let _ = tokio::io::copy_bidirectional(&mut near, &mut far).await;
                });
            }
        });
        Self {
            port,
            taken,
            accepting,
        }
    }

    /// How many connections it took.
    pub fn taken(&self) -> usize {
        self.taken.load(Ordering::SeqCst)
    }
}

impl Drop for Relay {
    fn drop(&mut self) {
        self.accepting.abort();
    }
}

fn configuration(directory: &Path, files: &Files) -> String {
    let schemas = ["core", "cosine", "inetorgperson"];
    let schemas: String = schemas
        .map(|name| format!("include /etc/ldap/schema/{name}.schema\n"))
        .concat();
    format!(
        "{schemas}
# As in Active Directory.
attributetype ( 1.2.840.113556.1.4.2 NAME 'objectGUID' EQUALITY octetStringMatch
  SYNTAX 1.3.6.1.4.1.1466.115.121.1.40 SINGLE-VALUE )
objectclass ( 1.3.6.1.4.1.4203.666.100.1 NAME 'guidPerson' SUP top AUXILIARY MAY objectGUID )
modulepath /usr/lib/ldap
moduleload back_mdb
moduleload memberof
TLSCertificateFile {certificate}
TLSCertificateKeyFile {key}
pidfile {directory}/slapd.pid
database mdb
suffix \"{BASE}\"
rootdn \"cn=root,{BASE}\"
directory {directory}/data
maxsize 16777216
index uid,mail eq
overlay memberof
access to attrs=userPassword by anonymous auth by * none
access to * by dn.exact=\"{BIND_DN}\" read by anonymous auth by * none
",
        certificate = files.certificate.display(),
        key = files.key.display(),
        directory = directory.display(),
    )
}

/// Where a program of the system administrator lies.
fn program(name: &str) -> Option<PathBuf> {
    let usual = [
        "/usr/sbin",
        "/usr/local/sbin",
        "/usr/libexec",
        "/usr/lib/openldap",
    ];
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path)
        .chain(usual.map(PathBuf::from))
        .map(|directory| directory.join(name))
        .find(|file| file.is_file())
}

fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    listener.local_addr().expect("an address").port()
}
