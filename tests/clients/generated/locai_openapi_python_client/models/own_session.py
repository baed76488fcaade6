from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.session_state import SessionState

if TYPE_CHECKING:
    from ..models.factors_view import FactorsView


T = TypeVar("T", bound="OwnSession")


@_attrs_define
class OwnSession:
    """One of the caller's sessions.

    Attributes:
        changed_at (datetime.datetime):
        created_at (datetime.datetime):
        expiration_date (datetime.datetime):
        factors (FactorsView): What was proved in a session.
        ip_address (str):
        is_current (bool): Whether it is the one that calls.
        org_id (str):
        session_id (str):
        state (SessionState): Where a session stands. `Expired` is not stored: it follows from the clock.

            - `ACTIVE`: Good for every call.
            - `MFA_REQUIRED`: Waits for the second factor; good for nothing else.
            - `EXPIRED`: Past its expiry.
        user_agent (str):
        user_id (str):
    """

    changed_at: datetime.datetime
    created_at: datetime.datetime
    expiration_date: datetime.datetime
    factors: FactorsView
    ip_address: str
    is_current: bool
    org_id: str
    session_id: str
    state: SessionState
    user_agent: str
    user_id: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        changed_at = self.changed_at.isoformat()

        created_at = self.created_at.isoformat()

        expiration_date = self.expiration_date.isoformat()

        factors = self.factors.to_dict()

        ip_address = self.ip_address

        is_current = self.is_current

        org_id = self.org_id

        session_id = self.session_id

        state = self.state.value

        user_agent = self.user_agent

        user_id = self.user_id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "changedAt": changed_at,
                "createdAt": created_at,
                "expirationDate": expiration_date,
                "factors": factors,
                "ipAddress": ip_address,
                "isCurrent": is_current,
                "orgId": org_id,
                "sessionId": session_id,
                "state": state,
                "userAgent": user_agent,
                "userId": user_id,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.factors_view import FactorsView

        d = dict(src_dict)
        changed_at = datetime.datetime.fromisoformat(d.pop("changedAt"))

        created_at = datetime.datetime.fromisoformat(d.pop("createdAt"))

        expiration_date = datetime.datetime.fromisoformat(d.pop("expirationDate"))

        factors = FactorsView.from_dict(d.pop("factors"))

        ip_address = d.pop("ipAddress")

        is_current = d.pop("isCurrent")

        org_id = d.pop("orgId")

        session_id = d.pop("sessionId")

        state = SessionState(d.pop("state"))

        user_agent = d.pop("userAgent")

        user_id = d.pop("userId")

        own_session = cls(
            changed_at=changed_at,
            created_at=created_at,
            expiration_date=expiration_date,
            factors=factors,
            ip_address=ip_address,
            is_current=is_current,
            org_id=org_id,
            session_id=session_id,
            state=state,
            user_agent=user_agent,
            user_id=user_id,
        )

        own_session.additional_properties = d
        return own_session

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
