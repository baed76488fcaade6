//! Settings of the machinery: logging, passwords, tokens, sessions, organizations, storage.

use std::fmt;
use std::path::PathBuf;

use crate::reader::Section;

/// How log lines are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogFormat {
    /// For people.
    Text,
    /// One JSON object a line.
    Json,
}

/// From which weight on events are logged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogLevel {
    /// Only what failed.
    Error,
    /// And what needs attention.
    Warn,
    /// And what happens in the large.
    Info,
    /// And what helps to find a fault.
    Debug,
    /// Everything.
    Trace,
}

impl LogLevel {
    /// The level's name, as log filters take it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warn => "warn",
            Self::Info => "info",
            Self::Debug => "debug",
            Self::Trace => "trace",
        }
    }
}

impl fmt::Display for LogLevel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Section `logging`.
#[derive(Debug, Clone)]
pub struct LoggingSettings {
    /// How lines are written.
    pub format: LogFormat,
    /// From which weight on.
    pub level: LogLevel,
    /// Where each answer is noted.
    pub access: AccessLogPlace,
}

/// Where the access log goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AccessLogPlace {
    /// There is none.
    Off,
    /// To standard output.
    Stdout,
    /// To the end of a file.
    File(PathBuf),
}

impl AccessLogPlace {
    fn parse(text: &str) -> Result<Self, String> {
        match text {
            "off" => Ok(Self::Off),
            "stdout" => Ok(Self::Stdout),
            path if path.contains('/') && !path.ends_with('/') => Ok(Self::File(path.into())),
            _ => Err("is neither off, stdout nor the path of a file".to_owned()),
        }
    }
}

impl std::fmt::Display for AccessLogPlace {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Off => f.write_str("off"),
            Self::Stdout => f.write_str("stdout"),
            Self::File(path) => path.display().fmt(f),
        }
    }
}

impl LoggingSettings {
    pub(crate) fn read(mut s: Section<'_, '_>) -> Self {
        let formats = [("text", LogFormat::Text), ("json", LogFormat::Json)];
        let levels = [
            LogLevel::Error,
            LogLevel::Warn,
            LogLevel::Info,
            LogLevel::Debug,
            LogLevel::Trace,
        ]
        .map(|level| (level.as_str(), level));
        Self {
            format: s.choice("format", &formats, LogFormat::Text),
            level: s.choice("level", &levels, LogLevel::Info),
            access: s.parsed(
                "access",
                "/var/log/locai-iam/access.log",
                || AccessLogPlace::Off,
                AccessLogPlace::parse,
            ),
        }
    }
}

/// Section `passwords`: argon2id (RFC 9106) and the threads that compute it.
#[derive(Debug, Clone)]
pub struct PasswordSettings {
    /// Memory of one hash in KiB.
    pub memory_kib: u32,
    /// Passes over the memory.
    pub iterations: u32,
    /// Lanes.
    pub parallelism: u32,
    /// Threads that hash; each keeps `memory_kib` of memory.
    pub threads: usize,
    /// Hashes that may wait for each thread before callers are turned away.
    pub queue: usize,
}

/// Least iterations for a memory in KiB, by the OWASP Password Storage Cheat Sheet: settings that
/// it holds equally strong.
const LEAST_ITERATIONS: [(u32, u32); 5] = [
    (47_104, 1),
    (19_456, 2),
    (12_288, 3),
    (9_216, 4),
    (7_168, 5),
];

impl PasswordSettings {
    pub(crate) fn read(mut section: Section<'_, '_>) -> Self {
        let s = &mut section;
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        let passwords = Self {
            memory_kib: s.small("memory_kib", 19_456, 7_168..=1_048_576),
            iterations: s.small("iterations", 2, 1..=64),
            parallelism: s.small("parallelism", 1, 1..=16),
            threads: s.count("threads", cores, 1..=1024),
            queue: s.count("queue", 64, 1..=65_536),
        };
        let least = LEAST_ITERATIONS
            .iter()
            .find(|(memory, _)| passwords.memory_kib >= *memory)
            .map_or(5, |(_, iterations)| *iterations);
        if passwords.iterations < least {
            let what = format!(
                "{} is too few for passwords.memory_kib = {}: at least {least}, or more memory \
                 (47104 KiB with 1, 19456 with 2, 12288 with 3, 9216 with 4, 7168 with 5)",
                passwords.iterations, passwords.memory_kib
            );
            s.problem("iterations", what, &least.to_string());
        }
        passwords
    }
}

