//! Where the outbox worker's mail goes out.

use std::collections::HashMap;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};

use actors::{Delivery, DeliveryError};
use domain::ambient::Clock;
use domain::time::Timestamp;

use super::mailer::{MailError, Mailer};
use super::message::{Content, Message};
use super::render::MailApplication;
use crate::services::tokens::ApplicationKeys;

/// The owner of an address is told at most once in this time, in milliseconds, that somebody tried to
/// sign up with it: whoever tries must not fill a stranger's mailbox.
const NOTICE_EVERY: u64 = 3_600_000;
/// Owners remembered at once; beyond, nobody is told until some of them may be told again.
const MOST_NOTICES: usize = 50_000;

/// Opens the sealed mail of one application's outbox, and sends it.
pub struct MailDelivery {
    application: MailApplication,
    keys: Arc<ApplicationKeys>,
    mailer: Arc<Mailer>,
    clock: Arc<dyn Clock>,
    notices: Mutex<HashMap<Box<str>, (u64, Timestamp)>>,
}

impl MailDelivery {
    /// For one application.
    #[must_use]
    pub fn new(
        application: MailApplication,
        keys: Arc<ApplicationKeys>,
        mailer: Arc<Mailer>,
        clock: Arc<dyn Clock>,
    ) -> Self {
        Self {
            application,
            keys,
            mailer,
            clock,
            notices: Mutex::default(),
        }
    }

    /// Whether the owner of an address is told once more that somebody tried to sign up with it.
    /// Decided here and not where the attempt is made: there it must take as long as any other.
    fn is_due(&self, id: u64, address: &str) -> bool {
        let now = self.clock.now();
        let recent = now.minus_milliseconds(NOTICE_EVERY);
        let mut notices = self.notices.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((last, at)) = notices.get(address)
            && *at > recent
        {
            // The one that was let through is tried again when it failed.
            return *last == id;
        }
        if notices.len() >= MOST_NOTICES {
            notices.retain(|_, (_, at)| *at > recent);
        }
        if notices.len() < MOST_NOTICES {
            notices.insert(address.into(), (id, now));
            return true;
        }
        false
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
        if matches!(message.content, Content::AccountNotice) && !self.is_due(id, &message.to) {
            return Ok(());
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
                tracing::warn!(item = id, %error, application = self.application.name, "mail was not sent");
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
    use crate::services::mail::message::Language;
    use crate::services::randomness::TestRandomness;
    use crate::services::tokens::keys::DataState;
    use std::sync::atomic::{AtomicI64, Ordering};

    struct Hand(AtomicI64);

    impl Clock for Hand {
        fn now(&self) -> Timestamp {
            Timestamp(self.0.load(Ordering::Relaxed))
        }
    }

    struct World {
        directory: tempfile::TempDir,
        keys: Arc<ApplicationKeys>,
        randomness: TestRandomness,
        clock: Arc<Hand>,
        delivery: MailDelivery,
    }

    impl World {
        fn new() -> Self {
            let directory = tempfile::tempdir().expect("a directory");
            let randomness = TestRandomness::seeded(1);
            let keys = ApplicationKeys::open(
                directory.path(),
                config::TokenAlgorithm::Es256,
                DataState::New,
                &randomness,
            );
            let keys = Arc::new(keys.expect("keys"));
            let mailer = Mailer::new(&config::MailSettings {
                from: "no-reply@example.com".into(),
                templates_directory: None,
                transport: config::MailTransport::File {
                    directory: directory.path().join("mail"),
                },
            });
            let clock = Arc::new(Hand(AtomicI64::new(1_000)));
            let delivery = MailDelivery::new(
                MailApplication::sample(),
                Arc::clone(&keys),
                Arc::new(mailer.expect("set up")),
                clock.clone(),
            );
            Self {
                directory,
                keys,
                randomness,
                clock,
                delivery,
            }
        }

        fn seal(&self, to: &str, content: Content) -> Box<[u8]> {
            let message = Message {
                to: to.into(),
                language: Language::English,
                organization: None,
                created_at: Timestamp(1_000),
                content,
            };
            let sealed = message.seal(self.keys.sealer(), &self.randomness);
            sealed.expect("short")
        }

        fn sent(&self) -> usize {
            let mails = std::fs::read_dir(self.directory.path().join("mail"));
            mails.map_or(0, Iterator::count)
        }
    }

    #[tokio::test]
    async fn sealed_mail_is_sent_while_its_code_lives() {
        let world = World::new();
        let code = Content::MfaCode {
            code: "12345678".into(),
        };
        let sealed = world.seal("ann@example.com", code);
        assert_eq!(world.delivery.deliver(5, &sealed).await, Ok(()));
        assert_eq!(world.sent(), 1);
        assert_eq!(
            world.delivery.deliver(6, b"not ours").await,
            Err(DeliveryError::Permanent)
        );
        world.clock.0.store(601_000, Ordering::Relaxed);
        assert_eq!(
            world.delivery.deliver(7, &sealed).await,
            Err(DeliveryError::Permanent)
        );
        assert_eq!(world.sent(), 1);
    }

    #[tokio::test]
    async fn an_owner_is_told_of_attempts_once_an_hour() {
        let world = World::new();
        let ann = world.seal("ann@example.com", Content::AccountNotice);
        let ben = world.seal("ben@example.com", Content::AccountNotice);
        for (id, sealed, sent) in [(1, &ann, 1), (2, &ann, 1), (3, &ben, 2), (4, &ann, 2)] {
            assert_eq!(world.delivery.deliver(id, sealed).await, Ok(()));
            assert_eq!(world.sent(), sent, "after {id}");
        }
        assert!(world.delivery.is_due(1, "ann@example.com"), "tried again");
        world.clock.0.fetch_add(3_600_000, Ordering::Relaxed);
        assert_eq!(world.delivery.deliver(5, &ann).await, Ok(()));
        assert_eq!(world.sent(), 3);
    }
}
