from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.manager_role import ManagerRole
from ..types import UNSET, Unset

T = TypeVar("T", bound="AddOrganizationUserRequest")


@_attrs_define
class AddOrganizationUserRequest:
    """
    Attributes:
        manager_roles (list[ManagerRole] | None | Unset): Built-in roles.
        roles (list[str] | Unset): Custom, predefined or built-in roles.
    """

    manager_roles: list[ManagerRole] | None | Unset = UNSET
    roles: list[str] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        manager_roles: list[str] | None | Unset
        if isinstance(self.manager_roles, Unset):
            manager_roles = UNSET
        elif isinstance(self.manager_roles, list):
            manager_roles = []
            for manager_roles_type_0_item_data in self.manager_roles:
                manager_roles_type_0_item = manager_roles_type_0_item_data.value
                manager_roles.append(manager_roles_type_0_item)

        else:
            manager_roles = self.manager_roles

        roles: list[str] | Unset = UNSET
        if not isinstance(self.roles, Unset):
            roles = self.roles

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if manager_roles is not UNSET:
            field_dict["managerRoles"] = manager_roles
        if roles is not UNSET:
            field_dict["roles"] = roles

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)

        def _parse_manager_roles(data: object) -> list[ManagerRole] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                manager_roles_type_0 = []
                _manager_roles_type_0 = data
                for manager_roles_type_0_item_data in _manager_roles_type_0:
                    manager_roles_type_0_item = ManagerRole(
                        manager_roles_type_0_item_data
                    )

                    manager_roles_type_0.append(manager_roles_type_0_item)

                return manager_roles_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[ManagerRole] | None | Unset, data)

        manager_roles = _parse_manager_roles(d.pop("managerRoles", UNSET))

        roles = cast(list[str], d.pop("roles", UNSET))

        add_organization_user_request = cls(
            manager_roles=manager_roles,
            roles=roles,
        )

        return add_organization_user_request
