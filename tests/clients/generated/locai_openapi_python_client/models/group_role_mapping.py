from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="GroupRoleMapping")


@_attrs_define
class GroupRoleMapping:
    """A directory's group gives a role here.

    Attributes:
        group (str): The group's distinguished name, compared without case.
        role (str):
    """

    group: str
    role: str

    def to_dict(self) -> dict[str, Any]:
        group = self.group

        role = self.role

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "group": group,
                "role": role,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        group = d.pop("group")

        role = d.pop("role")

        group_role_mapping = cls(
            group=group,
            role=role,
        )

        return group_role_mapping
