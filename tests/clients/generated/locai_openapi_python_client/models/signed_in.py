from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="SignedIn")


@_attrs_define
class SignedIn:
    """A session that was opened.

    Attributes:
        access_token (str): A short-lived JWT (RFC 9068) that services can verify by the JWKS.
        expiration_date (datetime.datetime):
        expires_in (int): The access token's lifetime, in seconds.
        org_id (str):
        session_id (str):
        session_token (str): Show it as `Authorization: Bearer`; it is also set as the cookie `session-token`.
        token_type (str): `Bearer`.
        user_id (str):
    """

    access_token: str
    expiration_date: datetime.datetime
    expires_in: int
    org_id: str
    session_id: str
    session_token: str
    token_type: str
    user_id: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        access_token = self.access_token

        expiration_date = self.expiration_date.isoformat()

        expires_in = self.expires_in

        org_id = self.org_id

        session_id = self.session_id

        session_token = self.session_token

        token_type = self.token_type

        user_id = self.user_id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "accessToken": access_token,
                "expirationDate": expiration_date,
                "expiresIn": expires_in,
                "orgId": org_id,
                "sessionId": session_id,
                "sessionToken": session_token,
                "tokenType": token_type,
                "userId": user_id,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        access_token = d.pop("accessToken")

        expiration_date = datetime.datetime.fromisoformat(d.pop("expirationDate"))

        expires_in = d.pop("expiresIn")

        org_id = d.pop("orgId")

        session_id = d.pop("sessionId")

        session_token = d.pop("sessionToken")

        token_type = d.pop("tokenType")

        user_id = d.pop("userId")

        signed_in = cls(
            access_token=access_token,
            expiration_date=expiration_date,
            expires_in=expires_in,
            org_id=org_id,
            session_id=session_id,
            session_token=session_token,
            token_type=token_type,
            user_id=user_id,
        )

        signed_in.additional_properties = d
        return signed_in

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
