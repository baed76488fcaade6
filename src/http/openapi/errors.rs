//! Which errors an endpoint can answer with: those it names itself, and those that follow from what it
//! takes and from who may call.

use super::super::codes;
use super::super::endpoint::{Accepts, Allow, EndpointInfo, OrganizationHeader};
use super::inlined;
use domain::error_code::ErrorCode;
use http::Method;
use std::collections::{BTreeMap, BTreeSet};

/// The codes of the errors that an endpoint can answer with, by status.
pub(super) fn errors(info: &EndpointInfo) -> BTreeMap<u16, BTreeSet<ErrorCode>> {
    let mut all: BTreeSet<ErrorCode> = info.errors.iter().copied().collect();
    all.extend([
        ErrorCode::InvalidRequest,
        ErrorCode::UriTooLong,
        ErrorCode::TooManyRequests,
        ErrorCode::Unavailable,
        ErrorCode::InternalError,
    ]);
    if info.names_application() {
        all.insert(ErrorCode::NotFound);
    } else if !info.any_application {
        all.insert(ErrorCode::UnknownApplication);
    }
    if info.organization_header == OrganizationHeader::Required {
        all.insert(ErrorCode::OrganizationRequired);
    }
    if !info.is_public() {
        all.extend([ErrorCode::Unauthenticated, ErrorCode::Forbidden]);
        // Where anybody may ask, which organizations there are is not told.
        if names_organization(info) {
            all.insert(ErrorCode::OrganizationNotFound);
        }
        if info.method != Method::GET && takes_cookie(info) {
            all.insert(ErrorCode::OriginNotAllowed);
        }
    }
    if takes(info, "cursor") {
        all.insert(ErrorCode::InvalidCursor);
    }
    if info.accepts != Accepts::Nothing {
        all.extend([
            ErrorCode::PayloadTooLarge,
            ErrorCode::UnsupportedMediaType,
            ErrorCode::RequestTimeout,
        ]);
    }
    let mut by_status: BTreeMap<u16, BTreeSet<ErrorCode>> = BTreeMap::new();
    for code in all {
        by_status
            .entry(codes::status(code).as_u16())
            .or_default()
            .insert(code);
    }
    by_status
}

/// Whether a session token in the cookie is enough. Machines have no cookie.
pub(super) fn takes_cookie(info: &EndpointInfo) -> bool {
    !info.is_public() && info.allow != [Allow::GenericMachineUser]
}

/// Whether path, header, query or body can name an organization.
fn names_organization(info: &EndpointInfo) -> bool {
    info.organization_header != OrganizationHeader::Ignored
        || info.variables.contains(&"orgId")
        || takes(info, "orgId")
}

/// Whether query or body have a field of this name.
fn takes(info: &EndpointInfo, field: &str) -> bool {
    let schemas = [info.schemas.query, info.schemas.body];
    schemas
        .into_iter()
        .any(|schema| inlined(schema)["properties"].get(field).is_some())
}
