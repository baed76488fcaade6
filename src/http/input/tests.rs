//! What is refused, where the blame is put, and that no value is ever repeated.

mod text;

use super::*;
use domain::error_code::ErrorCode;
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeMap;

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
struct SignUp {
    #[serde(rename = "email")]
    _email: Address,
    #[serde(rename = "age")]
    _age: Option<u8>,
    #[serde(rename = "active")]
    _active: Option<bool>,
    #[serde(rename = "score")]
    _score: Option<f64>,
    #[serde(default)]
    custom_roles: Vec<Role>,
    #[serde(default)]
    metadata: BTreeMap<String, String>,
    #[serde(rename = "state")]
    _state: Option<State>,
    #[serde(rename = "settings")]
    _settings: Option<serde_json::Map<String, serde_json::Value>>,
    #[serde(rename = "pair")]
    _pair: Option<(u8, u8)>,
}

#[derive(Debug, Deserialize, JsonSchema)]
struct Role {
    #[serde(rename = "key")]
    _key: String,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "UPPERCASE")]
enum State {
    Active,
    Inactive,
}

/// Stands for the validating types of the domain.
#[derive(Debug, JsonSchema)]
struct Address(#[allow(dead_code)] String);

impl<'de> Deserialize<'de> for Address {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        match text.as_str() {
            "quote" => Err(serde::de::Error::custom(format!(
                "failed to parse \"{text}\""
            ))),
            text if text.contains('@') => Ok(Self(text.to_owned())),
            _ => Err(serde::de::Error::custom(
                "must be an address such as ada@example.com",
            )),
        }
    }
}

fn refused<T: DeserializeOwned + JsonSchema + std::fmt::Debug>(body: &[u8]) -> (String, String) {
    let problem = from_json::<T>(&Shape::of::<T>(), body).expect_err("it was accepted");
    assert_eq!(
        (problem.code(), problem.status().as_u16()),
        (ErrorCode::InvalidRequest, 400)
    );
    let first = &problem.errors()[0];
    (first.field.clone(), first.message.clone())
}

