from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="ReturnedIntentRequest")


@_attrs_define
class ReturnedIntentRequest:
    """
    Attributes:
        idp_token (str): The `intentToken` of the success URL.
        intent_id (str):
    """

    idp_token: str
    intent_id: str

    def to_dict(self) -> dict[str, Any]:
        idp_token = self.idp_token

        intent_id = self.intent_id

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "idpToken": idp_token,
                "intentId": intent_id,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        idp_token = d.pop("idpToken")

        intent_id = d.pop("intentId")

        returned_intent_request = cls(
            idp_token=idp_token,
            intent_id=intent_id,
        )

        return returned_intent_request
