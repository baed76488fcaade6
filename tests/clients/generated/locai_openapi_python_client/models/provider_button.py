from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.provider_type import ProviderType

T = TypeVar("T", bound="ProviderButton")


@_attrs_define
class ProviderButton:
    """A way to sign in with an account of elsewhere.

    Attributes:
        id (str):
        name (str):
        type_ (ProviderType): What sort of provider it is, as clients know it.

            - `GOOGLE`: Google.
            - `AZURE_AD`: Microsoft Entra ID.
            - `OIDC`: Any other OpenID Connect provider.
            - `LDAP`: A directory.
    """

    id: str
    name: str
    type_: ProviderType
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        name = self.name

        type_ = self.type_.value

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "name": name,
                "type": type_,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        id = d.pop("id")

        name = d.pop("name")

        type_ = ProviderType(d.pop("type"))

        provider_button = cls(
            id=id,
            name=name,
            type_=type_,
        )

        provider_button.additional_properties = d
        return provider_button

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
