from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="PasswordPolicy")


@_attrs_define
class PasswordPolicy:
    """Rules for passwords (NIST SP 800-63B §5.1.1: length, and a list of common ones; no composition).

    Attributes:
        min_length (int): Fewest code points: 8 to 64.
        reject_common (bool): Whether common passwords are refused.
    """

    min_length: int
    reject_common: bool

    def to_dict(self) -> dict[str, Any]:
        min_length = self.min_length

        reject_common = self.reject_common

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "minLength": min_length,
                "rejectCommon": reject_common,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        min_length = d.pop("minLength")

        reject_common = d.pop("rejectCommon")

        password_policy = cls(
            min_length=min_length,
            reject_common=reject_common,
        )

        return password_policy
