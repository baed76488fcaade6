//! What the outbox worker does inside the server: work that follows a commit and touches other organizations.

use super::DeliveryError;
use crate::application::Application;
use crate::failure::Failure;
use crate::monotonic;
use crate::organization::CommandRequest;
use domain::command::Caller;
use domain::commands::housekeeping::{DropApplicationRole, ForgetMember, ForgetProviderLinks};
use domain::ids::{IdentityProviderId, UserId};
use domain::text::RoleKey;

/// Links forgotten in one decision, so that the mailbox stays quick.
const LINKS_AT_ONCE: usize = 500;

/// Takes a deleted role from its holders, organization by organization; begun again from the start
/// if one of them cannot be reached now.
pub(super) async fn drop_role(
    application: &Application,
    key: &RoleKey,
) -> Result<(), DeliveryError> {
    for organization in application.directory().organizations() {
        let request = CommandRequest::new(
            DropApplicationRole { key: key.clone() },
            Caller::system(),
            monotonic::now() + super::PATIENCE,
        );
        match application.execute(organization.id, request).await {
            Ok(()) | Err(Failure::NoOrganization | Failure::Damaged) => {}
            Err(_) => return Err(DeliveryError::Transient),
        }
    }
    Ok(())
}

/// Takes a deleted user out of the organizations in which they were a guest; begun again if one of
/// them cannot be reached now.
pub(super) async fn forget_user(
    application: &Application,
    user: UserId,
) -> Result<(), DeliveryError> {
    for organization in application.directory().guest_of(user) {
        let request = CommandRequest::new(
            ForgetMember { user },
            Caller::system(),
            monotonic::now() + super::PATIENCE,
        );
        match application.execute(organization, request).await {
            Ok(()) | Err(Failure::NoOrganization | Failure::Damaged) => {}
            Err(_) => return Err(DeliveryError::Transient),
        }
    }
    Ok(())
}

/// Takes the links to a deleted provider out of the homes of those who had one; begun again if one of
/// them cannot be reached now.
pub(super) async fn forget_provider(
    application: &Application,
    provider: IdentityProviderId,
) -> Result<(), DeliveryError> {
    for home in application.directory().homes_linked_to(provider) {
        loop {
            let command = ForgetProviderLinks {
                provider,
                at_most: LINKS_AT_ONCE,
            };
            let request = CommandRequest::new(
                command,
                Caller::system(),
                monotonic::now() + super::PATIENCE,
            );
            match application.execute(home, request).await {
                Ok(true) => {}
                Ok(false) | Err(Failure::NoOrganization | Failure::Damaged) => break,
                Err(_) => return Err(DeliveryError::Transient),
            }
        }
    }
    Ok(())
}
