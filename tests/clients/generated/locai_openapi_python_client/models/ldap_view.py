from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.group_role_mapping import GroupRoleMapping
    from ..models.ldap_attributes import LdapAttributes


T = TypeVar("T", bound="LdapView")


@_attrs_define
class LdapView:
    """
    Attributes:
        attributes (LdapAttributes): The attributes of an entry that say who a person is. None of them: the usual one.
        base_dn (str):
        bind_dn (str):
        group_attribute (None | str):
        role_mapping (list[GroupRoleMapping]):
        root_ca (None | str):
        servers (list[str]):
        start_tls (bool):
        timeout (int): In milliseconds.
        user_base (str):
        user_filters (list[str]):
        user_object_classes (list[str]):
    """

    attributes: LdapAttributes
    base_dn: str
    bind_dn: str
    group_attribute: None | str
    role_mapping: list[GroupRoleMapping]
    root_ca: None | str
    servers: list[str]
    start_tls: bool
    timeout: int
    user_base: str
    user_filters: list[str]
    user_object_classes: list[str]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        attributes = self.attributes.to_dict()

        base_dn = self.base_dn

        bind_dn = self.bind_dn

        group_attribute: None | str
        group_attribute = self.group_attribute

        role_mapping = []
        for role_mapping_item_data in self.role_mapping:
            role_mapping_item = role_mapping_item_data.to_dict()
            role_mapping.append(role_mapping_item)

        root_ca: None | str
        root_ca = self.root_ca

        servers = self.servers

        start_tls = self.start_tls

        timeout = self.timeout

        user_base = self.user_base

        user_filters = self.user_filters

        user_object_classes = self.user_object_classes

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "attributes": attributes,
                "baseDn": base_dn,
                "bindDn": bind_dn,
                "groupAttribute": group_attribute,
                "roleMapping": role_mapping,
                "rootCa": root_ca,
                "servers": servers,
                "startTls": start_tls,
                "timeout": timeout,
                "userBase": user_base,
                "userFilters": user_filters,
                "userObjectClasses": user_object_classes,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.group_role_mapping import GroupRoleMapping
        from ..models.ldap_attributes import LdapAttributes

        d = dict(src_dict)
        attributes = LdapAttributes.from_dict(d.pop("attributes"))

        base_dn = d.pop("baseDn")

        bind_dn = d.pop("bindDn")

        def _parse_group_attribute(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        group_attribute = _parse_group_attribute(d.pop("groupAttribute"))

        role_mapping = []
        _role_mapping = d.pop("roleMapping")
        for role_mapping_item_data in _role_mapping:
            role_mapping_item = GroupRoleMapping.from_dict(role_mapping_item_data)

            role_mapping.append(role_mapping_item)

        def _parse_root_ca(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        root_ca = _parse_root_ca(d.pop("rootCa"))

        servers = cast(list[str], d.pop("servers"))

        start_tls = d.pop("startTls")

        timeout = d.pop("timeout")

        user_base = d.pop("userBase")

        user_filters = cast(list[str], d.pop("userFilters"))

        user_object_classes = cast(list[str], d.pop("userObjectClasses"))

        ldap_view = cls(
            attributes=attributes,
            base_dn=base_dn,
            bind_dn=bind_dn,
            group_attribute=group_attribute,
            role_mapping=role_mapping,
            root_ca=root_ca,
            servers=servers,
            start_tls=start_tls,
            timeout=timeout,
            user_base=user_base,
            user_filters=user_filters,
            user_object_classes=user_object_classes,
        )

        ldap_view.additional_properties = d
        return ldap_view

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
