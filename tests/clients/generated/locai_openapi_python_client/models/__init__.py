"""Contains all the data models used in inputs/outputs"""

from .accept_invite_request import AcceptInviteRequest
from .actor_type import ActorType
from .add_azure_ad_identity_provider_request import AddAzureAdIdentityProviderRequest
from .add_google_identity_provider_request import AddGoogleIdentityProviderRequest
from .add_ldap_identity_provider_request import AddLdapIdentityProviderRequest
from .add_oidc_identity_provider_request import AddOidcIdentityProviderRequest
from .add_organization_user_request import AddOrganizationUserRequest
from .add_passkey_request import AddPasskeyRequest
from .add_passkey_request_credential import AddPasskeyRequestCredential
from .added_passkey import AddedPasskey
from .advanced_user import AdvancedUser
from .advanced_user_page import AdvancedUserPage
from .all_manager_roles import AllManagerRoles
from .application_metadata import ApplicationMetadata
from .application_role import ApplicationRole
from .authorization_server_metadata import AuthorizationServerMetadata
from .auto_linking import AutoLinking
from .change_password_request import ChangePasswordRequest
from .check_permissions_request import CheckPermissionsRequest
from .check_user_permissions_reply import CheckUserPermissionsReply
from .check_user_permissions_request import CheckUserPermissionsRequest
from .confirm_totp_request import ConfirmTotpRequest
from .create_idp_intent_request import CreateIdpIntentRequest
from .create_machine_user_request import CreateMachineUserRequest
from .create_user_link_intent_request import CreateUserLinkIntentRequest
from .create_user_request import CreateUserRequest
from .created_machine import CreatedMachine
from .created_user import CreatedUser
from .current_session import CurrentSession
from .current_user import CurrentUser
from .delete_application_roles_reply import DeleteApplicationRolesReply
from .delete_application_roles_request import DeleteApplicationRolesRequest
from .delete_group_reply import DeleteGroupReply
from .delete_group_roles_reply import DeleteGroupRolesReply
from .delete_group_roles_request import DeleteGroupRolesRequest
from .delete_identity_provider_reply import DeleteIdentityProviderReply
from .dependency_health import DependencyHealth
from .dependency_state import DependencyState
from .dependency_status import DependencyStatus
from .dry_run_report import DryRunReport
from .effective_login_settings import EffectiveLoginSettings
from .email_change_confirmation_request import EmailChangeConfirmationRequest
from .email_change_reply import EmailChangeReply
from .email_change_request import EmailChangeRequest
from .enrolled_factor import EnrolledFactor
from .enrolled_factor_list import EnrolledFactorList
from .event_actor import EventActor
from .event_page import EventPage
from .event_target import EventTarget
from .event_view import EventView
from .factor_change_reply import FactorChangeReply
from .factor_required import FactorRequired
from .factor_view import FactorView
from .factors_view import FactorsView
from .field_error import FieldError
from .get_current_user_roles_reply import GetCurrentUserRolesReply
from .get_user_roles_reply import GetUserRolesReply
from .group_manager_role import GroupManagerRole
from .group_member_page import GroupMemberPage
from .group_member_view import GroupMemberView
from .group_of_user import GroupOfUser
from .group_page import GroupPage
from .group_reply import GroupReply
from .group_role_mapping import GroupRoleMapping
from .group_roles_set import GroupRolesSet
from .group_user_change import GroupUserChange
from .group_user_page import GroupUserPage
from .group_user_reply import GroupUserReply
from .group_user_roles import GroupUserRoles
from .group_user_view import GroupUserView
from .group_users_roles_set import GroupUsersRolesSet
from .group_view import GroupView
from .held_roles import HeldRoles
from .identity_provider_link import IdentityProviderLink
from .identity_provider_link_page import IdentityProviderLinkPage
from .identity_provider_page import IdentityProviderPage
from .identity_provider_reply import IdentityProviderReply
from .invitation_reply import InvitationReply
from .invitation_request import InvitationRequest
from .issue_machine_token_request import IssueMachineTokenRequest
from .json_web_key_set import JsonWebKeySet
from .ldap_attributes import LdapAttributes
from .ldap_attributes_input import LdapAttributesInput
from .ldap_view import LdapView
from .link_ldap_account_request import LinkLdapAccountRequest
from .linked_account import LinkedAccount
from .list_application_roles_reply import ListApplicationRolesReply
from .list_group_users_state import ListGroupUsersState
from .list_group_users_user_state import ListGroupUsersUserState
from .list_group_users_user_type import ListGroupUsersUserType
from .list_metadata import ListMetadata
from .list_organization_events_order import ListOrganizationEventsOrder
from .list_organization_users_metadata import ListOrganizationUsersMetadata
from .list_organization_users_user_state import ListOrganizationUsersUserState
from .list_organization_users_user_type import ListOrganizationUsersUserType
from .list_sessions_state import ListSessionsState
from .list_users_advanced_metadata import ListUsersAdvancedMetadata
from .list_users_advanced_user_state import ListUsersAdvancedUserState
from .list_users_advanced_user_type import ListUsersAdvancedUserType
from .list_users_metadata import ListUsersMetadata
from .list_users_user_state import ListUsersUserState
from .list_users_user_type import ListUsersUserType
from .lockout_policy import LockoutPolicy
from .lockout_policy_update import LockoutPolicyUpdate
from .login_settings import LoginSettings
from .machine_token import MachineToken
from .manager_role import ManagerRole
from .manager_roles_view import ManagerRolesView
from .member_view import MemberView
from .membership_reply import MembershipReply
from .membership_state import MembershipState
from .membership_view import MembershipView
from .message_reply import MessageReply
from .metadata import Metadata
from .metadata_patch import MetadataPatch
from .oidc_view import OidcView
from .organization_metadata import OrganizationMetadata
from .organization_page import OrganizationPage
from .organization_roles_set import OrganizationRolesSet
from .organization_status import OrganizationStatus
from .organization_summary import OrganizationSummary
from .organization_summary_list import OrganizationSummaryList
from .organization_user_page import OrganizationUserPage
from .organization_view import OrganizationView
from .organization_view_settings import OrganizationViewSettings
from .own_session import OwnSession
from .own_session_page import OwnSessionPage
from .passkey_options import PasskeyOptions
from .password_policy import PasswordPolicy
from .password_policy_update import PasswordPolicyUpdate
from .password_set_reply import PasswordSetReply
from .pending_invitation import PendingInvitation
from .pending_invitation_page import PendingInvitationPage
from .permission_check import PermissionCheck
from .permission_explanation import PermissionExplanation
from .permission_grant import PermissionGrant
from .permission_result import PermissionResult
from .permission_results import PermissionResults
from .presented_token_request import PresentedTokenRequest
from .problem import Problem
from .provider_button import ProviderButton
from .provider_type import ProviderType
from .provider_view import ProviderView
from .public_login_settings import PublicLoginSettings
from .reauthenticate_request import ReauthenticateRequest
from .recovery_code_list import RecoveryCodeList
from .remove_user_link_reply import RemoveUserLinkReply
from .rename_passkey_request import RenamePasskeyRequest
from .request_email_verification_code_request import RequestEmailVerificationCodeRequest
from .request_password_reset_code_request import RequestPasswordResetCodeRequest
from .reset_password_request import ResetPasswordRequest
from .returned_intent_request import ReturnedIntentRequest
from .revocation_reply import RevocationReply
from .role import Role
from .role_impact import RoleImpact
from .role_input import RoleInput
from .search_organizations_request import SearchOrganizationsRequest
from .service_health import ServiceHealth
from .session_page import SessionPage
from .session_state import SessionState
from .session_view import SessionView
from .set_application_roles_reply import SetApplicationRolesReply
from .set_application_roles_request import SetApplicationRolesRequest
from .set_group_roles_request import SetGroupRolesRequest
from .set_group_users_roles_request import SetGroupUsersRolesRequest
from .set_member_roles_request import SetMemberRolesRequest
from .set_organization_roles_request import SetOrganizationRolesRequest
from .set_organization_settings_body import SetOrganizationSettingsBody
from .set_organization_settings_reply import SetOrganizationSettingsReply
from .setup_group_request import SetupGroupRequest
from .setup_group_request_settings_type_0 import SetupGroupRequestSettingsType0
from .setup_organization_reply import SetupOrganizationReply
from .setup_organization_request import SetupOrganizationRequest
from .sign_in_request import SignInRequest
from .sign_in_with_ldap_request import SignInWithLdapRequest
from .sign_in_with_passkey_request import SignInWithPasskeyRequest
from .sign_in_with_passkey_request_credential import SignInWithPasskeyRequestCredential
from .sign_up_reply_type_1 import SignUpReplyType1
from .sign_up_request import SignUpRequest
from .signed_checkpoint import SignedCheckpoint
from .signed_in import SignedIn
from .started_intent import StartedIntent
from .tenant_type import TenantType
from .test_identity_provider_reply import TestIdentityProviderReply
from .test_identity_provider_request import TestIdentityProviderRequest
from .test_step import TestStep
from .token_introspection import TokenIntrospection
from .token_reply import TokenReply
from .token_request import TokenRequest
from .totp_enrollment import TotpEnrollment
from .update_group_request import UpdateGroupRequest
from .update_group_request_settings_type_0 import UpdateGroupRequestSettingsType0
from .update_ldap_identity_provider_request import UpdateLdapIdentityProviderRequest
from .update_login_settings_reply import UpdateLoginSettingsReply
from .update_login_settings_request import UpdateLoginSettingsRequest
from .update_oidc_identity_provider_request import UpdateOidcIdentityProviderRequest
from .update_organization_reply import UpdateOrganizationReply
from .update_organization_request import UpdateOrganizationRequest
from .update_user_reply import UpdateUserReply
from .update_user_request import UpdateUserRequest
from .user_group import UserGroup
from .user_group_page import UserGroupPage
from .user_search_request import UserSearchRequest
from .user_state import UserState
from .user_type import UserType
from .user_view import UserView
from .user_view_page import UserViewPage
from .verify_email_reply import VerifyEmailReply
from .verify_email_request import VerifyEmailRequest
from .verify_session_mfa_request import VerifySessionMfaRequest
from .verify_session_passkey_request import VerifySessionPasskeyRequest
from .verify_session_passkey_request_credential import (
    VerifySessionPasskeyRequestCredential,
)
from .waiting_session_request import WaitingSessionRequest

