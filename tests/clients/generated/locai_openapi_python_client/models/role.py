from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

T = TypeVar("T", bound="Role")


@_attrs_define
class Role:
    """A role that an organization, a group or the application defines.

    Attributes:
        allowed_permissions (list[str]): What it allows. At most `Role::MAX_PERMISSIONS`.
        display_name (str):
        key (str):
    """

    allowed_permissions: list[str]
    display_name: str
    key: str

    def to_dict(self) -> dict[str, Any]:
        allowed_permissions = self.allowed_permissions

        display_name = self.display_name

        key = self.key

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "allowedPermissions": allowed_permissions,
                "displayName": display_name,
                "key": key,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        allowed_permissions = cast(list[str], d.pop("allowedPermissions"))

        display_name = d.pop("displayName")

        key = d.pop("key")

        role = cls(
            allowed_permissions=allowed_permissions,
            display_name=display_name,
            key=key,
        )

        return role
