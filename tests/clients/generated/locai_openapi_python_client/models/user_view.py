from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.application_role import ApplicationRole
from ..models.manager_role import ManagerRole
from ..models.user_state import UserState
from ..models.user_type import UserType
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.metadata import Metadata


T = TypeVar("T", bound="UserView")


@_attrs_define
class UserView:
    """A person or a machine. Of somebody who lives elsewhere an organization's managers are not told the
    phone number, the language, the second factor, the metadata, the role on the application and the last
    sign-in.

        Attributes:
            changed_at (datetime.datetime):
            created_at (datetime.datetime):
            display_name (str):
            first_name (str):
            id (str):
            is_email_verified (bool):
            last_name (str):
            org_id (str):
            user_name (str): A machine's name; a person's address.
            user_state (UserState): What a user may do at all. `LOCKED` is not stored: it follows from failed attempts and
                the clock.

                - `ACTIVE`: May sign in.
                - `INACTIVE`: Shut out by an administrator.
                - `LOCKED`: Shut out for a while after too many wrong passwords.
                - `INITIAL`: Invited, has no credential yet.
            user_type (UserType): Whether it is a person or a machine.

                - `HUMAN`: A person, who signs in.
                - `MACHINE`: A service, which shows a client secret.
            application_role (ApplicationRole | None | Unset):
            email (None | str | Unset):
            is_phone_verified (bool | None | Unset):
            last_sign_in_at (datetime.datetime | None | Unset):
            manager_roles (list[ManagerRole] | None | Unset): In an organization's lists: the built-in roles held in it.
            metadata (Metadata | None | Unset): Only with `includeMetadata=true`.
            mfa_enabled (bool | None | Unset):
            phone_number (None | str | Unset):
            preferred_language (None | str | Unset):
            roles (list[str] | None | Unset): In an organization's lists: the roles held in it.
    """

    changed_at: datetime.datetime
    created_at: datetime.datetime
    display_name: str
    first_name: str
    id: str
    is_email_verified: bool
    last_name: str
    org_id: str
    user_name: str
    user_state: UserState
    user_type: UserType
    application_role: ApplicationRole | None | Unset = UNSET
    email: None | str | Unset = UNSET
    is_phone_verified: bool | None | Unset = UNSET
    last_sign_in_at: datetime.datetime | None | Unset = UNSET
    manager_roles: list[ManagerRole] | None | Unset = UNSET
    metadata: Metadata | None | Unset = UNSET
    mfa_enabled: bool | None | Unset = UNSET
    phone_number: None | str | Unset = UNSET
    preferred_language: None | str | Unset = UNSET
    roles: list[str] | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.metadata import Metadata

        changed_at = self.changed_at.isoformat()

        created_at = self.created_at.isoformat()

        display_name = self.display_name

        first_name = self.first_name

        id = self.id

        is_email_verified = self.is_email_verified

        last_name = self.last_name

        org_id = self.org_id

        user_name = self.user_name

        user_state = self.user_state.value

        user_type = self.user_type.value

        application_role: None | str | Unset
        if isinstance(self.application_role, Unset):
            application_role = UNSET
        elif isinstance(self.application_role, ApplicationRole):
            application_role = self.application_role.value
        else:
            application_role = self.application_role

        email: None | str | Unset
        if isinstance(self.email, Unset):
            email = UNSET
        else:
            email = self.email

        is_phone_verified: bool | None | Unset
        if isinstance(self.is_phone_verified, Unset):
            is_phone_verified = UNSET
        else:
            is_phone_verified = self.is_phone_verified

        last_sign_in_at: None | str | Unset
        if isinstance(self.last_sign_in_at, Unset):
            last_sign_in_at = UNSET
        elif isinstance(self.last_sign_in_at, datetime.datetime):
            last_sign_in_at = self.last_sign_in_at.isoformat()
        else:
            last_sign_in_at = self.last_sign_in_at

        manager_roles: list[str] | None | Unset
        if isinstance(self.manager_roles, Unset):
            manager_roles = UNSET
        elif isinstance(self.manager_roles, list):
            manager_roles = []
            for manager_roles_type_0_item_data in self.manager_roles:
                manager_roles_type_0_item = manager_roles_type_0_item_data.value
                manager_roles.append(manager_roles_type_0_item)

        else:
            manager_roles = self.manager_roles

        metadata: dict[str, Any] | None | Unset
        if isinstance(self.metadata, Unset):
            metadata = UNSET
        elif isinstance(self.metadata, Metadata):
            metadata = self.metadata.to_dict()
        else:
            metadata = self.metadata

        mfa_enabled: bool | None | Unset
        if isinstance(self.mfa_enabled, Unset):
            mfa_enabled = UNSET
        else:
            mfa_enabled = self.mfa_enabled

        phone_number: None | str | Unset
        if isinstance(self.phone_number, Unset):
            phone_number = UNSET
        else:
            phone_number = self.phone_number

        preferred_language: None | str | Unset
        if isinstance(self.preferred_language, Unset):
            preferred_language = UNSET
        else:
            preferred_language = self.preferred_language

        roles: list[str] | None | Unset
        if isinstance(self.roles, Unset):
            roles = UNSET
        elif isinstance(self.roles, list):
            roles = self.roles

        else:
            roles = self.roles

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "changedAt": changed_at,
                "createdAt": created_at,
                "displayName": display_name,
                "firstName": first_name,
                "id": id,
                "isEmailVerified": is_email_verified,
                "lastName": last_name,
                "orgId": org_id,
                "userName": user_name,
                "userState": user_state,
                "userType": user_type,
            }
        )
        if application_role is not UNSET:
            field_dict["applicationRole"] = application_role
        if email is not UNSET:
            field_dict["email"] = email
        if is_phone_verified is not UNSET:
            field_dict["isPhoneVerified"] = is_phone_verified
        if last_sign_in_at is not UNSET:
            field_dict["lastSignInAt"] = last_sign_in_at
        if manager_roles is not UNSET:
            field_dict["managerRoles"] = manager_roles
        if metadata is not UNSET:
            field_dict["metadata"] = metadata
        if mfa_enabled is not UNSET:
            field_dict["mfaEnabled"] = mfa_enabled
        if phone_number is not UNSET:
            field_dict["phoneNumber"] = phone_number
        if preferred_language is not UNSET:
            field_dict["preferredLanguage"] = preferred_language
        if roles is not UNSET:
            field_dict["roles"] = roles

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.metadata import Metadata

        d = dict(src_dict)
        changed_at = datetime.datetime.fromisoformat(d.pop("changedAt"))

        created_at = datetime.datetime.fromisoformat(d.pop("createdAt"))

        display_name = d.pop("displayName")

        first_name = d.pop("firstName")

        id = d.pop("id")

        is_email_verified = d.pop("isEmailVerified")

        last_name = d.pop("lastName")

        org_id = d.pop("orgId")

        user_name = d.pop("userName")

        user_state = UserState(d.pop("userState"))

        user_type = UserType(d.pop("userType"))

        def _parse_application_role(data: object) -> ApplicationRole | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                application_role_type_0 = ApplicationRole(data)

                return application_role_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ApplicationRole | None | Unset, data)

        application_role = _parse_application_role(d.pop("applicationRole", UNSET))

        def _parse_email(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        email = _parse_email(d.pop("email", UNSET))

        def _parse_is_phone_verified(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        is_phone_verified = _parse_is_phone_verified(d.pop("isPhoneVerified", UNSET))

        def _parse_last_sign_in_at(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                last_sign_in_at_type_0 = datetime.datetime.fromisoformat(data)

                return last_sign_in_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        last_sign_in_at = _parse_last_sign_in_at(d.pop("lastSignInAt", UNSET))

        def _parse_manager_roles(data: object) -> list[ManagerRole] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                manager_roles_type_0 = []
                _manager_roles_type_0 = data
                for manager_roles_type_0_item_data in _manager_roles_type_0:
                    manager_roles_type_0_item = ManagerRole(
                        manager_roles_type_0_item_data
                    )

                    manager_roles_type_0.append(manager_roles_type_0_item)

                return manager_roles_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[ManagerRole] | None | Unset, data)

        manager_roles = _parse_manager_roles(d.pop("managerRoles", UNSET))

        def _parse_metadata(data: object) -> Metadata | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                metadata_type_0 = Metadata.from_dict(data)

                return metadata_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Metadata | None | Unset, data)

        metadata = _parse_metadata(d.pop("metadata", UNSET))

        def _parse_mfa_enabled(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        mfa_enabled = _parse_mfa_enabled(d.pop("mfaEnabled", UNSET))

        def _parse_phone_number(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        phone_number = _parse_phone_number(d.pop("phoneNumber", UNSET))

        def _parse_preferred_language(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        preferred_language = _parse_preferred_language(
            d.pop("preferredLanguage", UNSET)
        )

        def _parse_roles(data: object) -> list[str] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                roles_type_0 = cast(list[str], data)

                return roles_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[str] | None | Unset, data)

        roles = _parse_roles(d.pop("roles", UNSET))

        user_view = cls(
            changed_at=changed_at,
            created_at=created_at,
            display_name=display_name,
            first_name=first_name,
            id=id,
            is_email_verified=is_email_verified,
            last_name=last_name,
            org_id=org_id,
            user_name=user_name,
            user_state=user_state,
            user_type=user_type,
            application_role=application_role,
            email=email,
            is_phone_verified=is_phone_verified,
            last_sign_in_at=last_sign_in_at,
            manager_roles=manager_roles,
            metadata=metadata,
            mfa_enabled=mfa_enabled,
            phone_number=phone_number,
            preferred_language=preferred_language,
            roles=roles,
        )

        user_view.additional_properties = d
        return user_view

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
