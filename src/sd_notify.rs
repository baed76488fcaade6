//! Tells systemd how far the service is (`sd_notify(3)`): a datagram to the socket that the environment
//! names. Without one nothing is told.

use std::os::linux::net::SocketAddrExt;
use std::os::unix::net::{SocketAddr, UnixDatagram};
use std::time::Duration;

/// The service manager's socket, and how often it wants to hear from the service.
pub struct ServiceManager {
    socket: Option<(UnixDatagram, SocketAddr)>,
    watchdog: Option<Duration>,
}

impl ServiceManager {
    /// The one that started this process, by `NOTIFY_SOCKET`, `WATCHDOG_USEC` and `WATCHDOG_PID`.
    #[must_use]
    pub fn of_process() -> Self {
        Self::of_environment(|name| std::env::var(name).ok(), std::process::id())
    }

    fn of_environment(variable: impl Fn(&str) -> Option<String>, process: u32) -> Self {
        let socket = variable("NOTIFY_SOCKET").and_then(|name| {
            let address = match name.strip_prefix('@') {
                Some(name) => SocketAddr::from_abstract_name(name),
                None => SocketAddr::from_pathname(&name),
            };
            Some((UnixDatagram::unbound().ok()?, address.ok()?))
        });
        let is_ours = variable("WATCHDOG_PID").is_none_or(|pid| pid.parse() == Ok(process));
        let watchdog = variable("WATCHDOG_USEC")
            .filter(|_| is_ours)
            .and_then(|microseconds| microseconds.parse().ok())
            .filter(|microseconds| *microseconds > 0)
            .map(Duration::from_micros);
        Self { socket, watchdog }
    }

    /// Requests are answered now.
    pub fn ready(&self) {
        self.tell("READY=1\nSTATUS=Answers requests");
    }

    /// The service ends.
    pub fn stopping(&self) {
        self.tell("STOPPING=1\nSTATUS=Lets requests finish");
    }

    /// The service is alive.
    pub fn alive(&self) {
        self.tell("WATCHDOG=1");
    }

    /// How often to say that the service is alive: twice in the time after which it is taken for dead.
    #[must_use]
    pub fn interval(&self) -> Option<Duration> {
        self.socket.as_ref().and(self.watchdog).map(|time| time / 2)
    }

    fn tell(&self, state: &str) {
        if let Some((socket, address)) = &self.socket
            && let Err(error) = socket.send_to_addr(state.as_bytes(), address)
        {
            tracing::warn!(%error, "the service manager could not be told");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heard(socket: &UnixDatagram) -> String {
        let mut buffer = [0; 256];
        let length = socket.recv(&mut buffer).expect("a datagram");
        String::from_utf8_lossy(&buffer[..length]).into_owned()
    }

    #[test]
    fn the_manager_hears_what_it_is_told_by_path_and_by_abstract_name() {
        let directory = tempfile::tempdir().expect("a directory");
        let path = directory.path().join("notify");
        let abstract_name = format!("locai-iam-test-{}", std::process::id());
        let address = SocketAddr::from_abstract_name(&abstract_name).expect("an address");
        let sockets = [
            (
                UnixDatagram::bind(&path).expect("bound"),
                path.display().to_string(),
            ),
            (
                UnixDatagram::bind_addr(&address).expect("bound"),
                format!("@{abstract_name}"),
            ),
        ];
        for (socket, name) in sockets {
            let variable = |asked: &str| match asked {
                "NOTIFY_SOCKET" => Some(name.clone()),
                "WATCHDOG_USEC" => Some("30000000".to_owned()),
                "WATCHDOG_PID" => Some("7".to_owned()),
                _ => None,
            };
            let manager = ServiceManager::of_environment(variable, 7);
            assert_eq!(manager.interval(), Some(Duration::from_secs(15)));
            manager.ready();
            assert!(heard(&socket).starts_with("READY=1\n"));
            manager.alive();
            assert_eq!(heard(&socket), "WATCHDOG=1");
            manager.stopping();
            assert!(heard(&socket).starts_with("STOPPING=1\n"));
            let other = ServiceManager::of_environment(variable, 8);
            assert_eq!(
                other.interval(),
                None,
                "the watchdog watches another process"
            );
        }
    }

    #[test]
    fn without_a_manager_nobody_is_told() {
        let manager = ServiceManager::of_environment(|_| None, 7);
        assert_eq!(manager.interval(), None);
        manager.ready();
    }
}
