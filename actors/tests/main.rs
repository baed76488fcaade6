//! What an application does when something fails, with its real store in a temporary directory.

mod support;

mod admission;
mod courier;
mod guests;
mod health;
mod idle;
mod logins;
mod outage;
mod panics;
mod shutdown;
