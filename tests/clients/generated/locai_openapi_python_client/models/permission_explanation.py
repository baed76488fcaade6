from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.permission_grant import PermissionGrant


T = TypeVar("T", bound="PermissionExplanation")


@_attrs_define
class PermissionExplanation:
    """Why an action is allowed or not.

    Attributes:
        action (str):
        allowed (bool): Whether it is allowed.
        reason (str): In words.
        via (list[PermissionGrant]): The roles that allow it; empty when it is not allowed.
        nearest (None | PermissionGrant | Unset): When it is not allowed: the held role whose permission shares most
            leading segments with it.
    """

    action: str
    allowed: bool
    reason: str
    via: list[PermissionGrant]
    nearest: None | PermissionGrant | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.permission_grant import PermissionGrant

        action = self.action

        allowed = self.allowed

        reason = self.reason

        via = []
        for via_item_data in self.via:
            via_item = via_item_data.to_dict()
            via.append(via_item)

        nearest: dict[str, Any] | None | Unset
        if isinstance(self.nearest, Unset):
            nearest = UNSET
        elif isinstance(self.nearest, PermissionGrant):
            nearest = self.nearest.to_dict()
        else:
            nearest = self.nearest

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "action": action,
                "allowed": allowed,
                "reason": reason,
                "via": via,
            }
        )
        if nearest is not UNSET:
            field_dict["nearest"] = nearest

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.permission_grant import PermissionGrant

        d = dict(src_dict)
        action = d.pop("action")

        allowed = d.pop("allowed")

        reason = d.pop("reason")

        via = []
        _via = d.pop("via")
        for via_item_data in _via:
            via_item = PermissionGrant.from_dict(via_item_data)

            via.append(via_item)

        def _parse_nearest(data: object) -> None | PermissionGrant | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                nearest_type_0 = PermissionGrant.from_dict(data)

                return nearest_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | PermissionGrant | Unset, data)

        nearest = _parse_nearest(d.pop("nearest", UNSET))

        permission_explanation = cls(
            action=action,
            allowed=allowed,
            reason=reason,
            via=via,
            nearest=nearest,
        )

        permission_explanation.additional_properties = d
        return permission_explanation

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
