from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.provider_button import ProviderButton
    from ..models.public_login_settings import PublicLoginSettings


T = TypeVar("T", bound="OrganizationMetadata")


@_attrs_define
class OrganizationMetadata:
    """
    Attributes:
        idp_providers (list[ProviderButton]): Empty where none is set up, or none accepted (`allowExternalIdp`).
        languages (list[str]): The languages offered, the default first (BCP 47).
        login_settings (PublicLoginSettings): The login settings that a sign-in page acts on; what only the server acts
            on is not told.
        name (str):
        org_id (str):
        version (str): The server's version.
    """

    idp_providers: list[ProviderButton]
    languages: list[str]
    login_settings: PublicLoginSettings
    name: str
    org_id: str
    version: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        idp_providers = []
        for idp_providers_item_data in self.idp_providers:
            idp_providers_item = idp_providers_item_data.to_dict()
            idp_providers.append(idp_providers_item)

        languages = self.languages

        login_settings = self.login_settings.to_dict()

        name = self.name

        org_id = self.org_id

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "idpProviders": idp_providers,
                "languages": languages,
                "loginSettings": login_settings,
                "name": name,
                "orgId": org_id,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.provider_button import ProviderButton
        from ..models.public_login_settings import PublicLoginSettings

        d = dict(src_dict)
        idp_providers = []
        _idp_providers = d.pop("idpProviders")
        for idp_providers_item_data in _idp_providers:
            idp_providers_item = ProviderButton.from_dict(idp_providers_item_data)

            idp_providers.append(idp_providers_item)

        languages = cast(list[str], d.pop("languages"))

        login_settings = PublicLoginSettings.from_dict(d.pop("loginSettings"))

        name = d.pop("name")

        org_id = d.pop("orgId")

        version = d.pop("version")

        organization_metadata = cls(
            idp_providers=idp_providers,
            languages=languages,
            login_settings=login_settings,
            name=name,
            org_id=org_id,
            version=version,
        )

        organization_metadata.additional_properties = d
        return organization_metadata

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
