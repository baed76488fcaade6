from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.add_passkey_request_credential import AddPasskeyRequestCredential


T = TypeVar("T", bound="AddPasskeyRequest")


@_attrs_define
class AddPasskeyRequest:
    """
    Attributes:
        credential (AddPasskeyRequestCredential): What `navigator.credentials.create` gave, by its `toJSON`.
        name (str):
        state (str): As `startPasskeyRegistration` gave it.
    """

    credential: AddPasskeyRequestCredential
    name: str
    state: str

    def to_dict(self) -> dict[str, Any]:
        credential = self.credential.to_dict()

        name = self.name

        state = self.state

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "credential": credential,
                "name": name,
                "state": state,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.add_passkey_request_credential import AddPasskeyRequestCredential

        d = dict(src_dict)
        credential = AddPasskeyRequestCredential.from_dict(d.pop("credential"))

        name = d.pop("name")

        state = d.pop("state")

        add_passkey_request = cls(
            credential=credential,
            name=name,
            state=state,
        )

        return add_passkey_request
