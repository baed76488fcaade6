//! The documents made from the table.

use super::*;

#[tokio::test]
async fn documents_are_served_once_to_whoever_keeps_them() {
    for path in ["/openapi.json", "/api-json", "/docs"] {
        let first = ask("GET", path, &[], "").await;
        assert_eq!(first.status(), 200, "{path}");
        let tag = first.headers()[ETAG].to_str().unwrap().to_owned();
        let again = ask(
            "GET",
            path,
            &[("if-none-match", &format!("W/{tag}, \"other\""))],
            "",
        )
        .await;
        assert_eq!(
            (again.status().as_u16(), again.body().len()),
            (304, 0),
            "{path}"
        );
        let other = ask("GET", path, &[("if-none-match", "\"other\"")], "").await;
        assert_eq!(other.status(), 200, "{path}");
        assert_eq!(ask("POST", path, &[], "").await.status(), 405, "{path}");
    }
    let page = ask("GET", "/docs", &[], "").await;
    assert!(
        page.headers()[CONTENT_SECURITY_POLICY]
            .to_str()
            .unwrap()
            .contains("script-src 'sha256-")
    );
    assert_eq!(page.headers()[CONTENT_TYPE], "text/html; charset=utf-8");
}

#[test]
fn the_openapi_document_has_every_endpoint_and_resolves() {
    let table = table();
    let document = openapi::document(table.iter().map(|endpoint| &endpoint.info));
    assert_eq!(document["openapi"], "3.1.0");
    for endpoint in &table {
        let info = &endpoint.info;
        let operation = &document["paths"][info.path][info.method.as_str().to_ascii_lowercase()];
        assert_eq!(operation["operationId"], info.operation_id);
        let roles: Vec<&str> = info.allow.iter().map(|role| role.as_str()).collect();
        assert_eq!(operation["x-roles"], json!(roles));
        assert_eq!(
            operation["security"] == json!([]),
            info.is_public() && info.operation_id != "token"
        );
        for status in info.answers {
            assert!(operation["responses"][status.to_string()]["description"].is_string());
        }
        let declared: Vec<&Value> = operation["parameters"].as_array().unwrap().iter().collect();
        for variable in info.variables {
            assert!(
                declared
                    .iter()
                    .any(|p| p["name"] == *variable && p["in"] == "path" && p["required"] == true)
            );
        }
    }
    let greet = &document["paths"]["/v1/greetings"]["post"];
    assert_eq!(greet["responses"]["409"]["x-codes"], json!(["email-taken"]));
    let refused = json!(["forbidden", "origin-not-allowed"]);
    assert_eq!(greet["responses"]["403"]["x-codes"], refused);
    assert_eq!(
        greet["requestBody"]["content"]["application/json"]["schema"]["$ref"],
        "#/components/schemas/GreetRequest"
    );
    let schemas = &document["components"]["schemas"];
    assert_eq!(schemas["GreetRequest"]["required"], json!(["firstName"]));
    assert_eq!(
        schemas["Greeting"]["required"],
        json!(["firstName", "loud"])
    );
    let list = &document["paths"]["/v1/groups/{groupId}/users/{userId}"]["get"];
    let codes = |status: &str| &list["responses"][status]["x-codes"];
    assert_eq!(codes("403"), &json!(["forbidden"]));
    assert_eq!(codes("404"), &json!(["organization-not-found"]));
    assert!(
        codes("400")
            .as_array()
            .unwrap()
            .contains(&json!("invalid-cursor"))
    );
    let list = &list["parameters"];
    let names: Vec<_> = list
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|p| p["name"].as_str())
        .collect();
    assert_eq!(names, ["groupId", "userId", "cursor", "page", "pageSize"]);
    assert_eq!(list[4]["schema"]["maximum"], 100);
    assert_eq!(list[2]["schema"]["type"], "string");
    assert!(
        list.as_array()
            .unwrap()
            .contains(&json!({"$ref": "#/components/parameters/OrganizationId"}))
    );
    resolve(&document, &document);
}

/// Every reference of a document leads somewhere.
fn resolve(value: &Value, document: &Value) {
    match value {
        Value::Object(members) => {
            if let Some(reference) = members.get("$ref").and_then(Value::as_str) {
                let pointer = reference
                    .strip_prefix('#')
                    .expect("references stay within the document");
                assert!(
                    document.pointer(pointer).is_some(),
                    "{reference} leads nowhere"
                );
            }
            members
                .values()
                .for_each(|member| resolve(member, document));
        }
        Value::Array(items) => items.iter().for_each(|item| resolve(item, document)),
        _ => {}
    }
}

#[test]
fn the_same_table_gives_the_same_document() {
    let bytes = || openapi::bytes(table().iter().map(|endpoint| &endpoint.info), "");
    assert_eq!(bytes(), bytes());
}
