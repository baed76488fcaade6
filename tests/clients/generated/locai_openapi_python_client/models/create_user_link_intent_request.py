from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="CreateUserLinkIntentRequest")


@_attrs_define
class CreateUserLinkIntentRequest:
    """
    Attributes:
        failure_url (str): Where it goes when it did not.
        idp_id (str):
        success_url (str): Where the browser goes when it went well; among the application's allowed URLs.
    """

    failure_url: str
    idp_id: str
    success_url: str

    def to_dict(self) -> dict[str, Any]:
        failure_url = self.failure_url

        idp_id = self.idp_id

        success_url = self.success_url

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "failureUrl": failure_url,
                "idpId": idp_id,
                "successUrl": success_url,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        failure_url = d.pop("failureUrl")

        idp_id = d.pop("idpId")

        success_url = d.pop("successUrl")

        create_user_link_intent_request = cls(
            failure_url=failure_url,
            idp_id=idp_id,
            success_url=success_url,
        )

        return create_user_link_intent_request
