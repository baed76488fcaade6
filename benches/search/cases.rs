//! The pages that are asked for.

use super::seed::{organization_id, person_id};
use serde_json::{Value, json};

/// One kind of page.
pub struct Case {
    pub place: &'static str,
    pub name: &'static str,
    pub method: &'static str,
    pub path: String,
    pub body: Value,
    pub organization: u64,
}

const ORGANIZATION: &str = "/v1/authorization/organizations/users";
const APPLICATION: &str = "/v1/authorization/users";

/// Pages of one organization; where there are others, of the one of guests and of the application
/// too.
pub fn cases(size: u64, people: u64, others: u64) -> Vec<Case> {
    let largest = organization_id(0);
    let mut all = of_place("one organization", ORGANIZATION, largest, people);
    if others > 0 {
        let of_guests = organization_id(others + 1);
        all.extend(of_place("guests only", ORGANIZATION, of_guests, people));
        all.extend(of_place("application", APPLICATION, largest, size));
    }
    all
}

fn of_place(place: &'static str, path: &str, organization: u64, people: u64) -> Vec<Case> {
    let middle = people / 100;
    // Most ids of the largest organization are above those of the others.
    let one = match place {
        "one organization" => person_id(0, people / 2),
        _ => person_id(3, 50),
    };
    let get = |name, query: String| Case {
        place,
        name,
        method: "GET",
        path: format!("{path}?{query}"),
        body: Value::Null,
        organization,
    };
    let search = |name, body| Case {
        place,
        name,
        method: "POST",
        path: format!("{path}/search"),
        body,
        organization,
    };
    vec![
        get("the first, no filter", "pageSize=50".into()),
        get("deep, no filter", format!("pageSize=50&page={middle}")),
        get("after a cursor", format!("pageSize=50&cursor={one}")),
        get("address of one", format!("email=person{one}@")),
        get("name of some", "name=first123%20".into()),
        get("name of many", "name=IRST1".into()),
        get(
            "name of many, deep",
            format!("name=irst1&pageSize=50&page={}", middle / 10),
        ),
        get("name of nobody", "name=nobody%20has%20it".into()),
        get("a letter of all", "name=t".into()),
        get("role", "role=editor".into()),
        get("role of nearly all", "role=reader".into()),
        get("role and name of many", "role=reader&name=irst1".into()),
        get("state of all", "userState=ACTIVE".into()),
        get("state of nobody", "userState=LOCKED".into()),
        get(
            "all together",
            "name=first1&email=example.com&role=editor&userState=ACTIVE&isEmailVerified=true"
                .into(),
        ),
        get(
            "last sign-in",
            "lastSignInAfter=2026-01-01T00:00:00Z".into(),
        ),
        search("metadata of some", json!({"metadata": {"desk": "12"}})),
        search("metadata of all", json!({"metadata": {"site": "north"}})),
        search(
            "name and metadata",
            json!({"name": "first12", "metadata": {"desk": "12"}}),
        ),
    ]
}
