//! The OpenAPI 3.1 document, made from the table of endpoints.

mod errors;
mod plain;
mod schemas;

use super::codes;
use super::endpoint::{Accepts, EndpointInfo, OrganizationHeader};
use bytes::Bytes;
use domain::error_code::ErrorCode;
use errors::errors;
use schemars::SchemaGenerator;
use schemars::generate::SchemaSettings;
use schemas::{COMPONENTS, Schemas};
use serde_json::{Map, Value, json};

/// The document as the server at `public_url` serves it; empty for one that is not known.
#[must_use]
pub fn bytes<'i>(table: impl Iterator<Item = &'i EndpointInfo>, public_url: &str) -> Bytes {
    let mut document = document(table);
    if !public_url.is_empty() {
        document["servers"] = json!([{"url": public_url}]);
    }
    Bytes::from(serde_json::to_vec(&document).unwrap_or_default())
}

/// The document as it is kept in the repository: a line a member, sorted by name, so that a change
/// of it can be reviewed.
#[must_use]
pub fn pretty<'i>(table: impl Iterator<Item = &'i EndpointInfo>) -> String {
    let mut document = document(table);
    // serde_json sorts by itself, unless some dependency turns on its `preserve_order`.
    document.sort_all_objects();
    serde_json::to_string_pretty(&document).unwrap_or_default()
}

/// The document of a table of endpoints. The same table gives the same document.
#[must_use]
pub fn document<'i>(table: impl Iterator<Item = &'i EndpointInfo>) -> Value {
    let mut schemas = Schemas::new();
    let mut paths = Map::new();
    let mut tags: Vec<&str> = Vec::new();
    for info in table {
        if !tags.contains(&info.tag) {
            tags.push(info.tag);
        }
        let path = paths.entry(info.path).or_insert_with(|| json!({}));
        path[info.method.as_str().to_ascii_lowercase()] = operation(info, &mut schemas);
    }
    let mut paths = Value::Object(paths);
    let mut components = schemas.finish(&mut paths);
    components.insert("Problem".to_owned(), problem_schema());
    components.insert("FieldError".to_owned(), field_error_schema());
    let mut components = Value::Object(components);
    plain::simplify(&mut paths);
    plain::simplify(&mut components);
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "locai-iam",
            "version": env!("CARGO_PKG_VERSION"),
            "summary": "Identity and access management",
            "description": "Ids are 64-bit numbers written in decimal, as strings. Times are RFC 3339 in UTC. \
                Unknown fields, wrong types and values that are too long are refused with 400 and named. \
                Errors are RFC 9457 problem details with a stable `code`.",
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "servers": [{"url": "/"}],
        "tags": tags.iter().map(|tag| json!({"name": tag})).collect::<Vec<_>>(),
        "paths": paths,
        "components": {
            "schemas": components,
            "parameters": header_parameters(),
            "securitySchemes": security_schemes(),
        },
        "x-error-codes": ErrorCode::ALL.iter()
            .map(|code| json!({"code": code, "status": codes::status(*code).as_u16(), "title": codes::title(*code)}))
            .collect::<Vec<_>>(),
    })
}

fn operation(info: &EndpointInfo, schemas: &mut Schemas) -> Value {
    let mut operation = json!({
        "operationId": info.operation_id,
        "tags": [info.tag],
        "summary": info.summary,
        "parameters": parameters(info),
        "responses": responses(info, schemas),
        "security": security(info),
        "x-roles": info.allow.iter().map(|role| role.as_str()).collect::<Vec<_>>(),
    });
    if !info.description.is_empty() {
        operation["description"] = info.description.into();
    }
    if !info.is_public() {
        operation["x-scope"] = info.scope.as_str().into();
    }
    let media_type = match info.accepts {
        Accepts::Nothing => return operation,
        Accepts::Json => "application/json",
        Accepts::Form => "application/x-www-form-urlencoded",
    };
    let schema = schemas.input(info.schemas.body);
    operation["requestBody"] =
        json!({"required": true, "content": {media_type: {"schema": schema}}});
    operation
}

