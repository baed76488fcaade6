//! Whether the document makes good clients: names that are classes', and no construct that generators
//! stumble over.

use super::DOCUMENT;
use serde_json::{Map, Value};
use std::collections::BTreeSet;

/// Words that say what is meant by themselves: things and values of the product.
const ONE_WORD: [&str; 8] = [
    "Description",
    "Email",
    "Language",
    "Metadata",
    "Permission",
    "Problem",
    "Role",
    "Timestamp",
];

fn document() -> Value {
    serde_json::from_str(DOCUMENT).expect("docs/openapi.json is JSON")
}

fn schemas(document: &Value) -> &Map<String, Value> {
    document["components"]["schemas"]
        .as_object()
        .expect("schemas")
}

fn operations(document: &Value) -> impl Iterator<Item = &Value> {
    let paths = document["paths"].as_object().expect("paths").values();
    paths.flat_map(|path| path.as_object().expect("methods").values())
}

fn words(name: &str) -> usize {
    name.chars().filter(char::is_ascii_uppercase).count()
}

#[test]
fn schemas_have_names_of_classes() {
    let document = document();
    for (name, schema) in schemas(&document) {
        let properties = schema["properties"].as_object().into_iter().flatten();
        let mut named_so = properties.filter(|(field, _)| field.eq_ignore_ascii_case(name));
        assert!(
            named_so.next().is_none(),
            "{name} has a field of its own name, which shadows the class in what generators write"
        );
        assert!(
            !name.ends_with(|last: char| last.is_ascii_digit() || last == '_'),
            "{name} is numbered: give its type a name of its own with #[schemars(rename)]"
        );
        assert!(
            name.chars().all(|c| c.is_ascii_alphanumeric())
                && name.starts_with(|first: char| first.is_ascii_uppercase()),
            "{name} is no name of a class"
        );
        assert!(
            words(name) > 1 || ONE_WORD.contains(&name.as_str()),
            "{name} can mean anything: name what it is of with #[schemars(rename)]"
        );
    }
}

#[test]
fn bodies_are_requests_and_answers_are_not() {
    let document = document();
    let named = |content: &Value| -> Vec<String> {
        let content = content.as_object().into_iter().flat_map(Map::values);
        let references = content.filter_map(|media| media["schema"]["$ref"].as_str());
        references
            .filter_map(|reference| Some(reference.rsplit_once('/')?.1.to_owned()))
            .collect()
    };
    for operation in operations(&document) {
        let id = &operation["operationId"];
        if let Some(body) = operation.get("requestBody") {
            let names = named(&body["content"]);
            assert!(
                names.iter().all(|name| name.ends_with("Request")),
                "the body of {id} is {names:?}"
            );
        }
        for (status, answer) in operation["responses"].as_object().expect("responses") {
            for name in named(&answer["content"]) {
                assert!(
                    !name.ends_with("Request") && !name.ends_with("Input"),
                    "{id} answers {status} with {name}"
                );
            }
        }
    }
}

/// Looks at each schema that stands anywhere in a part of the document, by its place.
fn each(value: &Value, place: &str, look: &mut impl FnMut(&Map<String, Value>, &str)) {
    match value {
        Value::Object(members) => {
            look(members, place);
            for (key, member) in members {
                each(member, &format!("{place}/{key}"), look);
            }
        }
        Value::Array(items) => {
            for (at, item) in items.iter().enumerate() {
                each(item, &format!("{place}/{at}"), look);
            }
        }
        _ => {}
    }
}

#[test]
fn nothing_is_said_in_a_way_that_generators_stumble_over() {
    let document = document();
    let mut choices = 0;
    each(&document, "", &mut |schema, place| {
        assert!(
            schema.get("items").is_none_or(Value::is_object),
            "{place} takes any items"
        );
        if schema.get("type").is_some_and(|kind| kind == "array") {
            assert!(schema.contains_key("items"), "{place} has no items");
        }
        let any = schema.get("oneOf").and_then(Value::as_array);
        assert!(
            any.is_none_or(|any| any.iter().any(|one| one.get("const").is_none())),
            "{place} is a choice of constants that is no enum"
        );
        choices += usize::from(schema.contains_key("enum"));
        if let Some(properties) = schema.get("properties").and_then(Value::as_object) {
            for (name, property) in properties {
                assert!(
                    property.is_object(),
                    "{place}: {name} is `true` in place of {{}}"
                );
                assert!(
                    !place.starts_with("/components/schemas/") || property.get("default").is_none(),
                    "{place}: {name} has a default, which generators take for always there"
                );
            }
        }
    });
    assert!(choices > 10, "enums are found");
}

#[test]
fn no_parameter_stands_twice() {
    let document = document();
    for operation in operations(&document) {
        let mut seen = BTreeSet::new();
        for parameter in operation["parameters"].as_array().expect("parameters") {
            let reference = parameter["$ref"].as_str();
            let found = reference.and_then(|to| document.pointer(to.strip_prefix('#')?));
            let parameter = found.unwrap_or(parameter);
            // Generators make one argument of each name, wherever the parameter stands.
            let name = parameter["name"].as_str().expect("a name");
            let argument: String = name
                .chars()
                .filter(char::is_ascii_alphanumeric)
                .map(|c| c.to_ascii_lowercase())
                .collect();
            assert!(
                seen.insert(argument),
                "{}: {name} stands twice",
                operation["operationId"]
            );
        }
    }
}
