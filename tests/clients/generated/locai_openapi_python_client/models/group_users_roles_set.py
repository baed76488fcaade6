from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.group_user_change import GroupUserChange


T = TypeVar("T", bound="GroupUsersRolesSet")


@_attrs_define
class GroupUsersRolesSet:
    """
    Attributes:
        id (str):
        message (str):
        users (list[GroupUserChange]):
    """

    id: str
    message: str
    users: list[GroupUserChange]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        message = self.message

        users = []
        for users_item_data in self.users:
            users_item = users_item_data.to_dict()
            users.append(users_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "message": message,
                "users": users,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.group_user_change import GroupUserChange

        d = dict(src_dict)
        id = d.pop("id")

        message = d.pop("message")

        users = []
        _users = d.pop("users")
        for users_item_data in _users:
            users_item = GroupUserChange.from_dict(users_item_data)

            users.append(users_item)

        group_users_roles_set = cls(
            id=id,
            message=message,
            users=users,
        )

        group_users_roles_set.additional_properties = d
        return group_users_roles_set

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
