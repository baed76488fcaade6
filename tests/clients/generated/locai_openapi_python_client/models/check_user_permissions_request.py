from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="CheckUserPermissionsRequest")


@_attrs_define
class CheckUserPermissionsRequest:
    """
    Attributes:
        actions (list[str]): At most 100.
        explain (bool | Unset): Whether to say why. Default: `false`.
        group_id (None | str | Unset): A group whose roles count as well.
    """

    actions: list[str]
    explain: bool | Unset = UNSET
    group_id: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        actions = self.actions

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

        explain = d.pop("explain", UNSET)

        def _parse_group_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        group_id = _parse_group_id(d.pop("groupId", UNSET))

        check_user_permissions_request = cls(
            actions=actions,
            explain=explain,
            group_id=group_id,
        )

        return check_user_permissions_request
