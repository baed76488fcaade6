//! How a directory is reached, as a request gives it.

use super::rules::identifier;
use crate::api::types::bounded_string::BoundedString;
use crate::http::Problem;
use domain::identity_provider::{GroupRoleMapping, LdapAttributes, LdapSettings, SealedSecret};
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;
use schemars::JsonSchema;
use serde::Deserialize;
use url::Url;

/// Most servers of a directory: each that does not answer costs time.
const MOST_SERVERS: usize = 5;
const MOST_NAMES: usize = 10;
const MOST_MAPPINGS: usize = 50;
/// Largest sum of what the mapping holds, in bytes, so that it fits a record.
const MAPPING_BYTES: usize = 12 * 1024;
/// In milliseconds.
const DEFAULT_TIMEOUT: u32 = 5_000;
const LONGEST_TIMEOUT: u32 = 60_000;
const SHORTEST_TIMEOUT: u32 = 100;

/// How a directory is reached.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct GivenLdap {
    /// `ldaps://…` or `ldap://…`, at most 5; the next is tried where one does not answer. Without TLS only on this
    /// machine.
    #[schemars(length(min = 1, max = MOST_SERVERS))]
    servers: Vec<BoundedString<255>>,
    /// Raises connections to `ldap://…` to TLS before anything is sent.
    #[serde(default)]
    start_tls: bool,
    /// Certificates (PEM) that the servers' are checked against, in place of the system's; at most 8 KiB.
    #[schemars(length(max = LdapSettings::MAX_ROOT_CA))]
    root_ca: Option<String>,
    /// Where the directory's entries begin.
    base_dn: BoundedString<500>,
    /// As whom people are looked for.
    bind_dn: BoundedString<500>,
    /// Below which entry people are; `dn` for `baseDn`.
    user_base: Option<BoundedString<500>>,
    /// Attributes of which one must be what the person types; `uid` when left out.
    #[schemars(length(max = MOST_NAMES))]
    user_filters: Option<Vec<BoundedString<64>>>,
    /// Object classes that a person's entry must have.
    #[serde(default)]
    #[schemars(length(max = MOST_NAMES))]
    user_object_classes: Vec<BoundedString<64>>,
    /// How long a sign-in may wait for the directory: 100 to 60000 milliseconds, or 1 to 60 seconds. 5 seconds when
    /// left out.
    #[schemars(range(min = 1, max = LONGEST_TIMEOUT))]
    timeout: Option<u32>,
    /// Where an entry says what.
    #[serde(default)]
    attributes: LdapAttributes,
    /// The attribute with a person's groups; `memberOf` when left out and roles are mapped.
    group_attribute: Option<BoundedString<64>>,
    /// Which groups give which roles. Applied at each sign-in: a role named here is held by those in one of its
    /// groups and nobody else who signs in this way.
    #[serde(default)]
    #[schemars(length(max = MOST_MAPPINGS))]
    role_mapping: Vec<GroupRoleMapping>,
}

impl GivenLdap {
    /// The settings, still without the password.
    ///
    /// # Errors
    /// 400 naming the field.
    pub(crate) fn checked(self) -> Result<LdapSettings, Problem> {
        check_mapping(&self.role_mapping)?;
        check_attributes(&self.attributes)?;
        let filters = match self.user_filters {
            Some(filters) if filters.is_empty() => {
                return Err(Problem::invalid("userFilters", "must not be empty"));
            }
            Some(filters) => names(filters, "userFilters")?,
            None => vec!["uid".to_owned()],
        };
        let group_attribute = match self.group_attribute {
            Some(name) => Some(attribute(name.into(), "groupAttribute")?),
            None if self.role_mapping.is_empty() => None,
            None => Some("memberOf".to_owned()),
        };
        let user_base = self.user_base.map(String::from).unwrap_or_default();
        if user_base.chars().any(char::is_control) {
            return Err(Problem::invalid(
                "userBase",
                "must not hold control characters",
            ));
        }
        Ok(LdapSettings {
            servers: servers(self.servers, self.start_tls)?,
            start_tls: self.start_tls,
            root_ca: self.root_ca.map(root_ca).transpose()?,
            base_dn: identifier(self.base_dn.into(), "baseDn")?,
            bind_dn: identifier(self.bind_dn.into(), "bindDn")?,
            sealed_bind_password: SealedSecret(Box::default()),
            user_base,
            user_filters: filters,
            user_object_classes: names(self.user_object_classes, "userObjectClasses")?,
            timeout: timeout(self.timeout)?,
            attributes: self.attributes,
            group_attribute,
            role_mapping: self.role_mapping,
        })
    }
}

