from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.organization_status import OrganizationStatus
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.group_view import GroupView
    from ..models.member_view import MemberView
    from ..models.metadata import Metadata
    from ..models.organization_view_settings import OrganizationViewSettings
    from ..models.role import Role


T = TypeVar("T", bound="OrganizationView")


@_attrs_define
class OrganizationView:
    """An organization.

    Attributes:
        changed_at (datetime.datetime):
        created_at (datetime.datetime):
        id (str):
        is_root (bool): Whether it is the application's own organization.
        name (str):
        settings (OrganizationViewSettings): Custom settings; empty where none are set.
        status (OrganizationStatus): Whether an organization works.

            - `Active`: Works.
            - `Inactive`: Allows nothing; its sessions are dead.
        groups (list[GroupView] | None | Unset): Only with `includeGroups=true`.
        members (list[MemberView] | None | Unset): Only with `includeMembers=true`.
        metadata (Metadata | None | Unset): Only with `includeMetadata=true`.
        roles (list[Role] | None | Unset): Only with `includeRoles=true`.
    """

    changed_at: datetime.datetime
    created_at: datetime.datetime
    id: str
    is_root: bool
    name: str
    settings: OrganizationViewSettings
    status: OrganizationStatus
    groups: list[GroupView] | None | Unset = UNSET
    members: list[MemberView] | None | Unset = UNSET
    metadata: Metadata | None | Unset = UNSET
    roles: list[Role] | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.metadata import Metadata

        changed_at = self.changed_at.isoformat()

        created_at = self.created_at.isoformat()

        id = self.id

        is_root = self.is_root

        name = self.name

        settings = self.settings.to_dict()

        status = self.status.value

        groups: list[dict[str, Any]] | None | Unset
        if isinstance(self.groups, Unset):
            groups = UNSET
        elif isinstance(self.groups, list):
            groups = []
            for groups_type_0_item_data in self.groups:
                groups_type_0_item = groups_type_0_item_data.to_dict()
                groups.append(groups_type_0_item)

        else:
            groups = self.groups

        members: list[dict[str, Any]] | None | Unset
        if isinstance(self.members, Unset):
            members = UNSET
        elif isinstance(self.members, list):
            members = []
            for members_type_0_item_data in self.members:
                members_type_0_item = members_type_0_item_data.to_dict()
                members.append(members_type_0_item)

        else:
            members = self.members

        metadata: dict[str, Any] | None | Unset
        if isinstance(self.metadata, Unset):
            metadata = UNSET
        elif isinstance(self.metadata, Metadata):
            metadata = self.metadata.to_dict()
        else:
            metadata = self.metadata

        roles: list[dict[str, Any]] | None | Unset
        if isinstance(self.roles, Unset):
            roles = UNSET
        elif isinstance(self.roles, list):
            roles = []
            for roles_type_0_item_data in self.roles:
                roles_type_0_item = roles_type_0_item_data.to_dict()
                roles.append(roles_type_0_item)

        else:
            roles = self.roles

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "changedAt": changed_at,
                "createdAt": created_at,
                "id": id,
                "isRoot": is_root,
                "name": name,
                "settings": settings,
                "status": status,
            }
        )
        if groups is not UNSET:
            field_dict["groups"] = groups
        if members is not UNSET:
            field_dict["members"] = members
        if metadata is not UNSET:
            field_dict["metadata"] = metadata
        if roles is not UNSET:
            field_dict["roles"] = roles

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.group_view import GroupView
        from ..models.member_view import MemberView
        from ..models.metadata import Metadata
        from ..models.organization_view_settings import OrganizationViewSettings
        from ..models.role import Role

        d = dict(src_dict)
        changed_at = datetime.datetime.fromisoformat(d.pop("changedAt"))

        created_at = datetime.datetime.fromisoformat(d.pop("createdAt"))

        id = d.pop("id")

        is_root = d.pop("isRoot")

        name = d.pop("name")

        settings = OrganizationViewSettings.from_dict(d.pop("settings"))

        status = OrganizationStatus(d.pop("status"))

        def _parse_groups(data: object) -> list[GroupView] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                groups_type_0 = []
                _groups_type_0 = data
                for groups_type_0_item_data in _groups_type_0:
                    groups_type_0_item = GroupView.from_dict(groups_type_0_item_data)

                    groups_type_0.append(groups_type_0_item)

                return groups_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[GroupView] | None | Unset, data)

        groups = _parse_groups(d.pop("groups", UNSET))

        def _parse_members(data: object) -> list[MemberView] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                members_type_0 = []
                _members_type_0 = data
                for members_type_0_item_data in _members_type_0:
                    members_type_0_item = MemberView.from_dict(members_type_0_item_data)

                    members_type_0.append(members_type_0_item)

                return members_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[MemberView] | None | Unset, data)

        members = _parse_members(d.pop("members", UNSET))

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

        def _parse_roles(data: object) -> list[Role] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                roles_type_0 = []
                _roles_type_0 = data
                for roles_type_0_item_data in _roles_type_0:
                    roles_type_0_item = Role.from_dict(roles_type_0_item_data)

                    roles_type_0.append(roles_type_0_item)

                return roles_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[Role] | None | Unset, data)

        roles = _parse_roles(d.pop("roles", UNSET))

        organization_view = cls(
            changed_at=changed_at,
            created_at=created_at,
            id=id,
            is_root=is_root,
            name=name,
            settings=settings,
            status=status,
            groups=groups,
            members=members,
            metadata=metadata,
            roles=roles,
        )

        organization_view.additional_properties = d
        return organization_view

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
