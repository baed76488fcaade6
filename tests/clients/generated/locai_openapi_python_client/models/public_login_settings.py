from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.password_policy import PasswordPolicy


T = TypeVar("T", bound="PublicLoginSettings")


@_attrs_define
class PublicLoginSettings:
    """The login settings that a sign-in page acts on; what only the server acts on is not told.

    Attributes:
        allow_external_idp (bool):
        allow_register (bool):
        allow_username_password (bool):
        allowed_redirect_uris (list[str]):
        force_mfa (bool):
        hide_password_reset (bool):
        ignore_unknown_usernames (bool):
        password_policy (PasswordPolicy): Rules for passwords (NIST SP 800-63B §5.1.1: length, and a list of common
            ones; no composition).
        require_verified_email (bool):
        verify_before_session (bool):
        default_redirect_uri (None | str | Unset):
    """

    allow_external_idp: bool
    allow_register: bool
    allow_username_password: bool
    allowed_redirect_uris: list[str]
    force_mfa: bool
    hide_password_reset: bool
    ignore_unknown_usernames: bool
    password_policy: PasswordPolicy
    require_verified_email: bool
    verify_before_session: bool
    default_redirect_uri: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        allow_external_idp = self.allow_external_idp

        allow_register = self.allow_register

        allow_username_password = self.allow_username_password

        allowed_redirect_uris = self.allowed_redirect_uris

        force_mfa = self.force_mfa

        hide_password_reset = self.hide_password_reset

        ignore_unknown_usernames = self.ignore_unknown_usernames

        password_policy = self.password_policy.to_dict()

        require_verified_email = self.require_verified_email

        verify_before_session = self.verify_before_session

        default_redirect_uri: None | str | Unset
        if isinstance(self.default_redirect_uri, Unset):
            default_redirect_uri = UNSET
        else:
            default_redirect_uri = self.default_redirect_uri

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "allowExternalIdp": allow_external_idp,
                "allowRegister": allow_register,
                "allowUsernamePassword": allow_username_password,
                "allowedRedirectUris": allowed_redirect_uris,
                "forceMfa": force_mfa,
                "hidePasswordReset": hide_password_reset,
                "ignoreUnknownUsernames": ignore_unknown_usernames,
                "passwordPolicy": password_policy,
                "requireVerifiedEmail": require_verified_email,
                "verifyBeforeSession": verify_before_session,
            }
        )
        if default_redirect_uri is not UNSET:
            field_dict["defaultRedirectUri"] = default_redirect_uri

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.password_policy import PasswordPolicy

        d = dict(src_dict)
        allow_external_idp = d.pop("allowExternalIdp")

        allow_register = d.pop("allowRegister")

        allow_username_password = d.pop("allowUsernamePassword")

        allowed_redirect_uris = cast(list[str], d.pop("allowedRedirectUris"))

        force_mfa = d.pop("forceMfa")

        hide_password_reset = d.pop("hidePasswordReset")

        ignore_unknown_usernames = d.pop("ignoreUnknownUsernames")

        password_policy = PasswordPolicy.from_dict(d.pop("passwordPolicy"))

        require_verified_email = d.pop("requireVerifiedEmail")

        verify_before_session = d.pop("verifyBeforeSession")

        def _parse_default_redirect_uri(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        default_redirect_uri = _parse_default_redirect_uri(
            d.pop("defaultRedirectUri", UNSET)
        )

        public_login_settings = cls(
            allow_external_idp=allow_external_idp,
            allow_register=allow_register,
            allow_username_password=allow_username_password,
            allowed_redirect_uris=allowed_redirect_uris,
            force_mfa=force_mfa,
            hide_password_reset=hide_password_reset,
            ignore_unknown_usernames=ignore_unknown_usernames,
            password_policy=password_policy,
            require_verified_email=require_verified_email,
            verify_before_session=verify_before_session,
            default_redirect_uri=default_redirect_uri,
        )

        public_login_settings.additional_properties = d
        return public_login_settings

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
