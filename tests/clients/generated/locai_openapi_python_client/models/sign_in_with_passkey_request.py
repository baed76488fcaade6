from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.sign_in_with_passkey_request_credential import (
        SignInWithPasskeyRequestCredential,
    )


T = TypeVar("T", bound="SignInWithPasskeyRequest")


@_attrs_define
class SignInWithPasskeyRequest:
    """
    Attributes:
        credential (SignInWithPasskeyRequestCredential): What `navigator.credentials.get` gave, by its `toJSON`.
        state (str): As `startPasskeySignIn` gave it.
        org_id (None | str | Unset): The organization to sign in to; the home organization when left out.
    """

    credential: SignInWithPasskeyRequestCredential
    state: str
    org_id: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        credential = self.credential.to_dict()

        state = self.state

        org_id: None | str | Unset
        if isinstance(self.org_id, Unset):
            org_id = UNSET
        else:
            org_id = self.org_id

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "credential": credential,
                "state": state,
            }
        )
        if org_id is not UNSET:
            field_dict["orgId"] = org_id

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.sign_in_with_passkey_request_credential import (
            SignInWithPasskeyRequestCredential,
        )

        d = dict(src_dict)
        credential = SignInWithPasskeyRequestCredential.from_dict(d.pop("credential"))

        state = d.pop("state")

        def _parse_org_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        org_id = _parse_org_id(d.pop("orgId", UNSET))

        sign_in_with_passkey_request = cls(
            credential=credential,
            state=state,
            org_id=org_id,
        )

        return sign_in_with_passkey_request
