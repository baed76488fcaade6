from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="CreateIdpIntentRequest")


@_attrs_define
class CreateIdpIntentRequest:
    """
    Attributes:
        failure_url (str): Where it goes when it did not.
        idp_id (str):
        success_url (str): Where the browser goes when it went well; among the application's allowed URLs.
        org_id (None | str | Unset): The organization to sign in to; the home when left out.
    """

    failure_url: str
    idp_id: str
    success_url: str
    org_id: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        failure_url = self.failure_url

        idp_id = self.idp_id

        success_url = self.success_url

        org_id: None | str | Unset
        if isinstance(self.org_id, Unset):
            org_id = UNSET
        else:
            org_id = self.org_id

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "failureUrl": failure_url,
                "idpId": idp_id,
                "successUrl": success_url,
            }
        )
        if org_id is not UNSET:
            field_dict["orgId"] = org_id

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        failure_url = d.pop("failureUrl")

        idp_id = d.pop("idpId")

        success_url = d.pop("successUrl")

        def _parse_org_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        org_id = _parse_org_id(d.pop("orgId", UNSET))

        create_idp_intent_request = cls(
            failure_url=failure_url,
            idp_id=idp_id,
            success_url=success_url,
            org_id=org_id,
        )

        return create_idp_intent_request
