from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="AcceptInviteRequest")


@_attrs_define
class AcceptInviteRequest:
    """
    Attributes:
        email (str):
        new_password (str):
        org_id (str):
        verification_code (str): The mailed code; its case makes no difference.
    """

    email: str
    new_password: str
    org_id: str
    verification_code: str

    def to_dict(self) -> dict[str, Any]:
        email = self.email

        new_password = self.new_password

        org_id = self.org_id

        verification_code = self.verification_code

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "email": email,
                "newPassword": new_password,
                "orgId": org_id,
                "verificationCode": verification_code,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        email = d.pop("email")

        new_password = d.pop("newPassword")

        org_id = d.pop("orgId")

        verification_code = d.pop("verificationCode")

        accept_invite_request = cls(
            email=email,
            new_password=new_password,
            org_id=org_id,
            verification_code=verification_code,
        )

        return accept_invite_request
