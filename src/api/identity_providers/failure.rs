//! What is answered where a provider fails.

use crate::http::Problem;
use domain::commands::sessions::invalid_credentials;
use domain::error_code::ErrorCode;
use domain::identity_provider::ProviderFailure;
use std::time::Duration;

/// After how long to try a provider again that cannot be reached.
const SOON: Duration = Duration::from_secs(10);

/// The answer to a request that failed because of a provider.
pub(crate) fn problem(failure: ProviderFailure) -> Problem {
    let refused = |detail: &'static str| {
        let detail = format!("{detail} ({})", failure.as_str());
        Problem::bad_request(ErrorCode::IdentityProviderError, detail)
    };
    match failure {
        ProviderFailure::Unavailable => Problem::new(
            ErrorCode::IdentityProviderUnavailable,
            "The identity provider cannot be reached at the moment: try again.",
        )
        .retry_after(SOON),
        ProviderFailure::SignInRefused => invalid_credentials().into(),
        ProviderFailure::EmailNotVerified => Problem::refused(
            ErrorCode::EmailNotVerified,
            "The identity provider does not say that the e-mail address is verified: verify it there.",
        ),
        ProviderFailure::EmailTaken => Problem::conflict(
            ErrorCode::EmailTaken,
            "Somebody has this e-mail address already: sign in as before, then link the account.",
        ),
        ProviderFailure::LinkedElsewhere => Problem::conflict(
            ErrorCode::AlreadyExists,
            "This account at the identity provider is linked to another account here.",
        ),
        ProviderFailure::AccessDenied => {
            refused("The identity provider was told not to let you in.")
        }
        ProviderFailure::AnswerInvalid => {
            refused("The identity provider's answer cannot be trusted.")
        }
        ProviderFailure::Misconfigured => {
            refused("The identity provider is not set up rightly here: tell an administrator.")
        }
        ProviderFailure::CodeRefused => {
            refused("The identity provider refused the code: begin again.")
        }
        ProviderFailure::AddressNotAllowed => {
            refused("The identity provider's address may not be called: tell an administrator.")
        }
        ProviderFailure::StateInvalid | ProviderFailure::IntentExpired => {
            domain::commands::intents::invalid_intent().into()
        }
        ProviderFailure::EmailMissing => {
            refused("The identity provider gives no e-mail address, which an account needs.")
        }
        ProviderFailure::CreationNotAllowed => {
            refused("Nobody knows you here, and this identity provider creates no accounts.")
        }
        ProviderFailure::LinkingNotAllowed => {
            refused("This identity provider may not be linked to accounts.")
        }
        ProviderFailure::ProfileIncomplete => {
            refused("The identity provider gives no name or address that an account could have.")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_failure_has_an_answer_that_is_the_clients_or_the_providers() {
        for failure in ProviderFailure::ALL {
            let status = problem(failure).status().as_u16();
            let is_theirs = failure == ProviderFailure::Unavailable;
            assert_eq!(status == 503, is_theirs, "{failure}");
            assert!(
                (400..=409).contains(&status) || is_theirs,
                "{failure}: {status}"
            );
        }
    }
}