fn servers(given: Vec<BoundedString<255>>, start_tls: bool) -> Result<Vec<String>, Problem> {
    if given.is_empty() || given.len() > MOST_SERVERS {
        let why = format!("must have 1 to {MOST_SERVERS} items");
        return Err(Problem::invalid("servers", why));
    }
    let mut servers = Vec::with_capacity(given.len());
    for (place, server) in given.into_iter().enumerate() {
        let wrong = |why: &str| Problem::invalid(format!("servers[{place}]"), why);
        let url = Url::parse(server.as_str());
        let url = url.map_err(|_| wrong("must be an address such as ldaps://ldap.example.com"))?;
        let is_plain = url.host_str().is_some_and(|host| !host.is_empty())
            && ["", "/"].contains(&url.path())
            && url.query().is_none()
            && url.fragment().is_none()
            && url.username().is_empty()
            && url.password().is_none();
        match url.scheme() {
            "ldaps" if start_tls => {
                return Err(wrong("must begin with ldap:// where startTls is true"));
            }
            "ldaps" => {}
            "ldap" if start_tls || is_this_machine(&url) => {}
            "ldap" => return Err(wrong("needs startTls, or must begin with ldaps://")),
            _ => return Err(wrong("must begin with ldaps:// or ldap://")),
        }
        if !is_plain || server.as_str().chars().any(char::is_whitespace) {
            return Err(wrong(
                "must be a scheme, a host and perhaps a port, nothing else",
            ));
        }
        servers.push(server.as_str().trim_end_matches('/').to_owned());
    }
    Ok(servers)
}

/// Of a scheme that is none of the web's, hosts are not read as addresses.
fn is_this_machine(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default();
    Url::parse(&format!("http://{host}/")).is_ok_and(|url| config::is_loopback(&url))
}

fn root_ca(pem: String) -> Result<String, Problem> {
    let wrong = |why: String| Err(Problem::invalid("rootCa", why));
    if pem.len() > LdapSettings::MAX_ROOT_CA {
        return wrong(format!(
            "must be at most {} bytes",
            LdapSettings::MAX_ROOT_CA
        ));
    }
    let certificates =
        CertificateDer::pem_slice_iter(pem.as_bytes()).collect::<Result<Vec<_>, _>>();
    if !certificates.is_ok_and(|certificates| !certificates.is_empty()) {
        return wrong("must be certificates in PEM (-----BEGIN CERTIFICATE-----)".to_owned());
    }
    Ok(pem)
}

/// An attribute or object class (RFC 4512 §2.5: a description or an object identifier, with options).
fn is_name(text: &str) -> bool {
    let inner = |c: char| c.is_ascii_alphanumeric() || ['-', '.', ';', '_'].contains(&c);
    text.starts_with(|c: char| c.is_ascii_alphanumeric()) && text.chars().all(inner)
}

const NO_NAME: &str = "must be the name of an attribute or object class, such as uid";

fn attribute(name: String, field: &str) -> Result<String, Problem> {
    if is_name(&name) {
        Ok(name)
    } else {
        Err(Problem::invalid(field, NO_NAME))
    }
}

fn names(given: Vec<BoundedString<64>>, field: &'static str) -> Result<Vec<String>, Problem> {
    if given.len() > MOST_NAMES {
        let why = format!("must have at most {MOST_NAMES} items");
        return Err(Problem::invalid(field, why));
    }
    let named = given.into_iter().enumerate();
    let named = named.map(|(place, name)| attribute(name.into(), &format!("{field}[{place}]")));
    named.collect()
}

fn check_attributes(attributes: &LdapAttributes) -> Result<(), Problem> {
    let LdapAttributes {
        id_attribute,
        first_name_attribute,
        last_name_attribute,
        email_attribute,
        display_name_attribute,
        phone_attribute,
    } = attributes;
    for (field, name) in [
        ("idAttribute", id_attribute),
        ("firstNameAttribute", first_name_attribute),
        ("lastNameAttribute", last_name_attribute),
        ("emailAttribute", email_attribute),
        ("displayNameAttribute", display_name_attribute),
        ("phoneAttribute", phone_attribute),
    ] {
        if name
            .as_ref()
            .is_some_and(|name| name.len() > 64 || !is_name(name))
        {
            return Err(Problem::invalid(format!("attributes.{field}"), NO_NAME));
        }
    }
    Ok(())
}

fn check_mapping(mapping: &[GroupRoleMapping]) -> Result<(), Problem> {
    if mapping.len() > MOST_MAPPINGS {
        let why = format!("must have at most {MOST_MAPPINGS} items");
        return Err(Problem::invalid("roleMapping", why));
    }
    let bytes = mapping.iter().map(|mapped| mapped.group.len());
    if bytes.sum::<usize>() > MAPPING_BYTES {
        return Err(Problem::invalid(
            "roleMapping",
            "must be at most 12 KiB in all",
        ));
    }
    for (place, mapped) in mapping.iter().enumerate() {
        let is_name = mapped.group.contains('=') && !mapped.group.chars().any(char::is_control);
        if !is_name {
            let field = format!("roleMapping[{place}].group");
            let why = "must be a distinguished name, such as cn=editors,dc=example,dc=com";
            return Err(Problem::invalid(field, why));
        }
    }
    Ok(())
}

