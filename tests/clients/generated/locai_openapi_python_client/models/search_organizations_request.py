from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.organization_status import OrganizationStatus
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.metadata import Metadata


T = TypeVar("T", bound="SearchOrganizationsRequest")


@_attrs_define
class SearchOrganizationsRequest:
    """What else of an organization is wanted; each costs time.

    Attributes:
        cursor (None | str | Unset): The `nextCursor` of the answer before, in place of `page`.
        include_groups (bool | Unset): Whether to give the groups too. Default: `false`.
        include_members (bool | Unset): Whether to give the members too. Default: `false`.
        include_metadata (bool | Unset): Whether to give the metadata too. Default: `false`.
        include_roles (bool | Unset): Whether to give the roles too. Default: `false`.
        metadata (Metadata | None | Unset): All of these pairs.
        name (None | str | Unset): Part of the name, in any case.
        page (int | None | Unset): The page, counted from 0. Default: `0`.
        page_size (int | None | Unset): How many on a page. Default: `50`.
        status (None | OrganizationStatus | Unset):
    """

    cursor: None | str | Unset = UNSET
    include_groups: bool | Unset = UNSET
    include_members: bool | Unset = UNSET
    include_metadata: bool | Unset = UNSET
    include_roles: bool | Unset = UNSET
    metadata: Metadata | None | Unset = UNSET
    name: None | str | Unset = UNSET
    page: int | None | Unset = UNSET
    page_size: int | None | Unset = UNSET
    status: None | OrganizationStatus | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.metadata import Metadata

        cursor: None | str | Unset
        if isinstance(self.cursor, Unset):
            cursor = UNSET
        else:
            cursor = self.cursor

        include_groups = self.include_groups

        include_members = self.include_members

        include_metadata = self.include_metadata

        include_roles = self.include_roles

        metadata: dict[str, Any] | None | Unset
        if isinstance(self.metadata, Unset):
            metadata = UNSET
        elif isinstance(self.metadata, Metadata):
            metadata = self.metadata.to_dict()
        else:
            metadata = self.metadata

        name: None | str | Unset
        if isinstance(self.name, Unset):
            name = UNSET
        else:
            name = self.name

        page: int | None | Unset
        if isinstance(self.page, Unset):
            page = UNSET
        else:
            page = self.page

        page_size: int | None | Unset
        if isinstance(self.page_size, Unset):
            page_size = UNSET
        else:
            page_size = self.page_size

        status: None | str | Unset
        if isinstance(self.status, Unset):
            status = UNSET
        elif isinstance(self.status, OrganizationStatus):
            status = self.status.value
        else:
            status = self.status

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if cursor is not UNSET:
            field_dict["cursor"] = cursor
        if include_groups is not UNSET:
            field_dict["includeGroups"] = include_groups
        if include_members is not UNSET:
            field_dict["includeMembers"] = include_members
        if include_metadata is not UNSET:
            field_dict["includeMetadata"] = include_metadata
        if include_roles is not UNSET:
            field_dict["includeRoles"] = include_roles
        if metadata is not UNSET:
            field_dict["metadata"] = metadata
        if name is not UNSET:
            field_dict["name"] = name
        if page is not UNSET:
            field_dict["page"] = page
        if page_size is not UNSET:
            field_dict["pageSize"] = page_size
        if status is not UNSET:
            field_dict["status"] = status

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.metadata import Metadata

        d = dict(src_dict)

        def _parse_cursor(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        cursor = _parse_cursor(d.pop("cursor", UNSET))

        include_groups = d.pop("includeGroups", UNSET)

        include_members = d.pop("includeMembers", UNSET)

        include_metadata = d.pop("includeMetadata", UNSET)

        include_roles = d.pop("includeRoles", UNSET)

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

        def _parse_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        name = _parse_name(d.pop("name", UNSET))

        def _parse_page(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        page = _parse_page(d.pop("page", UNSET))

        def _parse_page_size(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        page_size = _parse_page_size(d.pop("pageSize", UNSET))

        def _parse_status(data: object) -> None | OrganizationStatus | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                status_type_0 = OrganizationStatus(data)

                return status_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | OrganizationStatus | Unset, data)

        status = _parse_status(d.pop("status", UNSET))

        search_organizations_request = cls(
            cursor=cursor,
            include_groups=include_groups,
            include_members=include_members,
            include_metadata=include_metadata,
            include_roles=include_roles,
            metadata=metadata,
            name=name,
            page=page,
            page_size=page_size,
            status=status,
        )

        return search_organizations_request
