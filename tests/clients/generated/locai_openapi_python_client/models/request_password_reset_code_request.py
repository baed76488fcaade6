from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="RequestPasswordResetCodeRequest")


@_attrs_define
class RequestPasswordResetCodeRequest:
    """
    Attributes:
        email (str):
        org_id (None | str | Unset): The organization whose page asks. A person has one password, whichever is named.
        reset_password_url (None | str | Unset): Where the link in the mail leads; `{{code}}` and `{{userId}}` in it are
            filled in.
    """

    email: str
    org_id: None | str | Unset = UNSET
    reset_password_url: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        email = self.email

        org_id: None | str | Unset
        if isinstance(self.org_id, Unset):
            org_id = UNSET
        else:
            org_id = self.org_id

        reset_password_url: None | str | Unset
        if isinstance(self.reset_password_url, Unset):
            reset_password_url = UNSET
        else:
            reset_password_url = self.reset_password_url

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "email": email,
            }
        )
        if org_id is not UNSET:
            field_dict["orgId"] = org_id
        if reset_password_url is not UNSET:
            field_dict["resetPasswordUrl"] = reset_password_url

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        email = d.pop("email")

        def _parse_org_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        org_id = _parse_org_id(d.pop("orgId", UNSET))

        def _parse_reset_password_url(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        reset_password_url = _parse_reset_password_url(d.pop("resetPasswordUrl", UNSET))

        request_password_reset_code_request = cls(
            email=email,
            org_id=org_id,
            reset_password_url=reset_password_url,
        )

        return request_password_reset_code_request
