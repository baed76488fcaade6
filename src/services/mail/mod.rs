//! Mail to people.
//!
//! A handler writes a [`Message`], seals it ([`Message::seal`]) and hands it to an actor, which
//! keeps it in its outbox in the same commit as what it tells of. The outbox worker gives it to
//! [`MailDelivery`], which opens it and sends it through a [`Mailer`]: at least once, with the same
//! Message-ID each time.

mod allowance;
mod delivery;
mod directory;
pub mod links;
mod mailer;
pub mod message;
mod page_links;
mod render;
mod smtp;
mod templates;
mod texts;

pub use allowance::MailAllowance;
pub use delivery::MailDelivery;
pub use links::Placeholders;
pub use mailer::{MailError, Mailer, MailerError, parse_sender};
pub use message::{Content, Language, Message};
pub use page_links::PageLinks;
pub use render::MailApplication;
pub use templates::Templates;
