from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.auto_linking import AutoLinking
from ..models.tenant_type import TenantType
from ..types import UNSET, Unset

T = TypeVar("T", bound="UpdateOidcIdentityProviderRequest")


@_attrs_define
class UpdateOidcIdentityProviderRequest:
    """What a provider may do here.

    Attributes:
        client_id (str): What this server is to the provider.
        name (str):
        auto_linking (AutoLinking | Unset): Whether an account is linked at sign-in to whoever the provider vouches for.

            - `none`: Never.
            - `verifiedEmail`: When both sides have the same address and both have it verified.
        client_secret (None | str | Unset): Left out, it stays.
        is_auto_update (bool | Unset): Whether names and phone number are taken over at each sign-in. Default: `false`.
        is_creation_allowed (bool | Unset): Whether somebody nobody knows yet gets an account. Through a provider of the
            whole application only where
            people may sign up (`allowRegister`). Default: `true`.
        is_linking_allowed (bool | Unset): Whether somebody who is signed in may link their account. Default: `true`.
        issuer (None | str | Unset): The one it has, or left out.
        org_id (None | str | Unset): Whose it is, which stays.
        scopes (list[str] | None | Unset): `openid`, `profile` and `email` when left out.
        tenant_id (None | str | Unset): The one tenant of Microsoft whose accounts may sign in: its id or domain.
        tenant_type (None | TenantType | Unset): Whose accounts of Microsoft may sign in, where no tenant is named.
    """

    client_id: str
    name: str
    auto_linking: AutoLinking | Unset = UNSET
    client_secret: None | str | Unset = UNSET
    is_auto_update: bool | Unset = UNSET
    is_creation_allowed: bool | Unset = UNSET
    is_linking_allowed: bool | Unset = UNSET
    issuer: None | str | Unset = UNSET
    org_id: None | str | Unset = UNSET
    scopes: list[str] | None | Unset = UNSET
    tenant_id: None | str | Unset = UNSET
    tenant_type: None | TenantType | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        client_id = self.client_id

        name = self.name

        auto_linking: str | Unset = UNSET
        if not isinstance(self.auto_linking, Unset):
            auto_linking = self.auto_linking.value

        client_secret: None | str | Unset
        if isinstance(self.client_secret, Unset):
            client_secret = UNSET
        else:
            client_secret = self.client_secret

        is_auto_update = self.is_auto_update

        is_creation_allowed = self.is_creation_allowed

        is_linking_allowed = self.is_linking_allowed

        issuer: None | str | Unset
        if isinstance(self.issuer, Unset):
            issuer = UNSET
        else:
            issuer = self.issuer

        org_id: None | str | Unset
        if isinstance(self.org_id, Unset):
            org_id = UNSET
        else:
            org_id = self.org_id

        scopes: list[str] | None | Unset
        if isinstance(self.scopes, Unset):
            scopes = UNSET
        elif isinstance(self.scopes, list):
            scopes = self.scopes

        else:
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

        field_dict.update(
            {
                "clientId": client_id,
                "name": name,
            }
        )
        if auto_linking is not UNSET:
            field_dict["autoLinking"] = auto_linking
        if client_secret is not UNSET:
            field_dict["clientSecret"] = client_secret
        if is_auto_update is not UNSET:
            field_dict["isAutoUpdate"] = is_auto_update
        if is_creation_allowed is not UNSET:
            field_dict["isCreationAllowed"] = is_creation_allowed
        if is_linking_allowed is not UNSET:
            field_dict["isLinkingAllowed"] = is_linking_allowed
        if issuer is not UNSET:
            field_dict["issuer"] = issuer
        if org_id is not UNSET:
            field_dict["orgId"] = org_id
        if scopes is not UNSET:
            field_dict["scopes"] = scopes
        if tenant_id is not UNSET:
            field_dict["tenantId"] = tenant_id
        if tenant_type is not UNSET:
            field_dict["tenantType"] = tenant_type

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        client_id = d.pop("clientId")

        name = d.pop("name")

        _auto_linking = d.pop("autoLinking", UNSET)
        auto_linking: AutoLinking | Unset
        if isinstance(_auto_linking, Unset):
            auto_linking = UNSET
        else:
            auto_linking = AutoLinking(_auto_linking)

        def _parse_client_secret(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        client_secret = _parse_client_secret(d.pop("clientSecret", UNSET))

        is_auto_update = d.pop("isAutoUpdate", UNSET)

        is_creation_allowed = d.pop("isCreationAllowed", UNSET)

        is_linking_allowed = d.pop("isLinkingAllowed", UNSET)

        def _parse_issuer(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        issuer = _parse_issuer(d.pop("issuer", UNSET))

        def _parse_org_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        org_id = _parse_org_id(d.pop("orgId", UNSET))

        def _parse_scopes(data: object) -> list[str] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                scopes_type_0 = cast(list[str], data)

                return scopes_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[str] | None | Unset, data)

        scopes = _parse_scopes(d.pop("scopes", UNSET))

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

        update_oidc_identity_provider_request = cls(
            client_id=client_id,
            name=name,
            auto_linking=auto_linking,
            client_secret=client_secret,
            is_auto_update=is_auto_update,
            is_creation_allowed=is_creation_allowed,
            is_linking_allowed=is_linking_allowed,
            issuer=issuer,
            org_id=org_id,
            scopes=scopes,
            tenant_id=tenant_id,
            tenant_type=tenant_type,
        )

        return update_oidc_identity_provider_request
