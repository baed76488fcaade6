from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="PasswordPolicyUpdate")


@_attrs_define
class PasswordPolicyUpdate:
    """
    Attributes:
        min_length (int | Unset):
        reject_common (bool | Unset):
    """

    min_length: int | Unset = UNSET
    reject_common: bool | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        min_length = self.min_length

        reject_common = self.reject_common

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if min_length is not UNSET:
            field_dict["minLength"] = min_length
        if reject_common is not UNSET:
            field_dict["rejectCommon"] = reject_common

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        min_length = d.pop("minLength", UNSET)

        reject_common = d.pop("rejectCommon", UNSET)

        password_policy_update = cls(
            min_length=min_length,
            reject_common=reject_common,
        )

        return password_policy_update
