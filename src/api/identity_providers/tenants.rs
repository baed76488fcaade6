//! Whose accounts of Microsoft may sign in, and the address that goes with it.

use super::view::TenantType;
use crate::api::types::bounded_string::BoundedString;
use crate::http::Problem;
use domain::identity_provider::AzureTenant;

const MICROSOFT: &str = "https://login.microsoftonline.com";

/// The tenant that a request names, if it names one: the id or domain of one goes before a kind of tenants.
///
/// # Errors
/// 400 naming the field.
pub(super) fn named_tenant(
    id: Option<BoundedString<100>>,
    kind: Option<TenantType>,
) -> Result<Option<AzureTenant>, Problem> {
    Ok(match (id, kind) {
        (Some(id), _) => Some(AzureTenant::One(checked_tenant(id.as_str())?)),
        (None, Some(TenantType::Common)) => Some(AzureTenant::Common),
        (None, Some(TenantType::Organisations)) => Some(AzureTenant::Organisations),
        (None, Some(TenantType::Consumers)) => Some(AzureTenant::Consumers),
        (None, None) => None,
    })
}

/// Microsoft's own address for a tenant.
pub(super) fn issuer_of(tenant: &AzureTenant) -> String {
    let segment = match tenant {
        AzureTenant::Common => "common",
        AzureTenant::Organisations => "organizations",
        AzureTenant::Consumers => "consumers",
        AzureTenant::One(tenant) => tenant,
    };
    format!("{MICROSOFT}/{segment}/v2.0")
}

/// A tenant's id or domain, which becomes a segment of the provider's address.
fn checked_tenant(tenant: &str) -> Result<String, Problem> {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || ['-', '.'].contains(&c);
    if tenant.is_empty() || tenant.starts_with('.') || !tenant.chars().all(is_plain) {
        let why = "must be a tenant's id or domain: letters, digits, hyphens and dots";
        return Err(Problem::invalid("tenantId", why));
    }
    Ok(tenant.to_owned())
}
