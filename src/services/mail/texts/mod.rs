//! The words of each mail, a set for each language.
//!
//! `{application}`, `{organization}` and `{lifetime}` are filled in by `render`. To add a language, add
//! a [`Language`], a file with its `Texts` and a line in [`texts`]; the compiler asks for the rest.

mod arabic;
mod english;
mod french;
mod german;

use super::message::Language;

/// One mail: what comes before the code and link, and what after.
pub(super) struct MailText {
    pub(super) subject: &'static str,
    /// A paragraph each.
    pub(super) before: &'static [&'static str],
    /// The label of the link.
    pub(super) link: &'static str,
    /// A paragraph each.
    pub(super) after: &'static [&'static str],
}

pub(super) struct Texts {
    pub(super) verify_email: MailText,
    pub(super) invitation: MailText,
    pub(super) password_reset: MailText,
    pub(super) role_granted: MailText,
    pub(super) factors_changed: MailText,
    pub(super) account_linked: MailText,
    pub(super) account_unlinked: MailText,
    pub(super) email_change: MailText,
    pub(super) email_changed: MailText,
    pub(super) email_moved: MailText,
    pub(super) account_notice: MailText,
    pub(super) mfa_code: MailText,
    /// `{n}` minutes and hours: codes live for 10 minutes or 72 hours.
    pub(super) minutes: &'static str,
    pub(super) hours: &'static str,
}

pub(super) const fn texts(language: Language) -> &'static Texts {
    match language {
        Language::English => &english::TEXTS,
        Language::Arabic => &arabic::TEXTS,
        Language::French => &french::TEXTS,
        Language::German => &german::TEXTS,
    }
}
