from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="WaitingSessionRequest")


@_attrs_define
class WaitingSessionRequest:
    """
    Attributes:
        session_id (str):
        session_token (str):
    """

    session_id: str
    session_token: str

    def to_dict(self) -> dict[str, Any]:
        session_id = self.session_id

        session_token = self.session_token

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "sessionId": session_id,
                "sessionToken": session_token,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        session_id = d.pop("sessionId")

        session_token = d.pop("sessionToken")

        waiting_session_request = cls(
            session_id=session_id,
            session_token=session_token,
        )

        return waiting_session_request
