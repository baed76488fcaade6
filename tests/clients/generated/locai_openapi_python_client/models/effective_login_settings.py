from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.lockout_policy import LockoutPolicy
    from ..models.password_policy import PasswordPolicy


T = TypeVar("T", bound="EffectiveLoginSettings")


@_attrs_define
class EffectiveLoginSettings:
    """The settings in effect.

    Attributes:
        access_token_lifetime_seconds (int): Lifetime of the access token (JWT) given out with a session: 30 seconds to
            1 day.
        allow_external_idp (bool): Whether other identity providers are accepted.
        allow_register (bool): Whether people may sign up themselves.
        allow_username_password (bool): Whether passwords are accepted.
        allowed_redirect_uris (list[str]): Where sign-in pages may go afterwards, at most 20.
        default_redirect_uri (None | str): Where sign-in pages go afterwards.
        force_mfa (bool): Whether everybody needs a second factor.
        hide_password_reset (bool): Whether sign-in pages should hide the way to a new password.
        ignore_unknown_usernames (bool): Whether sign-in pages should ask for the password before they say that a name
            is unknown.
        is_inherited (bool): Whether they are the application's, because the organization has none of its own.
        lockout_policy (LockoutPolicy): What happens after wrong passwords in a row.
        org_id (str):
        password_policy (PasswordPolicy): Rules for passwords (NIST SP 800-63B §5.1.1: length, and a list of common
            ones; no composition).
        require_verified_email (bool): Whether sign-in needs a verified address.
        second_factor_check_lifetime_seconds (int): For how long a second factor counts: 60 seconds to 1 year.
        session_absolute_lifetime_seconds (int): A session cannot be extended past this age: at least the lifetime, at
            most 1 year.
        session_lifetime_seconds (int): A session ends this long after it was opened or extended: 60 seconds to 1 year.
        verify_before_session (bool): Whether someone who signs up gets a session only after verifying the address.
    """

    access_token_lifetime_seconds: int
    allow_external_idp: bool
    allow_register: bool
    allow_username_password: bool
    allowed_redirect_uris: list[str]
    default_redirect_uri: None | str
    force_mfa: bool
    hide_password_reset: bool
    ignore_unknown_usernames: bool
    is_inherited: bool
    lockout_policy: LockoutPolicy
    org_id: str
    password_policy: PasswordPolicy
    require_verified_email: bool
    second_factor_check_lifetime_seconds: int
    session_absolute_lifetime_seconds: int
    session_lifetime_seconds: int
    verify_before_session: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        access_token_lifetime_seconds = self.access_token_lifetime_seconds

        allow_external_idp = self.allow_external_idp

        allow_register = self.allow_register

        allow_username_password = self.allow_username_password

        allowed_redirect_uris = self.allowed_redirect_uris

        default_redirect_uri: None | str
        default_redirect_uri = self.default_redirect_uri

        force_mfa = self.force_mfa

        hide_password_reset = self.hide_password_reset

        ignore_unknown_usernames = self.ignore_unknown_usernames

        is_inherited = self.is_inherited

        lockout_policy = self.lockout_policy.to_dict()

        org_id = self.org_id

        password_policy = self.password_policy.to_dict()

        require_verified_email = self.require_verified_email

        second_factor_check_lifetime_seconds = self.second_factor_check_lifetime_seconds

        session_absolute_lifetime_seconds = self.session_absolute_lifetime_seconds

        session_lifetime_seconds = self.session_lifetime_seconds

        verify_before_session = self.verify_before_session

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "accessTokenLifetimeSeconds": access_token_lifetime_seconds,
                "allowExternalIdp": allow_external_idp,
                "allowRegister": allow_register,
                "allowUsernamePassword": allow_username_password,
                "allowedRedirectUris": allowed_redirect_uris,
                "defaultRedirectUri": default_redirect_uri,
                "forceMfa": force_mfa,
                "hidePasswordReset": hide_password_reset,
                "ignoreUnknownUsernames": ignore_unknown_usernames,
                "isInherited": is_inherited,
                "lockoutPolicy": lockout_policy,
                "orgId": org_id,
                "passwordPolicy": password_policy,
                "requireVerifiedEmail": require_verified_email,
                "secondFactorCheckLifetimeSeconds": second_factor_check_lifetime_seconds,
                "sessionAbsoluteLifetimeSeconds": session_absolute_lifetime_seconds,
                "sessionLifetimeSeconds": session_lifetime_seconds,
                "verifyBeforeSession": verify_before_session,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.lockout_policy import LockoutPolicy
        from ..models.password_policy import PasswordPolicy

        d = dict(src_dict)
        access_token_lifetime_seconds = d.pop("accessTokenLifetimeSeconds")

        allow_external_idp = d.pop("allowExternalIdp")

        allow_register = d.pop("allowRegister")

        allow_username_password = d.pop("allowUsernamePassword")

        allowed_redirect_uris = cast(list[str], d.pop("allowedRedirectUris"))

        def _parse_default_redirect_uri(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        default_redirect_uri = _parse_default_redirect_uri(d.pop("defaultRedirectUri"))

        force_mfa = d.pop("forceMfa")

        hide_password_reset = d.pop("hidePasswordReset")

        ignore_unknown_usernames = d.pop("ignoreUnknownUsernames")

        is_inherited = d.pop("isInherited")

        lockout_policy = LockoutPolicy.from_dict(d.pop("lockoutPolicy"))

        org_id = d.pop("orgId")

        password_policy = PasswordPolicy.from_dict(d.pop("passwordPolicy"))

        require_verified_email = d.pop("requireVerifiedEmail")

        second_factor_check_lifetime_seconds = d.pop("secondFactorCheckLifetimeSeconds")

        session_absolute_lifetime_seconds = d.pop("sessionAbsoluteLifetimeSeconds")

        session_lifetime_seconds = d.pop("sessionLifetimeSeconds")

        verify_before_session = d.pop("verifyBeforeSession")

        effective_login_settings = cls(
            access_token_lifetime_seconds=access_token_lifetime_seconds,
            allow_external_idp=allow_external_idp,
            allow_register=allow_register,
            allow_username_password=allow_username_password,
            allowed_redirect_uris=allowed_redirect_uris,
            default_redirect_uri=default_redirect_uri,
            force_mfa=force_mfa,
            hide_password_reset=hide_password_reset,
            ignore_unknown_usernames=ignore_unknown_usernames,
            is_inherited=is_inherited,
            lockout_policy=lockout_policy,
            org_id=org_id,
            password_policy=password_policy,
            require_verified_email=require_verified_email,
            second_factor_check_lifetime_seconds=second_factor_check_lifetime_seconds,
            session_absolute_lifetime_seconds=session_absolute_lifetime_seconds,
            session_lifetime_seconds=session_lifetime_seconds,
            verify_before_session=verify_before_session,
        )

        effective_login_settings.additional_properties = d
        return effective_login_settings

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
