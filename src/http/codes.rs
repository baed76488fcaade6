//! Every error code there is: the one table that problems, the OpenAPI document and the reference
//! page read.

use http::StatusCode;

/// One row of the catalogue: what a stable `code` of a problem means.
#[derive(Clone, Copy, Debug)]
pub struct ErrorCode {
    /// Stable kebab-case name, for programs.
    pub code: &'static str,
    /// The HTTP status it always comes with.
    pub status: u16,
    /// The same words for every occurrence (RFC 9457 §3.1.4).
    pub title: &'static str,
}

impl ErrorCode {
    /// The status as a type.
    #[must_use]
    pub fn status_code(&self) -> StatusCode {
        StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }
}

const fn code(code: &'static str, status: u16, title: &'static str) -> ErrorCode {
    ErrorCode {
        code,
        status,
        title,
    }
}

/// The catalogue, sorted by code so that it can be searched.
pub const CATALOGUE: &[ErrorCode] = &[
    code(
        "account-exists",
        409,
        "An account with this address exists already",
    ),
    code("already-exists", 409, "It exists already"),
    code("already-invited", 409, "This person is invited already"),
    code("already-member", 409, "This person is a member already"),
    code("application-role-not-found", 404, "No such role"),
    code("conflict", 409, "It contradicts what is already there"),
    code(
        "email-not-verified",
        403,
        "The e-mail address is not verified yet",
    ),
    code(
        "email-taken",
        409,
        "The e-mail address belongs to somebody else",
    ),
    code("factor-not-found", 404, "No such second factor"),
    code("forbidden", 403, "You may not do this"),
    code("fresh-proof-required", 403, "Prove again who you are"),
    code(
        "group-name-taken",
        409,
        "Another group of the organization has this name",
    ),
    code("group-not-found", 404, "No such group"),
    code(
        "identity-provider-error",
        400,
        "The identity provider refused the sign-in",
    ),
    code(
        "identity-provider-not-found",
        404,
        "No such identity provider",
    ),
    code(
        "identity-provider-unavailable",
        503,
        "The identity provider cannot be reached",
    ),
    code("internal-error", 500, "Something went wrong on our side"),
    code("invalid-code", 400, "The code is not valid"),
    code("invalid-credentials", 401, "The credentials are not valid"),
    code("invalid-cursor", 400, "The cursor is not valid"),
    code(
        "invalid-intent",
        400,
        "The sign-in with the identity provider is not valid any more",
    ),
    code("invalid-passkey", 400, "The passkey could not be verified"),
    code("invalid-request", 400, "The request is not valid"),
    code("invitation-not-found", 404, "No such invitation"),
    code("last-owner", 409, "The last owner of an organization stays"),
    code(
        "last-sign-in-method",
        409,
        "Nothing else lets this person sign in",
    ),
    code(
        "last-super-admin",
        409,
        "The last super administrator stays",
    ),
    code("limit-reached", 409, "There can be no more of these"),
    code("link-not-found", 404, "No such link"),
    code("member-not-found", 404, "No such member"),
    code("method-not-allowed", 405, "The method is not allowed here"),
    code(
        "mfa-already-enabled",
        409,
        "The second factor is enabled already",
    ),
    code("mfa-required", 403, "A second factor is required"),
    code("not-found", 404, "There is nothing here"),
    code("organization-inactive", 409, "The organization is inactive"),
    code(
        "organization-name-taken",
        409,
        "Another organization has this name",
    ),
    code("organization-not-found", 404, "No such organization"),
    code(
        "organization-required",
        400,
        "The organization is not named",
    ),
    code("origin-not-allowed", 403, "The origin is not allowed"),
    code(
        "owner-from-elsewhere",
        403,
        "Whoever lives elsewhere is made owner by administrators of the application",
    ),
    code(
        "owner-unverified",
        409,
        "The owner's address is not verified yet",
    ),
    code(
        "passkeys-unavailable",
        409,
        "Passkeys need a server that is reached by a name",
    ),
    code("password-not-set", 409, "This user has no password"),
    code(
        "password-policy",
        400,
        "The password does not meet the policy",
    ),
    code("password-refused", 400, "No password is needed here"),
    code("payload-too-large", 413, "The body is too large"),
    code("registration-disabled", 403, "Registration is disabled"),
    code("request-timeout", 408, "The body came too slowly"),
    code("role-above-own", 403, "The role stands above your own"),
    code("role-not-found", 404, "No such role"),
    code("session-expired", 401, "The session has ended"),
    code("session-not-found", 404, "No such session"),
    code(
        "session-token-required",
        403,
        "The session token itself is required",
    ),
    code(
        "sign-in-method-disabled",
        403,
        "This way of signing in is disabled",
    ),
    code("too-large", 400, "It is too large to be kept"),
    code("too-many-requests", 429, "Too many requests"),
    code("unauthenticated", 401, "You are not signed in"),
    code("unavailable", 503, "Not available at the moment"),
    code("unknown-application", 400, "The application is unknown"),
    code("unknown-role", 400, "The role is unknown"),
    code(
        "unsupported-media-type",
        415,
        "The media type is not supported",
    ),
    code("uri-too-long", 414, "The address is too long"),
    code("url-not-allowed", 400, "The URL is not allowed"),
    code("user-inactive", 409, "The user is inactive"),
    code("user-name-taken", 409, "Another user has this user name"),
    code("user-not-found", 404, "No such user"),
    code(
        "verification-not-allowed",
        403,
        "You may not say that an address is verified",
    ),
];

/// Finds a code in the catalogue.
#[must_use]
pub fn find(code: &str) -> Option<&'static ErrorCode> {
    CATALOGUE
        .binary_search_by(|entry| entry.code.cmp(code))
        .ok()
        .map(|index| &CATALOGUE[index])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_catalogue_is_sorted_and_has_no_code_twice() {
        for pair in CATALOGUE.windows(2) {
            assert!(
                pair[0].code < pair[1].code,
                "{} must come before {}",
                pair[1].code,
                pair[0].code
            );
        }
    }

    #[test]
    fn every_code_is_kebab_case_with_an_error_status_and_a_title() {
        for entry in CATALOGUE {
            assert!(
                entry
                    .code
                    .bytes()
                    .all(|b| b.is_ascii_lowercase() || b == b'-')
                    && !entry.code.starts_with('-'),
                "{}",
                entry.code
            );
            assert!((400..600).contains(&entry.status), "{}", entry.code);
            assert!(
                !entry.title.is_empty() && !entry.title.ends_with('.'),
                "{}",
                entry.code
            );
            assert!(find(entry.code).is_some(), "{}", entry.code);
        }
    }
}