/// In milliseconds. What is too short for any directory was meant as seconds.
fn timeout(given: Option<u32>) -> Result<u32, Problem> {
    match given {
        None => Ok(DEFAULT_TIMEOUT),
        Some(seconds @ 1..=60) => Ok(seconds * 1000),
        Some(milliseconds @ SHORTEST_TIMEOUT..=LONGEST_TIMEOUT) => Ok(milliseconds),
        Some(_) => Err(Problem::invalid(
            "timeout",
            "must be 100 to 60000 (milliseconds) or 1 to 60 (seconds)",
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn checked(change: impl FnOnce(&mut Value)) -> Result<LdapSettings, Vec<String>> {
        let mut body = json!({
            "servers": ["ldaps://ldap.example.com"], "baseDn": "dc=example", "bindDn": "cn=reader",
        });
        change(&mut body);
        let given: GivenLdap = serde_json::from_value(body).expect("the form is right");
        given.checked().map_err(|problem| {
            let errors = problem.errors().iter();
            errors.map(|error| error.field.clone()).collect()
        })
    }

    #[test]
    fn what_is_left_out_has_sound_values() {
        let settings = checked(|_| {}).expect("sound");
        assert_eq!(settings.user_filters, ["uid"]);
        assert_eq!(settings.timeout, 5_000);
        assert_eq!(settings.group_attribute, None);
        assert_eq!(settings.attributes.id(), "entryUUID");
        let mapped = checked(|body| {
            body["roleMapping"] = json!([{"group": "cn=a,dc=example", "role": "editor"}]);
        });
        assert_eq!(
            mapped.expect("sound").group_attribute.as_deref(),
            Some("memberOf")
        );
    }

    #[test]
    fn passwords_travel_by_tls_alone_but_for_this_machine() {
        for (servers, start_tls, refused) in [
            (json!(["ldap://ldap.example.com"]), false, true),
            (json!(["ldap://ldap.example.com"]), true, false),
            (json!(["ldaps://ldap.example.com:1636/"]), false, false),
            (json!(["ldaps://ldap.example.com"]), true, true),
            (json!(["ldap://127.0.0.1:1389"]), false, false),
            (json!(["ldap://[::1]:1389"]), false, false),
            (json!(["ldap://localhost"]), false, false),
            (json!(["ldap://localhost.example.com"]), false, true),
        ] {
            let found = checked(|body| {
                body["servers"] = servers.clone();
                body["startTls"] = start_tls.into();
            });
            assert_eq!(found.is_err(), refused, "{servers} {start_tls}");
        }
    }

    #[test]
    fn each_mistake_names_its_field() {
        for (field, value, named) in [
            ("servers", json!([]), "servers"),
            ("servers", json!(["http://a.example"]), "servers[0]"),
            (
                "servers",
                json!(["ldaps://a.example", "ldaps://a.example/dc=x"]),
                "servers[1]",
            ),
            (
                "servers",
                json!(["ldaps://me:secret@a.example"]),
                "servers[0]",
            ),
            ("servers", json!(["ldaps://"]), "servers[0]"),
            ("baseDn", json!(" "), "baseDn"),
            ("bindDn", json!("a\u{0}b"), "bindDn"),
            ("userBase", json!("\n"), "userBase"),
            ("userFilters", json!([]), "userFilters"),
            ("userFilters", json!(["uid)(cn=*"]), "userFilters[0]"),
            (
                "userObjectClasses",
                json!(["person", "("]),
                "userObjectClasses[1]",
            ),
            ("timeout", json!(0), "timeout"),
            ("timeout", json!(61), "timeout"),
            ("timeout", json!(60_001), "timeout"),
            ("rootCa", json!("none"), "rootCa"),
            (
                "attributes",
                json!({"idAttribute": ""}),
                "attributes.idAttribute",
            ),
            (
                "attributes",
                json!({"phoneAttribute": "a*"}),
                "attributes.phoneAttribute",
            ),
            ("groupAttribute", json!("*"), "groupAttribute"),
            (
                "roleMapping",
                json!([{"group": "editors", "role": "e"}]),
                "roleMapping[0].group",
            ),
        ] {
            let found = checked(|body| body[field] = value.clone());
            assert_eq!(
                found.err(),
                Some(vec![named.to_owned()]),
                "{field}: {value}"
            );
        }
    }
}
