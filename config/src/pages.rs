//! The server's own pages.

use std::path::PathBuf;

use crate::reader::Section;

/// Section `pages`.
#[derive(Debug, Clone)]
pub struct PageSettings {
    /// Whether the sign-in and account pages are served at `/ui`.
    pub ui: bool,
    /// A style sheet that is read after the pages' own.
    pub stylesheet_file: Option<PathBuf>,
    /// A picture above the forms.
    pub logo_file: Option<LogoFile>,
}

/// A picture, and what it is by its name.
#[derive(Debug, Clone)]
pub struct LogoFile {
    /// Where it lies.
    pub path: PathBuf,
    /// `image/svg+xml` and the like (RFC 9110 §8.3.1).
    pub media_type: &'static str,
}

impl PageSettings {
    pub(crate) fn read(mut section: Section<'_, '_>) -> Self {
        let s = &mut section;
        let own = |text: &str| Ok(text.to_owned());
        Self {
            ui: s.flag("ui", true),
            stylesheet_file: s
                .optional("stylesheet_file", "/etc/locai-iam/own.css", own)
                .map(PathBuf::from),
            logo_file: s
                .optional("logo_file", "/etc/locai-iam/logo.svg", |text| {
                    media_type(text).map(|_| text.to_owned())
                })
                .and_then(|path| {
                    Some(LogoFile {
                        media_type: media_type(&path).ok()?,
                        path: path.into(),
                    })
                }),
        }
    }
}

fn media_type(path: &str) -> Result<&'static str, String> {
    let ending = path.rsplit_once('.').map(|(_, ending)| ending);
    match ending.map(str::to_ascii_lowercase).as_deref() {
        Some("svg") => Ok("image/svg+xml"),
        Some("png") => Ok("image/png"),
        Some("jpg" | "jpeg") => Ok("image/jpeg"),
        Some("webp") => Ok("image/webp"),
        _ => Err(format!(
            "{path:?} is no picture by its name: it ends in .svg, .png, .jpg or .webp"
        )),
    }
}
