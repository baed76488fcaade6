//! Writes a message out, as text and as HTML.

use super::message::{Content, Message};
use super::templates::{Part, Place, Templates};
use super::texts::{MailText, Texts, texts};
use crate::services::secret::Secret;
use minijinja::context;

/// Longest name put into a mail, in characters: room for a name, not for a text.
const LONGEST_NAME: usize = 80;

/// A mail as its reader sees it.
pub(super) struct Rendered {
    pub(super) subject: String,
    pub(super) text: Secret,
    pub(super) html: Secret,
}

/// The application that mails are sent for.
#[derive(Clone, Debug)]
pub struct MailApplication {
    /// Its name, which selects templates.
    pub name: String,
    /// Its name for people, which the mails mention.
    pub display_name: String,
}

#[cfg(test)]
impl MailApplication {
    pub(super) fn sample() -> Self {
        Self {
            name: "shop".into(),
            display_name: "Shop & Co".into(),
        }
    }
}

/// Writes out `message`.
///
/// # Errors
/// When our own template fails, which it does not.
pub(super) fn render(
    message: &Message,
    application: &MailApplication,
    templates: &Templates,
) -> Result<Rendered, minijinja::Error> {
    let language = message.language;
    let texts = texts(language);
    let (mail, code, link, about) = parts(&message.content, texts);
    let minutes = message
        .content
        .purpose()
        .map_or(0, |purpose| purpose.lifetime_seconds() / 60);
    let lifetime = if minutes >= 120 {
        texts.hours.replace("{n}", &(minutes / 60).to_string())
    } else {
        texts.minutes.replace("{n}", &minutes.to_string())
    };
    let words = Words {
        application: plain_name(&application.display_name),
        about: plain_name(about),
        lifetime,
    };
    let subject = words.fill(mail.subject);
    let filled = |paragraphs: &[&str]| -> Vec<String> {
        paragraphs.iter().map(|text| words.fill(text)).collect()
    };
    let (before, after) = (filled(mail.before), filled(mail.after));
    // Any other scheme is shown and not made into a link: `javascript:` must not be one.
    let is_web = link.is_some_and(|link| {
        ["https://", "http://"]
            .iter()
            .any(|scheme| link.expose().starts_with(scheme))
    });
    let values = context! {
        language => language.tag(),
        direction => language.direction(),
        application => &words.application,
        organization => &words.about,
        provider => &words.about,
        lifetime => &words.lifetime,
        subject => &subject,
        code => code.map(Secret::expose),
        link => link.map(Secret::expose),
        link_is_web => is_web,
        link_label => mail.link,
        before => &before,
        after => &after,
    };
    let place = Place {
        application: &application.name,
        organization: message.organization,
    };
    let own = |part| templates.own(place, language, message.content.kind(), part, &values);
    Ok(Rendered {
        subject: own(Part::Subject).map_or(subject, |own| plain_line(&own)),
        text: own(Part::Text).map_or_else(
            || text(&before, code, mail.link, link, &after),
            Secret::from,
        ),
        html: match own(Part::Html) {
            Some(own) => own.into(),
            None => templates.built_in_html(&values)?.into(),
        },
    })
}

/// The words, the code and the link of a mail, and the name of the organization or provider it is about.
fn parts<'a>(
    content: &'a Content,
    texts: &'static Texts,
) -> (
    &'static MailText,
    Option<&'a Secret>,
    Option<&'a Secret>,
    &'a str,
) {
    match content {
        Content::VerifyEmail { code, link } => (&texts.verify_email, Some(code), link.as_ref(), ""),
        Content::Invitation {
            organization,
            code,
            link,
        } => (&texts.invitation, Some(code), link.as_ref(), organization),
        Content::PasswordReset { code, link } => {
            (&texts.password_reset, Some(code), link.as_ref(), "")
        }
        Content::RoleGranted { organization } => (&texts.role_granted, None, None, organization),
        Content::FactorsChanged => (&texts.factors_changed, None, None, ""),
        Content::AccountLinked { provider } => (&texts.account_linked, None, None, provider),
        Content::AccountUnlinked { provider } => (&texts.account_unlinked, None, None, provider),
        Content::EmailChange { code, link, .. } => {
            (&texts.email_change, Some(code), link.as_ref(), "")
        }
        Content::EmailChanged { code, link } => {
            (&texts.email_changed, Some(code), link.as_ref(), "")
        }
        Content::EmailMoved => (&texts.email_moved, None, None, ""),
        Content::AccountNotice => (&texts.account_notice, None, None, ""),
        Content::MfaCode { code } => (&texts.mfa_code, Some(code), None, ""),
    }
}