__all__ = (
    "AcceptInviteRequest",
    "ActorType",
    "AddAzureAdIdentityProviderRequest",
    "AddGoogleIdentityProviderRequest",
    "AddLdapIdentityProviderRequest",
    "AddOidcIdentityProviderRequest",
    "AddOrganizationUserRequest",
    "AddPasskeyRequest",
    "AddPasskeyRequestCredential",
    "AddedPasskey",
    "AdvancedUser",
    "AdvancedUserPage",
    "AllManagerRoles",
    "ApplicationMetadata",
    "ApplicationRole",
    "AuthorizationServerMetadata",
    "AutoLinking",
    "ChangePasswordRequest",
    "CheckPermissionsRequest",
    "CheckUserPermissionsReply",
    "CheckUserPermissionsRequest",
    "ConfirmTotpRequest",
    "CreateIdpIntentRequest",
    "CreateMachineUserRequest",
    "CreateUserLinkIntentRequest",
    "CreateUserRequest",
    "CreatedMachine",
    "CreatedUser",
    "CurrentSession",
    "CurrentUser",
    "DeleteApplicationRolesReply",
    "DeleteApplicationRolesRequest",
    "DeleteGroupReply",
    "DeleteGroupRolesReply",
    "DeleteGroupRolesRequest",
    "DeleteIdentityProviderReply",
    "DependencyHealth",
    "DependencyState",
    "DependencyStatus",
    "DryRunReport",
    "EffectiveLoginSettings",
    "EmailChangeConfirmationRequest",
    "EmailChangeReply",
    "EmailChangeRequest",
    "EnrolledFactor",
    "EnrolledFactorList",
    "EventActor",
    "EventPage",
    "EventTarget",
    "EventView",
    "FactorChangeReply",
    "FactorRequired",
    "FactorView",
    "FactorsView",
    "FieldError",
    "GetCurrentUserRolesReply",
    "GetUserRolesReply",
    "GroupManagerRole",
    "GroupMemberPage",
    "GroupMemberView",
    "GroupOfUser",
    "GroupPage",
    "GroupReply",
    "GroupRoleMapping",
    "GroupRolesSet",
    "GroupUserChange",
    "GroupUserPage",
    "GroupUserReply",
    "GroupUserRoles",
    "GroupUserView",
    "GroupUsersRolesSet",
    "GroupView",
    "HeldRoles",
    "IdentityProviderLink",
    "IdentityProviderLinkPage",
    "IdentityProviderPage",
    "IdentityProviderReply",
    "InvitationReply",
    "InvitationRequest",
    "IssueMachineTokenRequest",
    "JsonWebKeySet",
    "LdapAttributes",
    "LdapAttributesInput",
    "LdapView",
    "LinkLdapAccountRequest",
    "LinkedAccount",
    "ListApplicationRolesReply",
    "ListGroupUsersState",
    "ListGroupUsersUserState",
    "ListGroupUsersUserType",
    "ListMetadata",
    "ListOrganizationEventsOrder",
    "ListOrganizationUsersMetadata",
    "ListOrganizationUsersUserState",
    "ListOrganizationUsersUserType",
    "ListSessionsState",
    "ListUsersAdvancedMetadata",
    "ListUsersAdvancedUserState",
    "ListUsersAdvancedUserType",
    "ListUsersMetadata",
    "ListUsersUserState",
    "ListUsersUserType",
    "LockoutPolicy",
    "LockoutPolicyUpdate",
    "LoginSettings",
    "MachineToken",
    "ManagerRole",
    "ManagerRolesView",
    "MemberView",
    "MembershipReply",
    "MembershipState",
    "MembershipView",
    "MessageReply",
    "Metadata",
    "MetadataPatch",
    "OidcView",
    "OrganizationMetadata",
    "OrganizationPage",
    "OrganizationRolesSet",
    "OrganizationStatus",
    "OrganizationSummary",
    "OrganizationSummaryList",
    "OrganizationUserPage",
    "OrganizationView",
    "OrganizationViewSettings",
    "OwnSession",
    "OwnSessionPage",
    "PasskeyOptions",
    "PasswordPolicy",
    "PasswordPolicyUpdate",
    "PasswordSetReply",
    "PendingInvitation",
    "PendingInvitationPage",
    "PermissionCheck",
    "PermissionExplanation",
    "PermissionGrant",
    "PermissionResult",
    "PermissionResults",
    "PresentedTokenRequest",
    "Problem",
    "ProviderButton",
    "ProviderType",
    "ProviderView",
    "PublicLoginSettings",
    "ReauthenticateRequest",
    "RecoveryCodeList",
    "RemoveUserLinkReply",
    "RenamePasskeyRequest",
    "RequestEmailVerificationCodeRequest",
    "RequestPasswordResetCodeRequest",
    "ResetPasswordRequest",
    "ReturnedIntentRequest",
    "RevocationReply",
    "Role",
    "RoleImpact",
    "RoleInput",
    "SearchOrganizationsRequest",
    "ServiceHealth",
    "SessionPage",
    "SessionState",
    "SessionView",
    "SetApplicationRolesReply",
    "SetApplicationRolesRequest",
    "SetGroupRolesRequest",
    "SetGroupUsersRolesRequest",
    "SetMemberRolesRequest",
    "SetOrganizationRolesRequest",
    "SetOrganizationSettingsBody",
    "SetOrganizationSettingsReply",
    "SetupGroupRequest",
    "SetupGroupRequestSettingsType0",
    "SetupOrganizationReply",
    "SetupOrganizationRequest",
    "SignInRequest",
    "SignInWithLdapRequest",
    "SignInWithPasskeyRequest",
    "SignInWithPasskeyRequestCredential",
    "SignUpReplyType1",
    "SignUpRequest",
    "SignedCheckpoint",
    "SignedIn",
    "StartedIntent",
    "TenantType",
    "TestIdentityProviderReply",
    "TestIdentityProviderRequest",
    "TestStep",
    "TokenIntrospection",
    "TokenReply",
    "TokenRequest",
    "TotpEnrollment",
    "UpdateGroupRequest",
    "UpdateGroupRequestSettingsType0",
    "UpdateLdapIdentityProviderRequest",
    "UpdateLoginSettingsReply",
    "UpdateLoginSettingsRequest",
    "UpdateOidcIdentityProviderRequest",
    "UpdateOrganizationReply",
    "UpdateOrganizationRequest",
    "UpdateUserReply",
    "UpdateUserRequest",
    "UserGroup",
    "UserGroupPage",
    "UserSearchRequest",
    "UserState",
    "UserType",
    "UserView",
    "UserViewPage",
    "VerifyEmailReply",
    "VerifyEmailRequest",
    "VerifySessionMfaRequest",
    "VerifySessionPasskeyRequest",
    "VerifySessionPasskeyRequestCredential",
    "WaitingSessionRequest",
)
