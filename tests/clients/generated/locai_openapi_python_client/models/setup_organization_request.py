from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.metadata import Metadata
    from ..models.role_input import RoleInput


T = TypeVar("T", bound="SetupOrganizationRequest")


@_attrs_define
class SetupOrganizationRequest:
    """
    Attributes:
        admin_email (str):
        admin_first_name (str):
        org_name (str):
        admin_last_name (str | Unset):
        custom_roles (list[RoleInput] | Unset): Roles of the organization.
        metadata (Metadata | Unset): Flat string-to-string data that a client keeps with a thing: at most 30 items, keys
            of at most 64
            characters, values of at most 512, 8 KiB in all.
    """

    admin_email: str
    admin_first_name: str
    org_name: str
    admin_last_name: str | Unset = UNSET
    custom_roles: list[RoleInput] | Unset = UNSET
    metadata: Metadata | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        admin_email = self.admin_email

        admin_first_name = self.admin_first_name

        org_name = self.org_name

        admin_last_name = self.admin_last_name

        custom_roles: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.custom_roles, Unset):
            custom_roles = []
            for custom_roles_item_data in self.custom_roles:
                custom_roles_item = custom_roles_item_data.to_dict()
                custom_roles.append(custom_roles_item)

        metadata: dict[str, Any] | Unset = UNSET
        if not isinstance(self.metadata, Unset):
            metadata = self.metadata.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "adminEmail": admin_email,
                "adminFirstName": admin_first_name,
                "orgName": org_name,
            }
        )
        if admin_last_name is not UNSET:
            field_dict["adminLastName"] = admin_last_name
        if custom_roles is not UNSET:
            field_dict["customRoles"] = custom_roles
        if metadata is not UNSET:
            field_dict["metadata"] = metadata

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.metadata import Metadata
        from ..models.role_input import RoleInput

        d = dict(src_dict)
        admin_email = d.pop("adminEmail")

        admin_first_name = d.pop("adminFirstName")

        org_name = d.pop("orgName")

        admin_last_name = d.pop("adminLastName", UNSET)

        _custom_roles = d.pop("customRoles", UNSET)
        custom_roles: list[RoleInput] | Unset = UNSET
        if _custom_roles is not UNSET:
            custom_roles = []
            for custom_roles_item_data in _custom_roles:
                custom_roles_item = RoleInput.from_dict(custom_roles_item_data)

                custom_roles.append(custom_roles_item)

        _metadata = d.pop("metadata", UNSET)
        metadata: Metadata | Unset
        if isinstance(_metadata, Unset):
            metadata = UNSET
        else:
            metadata = Metadata.from_dict(_metadata)

        setup_organization_request = cls(
            admin_email=admin_email,
            admin_first_name=admin_first_name,
            org_name=org_name,
            admin_last_name=admin_last_name,
            custom_roles=custom_roles,
            metadata=metadata,
        )

        return setup_organization_request
