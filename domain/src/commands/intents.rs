//! Signing in through a provider, from the click to the session: each step is done once, also when many
//! ask for it at the same time.

use super::identity_providers::no_provider;
use crate::change::Change;
use crate::command::{Command, Context, Decision, EventDraft};
use crate::error_code::ErrorCode;
use crate::identity_provider::{Intent, IntentPurpose, IntentStage, ProviderFailure};
use crate::ids::IntentId;
use crate::refusal::Refusal;
use crate::state::OrganizationState;
use std::sync::Arc;
use subtle::ConstantTimeEq;

/// The one refusal of an attempt that is unknown, too old, used, or somebody else's.
#[must_use]
pub fn invalid_intent() -> Refusal {
    Refusal::bad(
        ErrorCode::InvalidIntent,
        "This attempt to sign in is unknown, over or older than 10 minutes: begin again.",
    )
}

fn alive<'s>(
    state: &'s OrganizationState,
    id: IntentId,
    context: &Context<'_>,
) -> Result<&'s Arc<Intent>, Refusal> {
    let intent = state.intents.get(&id);
    let intent = intent.filter(|intent| intent.is_alive(context.now));
    let intent = intent.filter(|intent| state.identity_providers.contains_key(&intent.provider));
    intent.ok_or_else(invalid_intent)
}

fn event(kind: &'static str, intent: &Intent) -> EventDraft {
    EventDraft::new(kind, "intent", intent.id).with("identityProviderId", intent.provider)
}

/// Begins an attempt: the browser goes to the provider next.
pub struct BeginIntent {
    /// The attempt.
    pub intent: Intent,
}

impl Command for BeginIntent {
    type Reply = ();

    fn decide(self, state: &OrganizationState, _: &Context<'_>) -> Result<Decision<()>, Refusal> {
        if !state.organization.is_active()
            || !state.identity_providers.contains_key(&self.intent.provider)
        {
            return Err(no_provider());
        }
        if state.intents.len() >= Intent::MAX {
            return Err(Refusal::conflict(
                ErrorCode::LimitReached,
                "Too many people are signing in through identity providers: try again in some minutes.",
            ));
        }
        let event = event("intent.begun", &self.intent);
        let changes = vec![Change::Intent(Arc::new(self.intent))];
        Ok(Decision::of((), changes, event))
    }
}

/// Binds an attempt to the browser that leaves for the provider: of several one does. The same browser may
/// leave again, as when its page is loaded anew.
pub struct BindIntent {
    /// Which attempt.
    pub intent: IntentId,
    /// Keyed hash of the `state` in the address that the browser opened.
    pub state_hash: [u8; 32],
    /// Keyed hash of the cookie that the browser gets.
    pub browser_hash: [u8; 32],
}

impl Command for BindIntent {
    type Reply = Arc<Intent>;

    fn decide(
        self,
        state: &OrganizationState,
        context: &Context<'_>,
    ) -> Result<Decision<Self::Reply>, Refusal> {
        let intent = alive(state, self.intent, context)?;
        let is_ours = bool::from(intent.state_hash.ct_eq(&self.state_hash));
        if intent.stage != IntentStage::Waiting || intent.browser_hash.is_some() || !is_ours {
            return Err(invalid_intent());
        }
        let mut intent = Intent::clone(intent);
        intent.browser_hash = Some(self.browser_hash);
        let event = event("intent.left", &intent);
        let intent = Arc::new(intent);
        let changes = vec![Change::Intent(Arc::clone(&intent))];
        Ok(Decision::of(intent, changes, event))
    }
}

/// Takes the browser back that went to the provider. Of several that come with one `state` one is taken:
/// the provider is asked once.
pub struct TakeBackIntent {
    /// Which attempt.
    pub intent: IntentId,
    /// Keyed hash of the `state` that came back.
    pub state_hash: [u8; 32],
    /// Keyed hash of the cookie.
    pub browser_hash: [u8; 32],
}

impl Command for TakeBackIntent {
    type Reply = Arc<Intent>;

    fn decide(
        self,
        state: &OrganizationState,
        context: &Context<'_>,
    ) -> Result<Decision<Self::Reply>, Refusal> {
        let intent = alive(state, self.intent, context)?;
        let is_ours = intent.state_hash.ct_eq(&self.state_hash);
        if intent.stage != IntentStage::Waiting
            || !bool::from(is_ours)
            || !intent.is_browser(&self.browser_hash)
        {
            return Err(invalid_intent());
        }
        let mut intent = Intent::clone(intent);
        intent.stage = IntentStage::Returned;
        let event = event("intent.returned", &intent);
        let intent = Arc::new(intent);
        let changes = vec![Change::Intent(Arc::clone(&intent))];
        Ok(Decision::of(intent, changes, event))
    }
}

/// What came of asking the provider.
pub enum Asked {
    /// It vouched.
    Vouched {
        /// Keyed hash of the token that fetches the session.
        token_hash: [u8; 32],
        /// What it says of the person, encrypted.
        sealed: Box<[u8]>,
    },
    /// It did not, or what it says is not enough. The attempt is over.
    Failed(ProviderFailure),
}

/// Notes what came of asking the provider.
pub struct NoteAnswer {
    /// Which attempt.
    pub intent: IntentId,
    /// What came of it.
    pub asked: Asked,
}

impl Command for NoteAnswer {
    type Reply = ();

    fn decide(
        self,
        state: &OrganizationState,
        context: &Context<'_>,
    ) -> Result<Decision<()>, Refusal> {
        let intent = alive(state, self.intent, context)?;
        if intent.stage != IntentStage::Returned {
            return Err(invalid_intent());
        }
        let (change, event) = match self.asked {
            Asked::Vouched { token_hash, sealed } => {
                let mut proved = Intent::clone(intent);
                proved.stage = IntentStage::Proved(token_hash);
                proved.sealed = sealed;
                (
                    Change::Intent(Arc::new(proved)),
                    event("intent.proved", intent),
                )
            }
            Asked::Failed(failure) => (
                Change::IntentGone(intent.id),
                event("intent.failed", intent).with("error", failure.as_str()),
            ),
        };
        Ok(Decision::of((), vec![change], event))
    }
}

/// Ends an attempt in a session or a link: of all who have its token one gets it.
pub struct UseIntent {
    /// Which attempt.
    pub intent: IntentId,
    /// Keyed hash of the token.
    pub token_hash: [u8; 32],
    /// What it is used for, which is what it was begun for.
    pub purpose: IntentPurpose,
}

impl Command for UseIntent {
    type Reply = Arc<Intent>;

    fn decide(
        self,
        state: &OrganizationState,
        context: &Context<'_>,
    ) -> Result<Decision<Self::Reply>, Refusal> {
        let intent = alive(state, self.intent, context)?;
        let IntentStage::Proved(token_hash) = intent.stage else {
            return Err(invalid_intent());
        };
        if !bool::from(token_hash.ct_eq(&self.token_hash)) || intent.purpose != self.purpose {
            return Err(invalid_intent());
        }
        let event = event("intent.used", intent);
        let changes = vec![Change::IntentGone(intent.id)];
        Ok(Decision::of(Arc::clone(intent), changes, event))
    }
}
