from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.login_settings import LoginSettings


T = TypeVar("T", bound="UpdateLoginSettingsReply")


@_attrs_define
class UpdateLoginSettingsReply:
    """
    Attributes:
        id (str):
        login_settings (LoginSettings): How people sign in to an organization.
        message (str):
    """

    id: str
    login_settings: LoginSettings
    message: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        login_settings = self.login_settings.to_dict()

        message = self.message

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "loginSettings": login_settings,
                "message": message,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.login_settings import LoginSettings

        d = dict(src_dict)
        id = d.pop("id")

        login_settings = LoginSettings.from_dict(d.pop("loginSettings"))

        message = d.pop("message")

        update_login_settings_reply = cls(
            id=id,
            login_settings=login_settings,
            message=message,
        )

        update_login_settings_reply.additional_properties = d
        return update_login_settings_reply

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
