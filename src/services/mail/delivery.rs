//! Where the courier's mail goes out.

use std::pin::Pin;
use std::sync::Arc;

use actors::{Delivery, DeliveryError};
use domain::ambient::Clock;

use super::mailer::{MailError, Mailer};
use super::message::Message;
use crate::services::tokens::ApplicationKeys;

/// Opens the sealed mail of one application's outbox, and sends it.
pub struct MailDelivery {
    application: Arc<str>,
    keys: Arc<ApplicationKeys>,
    mailer: Arc<Mailer>,
    clock: Arc<dyn Clock>,
}

impl MailDelivery {
    /// For `application`, whose name the mails mention.
    #[must_use]
    pub fn new(
        application: impl Into<Arc<str>>,
        keys: Arc<ApplicationKeys>,
        mailer: Arc<Mailer>,
        clock: Arc<dyn Clock>,
    ) -> Self {
        Self {
            application: application.into(),
            keys,
            mailer,
            clock,
        }
    }

    async fn send(&self, id: u64, sealed: &[u8]) -> Result<(), MailError> {
        let message = Message::open(sealed, self.keys.sealer())
            .map_err(|error| MailError::Permanent(error.to_string()))?;
        if message
            .expires_at()
            .is_some_and(|end| end <= self.clock.now())
        {
            return Err(MailError::Permanent(
                "its code has expired meanwhile".into(),
            ));
        }
        self.mailer.send(id, &self.application, &message).await
    }
}

impl Delivery for MailDelivery {
    fn deliver<'a>(
        &'a self,
        id: u64,
        sealed: &'a [u8],
    ) -> Pin<Box<dyn Future<Output = Result<(), DeliveryError>> + Send + 'a>> {
        Box::pin(async move {
            self.send(id, sealed).await.map_err(|error| {
                tracing::warn!(item = id, %error, application = &*self.application, "mail was not sent");
                match error {
                    MailError::Transient(_) => DeliveryError::Transient,
                    MailError::Permanent(_) => DeliveryError::Permanent,
                }
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::services::mail::message::{Content, Language};
    use crate::services::randomness::TestRandomness;
    use crate::services::tokens::keys::DataState;
    use domain::time::Timestamp;
    use std::sync::atomic::{AtomicI64, Ordering};

    struct Hand(AtomicI64);

    impl Clock for Hand {
        fn now(&self) -> Timestamp {
            Timestamp(self.0.load(Ordering::Relaxed))
        }
    }

    #[tokio::test]
    async fn sealed_mail_is_sent_while_its_code_lives() {
        let directory = tempfile::tempdir().expect("a directory");
        let randomness = TestRandomness::seeded(1);
        let keys = ApplicationKeys::open(
            directory.path(),
            config::TokenAlgorithm::Es256,
            DataState::New,
            &randomness,
        );
        let keys = Arc::new(keys.expect("keys"));
        let mails = directory.path().join("mail");
        let mailer = Mailer::new(&config::MailSettings {
            from: "no-reply@example.com".into(),
            transport: config::MailTransport::File {
                directory: mails.clone(),
            },
        });
        let clock = Arc::new(Hand(AtomicI64::new(1_000)));
        let delivery = MailDelivery::new(
            "shop",
            Arc::clone(&keys),
            Arc::new(mailer.expect("set up")),
            clock.clone(),
        );
        let message = Message {
            to: "ann@example.com".into(),
            language: Language::English,
            created_at: Timestamp(1_000),
            content: Content::MfaCode {
                code: "12345678".into(),
            },
        };
        let sealed = message.seal(keys.sealer(), &randomness).expect("short");
        assert_eq!(delivery.deliver(5, &sealed).await, Ok(()));
        assert_eq!(std::fs::read_dir(&mails).expect("there").count(), 1);
        assert_eq!(
            delivery.deliver(6, b"not ours").await,
            Err(DeliveryError::Permanent)
        );
        clock.0.store(601_000, Ordering::Relaxed);
        assert_eq!(
            delivery.deliver(7, &sealed).await,
            Err(DeliveryError::Permanent)
        );
        assert_eq!(std::fs::read_dir(&mails).expect("there").count(), 1);
    }
}
