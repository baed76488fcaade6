from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.group_manager_role import GroupManagerRole
from ..types import UNSET, Unset

T = TypeVar("T", bound="GroupUserRoles")


@_attrs_define
class GroupUserRoles:
    """
    Attributes:
        roles (list[str]): Keys of the group's roles; GROUP_ADMIN may stand among them.
        user_id (str):
        manager_roles (list[GroupManagerRole] | Unset): GROUP_ADMIN or nothing; stays when left out.
    """

    roles: list[str]
    user_id: str
    manager_roles: list[GroupManagerRole] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        roles = self.roles

        user_id = self.user_id

        manager_roles: list[str] | Unset = UNSET
        if not isinstance(self.manager_roles, Unset):
            manager_roles = []
            for manager_roles_item_data in self.manager_roles:
                manager_roles_item = manager_roles_item_data.value
                manager_roles.append(manager_roles_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "roles": roles,
                "userId": user_id,
            }
        )
        if manager_roles is not UNSET:
            field_dict["managerRoles"] = manager_roles

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        roles = cast(list[str], d.pop("roles"))

        user_id = d.pop("userId")

        _manager_roles = d.pop("managerRoles", UNSET)
        manager_roles: list[GroupManagerRole] | Unset = UNSET
        if _manager_roles is not UNSET:
            manager_roles = []
            for manager_roles_item_data in _manager_roles:
                manager_roles_item = GroupManagerRole(manager_roles_item_data)

                manager_roles.append(manager_roles_item)

        group_user_roles = cls(
            roles=roles,
            user_id=user_id,
            manager_roles=manager_roles,
        )

        return group_user_roles
