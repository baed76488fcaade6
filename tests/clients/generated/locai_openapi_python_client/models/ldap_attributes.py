from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

T = TypeVar("T", bound="LdapAttributes")


@_attrs_define
class LdapAttributes:
    """The attributes of an entry that say who a person is. None of them: the usual one.

    Attributes:
        display_name_attribute (None | str): `displayName` otherwise.
        email_attribute (None | str): `mail` otherwise.
        first_name_attribute (None | str): `givenName` otherwise.
        id_attribute (None | str): What never changes; `entryUUID` otherwise (RFC 4530). Active Directory has
            `objectGUID`.
        last_name_attribute (None | str): `sn` otherwise.
        phone_attribute (None | str): `telephoneNumber` otherwise.
    """

    display_name_attribute: None | str
    email_attribute: None | str
    first_name_attribute: None | str
    id_attribute: None | str
    last_name_attribute: None | str
    phone_attribute: None | str

    def to_dict(self) -> dict[str, Any]:
        display_name_attribute: None | str
        display_name_attribute = self.display_name_attribute

        email_attribute: None | str
        email_attribute = self.email_attribute

        first_name_attribute: None | str
        first_name_attribute = self.first_name_attribute

        id_attribute: None | str
        id_attribute = self.id_attribute

        last_name_attribute: None | str
        last_name_attribute = self.last_name_attribute

        phone_attribute: None | str
        phone_attribute = self.phone_attribute

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "displayNameAttribute": display_name_attribute,
                "emailAttribute": email_attribute,
                "firstNameAttribute": first_name_attribute,
                "idAttribute": id_attribute,
                "lastNameAttribute": last_name_attribute,
                "phoneAttribute": phone_attribute,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)

        def _parse_display_name_attribute(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        display_name_attribute = _parse_display_name_attribute(
            d.pop("displayNameAttribute")
        )

        def _parse_email_attribute(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        email_attribute = _parse_email_attribute(d.pop("emailAttribute"))

        def _parse_first_name_attribute(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        first_name_attribute = _parse_first_name_attribute(d.pop("firstNameAttribute"))

        def _parse_id_attribute(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        id_attribute = _parse_id_attribute(d.pop("idAttribute"))

        def _parse_last_name_attribute(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        last_name_attribute = _parse_last_name_attribute(d.pop("lastNameAttribute"))

        def _parse_phone_attribute(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        phone_attribute = _parse_phone_attribute(d.pop("phoneAttribute"))

        ldap_attributes = cls(
            display_name_attribute=display_name_attribute,
            email_attribute=email_attribute,
            first_name_attribute=first_name_attribute,
            id_attribute=id_attribute,
            last_name_attribute=last_name_attribute,
            phone_attribute=phone_attribute,
        )

        return ldap_attributes