fn parameters(info: &EndpointInfo) -> Vec<Value> {
    let mut all = fields(info.schemas.path, "path");
    // In the order of the path, not of the alphabet.
    all.sort_by_key(|field| {
        info.variables
            .iter()
            .position(|name| field["name"] == *name)
    });
    // A query may repeat what the path names, which needs no saying.
    let query = fields(info.schemas.query, "query").into_iter();
    all.extend(query.filter(|field| {
        let name = field["name"].as_str().unwrap_or_default();
        !info.variables.contains(&name)
    }));
    if !info.any_application && !info.names_application() {
        all.push(json!({"$ref": "#/components/parameters/ApplicationName"}));
    }
    let organization = match info.organization_header {
        OrganizationHeader::Ignored => return all,
        OrganizationHeader::Optional => "#/components/parameters/OptionalOrganizationId",
        OrganizationHeader::Required => "#/components/parameters/OrganizationId",
    };
    all.push(json!({"$ref": organization}));
    all
}

/// The fields of a schema as parameters.
fn fields(schema: fn(&mut SchemaGenerator) -> schemars::Schema, place: &str) -> Vec<Value> {
    let schema = inlined(schema);
    let Some(properties) = schema["properties"].as_object() else {
        return Vec::new();
    };
    let required = |name: &str| {
        place == "path"
            || schema["required"]
                .as_array()
                .is_some_and(|names| names.iter().any(|other| other == name))
    };
    let parameter = |(name, field): (&String, &Value)| {
        let mut field = field.clone();
        let description = field
            .as_object_mut()
            .and_then(|field| field.remove("description"));
        let field = without_null(field);
        let mut parameter =
            json!({"name": name, "in": place, "required": required(name), "schema": field});
        if let Some(description) = description {
            parameter["description"] = description;
        }
        if parameter["schema"]["type"] == "object" {
            parameter["style"] = "deepObject".into();
            parameter["explode"] = true.into();
        }
        parameter
    };
    properties.iter().map(parameter).collect()
}

/// A schema by itself, without references.
fn inlined(schema: fn(&mut SchemaGenerator) -> schemars::Schema) -> Value {
    let mut generator = SchemaSettings::draft2020_12()
        .with(|s| s.inline_subschemas = true)
        .into_generator();
    schema(&mut generator).to_value()
}

/// A parameter is left out rather than null.
fn without_null(mut schema: Value) -> Value {
    if let Some(types) = schema["type"].as_array_mut() {
        types.retain(|name| name != "null");
        if let [one] = types.as_slice() {
            schema["type"] = one.clone();
        }
    }
    if let Some(any) = schema["anyOf"].as_array_mut() {
        any.retain(|one| one["type"] != "null");
        if let [one] = any.as_slice() {
            return one.clone();
        }
    }
    if schema["default"].is_null()
        && let Some(schema) = schema.as_object_mut()
    {
        schema.remove("default");
    }
    // Reading a member that is not there left nulls behind.
    if let Some(schema) = schema.as_object_mut() {
        schema.retain(|_, value| !value.is_null());
    }
    schema
}

