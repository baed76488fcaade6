from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="LdapAttributesInput")


@_attrs_define
class LdapAttributesInput:
    """The attributes of an entry that say who a person is. None of them: the usual one.

    Attributes:
        display_name_attribute (None | str | Unset): `displayName` otherwise.
        email_attribute (None | str | Unset): `mail` otherwise.
        first_name_attribute (None | str | Unset): `givenName` otherwise.
        id_attribute (None | str | Unset): What never changes; `entryUUID` otherwise (RFC 4530). Active Directory has
            `objectGUID`.
        last_name_attribute (None | str | Unset): `sn` otherwise.
        phone_attribute (None | str | Unset): `telephoneNumber` otherwise.
    """

    display_name_attribute: None | str | Unset = UNSET
    email_attribute: None | str | Unset = UNSET
    first_name_attribute: None | str | Unset = UNSET
    id_attribute: None | str | Unset = UNSET
    last_name_attribute: None | str | Unset = UNSET
    phone_attribute: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        display_name_attribute: None | str | Unset
        if isinstance(self.display_name_attribute, Unset):
            display_name_attribute = UNSET
        else:
            display_name_attribute = self.display_name_attribute

        email_attribute: None | str | Unset
        if isinstance(self.email_attribute, Unset):
            email_attribute = UNSET
        else:
            email_attribute = self.email_attribute

        first_name_attribute: None | str | Unset
        if isinstance(self.first_name_attribute, Unset):
            first_name_attribute = UNSET
        else:
            first_name_attribute = self.first_name_attribute

        id_attribute: None | str | Unset
        if isinstance(self.id_attribute, Unset):
            id_attribute = UNSET
        else:
            id_attribute = self.id_attribute

        last_name_attribute: None | str | Unset
        if isinstance(self.last_name_attribute, Unset):
            last_name_attribute = UNSET
        else:
            last_name_attribute = self.last_name_attribute

        phone_attribute: None | str | Unset
        if isinstance(self.phone_attribute, Unset):
            phone_attribute = UNSET
        else:
            phone_attribute = self.phone_attribute

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if display_name_attribute is not UNSET:
            field_dict["displayNameAttribute"] = display_name_attribute
        if email_attribute is not UNSET:
            field_dict["emailAttribute"] = email_attribute
        if first_name_attribute is not UNSET:
            field_dict["firstNameAttribute"] = first_name_attribute
        if id_attribute is not UNSET:
            field_dict["idAttribute"] = id_attribute
        if last_name_attribute is not UNSET:
            field_dict["lastNameAttribute"] = last_name_attribute
        if phone_attribute is not UNSET:
            field_dict["phoneAttribute"] = phone_attribute

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)

        def _parse_display_name_attribute(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        display_name_attribute = _parse_display_name_attribute(
            d.pop("displayNameAttribute", UNSET)
        )

        def _parse_email_attribute(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        email_attribute = _parse_email_attribute(d.pop("emailAttribute", UNSET))

        def _parse_first_name_attribute(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        first_name_attribute = _parse_first_name_attribute(
            d.pop("firstNameAttribute", UNSET)
        )

        def _parse_id_attribute(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        id_attribute = _parse_id_attribute(d.pop("idAttribute", UNSET))

        def _parse_last_name_attribute(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        last_name_attribute = _parse_last_name_attribute(
            d.pop("lastNameAttribute", UNSET)
        )

        def _parse_phone_attribute(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        phone_attribute = _parse_phone_attribute(d.pop("phoneAttribute", UNSET))

        ldap_attributes_input = cls(
            display_name_attribute=display_name_attribute,
            email_attribute=email_attribute,
            first_name_attribute=first_name_attribute,
            id_attribute=id_attribute,
            last_name_attribute=last_name_attribute,
            phone_attribute=phone_attribute,
        )

        return ldap_attributes_input
