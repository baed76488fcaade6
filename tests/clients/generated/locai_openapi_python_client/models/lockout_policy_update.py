from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="LockoutPolicyUpdate")


@_attrs_define
class LockoutPolicyUpdate:
    """
    Attributes:
        lockout_seconds (int | Unset):
        max_password_attempts (int | Unset):
    """

    lockout_seconds: int | Unset = UNSET
    max_password_attempts: int | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        lockout_seconds = self.lockout_seconds

        max_password_attempts = self.max_password_attempts

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if lockout_seconds is not UNSET:
            field_dict["lockoutSeconds"] = lockout_seconds
        if max_password_attempts is not UNSET:
            field_dict["maxPasswordAttempts"] = max_password_attempts

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        lockout_seconds = d.pop("lockoutSeconds", UNSET)

        max_password_attempts = d.pop("maxPasswordAttempts", UNSET)

        lockout_policy_update = cls(
            lockout_seconds=lockout_seconds,
            max_password_attempts=max_password_attempts,
        )

        return lockout_policy_update
