//! Mail as files, for development and for the first minutes before an SMTP server is set.

use std::fs::{self, DirBuilder, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::mailer::MailError;

/// A directory of `.eml` files (RFC 5322), readable by the server's own user only: they hold codes.
pub(super) struct MailDirectory {
    path: Arc<Path>,
}

impl MailDirectory {
    /// Makes the directory, private, unless it is there.
    pub(super) fn open(path: &Path) -> io::Result<Self> {
        DirBuilder::new().recursive(true).mode(0o700).create(path)?;
        Ok(Self { path: path.into() })
    }

    /// Writes one mail; the same name again replaces it. Readers never see half of it.
    pub(super) async fn write(&self, name: String, mail: Vec<u8>) -> Result<(), MailError> {
        let path = Arc::clone(&self.path);
        run(move || {
            let temporary = path.join(format!(".{name}.new"));
            remove(&temporary)?;
            let mut file = OpenOptions::new()
                .write(true)
                .create_new(true)
                .mode(0o600)
                .open(&temporary)?;
            file.write_all(&mail)?;
            fs::rename(&temporary, path.join(name))
        })
        .await
    }

    /// Whether the directory is still there.
    pub(super) async fn probe(&self) -> Result<(), MailError> {
        let path: PathBuf = self.path.to_path_buf();
        run(move || fs::read_dir(path).map(drop)).await
    }
}

fn remove(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

async fn run(work: impl FnOnce() -> io::Result<()> + Send + 'static) -> Result<(), MailError> {
    tokio::task::spawn_blocking(work)
        .await
        .unwrap_or_else(|_| Err(io::ErrorKind::Interrupted.into()))
        .map_err(|error| MailError::Transient(format!("the mail directory: {}", error.kind())))
}
