from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.metadata import Metadata
    from ..models.role_input import RoleInput
    from ..models.setup_group_request_settings_type_0 import (
        SetupGroupRequestSettingsType0,
    )


T = TypeVar("T", bound="SetupGroupRequest")


@_attrs_define
class SetupGroupRequest:
    """
    Attributes:
        name (str):
        description (None | str | Unset):
        metadata (Metadata | Unset): Flat string-to-string data that a client keeps with a thing: at most 30 items, keys
            of at most 64
            characters, values of at most 512, 8 KiB in all.
        roles (list[RoleInput] | Unset): Roles of the group.
        settings (None | SetupGroupRequestSettingsType0 | Unset): Any JSON object of at most 8192 bytes.
    """

    name: str
    description: None | str | Unset = UNSET
    metadata: Metadata | Unset = UNSET
    roles: list[RoleInput] | Unset = UNSET
    settings: None | SetupGroupRequestSettingsType0 | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.setup_group_request_settings_type_0 import (
            SetupGroupRequestSettingsType0,
        )

        name = self.name

        description: None | str | Unset
        if isinstance(self.description, Unset):
            description = UNSET
        else:
            description = self.description

        metadata: dict[str, Any] | Unset = UNSET
        if not isinstance(self.metadata, Unset):
            metadata = self.metadata.to_dict()

        roles: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.roles, Unset):
            roles = []
            for roles_item_data in self.roles:
                roles_item = roles_item_data.to_dict()
                roles.append(roles_item)

        settings: dict[str, Any] | None | Unset
        if isinstance(self.settings, Unset):
            settings = UNSET
        elif isinstance(self.settings, SetupGroupRequestSettingsType0):
            settings = self.settings.to_dict()
        else:
            settings = self.settings

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "name": name,
            }
        )
        if description is not UNSET:
            field_dict["description"] = description
        if metadata is not UNSET:
            field_dict["metadata"] = metadata
        if roles is not UNSET:
            field_dict["roles"] = roles
        if settings is not UNSET:
            field_dict["settings"] = settings

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.metadata import Metadata
        from ..models.role_input import RoleInput
        from ..models.setup_group_request_settings_type_0 import (
            SetupGroupRequestSettingsType0,
        )

        d = dict(src_dict)
        name = d.pop("name")

        def _parse_description(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        description = _parse_description(d.pop("description", UNSET))

        _metadata = d.pop("metadata", UNSET)
        metadata: Metadata | Unset
        if isinstance(_metadata, Unset):
            metadata = UNSET
        else:
            metadata = Metadata.from_dict(_metadata)

        _roles = d.pop("roles", UNSET)
        roles: list[RoleInput] | Unset = UNSET
        if _roles is not UNSET:
            roles = []
            for roles_item_data in _roles:
                roles_item = RoleInput.from_dict(roles_item_data)

                roles.append(roles_item)

        def _parse_settings(
            data: object,
        ) -> None | SetupGroupRequestSettingsType0 | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                settings_type_0 = SetupGroupRequestSettingsType0.from_dict(data)

                return settings_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | SetupGroupRequestSettingsType0 | Unset, data)

        settings = _parse_settings(d.pop("settings", UNSET))

        setup_group_request = cls(
            name=name,
            description=description,
            metadata=metadata,
            roles=roles,
            settings=settings,
        )

        return setup_group_request
