//! Templates of mails: ours, and an operator's own in their place.
//!
//! A directory of templates holds files `{language}/{kind}.{part}`, such as `de/invitation.html`. The
//! same below `applications/{name}/` is for one application, below `organizations/{id}/` for those who
//! live in one organization; the narrowest that exists is taken. The language of Jinja is that of
//! minijinja; in `.html` every value is escaped.

use super::message::{Content, Language};
use domain::ids::OrganizationId;
use minijinja::{AutoEscape, Environment, UndefinedBehavior, Value, context};
use std::path::Path;

/// Name of the HTML template that serves where there is no other.
const BUILT_IN: &str = "built-in.html";
/// Largest template, in bytes.
const LARGEST: u64 = 64 * 1024;
/// Most templates of one directory.
const MOST: usize = 10_000;

/// A part of a mail that can have a template.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// The subject: one line.
    Subject,
    /// The plain text.
    Text,
    /// The HTML.
    Html,
}

impl Part {
    const ALL: [Self; 3] = [Self::Subject, Self::Text, Self::Html];

    const fn ending(self) -> &'static str {
        match self {
            Self::Subject => "subject",
            Self::Text => "txt",
            Self::Html => "html",
        }
    }
}

/// For whom a mail is written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place<'a> {
    pub(super) application: &'a str,
    pub(super) organization: Option<OrganizationId>,
}

/// All templates there are.
#[derive(Debug)]
pub struct Templates {
    environment: Environment<'static>,
}

impl Templates {
    /// Ours alone.
    #[must_use]
    pub fn built_in() -> Self {
        let mut environment = Environment::new();
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        environment.set_auto_escape_callback(|name| {
            if name.ends_with(".html") {
                AutoEscape::Html
            } else {
                AutoEscape::None
            }
        });
        let added = environment.add_template(BUILT_IN, include_str!("mail.html"));
        debug_assert!(added.is_ok(), "{added:?}");
        Self { environment }
    }

    /// Ours, and those of `directory`. Each is filled in once to see that it can be.
    ///
    /// # Errors
    /// In words for the operator, with the file and the line.
    pub fn load(directory: Option<&Path>) -> Result<Self, String> {
        let mut templates = Self::built_in();
        if let Some(directory) = directory {
            templates.read(directory, "", 0)?;
        }
        Ok(templates)
    }

    fn read(&mut self, root: &Path, below: &str, depth: usize) -> Result<(), String> {
        let directory = root.join(below);
        let wrong = |path: &Path, why: &dyn std::fmt::Display| format!("{}: {why}", path.display());
        let entries = std::fs::read_dir(&directory).map_err(|error| wrong(&directory, &error))?;
        for entry in entries {
            let entry = entry.map_err(|error| wrong(&directory, &error))?;
            let path = entry.path();
            let Ok(name) = entry.file_name().into_string() else {
                return Err(wrong(&path, &"its name is no text"));
            };
            let name = if below.is_empty() {
                name
            } else {
                format!("{below}/{name}")
            };
            let metadata = std::fs::metadata(&path).map_err(|error| wrong(&path, &error))?;
            if metadata.is_dir() && depth < 3 {
                self.read(root, &name, depth + 1)?;
                continue;
            }
            if !is_template_name(&name) {
                let why = format!(
                    "is no template's name: expected LANGUAGE/KIND.PART, also below \
                     applications/NAME/ or organizations/ID/, with LANGUAGE one of {}, KIND one of \
                     {}, PART one of subject, txt, html",
                    Language::ALL.map(Language::tag).join(", "),
                    Content::KINDS.join(", ")
                );
                return Err(wrong(&path, &why));
            }
            if metadata.len() > LARGEST {
                return Err(wrong(
                    &path,
                    &format!("has more than {LARGEST} bytes, the most of a template"),
                ));
            }
            if self.environment.templates().count() > MOST {
                return Err(wrong(
                    &directory,
                    &format!("has more than {MOST} templates below it"),
                ));
            }
            let source = std::fs::read_to_string(&path).map_err(|error| wrong(&path, &error))?;
            self.environment
                .add_template_owned(name.clone(), source)
                .map_err(|error| wrong(&path, &error))?;
            self.fill(&name, &sample())
                .map_err(|error| wrong(&path, &error))?;
        }
        Ok(())
    }

