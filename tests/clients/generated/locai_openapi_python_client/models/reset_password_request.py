from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="ResetPasswordRequest")


@_attrs_define
class ResetPasswordRequest:
    """
    Attributes:
        email (str):
        new_password (str):
        verification_code (str): The mailed code; its case makes no difference.
        org_id (None | str | Unset): The organization whose page asks. A person has one password, whichever is named.
    """

    email: str
    new_password: str
    verification_code: str
    org_id: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        email = self.email

        new_password = self.new_password

        verification_code = self.verification_code

        org_id: None | str | Unset
        if isinstance(self.org_id, Unset):
            org_id = UNSET
        else:
            org_id = self.org_id

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "email": email,
                "newPassword": new_password,
                "verificationCode": verification_code,
            }
        )
        if org_id is not UNSET:
            field_dict["orgId"] = org_id

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        email = d.pop("email")

        new_password = d.pop("newPassword")

        verification_code = d.pop("verificationCode")

        def _parse_org_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        org_id = _parse_org_id(d.pop("orgId", UNSET))

        reset_password_request = cls(
            email=email,
            new_password=new_password,
            verification_code=verification_code,
            org_id=org_id,
        )

        return reset_password_request
