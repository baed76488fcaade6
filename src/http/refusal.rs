//! How a refusal of the domain is answered.

use super::error::{BEARER, Problem};
use domain::error_code::ErrorCode;
use domain::refusal::{Refusal, RefusalKind};
use http::header::WWW_AUTHENTICATE;

impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Self {
        if refusal.code == ErrorCode::Forbidden {
            // One body for every one of them, so that it does not tell what exists.
            return Self::forbidden();
        }
        let mut problem = Self::new(refusal.code, refusal.detail.clone());
        if let Some(field) = refusal.field {
            problem = problem.about(field, refusal.detail);
        }
        match refusal.kind {
            RefusalKind::Unauthenticated => problem.header(WWW_AUTHENTICATE, BEARER),
            RefusalKind::Invalid
            | RefusalKind::Forbidden
            | RefusalKind::NotFound
            | RefusalKind::Conflict => problem,
        }
    }
}