#[derive(Debug, Deserialize, JsonSchema)]
#[allow(dead_code)]
struct Client {
    client: Address,
    secret: String,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[allow(dead_code)]
struct Whole {
    name: String,
    issuer: String,
    #[serde(flatten)]
    client: Client,
}

#[test]
fn of_several_required_members_the_one_in_a_part_is_named() {
    let body = br#"{"name": "n", "client": "wrong", "secret": "s", "issuer": "i"}"#;
    let (field, message) = refused::<Whole>(body);
    assert_eq!(field, "client");
    assert!(message.starts_with("must be an address"), "{message}");
}

#[test]
fn malformed_bodies_are_refused_with_the_place_and_without_the_value() {
    let deep = |n: usize| {
        format!(
            r#"{{"email":"a@b","settings":{}1{}}}"#,
            r#"{"a":"#.repeat(n),
            "}".repeat(n)
        )
    };
    let long = "k".repeat(100);
    let cut = format!("{}…", "k".repeat(64));
    let table: Vec<(Vec<u8>, &str, &str)> = vec![
        (b"".to_vec(), "", "is missing: a JSON document is required"),
        (b"   ".to_vec(), "", "is not valid JSON at line 1, column 3"),
        (b"{".to_vec(), "", "is not valid JSON at line 1, column 1"),
        (
            b"{\"email\":\"hunter2\"".to_vec(),
            "",
            "is not valid JSON at line 1, column 18",
        ),
        (
            b"{\"email\":\"a@b\"}x".to_vec(),
            "",
            "is not valid JSON at line 1, column 16",
        ),
        (
            b"{\"email\":\"a@b\"}{}".to_vec(),
            "",
            "is not valid JSON at line 1, column 16",
        ),
        (
            b"{\"email\":\"a@b\",}".to_vec(),
            "",
            "is not valid JSON at line 1, column 16",
        ),
        (
            b"{'email':'a@b'}".to_vec(),
            "",
            "is not valid JSON at line 1, column 2",
        ),
        (
            b"{\"email\":hunter2}".to_vec(),
            "",
            "is not valid JSON at line 1, column 10",
        ),
        (
            b"{\"email\":\"a@b\",\"age\":01}".to_vec(),
            "",
            "is not valid JSON at line 1, column 23",
        ),
        (
            b"{\"email\":\"a@b\",\"score\":NaN}".to_vec(),
            "",
            "is not valid JSON at line 1, column 24",
        ),
        (
            b"{\"email\":\"a@b\",\"score\":1e999}".to_vec(),
            "",
            "is not valid JSON at line 1, column 28",
        ),
        (
            b"{\"email\":\"a@b\n\"}".to_vec(),
            "",
            "is not valid JSON at line 2, column 0",
        ),
        (
            b" \xEF\xBB\xBF{\"email\":\"a@b\"}".to_vec(),
            "",
            "is not valid JSON at line 1, column 2",
        ),
        (b"{\"email\":\"\xFF@b\"}".to_vec(), "", "is not valid UTF-8"),
        (
            b"{\"email\":\"\xED\xA0\x80@b\"}".to_vec(),
            "",
            "is not valid UTF-8",
        ),
        (
            br#"{"email":"\ud800@b"}"#.to_vec(),
            "",
            "is not valid JSON at line 1, column 17",
        ),
        (
            br#"{"email":"\udc00@b"}"#.to_vec(),
            "",
            "is not valid JSON at line 1, column 16",
        ),
        (
            br#"{"email":"a\u0000@b"}"#.to_vec(),
            "email",
            "must not hold the character U+0000",
        ),
        (
            br#"{"email":"a@b","metadata":{"a\u0000":"b"}}"#.to_vec(),
            "metadata",
            "must not hold the character U+0000",
        ),
        (b"null".to_vec(), "", "expected an object"),
        (b"[]".to_vec(), "", "expected an object"),
        (b"[\"a@b\"]".to_vec(), "", "expected an object"),
        (b"\"hunter2\"".to_vec(), "", "expected an object"),
        (b"12345".to_vec(), "", "expected an object"),
        (b"{}".to_vec(), "email", "is required"),
        (br#"{"email":null}"#.to_vec(), "email", "expected a string"),
        (br#"{"email":7}"#.to_vec(), "email", "expected a string"),
        (
            br#"{"email":["hunter2"]}"#.to_vec(),
            "email",
            "expected a string",
        ),
        (
            br#"{"email":"hunter2"}"#.to_vec(),
            "email",
            "must be an address such as ada@example.com",
        ),
        (br#"{"email":"quote"}"#.to_vec(), "email", "is not valid"),
        (
            br#"{"email":"a@b","email":"hunter2"}"#.to_vec(),
            "email",
            "is given more than once",
        ),
        (
            br#"{"email":"a@b","metadata":{"x":"1","x":"hunter2"}}"#.to_vec(),
            "metadata.x",
            "is given more than once",
        ),
        (
            br#"{"email":"a@b","customRoles":[{"key":"a"},{"key":"b","key":"c"}]}"#.to_vec(),
            "customRoles[1].key",
            "is given more than once",
        ),
        (
            br#"{"email":"a@b","settings":{"a":[{"b":1,"b":2}]}}"#.to_vec(),
            "settings.a[0].b",
            "is given more than once",
        ),
        (
            br#"{"email":"a@b","age":"hunter2"}"#.to_vec(),
            "age",
            "expected a whole number from 0 to 255",
        ),
        (
            br#"{"email":"a@b","age":256}"#.to_vec(),
            "age",
            "expected a whole number from 0 to 255",
        ),
        (
            br#"{"email":"a@b","age":-1}"#.to_vec(),
            "age",
            "expected a whole number from 0 to 255",
        ),
        (
            br#"{"email":"a@b","age":1.5}"#.to_vec(),
            "age",
            "expected a whole number from 0 to 255",
        ),
        (
            br#"{"email":"a@b","age":18446744073709551616}"#.to_vec(),
            "age",
            "expected a whole number from 0 to 255",
        ),
        (
            br#"{"email":"a@b","active":"true"}"#.to_vec(),
            "active",
            "expected true or false",
        ),
        (
            br#"{"email":"a@b","active":1}"#.to_vec(),
            "active",
            "expected true or false",
        ),
        (
            br#"{"email":"a@b","score":"1"}"#.to_vec(),
            "score",
            "expected a number",
        ),
        (
            br#"{"email":"a@b","customRoles":{}}"#.to_vec(),
            "customRoles",
            "expected an array",
        ),
        (
            br#"{"email":"a@b","customRoles":["hunter2"]}"#.to_vec(),
            "customRoles[0]",
            "expected an object",
        ),
        (
            br#"{"email":"a@b","customRoles":[{"key":"a"},{"key":1}]}"#.to_vec(),
            "customRoles[1].key",
            "expected a string",
        ),
        (
            br#"{"email":"a@b","customRoles":[{}]}"#.to_vec(),
            "customRoles[0].key",
            "is required",
        ),
        (
            br#"{"email":"a@b","customRoles":[{"key":"a","x":1}]}"#.to_vec(),
            "customRoles[0].x",
            "is not known here",
        ),
        (
            br#"{"email":"a@b","metadata":{"plan":1}}"#.to_vec(),
            "metadata.plan",
            "expected a string",
        ),
        (
            br#"{"email":"a@b","state":"hunter2"}"#.to_vec(),
            "state",
            "expected one of: ACTIVE, INACTIVE",
        ),
        (
            br#"{"email":"a@b","state":1}"#.to_vec(),
            "state",
            "expected one of: ACTIVE, INACTIVE",
        ),
        (
            br#"{"email":"a@b","pair":[1]}"#.to_vec(),
            "pair",
            "has the wrong number of items: expected an array of 2 items",
        ),
        (
            br#"{"email":"a@b","pair":[1,2,3]}"#.to_vec(),
            "pair",
            "has the wrong number of items: expected fewer items",
        ),
        (
            br#"{"email":"a@b","isAdmin":"hunter2"}"#.to_vec(),
            "isAdmin",
            "is not known here",
        ),
        (
            br#"{"email":"a@b","__proto__":{}}"#.to_vec(),
            "__proto__",
            "is not known here",
        ),
        (br#"{"Email":"a@b"}"#.to_vec(), "Email", "is not known here"),
        (
            format!(r#"{{"email":"a@b","{long}":1}}"#).into_bytes(),
            &cut,
            "is not known here",
        ),
        (deep(40).into_bytes(), "", "is nested more than 32 deep"),
        (deep(500).into_bytes(), "", "is nested more than 32 deep"),
        (
            "[".repeat(100_000).into_bytes(),
            "",
            "is nested more than 32 deep",
        ),
    ];
    for (body, field, message) in table {
        let shown = String::from_utf8_lossy(&body[..body.len().min(80)]).into_owned();
        let got = refused::<SignUp>(&body);
        if message.starts_with("is nested") {
            assert_eq!(got.1, message, "{shown}");
        } else {
            assert_eq!(
                (got.0.as_str(), got.1.as_str()),
                (field, message),
                "{shown}"
            );
        }
        assert!(!got.1.contains("hunter2"), "{shown} is repeated");
    }
}

#[test]
fn what_is_well_formed_is_read() {
    let body = br#" {"email":"\u0061@b","age":7,"customRoles":[{"key":"k"}],"metadata":{"\ud83d\ude00":"x"},"state":"ACTIVE"} "#;
    let read: SignUp = from_json(&Shape::of::<SignUp>(), body).unwrap();
    assert_eq!(
        (read.custom_roles.len(), read.metadata["😀"].as_str()),
        (1, "x")
    );
}

#[test]
fn all_unknown_fields_are_named_at_once() {
    let problem =
        from_json::<SignUp>(&Shape::of::<SignUp>(), br#"{"email":"a@b","x":1,"y":2}"#).unwrap_err();
    let fields: Vec<_> = problem.errors().iter().map(|e| e.field.as_str()).collect();
    assert_eq!(fields, ["x", "y"]);
}

#[test]
fn duplicates_are_found_among_many_keys() {
    let members: Vec<String> = (0..500).map(|i| format!("\"k{i}\":\"\"")).collect();
    let body = format!(
        "{{\"email\":\"a@b\",\"metadata\":{{{},\"k77\":\"\"}}}}",
        members.join(",")
    );
    assert_eq!(refused::<SignUp>(body.as_bytes()).0, "metadata.k77");
}

#[tokio::test]
async fn a_body_is_read_up_to_its_limit_and_no_further() {
    use futures_util::stream;
    use http::{HeaderMap, HeaderValue};
    let timeout = std::time::Duration::from_secs(60);
    let chunks = |sizes: &[usize]| {
        stream::iter(
            sizes
                .iter()
                .map(|n| Ok::<_, ()>(bytes::Bytes::from(vec![b'x'; *n])))
                .collect::<Vec<_>>(),
        )
    };
    let none = HeaderMap::new();
    assert_eq!(
        read_body(&none, chunks(&[4, 4, 2]), 10, timeout)
            .await
            .unwrap()
            .len(),
        10
    );
    assert_eq!(
        read_body(&none, chunks(&[]), 10, timeout)
            .await
            .unwrap()
            .len(),
        0
    );
    assert_eq!(
        read_body(&none, chunks(&[11]), 10, timeout)
            .await
            .unwrap_err()
            .status(),
        413
    );
    assert_eq!(
        read_body(&none, chunks(&[5, 5, 1]), 10, timeout)
            .await
            .unwrap_err()
            .status(),
        413
    );
    // An endless body is left at its limit, and one that announces too much is not read at all.
    let endless = stream::repeat_with(|| Ok::<_, ()>(bytes::Bytes::from_static(b"xxxx")));
    assert_eq!(
        read_body(&none, endless, 10, timeout)
            .await
            .unwrap_err()
            .status(),
        413
    );
    let mut announced = HeaderMap::new();
    announced.insert(http::header::CONTENT_LENGTH, HeaderValue::from_static("11"));
    let never = stream::pending::<Result<bytes::Bytes, ()>>();
    assert_eq!(
        read_body(&announced, never, 10, timeout)
            .await
            .unwrap_err()
            .status(),
        413
    );
    let broken = stream::iter([Err::<bytes::Bytes, ()>(())]);
    assert_eq!(
        read_body(&none, broken, 10, timeout)
            .await
            .unwrap_err()
            .status(),
        400
    );
    let slow = stream::pending::<Result<bytes::Bytes, ()>>();
    let late = read_body(&none, slow, 10, std::time::Duration::ZERO)
        .await
        .unwrap_err();
    assert_eq!(late.code(), ErrorCode::RequestTimeout);
}
