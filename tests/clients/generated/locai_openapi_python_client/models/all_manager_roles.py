from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.manager_roles_view import ManagerRolesView


T = TypeVar("T", bound="AllManagerRoles")


@_attrs_define
class AllManagerRoles:
    """
    Attributes:
        manager_roles (list[ManagerRolesView]):
    """

    manager_roles: list[ManagerRolesView]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        manager_roles = []
        for manager_roles_item_data in self.manager_roles:
            manager_roles_item = manager_roles_item_data.to_dict()
            manager_roles.append(manager_roles_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "managerRoles": manager_roles,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.manager_roles_view import ManagerRolesView

        d = dict(src_dict)
        manager_roles = []
        _manager_roles = d.pop("managerRoles")
        for manager_roles_item_data in _manager_roles:
            manager_roles_item = ManagerRolesView.from_dict(manager_roles_item_data)

            manager_roles.append(manager_roles_item)

        all_manager_roles = cls(
            manager_roles=manager_roles,
        )

        all_manager_roles.additional_properties = d
        return all_manager_roles

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
