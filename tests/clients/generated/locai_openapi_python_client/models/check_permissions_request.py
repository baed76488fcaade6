from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.permission_check import PermissionCheck


T = TypeVar("T", bound="CheckPermissionsRequest")


@_attrs_define
class CheckPermissionsRequest:
    """Checks of several users.

    Attributes:
        checks (list[PermissionCheck]): At most 100, with at most 1,000 actions in all.
    """

    checks: list[PermissionCheck]

    def to_dict(self) -> dict[str, Any]:
        checks = []
        for checks_item_data in self.checks:
            checks_item = checks_item_data.to_dict()
            checks.append(checks_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "checks": checks,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.permission_check import PermissionCheck

        d = dict(src_dict)
        checks = []
        _checks = d.pop("checks")
        for checks_item_data in _checks:
            checks_item = PermissionCheck.from_dict(checks_item_data)

            checks.append(checks_item)

        check_permissions_request = cls(
            checks=checks,
        )

        return check_permissions_request
