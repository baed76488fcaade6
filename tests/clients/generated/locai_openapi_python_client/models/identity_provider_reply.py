from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.provider_view import ProviderView


T = TypeVar("T", bound="IdentityProviderReply")


@_attrs_define
class IdentityProviderReply:
    """A provider that was added or changed.

    Attributes:
        callback_urls (list[str]): To be registered at the provider as where the browser may return to; none for a
            directory.
        id (str):
        idp (ProviderView): An identity provider.
        message (str):
    """

    callback_urls: list[str]
    id: str
    idp: ProviderView
    message: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        callback_urls = self.callback_urls

        id = self.id

        idp = self.idp.to_dict()

        message = self.message

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "callbackUrls": callback_urls,
                "id": id,
                "idp": idp,
                "message": message,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.provider_view import ProviderView

        d = dict(src_dict)
        callback_urls = cast(list[str], d.pop("callbackUrls"))

        id = d.pop("id")

        idp = ProviderView.from_dict(d.pop("idp"))

        message = d.pop("message")

        identity_provider_reply = cls(
            callback_urls=callback_urls,
            id=id,
            idp=idp,
            message=message,
        )

        identity_provider_reply.additional_properties = d
        return identity_provider_reply

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
