from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.metadata import Metadata


T = TypeVar("T", bound="SignUpRequest")


@_attrs_define
class SignUpRequest:
    """
    Attributes:
        email (str):
        first_name (str):
        password (str):
        last_name (str | Unset):
        metadata (Metadata | None | Unset):
        org_id (None | str | Unset): The organization to sign up to; the application's own when left out.
        phone_number (None | str | Unset):
        verification_url (None | str | Unset): Where the link in the mail leads; `{{code}}`, `{{userId}}` and
            `{{sessionToken}}` in it are filled in.
    """

    email: str
    first_name: str
    password: str
    last_name: str | Unset = UNSET
    metadata: Metadata | None | Unset = UNSET
    org_id: None | str | Unset = UNSET
    phone_number: None | str | Unset = UNSET
    verification_url: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.metadata import Metadata

        email = self.email

        first_name = self.first_name

        password = self.password

        last_name = self.last_name

        metadata: dict[str, Any] | None | Unset
        if isinstance(self.metadata, Unset):
            metadata = UNSET
        elif isinstance(self.metadata, Metadata):
            metadata = self.metadata.to_dict()
        else:
            metadata = self.metadata

        org_id: None | str | Unset
        if isinstance(self.org_id, Unset):
            org_id = UNSET
        else:
            org_id = self.org_id

        phone_number: None | str | Unset
        if isinstance(self.phone_number, Unset):
            phone_number = UNSET
        else:
            phone_number = self.phone_number

        verification_url: None | str | Unset
        if isinstance(self.verification_url, Unset):
            verification_url = UNSET
        else:
            verification_url = self.verification_url

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "email": email,
                "firstName": first_name,
                "password": password,
            }
        )
        if last_name is not UNSET:
            field_dict["lastName"] = last_name
        if metadata is not UNSET:
            field_dict["metadata"] = metadata
        if org_id is not UNSET:
            field_dict["orgId"] = org_id
        if phone_number is not UNSET:
            field_dict["phoneNumber"] = phone_number
        if verification_url is not UNSET:
            field_dict["verificationUrl"] = verification_url

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.metadata import Metadata

        d = dict(src_dict)
        email = d.pop("email")

        first_name = d.pop("firstName")

        password = d.pop("password")

        last_name = d.pop("lastName", UNSET)

        def _parse_metadata(data: object) -> Metadata | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                metadata_type_0 = Metadata.from_dict(data)

                return metadata_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Metadata | None | Unset, data)

        metadata = _parse_metadata(d.pop("metadata", UNSET))

        def _parse_org_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        org_id = _parse_org_id(d.pop("orgId", UNSET))

        def _parse_phone_number(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        phone_number = _parse_phone_number(d.pop("phoneNumber", UNSET))

        def _parse_verification_url(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        verification_url = _parse_verification_url(d.pop("verificationUrl", UNSET))

        sign_up_request = cls(
            email=email,
            first_name=first_name,
            password=password,
            last_name=last_name,
            metadata=metadata,
            org_id=org_id,
            phone_number=phone_number,
            verification_url=verification_url,
        )

        return sign_up_request
