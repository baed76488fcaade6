//! The access log: a line of JSON for each answer, off unless `logging.access` names a place for it.
//!
//! Lines are written by a thread of their own, so that a slow disk holds up no request: where the thread
//! does not keep up, lines are dropped and counted. No line holds a query, a header that proves anything,
//! or the path of what is no operation, because all of these can carry secrets.

use crate::http::Observation;
use config::AccessLogPlace;
use domain::ambient::Clock;
use serde::Serialize;
use std::fs::OpenOptions;
use std::io::{self, BufWriter, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};
use std::thread::JoinHandle;

/// Lines that may wait to be written.
const QUEUE: usize = 8192;

/// One line.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Line<'a> {
    time: String,
    request_id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    trace_id: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    application: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ip: Option<std::net::IpAddr>,
    method: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    path: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    operation: Option<&'static str>,
    status: u16,
    bytes: usize,
    microseconds: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    user_agent: Option<&'a str>,
}

/// Where answers are noted.
pub struct AccessLog {
    lines: Option<SyncSender<Vec<u8>>>,
    lost: Arc<AtomicU64>,
    clock: Arc<dyn Clock>,
    writer: Option<JoinHandle<()>>,
}

impl AccessLog {
    /// Opens the place the settings name; none where the log is off.
    ///
    /// # Errors
    /// When the file cannot be opened or the thread not be started.
    pub fn open(place: &AccessLogPlace, clock: Arc<dyn Clock>) -> Result<Option<Self>, String> {
        let out: Box<dyn Write + Send> = match place {
            AccessLogPlace::Off => return Ok(None),
            AccessLogPlace::Stdout => Box::new(io::stdout()),
            AccessLogPlace::File(path) => {
                // Appending, so that whoever rotates it may truncate it in place.
                let file = OpenOptions::new()
                    .create(true)
                    .append(true)
                    .mode(0o600)
                    .open(path);
                Box::new(file.map_err(|error| {
                    format!(
                        "logging.access: {} cannot be opened: {error}",
                        path.display()
                    )
                })?)
            }
        };
        Self::to(out, clock)
            .map(Some)
            .map_err(|error| format!("logging.access: {error}"))
    }

    fn to(out: Box<dyn Write + Send>, clock: Arc<dyn Clock>) -> io::Result<Self> {
        let (lines, waiting) = sync_channel(QUEUE);
        let lost = Arc::new(AtomicU64::new(0));
        let counted = Arc::clone(&lost);
        let writer = std::thread::Builder::new()
            .name("access-log".to_owned())
            .spawn(move || write(&waiting, out, &counted))?;
        Ok(Self {
            lines: Some(lines),
            lost,
            clock,
            writer: Some(writer),
        })
    }

    /// Notes an answer.
    pub fn note(&self, application: Option<&str>, seen: &Observation<'_>) {
        let Some(request) = &seen.request else { return };
        let line = Line {
            time: self.clock.now().to_string(),
            request_id: seen.request_id,
            trace_id: seen.trace_id,
            application,
            ip: request.ip,
            method: request.method.as_str(),
            // A path that leads nowhere may be anything, also something pasted there by mistake.
            path: seen.operation_id.map(|_| request.path.as_str()),
            operation: seen.operation_id,
            status: seen.status.as_u16(),
            bytes: seen.bytes,
            microseconds: u64::try_from(seen.elapsed.as_micros()).unwrap_or(u64::MAX),
            user_agent: request.user_agent.as_deref(),
        };
        let Ok(mut text) = serde_json::to_vec(&line) else {
            return;
        };
        text.push(b'\n');
        let sent = self.lines.as_ref().map(|lines| lines.try_send(text));
        if let Some(Err(TrySendError::Full(_))) = sent {
            self.lost.fetch_add(1, Ordering::Relaxed);
        }
    }
}

impl Drop for AccessLog {
    fn drop(&mut self) {
        // The thread ends when there can be no more lines, and has written all then.
        drop(self.lines.take());
        if let Some(writer) = self.writer.take() {
            let _ = writer.join();
        }
    }
}

fn write(waiting: &Receiver<Vec<u8>>, out: Box<dyn Write + Send>, lost: &AtomicU64) {
    let mut out = BufWriter::new(out);
    let mut works = true;
    while let Ok(first) = waiting.recv() {
        let mut written = out.write_all(&first);
        while let Ok(next) = waiting.try_recv() {
            written = written.and_then(|()| out.write_all(&next));
        }
        let written = written.and_then(|()| out.flush());
        match written {
            Err(error) if works => {
                tracing::error!(%error, "the access log cannot be written");
                works = false;
            }
            Err(_) => {}
            Ok(()) => works = true,
        }
        let lost = lost.swap(0, Ordering::Relaxed);
        if lost > 0 {
            tracing::warn!(
                lost,
                "lines of the access log were dropped: it is written too slowly"
            );
        }
    }
}
