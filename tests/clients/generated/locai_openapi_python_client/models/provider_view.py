from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.auto_linking import AutoLinking
from ..models.provider_type import ProviderType

if TYPE_CHECKING:
    from ..models.ldap_view import LdapView
    from ..models.oidc_view import OidcView


T = TypeVar("T", bound="ProviderView")


@_attrs_define
class ProviderView:
    """An identity provider.

    Attributes:
        auto_linking (AutoLinking): Whether an account is linked at sign-in to whoever the provider vouches for.

            - `none`: Never.
            - `verifiedEmail`: When both sides have the same address and both have it verified.
        changed_at (datetime.datetime):
        created_at (datetime.datetime):
        id (str):
        is_auto_update (bool):
        is_creation_allowed (bool):
        is_linking_allowed (bool):
        name (str):
        org_id (str):
        settings (LdapView | OidcView):
        type_ (ProviderType): What sort of provider it is, as clients know it.

            - `GOOGLE`: Google.
            - `AZURE_AD`: Microsoft Entra ID.
            - `OIDC`: Any other OpenID Connect provider.
            - `LDAP`: A directory.
    """

    auto_linking: AutoLinking
    changed_at: datetime.datetime
    created_at: datetime.datetime
    id: str
    is_auto_update: bool
    is_creation_allowed: bool
    is_linking_allowed: bool
    name: str
    org_id: str
    settings: LdapView | OidcView
    type_: ProviderType
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.oidc_view import OidcView

        auto_linking = self.auto_linking.value

        changed_at = self.changed_at.isoformat()

        created_at = self.created_at.isoformat()

        id = self.id

        is_auto_update = self.is_auto_update

        is_creation_allowed = self.is_creation_allowed

        is_linking_allowed = self.is_linking_allowed

        name = self.name

        org_id = self.org_id

        settings: dict[str, Any]
        if isinstance(self.settings, OidcView):
            settings = self.settings.to_dict()
        else:
            settings = self.settings.to_dict()

        type_ = self.type_.value

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "autoLinking": auto_linking,
                "changedAt": changed_at,
                "createdAt": created_at,
                "id": id,
                "isAutoUpdate": is_auto_update,
                "isCreationAllowed": is_creation_allowed,
                "isLinkingAllowed": is_linking_allowed,
                "name": name,
                "orgId": org_id,
                "settings": settings,
                "type": type_,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.ldap_view import LdapView
        from ..models.oidc_view import OidcView

        d = dict(src_dict)
        auto_linking = AutoLinking(d.pop("autoLinking"))

        changed_at = datetime.datetime.fromisoformat(d.pop("changedAt"))

        created_at = datetime.datetime.fromisoformat(d.pop("createdAt"))

        id = d.pop("id")

        is_auto_update = d.pop("isAutoUpdate")

        is_creation_allowed = d.pop("isCreationAllowed")

        is_linking_allowed = d.pop("isLinkingAllowed")

        name = d.pop("name")

        org_id = d.pop("orgId")

        def _parse_settings(data: object) -> LdapView | OidcView:
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                componentsschemas_provider_settings_type_0 = OidcView.from_dict(data)

                return componentsschemas_provider_settings_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, dict):
                raise TypeError()
            componentsschemas_provider_settings_type_1 = LdapView.from_dict(data)

            return componentsschemas_provider_settings_type_1

        settings = _parse_settings(d.pop("settings"))

        type_ = ProviderType(d.pop("type"))

        provider_view = cls(
            auto_linking=auto_linking,
            changed_at=changed_at,
            created_at=created_at,
            id=id,
            is_auto_update=is_auto_update,
            is_creation_allowed=is_creation_allowed,
            is_linking_allowed=is_linking_allowed,
            name=name,
            org_id=org_id,
            settings=settings,
            type_=type_,
        )

        provider_view.additional_properties = d
        return provider_view

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
