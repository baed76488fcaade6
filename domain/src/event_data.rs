//! The data of an event, cut so that it always fits a record.

use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// Longest data kept, in bytes.
const MAX: usize = 8192;
/// Never cut: built-in roles are few, and who gave them to whom is what a trail is for.
const WHOLE: &str = "managerRoles";
/// Tells which lists were cut, and how many items each had.
const MARK: &str = "truncated";

/// Writes `data` down. Where it is too long, its lists lose items at their end, and `truncated`
/// names them with the number of items they had: `{"roles": […], "truncated": {"roles": 150}}`, and
/// `users[].roles` for a list in each item of a list, with their sum. Lists of plain values go first,
/// so that whatever has an item of its own keeps it. Everything that is no list stays.
pub(crate) fn written(data: Map<String, Value>) -> String {
    let whole = Value::Object(data);
    let text = whole.to_string();
    if text.len() <= MAX {
        return text;
    }
    [false, true]
        .into_iter()
        .find_map(|also_structured| longest(&whole, also_structured))
        // Nothing that is no list is that long.
        .unwrap_or_else(|| format!(r#"{{"{MARK}":true}}"#))
}

/// The text with the longest lists that fit.
fn longest(whole: &Value, also_structured: bool) -> Option<String> {
    let text = |most: usize| {
        let mut cut = whole.clone();
        let mut lists = BTreeMap::new();
        shorten(&mut cut, "", most, also_structured, &mut lists);
        let lists = lists.into_iter().map(|(list, items)| (list, items.into()));
        cut[MARK] = Value::Object(lists.collect());
        Some(cut.to_string()).filter(|text| text.len() <= MAX)
    };
    let mut best = text(0)?;
    let (mut fits, mut too_long) = (0, MAX);
    while fits + 1 < too_long {
        let middle = usize::midpoint(fits, too_long);
        match text(middle) {
            Some(longer) => (best, fits) = (longer, middle),
            None => too_long = middle,
        }
    }
    Some(best)
}

fn shorten(
    value: &mut Value,
    path: &str,
    most: usize,
    also_structured: bool,
    cut: &mut BTreeMap<String, usize>,
) {
    match value {
        Value::Object(fields) => {
            for (name, field) in fields.iter_mut().filter(|(name, _)| *name != WHOLE) {
                let path = if path.is_empty() {
                    name.clone()
                } else {
                    format!("{path}.{name}")
                };
                shorten(field, &path, most, also_structured, cut);
            }
        }
        Value::Array(items) => {
            let is_structured = items
                .iter()
                .any(|item| matches!(item, Value::Object(_) | Value::Array(_)));
            if is_structured {
                let path = format!("{path}[]");
                // Items are cut only when there are no lists of plain values left in them.
                let inner = if also_structured { 0 } else { most };
                for item in items.iter_mut() {
                    shorten(item, &path, inner, also_structured, cut);
                }
            }
            if items.len() > most && (also_structured || !is_structured) {
                *cut.entry(path.to_owned()).or_default() += items.len();
                items.truncate(most);
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn data(value: Value) -> Map<String, Value> {
        match value {
            Value::Object(fields) => fields,
            _ => panic!("an object"),
        }
    }

    fn read(value: Value) -> Value {
        let text = written(data(value));
        assert!(text.len() <= MAX, "{}", text.len());
        serde_json::from_str(&text).expect("JSON")
    }

    fn keys(count: usize) -> Vec<String> {
        (0..count).map(|n| format!("{n:064}")).collect()
    }

    #[test]
    fn what_fits_is_kept_as_it_is() {
        let short = json!({"roles": keys(100), "managerRoles": ["ORG_OWNER"]});
        assert_eq!(read(short.clone()), short);
    }

    #[test]
    fn a_grant_does_not_hide_behind_long_keys() {
        let kept = read(json!({
            "managerRoles": ["ORG_OWNER"], "roles": keys(150), "state": "ACTIVE", "userId": "7",
        }));
        assert_eq!(kept["managerRoles"], json!(["ORG_OWNER"]));
        assert_eq!(kept["state"], "ACTIVE");
        assert_eq!(kept["userId"], "7");
        assert_eq!(kept["truncated"], json!({"roles": 150}));
        let roles = kept["roles"].as_array().expect("a list");
        assert!(roles.len() > 100, "as many as fit: {}", roles.len());
        assert_eq!(roles[0], json!(keys(1)[0]));
    }

    #[test]
    fn items_that_say_something_of_their_own_outlive_their_lists() {
        let users: Vec<_> = (0..100)
            .map(|n| json!({"userId": format!("{}", u64::MAX - n), "roles": keys(10), "isGroupAdmin": n == 99}))
            .collect();
        let kept = read(json!({"users": users}));
        let users = kept["users"].as_array().expect("a list");
        assert_eq!(users.len(), 100);
        assert_eq!(users[99]["isGroupAdmin"], true);
        assert_eq!(kept["truncated"], json!({"users[].roles": 1000}));
    }

    #[test]
    fn even_items_are_cut_when_nothing_else_helps() {
        let users: Vec<_> = (0..1000).map(|n| json!({"userId": n})).collect();
        let kept = read(json!({"users": users, "name": "x"}));
        assert_eq!(kept["truncated"], json!({"users": 1000}));
        assert_eq!(kept["name"], "x");
        assert!(kept["users"].as_array().expect("a list").len() > 500);
        assert_eq!(
            read(json!({"odd": "x".repeat(9000)})),
            json!({"truncated": true})
        );
    }
}
