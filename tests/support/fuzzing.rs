//! Requests that nobody sound would send, made from the operations' own document.

use super::rng::Rng;
use serde_json::{Map, Value, json};

/// An operation as the OpenAPI document tells of it.
pub struct Operation {
    pub method: String,
    pub path: String,
    query: Vec<String>,
    body: Option<Value>,
    pub media_type: String,
}

/// What requests are made from.
pub struct Material {
    pub operations: Vec<Operation>,
    schemas: Map<String, Value>,
    /// Every name of a property anywhere.
    fields: Vec<String>,
    /// Ids of things that are there, of no caller.
    pub ids: Vec<String>,
}

pub struct Body {
    pub media_type: String,
    pub bytes: Vec<u8>,
}

const TEXTS: [&str; 24] = [
    "",
    " ",
    "a",
    "0",
    "-1",
    "null",
    "true",
    "ada@acme.example",
    "ADA@ACME.EXAMPLE",
    "@",
    "a@b",
    "ORG_OWNER",
    "SUPER_ADMIN",
    "viewer",
    "doc:*",
    "*",
    "../../etc/passwd",
    "\u{0}",
    "\u{202e}abc",
    "👩‍👩‍👧‍👦",
    "ﬀ",
    "%00%ff",
    "{{code}}",
    "<script>alert(1)</script>",
];
const NUMBERS: [&str; 10] = [
    "0",
    "-1",
    "1.5",
    "1e999",
    "-1e-999",
    "9223372036854775808",
    "18446744073709551616",
    "340282366920938463463374607431768211456",
    "4294967296",
    "-0",
];
const ODD_IDS: [&str; 16] = [
    "0",
    "1",
    "-1",
    "007",
    "18446744073709551615",
    "18446744073709551616",
    "me",
    "password",
    "%00",
    "%FF%FE",
    "..",
    "%2e%2e%2f",
    "%F0%9F%92%A9",
    "1%2F2",
    "a b",
    "9223372036854775807",
];
const HEADERS: [&str; 14] = [
    "X-Iam-Orgid",
    "X-App-Name",
    "Authorization",
    "Cookie",
    "Origin",
    "Accept",
    "Content-Type",
    "X-Forwarded-For",
    "X-Request-Id",
    "If-Match",
    "Range",
    "User-Agent",
    "Accept-Language",
    "X-HTTP-Method-Override",
];

impl Material {
    pub fn new(document: &Value, ids: Vec<String>) -> Self {
        let schemas = document["components"]["schemas"]
            .as_object()
            .expect("schemas")
            .clone();
        let mut operations = Vec::new();
        for (path, methods) in document["paths"].as_object().expect("paths") {
            for (method, operation) in methods.as_object().expect("operations") {
                if operation.get("operationId").is_none() {
                    continue;
                }
                let content = operation["requestBody"]["content"].as_object();
                let (media_type, body) = content.and_then(|content| content.iter().next()).map_or(
                    ("application/json".to_owned(), None),
                    |(media_type, content)| (media_type.clone(), Some(content["schema"].clone())),
                );
                let parameters = operation["parameters"].as_array();
                let query = parameters.into_iter().flatten();
                let query = query.filter(|parameter| parameter["in"] == "query");
                operations.push(Operation {
                    method: method.to_uppercase(),
                    path: path.clone(),
                    query: query
                        .filter_map(|parameter| Some(parameter["name"].as_str()?.to_owned()))
                        .collect(),
                    body,
                    media_type,
                });
            }
        }
        let mut fields = Vec::new();
        for schema in schemas.values() {
            if let Some(properties) = schema["properties"].as_object() {
                fields.extend(properties.keys().cloned());
            }
        }
        fields.sort_unstable();
        fields.dedup();
        Self {
            operations,
            schemas,
            fields,
            ids,
        }
    }

    fn id(&self, rng: &mut Rng) -> String {
        match rng.below(8) {
            0..4 => rng.pick(&self.ids).clone(),
            4 => rng.next().to_string(),
            5 => format!("{:x}", rng.next()).repeat(1 + rng.below(40)),
            _ => (*rng.pick(&ODD_IDS)).to_owned(),
        }
    }

