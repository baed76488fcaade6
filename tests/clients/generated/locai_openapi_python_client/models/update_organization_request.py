from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define

from ..models.organization_status import OrganizationStatus
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.metadata_patch import MetadataPatch


T = TypeVar("T", bound="UpdateOrganizationRequest")


@_attrs_define
class UpdateOrganizationRequest:
    """
    Attributes:
        metadata (MetadataPatch | Unset): What is to change of `Metadata`: a value puts a pair in the place of the one
            of its key, `null`
            takes it out, what is not named stays (JSON Merge Patch, RFC 7396).
        name (str | Unset):
        status (OrganizationStatus | Unset): Whether an organization works.

            - `Active`: Works.
            - `Inactive`: Allows nothing; its sessions are dead.
    """

    metadata: MetadataPatch | Unset = UNSET
    name: str | Unset = UNSET
    status: OrganizationStatus | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        metadata: dict[str, Any] | Unset = UNSET
        if not isinstance(self.metadata, Unset):
            metadata = self.metadata.to_dict()

        name = self.name

        status: str | Unset = UNSET
        if not isinstance(self.status, Unset):
            status = self.status.value

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if metadata is not UNSET:
            field_dict["metadata"] = metadata
        if name is not UNSET:
            field_dict["name"] = name
        if status is not UNSET:
            field_dict["status"] = status

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.metadata_patch import MetadataPatch

        d = dict(src_dict)
        _metadata = d.pop("metadata", UNSET)
        metadata: MetadataPatch | Unset
        if isinstance(_metadata, Unset):
            metadata = UNSET
        else:
            metadata = MetadataPatch.from_dict(_metadata)

        name = d.pop("name", UNSET)

        _status = d.pop("status", UNSET)
        status: OrganizationStatus | Unset
        if isinstance(_status, Unset):
            status = UNSET
        else:
            status = OrganizationStatus(_status)

        update_organization_request = cls(
            metadata=metadata,
            name=name,
            status=status,
        )

        return update_organization_request
