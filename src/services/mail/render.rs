//! Writes a message out, as text and as HTML.

use super::message::{Content, Message};
use super::texts::{MailText, texts};
use crate::services::secret::Secret;

/// Longest name put into a mail, in characters: room for a name, not for a text.
const LONGEST_NAME: usize = 80;

/// A mail as its reader sees it.
pub(super) struct Rendered {
    pub(super) subject: String,
    pub(super) text: Secret,
    pub(super) html: Secret,
}

/// Writes out `message`, sent for `application`.
pub(super) fn render(message: &Message, application: &str) -> Rendered {
    let texts = texts(message.language);
    let (mail, code, link, organization) = match &message.content {
        Content::VerifyEmail { code, link } => (&texts.verify_email, Some(code), link.as_ref(), ""),
        Content::Invitation {
            organization,
            code,
            link,
        } => (
            &texts.invitation,
            Some(code),
            link.as_ref(),
            &**organization,
        ),
        Content::PasswordReset { code, link } => {
            (&texts.password_reset, Some(code), link.as_ref(), "")
        }
        Content::RoleGranted { organization } => (&texts.role_granted, None, None, &**organization),
        Content::FactorsChanged => (&texts.factors_changed, None, None, ""),
        Content::AccountNotice => (&texts.account_notice, None, None, ""),
        Content::MfaCode { code } => (&texts.mfa_code, Some(code), None, ""),
    };
    let minutes = message
        .content
        .purpose()
        .map_or(0, |purpose| purpose.lifetime_seconds() / 60);
    let lifetime = if minutes >= 120 {
        format!("{} {}", minutes / 60, texts.hours)
    } else {
        format!("{minutes} {}", texts.minutes)
    };
    let values = Values {
        application: plain_name(application),
        organization: plain_name(organization),
        lifetime,
    };
    Rendered {
        subject: values.fill(mail.subject, str::to_owned),
        text: text(mail, &values, code, link),
        html: html(mail, &values, code, link, message.language.tag()),
    }
}

struct Values {
    application: String,
    organization: String,
    lifetime: String,
}

impl Values {
    /// One pass: braces within a value are not looked at again.
    fn fill(&self, template: &str, escape: fn(&str) -> String) -> String {
        let mut filled = String::with_capacity(template.len() + 64);
        let mut rest = template;
        while let Some((before, from_brace)) = rest.split_once('{') {
            filled.push_str(&escape(before));
            let (name, after) = from_brace.split_once('}').unwrap_or((from_brace, ""));
            match name {
                "application" => filled.push_str(&escape(&self.application)),
                "organization" => filled.push_str(&escape(&self.organization)),
                "lifetime" => filled.push_str(&escape(&self.lifetime)),
                _ => debug_assert!(false, "{{{name}}} is not known"),
            }
            rest = after;
        }
        filled.push_str(&escape(rest));
        filled
    }
}

fn text(mail: &MailText, values: &Values, code: Option<&Secret>, link: Option<&Secret>) -> Secret {
    // Room for all of it: no copy of the code is left behind by a reallocation.
    let mut text = String::with_capacity(8 * 1024);
    let mut paragraph = |words: &str| {
        text.push_str(words);
        text.push_str("\n\n");
    };
    for words in mail.before {
        paragraph(&values.fill(words, str::to_owned));
    }
    if let Some(code) = code {
        paragraph(&format!("    {}", code.expose()));
    }
    if let Some(link) = link {
        paragraph(mail.link);
        paragraph(link.expose());
    }
    for words in mail.after {
        paragraph(&values.fill(words, str::to_owned));
    }
    text.truncate(text.trim_end().len());
    text.push('\n');
    Secret::from(text)
}

fn html(
    mail: &MailText,
    values: &Values,
    code: Option<&Secret>,
    link: Option<&Secret>,
    language: &str,
) -> Secret {
    let mut html = String::with_capacity(16 * 1024);
    html.push_str("<!DOCTYPE html>\n<html lang=\"");
    html.push_str(language);
    html.push_str(
        "\"><head><meta charset=\"utf-8\"></head>\
         <body style=\"font-family:sans-serif;font-size:16px;line-height:1.5\">\n",
    );
    let mut paragraph = |words: &str| {
        html.push_str("<p>");
        html.push_str(words);
        html.push_str("</p>\n");
    };
    for words in mail.before {
        paragraph(&values.fill(words, escaped));
    }
    if let Some(code) = code {
        paragraph(&format!(
            "<strong style=\"font-family:monospace;font-size:24px;letter-spacing:4px\">{}</strong>",
            escaped(code.expose())
        ));
    }
    if let Some(link) = link {
        paragraph(&escaped(mail.link));
        let shown = escaped(link.expose());
        let is_web = ["https://", "http://"]
            .iter()
            .any(|scheme| link.expose().starts_with(scheme));
        // Any other scheme is shown and not made into a link: `javascript:` must not be one.
        if is_web {
            paragraph(&format!("<a href=\"{shown}\">{shown}</a>"));
        } else {
            paragraph(&shown);
        }
    }
    for words in mail.after {
        paragraph(&values.fill(words, escaped));
    }
    html.push_str("</body></html>\n");
    Secret::from(html)
}

