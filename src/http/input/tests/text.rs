//! Queries, forms and path variables.

use super::*;
use serde_json::json;

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
struct Filter {
    #[serde(rename = "name")]
    _name: Option<String>,
    is_email_verified: Option<bool>,
    metadata: Option<BTreeMap<String, String>>,
    #[serde(rename = "createdAfter")]
    _created_after: Option<Address>,
}

#[derive(Debug, Deserialize, JsonSchema)]
struct ListQuery {
    #[serde(flatten)]
    page: PageQuery,
    #[serde(flatten)]
    filter: Filter,
}

fn list(query: &str) -> Result<ListQuery, (String, String)> {
    from_query(&Shape::of::<ListQuery>(), query, false).map_err(|problem| {
        let first = problem.errors()[0].clone();
        (first.field, first.message)
    })
}

#[test]
fn flattened_queries_are_read_by_their_schema() {
    let read = list("page=2&pageSize=10&isEmailVerified=true&name=a%20b+c&metadata%5Bplan%5D=gold&metadata[tier]=2").unwrap();
    assert_eq!(
        (
            read.page.offset(),
            read.page.limit(),
            read.filter.is_email_verified
        ),
        (20, 10, Some(true))
    );
    assert_eq!(
        json!(read.filter.metadata),
        json!({"plan": "gold", "tier": "2"})
    );
    let read = list("").unwrap();
    assert_eq!(
        (read.page.offset(), read.page.limit(), read.page.cursor),
        (0, 50, None)
    );
}

#[test]
fn queries_are_as_strict_as_bodies() {
    let size = "expected a whole number from 1 to 100";
    for (query, field, message) in [
        ("nmae=x", "nmae", "is not known here"),
        ("name=a&name=b", "name", "is given more than once"),
        (
            "metadata[a]=1&metadata[a]=2",
            "metadata[a]",
            "is given more than once",
        ),
        ("pageSize=0", "pageSize", size),
        ("pageSize=101", "pageSize", size),
        ("pageSize=hunter2", "pageSize", "expected a whole number"),
        ("pageSize=", "pageSize", "expected a whole number"),
        ("pageSize=+5", "pageSize", "expected a whole number"),
        (
            "page=-1",
            "page",
            "expected a whole number from 0 to 4294967295",
        ),
        (
            "page=4294967296",
            "page",
            "expected a whole number from 0 to 4294967295",
        ),
        (
            "isEmailVerified=yes",
            "isEmailVerified",
            "expected true or false",
        ),
        (
            "createdAfter=hunter2",
            "createdAfter",
            "must be an address such as ada@example.com",
        ),
        ("name=%ff", "name", "is not valid UTF-8"),
        ("name=%zz", "name", "is not percent-encoded as it should be"),
        ("name=%4", "name", "is not percent-encoded as it should be"),
        ("name=%00", "name", "must not hold the character U+0000"),
    ] {
        let (got_field, got_message) = list(query).expect_err(query);
        assert_eq!(
            (got_field.as_str(), got_message.as_str()),
            (field, message),
            "{query}"
        );
    }
}

#[test]
fn no_query_means_no_query() {
    assert!(from_query::<()>(&Shape::of::<()>(), "", false).is_ok());
    assert!(from_query::<()>(&Shape::of::<()>(), "x=1", true).is_ok());
    let problem = from_query::<()>(&Shape::of::<()>(), "x=1", false).unwrap_err();
    assert_eq!(problem.errors()[0].field, "x");
}

#[derive(Debug, Deserialize, JsonSchema)]
struct TokenForm {
    grant_type: String,
    scope: Option<String>,
}

#[test]
fn forms_follow_rfc_6749() {
    let shape = Shape::of::<TokenForm>();
    let read: TokenForm =
        from_form(&shape, b"grant_type=client_credentials&scope=&resource=x").unwrap();
    assert_eq!(
        (read.grant_type.as_str(), read.scope),
        ("client_credentials", None)
    );
    let twice = from_form::<TokenForm>(&shape, b"grant_type=a&grant_type=b").unwrap_err();
    assert_eq!(twice.errors()[0].field, "grant_type");
    assert_eq!(
        from_form::<TokenForm>(&shape, b"scope=x")
            .unwrap_err()
            .errors()[0]
            .message,
        "is required"
    );
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
struct UserPath {
    user_id: domain_like::Id,
}

mod domain_like {
    use super::*;

    #[derive(Debug, PartialEq, JsonSchema)]
    pub struct Id(#[schemars(with = "String")] pub u64);

    impl<'de> Deserialize<'de> for Id {
        fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
            text.parse()
                .map(Self)
                .map_err(|_| serde::de::Error::custom("expected an id"))
        }
    }
}

#[test]
fn path_variables_are_read_and_named() {
    let shape = Shape::of::<UserPath>();
    let variables = |value: &str| Variables {
        names: &["userId"],
        values: vec![value.to_owned()],
    };
    let read: UserPath = from_variables(&shape, &variables("281185056586736799")).unwrap();
    assert_eq!(read.user_id, domain_like::Id(281_185_056_586_736_799));
    let problem = from_variables::<UserPath>(&shape, &variables("hunter2")).unwrap_err();
    assert_eq!(
        (
            problem.errors()[0].field.as_str(),
            problem.errors()[0].message.as_str()
        ),
        ("userId", "expected an id")
    );
}
