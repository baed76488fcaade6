from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.verify_session_passkey_request_credential import (
        VerifySessionPasskeyRequestCredential,
    )


T = TypeVar("T", bound="VerifySessionPasskeyRequest")


@_attrs_define
class VerifySessionPasskeyRequest:
    """
    Attributes:
        credential (VerifySessionPasskeyRequestCredential): What `navigator.credentials.get` gave, by its `toJSON`.
        session_id (str):
        session_token (str):
        state (str): As `startSessionPasskey` gave it.
    """

    credential: VerifySessionPasskeyRequestCredential
    session_id: str
    session_token: str
    state: str

    def to_dict(self) -> dict[str, Any]:
        credential = self.credential.to_dict()

        session_id = self.session_id

        session_token = self.session_token

        state = self.state

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "credential": credential,
                "sessionId": session_id,
                "sessionToken": session_token,
                "state": state,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.verify_session_passkey_request_credential import (
            VerifySessionPasskeyRequestCredential,
        )

        d = dict(src_dict)
        credential = VerifySessionPasskeyRequestCredential.from_dict(
            d.pop("credential")
        )

        session_id = d.pop("sessionId")

        session_token = d.pop("sessionToken")

        state = d.pop("state")

        verify_session_passkey_request = cls(
            credential=credential,
            session_id=session_id,
            session_token=session_token,
            state=state,
        )

        return verify_session_passkey_request
