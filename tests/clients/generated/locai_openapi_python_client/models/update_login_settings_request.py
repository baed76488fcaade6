from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.lockout_policy_update import LockoutPolicyUpdate
    from ..models.password_policy_update import PasswordPolicyUpdate


T = TypeVar("T", bound="UpdateLoginSettingsRequest")


@_attrs_define
class UpdateLoginSettingsRequest:
    """
    Attributes:
        access_token_lifetime_seconds (int | Unset):
        allow_external_idp (bool | Unset):
        allow_register (bool | Unset):
        allow_username_password (bool | Unset):
        allowed_redirect_uris (list[str] | Unset):
        default_redirect_uri (None | str | Unset):
        force_mfa (bool | Unset):
        hide_password_reset (bool | Unset):
        ignore_unknown_usernames (bool | Unset):
        lockout_policy (LockoutPolicyUpdate | Unset):
        password_policy (PasswordPolicyUpdate | Unset):
        require_verified_email (bool | Unset):
        second_factor_check_lifetime_seconds (int | Unset):
        session_absolute_lifetime_seconds (int | Unset):
        session_lifetime_seconds (int | Unset):
        verify_before_session (bool | Unset):
    """

    access_token_lifetime_seconds: int | Unset = UNSET
    allow_external_idp: bool | Unset = UNSET
    allow_register: bool | Unset = UNSET
    allow_username_password: bool | Unset = UNSET
    allowed_redirect_uris: list[str] | Unset = UNSET
    default_redirect_uri: None | str | Unset = UNSET
    force_mfa: bool | Unset = UNSET
    hide_password_reset: bool | Unset = UNSET
    ignore_unknown_usernames: bool | Unset = UNSET
    lockout_policy: LockoutPolicyUpdate | Unset = UNSET
    password_policy: PasswordPolicyUpdate | Unset = UNSET
    require_verified_email: bool | Unset = UNSET
    second_factor_check_lifetime_seconds: int | Unset = UNSET
    session_absolute_lifetime_seconds: int | Unset = UNSET
    session_lifetime_seconds: int | Unset = UNSET
    verify_before_session: bool | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        access_token_lifetime_seconds = self.access_token_lifetime_seconds

        allow_external_idp = self.allow_external_idp

        allow_register = self.allow_register

        allow_username_password = self.allow_username_password

        allowed_redirect_uris: list[str] | Unset = UNSET
        if not isinstance(self.allowed_redirect_uris, Unset):
            allowed_redirect_uris = self.allowed_redirect_uris

        default_redirect_uri: None | str | Unset
        if isinstance(self.default_redirect_uri, Unset):
            default_redirect_uri = UNSET
        else:
            default_redirect_uri = self.default_redirect_uri

        force_mfa = self.force_mfa

        hide_password_reset = self.hide_password_reset

        ignore_unknown_usernames = self.ignore_unknown_usernames

        lockout_policy: dict[str, Any] | Unset = UNSET
        if not isinstance(self.lockout_policy, Unset):
            lockout_policy = self.lockout_policy.to_dict()

        password_policy: dict[str, Any] | Unset = UNSET
        if not isinstance(self.password_policy, Unset):
            password_policy = self.password_policy.to_dict()

        require_verified_email = self.require_verified_email

        second_factor_check_lifetime_seconds = self.second_factor_check_lifetime_seconds

        session_absolute_lifetime_seconds = self.session_absolute_lifetime_seconds

        session_lifetime_seconds = self.session_lifetime_seconds

        verify_before_session = self.verify_before_session

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if access_token_lifetime_seconds is not UNSET:
            field_dict["accessTokenLifetimeSeconds"] = access_token_lifetime_seconds
        if allow_external_idp is not UNSET:
            field_dict["allowExternalIdp"] = allow_external_idp
        if allow_register is not UNSET:
            field_dict["allowRegister"] = allow_register
        if allow_username_password is not UNSET:
            field_dict["allowUsernamePassword"] = allow_username_password
        if allowed_redirect_uris is not UNSET:
            field_dict["allowedRedirectUris"] = allowed_redirect_uris
        if default_redirect_uri is not UNSET:
            field_dict["defaultRedirectUri"] = default_redirect_uri
        if force_mfa is not UNSET:
            field_dict["forceMfa"] = force_mfa
        if hide_password_reset is not UNSET:
            field_dict["hidePasswordReset"] = hide_password_reset
        if ignore_unknown_usernames is not UNSET:
            field_dict["ignoreUnknownUsernames"] = ignore_unknown_usernames
        if lockout_policy is not UNSET:
            field_dict["lockoutPolicy"] = lockout_policy
        if password_policy is not UNSET:
            field_dict["passwordPolicy"] = password_policy
        if require_verified_email is not UNSET:
            field_dict["requireVerifiedEmail"] = require_verified_email
        if second_factor_check_lifetime_seconds is not UNSET:
            field_dict["secondFactorCheckLifetimeSeconds"] = (
                second_factor_check_lifetime_seconds
            )
        if session_absolute_lifetime_seconds is not UNSET:
            field_dict["sessionAbsoluteLifetimeSeconds"] = (
                session_absolute_lifetime_seconds
            )
        if session_lifetime_seconds is not UNSET:
            field_dict["sessionLifetimeSeconds"] = session_lifetime_seconds
        if verify_before_session is not UNSET:
            field_dict["verifyBeforeSession"] = verify_before_session

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.lockout_policy_update import LockoutPolicyUpdate
        from ..models.password_policy_update import PasswordPolicyUpdate

        d = dict(src_dict)
        access_token_lifetime_seconds = d.pop("accessTokenLifetimeSeconds", UNSET)

        allow_external_idp = d.pop("allowExternalIdp", UNSET)

        allow_register = d.pop("allowRegister", UNSET)

        allow_username_password = d.pop("allowUsernamePassword", UNSET)

        allowed_redirect_uris = cast(list[str], d.pop("allowedRedirectUris", UNSET))

        def _parse_default_redirect_uri(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        default_redirect_uri = _parse_default_redirect_uri(
            d.pop("defaultRedirectUri", UNSET)
        )

        force_mfa = d.pop("forceMfa", UNSET)

        hide_password_reset = d.pop("hidePasswordReset", UNSET)

        ignore_unknown_usernames = d.pop("ignoreUnknownUsernames", UNSET)

        _lockout_policy = d.pop("lockoutPolicy", UNSET)
        lockout_policy: LockoutPolicyUpdate | Unset
        if isinstance(_lockout_policy, Unset):
            lockout_policy = UNSET
        else:
            lockout_policy = LockoutPolicyUpdate.from_dict(_lockout_policy)

        _password_policy = d.pop("passwordPolicy", UNSET)
        password_policy: PasswordPolicyUpdate | Unset
        if isinstance(_password_policy, Unset):
            password_policy = UNSET
        else:
            password_policy = PasswordPolicyUpdate.from_dict(_password_policy)

        require_verified_email = d.pop("requireVerifiedEmail", UNSET)

        second_factor_check_lifetime_seconds = d.pop(
            "secondFactorCheckLifetimeSeconds", UNSET
        )

        session_absolute_lifetime_seconds = d.pop(
            "sessionAbsoluteLifetimeSeconds", UNSET
        )

        session_lifetime_seconds = d.pop("sessionLifetimeSeconds", UNSET)

        verify_before_session = d.pop("verifyBeforeSession", UNSET)

        update_login_settings_request = cls(
            access_token_lifetime_seconds=access_token_lifetime_seconds,
            allow_external_idp=allow_external_idp,
            allow_register=allow_register,
            allow_username_password=allow_username_password,
            allowed_redirect_uris=allowed_redirect_uris,
            default_redirect_uri=default_redirect_uri,
            force_mfa=force_mfa,
            hide_password_reset=hide_password_reset,
            ignore_unknown_usernames=ignore_unknown_usernames,
            lockout_policy=lockout_policy,
            password_policy=password_policy,
            require_verified_email=require_verified_email,
            second_factor_check_lifetime_seconds=second_factor_check_lifetime_seconds,
            session_absolute_lifetime_seconds=session_absolute_lifetime_seconds,
            session_lifetime_seconds=session_lifetime_seconds,
            verify_before_session=verify_before_session,
        )

        return update_login_settings_request
