//! From method and path to an endpoint: an indexed match, segment by segment.

use super::endpoint::{EndpointInfo, variable_name};
use super::error::Problem;
use super::input::decode_path_text;
use domain::error_code::ErrorCode;
use http::{HeaderValue, Method};
use std::collections::HashMap;

/// Longer paths are refused, in bytes.
pub const PATH_LIMIT: usize = 2048;
/// Longer queries are refused, in bytes.
pub const QUERY_LIMIT: usize = 8192;

/// 404 for a path that leads nowhere.
pub(super) fn nowhere() -> Problem {
    Problem::not_found(
        ErrorCode::NotFound,
        "There is no such address. The reference page lists those there are.",
    )
}

/// The paths of a table of endpoints.
#[derive(Debug, Default)]
pub struct Router {
    root: Node,
}

#[derive(Debug, Default)]
struct Node {
    literals: HashMap<&'static str, Node>,
    variable: Option<Box<Node>>,
    /// Index into the table, by method.
    endpoints: Vec<(Method, usize)>,
    allow: Option<HeaderValue>,
}

/// What a path leads to.
#[derive(Debug, PartialEq, Eq)]
pub struct Found<'r> {
    /// Index of the endpoint in the table, unless the method is not allowed here.
    pub endpoint: Option<usize>,
    /// Values of the variables, percent-decoded, in the order of the path.
    pub variables: Vec<String>,
    /// The methods allowed here.
    pub allow: &'r HeaderValue,
}

impl Router {
    /// Indexes a table.
    ///
    /// # Panics
    /// If two endpoints have the same method and path, or the same operation id: the table is wrong.
    #[must_use]
    pub fn new<'i>(table: impl IntoIterator<Item = &'i EndpointInfo>) -> Self {
        let mut router = Self::default();
        let mut seen: Vec<&EndpointInfo> = Vec::new();
        for (index, info) in table.into_iter().enumerate() {
            if let Some(other) = seen
                .iter()
                .find(|other| other.operation_id == info.operation_id)
            {
                panic!(
                    "`{}` is the operation id of both {} {} and {} {}",
                    info.operation_id, other.method, other.path, info.method, info.path
                );
            }
            let mut node = &mut router.root;
            for segment in info.path.split('/').skip(1) {
                node = match variable_name(segment) {
                    Some(_) => node.variable.get_or_insert_default(),
                    None => node.literals.entry(segment).or_default(),
                };
            }
            if let Some((_, other)) = node
                .endpoints
                .iter()
                .find(|(method, _)| *method == info.method)
            {
                panic!(
                    "`{}` and `{}` are both {} {}",
                    seen[*other].operation_id, info.operation_id, info.method, info.path
                );
            }
            node.endpoints.push((info.method.clone(), index));
            node.allow = Some(allow(&node.endpoints));
            seen.push(info);
        }
        router
    }

    /// Finds what `path` leads to; HEAD finds what GET does.
    ///
    /// # Errors
    /// 414 for a path that is too long, 404 for one that leads nowhere, 400 for a variable that is
    /// not percent-encoded UTF-8.
    pub fn find(&self, method: &Method, path: &str) -> Result<Found<'_>, Problem> {
        if path.len() > PATH_LIMIT {
            return Err(Problem::new(
                ErrorCode::UriTooLong,
                format!("The path may have at most {PATH_LIMIT} bytes."),
            ));
        }
        let mut raw = Vec::new();
        let segments = path.strip_prefix('/').ok_or_else(nowhere)?;
        let node = self.root.walk(segments, &mut raw).ok_or_else(nowhere)?;
        let allow = node.allow.as_ref().ok_or_else(nowhere)?;
        let method = if method == Method::HEAD {
            &Method::GET
        } else {
            method
        };
        let endpoint = node
            .endpoints
            .iter()
            .find(|(own, _)| own == method)
            .map(|(_, index)| *index);
        let variables = raw
            .into_iter()
            .map(|segment| {
                decode_path_text(segment).map_err(|message| Problem::invalid("path", message))
            })
            .collect::<Result<_, _>>()?;
        Ok(Found {
            endpoint,
            variables,
            allow,
        })
    }
}

