//! The command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

/// Identity and access management in one binary, with everything embedded.
#[derive(Debug, Clone, Default, Parser)]
#[command(name = "locai-iam", version, about)]
pub struct Cli {
    /// What to do; `serve` when left out.
    #[command(subcommand)]
    pub command: Option<Command>,
    /// Settings given as flags.
    #[command(flatten)]
    pub flags: Flags,
}

impl Cli {
    /// The command asked for, or [`Command::Serve`].
    #[must_use]
    pub fn command(&self) -> Command {
        self.command.clone().unwrap_or(Command::Serve)
    }
}

/// Flags that override a setting. Their values are text here and are checked with all other
/// settings, so that every problem is told at once.
#[derive(Debug, Clone, Default, Args)]
pub struct Flags {
    /// Settings file [default: ./locai-iam.toml, if there is one]
    #[arg(long, global = true, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// Address and port to listen on (server.listen)
    #[arg(long, global = true, value_name = "ADDRESS:PORT")]
    pub listen: Option<String>,
    /// Directory of the stores and keys (data_directory)
    #[arg(long, global = true, value_name = "DIRECTORY")]
    pub data_directory: Option<String>,
    /// URL under which clients reach this server (server.public_url)
    #[arg(long, global = true, value_name = "URL")]
    pub public_url: Option<String>,
    /// error, warn, info, debug or trace (logging.level)
    #[arg(long, global = true, value_name = "LEVEL")]
    pub log_level: Option<String>,
    /// First SUPER_ADMIN of the only application (applications.NAME.admin.email)
    #[arg(long, global = true, value_name = "EMAIL")]
    pub admin_email: Option<String>,
}

/// What the binary is asked to do.
#[derive(Debug, Clone, PartialEq, Eq, Subcommand)]
pub enum Command {
    /// Run the server (the default)
    Serve,
    /// Print the OpenAPI document
    Openapi,
    /// Write a backup of one application to a file
    Backup {
        /// Application to back up; may be left out when only one is configured
        #[arg(long, value_name = "NAME")]
        application: Option<String>,
        /// File to write; must not exist yet
        file: PathBuf,
    },
    /// Restore one application from a backup file
    Restore {
        /// Application to restore; may be left out when only one is configured
        #[arg(long, value_name = "NAME")]
        application: Option<String>,
        /// File written by `backup`
        file: PathBuf,
    },
    /// Check every record of the stores without changing them
    Verify {
        /// Application to check; all of them when left out
        #[arg(long, value_name = "NAME")]
        application: Option<String>,
        /// File with a signed checkpoint of a trail that must still hold
        #[arg(long, value_name = "FILE")]
        checkpoint: Option<PathBuf>,
    },
    /// Let somebody sign in again whom wrong passwords locked out (with the server stopped)
    Unlock {
        /// Application of the account; may be left out when only one is configured
        #[arg(long, value_name = "NAME")]
        application: Option<String>,
        /// Address the person signs in with
        #[arg(long)]
        email: String,
    },
    /// Set somebody's password, unlock the account and end its sessions (with the server stopped)
    ///
    /// The password is read from standard input: typed twice without being shown where that is a
    /// terminal, else its first line. It has to satisfy the organization's password policy.
    SetPassword {
        /// Application of the account; may be left out when only one is configured
        #[arg(long, value_name = "NAME")]
        application: Option<String>,
        /// Address the person signs in with
        #[arg(long)]
        email: String,
        /// File whose first line is the password
        #[arg(long, value_name = "FILE", conflicts_with = "generate")]
        password_file: Option<PathBuf>,
        /// Make a password and print it, this once
        #[arg(long)]
        generate: bool,
    },
    /// Make a new key and encrypt with it the secrets kept at rest (with the server stopped)
    RotateSecrets {
        /// Application whose key is changed; may be left out when only one is configured
        #[arg(long, value_name = "NAME")]
        application: Option<String>,
    },
    /// Ask the server of these settings, on this machine, whether it answers: exit status 0, else 1
    Healthcheck,
    /// Create the stores, the keys and the first administrator, then exit
    Bootstrap,
    /// Print the settings in effect and where each came from, without secrets
    Settings,
    /// Print a settings file with every setting explained
    ExampleConfig,
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_command_line_is_consistent() {
        <Cli as CommandFactory>::command().debug_assert();
    }

    #[test]
    fn serve_is_the_default_and_flags_go_on_either_side() {
        let bare = Cli::try_parse_from(["locai-iam", "--listen", "[::1]:80"]).unwrap();
        assert_eq!(bare.command(), Command::Serve);
        assert_eq!(bare.flags.listen.as_deref(), Some("[::1]:80"));

        let named = Cli::try_parse_from([
            "locai-iam",
            "backup",
            "--application",
            "shop",
            "a.backup",
            "--config",
            "x.toml",
        ])
        .unwrap();
        assert_eq!(
            named.command(),
            Command::Backup {
                application: Some("shop".into()),
                file: "a.backup".into()
            }
        );
        assert_eq!(named.flags.config, Some("x.toml".into()));
    }
}
