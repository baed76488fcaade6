from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.group_user_roles import GroupUserRoles


T = TypeVar("T", bound="SetGroupUsersRolesRequest")


@_attrs_define
class SetGroupUsersRolesRequest:
    """
    Attributes:
        users (list[GroupUserRoles]): 1 to 200.
    """

    users: list[GroupUserRoles]

    def to_dict(self) -> dict[str, Any]:
        users = []
        for users_item_data in self.users:
            users_item = users_item_data.to_dict()
            users.append(users_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "users": users,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.group_user_roles import GroupUserRoles

        d = dict(src_dict)
        users = []
        _users = d.pop("users")
        for users_item_data in _users:
            users_item = GroupUserRoles.from_dict(users_item_data)

            users.append(users_item)

        set_group_users_roles_request = cls(
            users=users,
        )

        return set_group_users_roles_request
