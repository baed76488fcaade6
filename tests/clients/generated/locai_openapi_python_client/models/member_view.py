from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.manager_role import ManagerRole

T = TypeVar("T", bound="MemberView")


@_attrs_define
class MemberView:
    """A member of an organization.

    Attributes:
        created_at (datetime.datetime):
        manager_roles (list[ManagerRole]):
        roles (list[str]):
        user_id (str):
    """

    created_at: datetime.datetime
    manager_roles: list[ManagerRole]
    roles: list[str]
    user_id: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        created_at = self.created_at.isoformat()

        manager_roles = []
        for manager_roles_item_data in self.manager_roles:
            manager_roles_item = manager_roles_item_data.value
            manager_roles.append(manager_roles_item)

        roles = self.roles

        user_id = self.user_id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "createdAt": created_at,
                "managerRoles": manager_roles,
                "roles": roles,
                "userId": user_id,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        created_at = datetime.datetime.fromisoformat(d.pop("createdAt"))

        manager_roles = []
        _manager_roles = d.pop("managerRoles")
        for manager_roles_item_data in _manager_roles:
            manager_roles_item = ManagerRole(manager_roles_item_data)

            manager_roles.append(manager_roles_item)

        roles = cast(list[str], d.pop("roles"))

        user_id = d.pop("userId")

        member_view = cls(
            created_at=created_at,
            manager_roles=manager_roles,
            roles=roles,
            user_id=user_id,
        )

        member_view.additional_properties = d
        return member_view

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
