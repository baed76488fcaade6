from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.manager_role import ManagerRole
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.metadata import Metadata


T = TypeVar("T", bound="CreateUserRequest")


@_attrs_define
class CreateUserRequest:
    """What a person is made from by an administrator.

    Attributes:
        email (str):
        first_name (str):
        is_email_verified (bool | Unset): Whether the address counts as verified. Default: `false`.
        last_name (str | Unset):
        manager_roles (list[ManagerRole] | Unset): Built-in roles in the organization.
        metadata (Metadata | None | Unset):
        org_id (None | str | Unset): The home organization; the application's own when left out.
        password (None | str | Unset): Without one the person is invited by mail.
        phone_number (None | str | Unset):
        roles (list[str] | Unset): Custom, predefined or built-in roles in the organization.
    """

    email: str
    first_name: str
    is_email_verified: bool | Unset = UNSET
    last_name: str | Unset = UNSET
    manager_roles: list[ManagerRole] | Unset = UNSET
    metadata: Metadata | None | Unset = UNSET
    org_id: None | str | Unset = UNSET
    password: None | str | Unset = UNSET
    phone_number: None | str | Unset = UNSET
    roles: list[str] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.metadata import Metadata

        email = self.email

        first_name = self.first_name

        is_email_verified = self.is_email_verified

        last_name = self.last_name

        manager_roles: list[str] | Unset = UNSET
        if not isinstance(self.manager_roles, Unset):
            manager_roles = []
            for manager_roles_item_data in self.manager_roles:
                manager_roles_item = manager_roles_item_data.value
                manager_roles.append(manager_roles_item)

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

        password: None | str | Unset
        if isinstance(self.password, Unset):
            password = UNSET
        else:
            password = self.password

        phone_number: None | str | Unset
        if isinstance(self.phone_number, Unset):
            phone_number = UNSET
        else:
            phone_number = self.phone_number

        roles: list[str] | Unset = UNSET
        if not isinstance(self.roles, Unset):
            roles = self.roles

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "email": email,
                "firstName": first_name,
            }
        )
        if is_email_verified is not UNSET:
            field_dict["isEmailVerified"] = is_email_verified
        if last_name is not UNSET:
            field_dict["lastName"] = last_name
        if manager_roles is not UNSET:
            field_dict["managerRoles"] = manager_roles
        if metadata is not UNSET:
            field_dict["metadata"] = metadata
        if org_id is not UNSET:
            field_dict["orgId"] = org_id
        if password is not UNSET:
            field_dict["password"] = password
        if phone_number is not UNSET:
            field_dict["phoneNumber"] = phone_number
        if roles is not UNSET:
            field_dict["roles"] = roles

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.metadata import Metadata

        d = dict(src_dict)
        email = d.pop("email")

        first_name = d.pop("firstName")

        is_email_verified = d.pop("isEmailVerified", UNSET)

        last_name = d.pop("lastName", UNSET)

        _manager_roles = d.pop("managerRoles", UNSET)
        manager_roles: list[ManagerRole] | Unset = UNSET
        if _manager_roles is not UNSET:
            manager_roles = []
            for manager_roles_item_data in _manager_roles:
                manager_roles_item = ManagerRole(manager_roles_item_data)

                manager_roles.append(manager_roles_item)

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

        def _parse_password(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        password = _parse_password(d.pop("password", UNSET))

        def _parse_phone_number(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        phone_number = _parse_phone_number(d.pop("phoneNumber", UNSET))

        roles = cast(list[str], d.pop("roles", UNSET))

        create_user_request = cls(
            email=email,
            first_name=first_name,
            is_email_verified=is_email_verified,
            last_name=last_name,
            manager_roles=manager_roles,
            metadata=metadata,
            org_id=org_id,
            password=password,
            phone_number=phone_number,
            roles=roles,
        )

        return create_user_request
