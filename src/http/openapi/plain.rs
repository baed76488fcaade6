//! Plainer forms of what schemars writes: the same meaning, in the words that every generator of clients
//! understands.

use serde_json::{Map, Value, json};

/// Makes every schema below `value` plain:
///
/// - a choice of constants is an `enum`, with what each means in the description;
/// - the schema that takes anything is `{}` and not `true`;
/// - links between items of the program's own documentation are plain code.
pub(super) fn simplify(value: &mut Value) {
    match value {
        Value::Object(members) => {
            name_choices(members);
            for (key, member) in members.iter_mut() {
                match (key.as_str(), &mut *member) {
                    ("items", Value::Bool(true)) => *member = json!({}),
                    ("properties", Value::Object(properties)) => {
                        properties.values_mut().for_each(|property| {
                            if *property == Value::Bool(true) {
                                *property = json!({});
                            }
                            simplify(property);
                        });
                    }
                    ("description", Value::String(text)) => {
                        *text = text.replace("[`", "`").replace("`]", "`");
                    }
                    ("example" | "examples" | "enum" | "required" | "default", _) => {}
                    _ => simplify(member),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(simplify),
        _ => {}
    }
}

/// `oneOf` of constants as `enum`.
fn name_choices(schema: &mut Map<String, Value>) {
    let Some(choices) = schema.get("oneOf").and_then(Value::as_array) else {
        return;
    };
    let names: Option<Vec<Value>> = choices
        .iter()
        .map(|choice| {
            choice
                .get("const")
                .filter(|name| name.is_string())
                .cloned()
                .map(|name| vec![name])
                .or_else(|| choice.get("enum")?.as_array().cloned())
        })
        .collect::<Option<Vec<_>>>()
        .map(|names| names.into_iter().flatten().collect());
    let Some(names) = names else {
        return;
    };
    let mut lines: Vec<String> = Vec::new();
    lines.extend(text_of(schema.get("description")));
    let meanings: Vec<String> = choices
        .iter()
        .filter_map(|choice| {
            let meaning = text_of(choice.get("description"))?;
            Some(format!("- `{}`: {meaning}", choice["const"].as_str()?))
        })
        .collect();
    if !meanings.is_empty() {
        lines.push(meanings.join("\n"));
    }
    schema.remove("oneOf");
    schema.insert("type".to_owned(), "string".into());
    schema.insert("enum".to_owned(), names.into());
    if !lines.is_empty() {
        schema.insert("description".to_owned(), lines.join("\n\n").into());
    }
}

fn text_of(description: Option<&Value>) -> Option<String> {
    description.and_then(Value::as_str).map(str::to_owned)
}

/// Says in the description what a field of a body is when it is left out. Generators that read
/// `default` take such a field for one that is always there, and then ask for it in a request.
pub(super) fn tell_defaults(schema: &mut Value) {
    let properties = schema.get_mut("properties").and_then(Value::as_object_mut);
    for property in properties.into_iter().flat_map(Map::values_mut) {
        let Some(members) = property.as_object_mut() else {
            continue;
        };
        let Some(default) = members.remove("default") else {
            continue;
        };
        let told = match &default {
            Value::Bool(_) | Value::Number(_) => format!("Default: `{default}`."),
            Value::String(text) if !text.is_empty() => format!("Default: `{text}`."),
            // That nothing is empty needs no saying.
            _ => continue,
        };
        let description = match text_of(members.get("description")) {
            Some(before) => format!("{before} {told}"),
            None => told,
        };
        members.insert("description".to_owned(), description.into());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn choices_of_constants_are_enums_that_tell_what_each_means() {
        let mut schema = json!({
            "description": "A state.",
            "oneOf": [
                {"const": "ON", "type": "string", "description": "It counts."},
                {"const": "OFF", "type": "string"},
            ],
        });
        simplify(&mut schema);
        let told = "A state.\n\n- `ON`: It counts.";
        assert_eq!(
            schema,
            json!({"type": "string", "enum": ["ON", "OFF"], "description": told})
        );
        let mut several = json!({"oneOf": [{"const": "A"}, {"type": "integer"}]});
        simplify(&mut several);
        assert!(several["oneOf"].is_array());
    }

    #[test]
    fn what_takes_anything_is_an_empty_schema() {
        let mut schema = json!({
            "properties": {"data": true, "list": {"items": true}},
            "additionalProperties": true,
        });
        simplify(&mut schema);
        assert_eq!(
            schema,
            json!({"properties": {"data": {}, "list": {"items": {}}}, "additionalProperties": true})
        );
    }

    #[test]
    fn a_default_of_a_body_is_told_in_words() {
        let mut schema = json!({"properties": {
            "loud": {"type": "boolean", "default": false, "description": "Whether it is."},
            "names": {"type": "array", "default": []},
        }});
        tell_defaults(&mut schema);
        let loud = &schema["properties"]["loud"];
        assert_eq!(loud["description"], "Whether it is. Default: `false`.");
        assert!(loud.get("default").is_none());
        assert_eq!(schema["properties"]["names"], json!({"type": "array"}));
    }
}
