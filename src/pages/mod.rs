//! The server's own pages. They are clients like any other: they call the public API, and what they
//! show is what their caller may see.

mod dev_mail;
mod guides;
mod ui;

pub use dev_mail::DevMail;
pub use guides::Guides;
pub use ui::{Appearance, UiPages};
