//! Who calls, whether they may, and what they may see: authentication, roles, visibility of people's
//! data, the rule that an owner stays, and finding what a request names.

pub mod authenticate;
pub mod guard;
pub mod lookup;
pub mod owner_rule;
pub mod visibility;