    /// Fills in the operator's template of a part; `None` where there is none.
    pub(super) fn own(
        &self,
        place: Place<'_>,
        language: Language,
        kind: &str,
        part: Part,
        values: &Value,
    ) -> Option<String> {
        let file = format!("{}/{kind}.{}", language.tag(), part.ending());
        let of_organization = place
            .organization
            .map(|organization| format!("organizations/{organization}/{file}"));
        let of_application = format!("applications/{}/{file}", place.application);
        let name = of_organization
            .into_iter()
            .chain([of_application, file])
            .find(|name| self.environment.get_template(name).is_ok())?;
        // It was filled in at the start: what fails now is told, and ours goes out in its place.
        self.fill(&name, values)
            .inspect_err(
                |error| tracing::error!(template = name, %error, "a mail's template failed"),
            )
            .ok()
    }

    /// Fills in our HTML.
    pub(super) fn built_in_html(&self, values: &Value) -> Result<String, minijinja::Error> {
        self.fill(BUILT_IN, values)
    }

    fn fill(&self, name: &str, values: &Value) -> Result<String, minijinja::Error> {
        self.environment.get_template(name)?.render(values.clone())
    }
}

fn is_template_name(name: &str) -> bool {
    let parts: Vec<&str> = name.split('/').collect();
    let (language, file) = match parts.as_slice() {
        [language, file] => (language, file),
        ["applications", application, language, file]
            if config::is_application_name(application) =>
        {
            (language, file)
        }
        ["organizations", id, language, file] if id.bytes().all(|byte| byte.is_ascii_digit()) => {
            (language, file)
        }
        _ => return false,
    };
    let Some((kind, ending)) = file.rsplit_once('.') else {
        return false;
    };
    Language::ALL.iter().any(|known| known.tag() == *language)
        && Content::KINDS.contains(&kind)
        && Part::ALL.iter().any(|part| part.ending() == ending)
}

/// Values as a mail has them, to try a template with.
fn sample() -> Value {
    context! {
        language => "en",
        direction => "ltr",
        application => "Example",
        organization => "Example",
        provider => "Example",
        code => "AB12CD",
        link => "https://example.com/",
        link_is_web => true,
        link_label => "",
        lifetime => "10 minutes",
        subject => "",
        before => Vec::<String>::new(),
        after => Vec::<String>::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn directory(files: &[(&str, &str)]) -> tempfile::TempDir {
        let directory = tempfile::tempdir().expect("a directory");
        for (name, text) in files {
            let path = directory.path().join(name);
            std::fs::create_dir_all(path.parent().expect("a parent")).expect("made");
            std::fs::write(path, text).expect("written");
        }
        directory
    }

    #[test]
    fn the_narrowest_template_is_taken_and_html_is_escaped() {
        let files = [
            ("en/mfa-code.txt", "general {{ code }}"),
            ("applications/shop/en/mfa-code.txt", "shop {{ code }}"),
            ("organizations/7/en/mfa-code.txt", "seven {{ code }}"),
            ("de/mfa-code.html", "<p>{{ application }}</p>"),
        ];
        let directory = directory(&files);
        let templates = Templates::load(Some(directory.path())).expect("templates");
        let values = context! { code => "12345678", application => "<b>" };
        let own = |application, organization: Option<u64>, language, part| {
            let place = Place {
                application,
                organization: organization.map(OrganizationId),
            };
            templates.own(place, language, "mfa-code", part, &values)
        };
        let text = |application, organization| {
            own(application, organization, Language::English, Part::Text).expect("a template")
        };
        assert_eq!(text("other", None), "general 12345678");
        assert_eq!(text("shop", Some(8)), "shop 12345678");
        assert_eq!(text("shop", Some(7)), "seven 12345678");
        assert_eq!(
            own("shop", None, Language::German, Part::Html).expect("a template"),
            "<p>&lt;b&gt;</p>"
        );
        assert_eq!(own("shop", None, Language::German, Part::Text), None);
    }

    #[test]
    fn what_is_wrong_is_named_with_its_file() {
        for (name, text, part) in [
            ("en/mfa-code.txt", "{{ cod }}", "en/mfa-code.txt"),
            ("en/mfa-code.txt", "{% if %}", "en/mfa-code.txt"),
            ("en/mfa-cod.txt", "", "is no template's name"),
            ("es/mfa-code.txt", "", "is no template's name"),
            (
                "organizations/x/en/mfa-code.txt",
                "",
                "is no template's name",
            ),
            ("readme.md", "", "is no template's name"),
        ] {
            let directory = directory(&[(name, text)]);
            let error = Templates::load(Some(directory.path())).expect_err(name);
            assert!(error.contains(part), "{name}: {error}");
        }
        let missing = Templates::load(Some(Path::new("/nowhere/at/all"))).expect_err("missing");
        assert!(missing.contains("/nowhere/at/all"), "{missing}");
    }
}