    /// The operation's path with ids in it, sound or odd, and a query.
    pub fn path(&self, operation: &Operation, rng: &mut Rng) -> String {
        let mut path = String::new();
        for part in operation.path.split('/').skip(1) {
            path.push('/');
            if part.starts_with('{') {
                path.push_str(&self.id(rng));
            } else {
                path.push_str(part);
            }
        }
        if rng.one_in(40) {
            let odd = ["/", "//", "/x", "%20", ";a=b", "/%2e%2e"];
            path.push_str(rng.pick::<&str>(&odd));
        }
        let mut separator = '?';
        while !operation.query.is_empty() && rng.one_in(2) || rng.one_in(20) {
            let known = !operation.query.is_empty() && !rng.one_in(8);
            let name = if known {
                rng.pick(&operation.query)
            } else {
                rng.pick(&self.fields)
            }
            .clone();
            let value = match rng.below(4) {
                0 => self.id(rng),
                1 => (*rng.pick(&NUMBERS)).to_owned(),
                2 => (*rng.pick(&["true", "2026-09-21T14:13:20Z", "desc", "%zz", "%", "a%00b"]))
                    .to_owned(),
                _ => rng.pick(&TEXTS).replace(['%', '#'], ""),
            };
            path.push(separator);
            path.push_str(&name);
            if !rng.one_in(20) {
                path.push('=');
                path.push_str(&value);
            }
            separator = '&';
        }
        path
    }

    /// Header fields that are odd in name, value or number.
    pub fn headers(&self, rng: &mut Rng) -> Vec<(String, Vec<u8>)> {
        let mut headers = Vec::new();
        while rng.one_in(4) {
            let value = match rng.below(6) {
                0 => self.id(rng).into_bytes(),
                1 => rng.pick(&TEXTS).replace('\u{0}', "").into_bytes(),
                2 => vec![b'a' + rng.below(26) as u8; rng.below(3000)],
                3 => (0..rng.below(60))
                    .map(|_| 0x80 | rng.next() as u8)
                    .collect(),
                4 => format!("Bearer {}", self.id(rng)).into_bytes(),
                _ => format!("session-token={}; a=b;;=", self.id(rng)).into_bytes(),
            };
            headers.push(((*rng.pick(&HEADERS)).to_owned(), value));
        }
        headers
    }

    pub fn body(&self, operation: &Operation, rng: &mut Rng) -> Option<Body> {
        let bytes = match (&operation.body, rng.below(12)) {
            (None, 0..9) => return None,
            (_, 0) => return None,
            (Some(schema), 1..5) => self.mutated(schema, rng).into_bytes(),
            (Some(schema), 5 | 6) => self.valid(schema, rng, 0).to_string().into_bytes(),
            (_, 7) => {
                let mut text = self.object(rng).into_bytes();
                text.truncate(rng.below(text.len() + 1));
                text
            }
            (_, 8) => (0..rng.below(300)).map(|_| rng.next() as u8).collect(),
            (_, 9) => {
                let depth = 1 + rng.below(20_000);
                let open = *rng.pick(&["[", "{\"a\":", "[{\"roles\":"]);
                open.repeat(depth).into_bytes()
            }
            _ => self.object(rng).into_bytes(),
        };
        let media_type = if rng.one_in(20) {
            let odd = [
                "text/plain",
                "application/xml",
                "",
                "application/json; charset=utf-16",
                "a",
            ];
            (*rng.pick(&odd)).to_owned()
        } else {
            operation.media_type.clone()
        };
        Some(Body { media_type, bytes })
    }

    /// A sound body with one or more things wrong with it.
    fn mutated(&self, schema: &Value, rng: &mut Rng) -> String {
        let Value::Object(mut body) = self.valid(schema, rng, 0) else {
            return self.any(rng, 0);
        };
        // Numbers are written into the text, because not all of them fit a number.
        let mut replaced = Vec::new();
        for _ in 0..1 + rng.below(3) {
            let names: Vec<_> = body.keys().cloned().collect();
            match (rng.below(4), names.is_empty()) {
                (0, false) => drop(body.remove(rng.pick(&names))),
                (1, _) => {
                    replaced.push((rng.pick(&self.fields).clone(), self.any(rng, 0)));
                }
                (_, false) => replaced.push((rng.pick(&names).clone(), self.any(rng, 0))),
                _ => {}
            }
        }
        let mut members: Vec<_> = body
            .iter()
            // Now and then a member stands there twice.
            .filter(|(name, _)| rng.one_in(10) || replaced.iter().all(|(other, _)| other != *name))
            .map(|(name, value)| format!("{}:{value}", json!(name)))
            .collect();
        members.extend(
            replaced
                .iter()
                .map(|(name, text)| format!("{}:{text}", json!(name))),
        );
        format!("{{{}}}", members.join(","))
    }