fn responses(info: &EndpointInfo, schemas: &mut Schemas) -> Value {
    let mut responses = Map::new();
    for status in info.answers {
        let description = match status {
            201 => "Created",
            202 => "Accepted",
            204 => "Done, with nothing to say",
            303 => "Go on to `Location`",
            _ => "Done",
        };
        let mut response = json!({
            "description": description,
            "headers": {"X-Request-Id": {"description": "Id of the request", "schema": {"type": "string"}}},
        });
        if !info.schemas.replies_nothing && *status != 204 && *status != 303 {
            let schema = schemas.output(info.schemas.reply);
            response["content"] = json!({"application/json": {"schema": schema}});
        }
        responses.insert(status.to_string(), response);
    }
    for (status, codes) in errors(info) {
        let titles: Vec<String> = codes
            .iter()
            .map(|code| format!("`{code}`: {}", codes::title(*code)))
            .collect();
        let media_type = if info.accepts == Accepts::Form {
            "application/json"
        } else {
            "application/problem+json"
        };
        let mut response = json!({
            "description": titles.join(". "),
            "content": {media_type: {"schema": {"$ref": format!("{COMPONENTS}Problem")}}},
            "x-codes": codes,
        });
        match status {
            401 => {
                response["headers"] = json!({"WWW-Authenticate": {"schema": {"type": "string"}}})
            }
            429 | 503 => {
                response["headers"] = json!({"Retry-After": {"description": "Seconds to wait", "schema": {"type": "integer"}}});
            }
            _ => {}
        }
        // A status that is a success here (503 of a probe) keeps its own body.
        responses.entry(status.to_string()).or_insert(response);
    }
    Value::Object(responses)
}

fn security(info: &EndpointInfo) -> Value {
    match (info.accepts, info.is_public()) {
        (Accepts::Form, _) => json!([{"client": []}, {}]),
        (_, true) => json!([]),
        (_, false) if !errors::takes_cookie(info) => json!([{"bearer": []}]),
        (_, false) => json!([{"bearer": []}, {"cookie": []}]),
    }
}

fn security_schemes() -> Value {
    json!({
        "bearer": {
            "type": "http", "scheme": "bearer",
            "description": "The `sessionToken` or `accessToken` of a person, or the `token` of a machine.",
        },
        "cookie": {
            "type": "apiKey", "in": "cookie", "name": "session-token",
            "description": "Set by signing in. A change needs an allowed `Origin` besides.",
        },
        "client": {
            "type": "http", "scheme": "basic",
            "description": "Id and secret of a machine's client (RFC 6749 §2.3.1).",
        },
    })
}

fn header_parameters() -> Value {
    let organization = |required: bool, description: &str| {
        json!({
            "name": "X-Iam-Orgid", "in": "header", "required": required,
            "schema": {"type": "string", "pattern": "^[0-9]{1,20}$"},
            "description": description,
        })
    };
    json!({
        "ApplicationName": {
            "name": "X-App-Name", "in": "header", "required": false, "schema": {"type": "string"},
            "description": "The application. May be left out if only one is configured.",
        },
        "OrganizationId": organization(true, "The organization."),
        "OptionalOrganizationId": organization(false, "The organization; what it is without one, the operation says."),
    })
}

fn problem_schema() -> Value {
    json!({
        "type": "object",
        "description": "What went wrong (RFC 9457).",
        "required": ["type", "title", "status", "detail", "code", "requestId"],
        "properties": {
            "type": {"type": "string", "format": "uri-reference", "examples": ["/docs#invalid-request"]},
            "title": {"type": "string", "description": "The same words for every occurrence."},
            "status": {"type": "integer", "description": "The HTTP status."},
            "detail": {"type": "string", "description": "What went wrong this time."},
            "code": {"type": "string", "description": "Stable, for programs. All are listed under `x-error-codes`; there may be more to come.",
                "x-extensible-enum": ErrorCode::ALL,
                "examples": [ErrorCode::InvalidRequest]},
            "requestId": {"type": "string", "description": "Also in the header `X-Request-Id`."},
            "errors": {
                "type": "array",
                "description": "The fields that could not be accepted.",
                "items": {"$ref": format!("{COMPONENTS}FieldError")},
            },
        },
    })
}

fn field_error_schema() -> Value {
    json!({
        "type": "object",
        "description": "A field of the input that could not be accepted.",
        "required": ["field", "message"],
        "properties": {
            "field": {"type": "string", "description": "A dotted path such as `customRoles[0].key`; empty for the whole body."},
            "message": {"type": "string"},
        },
    })
}
