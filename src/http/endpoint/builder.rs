//! Builds endpoints.
//!
//! The builder has two states: `Undecided`, which offers no `handle`, and `Decided`, reached only
//! by saying who may call.

use super::super::error::Problem;
use super::super::input::{self, Shape};
use super::super::reply::Reply;
use super::super::request::{Call, ClientCredentials, RequestParts};
use super::super::service::Service;
use super::{
    Accepts, Allow, Endpoint, EndpointInfo, Handler, Invocation, OrganizationHeader, Schemas,
    Scope, variable_name,
};
use domain::error_code::ErrorCode;
use http::Method;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::any::TypeId;
use std::future::Future;
use std::marker::PhantomData;
use std::sync::Arc;

/// State of a builder that has not been told who may call.
#[derive(Debug)]
pub struct Undecided;
/// State of a builder that has been told who may call.
#[derive(Debug)]
pub struct Decided;

/// Builds an [`Endpoint`].
#[derive(Debug)]
#[must_use = "an endpoint without a handler is in no table"]
pub struct EndpointBuilder<A> {
    info: EndpointInfo,
    form: bool,
    state: PhantomData<A>,
}

/// Begins an endpoint for GET (and HEAD).
pub fn get(path: &'static str) -> EndpointBuilder<Undecided> {
    endpoint(Method::GET, path)
}

/// Begins an endpoint for POST.
pub fn post(path: &'static str) -> EndpointBuilder<Undecided> {
    endpoint(Method::POST, path)
}

/// Begins an endpoint for PUT.
pub fn put(path: &'static str) -> EndpointBuilder<Undecided> {
    endpoint(Method::PUT, path)
}

/// Begins an endpoint for PATCH.
pub fn patch(path: &'static str) -> EndpointBuilder<Undecided> {
    endpoint(Method::PATCH, path)
}

/// Begins an endpoint for DELETE.
pub fn delete(path: &'static str) -> EndpointBuilder<Undecided> {
    endpoint(Method::DELETE, path)
}

fn endpoint(method: Method, path: &'static str) -> EndpointBuilder<Undecided> {
    let variables: Vec<&'static str> = path.split('/').filter_map(variable_name).collect();
    EndpointBuilder {
        info: EndpointInfo {
            method,
            path,
            operation_id: "",
            tag: "",
            summary: "",
            description: "",
            allow: &[],
            scope: Scope::Application,
            errors: &[],
            answers: &[],
            accepts: Accepts::Nothing,
            body_limit: None,
            any_application: false,
            organization_header: OrganizationHeader::Ignored,
            ignores_unknown_query: false,
            is_list: false,
            // Tables are built once and live as long as the program.
            variables: variables.leak(),
            schemas: Schemas {
                path: schema_of::<()>,
                query: schema_of::<()>,
                body: schema_of::<()>,
                reply: schema_of::<()>,
                replies_nothing: true,
            },
        },
        form: false,
        state: PhantomData,
    }
}

fn schema_of<T: JsonSchema>(generator: &mut SchemaGenerator) -> Schema {
    generator.subschema_for::<T>()
}

fn is_unit<T: 'static>() -> bool {
    TypeId::of::<T>() == TypeId::of::<()>()
}

impl<A> EndpointBuilder<A> {
    /// Names the operation; unique in the table.
    pub fn operation(mut self, operation_id: &'static str) -> Self {
        self.info.operation_id = operation_id;
        self
    }

    /// The tag it is listed under.
    pub fn tag(mut self, tag: &'static str) -> Self {
        self.info.tag = tag;
        self
    }

    /// What it does, in one line.
    pub fn summary(mut self, summary: &'static str) -> Self {
        self.info.summary = summary;
        self
    }

    /// What else one should know, as Markdown.
    pub fn description(mut self, description: &'static str) -> Self {
        self.info.description = description;
        self
    }

    /// Codes of errors that are its own.
    pub fn errors(mut self, errors: &'static [ErrorCode]) -> Self {
        self.info.errors = errors;
        self
    }

    /// Statuses it answers with, the usual one first. Left out: 200, or 204 without a reply body.
    pub fn answers(mut self, statuses: &'static [u16]) -> Self {
        self.info.answers = statuses;
        self
    }

    /// Takes the body as `application/x-www-form-urlencoded`, ignores fields it does not know
    /// (RFC 6749 §3.2), reads HTTP Basic client credentials and answers errors as RFC 6749 §5.2.
    pub fn form(mut self) -> Self {
        self.form = true;
        self
    }

    /// The largest body it takes, in bytes, in place of the server's default.
    pub fn body_limit(mut self, bytes: usize) -> Self {
        self.info.body_limit = Some(bytes);
        self
    }

    /// The handler itself chooses the application (probes, callbacks of identity providers).
    pub fn any_application(mut self) -> Self {
        self.info.any_application = true;
        self
    }

    /// Documents `X-Iam-Orgid` as required; implied by the scopes that need it.
    pub fn organization_header(mut self) -> Self {
        self.info.organization_header = OrganizationHeader::Required;
        self
    }

    /// Documents `X-Iam-Orgid` as optional; implied by the scope that looks at it.
    pub fn optional_organization_header(mut self) -> Self {
        self.info.organization_header = OrganizationHeader::Optional;
        self
    }

    /// Lets unknown query parameters pass (callbacks, to which others add theirs). Where the handler
    /// takes no query at all, it is not even looked at (probes and public documents, to which caches
    /// are told apart by one).
    pub fn ignore_unknown_query(mut self) -> Self {
        self.info.ignores_unknown_query = true;
        self
    }
}

