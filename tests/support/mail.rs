//! The mails a server sent, as a person reads them.

use super::TestServer;
use std::path::PathBuf;

/// The mails to an address so far, oldest first, as they lie in the mail directory.
pub fn mails_to(server: &TestServer, address: &str) -> Vec<String> {
    let directory = server.directory.path().join("data/mail");
    let entries = std::fs::read_dir(directory);
    let mut files: Vec<PathBuf> = entries
        .map(|entries| entries.flatten().map(|entry| entry.path()).collect())
        .unwrap_or_default();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "eml"));
    files.sort();
    let mails = files
        .iter()
        .map(|path| std::fs::read_to_string(path).expect("a mail"));
    mails
        .filter(|mail| mail.contains(&format!("To: {address}\r\n")))
        .collect()
}

/// The `nth` mail to an address, counted from 1, once it is there. Panics when it does not come:
/// delivery is asynchronous.
pub async fn mail_to(server: &TestServer, address: &str, nth: usize) -> String {
    for _ in 0..500 {
        if let Some(mail) = mails_to(server, address).into_iter().nth(nth - 1) {
            return mail;
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    panic!("mail {nth} to {address} did not come");
}

/// The code in a mail: it stands alone on an indented line of the plain text.
pub fn code_in(mail: &str) -> String {
    let is_code = |line: &&str| {
        let code = line.strip_prefix("    ").unwrap_or_default();
        matches!(code.len(), 6 | 8)
            && code
                .bytes()
                .all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
    };
    let line = mail.lines().find(is_code);
    line.map(str::trim).expect("a code in the mail").to_owned()
}
