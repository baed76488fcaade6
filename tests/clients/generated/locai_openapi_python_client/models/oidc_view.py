from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.tenant_type import TenantType
from ..types import UNSET, Unset

T = TypeVar("T", bound="OidcView")


@_attrs_define
class OidcView:
    """
    Attributes:
        client_id (str):
        issuer (str):
        scopes (list[str]):
        tenant_id (None | str | Unset):
        tenant_type (None | TenantType | Unset):
    """

    client_id: str
    issuer: str
    scopes: list[str]
    tenant_id: None | str | Unset = UNSET
    tenant_type: None | TenantType | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        client_id = self.client_id

        issuer = self.issuer

        scopes = self.scopes

        tenant_id: None | str | Unset
        if isinstance(self.tenant_id, Unset):
            tenant_id = UNSET
        else:
            tenant_id = self.tenant_id

        tenant_type: None | str | Unset
        if isinstance(self.tenant_type, Unset):
            tenant_type = UNSET
        elif isinstance(self.tenant_type, TenantType):
            tenant_type = self.tenant_type.value
        else:
            tenant_type = self.tenant_type

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "clientId": client_id,
                "issuer": issuer,
                "scopes": scopes,
            }
        )
        if tenant_id is not UNSET:
            field_dict["tenantId"] = tenant_id
        if tenant_type is not UNSET:
            field_dict["tenantType"] = tenant_type

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        client_id = d.pop("clientId")

        issuer = d.pop("issuer")

        scopes = cast(list[str], d.pop("scopes"))

        def _parse_tenant_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        tenant_id = _parse_tenant_id(d.pop("tenantId", UNSET))

        def _parse_tenant_type(data: object) -> None | TenantType | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                tenant_type_type_0 = TenantType(data)

                return tenant_type_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | TenantType | Unset, data)

        tenant_type = _parse_tenant_type(d.pop("tenantType", UNSET))

        oidc_view = cls(
            client_id=client_id,
            issuer=issuer,
            scopes=scopes,
            tenant_id=tenant_id,
            tenant_type=tenant_type,
        )

        oidc_view.additional_properties = d
        return oidc_view

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