impl Node {
    /// Follows the segments; where both fit, a literal wins over a variable.
    fn walk<'n, 'p>(&'n self, rest: &'p str, variables: &mut Vec<&'p str>) -> Option<&'n Self> {
        let (segment, rest) = match rest.split_once('/') {
            Some((segment, rest)) => (segment, Some(rest)),
            None => (rest, None),
        };
        let step = |node: &'n Self, variables: &mut Vec<&'p str>| match rest {
            Some(rest) => node.walk(rest, variables),
            None => (!node.endpoints.is_empty()).then_some(node),
        };
        if let Some(found) = self
            .literals
            .get(segment)
            .and_then(|node| step(node, variables))
        {
            return Some(found);
        }
        let node = self.variable.as_deref().filter(|_| !segment.is_empty())?;
        let before = variables.len();
        variables.push(segment);
        let found = step(node, variables);
        if found.is_none() {
            variables.truncate(before);
        }
        found
    }
}

fn allow(endpoints: &[(Method, usize)]) -> HeaderValue {
    let mut methods: Vec<&str> = endpoints
        .iter()
        .map(|(method, _)| method.as_str())
        .collect();
    if methods.contains(&"GET") {
        methods.push("HEAD");
    }
    methods.push("OPTIONS");
    methods.sort_unstable();
    HeaderValue::from_str(&methods.join(", "))
        .unwrap_or_else(|_| HeaderValue::from_static("OPTIONS"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::http::endpoint::{EndpointBuilder, Undecided, delete, get, post, put};
    use crate::http::reply::Reply;
    use crate::http::request::Call;
    use crate::http::tests::Tiny;
    use schemars::JsonSchema;
    use serde::Deserialize;

    #[derive(Deserialize, JsonSchema)]
    #[serde(rename_all = "camelCase")]
    struct UserPath {
        #[serde(rename = "userId")]
        _user_id: String,
    }

    async fn nothing(_: Call<Tiny>) -> Result<Reply<()>, Problem> {
        Ok(Reply::no_content())
    }

    async fn of_user(_: Call<Tiny, UserPath>) -> Result<Reply<()>, Problem> {
        Ok(Reply::no_content())
    }

    fn info(builder: EndpointBuilder<Undecided>, operation: &'static str) -> EndpointInfo {
        let builder = builder.operation(operation).tag("t").summary("s").public();
        builder.handle(nothing).info
    }

    fn user_info(builder: EndpointBuilder<Undecided>, operation: &'static str) -> EndpointInfo {
        builder
            .operation(operation)
            .tag("t")
            .summary("s")
            .public()
            .handle(of_user)
            .info
    }

    fn router() -> Router {
        Router::new(&[
            info(post("/v1/users"), "0"),
            user_info(get("/v1/users/{userId}"), "1"),
            info(put("/v1/users/password"), "2"),
            user_info(put("/v1/users/{userId}/password"), "3"),
            info(post("/v1/users/password/reset"), "4"),
            user_info(delete("/v1/users/{userId}"), "5"),
        ])
    }

    fn endpoint(method: &Method, path: &str) -> Option<(Option<usize>, Vec<String>)> {
        router()
            .find(method, path)
            .ok()
            .map(|found| (found.endpoint, found.variables))
    }

    #[test]
    fn literals_win_over_variables() {
        assert_eq!(
            endpoint(&Method::PUT, "/v1/users/password"),
            Some((Some(2), vec![]))
        );
        assert_eq!(
            endpoint(&Method::GET, "/v1/users/password"),
            Some((None, vec![]))
        );
        assert_eq!(
            endpoint(&Method::POST, "/v1/users/password/reset"),
            Some((Some(4), vec![]))
        );
        assert_eq!(
            endpoint(&Method::PUT, "/v1/users/password/password"),
            Some((Some(3), vec!["password".into()]))
        );
        assert_eq!(
            endpoint(&Method::PUT, "/v1/users/7/password"),
            Some((Some(3), vec!["7".into()]))
        );
    }

    #[test]
    fn variables_are_decoded_once() {
        assert_eq!(
            endpoint(&Method::GET, "/v1/users/a%20b%2Fc+%2541"),
            Some((Some(1), vec!["a b/c+%41".into()]))
        );
        for wrong in [
            "/v1/users/%ff",
            "/v1/users/%4",
            "/v1/users/%zz",
            "/v1/users/%00",
        ] {
            let problem = router().find(&Method::GET, wrong).unwrap_err();
            assert_eq!(
                (problem.status().as_u16(), problem.code()),
                (400, ErrorCode::InvalidRequest),
                "{wrong}"
            );
        }
    }

    #[test]
    fn what_is_not_there_is_not_found() {
        for path in [
            "",
            "/",
            "*",
            "/v1",
            "/v1/users/",
            "//v1/users",
            "/v1/users/7/",
            "/v1/users//password",
            "/V1/users",
        ] {
            assert_eq!(
                router().find(&Method::GET, path).unwrap_err().status(),
                404,
                "{path}"
            );
        }
        let long = format!("/v1/users/{}", "7".repeat(PATH_LIMIT));
        assert_eq!(
            router().find(&Method::GET, &long).unwrap_err().status(),
            414
        );
    }

    #[test]
    fn the_allowed_methods_are_known() {
        let router = router();
        let found = router.find(&Method::PATCH, "/v1/users/7").unwrap();
        assert_eq!(
            (found.endpoint, found.allow.to_str().unwrap()),
            (None, "DELETE, GET, HEAD, OPTIONS")
        );
        assert_eq!(
            router.find(&Method::HEAD, "/v1/users/7").unwrap().endpoint,
            Some(1)
        );
    }

    #[test]
    #[should_panic(expected = "`one` and `other` are both GET /v1/users/{userId}")]
    fn two_endpoints_with_one_route_are_refused() {
        let _ = Router::new(&[
            user_info(get("/v1/users/{userId}"), "one"),
            user_info(get("/v1/users/{userId}"), "other"),
        ]);
    }

    #[test]
    #[should_panic(expected = "`one` is the operation id of both GET /a and GET /b")]
    fn two_endpoints_with_one_name_are_refused() {
        let _ = Router::new(&[info(get("/a"), "one"), info(get("/b"), "one")]);
    }

    #[test]
    #[should_panic(expected = "the path has the variables [\"userId\"], its type the fields []")]
    fn a_path_whose_variables_nobody_reads_is_refused() {
        let _ = info(get("/v1/users/{userId}"), "one");
    }
}
