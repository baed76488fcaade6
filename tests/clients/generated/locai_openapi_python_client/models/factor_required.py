from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.session_state import SessionState

T = TypeVar("T", bound="FactorRequired")


@_attrs_define
class FactorRequired:
    """A session that serves nothing but proving a second factor.

    Attributes:
        expiration_date (datetime.datetime):
        mfa_methods (list[str]): `email` (a code is on its way), `totp`, `recoveryCode`, `passkey`.
        session_id (str):
        session_token (str): For `verifySessionMfa`, `resendSessionMfaCode` and signing out.
        state (SessionState): Where a session stands. `Expired` is not stored: it follows from the clock.

            - `ACTIVE`: Good for every call.
            - `MFA_REQUIRED`: Waits for the second factor; good for nothing else.
            - `EXPIRED`: Past its expiry.
        user_id (str):
    """

    expiration_date: datetime.datetime
    mfa_methods: list[str]
    session_id: str
    session_token: str
    state: SessionState
    user_id: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        expiration_date = self.expiration_date.isoformat()

        mfa_methods = self.mfa_methods

        session_id = self.session_id

        session_token = self.session_token

        state = self.state.value

        user_id = self.user_id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "expirationDate": expiration_date,
                "mfaMethods": mfa_methods,
                "sessionId": session_id,
                "sessionToken": session_token,
                "state": state,
                "userId": user_id,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        expiration_date = datetime.datetime.fromisoformat(d.pop("expirationDate"))

        mfa_methods = cast(list[str], d.pop("mfaMethods"))

        session_id = d.pop("sessionId")

        session_token = d.pop("sessionToken")

        state = SessionState(d.pop("state"))

        user_id = d.pop("userId")

        factor_required = cls(
            expiration_date=expiration_date,
            mfa_methods=mfa_methods,
            session_id=session_id,
            session_token=session_token,
            state=state,
            user_id=user_id,
        )

        factor_required.additional_properties = d
        return factor_required

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
