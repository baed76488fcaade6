from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="LockoutPolicy")


@_attrs_define
class LockoutPolicy:
    """What happens after wrong passwords in a row.

    Attributes:
        lockout_seconds (int): For how long it is locked, in seconds: 1 to 86,400.
        max_password_attempts (int): Wrong passwords until the account is locked: 3 to 100, as NIST SP 800-63B §5.2.2
            bounds it.
    """

    lockout_seconds: int
    max_password_attempts: int

    def to_dict(self) -> dict[str, Any]:
        lockout_seconds = self.lockout_seconds

        max_password_attempts = self.max_password_attempts

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "lockoutSeconds": lockout_seconds,
                "maxPasswordAttempts": max_password_attempts,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        lockout_seconds = d.pop("lockoutSeconds")

        max_password_attempts = d.pop("maxPasswordAttempts")

        lockout_policy = cls(
            lockout_seconds=lockout_seconds,
            max_password_attempts=max_password_attempts,
        )

        return lockout_policy
