from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.user_view import UserView


T = TypeVar("T", bound="UpdateUserReply")


@_attrs_define
class UpdateUserReply:
    """
    Attributes:
        message (str):
        user (UserView): A person or a machine. Of somebody who lives elsewhere an organization's managers are not told
            the
            phone number, the language, the second factor, the metadata, the role on the application and the last
            sign-in.
        user_id (str):
    """

    message: str
    user: UserView
    user_id: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        message = self.message

        user = self.user.to_dict()

        user_id = self.user_id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "message": message,
                "user": user,
                "userId": user_id,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.user_view import UserView

        d = dict(src_dict)
        message = d.pop("message")

        user = UserView.from_dict(d.pop("user"))

        user_id = d.pop("userId")

        update_user_reply = cls(
            message=message,
            user=user,
            user_id=user_id,
        )

        update_user_reply.additional_properties = d
        return update_user_reply

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
