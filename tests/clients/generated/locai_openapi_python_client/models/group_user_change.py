from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.membership_state import MembershipState

T = TypeVar("T", bound="GroupUserChange")


@_attrs_define
class GroupUserChange:
    """A user's part in a group, by the user's id.

    Attributes:
        manager_roles (list[str]): `GROUP_ADMIN`, or nothing.
        roles (list[str]): Keys of the group's roles held.
        state (MembershipState): Whether a membership counts.

            - `ACTIVE`: Counts.
            - `INACTIVE`: Kept, but gives nothing.
        user_id (str):
    """

    manager_roles: list[str]
    roles: list[str]
    state: MembershipState
    user_id: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        manager_roles = self.manager_roles

        roles = self.roles

        state = self.state.value

        user_id = self.user_id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "managerRoles": manager_roles,
                "roles": roles,
                "state": state,
                "userId": user_id,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        manager_roles = cast(list[str], d.pop("managerRoles"))

        roles = cast(list[str], d.pop("roles"))

        state = MembershipState(d.pop("state"))

        user_id = d.pop("userId")

        group_user_change = cls(
            manager_roles=manager_roles,
            roles=roles,
            state=state,
            user_id=user_id,
        )

        group_user_change.additional_properties = d
        return group_user_change

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
