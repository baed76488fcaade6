//! The endpoint table against the contract, and the committed OpenAPI document against the table.

mod schemas;

use locai_iam::http::{EndpointInfo, openapi};
use std::collections::{BTreeMap, BTreeSet};

const CONTRACT: &str = include_str!("contract/operations.tsv");
const MISSING: &str = include_str!("contract/missing-operations.txt");
const FURTHER: &str = include_str!("contract/further-operations.txt");
const DOCUMENT: &str = include_str!("../docs/openapi.json");

fn table() -> BTreeMap<&'static str, EndpointInfo> {
    let endpoints = locai_iam::api::table();
    endpoints
        .into_iter()
        .map(|endpoint| (endpoint.info.operation_id, endpoint.info))
        .collect()
}

struct Row {
    tag: &'static str,
    operation: &'static str,
    method: &'static str,
    path: &'static str,
    roles: BTreeSet<&'static str>,
}

fn contract() -> Vec<Row> {
    let rows = CONTRACT.lines().skip(1).map(|line| {
        let columns: Vec<_> = line.split('\t').collect();
        let [_, tag, operation, method, path, roles, _] = columns[..] else {
            panic!("not a row of the contract: {line}")
        };
        Row {
            tag,
            operation,
            method,
            path,
            roles: roles.split(',').collect(),
        }
    });
    rows.collect()
}

fn listed(text: &'static str) -> BTreeSet<&'static str> {
    let lines: Vec<_> = text.lines().filter(|line| !line.starts_with('#')).collect();
    assert!(lines.is_sorted(), "the list must be sorted");
    lines.into_iter().collect()
}

#[test]
fn every_operation_of_the_contract_is_there_or_listed_as_missing() {
    let (table, missing, contract) = (table(), listed(MISSING), contract());
    assert_eq!(contract.len(), 83);
    for row in &contract {
        let operation = row.operation;
        let Some(info) = table.get(operation) else {
            assert!(
                missing.contains(operation),
                "{operation} is neither in the table nor listed as missing"
            );
            continue;
        };
        assert!(
            !missing.contains(operation),
            "{operation} exists: take it out of missing-operations.txt"
        );
        let roles: BTreeSet<_> = info.allow.iter().map(|role| role.as_str()).collect();
        assert_eq!(
            (info.method.as_str(), info.path, info.tag, &roles),
            (row.method, row.path, row.tag, &row.roles),
            "{operation}"
        );
    }
    let known: BTreeSet<_> = contract.iter().map(|row| row.operation).collect();
    let unknown: Vec<_> = missing.difference(&known).collect();
    assert!(
        unknown.is_empty(),
        "listed as missing but in no contract: {unknown:?}"
    );
    assert!(missing.is_empty(), "the contract is whole: {missing:?}");
}

#[test]
fn what_goes_beyond_the_contract_is_listed() {
    let in_contract: BTreeSet<_> = contract().iter().map(|row| row.operation).collect();
    let table = table();
    let further: BTreeSet<_> = table
        .keys()
        .copied()
        .filter(|id| !in_contract.contains(id))
        .collect();
    assert_eq!(further, listed(FURTHER), "further-operations.txt");
}

#[test]
fn the_committed_document_is_the_one_that_is_served() {
    let table = table();
    let served: serde_json::Value = serde_json::from_slice(&openapi::bytes(
        locai_iam::api::table()
            .iter()
            .map(|endpoint| &endpoint.info),
        "",
    ))
    .expect("the document is JSON");
    let pretty = openapi::pretty(locai_iam::api::table().iter().map(|e| &e.info));
    assert!(
        DOCUMENT.strip_suffix('\n') == Some(pretty.as_str()),
        "docs/openapi.json is out of date: cargo run -q -- openapi > docs/openapi.json"
    );
    assert!(
        serde_json::from_str::<serde_json::Value>(DOCUMENT).is_ok_and(|kept| kept == served),
        "what is served is not what the command prints"
    );
    assert!(
        served["openapi"]
            .as_str()
            .is_some_and(|version| version.starts_with("3.1"))
    );
    for (operation, info) in table {
        let method = info.method.as_str().to_ascii_lowercase();
        let described = &served["paths"][info.path][method.as_str()];
        assert_eq!(
            described["operationId"], operation,
            "{} {}",
            info.method, info.path
        );
        assert!(
            described["responses"]
                .as_object()
                .is_some_and(|answers| !answers.is_empty()),
            "{operation}"
        );
        assert!(described["x-roles"].is_array(), "{operation}");
    }
}

/// Every `$ref` of the document leads to something.
#[test]
fn the_document_has_no_dangling_references() {
    fn references<'v>(value: &'v serde_json::Value, found: &mut Vec<&'v str>) {
        match value {
            serde_json::Value::Object(members) => {
                found.extend(members.get("$ref").and_then(|target| target.as_str()));
                members
                    .values()
                    .for_each(|member| references(member, found));
            }
            serde_json::Value::Array(items) => {
                items.iter().for_each(|item| references(item, found))
            }
            _ => {}
        }
    }
    let document: serde_json::Value =
        serde_json::from_str(DOCUMENT).expect("docs/openapi.json is JSON");
    let mut found = Vec::new();
    references(&document, &mut found);
    assert!(!found.is_empty());
    for target in found {
        let pointer = target
            .strip_prefix('#')
            .unwrap_or_else(|| panic!("{target} leads elsewhere"));
        assert!(
            document.pointer(pointer).is_some(),
            "{target} leads nowhere"
        );
    }
}

/// What OpenAPI 3.1 asks of a document beyond being JSON, as far as it can go wrong here.
#[test]
fn the_document_keeps_the_rules_of_the_standard() {
    let document: serde_json::Value =
        serde_json::from_str(DOCUMENT).expect("docs/openapi.json is JSON");
    for field in ["title", "version"] {
        assert!(document["info"][field].is_string(), "info.{field}");
    }
    let (mut operations, mut names) = (0, BTreeSet::new());
    let paths = document["paths"].as_object().expect("paths");
    for (path, item) in paths {
        assert!(path.starts_with('/'), "{path}");
        let item = item.as_object().expect("a path item");
        for (method, operation) in item {
            assert!(
                ["get", "put", "post", "delete", "patch"].contains(&method.as_str()),
                "{method} {path}"
            );
            operations += 1;
            names.insert(operation["operationId"].as_str().expect("an operationId"));
            let parameters = operation["parameters"].as_array();
            let in_path: BTreeSet<_> = parameters
                .into_iter()
                .flatten()
                .filter(|parameter| parameter["in"] == "path")
                .map(|parameter| {
                    assert_eq!(parameter["required"], true, "{method} {path}");
                    assert!(parameter["schema"].is_object(), "{method} {path}");
                    parameter["name"].as_str().expect("a name")
                })
                .collect();
            let wanted: BTreeSet<_> = path
                .split('/')
                .filter_map(|segment| segment.strip_prefix('{')?.strip_suffix('}'))
                .collect();
            assert_eq!(in_path, wanted, "{method} {path}");
            let responses = operation["responses"].as_object().expect("responses");
            for (status, response) in responses {
                let number = status.parse::<u16>();
                assert!(
                    status == "default" || number.is_ok_and(|n| (100..600).contains(&n)),
                    "{method} {path}: {status}"
                );
                assert!(
                    response["$ref"].is_string() || response["description"].is_string(),
                    "{method} {path}: {status}"
                );
            }
        }
    }
    assert_eq!(names.len(), operations, "an operationId stands twice");
}
