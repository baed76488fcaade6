//! Links to the server's own pages, for mails whose caller gave no address.

use super::links::push_encoded;
use crate::services::secret::Secret;
use domain::ids::OrganizationId;

/// Where the pages of one application are.
#[derive(Clone, Debug)]
pub struct PageLinks {
    root: String,
    query: String,
}

impl PageLinks {
    /// Pages below `public_url`, which has no slash at its end. `application` is named where there
    /// are several.
    #[must_use]
    pub fn new(public_url: &str, application: Option<&str>) -> Self {
        Self {
            root: format!("{public_url}/ui"),
            query: application.map_or_else(String::new, |name| format!("?app={name}")),
        }
    }

    /// Where an address is verified.
    #[must_use]
    pub fn verify(&self, email: &str, code: &Secret) -> Secret {
        self.link("verify", &[("code", code.expose()), ("email", email)])
    }

    /// Where a forgotten password is replaced.
    #[must_use]
    pub fn forgot_password(&self, email: &str, code: &Secret) -> Secret {
        self.link(
            "forgot-password",
            &[("code", code.expose()), ("email", email)],
        )
    }

    /// Where an invitation is accepted.
    #[must_use]
    pub fn invite(&self, organization: OrganizationId, email: &str, code: &Secret) -> Secret {
        let organization = organization.to_string();
        self.link(
            "invite",
            &[
                ("code", code.expose()),
                ("orgId", &organization),
                ("email", email),
            ],
        )
    }

    /// The values stand in the fragment, which browsers send to nobody: no log and no `Referer` gets
    /// the code (RFC 3986 §3.5).
    fn link(&self, page: &str, values: &[(&str, &str)]) -> Secret {
        let mut link = String::with_capacity(1024);
        link.push_str(&self.root);
        link.push('/');
        link.push_str(page);
        link.push_str(&self.query);
        let mut separator = '#';
        for (name, value) in values {
            link.push(separator);
            link.push_str(name);
            link.push('=');
            push_encoded(&mut link, value);
            separator = '&';
        }
        Secret::from(link)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_code_stands_in_the_fragment_and_every_value_is_encoded() {
        let code = Secret::from("AB12CD");
        let only = PageLinks::new("https://id.example.com/iam", None);
        assert_eq!(
            only.verify("ann+shop&x=1@example.com", &code).expose(),
            "https://id.example.com/iam/ui/verify#code=AB12CD&email=ann%2Bshop%26x%3D1%40example.com"
        );
        let one_of_several = PageLinks::new("http://127.0.0.1:8080", Some("my-shop"));
        assert_eq!(
            one_of_several
                .invite(OrganizationId(7), "ann@example.com", &code)
                .expose(),
            "http://127.0.0.1:8080/ui/invite?app=my-shop#code=AB12CD&orgId=7&email=ann%40example.com"
        );
        assert!(
            one_of_several
                .forgot_password("ann@example.com", &code)
                .expose()
                .starts_with("http://127.0.0.1:8080/ui/forgot-password?app=my-shop#code=AB12CD")
        );
    }
}
