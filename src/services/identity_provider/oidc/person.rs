//! From claims to a person.

use domain::identity_provider::{ExternalPerson, OidcKind};
use serde_json::Value;

use super::super::azure_ad;
use super::claims::{IdClaims, Profile, UserInfo};

/// The ID token comes first; the userinfo endpoint fills in what it leaves out. Whether an address is
/// verified is believed only from where the address is from.
pub(super) fn from_claims(
    kind: &OidcKind,
    claims: IdClaims,
    userinfo: Option<UserInfo>,
) -> ExternalPerson {
    let subject = match (kind, &claims.tid) {
        (OidcKind::AzureAd(_), Some(tid)) => azure_ad::subject(tid, &claims.sub),
        _ => claims.sub,
    };
    let mut person = person(kind, subject, claims.profile);
    if let Some(UserInfo { profile, .. }) = userinfo {
        let more = self::person(kind, String::new(), profile);
        if person.email.is_none() {
            person.email = more.email;
            person.email_verified = more.email_verified;
        }
        person.first_name = person.first_name.or(more.first_name);
        person.last_name = person.last_name.or(more.last_name);
        person.display_name = person.display_name.or(more.display_name);
        person.phone_number = person.phone_number.or(more.phone_number);
    }
    person
}

fn person(kind: &OidcKind, subject: String, profile: Profile) -> ExternalPerson {
    let says_verified = match kind {
        // Microsoft sends no `email_verified`, and warns of taking the address for proof of anything.
        OidcKind::AzureAd(_) => azure_ad::is_domain_verified(profile.xms_edov.as_ref()),
        // A boolean by the standard; some send it as a text.
        OidcKind::Google | OidcKind::Other => match &profile.email_verified {
            Some(Value::Bool(is)) => *is,
            Some(Value::String(text)) => text == "true",
            _ => false,
        },
    };
    ExternalPerson {
        subject,
        email_verified: says_verified && profile.email.is_some(),
        email: profile.email,
        first_name: profile.given_name,
        last_name: profile.family_name,
        display_name: profile.name,
        phone_number: profile.phone_number,
        groups: Vec::new(),
    }
}
