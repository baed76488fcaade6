from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="LinkLdapAccountRequest")


@_attrs_define
class LinkLdapAccountRequest:
    """
    Attributes:
        idp_id (str):
        password (str):
        username (str):
    """

    idp_id: str
    password: str
    username: str

    def to_dict(self) -> dict[str, Any]:
        idp_id = self.idp_id

        password = self.password

        username = self.username

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "idpId": idp_id,
                "password": password,
                "username": username,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        idp_id = d.pop("idpId")

        password = d.pop("password")

        username = d.pop("username")

        link_ldap_account_request = cls(
            idp_id=idp_id,
            password=password,
            username=username,
        )

        return link_ldap_account_request
