//! What HTTP makes of each error code: its status and its title.

use domain::error_code::ErrorCode;
use http::StatusCode;

/// The HTTP status that a code always comes with.
#[must_use]
pub fn status(code: ErrorCode) -> StatusCode {
    StatusCode::from_u16(status_and_title(code).0).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

/// The words that are the same for every occurrence of a code (RFC 9457 §3.1.4).
#[must_use]
pub const fn title(code: ErrorCode) -> &'static str {
    status_and_title(code).1
}

const fn status_and_title(code: ErrorCode) -> (u16, &'static str) {
    #[allow(clippy::enum_glob_use, reason = "a table of nothing else")]
    use ErrorCode::*;
    match code {
        AccountExists => (409, "An account with this address exists already"),
        AlreadyExists => (409, "It exists already"),
        AlreadyMember => (409, "This person is a member already"),
        Conflict => (409, "It contradicts what is already there"),
        EmailNotVerified => (403, "The e-mail address is not verified yet"),
        EmailTaken => (409, "The e-mail address belongs to somebody else"),
        FactorNotFound => (404, "No such second factor"),
        Forbidden => (403, "You may not do this"),
        FreshProofRequired => (403, "Prove again who you are"),
        GroupNameTaken => (409, "Another group of the organization has this name"),
        GroupNotFound => (404, "No such group"),
        IdentityProviderError => (400, "The identity provider refused the sign-in"),
        IdentityProviderNotFound => (404, "No such identity provider"),
        IdentityProviderUnavailable => (503, "The identity provider cannot be reached"),
        InternalError => (500, "Something went wrong on our side"),
        InvalidCode => (400, "The code is not valid"),
        InvalidCredentials => (401, "The credentials are not valid"),
        InvalidCursor => (400, "The cursor is not valid"),
        InvalidIntent => (
            400,
            "The sign-in with the identity provider is not valid any more",
        ),
        InvalidPasskey => (400, "The passkey could not be verified"),
        InvalidRequest => (400, "The request is not valid"),
        InvitationNotFound => (404, "No such invitation"),
        LastOwner => (409, "The last owner of an organization stays"),
        LastSignInMethod => (409, "Nothing else lets this person sign in"),
        LastSuperAdmin => (409, "The last super administrator stays"),
        LimitReached => (409, "There can be no more of these"),
        LinkNotFound => (404, "No such link"),
        MemberNotFound => (404, "No such member"),
        MethodNotAllowed => (405, "The method is not allowed here"),
        MfaRequired => (403, "A second factor is required"),
        NotFound => (404, "There is nothing here"),
        OrganizationInactive => (409, "The organization is inactive"),
        OrganizationNotFound => (404, "No such organization"),
        OrganizationRequired => (400, "The organization is not named"),
        OriginNotAllowed => (403, "The origin is not allowed"),
        OwnerFromElsewhere => (
            403,
            "Whoever lives elsewhere is made owner by administrators of the application",
        ),
        OwnerUnverified => (409, "The owner's address is not verified yet"),
        PasskeysUnavailable => (409, "Passkeys need a server that is reached by a name"),
        PasswordPolicy => (400, "The password does not meet the policy"),
        PayloadTooLarge => (413, "The body is too large"),
        RegistrationDisabled => (403, "Registration is disabled"),
        RequestTimeout => (408, "The body came too slowly"),
        RoleAboveOwn => (403, "The role stands above your own"),
        RoleNotFound => (404, "No such role"),
        SessionExpired => (401, "The session has ended"),
        SessionNotFound => (404, "No such session"),
        SessionTokenRequired => (403, "The session token itself is required"),
        SignInMethodDisabled => (403, "This way of signing in is disabled"),
        TooLarge => (400, "It is too large to be kept"),
        TooManyRequests => (429, "Too many requests"),
        Unauthenticated => (401, "You are not signed in"),
        Unavailable => (503, "Not available at the moment"),
        UnknownApplication => (400, "The application is unknown"),
        UnknownRole => (400, "The role is unknown"),
        UnsupportedMediaType => (415, "The media type is not supported"),
        UriTooLong => (414, "The address is too long"),
        UrlNotAllowed => (400, "The URL is not allowed"),
        UserInactive => (409, "The user is inactive"),
        UserNameTaken => (409, "Another user has this user name"),
        UserNotFound => (404, "No such user"),
        VerificationNotAllowed => (403, "You may not say that an address is verified"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_an_error_status_and_a_title() {
        for code in ErrorCode::ALL {
            let status = status(*code);
            assert!(
                status.is_client_error() || status.is_server_error(),
                "{code}"
            );
            let title = title(*code);
            assert!(!title.is_empty() && !title.ends_with('.'), "{code}");
        }
    }
}
