//! What Microsoft Entra ID, formerly Azure AD, does in its own way.
//!
//! Shared tenants (`common`, `organizations`) have one set of metadata, whose issuer is a template:
//! each token names the tenant it comes from (`tid`), and its issuer is the template with that
//! tenant. A subject is unique within its tenant only. The address is whatever somebody typed into
//! the tenant's directory, unless `xms_edov` says that the tenant has proven to own its domain.

use domain::identity_provider::AzureTenant;
use serde_json::Value;
use url::Url;

/// The tenant of private accounts.
const CONSUMERS: &str = "9188040d-6c67-4c5b-b112-36a304b66dad";
/// In place of the tenant in the issuer of shared tenants.
const TEMPLATE: &str = "{tenantid}";

/// Whether metadata found below `configured` may have this issuer: the same; the template; or, where
/// a tenant is named by its domain or as `consumers`, the one with the tenant's id.
pub(super) fn may_be_issuer(configured: &str, found: &str) -> bool {
    let segments = |text: &str| {
        let url = Url::parse(&text.replace(TEMPLATE, CONSUMERS)).ok()?;
        let plain = url.query().is_none() && url.fragment().is_none();
        let path = url.path_segments()?.map(str::to_owned).collect::<Vec<_>>();
        plain.then(|| (url.origin(), path))
    };
    let (Some((origin, path)), Some((found_origin, found_path))) =
        (segments(configured), segments(found))
    else {
        return false;
    };
    if configured == found {
        return true;
    }
    let different: Vec<_> = path
        .iter()
        .zip(&found_path)
        .filter(|(mine, theirs)| mine != theirs)
        .collect();
    origin == found_origin
        && path.len() == found_path.len()
        && matches!(different.as_slice(), [(_, theirs)] if is_tenant_id(theirs))
}

/// The issuer that a token of tenant `tid` must name, where accounts of that tenant may sign in.
/// `issuer` is that of the metadata.
pub(super) fn issuer_of(tenant: &AzureTenant, issuer: &str, tid: &str) -> Option<String> {
    if !is_tenant_id(tid) {
        return None;
    }
    let is_template = issuer.contains(TEMPLATE);
    let names_it = issuer.split('/').any(|segment| segment == tid);
    let may_sign_in = match tenant {
        AzureTenant::Common => true,
        AzureTenant::Organisations => tid != CONSUMERS,
        AzureTenant::Consumers => tid == CONSUMERS,
        AzureTenant::One(one) if is_tenant_id(one) => one.eq_ignore_ascii_case(tid),
        // By a domain: whose it is only the metadata say.
        AzureTenant::One(_) => !is_template && names_it,
    };
    (may_sign_in && (is_template || names_it)).then(|| for_tenant(issuer, tid))
}

/// The template with the tenant put in.
pub(super) fn for_tenant(issuer: &str, tid: &str) -> String {
    issuer.replace(TEMPLATE, tid)
}

/// A subject that is unique over all tenants.
pub(super) fn subject(tid: &str, sub: &str) -> String {
    format!("{tid}/{sub}")
}

/// Whether the claim `xms_edov` says that the address's domain is the tenant's. Microsoft documents a
/// boolean; numbers and texts have been seen.
pub(super) fn is_domain_verified(claim: Option<&Value>) -> bool {
    match claim {
        Some(Value::Bool(is)) => *is,
        Some(Value::Number(number)) => number.as_u64() == Some(1),
        Some(Value::String(text)) => text == "1" || text.eq_ignore_ascii_case("true"),
        _ => false,
    }
}

/// A GUID, in the form in which Microsoft writes tenants.
fn is_tenant_id(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
    lengths == [8, 4, 4, 4, 12]
        && text
            .bytes()
            .all(|byte| byte == b'-' || byte.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    const BASE: &str = "https://login.microsoftonline.com";
    const ONE: &str = "0a1b2c3d-0000-4000-8000-00000000000a";
    const OTHER: &str = "0a1b2c3d-0000-4000-8000-00000000000b";

    fn at(tenant: &str) -> String {
        format!("{BASE}/{tenant}/v2.0")
    }

    #[test]
    fn metadata_may_name_the_template_or_the_tenants_id() {
        for (configured, found) in [
            ("common", TEMPLATE),
            ("organizations", TEMPLATE),
            ("consumers", CONSUMERS),
            ("contoso.example.com", ONE),
            (ONE, ONE),
        ] {
            assert!(may_be_issuer(&at(configured), &at(found)), "{configured}");
        }
        for (configured, found) in [
            (at("common"), at("contoso.example.com")),
            (at("common"), format!("https://evil.example.com/{ONE}/v2.0")),
            (at("common"), format!("{BASE}/{ONE}/v1.0")),
            (at("common"), format!("{BASE}/{ONE}")),
            (at("common"), format!("{BASE}/{ONE}/v2.0?x")),
            (at("common"), "nothing".to_owned()),
        ] {
            assert!(!may_be_issuer(&configured, &found), "{configured} {found}");
        }
    }

    #[test]
    fn each_choice_of_tenants_takes_its_own() {
        let of =
            |tenant: &AzureTenant, issuer: &str, tid: &str| issuer_of(tenant, &at(issuer), tid);
        let common = AzureTenant::Common;
        let organisations = AzureTenant::Organisations;
        let consumers = AzureTenant::Consumers;
        let one = AzureTenant::One(ONE.to_uppercase());
        let domain = AzureTenant::One("contoso.example.com".to_owned());
        assert_eq!(of(&common, TEMPLATE, ONE), Some(at(ONE)));
        assert_eq!(of(&common, TEMPLATE, CONSUMERS), Some(at(CONSUMERS)));
        assert_eq!(of(&organisations, TEMPLATE, ONE), Some(at(ONE)));
        assert_eq!(of(&organisations, TEMPLATE, CONSUMERS), None);
        assert_eq!(of(&consumers, CONSUMERS, CONSUMERS), Some(at(CONSUMERS)));
        assert_eq!(of(&consumers, TEMPLATE, ONE), None);
        assert_eq!(of(&one, ONE, ONE), Some(at(ONE)));
        assert_eq!(of(&one, TEMPLATE, OTHER), None);
        assert_eq!(of(&one, OTHER, ONE), None, "the metadata are another's");
        assert_eq!(of(&domain, ONE, ONE), Some(at(ONE)));
        assert_eq!(of(&domain, ONE, OTHER), None);
        assert_eq!(of(&domain, TEMPLATE, ONE), None, "nobody says whose it is");
        for odd in ["", "common", "../evil", "{tenantid}", "0a1b2c3d"] {
            assert_eq!(of(&common, TEMPLATE, odd), None, "{odd}");
        }
    }

    #[test]
    fn only_a_clear_yes_verifies_the_domain() {
        for yes in [json!(true), json!(1), json!("1"), json!("true")] {
            assert!(is_domain_verified(Some(&yes)), "{yes}");
        }
        for no in [
            json!(false),
            json!(0),
            json!("0"),
            json!("yes"),
            json!(null),
            json!([true]),
        ] {
            assert!(!is_domain_verified(Some(&no)), "{no}");
        }
        assert!(!is_domain_verified(None));
    }
}
