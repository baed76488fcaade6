from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="SignInWithLdapRequest")


@_attrs_define
class SignInWithLdapRequest:
    """
    Attributes:
        idp_id (str):
        password (str):
        username (str):
        org_id (None | str | Unset): The organization to sign in to; the home when left out.
    """

    idp_id: str
    password: str
    username: str
    org_id: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        idp_id = self.idp_id

        password = self.password

        username = self.username

        org_id: None | str | Unset
        if isinstance(self.org_id, Unset):
            org_id = UNSET
        else:
            org_id = self.org_id

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "idpId": idp_id,
                "password": password,
                "username": username,
            }
        )
        if org_id is not UNSET:
            field_dict["orgId"] = org_id

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        idp_id = d.pop("idpId")

        password = d.pop("password")

        username = d.pop("username")

        def _parse_org_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        org_id = _parse_org_id(d.pop("orgId", UNSET))

        sign_in_with_ldap_request = cls(
            idp_id=idp_id,
            password=password,
            username=username,
            org_id=org_id,
        )

        return sign_in_with_ldap_request
