//! The kinds of records and the numbers they have in keys.

/// What a record is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Kind {
    /// The store's own records: `[0][name]`.
    System = 0,
    /// `[1][normalized email]`: who has an address.
    DirectoryEmail = 1,
    /// `[2][client id]`: whose a machine client is.
    DirectoryClient = 2,
    /// `[3][user u64][organization u64]`: a membership away from home.
    DirectoryGuest = 3,
    /// `[4][user u64]`: a super administrator who can act.
    DirectorySuperAdmin = 4,
    /// `[10][organization]`
    Organization = 10,
    /// `[11][organization]`
    Settings = 11,
    /// `[13][organization][user u64]`
    User = 13,
    /// `[15][organization][user u64]`
    Membership = 15,
    /// `[16][organization][group u64, 0 for the organization's own][role key]`
    Role = 16,
    /// `[17][organization][group u64]`
    Group = 17,
    /// `[18][organization][group u64][user u64]`
    GroupMembership = 18,
    /// `[19][organization][session u64]`
    Session = 19,
    /// `[22][organization][sequence u64 of the first]`: events that became durable together
    Event = 22,
    /// `[23][organization][page u64]`: work for outside that became durable together
    Outbox = 23,
    /// `[24][organization]`: how many records of each kind there are
    Tally = 24,
    /// `[25][organization][role key]`, in the root organization
    ApplicationRole = 25,
}

/// The shape of the id part.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    None,
    Number,
    TwoNumbers,
    NumberThenBytes,
    Bytes,
}

impl Kind {
    /// Every kind, in the order of numbers.
    pub const ALL: [Self; 17] = [
        Self::System,
        Self::DirectoryEmail,
        Self::DirectoryClient,
        Self::DirectoryGuest,
        Self::DirectorySuperAdmin,
        Self::Organization,
        Self::Settings,
        Self::User,
        Self::Membership,
        Self::Role,
        Self::Group,
        Self::GroupMembership,
        Self::Session,
        Self::Event,
        Self::Outbox,
        Self::Tally,
        Self::ApplicationRole,
    ];

    /// The first byte of its keys.
    #[must_use]
    pub const fn number(self) -> u8 {
        self as u8
    }

    /// The kind with that number.
    #[must_use]
    pub fn from_number(number: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.number() == number)
    }

    /// Its name in errors and reports.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::DirectoryEmail => "directory email",
            Self::DirectoryClient => "directory client",
            Self::DirectoryGuest => "directory guest",
            Self::DirectorySuperAdmin => "directory super administrator",
            Self::Organization => "organization",
            Self::Settings => "settings",
            Self::User => "user",
            Self::Membership => "membership",
            Self::Role => "role",
            Self::Group => "group",
            Self::GroupMembership => "group membership",
            Self::Session => "session",
            Self::Event => "event",
            Self::Outbox => "outbox",
            Self::Tally => "tally",
            Self::ApplicationRole => "application role",
        }
    }

    /// Whether its keys carry an organization.
    #[must_use]
    pub const fn has_organization(self) -> bool {
        self.number() >= Self::Organization.number()
    }

    pub(super) const fn shape(self) -> Shape {
        match self {
            Self::System | Self::DirectoryEmail | Self::DirectoryClient | Self::ApplicationRole => {
                Shape::Bytes
            }
            Self::Organization | Self::Settings | Self::Tally => Shape::None,
            Self::DirectorySuperAdmin
            | Self::User
            | Self::Membership
            | Self::Group
            | Self::Session
            | Self::Event
            | Self::Outbox => Shape::Number,
            Self::DirectoryGuest | Self::GroupMembership => Shape::TwoNumbers,
            Self::Role => Shape::NumberThenBytes,
        }
    }
}
