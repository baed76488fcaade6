from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.list_metadata import ListMetadata
    from ..models.pending_invitation import PendingInvitation


T = TypeVar("T", bound="PendingInvitationPage")


@_attrs_define
class PendingInvitationPage:
    """
    Attributes:
        invitations (list[PendingInvitation]):
        metadata (ListMetadata): How many there are, and how to go on.
    """

    invitations: list[PendingInvitation]
    metadata: ListMetadata
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        invitations = []
        for invitations_item_data in self.invitations:
            invitations_item = invitations_item_data.to_dict()
            invitations.append(invitations_item)

        metadata = self.metadata.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "invitations": invitations,
                "metadata": metadata,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.list_metadata import ListMetadata
        from ..models.pending_invitation import PendingInvitation

        d = dict(src_dict)
        invitations = []
        _invitations = d.pop("invitations")
        for invitations_item_data in _invitations:
            invitations_item = PendingInvitation.from_dict(invitations_item_data)

            invitations.append(invitations_item)

        metadata = ListMetadata.from_dict(d.pop("metadata"))

        pending_invitation_page = cls(
            invitations=invitations,
            metadata=metadata,
        )

        pending_invitation_page.additional_properties = d
        return pending_invitation_page

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
