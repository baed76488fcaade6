//! The component schemas of the document, and what they are called.

use super::plain::tell_defaults;
use schemars::SchemaGenerator;
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};

/// Where references to components lead.
pub(super) const COMPONENTS: &str = "#/components/schemas/";
/// Where references to inputs lead until it is known which of them need a name of their own.
const INPUTS: &str = "#/inputs/";

/// Collects the schemas of inputs and outputs. A type can look different going in and coming out
/// (defaults, fields left out): then what goes in is called `…Input`.
pub(super) struct Schemas {
    inputs: SchemaGenerator,
    outputs: SchemaGenerator,
}

impl Schemas {
    pub(super) fn new() -> Self {
        let settings = |path: &'static str| {
            SchemaSettings::draft2020_12().with(|s| s.definitions_path = path.into())
        };
        Self {
            inputs: settings("/inputs").for_deserialize().into_generator(),
            outputs: settings("/components/schemas")
                .for_serialize()
                .into_generator(),
        }
    }

    pub(super) fn input(&mut self, schema: fn(&mut SchemaGenerator) -> schemars::Schema) -> Value {
        schema(&mut self.inputs).to_value()
    }

    pub(super) fn output(&mut self, schema: fn(&mut SchemaGenerator) -> schemars::Schema) -> Value {
        schema(&mut self.outputs).to_value()
    }

    /// The components, with all references in them and in `paths` leading to them.
    pub(super) fn finish(mut self, paths: &mut Value) -> Map<String, Value> {
        let mut inputs = self.inputs.take_definitions(true);
        let mut components = self.outputs.take_definitions(true);
        let schemas = inputs.values_mut().chain(components.values_mut());
        schemas.for_each(drop_null_defaults);
        inputs.values_mut().for_each(tell_defaults);
        components.values_mut().for_each(drop_defaults);
        // What refers to a type that looks different looks different itself.
        let mut names: BTreeMap<String, String> = BTreeMap::new();
        loop {
            let before = names.len();
            for (name, schema) in &inputs {
                let mut as_output = schema.clone();
                redirect(&mut as_output, INPUTS, &names);
                if components
                    .get(name)
                    .is_some_and(|output| *output != as_output)
                {
                    names.entry(name.clone()).or_insert_with(|| {
                        let mut own = format!("{name}Input");
                        while inputs.contains_key(&own) || components.contains_key(&own) {
                            own.push('_');
                        }
                        own
                    });
                }
            }
            if names.len() == before {
                break;
            }
        }
        redirect(paths, INPUTS, &names);
        for (name, mut schema) in inputs {
            redirect(&mut schema, INPUTS, &names);
            let name = names.get(&name).cloned().unwrap_or(name);
            components.entry(name).or_insert(schema);
        }
        name_after_operations(paths, components)
    }
}

/// That a field which is left out is none needs no saying; where `null` is not allowed, it is wrong.
fn drop_null_defaults(value: &mut Value) {
    match value {
        Value::Object(members) => {
            members.retain(|name, member| name != "default" || !member.is_null());
            members.values_mut().for_each(drop_null_defaults);
        }
        Value::Array(items) => items.iter_mut().for_each(drop_null_defaults),
        _ => {}
    }
}

/// What an answer holds is there, whatever a reader would take in its place.
fn drop_defaults(schema: &mut Value) {
    let properties = schema.get_mut("properties").and_then(Value::as_object_mut);
    for property in properties.into_iter().flat_map(Map::values_mut) {
        property
            .as_object_mut()
            .map(|members| members.remove("default"));
    }
}

/// The body of a single operation is called after it, as `SetMemberRolesRequest`, because clients make
/// classes of these names. One that several operations share keeps the name of its type.
///
/// Types of the same name were numbered (`Update`, `Update2`). Those that are the body or the
/// answer of an operation are called after it, so that names do not shift when one is added.
fn name_after_operations(paths: &mut Value, components: Map<String, Value>) -> Map<String, Value> {
    let numbered: BTreeSet<&str> = components
        .keys()
        .filter(|name| family(name) != name.as_str() && components.contains_key(family(name)))
        .filter(|name| name.ends_with(|c: char| c.is_ascii_digit()))
        .map(|name| family(name))
        .collect();
    let single = bodies_of_one_operation(paths, &components);
    let mut names: BTreeMap<String, String> = BTreeMap::new();
    for operation in operations(paths) {
        let mut stem = operation["operationId"]
            .as_str()
            .unwrap_or_default()
            .to_owned();
        if let Some(first) = stem.get_mut(..1) {
            first.make_ascii_uppercase();
        }
        let mut rename = |content: &Value, suffix: &str| {
            let media_types = content.as_object().into_iter().flat_map(Map::values);
            for reference in media_types.filter_map(|media| media["schema"]["$ref"].as_str()) {
                let Some(name) = reference.strip_prefix(COMPONENTS) else {
                    continue;
                };
                let own = format!("{stem}{suffix}");
                let is_free = !components.contains_key(&own) && !names.values().any(|n| *n == own);
                let is_named_so = numbered.contains(family(name))
                    || (suffix == "Request" && single.contains(name));
                if is_named_so && is_free {
                    names.entry(name.to_owned()).or_insert(own);
                }
            }
        };
        rename(&operation["requestBody"]["content"], "Request");
        for (status, response) in operation["responses"].as_object().into_iter().flatten() {
            if status.starts_with('2') {
                rename(&response["content"], "Reply");
            }
        }
    }
    redirect(paths, COMPONENTS, &names);
    let rename = |(name, mut schema): (String, Value)| {
        redirect(&mut schema, COMPONENTS, &names);
        (names.get(&name).cloned().unwrap_or(name), schema)
    };
    components.into_iter().map(rename).collect()
}

