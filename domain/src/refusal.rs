//! Why a command was not carried out. A refusal is a value, never a panic.

use crate::error_code::ErrorCode;
use std::borrow::Cow;

/// What sort of refusal it is; the HTTP face gives each its status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RefusalKind {
    /// The request is wrong in itself or names something unknown in its body.
    Invalid,
    /// The credential shown is not good (any more).
    Unauthenticated,
    /// The caller may not do this.
    Forbidden,
    /// The thing named by the path does not exist.
    NotFound,
    /// It would contradict what is already there.
    Conflict,
}

/// Why a command was not carried out, in words for the person who sent it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{code}: {detail}")]
pub struct Refusal {
    /// What sort of refusal it is.
    pub kind: RefusalKind,
    /// Which error it is, for programs.
    pub code: ErrorCode,
    /// What was wrong and what to do. Never holds a secret.
    pub detail: Cow<'static, str>,
    /// The body field it is about, when there is one.
    pub field: Option<Cow<'static, str>>,
}

impl Refusal {
    fn new(kind: RefusalKind, code: ErrorCode, detail: impl Into<Cow<'static, str>>) -> Self {
        Self {
            kind,
            code,
            detail: detail.into(),
            field: None,
        }
    }

    /// A body field has a value that cannot be accepted.
    pub fn invalid(
        field: impl Into<Cow<'static, str>>,
        detail: impl Into<Cow<'static, str>>,
    ) -> Self {
        Self {
            field: Some(field.into()),
            ..Self::new(RefusalKind::Invalid, ErrorCode::InvalidRequest, detail)
        }
    }

    /// A request that is well-formed but wrong, with a code of its own.
    pub fn bad(code: ErrorCode, detail: impl Into<Cow<'static, str>>) -> Self {
        Self::new(RefusalKind::Invalid, code, detail)
    }

    /// Names the field that the refusal is about.
    #[must_use]
    pub fn about(mut self, field: impl Into<Cow<'static, str>>) -> Self {
        self.field = Some(field.into());
        self
    }

    /// The credential shown is not good.
    pub fn unauthenticated(code: ErrorCode, detail: impl Into<Cow<'static, str>>) -> Self {
        Self::new(RefusalKind::Unauthenticated, code, detail)
    }

    /// The caller may not do this.
    pub fn forbidden(code: ErrorCode, detail: impl Into<Cow<'static, str>>) -> Self {
        Self::new(RefusalKind::Forbidden, code, detail)
    }

    /// The thing named by the path does not exist.
    pub fn not_found(code: ErrorCode, detail: impl Into<Cow<'static, str>>) -> Self {
        Self::new(RefusalKind::NotFound, code, detail)
    }

    /// It would contradict what is already there.
    pub fn conflict(code: ErrorCode, detail: impl Into<Cow<'static, str>>) -> Self {
        Self::new(RefusalKind::Conflict, code, detail)
    }

    /// The user named by the path does not exist here.
    #[must_use]
    pub fn user_not_found() -> Self {
        Self::not_found(ErrorCode::UserNotFound, "There is no such user here.")
    }

    /// The group named by the path does not exist here.
    #[must_use]
    pub fn group_not_found() -> Self {
        Self::not_found(
            ErrorCode::GroupNotFound,
            "There is no such group in the organization.",
        )
    }

    /// The role would stand above the caller's own.
    #[must_use]
    pub fn above_own_role() -> Self {
        Self::forbidden(
            ErrorCode::RoleAboveOwn,
            "You can neither grant nor change a role above your own.",
        )
    }
}
