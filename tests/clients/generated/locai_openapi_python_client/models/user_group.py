from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.membership_state import MembershipState
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.metadata import Metadata


T = TypeVar("T", bound="UserGroup")


@_attrs_define
class UserGroup:
    """A group, and a user's part in it.

    Attributes:
        changed_at (datetime.datetime):
        created_at (datetime.datetime):
        id (str):
        manager_roles (list[str]): `GROUP_ADMIN`, or nothing.
        name (str):
        org_id (str):
        roles (list[str]): Keys of the group's roles held.
        state (MembershipState): Whether a membership counts.

            - `ACTIVE`: Counts.
            - `INACTIVE`: Kept, but gives nothing.
        description (None | str | Unset):
        metadata (Metadata | None | Unset): Only with `includeMetadata=true`.
        settings (Any | Unset): Custom settings.
    """

    changed_at: datetime.datetime
    created_at: datetime.datetime
    id: str
    manager_roles: list[str]
    name: str
    org_id: str
    roles: list[str]
    state: MembershipState
    description: None | str | Unset = UNSET
    metadata: Metadata | None | Unset = UNSET
    settings: Any | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.metadata import Metadata

        changed_at = self.changed_at.isoformat()

        created_at = self.created_at.isoformat()

        id = self.id

        manager_roles = self.manager_roles

        name = self.name

        org_id = self.org_id

        roles = self.roles

        state = self.state.value

        description: None | str | Unset
        if isinstance(self.description, Unset):
            description = UNSET
        else:
            description = self.description

        metadata: dict[str, Any] | None | Unset
        if isinstance(self.metadata, Unset):
            metadata = UNSET
        elif isinstance(self.metadata, Metadata):
            metadata = self.metadata.to_dict()
        else:
            metadata = self.metadata

        settings = self.settings

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "changedAt": changed_at,
                "createdAt": created_at,
                "id": id,
                "managerRoles": manager_roles,
                "name": name,
                "orgId": org_id,
                "roles": roles,
                "state": state,
            }
        )
        if description is not UNSET:
            field_dict["description"] = description
        if metadata is not UNSET:
            field_dict["metadata"] = metadata
        if settings is not UNSET:
            field_dict["settings"] = settings

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.metadata import Metadata

        d = dict(src_dict)
        changed_at = datetime.datetime.fromisoformat(d.pop("changedAt"))

        created_at = datetime.datetime.fromisoformat(d.pop("createdAt"))

        id = d.pop("id")

        manager_roles = cast(list[str], d.pop("managerRoles"))

        name = d.pop("name")

        org_id = d.pop("orgId")

        roles = cast(list[str], d.pop("roles"))

        state = MembershipState(d.pop("state"))

        def _parse_description(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        description = _parse_description(d.pop("description", UNSET))

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

        settings = d.pop("settings", UNSET)

        user_group = cls(
            changed_at=changed_at,
            created_at=created_at,
            id=id,
            manager_roles=manager_roles,
            name=name,
            org_id=org_id,
            roles=roles,
            state=state,
            description=description,
            metadata=metadata,
            settings=settings,
        )

        user_group.additional_properties = d
        return user_group

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
