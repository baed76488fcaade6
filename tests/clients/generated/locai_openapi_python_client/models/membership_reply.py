from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.member_view import MemberView


T = TypeVar("T", bound="MembershipReply")


@_attrs_define
class MembershipReply:
    """
    Attributes:
        message (str):
        org_id (str):
        user_id (str):
        member (MemberView | None | Unset):
    """

    message: str
    org_id: str
    user_id: str
    member: MemberView | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.member_view import MemberView

        message = self.message

        org_id = self.org_id

        user_id = self.user_id

        member: dict[str, Any] | None | Unset
        if isinstance(self.member, Unset):
            member = UNSET
        elif isinstance(self.member, MemberView):
            member = self.member.to_dict()
        else:
            member = self.member

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "message": message,
                "orgId": org_id,
                "userId": user_id,
            }
        )
        if member is not UNSET:
            field_dict["member"] = member

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.member_view import MemberView

        d = dict(src_dict)
        message = d.pop("message")

        org_id = d.pop("orgId")

        user_id = d.pop("userId")

        def _parse_member(data: object) -> MemberView | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                member_type_0 = MemberView.from_dict(data)

                return member_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(MemberView | None | Unset, data)

        member = _parse_member(d.pop("member", UNSET))

        membership_reply = cls(
            message=message,
            org_id=org_id,
            user_id=user_id,
            member=member,
        )

        membership_reply.additional_properties = d
        return membership_reply

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
