//! Whether the bounds that the document gives for bodies are those the server enforces: what lies beyond
//! one is refused and the field named, what lies at one is not refused for its size.

use super::recipes::recipe;
use super::{Scene, Stage, stage};
use crate::support::Answer;
use http::Method;
use locai_iam::http::{Allow, EndpointInfo, openapi};
use serde_json::{Value, json};

/// Its least value is another field's.
const RELATIVE: &str = "sessionAbsoluteLifetimeSeconds";

/// A value for a member of a body, and whether the document allows it.
struct Probe {
    member: String,
    value: Value,
    is_allowed: bool,
}

/// A schema behind its reference, and without the alternative that it is null.
fn resolved<'d>(document: &'d Value, schema: &'d Value) -> &'d Value {
    if let Some(reference) = schema["$ref"].as_str() {
        let pointer = reference.trim_start_matches('#');
        return resolved(document, document.pointer(pointer).expect("a schema"));
    }
    let any = schema["anyOf"].as_array().into_iter().flatten();
    let mut some = any.filter(|one| one["type"] != "null");
    match (some.next(), some.next()) {
        (Some(one), None) => resolved(document, one),
        _ => schema,
    }
}

/// A value that the schema of an item allows, if that is easily made.
fn item(document: &Value, schema: &Value, number: u64) -> Option<Value> {
    let schema = resolved(document, schema);
    match schema["type"].as_str()? {
        "string" if schema.get("enum").is_some() => Some(schema["enum"][0].clone()),
        // An id, a key, a permission, a name: each is satisfied by digits.
        "string" if schema.get("format").is_none() => Some(json!((1000 + number).to_string())),
        "object" => {
            let required = schema["required"].as_array().cloned().unwrap_or_default();
            let members = required.iter().map(|name| {
                let name = name.as_str()?;
                let value = item(document, &schema["properties"][name], number)?;
                Some((name.to_owned(), value))
            });
            members
                .collect::<Option<serde_json::Map<_, _>>>()
                .map(Value::Object)
        }
        "array" => Some(json!([])),
        _ => None,
    }
}

/// Values at the bounds of a member and beyond them.
fn probes(document: &Value, member: &str, schema: &Value) -> Vec<Probe> {
    let schema = resolved(document, schema);
    let mut found = Vec::new();
    let mut probe = |value: Option<Value>, is_allowed: bool| {
        found.extend(value.map(|value| Probe {
            member: member.to_owned(),
            value,
            is_allowed,
        }));
    };
    let text = |length: u64| Some(json!("a".repeat(usize::try_from(length).ok()?)));
    let list = |length: u64| {
        let items = (0..length).map(|number| item(document, &schema["items"], number));
        items.collect::<Option<Vec<_>>>().map(Value::from)
    };
    if let Some(most) = schema["maxLength"].as_u64() {
        probe(text(most + 1), false);
        probe(text(most), true);
    }
    if schema["minLength"].as_u64() == Some(1) {
        probe(text(0), false);
    }
    if let Some(most) = schema["maxItems"].as_u64() {
        probe(list(most + 1), false);
        probe(list(most), true);
    }
    if let Some(least) = schema["minItems"].as_u64().filter(|least| *least > 0) {
        probe(list(least - 1), false);
    }
    if let Some(most) = schema["maximum"].as_u64() {
        probe(Some(json!(most + 1)), false);
        probe(Some(json!(most)), true);
    }
    if let Some(least) = schema["minimum"].as_u64() {
        probe(Some(json!(least)), true);
        if least > 0 {
            probe(Some(json!(least - 1)), false);
        }
    }
    if let Some(most) = schema["maxProperties"].as_u64() {
        let pairs = |count: u64| {
            let pairs = (0..count).map(|number| (format!("key{number}"), json!("value")));
            Some(Value::Object(pairs.collect()))
        };
        probe(pairs(most + 1), false);
        probe(pairs(most), true);
    }
    found
}

/// What of an answer does not agree with what the document says of the value that was sent.
fn disagreement(operation: &str, probe: &Probe, answer: &Answer) -> Option<String> {
    let status = answer.status.as_u16();
    let errors = answer.body["errors"].as_array().into_iter().flatten();
    let mut about = errors.filter(|error| {
        let field = error["field"].as_str().unwrap_or_default();
        field.starts_with(&probe.member) || (probe.member == "roles" && field == "role")
    });
    let what: String = probe.value.to_string().chars().take(60).collect();
    let told = format!(
        "{operation}: {} = {what}: {status} {}",
        probe.member, answer.body
    );
    assert!(status < 500, "{told}");
    if probe.is_allowed {
        let of_size = [
            "at most",
            "at least",
            "must have",
            "must be from",
            "must not be empty",
        ];
        let is_of_size = about.any(|error| {
            let message = error["message"].as_str().unwrap_or_default();
            of_size.iter().any(|words| message.contains(words))
        });
        (is_of_size && probe.member != RELATIVE)
            .then(|| format!("allowed by the document, refused by the server: {told}"))
    } else {
        let is_refused =
            status == 400 && (about.next().is_some() || answer.body["code"] == "invalid-code");
        (!is_refused).then(|| format!("refused by the document, not by the server: {told}"))
    }
}

