//! The codes by which a program tells one error from another.

/// Defines the codes, each with its name in answers.
macro_rules! error_codes {
    ($($variant:ident => $name:literal,)*) => {
        /// What went wrong, for programs: the `code` of a problem (RFC 9457 §3.2). Its name is part of
        /// the contract. Status and title belong to HTTP, where they are kept.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[allow(missing_docs, reason = "each is its name, and the title tells what it means")]
        pub enum ErrorCode {
            $($variant,)*
        }

        impl ErrorCode {
            /// All of them, sorted by name.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// Its stable name, in kebab-case.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)*
                }
            }
        }
    };
}

error_codes! {
    AccountExists => "account-exists",
    AlreadyExists => "already-exists",
    AlreadyMember => "already-member",
    Conflict => "conflict",
    EmailNotVerified => "email-not-verified",
    EmailTaken => "email-taken",
    FactorNotFound => "factor-not-found",
    Forbidden => "forbidden",
    FreshProofRequired => "fresh-proof-required",
    GroupNameTaken => "group-name-taken",
    GroupNotFound => "group-not-found",
    IdentityProviderError => "identity-provider-error",
    IdentityProviderNotFound => "identity-provider-not-found",
    IdentityProviderUnavailable => "identity-provider-unavailable",
    InternalError => "internal-error",
    InvalidCode => "invalid-code",
    InvalidCredentials => "invalid-credentials",
    InvalidCursor => "invalid-cursor",
    InvalidIntent => "invalid-intent",
    InvalidPasskey => "invalid-passkey",
    InvalidRequest => "invalid-request",
    InvitationNotFound => "invitation-not-found",
    LastOwner => "last-owner",
    LastSignInMethod => "last-sign-in-method",
    LastSuperAdmin => "last-super-admin",
    LimitReached => "limit-reached",
    LinkNotFound => "link-not-found",
    MemberNotFound => "member-not-found",
    MethodNotAllowed => "method-not-allowed",
    MfaRequired => "mfa-required",
    NotFound => "not-found",
    OrganizationInactive => "organization-inactive",
    OrganizationNotFound => "organization-not-found",
    OrganizationRequired => "organization-required",
    OriginNotAllowed => "origin-not-allowed",
    OwnerFromElsewhere => "owner-from-elsewhere",
    OwnerUnverified => "owner-unverified",
    PasskeysUnavailable => "passkeys-unavailable",
    PasswordPolicy => "password-policy",
    PayloadTooLarge => "payload-too-large",
    RegistrationDisabled => "registration-disabled",
    RequestTimeout => "request-timeout",
    RoleAboveOwn => "role-above-own",
    RoleNotFound => "role-not-found",
    SessionExpired => "session-expired",
    SessionNotFound => "session-not-found",
    SessionTokenRequired => "session-token-required",
    SignInMethodDisabled => "sign-in-method-disabled",
    TooLarge => "too-large",
    TooManyRequests => "too-many-requests",
    Unauthenticated => "unauthenticated",
    Unavailable => "unavailable",
    UnknownApplication => "unknown-application",
    UnknownRole => "unknown-role",
    UnsupportedMediaType => "unsupported-media-type",
    UriTooLong => "uri-too-long",
    UrlNotAllowed => "url-not-allowed",
    UserInactive => "user-inactive",
    UserNameTaken => "user-name-taken",
    UserNotFound => "user-not-found",
    VerificationNotAllowed => "verification-not-allowed",
}

impl std::fmt::Display for ErrorCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl serde::Serialize for ErrorCode {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::ErrorCode;

    #[test]
    fn names_are_the_variants_in_kebab_case_and_sorted() {
        for code in ErrorCode::ALL {
            let mut name = String::new();
            for letter in format!("{code:?}").chars() {
                if letter.is_ascii_uppercase() && !name.is_empty() {
                    name.push('-');
                }
                name.push(letter.to_ascii_lowercase());
            }
            assert_eq!(code.as_str(), name);
        }
        assert!(
            ErrorCode::ALL
                .windows(2)
                .all(|pair| pair[0].as_str() < pair[1].as_str())
        );
    }
}
