//! An example of every kind of record, with every field set and with as few as can be.

use domain::change::{Change, OrganizationSettings, OutboxItem, OutboxTask};
use domain::code::{Code, CodePurpose};
use domain::event::{ActorType, Event};
use domain::factor::{Passkey, SecondFactors, Totp};
use domain::group::{Group, GroupMembership};
use domain::identity_provider::{
    AutoLinking, AzureTenant, GroupRoleMapping, IdentityProvider, Intent, IntentPurpose,
    IntentStage, LdapAttributes, LdapSettings, OidcKind, OidcSettings, ProviderLink, ProviderRules,
    ProviderSettings, SealedSecret,
};
use domain::ids::{
    GroupId, IdentityProviderId, IntentId, OrganizationId, OutboxId, PasskeyId, SessionId, UserId,
};
use domain::login_settings::LoginSettings;
use domain::membership::{Membership, MembershipState};
use domain::organization::{Organization, OrganizationStatus};
use domain::roles::{ApplicationRole, ManagerRole, Role};
use domain::session::{Factors, Session, SessionState};
use domain::state::OrganizationState;
use domain::text::{
    Description, Language, Metadata, Name, Permission, PersonName, PhoneNumber, RoleKey, RoleName,
};
use domain::time::Timestamp;
use domain::user::{Credential, User, UserState, UserType};
use std::sync::Arc;

/// Whose records have every field set.
pub const FULL: OrganizationId = OrganizationId(281_185_056_586_736_799);
/// Whose have not.
pub const MINIMAL: OrganizationId = OrganizationId(12);
/// The highest id given out, as the tallies say.
pub const HIGHEST_ID: u64 = 281_185_056_586_800_000;

const USER: UserId = UserId(281_185_056_586_740_001);
const MACHINE: UserId = UserId(13);
/// Lives in the one and is a member of the other.
const GUEST: UserId = UserId(18);
const GROUP: GroupId = GroupId(281_185_056_586_750_000);
const SMALL_GROUP: GroupId = GroupId(14);
const GOOGLE: IdentityProviderId = IdentityProviderId(281_185_056_586_780_000);
const LDAP: IdentityProviderId = IdentityProviderId(281_185_056_586_780_002);
const AT: Timestamp = Timestamp(1_790_000_000_123);
const LATER: Timestamp = Timestamp(1_790_000_600_456);
const NEVER: Timestamp = Timestamp(0);