/// Escaped for element content and for attributes in double quotes.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 16);
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other => escaped.push(other),
        }
    }
    escaped
}

/// A name on one line, of a name's length, and nothing that a mail program makes a link of.
fn plain_name(name: &str) -> String {
    let mut plain: String = name
        .chars()
        .map(|character| {
            if character.is_control() || character.is_whitespace() {
                ' '
            } else {
                character
            }
        })
        .take(LONGEST_NAME)
        .collect();
    if name.chars().count() > LONGEST_NAME {
        plain.push('…');
    }
    plain.replace("://", " ").replace("www.", "www ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::services::mail::message::Language;
    use domain::time::Timestamp;

    fn rendered(content: Content) -> Rendered {
        let message = Message {
            to: "ann@example.com".into(),
            language: Language::English,
            created_at: Timestamp(0),
            content,
        };
        render(&message, "Shop & Co")
    }

    fn all() -> Vec<Content> {
        let code = || Secret::from("AB12CD");
        let link = || Some(Secret::from("https://a.example/?c=AB12CD&u=7"));
        vec![
            Content::VerifyEmail {
                code: code(),
                link: link(),
            },
            Content::Invitation {
                organization: "Acme".into(),
                code: code(),
                link: link(),
            },
            Content::PasswordReset {
                code: code(),
                link: link(),
            },
            Content::RoleGranted {
                organization: "Acme".into(),
            },
            Content::FactorsChanged,
            Content::AccountNotice,
            Content::MfaCode { code: code() },
        ]
    }

    #[test]
    fn every_mail_says_its_code_in_the_body_and_never_in_the_subject() {
        for content in all() {
            let (has_code, has_link) = (
                content.purpose().is_some(),
                format!("{content:?}").contains("link"),
            );
            let mail = rendered(content);
            let (text, html) = (mail.text.expose(), mail.html.expose());
            assert!(!mail.subject.contains("AB12CD") && !mail.subject.is_empty());
            assert_eq!(text.contains("    AB12CD\n"), has_code, "{text}");
            assert_eq!(html.contains(">AB12CD<"), has_code, "{html}");
            assert_eq!(
                text.contains("\nhttps://a.example/?c=AB12CD&u=7\n"),
                has_link,
                "{text}"
            );
            assert_eq!(
                html.contains("<a href=\"https://a.example/?c=AB12CD&amp;u=7\">"),
                has_link
            );
            for whole in [&mail.subject, text, html] {
                assert!(!whole.contains('{') && !whole.contains('}'), "{whole}");
            }
            assert!(
                html.contains("Shop &amp; Co") || !html.contains("Shop"),
                "{html}"
            );
        }
    }

    #[test]
    fn lifetimes_are_those_of_the_codes() {
        let texts: Vec<String> = all()
            .into_iter()
            .map(|content| rendered(content).text.expose().to_owned())
            .collect();
        assert!(texts[0].contains("for 10 minutes."), "{}", texts[0]);
        assert!(texts[1].contains("for 72 hours."), "{}", texts[1]);
    }

    #[test]
    fn a_hostile_name_brings_no_markup_no_line_and_no_link() {
        let mail = rendered(Content::Invitation {
            organization: "<b>x</b>\r\nBcc: all@example.com {code} https://evil.example".into(),
            code: "AB12CD".into(),
            link: Some("javascript:alert('\"<x>')".into()),
        });
        let html = mail.html.expose();
        assert!(!mail.subject.contains(['\r', '\n']), "{}", mail.subject);
        assert!(
            html.contains("&lt;b&gt;x&lt;/b&gt;") && !html.contains("<b>"),
            "{html}"
        );
        assert!(!html.contains("<a ") && !html.contains("\"<x>"), "{html}");
        assert!(
            !mail.text.expose().contains("https://evil"),
            "{}",
            mail.text.expose()
        );
        assert!(
            mail.subject.contains("{code}"),
            "a value is not filled in again"
        );
    }

    #[test]
    fn a_name_is_cut_to_a_names_length() {
        assert_eq!(
            plain_name(&"x".repeat(500)).chars().count(),
            LONGEST_NAME + 1
        );
    }
}
