//! Groups, their users and administrators.

mod group;
mod group_admins;
mod group_users;
