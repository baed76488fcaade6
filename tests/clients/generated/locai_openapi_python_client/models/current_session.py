from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="CurrentSession")


@_attrs_define
class CurrentSession:
    """The session that calls: who has only the cookie could not extend it or sign out otherwise.

    Attributes:
        expiration_date (datetime.datetime):
        org_id (str):
        session_id (str):
    """

    expiration_date: datetime.datetime
    org_id: str
    session_id: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        expiration_date = self.expiration_date.isoformat()

        org_id = self.org_id

        session_id = self.session_id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "expirationDate": expiration_date,
                "orgId": org_id,
                "sessionId": session_id,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        expiration_date = datetime.datetime.fromisoformat(d.pop("expirationDate"))

        org_id = d.pop("orgId")

        session_id = d.pop("sessionId")

        current_session = cls(
            expiration_date=expiration_date,
            org_id=org_id,
            session_id=session_id,
        )

        current_session.additional_properties = d
        return current_session

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
