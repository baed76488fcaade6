from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="RoleImpact")


@_attrs_define
class RoleImpact:
    """What one user would gain and lose in one place. Permissions count that the roles held there give;
    somebody inactive is allowed nothing, before and after.

        Attributes:
            gained_permissions (list[str]): Permissions that no permission held now covers.
            gained_roles (list[str]): Roles that would be held then and are not now, built-in ones by their names.
            lost_permissions (list[str]): Permissions that no permission held then would cover.
            lost_roles (list[str]): Roles that are held now and would not be then.
            org_id (str):
            user_id (str):
            group_id (None | str | Unset): In which of its groups, for what holds only there.
    """

    gained_permissions: list[str]
    gained_roles: list[str]
    lost_permissions: list[str]
    lost_roles: list[str]
    org_id: str
    user_id: str
    group_id: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        gained_permissions = self.gained_permissions

        gained_roles = self.gained_roles

        lost_permissions = self.lost_permissions

        lost_roles = self.lost_roles

        org_id = self.org_id

        user_id = self.user_id

        group_id: None | str | Unset
        if isinstance(self.group_id, Unset):
            group_id = UNSET
        else:
            group_id = self.group_id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "gainedPermissions": gained_permissions,
                "gainedRoles": gained_roles,
                "lostPermissions": lost_permissions,
                "lostRoles": lost_roles,
                "orgId": org_id,
                "userId": user_id,
            }
        )
        if group_id is not UNSET:
            field_dict["groupId"] = group_id

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        gained_permissions = cast(list[str], d.pop("gainedPermissions"))

        gained_roles = cast(list[str], d.pop("gainedRoles"))

        lost_permissions = cast(list[str], d.pop("lostPermissions"))

        lost_roles = cast(list[str], d.pop("lostRoles"))

        org_id = d.pop("orgId")

        user_id = d.pop("userId")

        def _parse_group_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        group_id = _parse_group_id(d.pop("groupId", UNSET))

        role_impact = cls(
            gained_permissions=gained_permissions,
            gained_roles=gained_roles,
            lost_permissions=lost_permissions,
            lost_roles=lost_roles,
            org_id=org_id,
            user_id=user_id,
            group_id=group_id,
        )

        role_impact.additional_properties = d
        return role_impact

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
