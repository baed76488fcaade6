//! How many code mails an address gets.
//!
//! Anybody can ask for a code to be sent to anybody: without a limit that fills a stranger's mailbox
//! (OWASP ASVS 5, 6.3.1). Counted in memory: a restart forgives a few mails, and costs no write.

use domain::time::Timestamp;
use std::collections::{HashMap, VecDeque};
use std::sync::{Mutex, PoisonError};

/// Most mails to one address within [`WINDOW_MILLISECONDS`].
const MOST: usize = 5;
/// 15 minutes.
const WINDOW_MILLISECONDS: u64 = 15 * 60 * 1000;
/// So many addresses are remembered at most; then those whose mails are old enough are let go.
const MOST_ADDRESSES: usize = 100_000;

/// When mails went to which address.
#[derive(Default)]
pub struct MailAllowance(Mutex<HashMap<Box<str>, VecDeque<Timestamp>>>);

impl MailAllowance {
    /// Takes one mail from an address's allowance; false where none is left.
    #[must_use]
    pub fn take(&self, address: &str, now: Timestamp) -> bool {
        let mut sent = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let begin = now.minus_milliseconds(WINDOW_MILLISECONDS);
        // A clock that was put back must not keep mails from anybody.
        let counts = |at: &Timestamp| begin < *at && *at <= now;
        if sent.len() >= MOST_ADDRESSES && !sent.contains_key(address) {
            sent.retain(|_, times| times.iter().any(counts));
            if sent.len() >= MOST_ADDRESSES {
                return false;
            }
        }
        let times = sent.entry(address.into()).or_default();
        times.retain(counts);
        if times.len() >= MOST {
            return false;
        }
        times.push_back(now);
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn five_mails_in_a_quarter_of_an_hour() {
        let allowance = MailAllowance::default();
        let start = Timestamp(1_790_000_000_000);
        let taken = |seconds: u64, address| allowance.take(address, start.plus_seconds(seconds));
        for second in 0..5 {
            assert!(taken(second, "ada@example.com"));
        }
        assert!(!taken(5, "ada@example.com"));
        assert!(taken(5, "grace@example.com"));
        assert!(!taken(899, "ada@example.com"));
        assert!(taken(900, "ada@example.com"));
        assert!(!taken(900, "ada@example.com"));
        assert!(taken(2000, "ada@example.com"));
    }
}
