//! The most common passwords.

/// Lowercased, sorted by byte, one a line; see `data/NOTICE.txt` for where it comes from. It stays
/// in the executable's read-only pages: a look-up touches a handful of them, and none is copied.
static LIST: &str = include_str!("data/common.txt");

/// Whether `password`, lowercased, is on the list of common passwords.
pub(super) fn is_common(password: &str) -> bool {
    let (mut low, mut high) = (0, LIST.len());
    let bytes = LIST.as_bytes();
    // `low` and `high` always stand at the start of a line (or the end of the list).
    while low < high {
        let middle = low + (high - low) / 2;
        let start = bytes[low..middle]
            .iter()
            .rposition(|&b| b == b'\n')
            .map_or(low, |at| low + at + 1);
        let end = bytes[middle..]
            .iter()
            .position(|&b| b == b'\n')
            .map_or(bytes.len(), |at| middle + at);
        match bytes[start..end].cmp(password.as_bytes()) {
            std::cmp::Ordering::Equal => return true,
            std::cmp::Ordering::Less => low = (end + 1).min(high),
            std::cmp::Ordering::Greater => high = start,
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_sorted_and_each_entry_is_found() {
        let entries: Vec<&str> = LIST.lines().collect();
        assert!(entries.len() > 20_000, "{} entries", entries.len());
        assert!(LIST.ends_with('\n'));
        for pair in entries.windows(2) {
            assert!(pair[0].as_bytes() < pair[1].as_bytes(), "{pair:?}");
        }
        for entry in entries {
            assert!(
                entry.len() >= 8 && *entry == entry.to_lowercase(),
                "{entry}"
            );
            assert!(is_common(entry), "{entry} is not found");
            let longer = format!("{entry}\u{7f}");
            assert!(!is_common(&longer), "{longer} is found");
        }
    }

    #[test]
    fn what_is_not_on_the_list_is_not_found() {
        for rare in [
            "",
            " ",
            "zzzzzzzzzzzzzzzzzzzz",
            "correct battery horse",
            "0",
            "~~~~~~~~~~",
        ] {
            assert!(!is_common(rare), "{rare:?}");
        }
    }
}
