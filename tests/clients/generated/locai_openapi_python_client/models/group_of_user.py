from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.membership_state import MembershipState

T = TypeVar("T", bound="GroupOfUser")


@_attrs_define
class GroupOfUser:
    """A group that a user is in.

    Attributes:
        group_id (str):
        name (str):
        org_id (str):
        roles (list[str]):
        state (MembershipState): Whether a membership counts.

            - `ACTIVE`: Counts.
            - `INACTIVE`: Kept, but gives nothing.
    """

    group_id: str
    name: str
    org_id: str
    roles: list[str]
    state: MembershipState
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        group_id = self.group_id

        name = self.name

        org_id = self.org_id

        roles = self.roles

        state = self.state.value

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "groupId": group_id,
                "name": name,
                "orgId": org_id,
                "roles": roles,
                "state": state,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        group_id = d.pop("groupId")

        name = d.pop("name")

        org_id = d.pop("orgId")

        roles = cast(list[str], d.pop("roles"))

        state = MembershipState(d.pop("state"))

        group_of_user = cls(
            group_id=group_id,
            name=name,
            org_id=org_id,
            roles=roles,
            state=state,
        )

        group_of_user.additional_properties = d
        return group_of_user

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
