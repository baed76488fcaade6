from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="RoleInput")


@_attrs_define
class RoleInput:
    """A role that an organization, a group or the application defines.

    Attributes:
        display_name (str):
        key (str):
        allowed_permissions (list[str] | Unset): What it allows. At most `Role::MAX_PERMISSIONS`.
    """

    display_name: str
    key: str
    allowed_permissions: list[str] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        display_name = self.display_name

        key = self.key

        allowed_permissions: list[str] | Unset = UNSET
        if not isinstance(self.allowed_permissions, Unset):
            allowed_permissions = self.allowed_permissions

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "displayName": display_name,
                "key": key,
            }
        )
        if allowed_permissions is not UNSET:
            field_dict["allowedPermissions"] = allowed_permissions

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        display_name = d.pop("displayName")

        key = d.pop("key")

        allowed_permissions = cast(list[str], d.pop("allowedPermissions", UNSET))

        role_input = cls(
            display_name=display_name,
            key=key,
            allowed_permissions=allowed_permissions,
        )

        return role_input
