//! Where a password comes from that is given on the command line: never from an argument, which
//! everybody on the machine can read.

use crate::services::Secret;
use rustix::termios::{LocalModes, OptionalActions, Termios, tcgetattr, tcsetattr};
use std::fs::File;
use std::io::{BufRead, BufReader, IsTerminal, Stdin, stdin};
use std::path::PathBuf;
use zeroize::Zeroizing;

/// Longer lines are no password.
const LONGEST: u64 = 4096;

/// Where it comes from.
pub(super) enum Source {
    /// The first line of a file.
    File(PathBuf),
    /// It is made here and printed.
    Generate,
    /// Typed, or the first line of what comes through a pipe.
    StandardInput,
}

impl Source {
    pub(super) fn new(file: Option<PathBuf>, generate: bool) -> Self {
        match file {
            Some(file) => Self::File(file),
            None if generate => Self::Generate,
            None => Self::StandardInput,
        }
    }

    /// Reads it; none where it is to be made.
    pub(super) fn read(&self) -> Result<Option<Secret>, String> {
        match self {
            Self::Generate => Ok(None),
            Self::File(path) => {
                let wrong = |error: std::io::Error| format!("{}: {error}", path.display());
                let file = File::open(path).map_err(wrong)?;
                first_line(BufReader::new(file))
                    .map_err(wrong)?
                    .map(Some)
                    .ok_or_else(|| format!("{}: the first line is empty", path.display()))
            }
            Self::StandardInput => from_standard_input().map(Some),
        }
    }
}

fn from_standard_input() -> Result<Secret, String> {
    let input = stdin();
    let wrong = |error: std::io::Error| format!("standard input: {error}");
    if !input.is_terminal() {
        return first_line(input.lock())
            .map_err(wrong)?
            .ok_or_else(|| "no password came through standard input".to_owned());
    }
    let _hidden = Hidden::start(&input).map_err(wrong)?;
    let ask = |prompt: &str| {
        eprint!("{prompt}: ");
        let typed = first_line(stdin().lock()).map_err(wrong);
        eprintln!();
        typed
    };
    let first = ask("New password")?.ok_or("no password was typed")?;
    let second = ask("The same again")?;
    if second.is_none_or(|second| second.expose() != first.expose()) {
        return Err("the two are not the same: nothing was changed".to_owned());
    }
    Ok(first)
}

/// The first line without its end; none when it is empty.
fn first_line(input: impl BufRead) -> std::io::Result<Option<Secret>> {
    let mut line = Zeroizing::new(String::new());
    input.take(LONGEST).read_line(&mut line)?;
    let text = line.trim_end_matches(['\n', '\r']);
    Ok((!text.is_empty()).then(|| Secret::from(text)))
}

/// Keeps the terminal from showing what is typed, until dropped.
struct Hidden<'t> {
    terminal: &'t Stdin,
    before: Termios,
}

impl<'t> Hidden<'t> {
    fn start(terminal: &'t Stdin) -> std::io::Result<Self> {
        let before = tcgetattr(terminal)?;
        let mut hidden = before.clone();
        hidden.local_modes.remove(LocalModes::ECHO);
        tcsetattr(terminal, OptionalActions::Flush, &hidden)?;
        Ok(Self { terminal, before })
    }
}

impl Drop for Hidden<'_> {
    fn drop(&mut self) {
        let _ = tcsetattr(self.terminal, OptionalActions::Flush, &self.before);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_end_of_the_first_line_is_dropped() {
        let read = |text: &str| {
            let line = first_line(text.as_bytes()).expect("readable");
            line.map(|secret| secret.expose().to_owned())
        };
        assert_eq!(read(" two words \r\nmore"), Some(" two words ".to_owned()));
        assert_eq!(read("no end"), Some("no end".to_owned()));
        assert_eq!(read("\nmore"), None);
        assert_eq!(read(""), None);
    }
}
