from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.manager_role import ManagerRole
from ..types import UNSET, Unset

T = TypeVar("T", bound="SetMemberRolesRequest")


@_attrs_define
class SetMemberRolesRequest:
    """
    Attributes:
        roles (list[str]): Custom, predefined or built-in roles.
        manager_roles (list[ManagerRole] | Unset): Built-in roles; stay when left out.
    """

    roles: list[str]
    manager_roles: list[ManagerRole] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        roles = self.roles

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
            }
        )
        if manager_roles is not UNSET:
            field_dict["managerRoles"] = manager_roles

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        roles = cast(list[str], d.pop("roles"))

        _manager_roles = d.pop("managerRoles", UNSET)
        manager_roles: list[ManagerRole] | Unset = UNSET
        if _manager_roles is not UNSET:
            manager_roles = []
            for manager_roles_item_data in _manager_roles:
                manager_roles_item = ManagerRole(manager_roles_item_data)

                manager_roles.append(manager_roles_item)

        set_member_roles_request = cls(
            roles=roles,
            manager_roles=manager_roles,
        )

        return set_member_roles_request