/// An example, and the name of its golden file; none for what is part of an account.
pub type Example = (&'static str, Change);

fn metadata() -> Metadata {
    Metadata(
        [("Straße", "Çınar 7"), ("tier", "gold")]
            .map(|(k, v)| (k.into(), v.into()))
            .into(),
    )
}

fn role(key: &str, permissions: &[&str]) -> Arc<Role> {
    Arc::new(Role {
        key: RoleKey::stored(key),
        display_name: RoleName::stored(format!("The {key}")),
        allowed_permissions: permissions
            .iter()
            .map(|text| Permission::stored(*text))
            .collect(),
    })
}

fn mail(id: u64, bytes: &[u8]) -> Change {
    let task = OutboxTask::SealedMail(bytes.into());
    Change::Outbox(Arc::new(OutboxItem::new(OutboxId(id), AT, task)))
}

fn code(purpose: CodePurpose, hash: u8, attempts: u8, user: UserId) -> Change {
    Change::Code(Arc::new(Code {
        user,
        purpose,
        hash: [hash; 32],
        attempts,
        expires_at: LATER,
        address: matches!(
            purpose,
            CodePurpose::ChangeEmail | CodePurpose::UndoEmailChange
        )
        .then(|| "other@example.com".into()),
    }))
}

const RULES_ALL: ProviderRules = ProviderRules {
    is_creation_allowed: true,
    is_linking_allowed: true,
    is_auto_update: true,
    auto_linking: AutoLinking::VerifiedEmail,
};
const RULES_NONE: ProviderRules = ProviderRules {
    is_creation_allowed: false,
    is_linking_allowed: false,
    is_auto_update: false,
    auto_linking: AutoLinking::None,
};

fn provider(
    organization: OrganizationId,
    id: IdentityProviderId,
    settings: ProviderSettings,
    rules: ProviderRules,
) -> Change {
    Change::IdentityProvider(Arc::new(IdentityProvider {
        id,
        organization,
        name: Name::stored("Sözcü"),
        settings,
        rules,
        created_at: AT,
        changed_at: LATER,
    }))
}

fn oidc(kind: OidcKind) -> ProviderSettings {
    ProviderSettings::OpenIdConnect(OidcSettings {
        kind,
        issuer: "https://accounts.example.com".into(),
        client_id: "client".into(),
        sealed_client_secret: SealedSecret(vec![0x7E; 40].into()),
        scopes: vec!["openid".into(), "email".into()],
    })
}

fn minimal_oidc(id: u64, kind: OidcKind) -> Change {
    let settings = ProviderSettings::OpenIdConnect(OidcSettings {
        kind,
        issuer: String::new(),
        client_id: String::new(),
        sealed_client_secret: SealedSecret(Box::default()),
        scopes: Vec::new(),
    });
    provider(MINIMAL, IdentityProviderId(id), settings, RULES_NONE)
}

fn ldap_full() -> ProviderSettings {
    ProviderSettings::Ldap(Box::new(LdapSettings {
        servers: vec!["ldaps://a.example".into(), "ldap://b.example:1389".into()],
        start_tls: true,
        root_ca: Some("-----BEGIN CERTIFICATE-----".into()),
        base_dn: "dc=acme,dc=example".into(),
        bind_dn: "cn=reader,dc=acme,dc=example".into(),
        sealed_bind_password: SealedSecret(vec![0x7D; 40].into()),
        user_base: "ou=people,dc=acme,dc=example".into(),
        user_filters: vec!["uid".into(), "mail".into()],
        user_object_classes: vec!["inetOrgPerson".into()],
        timeout: 5_000,
        attributes: LdapAttributes {
            id_attribute: Some("objectGUID".into()),
            first_name_attribute: Some("gn".into()),
            last_name_attribute: Some("surname".into()),
            email_attribute: Some("userPrincipalName".into()),
            display_name_attribute: Some("cn".into()),
            phone_attribute: Some("mobile".into()),
        },
        group_attribute: Some("memberOf".into()),
        role_mapping: vec![GroupRoleMapping {
            group: "cn=editors,dc=acme,dc=example".into(),
            role: RoleKey::stored("editor"),
        }],
    }))
}

fn minimal_intent(id: u64, stage: IntentStage) -> Change {
    Change::Intent(Arc::new(Intent {
        id: IntentId(id),
        provider: IdentityProviderId(20),
        wanted: None,
        purpose: IntentPurpose::SignIn,
        success_url: "".into(),
        failure_url: "".into(),
        state_hash: [0; 32],
        browser_hash: None,
        sealed: Box::default(),
        stage,
        created_at: NEVER,
    }))
}

/// Everything an organization can own, every field set.
pub fn full() -> Vec<Example> {
    let organization = Organization {
        id: FULL,
        name: Name::stored("Ünal & Söhne"),
        status: OrganizationStatus::Active,
        is_root: true,
        metadata: metadata(),
        created_at: AT,
        changed_at: LATER,
        inactivated_at: Some(AT),
        inactivations: 300,
    };
    let settings = OrganizationSettings {
        login: Some(Box::new(LoginSettings {
            force_mfa: true,
            default_redirect_uri: Some("https://app.example/".into()),
            allowed_redirect_uris: vec!["https://app.example/*".into()],
            ..LoginSettings::default()
        })),
        custom: r#"{"theme":"dark"}"#.into(),
    };
    let user = User {
        id: USER,
        home: FULL,
        user_type: UserType::Human,
        state: UserState::Active,
        application_role: Some(ApplicationRole::SuperAdmin),
        login: "ünal@example.com".into(),
        first_name: "Ayşe".into(),
        last_name: "Ünal".into(),
        display_name: Some(PersonName::stored("Ayşe Ü.")),
        phone_number: Some(PhoneNumber::stored("+905551112233")),
        is_email_verified: true,
        is_phone_verified: true,
        mfa_enabled: true,
        preferred_language: Some(Language::stored("tr-TR")),
        metadata: Some(Box::new(metadata())),
        created_at: AT,
        changed_at: LATER,
    };
    let credential = Credential {
        user: USER,
        secret: Some("$argon2id$v=19$m=64,t=1,p=1$c2FsdHNhbHQ$aGFzaGhhc2g".into()),
        epoch: 70_000,
        spared_session: Some(281_185_056_586_760_000),
        failed_attempts: 9,
        locked_until: Some(LATER),
        last_sign_in_at: Some(AT),
        changed_at: LATER,
        factors: Some(Box::new(SecondFactors {
            totp: Some(Totp {
                sealed_secret: vec![0x5A; 49].into(),
                confirmed_at: Some(AT),
                last_step: 59_666_667,
            }),
            recovery_codes: vec![[0xC3; 32], [0x3C; 32]],
            passkeys: vec![Passkey {
                id: PasskeyId(281_185_056_586_750_001),
                name: "Ayşe's phone".into(),
                credential_id: vec![0x1D; 32].into(),
                credential: b"{}".as_slice().into(),
                created_at: AT,
                last_used_at: Some(LATER),
            }],
            failed_attempts: 2,
            locked_until: Some(LATER),
        })),
    };
    let membership = Membership {
        user: USER,
        home: FULL,
        roles: vec![RoleKey::stored("editor"), RoleKey::stored("viewer")],
        manager_roles: ManagerRole::ALL.to_vec(),
        state: MembershipState::Active,
        created_at: AT,
        changed_at: LATER,
    };
    let guest = Membership {
        user: GUEST,
        home: MINIMAL,
        ..membership.clone()
    };
    let group = Group {
        id: GROUP,
        name: Name::stored("Operations"),
        description: Some(Description::stored("Keeps it going")),
        settings: r#"{"colour":"red"}"#.into(),
        metadata: metadata(),
        created_at: AT,
        changed_at: LATER,
    };
    let part = GroupMembership {
        group: GROUP,
        user: USER,
        roles: vec![RoleKey::stored("lead")],
        is_admin: true,
        state: MembershipState::Active,
        created_at: AT,
        changed_at: LATER,
    };
    let session = Session {
        id: SessionId(281_185_056_586_760_000),
        user: USER,
        home: FULL,
        organization: FULL,
        token_hash: [0xA5; 32],
        epoch: 70_000,
        state: SessionState::MfaRequired,
        factors: Factors {
            password: Some(AT),
            idp: Some(LATER),
            email_otp: Some(AT),
            totp: Some(LATER),
            recovery_code: Some(AT),
            passkey: Some(LATER),
        },
        created_at: AT,
        changed_at: LATER,
        expires_at: Timestamp(AT.0 + 86_400_000),
        absolute_expiry: Timestamp(AT.0 + 2_592_000_000),
        ip_address: "2001:db8::7".into(),
        user_agent: "Mozilla/5.0".into(),
    };
    let event = Event {
        organization: FULL,
        sequence: 4_711,
        kind: "user.created".into(),
        actor_type: ActorType::Machine,
        actor: 281_185_056_586_740_002,
        target_type: "user".into(),
        target: "281185056586740001".into(),
        occurred_at: LATER,
        ip_address: "192.0.2.7".into(),
        user_agent: "curl/8".into(),
        data: r#"{"roles":["editor"]}"#.into(),
        previous_hash: [0x5A; 32],
    };
    let item = |last_digits: u64, task| {
        OutboxItem::new(OutboxId(281_185_056_586_770_000 + last_digits), AT, task)
    };
    let drop_role = item(
        1,
        OutboxTask::DropApplicationRole(RoleKey::stored("auditor")),
    );
    let forget_user = item(2, OutboxTask::ForgetUser(USER));
    let forget_provider = item(3, OutboxTask::ForgetProvider(LDAP));
    vec![
        (
            "organization-full",
            Change::Organization(Arc::new(organization)),
        ),
        ("settings-full", Change::Settings(Arc::new(settings))),
        ("membership-full", Change::Membership(Arc::new(guest))),
        ("", Change::Membership(Arc::new(membership))),
        ("account-full", Change::User(Arc::new(user))),
        ("", Change::Credential(Arc::new(credential))),
        (
            "role-full",
            Change::Role(role("editor", &["doc:*", "invoice:read"])),
        ),
        (
            "group-role-full",
            Change::GroupRole(GROUP, role("lead", &["shift:*"])),
        ),
        (
            "application-role-full",
            Change::ApplicationRole(role("auditor", &["*"])),
        ),
        ("group-full", Change::Group(Arc::new(group))),
        (
            "group-membership-full",
            Change::GroupMembership(Arc::new(part)),
        ),
        ("session-full", Change::Session(Arc::new(session))),
        ("", code(CodePurpose::VerifyEmail, 1, 1, USER)),
        ("", code(CodePurpose::AcceptInvite, 2, 2, USER)),
        ("", code(CodePurpose::ResetPassword, 3, 3, USER)),
        ("", code(CodePurpose::Mfa, 4, 5, USER)),
        ("", code(CodePurpose::ChangeEmail, 5, 0, USER)),
        ("", code(CodePurpose::UndoEmailChange, 6, 0, USER)),
        (
            "outbox-mail-full",
            mail(281_185_056_586_770_000, &[0, 255, 128, 7]),
        ),
        ("outbox-drop-role", Change::Outbox(Arc::new(drop_role))),
        ("outbox-forget-user", Change::Outbox(Arc::new(forget_user))),
        (
            "outbox-forget-provider",
            Change::Outbox(Arc::new(forget_provider)),
        ),
        (
            "identity-provider-google",
            provider(FULL, GOOGLE, oidc(OidcKind::Google), RULES_ALL),
        ),
        (
            "identity-provider-azure-one",
            provider(
                FULL,
                IdentityProviderId(281_185_056_586_780_001),
                oidc(OidcKind::AzureAd(AzureTenant::One("acme.example".into()))),
                RULES_ALL,
            ),
        ),
        (
            "identity-provider-ldap-full",
            provider(FULL, LDAP, ldap_full(), RULES_ALL),
        ),
        (
            "provider-link-full",
            Change::ProviderLink(Arc::new(ProviderLink {
                user: USER,
                provider: GOOGLE,
                subject: "110169484474386276334".into(),
                name: "ünal@example.com".into(),
                user_name: Some("ayse".into()),
                created_at: AT,
            })),
        ),
        (
            "intent-proved",
            Change::Intent(Arc::new(Intent {
                id: IntentId(281_185_056_586_790_000),
                provider: GOOGLE,
                wanted: Some(MINIMAL),
                purpose: IntentPurpose::Link(USER),
                success_url: "https://app.example/in".into(),
                failure_url: "https://app.example/out".into(),
                state_hash: [0x11; 32],
                browser_hash: Some([0x22; 32]),
                sealed: vec![1, 2, 3, 255].into(),
                stage: IntentStage::Proved([0x33; 32]),
                created_at: AT,
            })),
        ),
        ("event-full", Change::Event(Arc::new(event))),
    ]
}

/// The same kinds with nothing that may be left out, and the other value of each choice.
pub fn minimal() -> Vec<Example> {
    let organization = Organization {
        id: MINIMAL,
        name: Name::stored("M"),
        status: OrganizationStatus::Inactive,
        is_root: false,
        metadata: Metadata::default(),
        created_at: NEVER,
        changed_at: NEVER,
        inactivated_at: None,
        inactivations: 0,
    };
    let user = User {
        id: MACHINE,
        home: MINIMAL,
        user_type: UserType::Machine,
        state: UserState::Inactive,
        application_role: None,
        login: "m".into(),
        first_name: "".into(),
        last_name: "".into(),
        display_name: None,
        phone_number: None,
        is_email_verified: false,
        is_phone_verified: false,
        mfa_enabled: false,
        preferred_language: None,
        metadata: None,
        created_at: NEVER,
        changed_at: NEVER,
    };
    let initial = User {
        id: UserId(15),
        user_type: UserType::Human,
        state: UserState::Initial,
        application_role: Some(ApplicationRole::GenericMachineUser),
        login: "i@example.com".into(),
        ..user.clone()
    };
    let guest = Membership {
        user: GUEST,
        home: FULL,
        roles: Vec::new(),
        manager_roles: Vec::new(),
        state: MembershipState::Inactive,
        created_at: NEVER,
        changed_at: NEVER,
    };
    let group = Group {
        id: SMALL_GROUP,
        name: Name::stored("g"),
        description: None,
        settings: "".into(),
        metadata: Metadata::default(),
        created_at: NEVER,
        changed_at: NEVER,
    };
    let part = GroupMembership {
        group: SMALL_GROUP,
        user: MACHINE,
        roles: Vec::new(),
        is_admin: false,
        state: MembershipState::Inactive,
        created_at: NEVER,
        changed_at: NEVER,
    };
    let session = Session {
        id: SessionId(16),
        user: MACHINE,
        home: FULL,
        organization: MINIMAL,
        token_hash: [0; 32],
        epoch: 0,
        state: SessionState::Active,
        factors: Factors::default(),
        created_at: NEVER,
        changed_at: NEVER,
        expires_at: NEVER,
        absolute_expiry: NEVER,
        ip_address: "".into(),
        user_agent: "".into(),
    };
    let event = Event {
        organization: MINIMAL,
        sequence: 1,
        kind: "k".into(),
        actor_type: ActorType::System,
        actor: 0,
        target_type: "".into(),
        target: "".into(),
        occurred_at: Timestamp(-1),
        ip_address: "".into(),
        user_agent: "".into(),
        data: "".into(),
        previous_hash: [0; 32],
    };
    let settings = OrganizationSettings {
        login: None,
        custom: "{}".into(),
    };
    let credential = Credential::new(MACHINE, None, NEVER);
    vec![
        (
            "organization-minimal",
            Change::Organization(Arc::new(organization)),
        ),
        ("settings-minimal", Change::Settings(Arc::new(settings))),
        ("membership-minimal", Change::Membership(Arc::new(guest))),
        ("account-minimal", Change::User(Arc::new(user))),
        ("account-initial", Change::User(Arc::new(initial))),
        ("", Change::Credential(Arc::new(credential))),
        ("role-minimal", Change::Role(role("r", &[]))),
        (
            "group-role-minimal",
            Change::GroupRole(SMALL_GROUP, role("r", &[])),
        ),
        (
            "application-role-minimal",
            Change::ApplicationRole(role("r", &[])),
        ),
        ("group-minimal", Change::Group(Arc::new(group))),
        (
            "group-membership-minimal",
            Change::GroupMembership(Arc::new(part)),
        ),
        ("session-minimal", Change::Session(Arc::new(session))),
        ("outbox-mail-minimal", mail(17, &[])),
        (
            "identity-provider-azure-common",
            minimal_oidc(19, OidcKind::AzureAd(AzureTenant::Common)),
        ),
        ("identity-provider-other", minimal_oidc(20, OidcKind::Other)),
        (
            "identity-provider-ldap-minimal",
            provider(
                MINIMAL,
                IdentityProviderId(21),
                ProviderSettings::Ldap(Box::new(LdapSettings {
                    servers: Vec::new(),
                    start_tls: false,
                    root_ca: None,
                    base_dn: String::new(),
                    bind_dn: String::new(),
                    sealed_bind_password: SealedSecret(Box::default()),
                    user_base: String::new(),
                    user_filters: Vec::new(),
                    user_object_classes: Vec::new(),
                    timeout: 0,
                    attributes: LdapAttributes::default(),
                    group_attribute: None,
                    role_mapping: Vec::new(),
                })),
                RULES_NONE,
            ),
        ),
        (
            "provider-link-minimal",
            Change::ProviderLink(Arc::new(ProviderLink {
                user: UserId(15),
                provider: IdentityProviderId(20),
                subject: "s".into(),
                name: "".into(),
                user_name: None,
                created_at: NEVER,
            })),
        ),
        ("intent-waiting", minimal_intent(22, IntentStage::Waiting)),
        ("intent-returned", minimal_intent(23, IntentStage::Returned)),
        ("event-minimal", Change::Event(Arc::new(event))),
    ]
}

/// What the directory keeps of the users of both.
pub fn directory() -> Vec<(OrganizationId, Example)> {
    let claimed = |login: &str, user_type, user| Change::LoginClaimed {
        login: login.into(),
        user_type,
        user,
    };
    let guest = |home| Change::GuestJoined { user: GUEST, home };
    vec![
        (
            FULL,
            (
                "directory-email",
                claimed("ünal@example.com", UserType::Human, USER),
            ),
        ),
        (
            MINIMAL,
            (
                "directory-email-initial",
                claimed("i@example.com", UserType::Human, UserId(15)),
            ),
        ),
        (
            MINIMAL,
            ("directory-client", claimed("m", UserType::Machine, MACHINE)),
        ),
        (MINIMAL, ("directory-guest", guest(FULL))),
        (FULL, ("directory-guest-elsewhere", guest(MINIMAL))),
        (FULL, ("directory-super-admin", Change::SuperAdmin(USER))),
        (
            FULL,
            (
                "directory-kept-email",
                Change::EmailKept {
                    email: "Other@example.com".into(),
                    user: USER,
                },
            ),
        ),
    ]
}

/// The state that the examples make.
pub fn state(id: OrganizationId, examples: &[Example]) -> OrganizationState {
    let mut state = OrganizationState::vacant(id);
    for (_, change) in examples {
        state.apply(change);
    }
    state
}

/// Everything in a state as the changes that would make it, but for events, of which a state
/// knows the last one's hash only.
pub fn changes_of(state: &OrganizationState) -> Vec<Change> {
    let mut changes = vec![
        Change::Organization(Arc::clone(&state.organization)),
        Change::Settings(Arc::clone(&state.settings)),
    ];
    changes.extend(state.memberships.values().cloned().map(Change::Membership));
    changes.extend(state.users.values().cloned().map(Change::User));
    changes.extend(state.credentials.values().cloned().map(Change::Credential));
    changes.extend(state.roles.values().cloned().map(Change::Role));
    let group_roles = state.group_roles.iter();
    changes
        .extend(group_roles.map(|((group, _), role)| Change::GroupRole(*group, Arc::clone(role))));
    let application_roles = state.application_roles.values().cloned();
    changes.extend(application_roles.map(Change::ApplicationRole));
    changes.extend(state.groups.values().cloned().map(Change::Group));
    let parts = state.group_memberships.values().cloned();
    changes.extend(parts.map(Change::GroupMembership));
    changes.extend(state.sessions.values().cloned().map(Change::Session));
    changes.extend(state.codes.values().cloned().map(Change::Code));
    changes.extend(state.outbox.values().cloned().map(Change::Outbox));
    let providers = state.identity_providers.values().cloned();
    changes.extend(providers.map(Change::IdentityProvider));
    let links = state.provider_links.values().cloned();
    changes.extend(links.map(Change::ProviderLink));
    changes.extend(state.intents.values().cloned().map(Change::Intent));
    changes
}
