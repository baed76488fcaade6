from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.permission_explanation import PermissionExplanation


T = TypeVar("T", bound="CheckUserPermissionsReply")


@_attrs_define
class CheckUserPermissionsReply:
    """
    Attributes:
        permissions (list[str]): The allowed ones of those asked.
        explanations (list[PermissionExplanation] | None | Unset):
    """

    permissions: list[str]
    explanations: list[PermissionExplanation] | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        permissions = self.permissions

        explanations: list[dict[str, Any]] | None | Unset
        if isinstance(self.explanations, Unset):
            explanations = UNSET
        elif isinstance(self.explanations, list):
            explanations = []
            for explanations_type_0_item_data in self.explanations:
                explanations_type_0_item = explanations_type_0_item_data.to_dict()
                explanations.append(explanations_type_0_item)

        else:
            explanations = self.explanations

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "permissions": permissions,
            }
        )
        if explanations is not UNSET:
            field_dict["explanations"] = explanations

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.permission_explanation import PermissionExplanation

        d = dict(src_dict)
        permissions = cast(list[str], d.pop("permissions"))

        def _parse_explanations(
            data: object,
        ) -> list[PermissionExplanation] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                explanations_type_0 = []
                _explanations_type_0 = data
                for explanations_type_0_item_data in _explanations_type_0:
                    explanations_type_0_item = PermissionExplanation.from_dict(
                        explanations_type_0_item_data
                    )

                    explanations_type_0.append(explanations_type_0_item)

                return explanations_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[PermissionExplanation] | None | Unset, data)

        explanations = _parse_explanations(d.pop("explanations", UNSET))

        check_user_permissions_reply = cls(
            permissions=permissions,
            explanations=explanations,
        )

        check_user_permissions_reply.additional_properties = d
        return check_user_permissions_reply

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