/// The operations of a document's paths.
fn operations(paths: &Value) -> impl Iterator<Item = &Value> {
    let paths = paths.as_object().into_iter().flat_map(Map::values);
    paths.filter_map(Value::as_object).flat_map(Map::values)
}

/// The components that are the body of one operation and nothing else.
fn bodies_of_one_operation(paths: &Value, components: &Map<String, Value>) -> BTreeSet<String> {
    let mut bodies: BTreeMap<String, usize> = BTreeMap::new();
    let mut others: BTreeMap<String, usize> = BTreeMap::new();
    for operation in operations(paths) {
        references(&operation["requestBody"], &mut bodies);
        references(&operation["responses"], &mut others);
    }
    components
        .values()
        .for_each(|schema| references(schema, &mut others));
    bodies
        .into_iter()
        .filter(|(name, uses)| *uses == 1 && !others.contains_key(name))
        .map(|(name, _)| name)
        .collect()
}

/// Counts how often each component is referred to.
fn references(value: &Value, found: &mut BTreeMap<String, usize>) {
    match value {
        Value::Object(members) => {
            let reference = members.get("$ref").and_then(Value::as_str);
            if let Some(name) = reference.and_then(|text| text.strip_prefix(COMPONENTS)) {
                *found.entry(name.to_owned()).or_default() += 1;
            }
            members
                .values()
                .for_each(|member| references(member, found));
        }
        Value::Array(items) => items.iter().for_each(|item| references(item, found)),
        _ => {}
    }
}

/// A name without the number and the suffix that were added to it.
fn family(name: &str) -> &str {
    name.strip_suffix("Input")
        .unwrap_or(name)
        .trim_end_matches(|c: char| c.is_ascii_digit())
}

/// Lets references that begin with `from` lead to components, by their new names.
fn redirect(value: &mut Value, from: &str, names: &BTreeMap<String, String>) {
    match value {
        Value::Object(members) => {
            for (key, member) in members.iter_mut() {
                let name = member.as_str().and_then(|text| text.strip_prefix(from));
                match (key.as_str(), name) {
                    ("$ref", Some(name)) => {
                        let name = names.get(name).map_or(name, String::as_str);
                        *member = format!("{COMPONENTS}{name}").into();
                    }
                    _ => redirect(member, from, names),
                }
            }
        }
        Value::Array(items) => items
            .iter_mut()
            .for_each(|item| redirect(item, from, names)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    mod other {
        #[derive(schemars::JsonSchema)]
        #[allow(dead_code)]
        pub struct Update {
            pub there: String,
        }
    }

    #[derive(schemars::JsonSchema)]
    #[allow(dead_code)]
    struct Update {
        here: String,
    }

    #[test]
    fn types_of_the_same_name_are_called_after_their_operations() {
        let mut schemas = Schemas::new();
        let mut content =
            |schema| json!({"content": {"application/json": {"schema": schemas.input(schema)}}});
        let first = content(|generator| generator.subschema_for::<Update>());
        let second = content(|generator| generator.subschema_for::<other::Update>());
        let mut paths = json!({
            "/a": {"put": {"operationId": "updateUser", "requestBody": first}},
            "/b": {"put": {"operationId": "updateGroup", "requestBody": second}},
        });
        let components = schemas.finish(&mut paths);
        let names: Vec<&str> = components.keys().map(String::as_str).collect();
        assert_eq!(names, ["UpdateGroupRequest", "UpdateUserRequest"]);
        assert!(components["UpdateGroupRequest"]["properties"]["there"].is_object());
        let reference =
            &paths["/b"]["put"]["requestBody"]["content"]["application/json"]["schema"]["$ref"];
        assert_eq!(*reference, "#/components/schemas/UpdateGroupRequest");
    }
}
