//! Whether a number of a body is kept as it was written. JSON sets no limit to numbers (RFC 8259 §6),
//! readers do: what is beyond theirs would silently become another number.

/// The numbers of a sound JSON text, as they are written, in their order.
pub(super) struct Literals<'a> {
    rest: &'a [u8],
}

impl<'a> Literals<'a> {
    pub(super) const fn new(body: &'a [u8]) -> Self {
        Self { rest: body }
    }
}

impl<'a> Iterator for Literals<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        let mut at = 0;
        loop {
            match self.rest.get(at)? {
                b'"' => at += text_length(&self.rest[at..]),
                b'-' | b'0'..=b'9' => break,
                _ => at += 1,
            }
        }
        let number = &self.rest[at..];
        let is_part = |byte: &u8| matches!(byte, b'-' | b'+' | b'.' | b'e' | b'E' | b'0'..=b'9');
        let end = number
            .iter()
            .position(|byte| !is_part(byte))
            .unwrap_or(number.len());
        let (number, rest) = number.split_at(end);
        self.rest = rest;
        std::str::from_utf8(number).ok()
    }
}

/// How many bytes a text takes, with both quotation marks.
fn text_length(from: &[u8]) -> usize {
    let mut at = 1;
    loop {
        match from.get(at) {
            None => return from.len(),
            Some(b'"') => return at + 1,
            Some(b'\\') => at += 2,
            Some(_) => at += 1,
        }
    }
}

/// Whether a value, written down again, is the number that was written.
pub(super) fn is_exact(literal: &str, value: f64) -> bool {
    // `e` gives the fewest digits that lead back to the value.
    Decimal::of(literal).is_some_and(|number| Decimal::of(&format!("{value:e}")) == Some(number))
}

/// A decimal number in the one way that has no zeros at either end.
#[derive(PartialEq, Eq)]
struct Decimal {
    is_negative: bool,
    digits: Vec<u8>,
    exponent: i64,
}

impl Decimal {
    /// `None` for an exponent beyond all sense.
    fn of(text: &str) -> Option<Self> {
        let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let is_negative = whole.starts_with('-');
        let digits = whole
            .trim_start_matches('-')
            .bytes()
            .chain(fraction.bytes());
        let mut digits: Vec<u8> = digits.skip_while(|digit| *digit == b'0').collect();
        if digits.is_empty() {
            // However it is written, and -0 is 0.
            return Some(Self {
                is_negative: false,
                digits,
                exponent: 0,
            });
        }
        let kept = digits.iter().rposition(|digit| *digit != b'0')? + 1;
        let dropped = i64::try_from(digits.len() - kept).ok()?;
        digits.truncate(kept);
        let fraction = i64::try_from(fraction.len()).ok()?;
        let exponent = exponent.parse::<i64>().ok()?;
        Some(Self {
            is_negative,
            digits,
            exponent: exponent.checked_add(dropped)?.checked_sub(fraction)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn literals_come_in_order_and_not_from_texts() {
        let body = br#" {"1": [-1.5e+3, "2 \" 3 \\", 4], "a\\": 0, "b": {"c": 7e-1}} 8 "#;
        let found: Vec<_> = Literals::new(body).collect();
        assert_eq!(found, ["-1.5e+3", "4", "0", "7e-1", "8"]);
    }

    #[test]
    fn a_number_is_exact_when_it_is_written_again_as_it_was() {
        for literal in [
            "0.1",
            "-0.1",
            "1.0",
            "1e2",
            "1E+2",
            "100000000000000000000000",
            "0.00",
            "-0",
            "0e999",
            "1.7976931348623157e308",
            "5e-324",
            "123456.789",
            "0.30000000000000004",
        ] {
            let value: f64 = literal.parse().unwrap();
            assert!(is_exact(literal, value), "{literal}");
        }
        for literal in [
            "123456789012345678901234567890",
            "18446744073709551616",
            "0.1e-400",
            "-1e-999",
            "0.1000000000000000055",
            "1e-99999999999999999999",
            "3.14159265358979323846",
        ] {
            let value: f64 = literal.parse().unwrap();
            assert!(!is_exact(literal, value), "{literal}");
        }
    }
}
