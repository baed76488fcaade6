from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.factor_view import FactorView


T = TypeVar("T", bound="FactorsView")


@_attrs_define
class FactorsView:
    """What was proved in a session.

    Attributes:
        email_otp (FactorView | None | Unset):
        idp (FactorView | None | Unset):
        passkey (FactorView | None | Unset):
        password (FactorView | None | Unset):
        recovery_code (FactorView | None | Unset):
        totp (FactorView | None | Unset):
    """

    email_otp: FactorView | None | Unset = UNSET
    idp: FactorView | None | Unset = UNSET
    passkey: FactorView | None | Unset = UNSET
    password: FactorView | None | Unset = UNSET
    recovery_code: FactorView | None | Unset = UNSET
    totp: FactorView | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.factor_view import FactorView

        email_otp: dict[str, Any] | None | Unset
        if isinstance(self.email_otp, Unset):
            email_otp = UNSET
        elif isinstance(self.email_otp, FactorView):
            email_otp = self.email_otp.to_dict()
        else:
            email_otp = self.email_otp

        idp: dict[str, Any] | None | Unset
        if isinstance(self.idp, Unset):
            idp = UNSET
        elif isinstance(self.idp, FactorView):
            idp = self.idp.to_dict()
        else:
            idp = self.idp

        passkey: dict[str, Any] | None | Unset
        if isinstance(self.passkey, Unset):
            passkey = UNSET
        elif isinstance(self.passkey, FactorView):
            passkey = self.passkey.to_dict()
        else:
            passkey = self.passkey

        password: dict[str, Any] | None | Unset
        if isinstance(self.password, Unset):
            password = UNSET
        elif isinstance(self.password, FactorView):
            password = self.password.to_dict()
        else:
            password = self.password

        recovery_code: dict[str, Any] | None | Unset
        if isinstance(self.recovery_code, Unset):
            recovery_code = UNSET
        elif isinstance(self.recovery_code, FactorView):
            recovery_code = self.recovery_code.to_dict()
        else:
            recovery_code = self.recovery_code

        totp: dict[str, Any] | None | Unset
        if isinstance(self.totp, Unset):
            totp = UNSET
        elif isinstance(self.totp, FactorView):
            totp = self.totp.to_dict()
        else:
            totp = self.totp

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if email_otp is not UNSET:
            field_dict["emailOtp"] = email_otp
        if idp is not UNSET:
            field_dict["idp"] = idp
        if passkey is not UNSET:
            field_dict["passkey"] = passkey
        if password is not UNSET:
            field_dict["password"] = password
        if recovery_code is not UNSET:
            field_dict["recoveryCode"] = recovery_code
        if totp is not UNSET:
            field_dict["totp"] = totp

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.factor_view import FactorView

        d = dict(src_dict)

        def _parse_email_otp(data: object) -> FactorView | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                email_otp_type_0 = FactorView.from_dict(data)

                return email_otp_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(FactorView | None | Unset, data)

        email_otp = _parse_email_otp(d.pop("emailOtp", UNSET))

        def _parse_idp(data: object) -> FactorView | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                idp_type_0 = FactorView.from_dict(data)

                return idp_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(FactorView | None | Unset, data)

        idp = _parse_idp(d.pop("idp", UNSET))

        def _parse_passkey(data: object) -> FactorView | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                passkey_type_0 = FactorView.from_dict(data)

                return passkey_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(FactorView | None | Unset, data)

        passkey = _parse_passkey(d.pop("passkey", UNSET))

        def _parse_password(data: object) -> FactorView | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                password_type_0 = FactorView.from_dict(data)

                return password_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(FactorView | None | Unset, data)

        password = _parse_password(d.pop("password", UNSET))

        def _parse_recovery_code(data: object) -> FactorView | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                recovery_code_type_0 = FactorView.from_dict(data)

                return recovery_code_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(FactorView | None | Unset, data)

        recovery_code = _parse_recovery_code(d.pop("recoveryCode", UNSET))

        def _parse_totp(data: object) -> FactorView | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                totp_type_0 = FactorView.from_dict(data)

                return totp_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(FactorView | None | Unset, data)

        totp = _parse_totp(d.pop("totp", UNSET))

        factors_view = cls(
            email_otp=email_otp,
            idp=idp,
            passkey=passkey,
            password=password,
            recovery_code=recovery_code,
            totp=totp,
        )

        factors_view.additional_properties = d
        return factors_view

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
