from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="VerifySessionMfaRequest")


@_attrs_define
class VerifySessionMfaRequest:
    """
    Attributes:
        code (str):
        session_id (str):
        session_token (str):
    """

    code: str
    session_id: str
    session_token: str

    def to_dict(self) -> dict[str, Any]:
        code = self.code

        session_id = self.session_id

        session_token = self.session_token

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "code": code,
                "sessionId": session_id,
                "sessionToken": session_token,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        code = d.pop("code")

        session_id = d.pop("sessionId")

        session_token = d.pop("sessionToken")

        verify_session_mfa_request = cls(
            code=code,
            session_id=session_id,
            session_token=session_token,
        )

        return verify_session_mfa_request
