//! What an application does when something fails, with its real store in a temporary directory.

mod support;

mod guests;
mod health;
mod idle;
mod in_flight_limit;
mod logins;
mod outage;
mod outbox_worker;
mod panics;
mod shutdown;