    /// Random JSON under real names.
    fn object(&self, rng: &mut Rng) -> String {
        let members: Vec<_> = (0..rng.below(8))
            .map(|_| format!("{}:{}", json!(rng.pick(&self.fields)), self.any(rng, 0)))
            .collect();
        format!("{{{}}}", members.join(","))
    }

    /// Any JSON, as text.
    fn any(&self, rng: &mut Rng, depth: usize) -> String {
        match rng.below(if depth > 4 { 6 } else { 9 }) {
            0 => (*rng.pick(&["null", "true", "false"])).to_owned(),
            1 => (*rng.pick(&NUMBERS)).to_owned(),
            2 => json!(rng.pick(&TEXTS)).to_string(),
            3 => json!(self.id(rng)).to_string(),
            4 => {
                let most = if rng.one_in(10) { 17 } else { 12 };
                let long = 1 << rng.below(most);
                json!(rng.pick(&["a", "é", "\u{1}", "\\"]).repeat(long)).to_string()
            }
            5 => (*rng.pick(&[r#""\ud800""#, r#""\u0000""#, "[]", "{}", "\"a@b.example\""]))
                .to_owned(),
            6 => {
                let items: Vec<_> = (0..rng.below(5))
                    .map(|_| self.any(rng, depth + 1))
                    .collect();
                format!("[{}]", items.join(","))
            }
            7 => {
                let depth = 1 + rng.below(200);
                format!("{}{}", "[".repeat(depth), "]".repeat(depth))
            }
            _ => {
                let members: Vec<_> = (0..rng.below(5))
                    .map(|_| {
                        format!(
                            "{}:{}",
                            json!(rng.pick(&self.fields)),
                            self.any(rng, depth + 1)
                        )
                    })
                    .collect();
                format!("{{{}}}", members.join(","))
            }
        }
    }

    /// Something that the schema allows, as far as it is told by types.
    fn valid(&self, schema: &Value, rng: &mut Rng, depth: usize) -> Value {
        if let Some(name) = schema["$ref"].as_str() {
            let name = name.rsplit('/').next().unwrap_or_default();
            return match (name, self.schemas.get(name)) {
                ("Email", _) => json!(format!("f{}@acme.example", rng.below(3000))),
                (_, Some(schema)) if depth < 6 => self.valid(schema, rng, depth + 1),
                _ => Value::Null,
            };
        }
        for choice in ["oneOf", "anyOf", "allOf"] {
            if let Some(choices) = schema[choice]
                .as_array()
                .filter(|choices| !choices.is_empty())
            {
                return self.valid(rng.pick(choices), rng, depth + 1);
            }
        }
        if let Some(constant) = schema.get("const") {
            return constant.clone();
        }
        if let Some(choices) = schema["enum"]
            .as_array()
            .filter(|choices| !choices.is_empty())
        {
            return rng.pick(choices).clone();
        }
        let kind = match &schema["type"] {
            Value::Array(kinds) if !kinds.is_empty() => rng.pick(kinds).as_str(),
            kind => kind.as_str(),
        };
        match kind {
            Some("object") => {
                let Some(properties) = schema["properties"].as_object() else {
                    return json!({"tier": "gold"});
                };
                let required = schema["required"].as_array();
                let is_required = |name: &str| {
                    required.is_some_and(|names| names.iter().any(|other| other == name))
                };
                let members = properties
                    .iter()
                    .filter(|(name, _)| is_required(name) || rng.one_in(2))
                    .map(|(name, _)| name.clone())
                    .collect::<Vec<_>>();
                let members = members.into_iter().map(|name| {
                    let value = self.valid(&properties[&name], rng, depth + 1);
                    (name, value)
                });
                Value::Object(members.collect())
            }
            Some("array") => (0..rng.below(3))
                .map(|_| self.valid(&schema["items"], rng, depth + 1))
                .collect(),
            Some("integer" | "number") => json!(rng.below(100)),
            Some("boolean") => json!(rng.one_in(2)),
            Some("null") => Value::Null,
            _ => match schema["examples"]
                .as_array()
                .filter(|examples| !examples.is_empty())
            {
                Some(examples) if rng.one_in(2) => rng.pick(examples).clone(),
                _ if schema["pattern"]
                    .as_str()
                    .is_some_and(|pattern| pattern.contains("{1,20}")) =>
                {
                    json!(rng.pick(&self.ids))
                }
                _ => json!(rng.pick(&["a phrase for everybody", "viewer", "editor", "Ada", "x"])),
            },
        }
    }
}