impl EndpointBuilder<Undecided> {
    /// Says who may call, and on what they must hold the role.
    ///
    /// # Panics
    /// Without any role: the table is wrong.
    pub fn allow(mut self, roles: &'static [Allow], scope: Scope) -> EndpointBuilder<Decided> {
        assert!(
            !roles.is_empty(),
            "{} {} allows nobody",
            self.info.method,
            self.info.path
        );
        self.info.allow = roles;
        self.info.scope = scope;
        let implied = match scope {
            Scope::OrganizationInHeader | Scope::Group => OrganizationHeader::Required,
            Scope::OrganizationOfSession => OrganizationHeader::Optional,
            _ => OrganizationHeader::Ignored,
        };
        self.info.organization_header = self.info.organization_header.max(implied);
        EndpointBuilder {
            info: self.info,
            form: self.form,
            state: PhantomData,
        }
    }

    /// Anybody may call.
    pub fn public(self) -> EndpointBuilder<Decided> {
        self.allow(&[Allow::Public], Scope::Application)
    }
}

impl EndpointBuilder<Decided> {
    /// Gives the handler: an `async fn(Call<S, P, Q, B>) -> Result<Reply<T>, Problem>`.
    ///
    /// # Panics
    /// When the table is wrong: no operation id, tag or summary, or a path whose variables are not the fields of `P`.
    pub fn handle<S, P, Q, B, T, F, Fut>(mut self, handler: F) -> Endpoint<S>
    where
        S: Service,
        P: DeserializeOwned + JsonSchema + Send + 'static,
        Q: DeserializeOwned + JsonSchema + Send + 'static,
        B: DeserializeOwned + JsonSchema + Send + 'static,
        T: Serialize + JsonSchema + 'static,
        F: Fn(Call<S, P, Q, B>) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Result<Reply<T>, Problem>> + Send + 'static,
    {
        self.info.accepts = match (is_unit::<B>(), self.form) {
            (true, _) => Accepts::Nothing,
            (false, true) => Accepts::Form,
            (false, false) => Accepts::Json,
        };
        self.info.schemas = Schemas {
            path: schema_of::<P>,
            query: schema_of::<Q>,
            body: schema_of::<B>,
            reply: schema_of::<T>,
            replies_nothing: is_unit::<T>(),
        };
        self.info.is_list = Shape::of::<T>().has_total();
        if self.info.answers.is_empty() {
            self.info.answers = if is_unit::<T>() { &[204] } else { &[200] };
        }
        let path_shape = Shape::of::<P>();
        check(&self.info, &path_shape);
        let reader = Arc::new(Reader {
            path: path_shape,
            query: Shape::of::<Q>(),
            body: Shape::of::<B>(),
            accepts: self.info.accepts,
            ignores_unknown_query: self.info.ignores_unknown_query,
            handler,
        });
        let erased: Handler<S> = Box::new(move |invocation| {
            let reader = Arc::clone(&reader);
            Box::pin(async move {
                let call = reader.read::<S, P, Q, B>(invocation)?;
                let reply = (reader.handler)(call).await?;
                reply.into_response().map_err(|error| {
                    tracing::error!(%error, "an answer could not be written as JSON");
                    Problem::internal()
                })
            })
        });
        Endpoint {
            info: self.info,
            handler: erased,
        }
    }
}

struct Reader<F> {
    path: Shape,
    query: Shape,
    body: Shape,
    accepts: Accepts,
    ignores_unknown_query: bool,
    handler: F,
}

impl<F> Reader<F> {
    fn read<S, P, Q, B>(&self, invocation: Invocation<S>) -> Result<Call<S, P, Q, B>, Problem>
    where
        S: Service,
        P: DeserializeOwned,
        Q: DeserializeOwned + 'static,
        B: DeserializeOwned,
    {
        let Invocation {
            service,
            state,
            caller,
            parts,
            body,
        } = invocation;
        let path = input::from_variables(&self.path, &parts.variables)?;
        let query = if self.ignores_unknown_query && is_unit::<Q>() {
            input::from_nothing()?
        } else {
            input::from_query(&self.query, &parts.query, self.ignores_unknown_query)?
        };
        let mut client: Option<ClientCredentials> = None;
        let body = match self.accepts {
            Accepts::Nothing => input::from_nothing()?,
            Accepts::Json => input::from_json(&self.body, &body)?,
            Accepts::Form => {
                client = parts.client_credentials()?;
                input::from_form(&self.body, &body)?
            }
        };
        let RequestParts {
            headers,
            ip,
            request_id,
            deadline,
            ..
        } = parts;
        Ok(Call {
            service,
            state,
            caller,
            path,
            query,
            body,
            headers,
            client,
            ip,
            request_id,
            deadline,
        })
    }
}

fn check(info: &EndpointInfo, path: &Shape) {
    let name = format!("{} {} ({})", info.method, info.path, info.operation_id);
    assert!(!info.operation_id.is_empty(), "{name} has no operation id");
    assert!(
        !info.tag.is_empty() && !info.summary.is_empty(),
        "{name} has no tag or no summary"
    );
    assert!(
        info.path.starts_with('/') && !info.path.ends_with('/'),
        "{name}: a path begins with / and ends without"
    );
    let mut wanted: Vec<&str> = info.variables.to_vec();
    let mut given: Vec<&str> = path.field_names().collect();
    wanted.sort_unstable();
    given.sort_unstable();
    assert!(
        wanted == given,
        "{name}: the path has the variables {wanted:?}, its type the fields {given:?}"
    );
}
