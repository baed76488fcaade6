//! The audit trail.

use crate::access::lookup::named_organization;
use crate::api::Call;
use crate::api::organizations::event_view::EventView;
use crate::api::types::bounded_string::BoundedString;
use crate::api::types::list::ListMetadata;
use crate::api::types::list::parse_cursor;
use crate::app::Server;
use crate::http::{Allow, Endpoint, PageQuery, Problem, Reply, Scope, get};
use domain::event::Event;
use domain::ids::UserId;
use domain::time::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use storage::records::EventQuery;

pub(crate) fn endpoints() -> Vec<Endpoint<Server>> {
    vec![
        get("/v1/authorization/organizations/events")
            .operation("listOrganizationEvents")
            .tag("organizations")
            .summary(
                "What happened in the organization: who did what to what, when and from where.",
            )
            .allow(
                &[
                    Allow::SuperAdmin,
                    Allow::GenericMachineUser,
                    Allow::OrgOwner,
                    Allow::OrgUserManager,
                ],
                Scope::OrganizationInHeader,
            )
            .handle(list),
    ]
}

/// Which end of the trail comes first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
enum Order {
    /// Oldest first.
    Asc,
    /// Newest first.
    #[default]
    Desc,
}

/// A type or an id, exactly; none is longer.
type Filter = BoundedString<256>;

#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct EventsQuery {
    #[serde(flatten)]
    page: PageQuery,
    /// Just this type, such as `user.created`.
    #[serde(rename = "type")]
    kind: Option<Filter>,
    /// Done by this user.
    actor_id: Option<UserId>,
    /// Done to this: a user's id, a role's key, …
    target_id: Option<Filter>,
    /// At this time or later.
    from: Option<Timestamp>,
    /// Before this time.
    to: Option<Timestamp>,
    /// `desc` (newest first) when left out.
    #[serde(default)]
    order: Order,
}

impl EventsQuery {
    fn matches(&self, event: &Event) -> bool {
        let is = |wanted: &Option<Filter>, found: &str| {
            wanted
                .as_ref()
                .is_none_or(|wanted| wanted.as_str() == found)
        };
        is(&self.kind, &event.kind)
            && self.actor_id.is_none_or(|actor| event.actor == actor.0)
            && is(&self.target_id, &event.target)
            && self.from.is_none_or(|from| event.occurred_at >= from)
            && self.to.is_none_or(|to| event.occurred_at < to)
    }

    const fn filters(&self) -> bool {
        self.kind.is_some()
            || self.actor_id.is_some()
            || self.target_id.is_some()
            || self.from.is_some()
            || self.to.is_some()
    }
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "EventPage")]
struct Events {
    metadata: ListMetadata,
    events: Vec<EventView>,
}

/// What is gathered while the trail is read.
#[derive(Default)]
struct Gathered {
    matching: usize,
    found: Vec<Event>,
    more: bool,
}

async fn list(call: Call<(), EventsQuery>) -> Result<Reply<Events>, Problem> {
    let (app, query) = (&call.state, call.query);
    let organization = named_organization(&call.headers)?;
    let last = app.organization(organization).await?.head.sequence;
    let newest_first = query.order == Order::Desc;
    let cursor = query.page.cursor.as_deref().map(parse_cursor).transpose()?;
    let (limit, offset) = (
        query.page.limit(),
        if cursor.is_some() {
            0
        } else {
            query.page.offset()
        },
    );
    let filters = query.filters();
    let is_past = move |event: &Event| match cursor {
        None => true,
        Some(cursor) if newest_first => event.sequence < cursor,
        Some(cursor) => event.sequence > cursor,
    };
    // With a filter the total is counted, by reading all of it.
    let (first_read, last_read) = match cursor.filter(|_| !filters) {
        None => (1, last),
        Some(cursor) if newest_first => (1, last.min(cursor.saturating_sub(1))),
        Some(cursor) => (cursor.saturating_add(1), last),
    };
    let range = EventQuery {
        organization,
        first: first_read,
        last: last_read,
        newest_first,
    };
    let gathered = app
        .core
        .read_events(range, Gathered::default(), move |gathered, event| {
            if !query.matches(&event) {
                return true;
            }
            let passed_over = gathered.matching < offset || !is_past(&event);
            gathered.matching += 1;
            if !passed_over {
                if gathered.found.len() < limit {
                    gathered.found.push(event);
                } else {
                    gathered.more = true;
                }
            }
            // Without a filter the total is the length of the trail: no need to read on.
            filters || !gathered.more
        });
    let gathered = gathered.await?;
    let total = if filters {
        gathered.matching
    } else {
        usize::try_from(last).unwrap_or(usize::MAX)
    };
    let next_cursor = gathered
        .found
        .last()
        .filter(|_| gathered.more)
        .map(|event| event.sequence.to_string());
    let events = gathered.found.iter().map(EventView::new).collect();
    Ok(Reply::ok(Events {
        metadata: ListMetadata { total, next_cursor },
        events,
    }))
}
