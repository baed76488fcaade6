from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="PermissionCheck")


@_attrs_define
class PermissionCheck:
    """One of them.

    Attributes:
        actions (list[str]): At most 100.
        org_id (str):
        user_id (str):
        explain (bool | Unset): Whether to say why. Default: `false`.
        group_id (None | str | Unset): A group whose roles count as well.
    """

    actions: list[str]
    org_id: str
    user_id: str
    explain: bool | Unset = UNSET
    group_id: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        actions = self.actions

        org_id = self.org_id

        user_id = self.user_id

        explain = self.explain

        group_id: None | str | Unset
        if isinstance(self.group_id, Unset):
            group_id = UNSET
        else:
            group_id = self.group_id

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "actions": actions,
                "orgId": org_id,
                "userId": user_id,
            }
        )
        if explain is not UNSET:
            field_dict["explain"] = explain
        if group_id is not UNSET:
            field_dict["groupId"] = group_id

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        actions = cast(list[str], d.pop("actions"))

        org_id = d.pop("orgId")

        user_id = d.pop("userId")

        explain = d.pop("explain", UNSET)

        def _parse_group_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        group_id = _parse_group_id(d.pop("groupId", UNSET))

        permission_check = cls(
            actions=actions,
            org_id=org_id,
            user_id=user_id,
            explain=explain,
            group_id=group_id,
        )

        return permission_check
