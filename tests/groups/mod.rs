//! Groups, their users and administrators.

mod group_admins;
mod group_users;
mod groups;
