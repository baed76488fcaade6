from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.manager_role import ManagerRole

T = TypeVar("T", bound="MembershipView")


@_attrs_define
class MembershipView:
    """An organization somebody is a member of, and the roles held in it.

    Attributes:
        manager_roles (list[ManagerRole]):
        name (str):
        org_id (str):
        roles (list[str]):
    """

    manager_roles: list[ManagerRole]
    name: str
    org_id: str
    roles: list[str]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        manager_roles = []
        for manager_roles_item_data in self.manager_roles:
            manager_roles_item = manager_roles_item_data.value
            manager_roles.append(manager_roles_item)

        name = self.name

        org_id = self.org_id

        roles = self.roles

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "managerRoles": manager_roles,
                "name": name,
                "orgId": org_id,
                "roles": roles,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        manager_roles = []
        _manager_roles = d.pop("managerRoles")
        for manager_roles_item_data in _manager_roles:
            manager_roles_item = ManagerRole(manager_roles_item_data)

            manager_roles.append(manager_roles_item)

        name = d.pop("name")

        org_id = d.pop("orgId")

        roles = cast(list[str], d.pop("roles"))

        membership_view = cls(
            manager_roles=manager_roles,
            name=name,
            org_id=org_id,
            roles=roles,
        )

        membership_view.additional_properties = d
        return membership_view

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
