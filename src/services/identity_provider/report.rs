//! What a test of a provider's settings found.

/// The steps of a test, in the order in which they were taken. The first that fails on a server is
/// the last that is taken there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TestReport {
    /// What was tried.
    pub steps: Vec<TestStep>,
}

/// One step and what came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TestStep {
    /// What was tried.
    pub step: TestedStep,
    /// On which server of a directory, or at which provider: its address.
    pub server: String,
    /// What was found, or why it failed: a sentence for administrators.
    pub outcome: Result<String, String>,
}

/// What can be tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TestedStep {
    /// The server has an address that may be called, and takes connections.
    Reachable,
    /// Its TLS certificate is one that is trusted, and for its name.
    Certificate,
    /// It accepts the name and password for searching.
    Bind,
    /// It finds exactly one entry for the person named.
    Search,
    /// The entry has what makes an account.
    Attributes,
    /// The provider's metadata are sound (OpenID Connect Discovery 1.0 §4).
    Discovery,
    /// It has keys that ID tokens can be checked with.
    Keys,
}

impl TestedStep {
    /// Its word for programs, which stays.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Reachable => "reachable",
            Self::Certificate => "certificate",
            Self::Bind => "bind",
            Self::Search => "search",
            Self::Attributes => "attributes",
            Self::Discovery => "discovery",
            Self::Keys => "keys",
        }
    }
}

impl TestReport {
    /// Whether something was tried and nothing failed.
    #[must_use]
    pub fn is_ok(&self) -> bool {
        !self.steps.is_empty() && self.steps.iter().all(|step| step.outcome.is_ok())
    }

    /// Notes a step; says whether it went well.
    pub(super) fn note(
        &mut self,
        step: TestedStep,
        server: &str,
        outcome: Result<impl Into<String>, impl Into<String>>,
    ) -> bool {
        let outcome = outcome.map(Into::into).map_err(Into::into);
        let is_ok = outcome.is_ok();
        self.steps.push(TestStep {
            step,
            server: server.to_owned(),
            outcome,
        });
        is_ok
    }
}