/// What stands in the place of names in braces.
struct Words {
    application: String,
    /// The organization's name, or the provider's.
    about: String,
    lifetime: String,
}

impl Words {
    /// One pass: braces within a value are not looked at again.
    fn fill(&self, template: &str) -> String {
        let mut filled = String::with_capacity(template.len() + 64);
        let mut rest = template;
        while let Some((before, from_brace)) = rest.split_once('{') {
            filled.push_str(before);
            let (name, after) = from_brace.split_once('}').unwrap_or((from_brace, ""));
            match name {
                "application" => filled.push_str(&self.application),
                "organization" | "provider" => filled.push_str(&self.about),
                "lifetime" => filled.push_str(&self.lifetime),
                _ => debug_assert!(false, "{{{name}}} is not known"),
            }
            rest = after;
        }
        filled.push_str(rest);
        filled
    }
}

fn text(
    before: &[String],
    code: Option<&Secret>,
    link_label: &str,
    link: Option<&Secret>,
    after: &[String],
) -> Secret {
    // Room for all of it: no copy of the code is left behind by a reallocation.
    let mut text = String::with_capacity(8 * 1024);
    let mut paragraph = |words: &str| {
        text.push_str(words);
        text.push_str("\n\n");
    };
    before.iter().for_each(|words| paragraph(words));
    if let Some(code) = code {
        paragraph(&format!("    {}", code.expose()));
    }
    if let Some(link) = link {
        paragraph(link_label);
        paragraph(link.expose());
    }
    after.iter().for_each(|words| paragraph(words));
    text.truncate(text.trim_end().len());
    text.push('\n');
    Secret::from(text)
}

/// One line without control characters: a subject.
fn plain_line(text: &str) -> String {
    let line: String = text
        .trim()
        .chars()
        .map(|character| {
            if character.is_control() {
                ' '
            } else {
                character
            }
        })
        .collect();
    line
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

    fn rendered_in(language: Language, content: Content) -> Rendered {
        let message = Message {
            to: "ann@example.com".into(),
            language,
            organization: None,
            created_at: Timestamp(0),
            content,
        };
        let application = MailApplication::sample();
        render(&message, &application, &Templates::built_in()).expect("ours is sound")
    }

    fn rendered(content: Content) -> Rendered {
        rendered_in(Language::English, content)
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
            Content::AccountLinked {
                provider: "Acme".into(),
            },
            Content::AccountUnlinked {
                provider: "Acme".into(),
            },
            Content::EmailChange {
                code: code(),
                link: link(),
                by_administrator: false,
            },
            Content::EmailChanged {
                code: code(),
                link: link(),
            },
            Content::EmailMoved,
            Content::AccountNotice,
            Content::MfaCode { code: code() },
        ]
    }

    #[test]
    fn every_mail_says_its_code_in_the_body_and_never_in_the_subject() {
        for content in all() {
            let (has_code, has_link) = (
                content.purpose().is_some(),
                format!("{content:?}").contains("link:"),
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
            let address = "https:&#x2f;&#x2f;a.example&#x2f;?c=AB12CD&amp;u=7";
            assert_eq!(html.contains(&format!("<a href=\"{address}\">")), has_link);
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
    fn every_language_says_all_of_it_and_arabic_runs_from_right_to_left() {
        for language in Language::ALL {
            for content in all() {
                let has_code = content.purpose().is_some();
                let names_what_it_is_about = matches!(
                    content,
                    Content::Invitation { .. }
                        | Content::RoleGranted { .. }
                        | Content::AccountLinked { .. }
                        | Content::AccountUnlinked { .. }
                );
                let mail = rendered_in(language, content);
                let (text, html) = (mail.text.expose(), mail.html.expose());
                assert_eq!(text.contains("    AB12CD\n"), has_code, "{text}");
                assert_eq!(text.contains("Acme"), names_what_it_is_about, "{text}");
                for whole in [&mail.subject, text, html] {
                    assert!(!whole.contains('{') && !whole.contains('}'), "{whole}");
                }
                let direction = format!(
                    "<html lang=\"{}\" dir=\"{}\">",
                    language.tag(),
                    language.direction()
                );
                assert!(html.contains(&direction), "{html}");
            }
        }
        assert_eq!(Language::Arabic.direction(), "rtl");
    }

    #[test]
    fn the_kind_of_a_content_is_among_the_names() {
        let kinds: Vec<_> = all().iter().map(Content::kind).collect();
        assert_eq!(kinds, Content::KINDS);
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
            html.contains("&lt;b&gt;x&lt;&#x2f;b&gt;") && !html.contains("<b>"),
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
