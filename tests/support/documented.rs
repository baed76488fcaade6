//! Whether an answer is one that its operation's document tells of. Every answer to a test's client is
//! looked at.

use domain::error_code::ErrorCode;
use locai_iam::http::openapi;
use reqwest::Method;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// Of paths and methods, not of operations.
const OF_NO_OPERATION: [&str; 2] = ["not-found", "method-not-allowed"];

static DOCUMENT: LazyLock<Value> = LazyLock::new(|| {
    let table = locai_iam::api::table();
    openapi::document(table.iter().map(|endpoint| &endpoint.info))
});

/// The document of the operation that answers a method and a path; none where there is no such one.
fn operation(method: &Method, path: &str) -> Option<&'static Value> {
    let method = match method.as_str() {
        "HEAD" => "get".to_owned(),
        other => other.to_lowercase(),
    };
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let given: Vec<_> = path.split('/').collect();
    let fits = |pattern: &str| {
        let pattern: Vec<_> = pattern.split('/').collect();
        let mut pairs = pattern.iter().zip(&given);
        pattern.len() == given.len()
            && pairs.all(|(wanted, given)| wanted.starts_with('{') || wanted == given)
    };
    let paths = DOCUMENT["paths"].as_object()?;
    // A literal wins over a variable, and what has no literal sorts behind.
    let found = paths.keys().filter(|pattern| fits(pattern));
    let found = found.min_by_key(|pattern| {
        let is_variable = |segment: &str| segment.starts_with('{');
        pattern.split('/').map(is_variable).collect::<Vec<_>>()
    })?;
    paths[found].get(&method)
}

/// Asserts that a problem is among those its operation tells of, with the status it tells.
///
/// # Panics
/// When it is not.
pub fn check(method: &Method, path: &str, status: u16, problem: &Value) {
    let Some(code) = problem["code"].as_str().filter(|_| status >= 400) else {
        return;
    };
    let Some(operation) = operation(method, path) else {
        return;
    };
    let codes = &operation["responses"][status.to_string()]["x-codes"];
    let is_told = codes
        .as_array()
        .is_some_and(|codes| codes.iter().any(|told| told == code));
    assert!(
        is_told || OF_NO_OPERATION.contains(&code),
        "{status} {code} is no documented answer of {}: {problem}",
        operation["operationId"]
    );
}

#[test]
fn every_error_code_is_told_of_by_an_operation_or_belongs_to_none() {
    let operations = DOCUMENT["paths"].as_object().into_iter().flatten();
    let operations = operations.flat_map(|(_, path)| path.as_object().into_iter().flatten());
    let told: BTreeSet<&str> = operations
        .flat_map(|(_, operation)| operation["responses"].as_object().into_iter().flatten())
        .flat_map(|(_, response)| response["x-codes"].as_array().into_iter().flatten())
        .filter_map(Value::as_str)
        .collect();
    for code in ErrorCode::ALL {
        let name = code.as_str();
        assert!(
            told.contains(name) || OF_NO_OPERATION.contains(&name),
            "`{name}` is the answer of no operation"
        );
        let listed = DOCUMENT["x-error-codes"].as_array().into_iter().flatten();
        assert_eq!(listed.filter(|listed| listed["code"] == name).count(), 1);
    }
}

#[test]
#[should_panic(expected = "no documented answer")]
fn an_answer_that_is_not_documented_stops_a_test() {
    let path = "/v1/authentication/users/me?includeMetadata=true";
    check(&Method::HEAD, path, 409, &json!({"code": "last-owner"}));
}
