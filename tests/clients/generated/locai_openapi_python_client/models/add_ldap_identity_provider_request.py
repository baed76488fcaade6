from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.auto_linking import AutoLinking
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.group_role_mapping import GroupRoleMapping
    from ..models.ldap_attributes_input import LdapAttributesInput


T = TypeVar("T", bound="AddLdapIdentityProviderRequest")


@_attrs_define
class AddLdapIdentityProviderRequest:
    """How a directory is reached.

    Attributes:
        base_dn (str): Where the directory's entries begin.
        bind_dn (str): As whom people are looked for.
        bind_password (str): The password for looking people up.
        name (str):
        servers (list[str]): `ldaps://…` or `ldap://…`, at most 5; the next is tried where one does not answer. Without
            TLS only on this
            machine.
        attributes (LdapAttributesInput | Unset): The attributes of an entry that say who a person is. None of them: the
            usual one.
        auto_linking (AutoLinking | Unset): Whether an account is linked at sign-in to whoever the provider vouches for.

            - `none`: Never.
            - `verifiedEmail`: When both sides have the same address and both have it verified.
        group_attribute (None | str | Unset): The attribute with a person's groups; `memberOf` when left out and roles
            are mapped.
        is_auto_update (bool | Unset): Whether names and phone number are taken over at each sign-in. Default: `false`.
        is_creation_allowed (bool | Unset): Whether somebody nobody knows yet gets an account. Through a provider of the
            whole application only where
            people may sign up (`allowRegister`). Default: `true`.
        is_linking_allowed (bool | Unset): Whether somebody who is signed in may link their account. Default: `true`.
        org_id (None | str | Unset): Whose it is; the application's own organization when left out, and so everybody's.
        role_mapping (list[GroupRoleMapping] | Unset): Which groups give which roles. Applied at each sign-in: a role
            named here is held by those in one of its
            groups and nobody else who signs in this way.
        root_ca (None | str | Unset): Certificates (PEM) that the servers' are checked against, in place of the
            system's; at most 8 KiB.
        start_tls (bool | Unset): Raises connections to `ldap://…` to TLS before anything is sent. Default: `false`.
        timeout (int | None | Unset): How long a sign-in may wait for the directory: 100 to 60000 milliseconds, or 1 to
            60 seconds. 5 seconds when
            left out.
        user_base (None | str | Unset): Below which entry people are; `dn` for `baseDn`.
        user_filters (list[str] | None | Unset): Attributes of which one must be what the person types; `uid` when left
            out.
        user_object_classes (list[str] | Unset): Object classes that a person's entry must have.
    """

    base_dn: str
    bind_dn: str
    bind_password: str
    name: str
    servers: list[str]
    attributes: LdapAttributesInput | Unset = UNSET
    auto_linking: AutoLinking | Unset = UNSET
    group_attribute: None | str | Unset = UNSET
    is_auto_update: bool | Unset = UNSET
    is_creation_allowed: bool | Unset = UNSET
    is_linking_allowed: bool | Unset = UNSET
    org_id: None | str | Unset = UNSET
    role_mapping: list[GroupRoleMapping] | Unset = UNSET
    root_ca: None | str | Unset = UNSET
    start_tls: bool | Unset = UNSET
    timeout: int | None | Unset = UNSET
    user_base: None | str | Unset = UNSET
    user_filters: list[str] | None | Unset = UNSET
    user_object_classes: list[str] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        base_dn = self.base_dn

        bind_dn = self.bind_dn

        bind_password = self.bind_password

        name = self.name

        servers = self.servers

        attributes: dict[str, Any] | Unset = UNSET
        if not isinstance(self.attributes, Unset):
            attributes = self.attributes.to_dict()

        auto_linking: str | Unset = UNSET
        if not isinstance(self.auto_linking, Unset):
            auto_linking = self.auto_linking.value

        group_attribute: None | str | Unset
        if isinstance(self.group_attribute, Unset):
            group_attribute = UNSET
        else:
            group_attribute = self.group_attribute

        is_auto_update = self.is_auto_update

        is_creation_allowed = self.is_creation_allowed

        is_linking_allowed = self.is_linking_allowed

        org_id: None | str | Unset
        if isinstance(self.org_id, Unset):
            org_id = UNSET
        else:
            org_id = self.org_id

        role_mapping: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.role_mapping, Unset):
            role_mapping = []
            for role_mapping_item_data in self.role_mapping:
                role_mapping_item = role_mapping_item_data.to_dict()
                role_mapping.append(role_mapping_item)

        root_ca: None | str | Unset
        if isinstance(self.root_ca, Unset):
            root_ca = UNSET
        else:
            root_ca = self.root_ca

        start_tls = self.start_tls

        timeout: int | None | Unset
        if isinstance(self.timeout, Unset):
            timeout = UNSET
        else:
            timeout = self.timeout

        user_base: None | str | Unset
        if isinstance(self.user_base, Unset):
            user_base = UNSET
        else:
            user_base = self.user_base

        user_filters: list[str] | None | Unset
        if isinstance(self.user_filters, Unset):
            user_filters = UNSET
        elif isinstance(self.user_filters, list):
            user_filters = self.user_filters

        else:
            user_filters = self.user_filters

        user_object_classes: list[str] | Unset = UNSET
        if not isinstance(self.user_object_classes, Unset):
            user_object_classes = self.user_object_classes

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "baseDn": base_dn,
                "bindDn": bind_dn,
                "bindPassword": bind_password,
                "name": name,
                "servers": servers,
            }
        )
        if attributes is not UNSET:
            field_dict["attributes"] = attributes
        if auto_linking is not UNSET:
            field_dict["autoLinking"] = auto_linking
        if group_attribute is not UNSET:
            field_dict["groupAttribute"] = group_attribute
        if is_auto_update is not UNSET:
            field_dict["isAutoUpdate"] = is_auto_update
        if is_creation_allowed is not UNSET:
            field_dict["isCreationAllowed"] = is_creation_allowed
        if is_linking_allowed is not UNSET:
            field_dict["isLinkingAllowed"] = is_linking_allowed
        if org_id is not UNSET:
            field_dict["orgId"] = org_id
        if role_mapping is not UNSET:
            field_dict["roleMapping"] = role_mapping
        if root_ca is not UNSET:
            field_dict["rootCa"] = root_ca
        if start_tls is not UNSET:
            field_dict["startTls"] = start_tls
        if timeout is not UNSET:
            field_dict["timeout"] = timeout
        if user_base is not UNSET:
            field_dict["userBase"] = user_base
        if user_filters is not UNSET:
            field_dict["userFilters"] = user_filters
        if user_object_classes is not UNSET:
            field_dict["userObjectClasses"] = user_object_classes

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.group_role_mapping import GroupRoleMapping
        from ..models.ldap_attributes_input import LdapAttributesInput

        d = dict(src_dict)
        base_dn = d.pop("baseDn")

        bind_dn = d.pop("bindDn")

        bind_password = d.pop("bindPassword")

        name = d.pop("name")

        servers = cast(list[str], d.pop("servers"))

        _attributes = d.pop("attributes", UNSET)
        attributes: LdapAttributesInput | Unset
        if isinstance(_attributes, Unset):
            attributes = UNSET
        else:
            attributes = LdapAttributesInput.from_dict(_attributes)

        _auto_linking = d.pop("autoLinking", UNSET)
        auto_linking: AutoLinking | Unset
        if isinstance(_auto_linking, Unset):
            auto_linking = UNSET
        else:
            auto_linking = AutoLinking(_auto_linking)

        def _parse_group_attribute(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        group_attribute = _parse_group_attribute(d.pop("groupAttribute", UNSET))

        is_auto_update = d.pop("isAutoUpdate", UNSET)

        is_creation_allowed = d.pop("isCreationAllowed", UNSET)

        is_linking_allowed = d.pop("isLinkingAllowed", UNSET)

        def _parse_org_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        org_id = _parse_org_id(d.pop("orgId", UNSET))

        _role_mapping = d.pop("roleMapping", UNSET)
        role_mapping: list[GroupRoleMapping] | Unset = UNSET
        if _role_mapping is not UNSET:
            role_mapping = []
            for role_mapping_item_data in _role_mapping:
                role_mapping_item = GroupRoleMapping.from_dict(role_mapping_item_data)

                role_mapping.append(role_mapping_item)

        def _parse_root_ca(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        root_ca = _parse_root_ca(d.pop("rootCa", UNSET))

        start_tls = d.pop("startTls", UNSET)

        def _parse_timeout(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        timeout = _parse_timeout(d.pop("timeout", UNSET))

        def _parse_user_base(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        user_base = _parse_user_base(d.pop("userBase", UNSET))

        def _parse_user_filters(data: object) -> list[str] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                user_filters_type_0 = cast(list[str], data)

                return user_filters_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[str] | None | Unset, data)

        user_filters = _parse_user_filters(d.pop("userFilters", UNSET))

        user_object_classes = cast(list[str], d.pop("userObjectClasses", UNSET))

        add_ldap_identity_provider_request = cls(
            base_dn=base_dn,
            bind_dn=bind_dn,
            bind_password=bind_password,
            name=name,
            servers=servers,
            attributes=attributes,
            auto_linking=auto_linking,
            group_attribute=group_attribute,
            is_auto_update=is_auto_update,
            is_creation_allowed=is_creation_allowed,
            is_linking_allowed=is_linking_allowed,
            org_id=org_id,
            role_mapping=role_mapping,
            root_ca=root_ca,
            start_tls=start_tls,
            timeout=timeout,
            user_base=user_base,
            user_filters=user_filters,
            user_object_classes=user_object_classes,
        )

        return add_ldap_identity_provider_request
