//! An endpoint: plain data beside its handler.

mod builder;

pub use builder::{Decided, EndpointBuilder, Undecided, delete, get, patch, post, put};

use super::error::Problem;
use super::request::{APPLICATION_VARIABLE, RequestParts};
use super::service::Service;
use bytes::Bytes;
use domain::error_code::ErrorCode;
use http::{Method, Response};
use schemars::{Schema, SchemaGenerator};
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

/// A role that may call an endpoint.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Allow {
    /// No caller needed.
    Public,
    /// Administrators of the application (people).
    SuperAdmin,
    /// Machines of the application.
    GenericMachineUser,
    /// Owners of the organization.
    OrgOwner,
    /// Administrators of the organization, and its owners.
    OrgAdmin,
    /// User managers of the organization, and whoever stands above them.
    OrgUserManager,
    /// Administrators of the group.
    GroupAdmin,
    /// The person whose session calls, on what is theirs.
    SessionOwner,
}

impl Allow {
    /// Its name in the contract, such as `SUPER_ADMIN`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Public => "PUBLIC",
            Self::SuperAdmin => "SUPER_ADMIN",
            Self::GenericMachineUser => "GENERIC_MACHINE_USER",
            Self::OrgOwner => "ORG_OWNER",
            Self::OrgAdmin => "ORG_ADMIN",
            Self::OrgUserManager => "ORG_USER_MANAGER",
            Self::GroupAdmin => "GROUP_ADMIN",
            Self::SessionOwner => "SESSION_OWNER",
        }
    }
}

/// On what the allowed roles must be held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Scope {
    /// On the application as a whole.
    Application,
    /// On the organization `{orgId}` of the path.
    OrganizationInPath,
    /// On the organization that `X-Iam-Orgid` names.
    OrganizationInHeader,
    /// On the home organization of the user `{userId}`.
    HomeOrganizationOfUser,
    /// On any organization the user `{userId}` belongs to.
    AnyOrganizationOfUser,
    /// On the organization of the session `{sessionId}`.
    OrganizationOfSession,
    /// On the group `{groupId}`, or the organization that `X-Iam-Orgid` names.
    Group,
    /// On what is the caller's own.
    Own,
}

impl Scope {
    /// Its name in the OpenAPI document.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Application => "application",
            Self::OrganizationInPath => "organization-in-path",
            Self::OrganizationInHeader => "organization-in-header",
            Self::HomeOrganizationOfUser => "home-organization-of-user",
            Self::AnyOrganizationOfUser => "any-organization-of-user",
            Self::OrganizationOfSession => "organization-of-session",
            Self::Group => "group",
            Self::Own => "own",
        }
    }
}

/// What an endpoint takes as its body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Accepts {
    /// Nothing; a body that comes is not read.
    Nothing,
    /// `application/json`.
    Json,
    /// `application/x-www-form-urlencoded`; errors have the form of RFC 6749 §5.2.
    Form,
}

/// What the header `X-Iam-Orgid` is to an endpoint.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum OrganizationHeader {
    /// Nothing.
    Ignored,
    /// It may name the organization.
    Optional,
    /// It must name the organization.
    Required,
}

type SchemaOf = fn(&mut SchemaGenerator) -> Schema;

/// The schemas of an endpoint's input and output, made when the OpenAPI document is.
#[derive(Clone, Copy, Debug)]
pub struct Schemas {
    pub(super) path: SchemaOf,
    pub(super) query: SchemaOf,
    pub(super) body: SchemaOf,
    pub(super) reply: SchemaOf,
    pub(super) replies_nothing: bool,
}

/// Everything about an endpoint but its handler.
#[derive(Clone, Debug)]
pub struct EndpointInfo {
    /// The method.
    pub method: Method,
    /// The path, with variables in braces.
    pub path: &'static str,
    /// The name of the operation, unique in the table.
    pub operation_id: &'static str,
    /// The tag it is listed under.
    pub tag: &'static str,
    /// What it does, in one line.
    pub summary: &'static str,
    /// What else one should know, as Markdown; may be empty.
    pub description: &'static str,
    /// Who may call.
    pub allow: &'static [Allow],
    /// On what the roles must be held.
    pub scope: Scope,
    /// Codes of errors that are its own.
    pub errors: &'static [ErrorCode],
    /// Statuses it answers with when all goes well; the first is the usual one.
    pub answers: &'static [u16],
    /// What it takes as its body.
    pub accepts: Accepts,
    /// The largest body it takes, in bytes, if not the server's default.
    pub body_limit: Option<usize>,
    /// Whether the handler itself chooses the application.
    pub any_application: bool,
    /// Whether `X-Iam-Orgid` names the organization.
    pub organization_header: OrganizationHeader,
    /// Whether unknown query parameters are let pass.
    pub ignores_unknown_query: bool,
    /// Whether it answers with a page of a list: long, without secrets, and so compressed.
    pub is_list: bool,
    /// Names of the path's variables, in order.
    pub variables: &'static [&'static str],
    /// Schemas of input and output.
    pub schemas: Schemas,
}

impl EndpointInfo {
    /// Whether the path names the application, and not the header.
    #[must_use]
    pub fn names_application(&self) -> bool {
        self.variables.contains(&APPLICATION_VARIABLE)
    }

    /// Whether anybody may call.
    #[must_use]
    pub fn is_public(&self) -> bool {
        self.allow.contains(&Allow::Public)
    }
}

/// What a handler is called with, before its types are known.
pub(super) struct Invocation<S: Service> {
    pub service: Arc<S>,
    pub state: Arc<S::App>,
    pub caller: S::Caller,
    pub parts: RequestParts,
    pub body: Bytes,
}

pub(super) type Outcome = Pin<Box<dyn Future<Output = Result<Response<Bytes>, Problem>> + Send>>;
type Handler<S> = Box<dyn Fn(Invocation<S>) -> Outcome + Send + Sync>;

/// An endpoint: its data and its handler.
pub struct Endpoint<S: Service> {
    /// Everything but the handler.
    pub info: EndpointInfo,
    pub(super) handler: Handler<S>,
}

impl<S: Service> std::fmt::Debug for Endpoint<S> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.info.fmt(f)
    }
}

pub(super) fn variable_name(segment: &'static str) -> Option<&'static str> {
    segment.strip_prefix('{')?.strip_suffix('}')
}
