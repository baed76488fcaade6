//! Whether a granted permission covers an action.

/// Whether `granted` covers `action`. Segments are parted by `:`; `*` covers one or more whole
/// segments when it is the last one, exactly one elsewhere: `invoice:*` covers `invoice:read` and
/// `invoice:read:own` but neither `invoice` nor `invoices:read`; `*` covers everything.
#[must_use]
pub fn covers(granted: &str, action: &str) -> bool {
    if granted == action {
        return true;
    }
    let mut wanted = action.split(':');
    let mut pattern = granted.split(':').peekable();
    while let Some(segment) = pattern.next() {
        let Some(asked) = wanted.next() else {
            return false;
        };
        if segment == "*" {
            if pattern.peek().is_none() {
                return true;
            }
        } else if segment != asked {
            return false;
        }
    }
    wanted.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::covers;

    #[test]
    fn wildcards_cover_whole_segments() {
        for (granted, action, expected) in [
            ("read", "read", true),
            ("read", "write", false),
            ("read", "Read", false),
            ("*", "read", true),
            ("*", "invoice:read", true),
            ("invoice:*", "invoice:read", true),
            ("invoice:*", "invoice:read:own", true),
            ("invoice:*", "invoice", false),
            ("invoice:*", "invoices:read", false),
            ("inv*", "invoice", false),
            ("*:read", "invoice:read", true),
            ("*:read", "invoice:write", false),
            ("*:read", "a:b:read", false),
            ("invoice:read", "invoice", false),
            ("invoice", "invoice:read", false),
            // An action that is itself a wildcard asks for everything below it.
            ("invoice:*", "invoice:*", true),
            ("invoice:read", "invoice:*", false),
        ] {
            assert_eq!(covers(granted, action), expected, "{granted} on {action}");
        }
    }
}
