from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.list_metadata import ListMetadata
    from ..models.role_impact import RoleImpact


T = TypeVar("T", bound="DryRun")


@_attrs_define
class DryRun:
    """What a change would do to people.

    Attributes:
        dry_run (bool): Always true.
        effects (list[RoleImpact]): Those who would gain or lose something, by user.
        message (str):
        metadata (ListMetadata): How many there are, and how to go on.
    """

    dry_run: bool
    effects: list[RoleImpact]
    message: str
    metadata: ListMetadata
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        dry_run = self.dry_run

        effects = []
        for effects_item_data in self.effects:
            effects_item = effects_item_data.to_dict()
            effects.append(effects_item)

        message = self.message

        metadata = self.metadata.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "dryRun": dry_run,
                "effects": effects,
                "message": message,
                "metadata": metadata,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.list_metadata import ListMetadata
        from ..models.role_impact import RoleImpact

        d = dict(src_dict)
        dry_run = d.pop("dryRun")

        effects = []
        _effects = d.pop("effects")
        for effects_item_data in _effects:
            effects_item = RoleImpact.from_dict(effects_item_data)

            effects.append(effects_item)

        message = d.pop("message")

        metadata = ListMetadata.from_dict(d.pop("metadata"))

        dry_run = cls(
            dry_run=dry_run,
            effects=effects,
            message=message,
            metadata=metadata,
        )

        dry_run.additional_properties = d
        return dry_run

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
