from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.metadata_patch import MetadataPatch
    from ..models.role_input import RoleInput
    from ..models.update_group_request_settings_type_0 import (
        UpdateGroupRequestSettingsType0,
    )


T = TypeVar("T", bound="UpdateGroupRequest")


@_attrs_define
class UpdateGroupRequest:
    """
    Attributes:
        description (None | str | Unset):
        metadata (MetadataPatch | Unset): What is to change of `Metadata`: a value puts a pair in the place of the one
            of its key, `null`
            takes it out, what is not named stays (JSON Merge Patch, RFC 7396).
        name (str | Unset):
        roles (list[RoleInput] | Unset): Each gets just the permissions given; those not named lose theirs.
        settings (None | Unset | UpdateGroupRequestSettingsType0): Any JSON object of at most 8192 bytes.
    """

    description: None | str | Unset = UNSET
    metadata: MetadataPatch | Unset = UNSET
    name: str | Unset = UNSET
    roles: list[RoleInput] | Unset = UNSET
    settings: None | Unset | UpdateGroupRequestSettingsType0 = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.update_group_request_settings_type_0 import (
            UpdateGroupRequestSettingsType0,
        )

        description: None | str | Unset
        if isinstance(self.description, Unset):
            description = UNSET
        else:
            description = self.description

        metadata: dict[str, Any] | Unset = UNSET
        if not isinstance(self.metadata, Unset):
            metadata = self.metadata.to_dict()

        name = self.name

        roles: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.roles, Unset):
            roles = []
            for roles_item_data in self.roles:
                roles_item = roles_item_data.to_dict()
                roles.append(roles_item)

        settings: dict[str, Any] | None | Unset
        if isinstance(self.settings, Unset):
            settings = UNSET
        elif isinstance(self.settings, UpdateGroupRequestSettingsType0):
            settings = self.settings.to_dict()
        else:
            settings = self.settings

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if description is not UNSET:
            field_dict["description"] = description
        if metadata is not UNSET:
            field_dict["metadata"] = metadata
        if name is not UNSET:
            field_dict["name"] = name
        if roles is not UNSET:
            field_dict["roles"] = roles
        if settings is not UNSET:
            field_dict["settings"] = settings

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.metadata_patch import MetadataPatch
        from ..models.role_input import RoleInput
        from ..models.update_group_request_settings_type_0 import (
            UpdateGroupRequestSettingsType0,
        )

        d = dict(src_dict)

        def _parse_description(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        description = _parse_description(d.pop("description", UNSET))

        _metadata = d.pop("metadata", UNSET)
        metadata: MetadataPatch | Unset
        if isinstance(_metadata, Unset):
            metadata = UNSET
        else:
            metadata = MetadataPatch.from_dict(_metadata)

        name = d.pop("name", UNSET)

        _roles = d.pop("roles", UNSET)
        roles: list[RoleInput] | Unset = UNSET
        if _roles is not UNSET:
            roles = []
            for roles_item_data in _roles:
                roles_item = RoleInput.from_dict(roles_item_data)

                roles.append(roles_item)

        def _parse_settings(
            data: object,
        ) -> None | Unset | UpdateGroupRequestSettingsType0:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                settings_type_0 = UpdateGroupRequestSettingsType0.from_dict(data)

                return settings_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UpdateGroupRequestSettingsType0, data)

        settings = _parse_settings(d.pop("settings", UNSET))

        update_group_request = cls(
            description=description,
            metadata=metadata,
            name=name,
            roles=roles,
            settings=settings,
        )

        return update_group_request
