//! Which errors an endpoint can answer with: those it names itself, and those that follow from what it
//! takes and from who may call.

use super::super::codes;
use super::super::endpoint::{Accepts, Allow, EndpointInfo, OrganizationHeader};
use super::inlined;
use http::Method;
use std::collections::{BTreeMap, BTreeSet};

/// The codes of the errors that an endpoint can answer with, by status.
pub(super) fn errors(info: &EndpointInfo) -> BTreeMap<u16, BTreeSet<&'static str>> {
    let mut all: BTreeSet<&'static str> = info.errors.iter().copied().collect();
    all.extend([
        "invalid-request",
        "uri-too-long",
        "too-many-requests",
        "unavailable",
        "internal-error",
    ]);
    if info.names_application() {
        all.insert("not-found");
    } else if !info.any_application {
        all.insert("unknown-application");
    }
    if info.organization_header == OrganizationHeader::Required {
        all.insert("organization-required");
    }
    if !info.is_public() {
        all.extend(["unauthenticated", "forbidden"]);
        // Where anybody may ask, which organizations there are is not told.
        if names_organization(info) {
            all.insert("organization-not-found");
        }
        if info.method != Method::GET && takes_cookie(info) {
            all.insert("origin-not-allowed");
        }
    }
    if takes(info, "cursor") {
        all.insert("invalid-cursor");
    }
    if info.accepts != Accepts::Nothing {
        all.extend([
            "payload-too-large",
            "unsupported-media-type",
            "request-timeout",
        ]);
    }
    let mut by_status: BTreeMap<u16, BTreeSet<&'static str>> = BTreeMap::new();
    for code in all {
        if let Some(found) = codes::find(code) {
            by_status
                .entry(found.status)
                .or_default()
                .insert(found.code);
        }
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
