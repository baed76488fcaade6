from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="PermissionGrant")


@_attrs_define
class PermissionGrant:
    """A role that allowed an action, and where it is held.

    Attributes:
        org_id (str):
        permission (None | str): The permission that covers the action, or comes nearest to it.
        role (str):
        group_id (None | str | Unset): The group it is held in, when it is a group's role.
    """

    org_id: str
    permission: None | str
    role: str
    group_id: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        org_id = self.org_id

        permission: None | str
        permission = self.permission

        role = self.role

        group_id: None | str | Unset
        if isinstance(self.group_id, Unset):
            group_id = UNSET
        else:
            group_id = self.group_id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "orgId": org_id,
                "permission": permission,
                "role": role,
            }
        )
        if group_id is not UNSET:
            field_dict["groupId"] = group_id

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        org_id = d.pop("orgId")

        def _parse_permission(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        permission = _parse_permission(d.pop("permission"))

        role = d.pop("role")

        def _parse_group_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        group_id = _parse_group_id(d.pop("groupId", UNSET))

        permission_grant = cls(
            org_id=org_id,
            permission=permission,
            role=role,
            group_id=group_id,
        )

        permission_grant.additional_properties = d
        return permission_grant

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
