from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.provider_type import ProviderType

T = TypeVar("T", bound="IdentityProviderLink")


@_attrs_define
class IdentityProviderLink:
    """An account at an identity provider.

    Attributes:
        created_at (datetime.datetime):
        idp_id (str):
        idp_name (str):
        name (str): How the account is known there, such as its address.
        type_ (ProviderType): What sort of provider it is, as clients know it.

            - `GOOGLE`: Google.
            - `AZURE_AD`: Microsoft Entra ID.
            - `OIDC`: Any other OpenID Connect provider.
            - `LDAP`: A directory.
    """

    created_at: datetime.datetime
    idp_id: str
    idp_name: str
    name: str
    type_: ProviderType
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        created_at = self.created_at.isoformat()

        idp_id = self.idp_id

        idp_name = self.idp_name

        name = self.name

        type_ = self.type_.value

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "createdAt": created_at,
                "idpId": idp_id,
                "idpName": idp_name,
                "name": name,
                "type": type_,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        created_at = datetime.datetime.fromisoformat(d.pop("createdAt"))

        idp_id = d.pop("idpId")

        idp_name = d.pop("idpName")

        name = d.pop("name")

        type_ = ProviderType(d.pop("type"))

        identity_provider_link = cls(
            created_at=created_at,
            idp_id=idp_id,
            idp_name=idp_name,
            name=name,
            type_=type_,
        )

        identity_provider_link.additional_properties = d
        return identity_provider_link

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
