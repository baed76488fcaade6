//! The kinds of records and the numbers they have in keys.

/// The shape of the id part.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    None,
    Number,
    TwoNumbers,
    NumberThenBytes,
    Bytes,
}

/// A kind a row: its number, its name in errors and reports, the shape of the id in its keys, and the
/// newest version of its records that this release reads and writes.
macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident = $number:literal, $name:literal, $shape:ident, version $version:literal;)*) => {
        /// What a record is.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum Kind {
            $($(#[$doc])* $kind = $number,)*
        }

        impl Kind {
            /// Every kind, in the order of numbers.
            pub const ALL: [Self; [$($number),*].len()] = [$(Self::$kind),*];

            /// Its name in errors and reports.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$kind => $name,)*
                }
            }

            /// The newest version of its records that this release reads and writes. A record of a
            /// newer one is refused, untouched.
            #[must_use]
            pub const fn newest_version(self) -> u8 {
                match self {
                    $(Self::$kind => $version,)*
                }
            }

            pub(super) const fn shape(self) -> Shape {
                match self {
                    $(Self::$kind => Shape::$shape,)*
                }
            }
        }
    };
}

kinds! {
    /// The store's own records: `[0][name]`.
    System = 0, "system", Bytes, version 1;
    /// `[1][normalized email]`: who has an address.
    DirectoryEmail = 1, "directory email", Bytes, version 1;
    /// `[2][client id]`: whose a machine client is.
    DirectoryClient = 2, "directory client", Bytes, version 1;
    /// `[3][user u64][organization u64]`: a membership away from home.
    DirectoryGuest = 3, "directory guest", TwoNumbers, version 1;
    /// `[4][user u64]`: a super administrator who can act.
    DirectorySuperAdmin = 4, "directory super administrator", Number, version 1;
    /// `[5][normalized email]`: an address kept for whoever had it before.
    DirectoryKeptEmail = 5, "directory kept email", Bytes, version 1;
    /// `[10][organization]`
    Organization = 10, "organization", None, version 1;
    /// `[11][organization]`
    Settings = 11, "settings", None, version 1;
    /// `[13][organization][user u64]`
    User = 13, "user", Number, version 1;
    /// `[15][organization][user u64]`
    Membership = 15, "membership", Number, version 1;
    /// `[16][organization][group u64, 0 for the organization's own][role key]`
    Role = 16, "role", NumberThenBytes, version 1;
    /// `[17][organization][group u64]`
    Group = 17, "group", Number, version 1;
    /// `[18][organization][group u64][user u64]`
    GroupMembership = 18, "group membership", TwoNumbers, version 1;
    /// `[19][organization][session u64]`
    Session = 19, "session", Number, version 1;
    /// `[22][organization][sequence u64 of the first]`: events that became durable together
    Event = 22, "event", Number, version 2;
    /// `[23][organization][page u64]`: work for outside that became durable together
    Outbox = 23, "outbox", Number, version 2;
    /// `[24][organization]`: how many records of each kind there are
    Tally = 24, "tally", None, version 1;
    /// `[25][organization][role key]`, in the root organization
    ApplicationRole = 25, "application role", Bytes, version 1;
    /// `[26][organization][identity provider u64]`
    IdentityProvider = 26, "identity provider", Number, version 1;
    /// `[27][organization][user u64][identity provider u64]`
    ProviderLink = 27, "provider link", TwoNumbers, version 1;
    /// `[28][organization][intent u64]`
    Intent = 28, "intent", Number, version 1;
}

impl Kind {
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

    /// Whether its keys carry an organization.
    #[must_use]
    pub const fn has_organization(self) -> bool {
        self.number() >= Self::Organization.number()
    }
}
