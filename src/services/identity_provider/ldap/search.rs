//! Looking for a person.

use domain::identity_provider::LdapSettings;
use ldap3::{DerefAliases, Ldap, Scope, SearchEntry, SearchOptions, ldap_escape};

use super::super::failure::Failure;
use super::connection::{broken, is_out_of_order};

/// What a search found.
pub(super) enum Found {
    /// Exactly one entry.
    One(SearchEntry),
    Nobody,
    /// Two or more: nobody can say which is meant.
    Several,
}

/// How to look for people, made of the settings once.
pub(super) struct Search {
    base: String,
    classes: Vec<String>,
    filters: Vec<String>,
    attributes: Vec<String>,
    /// In seconds.
    time_limit: i32,
}

impl Search {
    pub fn new(settings: &LdapSettings, time_limit: i32) -> Result<Self, Failure> {
        let base = match settings.user_base.trim() {
            "" => &settings.base_dn,
            base if base.eq_ignore_ascii_case("dn") => &settings.base_dn,
            base => base,
        };
        if settings.user_filters.is_empty() {
            return Err(Failure::misconfigured(
                "no attribute is named in which a person's name is looked for",
            ));
        }
        let names = &settings.attributes;
        let wanted = [
            Some(names.id()),
            Some(names.first_name()),
            Some(names.last_name()),
            Some(names.email()),
            Some(names.display_name()),
            Some(names.phone()),
            settings.group_attribute.as_deref(),
        ];
        let attributes: Vec<&str> = wanted.into_iter().flatten().collect();
        let filters = settings.user_filters.iter().map(String::as_str);
        if !attributes.iter().copied().chain(filters).all(is_attribute) {
            return Err(Failure::misconfigured(
                "what is no name of an attribute is used as one (RFC 4512 §2.5)",
            ));
        }
        Ok(Self {
            base: base.to_owned(),
            classes: settings.user_object_classes.clone(),
            filters: settings.user_filters.clone(),
            attributes: attributes.into_iter().map(str::to_owned).collect(),
            time_limit,
        })
    }

    /// Looks for whoever has this name. Aliases are not looked through and referrals not followed:
    /// they would lead to servers that nobody configured.
    pub async fn find(&self, ldap: &mut Ldap, username: &str) -> Result<Found, Failure> {
        let options = SearchOptions::new()
            .deref(DerefAliases::Never)
            .sizelimit(2)
            .timelimit(self.time_limit);
        let mut answers = ldap
            .with_search_options(options)
            .streaming_search(
                &self.base,
                Scope::Subtree,
                &self.filter(username),
                self.attributes.clone(),
            )
            .await
            .map_err(|error| broken(&error))?;
        let mut found = None;
        while let Some(answer) = answers.next().await.map_err(|error| broken(&error))? {
            if answer.is_ref() || answer.is_intermediate() {
                continue;
            }
            if found.is_some() {
                return Ok(Found::Several);
            }
            found = Some(SearchEntry::construct(answer));
        }
        let code = answers.finish().await.rc;
        match (code, found) {
            (0, Some(entry)) => Ok(Found::One(entry)),
            (0, None) => Ok(Found::Nobody),
            // More than two: a server may send none of them.
            (4, _) => Ok(Found::Several),
            (code, _) => Err(refused(code)),
        }
    }

    /// The name of nobody's entry.
    pub fn nobody(&self) -> String {
        format!("cn=nobody-of-this-name,{}", self.base)
    }

    /// A search filter (RFC 4515): all of the classes, one of the attributes. What a person typed is
    /// escaped here and nowhere else.
    fn filter(&self, username: &str) -> String {
        let name = ldap_escape(username);
        let mut filter = String::from("(&");
        for class in &self.classes {
            filter.push_str(&format!("(objectClass={})", ldap_escape(class.as_str())));
        }
        filter.push_str("(|");
        for attribute in &self.filters {
            filter.push_str(&format!("({attribute}={name})"));
        }
        filter.push_str("))");
        filter
    }
}

fn refused(code: u32) -> Failure {
    match code {
        10 => Failure::misconfigured(
            "it refers to another directory, which is not followed (result code 10)",
        ),
        32 | 34 => Failure::misconfigured(format!(
            "it has no entry where people are looked for: are base and user base right? (result \
             code {code})"
        )),
        3 => Failure::unavailable("its search takes too long (result code 3)"),
        code if is_out_of_order(code) => Failure::unavailable(format!(
            "it says that it is out of order (result code {code})"
        )),
        code => Failure::misconfigured(format!("it refuses to search (result code {code})")),
    }
}

/// An attribute description without options: a name or a dotted number (RFC 4512 §1.4).
fn is_attribute(text: &str) -> bool {
    let is_name = text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    let is_number = text.starts_with(|c: char| c.is_ascii_digit())
        && text.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    is_name || is_number
}

#[cfg(test)]
mod tests {
    use super::*;

    fn search(classes: &[&str], filters: &[&str]) -> Search {
        let owned = |all: &[&str]| all.iter().map(|text| (*text).to_owned()).collect();
        Search {
            base: String::new(),
            classes: owned(classes),
            filters: owned(filters),
            attributes: Vec::new(),
            time_limit: 1,
        }
    }

    #[test]
    fn the_filter_asks_for_all_classes_and_one_attribute() {
        assert_eq!(
            search(&["person", "inetOrgPerson"], &["uid", "mail"]).filter("jane"),
            "(&(objectClass=person)(objectClass=inetOrgPerson)(|(uid=jane)(mail=jane)))"
        );
        assert_eq!(search(&[], &["uid"]).filter("jane"), "(&(|(uid=jane)))");
    }

    #[test]
    fn a_name_stays_a_name() {
        assert_eq!(
            search(&[], &["uid"]).filter("*)(uid=\\admin\0é"),
            "(&(|(uid=\\2a\\29\\28uid=\\5cadmin\\00é)))"
        );
    }

    #[test]
    fn only_names_of_attributes_are_some() {
        for right in ["uid", "mail", "x-121Address", "2.5.4.3"] {
            assert!(is_attribute(right), "{right}");
        }
        for wrong in ["", "uid=*", "a)(b", "cn;lang-de", "mail ", "-a", "1a", "*"] {
            assert!(!is_attribute(wrong), "{wrong}");
        }
    }
}