/// Signature of the tokens given out (RFC 7518 §3.1, RFC 8037 §3.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenAlgorithm {
    /// ECDSA on P-256 with SHA-256.
    Es256,
    /// Ed25519.
    EdDsa,
    /// RSASSA-PKCS1-v1_5 with SHA-256.
    Rs256,
}

/// Section `tokens`.
#[derive(Debug, Clone)]
pub struct TokenSettings {
    /// Signature of new tokens.
    pub algorithm: TokenAlgorithm,
    /// Lifetime of a person's access token in seconds.
    pub access_token_seconds: u32,
    /// Lifetime of a machine's token in seconds.
    pub machine_token_seconds: u32,
}

impl TokenSettings {
    pub(crate) fn read(mut s: Section<'_, '_>) -> Self {
        let algorithms = [
            ("ES256", TokenAlgorithm::Es256),
            ("EdDSA", TokenAlgorithm::EdDsa),
            ("RS256", TokenAlgorithm::Rs256),
        ];
        Self {
            algorithm: s.choice("algorithm", &algorithms, TokenAlgorithm::Es256),
            access_token_seconds: s.small("access_token_seconds", 900, 30..=86_400),
            machine_token_seconds: s.small("machine_token_seconds", 3600, 30..=86_400),
        }
    }
}

/// One year in seconds: the longest lifetime a session may be given.
pub(crate) const YEAR: u64 = 31_536_000;

/// Section `sessions`.
#[derive(Debug, Clone)]
pub struct SessionSettings {
    /// Seconds from opening or extending a session to its end.
    pub lifetime_seconds: u32,
    /// Seconds from opening a session to the latest end extending can give it.
    pub absolute_lifetime_seconds: u32,
    /// Sessions a person may have; the oldest gives way.
    pub per_person: usize,
}

impl SessionSettings {
    pub(crate) fn read(mut section: Section<'_, '_>) -> Self {
        let s = &mut section;
        let lifetime = s.small("lifetime_seconds", 86_400, 60..=YEAR);
        let absolute = s.small("absolute_lifetime_seconds", 2_592_000, 60..=YEAR);
        if absolute < lifetime {
            let what = format!("{absolute} is shorter than sessions.lifetime_seconds = {lifetime}");
            s.problem("absolute_lifetime_seconds", what, &lifetime.to_string());
        }
        Self {
            lifetime_seconds: lifetime,
            absolute_lifetime_seconds: absolute,
            per_person: s.count("per_person", 100, 1..=10_000),
        }
    }
}

/// Section `organizations`.
#[derive(Debug, Clone)]
pub struct OrganizationSettings {
    /// Seconds without a call after which an organization leaves memory.
    pub idle_seconds: u64,
    /// Calls one organization may have under way before more are turned away.
    pub max_in_flight: usize,
}

impl OrganizationSettings {
    pub(crate) fn read(mut s: Section<'_, '_>) -> Self {
        Self {
            idle_seconds: s.number("idle_seconds", 900, 1..=604_800),
            max_in_flight: s.count("max_in_flight", 256, 1..=65_536),
        }
    }
}

/// Section `storage`.
#[derive(Debug, Clone)]
pub struct StorageSettings {
    /// Bytes of cache of each application's store.
    pub cache_bytes: u64,
    /// Whether all records are read and checked after each start, in the background.
    pub scan_on_start: bool,
}

impl StorageSettings {
    pub(crate) fn read(mut s: Section<'_, '_>) -> Self {
        Self {
            cache_bytes: s.number("cache_bytes", 16_777_216, 1_048_576..=68_719_476_736),
            scan_on_start: s.flag("scan_on_start", true),
        }
    }
}