impl Stage {
    async fn ask(
        &self,
        info: &EndpointInfo,
        scene: &Scene,
        query: &str,
        body: Option<Value>,
    ) -> Answer {
        let (method, path) = &self.operations[info.operation_id];
        let path = path
            .replace("{orgId}", &scene.organization)
            .replace("{userId}", &scene.user)
            .replace("{sessionId}", &scene.session)
            .replace("{groupId}", &scene.group)
            .replace("{idpId}", &scene.identity_provider)
            .replace("{passkeyId}", "1");
        let allows = |role| info.allow.contains(&role);
        let caller = if info.is_public() || allows(Allow::SuperAdmin) {
            &self.world.super_admin
        } else if allows(Allow::OrgOwner) {
            &self.world.acme.owner
        } else {
            &scene.member
        };
        let body = body.map(|body| body.to_string().into_bytes());
        let path = format!("{path}{query}");
        caller
            .in_organization(&scene.organization)
            .send_raw(method.clone(), &path, "application/json", body)
            .await
    }

    /// Asks with a member of the body replaced; what is wrong with the answer, if something is.
    async fn probe(&self, info: &EndpointInfo, scene: &Scene, probe: &Probe) -> Option<String> {
        let sound = recipe(info.operation_id, scene).expect("a recipe");
        let (_, sound) = sound.body.expect("a body");
        let mut body: Value = serde_json::from_str(&sound).expect("a recipe's body is JSON");
        body[&probe.member] = probe.value.clone();
        if probe.member == "roles" {
            // It would be one more of them.
            body.as_object_mut().map(|members| members.remove("role"));
        }
        let answer = self.ask(info, scene, "", Some(body)).await;
        disagreement(info.operation_id, probe, &answer)
    }

    /// The same with a parameter of the query.
    async fn probe_query(
        &self,
        info: &EndpointInfo,
        scene: &Scene,
        probe: &Probe,
    ) -> Option<String> {
        let text = match &probe.value {
            Value::String(text) => text.clone(),
            other => other.to_string(),
        };
        let query = format!("?{}={text}", probe.member);
        let answer = self.ask(info, scene, &query, None).await;
        disagreement(info.operation_id, probe, &answer)
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_bounds_of_the_document_are_the_servers() {
    let mut table = locai_iam::api::table();
    // It fills the application with roles: there is no room for others afterwards.
    table.sort_by_key(|endpoint| endpoint.info.operation_id == "setApplicationRoles");
    let document = openapi::document(table.iter().map(|endpoint| &endpoint.info));
    let (mut stage, _) = stage().await;
    let mut wrong = Vec::new();
    let mut count = 0;
    for endpoint in &table {
        let info = &endpoint.info;
        let operation = &document["paths"][info.path][info.method.as_str().to_ascii_lowercase()];
        let schema = &operation["requestBody"]["content"]["application/json"]["schema"];
        let schema = resolved(&document, schema);
        let Some(members) = schema["properties"].as_object() else {
            continue;
        };
        let scene = stage.scene(info.operation_id).await;
        let mut all: Vec<Probe> = members
            .iter()
            .flat_map(|(name, schema)| probes(&document, name, schema))
            .collect();
        // What is refused changes nothing that the next one needs.
        all.sort_by_key(|probe| probe.is_allowed);
        for probe in &all {
            wrong.extend(stage.probe(info, &scene, probe).await);
        }
        count += all.len();
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(count > 150, "only {count} bounds were found");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_bounds_of_queries_are_the_servers_too() {
    let table = locai_iam::api::table();
    let document = openapi::document(table.iter().map(|endpoint| &endpoint.info));
    let (mut stage, _) = stage().await;
    let mut wrong = Vec::new();
    let mut count = 0;
    let reads = table.iter().map(|endpoint| &endpoint.info);
    for info in reads.filter(|info| info.method == Method::GET && info.is_list) {
        let scene = stage.scene(info.operation_id).await;
        let parameters = &document["paths"][info.path]["get"]["parameters"];
        for parameter in parameters.as_array().into_iter().flatten() {
            let (Some(name), true) = (parameter["name"].as_str(), parameter["in"] == "query")
            else {
                continue;
            };
            // Pairs are written otherwise in a query.
            if parameter["schema"]["type"] == "object" {
                continue;
            }
            for probe in probes(&document, name, &parameter["schema"]) {
                wrong.extend(stage.probe_query(info, &scene, &probe).await);
                count += 1;
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(count > 50, "only {count} bounds were found");
}
