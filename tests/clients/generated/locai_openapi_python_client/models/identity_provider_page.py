from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.list_metadata import ListMetadata
    from ..models.provider_view import ProviderView


T = TypeVar("T", bound="IdentityProviderPage")


@_attrs_define
class IdentityProviderPage:
    """
    Attributes:
        idps (list[ProviderView]):
        metadata (ListMetadata): How many there are, and how to go on.
    """

    idps: list[ProviderView]
    metadata: ListMetadata
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        idps = []
        for idps_item_data in self.idps:
            idps_item = idps_item_data.to_dict()
            idps.append(idps_item)

        metadata = self.metadata.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "idps": idps,
                "metadata": metadata,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.list_metadata import ListMetadata
        from ..models.provider_view import ProviderView

        d = dict(src_dict)
        idps = []
        _idps = d.pop("idps")
        for idps_item_data in _idps:
            idps_item = ProviderView.from_dict(idps_item_data)

            idps.append(idps_item)

        metadata = ListMetadata.from_dict(d.pop("metadata"))

        identity_provider_page = cls(
            idps=idps,
            metadata=metadata,
        )

        identity_provider_page.additional_properties = d
        return identity_provider_page

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
