from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.user_state import UserState
from ..models.user_type import UserType
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.metadata import Metadata


T = TypeVar("T", bound="UserSearchRequest")


@_attrs_define
class UserSearchRequest:
    """Criteria as a body gives them.

    Attributes:
        created_after (datetime.datetime | None | Unset): Created at this time or later.
        created_before (datetime.datetime | None | Unset): Created before this time.
        cursor (None | str | Unset): The `nextCursor` of the answer before, in place of `page`.
        email (None | str | Unset): Part of the address.
        group_id (None | str | Unset): In this group.
        include_metadata (bool | Unset): Whether to give the metadata too. Default: `false`.
        is_email_verified (bool | None | Unset): Whether the address is verified.
        last_sign_in_after (datetime.datetime | None | Unset): Signed in at this time or later.
        metadata (Metadata | None | Unset): All of these pairs.
        name (None | str | Unset): Part of the first, last or display name.
        org_id (None | str | Unset): Members of this organization.
        page (int | None | Unset): The page, counted from 0. Default: `0`.
        page_size (int | None | Unset): How many on a page. Default: `50`.
        role (None | str | Unset): Holders of this role, custom or built-in: of an organization, of the application, or
            of the
            group that `groupId` names.
        user_id (None | str | Unset): Just this user.
        user_name (None | str | Unset): Part of a machine's name or a person's address.
        user_state (None | Unset | UserState): In this state.
        user_type (None | Unset | UserType): People or machines.
    """

    created_after: datetime.datetime | None | Unset = UNSET
    created_before: datetime.datetime | None | Unset = UNSET
    cursor: None | str | Unset = UNSET
    email: None | str | Unset = UNSET
    group_id: None | str | Unset = UNSET
    include_metadata: bool | Unset = UNSET
    is_email_verified: bool | None | Unset = UNSET
    last_sign_in_after: datetime.datetime | None | Unset = UNSET
    metadata: Metadata | None | Unset = UNSET
    name: None | str | Unset = UNSET
    org_id: None | str | Unset = UNSET
    page: int | None | Unset = UNSET
    page_size: int | None | Unset = UNSET
    role: None | str | Unset = UNSET
    user_id: None | str | Unset = UNSET
    user_name: None | str | Unset = UNSET
    user_state: None | Unset | UserState = UNSET
    user_type: None | Unset | UserType = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.metadata import Metadata

        created_after: None | str | Unset
        if isinstance(self.created_after, Unset):
            created_after = UNSET
        elif isinstance(self.created_after, datetime.datetime):
            created_after = self.created_after.isoformat()
        else:
            created_after = self.created_after

        created_before: None | str | Unset
        if isinstance(self.created_before, Unset):
            created_before = UNSET
        elif isinstance(self.created_before, datetime.datetime):
            created_before = self.created_before.isoformat()
        else:
            created_before = self.created_before

        cursor: None | str | Unset
        if isinstance(self.cursor, Unset):
            cursor = UNSET
        else:
            cursor = self.cursor

        email: None | str | Unset
        if isinstance(self.email, Unset):
            email = UNSET
        else:
            email = self.email

        group_id: None | str | Unset
        if isinstance(self.group_id, Unset):
            group_id = UNSET
        else:
            group_id = self.group_id

        include_metadata = self.include_metadata

        is_email_verified: bool | None | Unset
        if isinstance(self.is_email_verified, Unset):
            is_email_verified = UNSET
        else:
            is_email_verified = self.is_email_verified

        last_sign_in_after: None | str | Unset
        if isinstance(self.last_sign_in_after, Unset):
            last_sign_in_after = UNSET
        elif isinstance(self.last_sign_in_after, datetime.datetime):
            last_sign_in_after = self.last_sign_in_after.isoformat()
        else:
            last_sign_in_after = self.last_sign_in_after

        metadata: dict[str, Any] | None | Unset
        if isinstance(self.metadata, Unset):
            metadata = UNSET
        elif isinstance(self.metadata, Metadata):
            metadata = self.metadata.to_dict()
        else:
            metadata = self.metadata

        name: None | str | Unset
        if isinstance(self.name, Unset):
            name = UNSET
        else:
            name = self.name

        org_id: None | str | Unset
        if isinstance(self.org_id, Unset):
            org_id = UNSET
        else:
            org_id = self.org_id

        page: int | None | Unset
        if isinstance(self.page, Unset):
            page = UNSET
        else:
            page = self.page

        page_size: int | None | Unset
        if isinstance(self.page_size, Unset):
            page_size = UNSET
        else:
            page_size = self.page_size

        role: None | str | Unset
        if isinstance(self.role, Unset):
            role = UNSET
        else:
            role = self.role

        user_id: None | str | Unset
        if isinstance(self.user_id, Unset):
            user_id = UNSET
        else:
            user_id = self.user_id

        user_name: None | str | Unset
        if isinstance(self.user_name, Unset):
            user_name = UNSET
        else:
            user_name = self.user_name

        user_state: None | str | Unset
        if isinstance(self.user_state, Unset):
            user_state = UNSET
        elif isinstance(self.user_state, UserState):
            user_state = self.user_state.value
        else:
            user_state = self.user_state

        user_type: None | str | Unset
        if isinstance(self.user_type, Unset):
            user_type = UNSET
        elif isinstance(self.user_type, UserType):
            user_type = self.user_type.value
        else:
            user_type = self.user_type

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if created_after is not UNSET:
            field_dict["createdAfter"] = created_after
        if created_before is not UNSET:
            field_dict["createdBefore"] = created_before
        if cursor is not UNSET:
            field_dict["cursor"] = cursor
        if email is not UNSET:
            field_dict["email"] = email
        if group_id is not UNSET:
            field_dict["groupId"] = group_id
        if include_metadata is not UNSET:
            field_dict["includeMetadata"] = include_metadata
        if is_email_verified is not UNSET:
            field_dict["isEmailVerified"] = is_email_verified
        if last_sign_in_after is not UNSET:
            field_dict["lastSignInAfter"] = last_sign_in_after
        if metadata is not UNSET:
            field_dict["metadata"] = metadata
        if name is not UNSET:
            field_dict["name"] = name
        if org_id is not UNSET:
            field_dict["orgId"] = org_id
        if page is not UNSET:
            field_dict["page"] = page
        if page_size is not UNSET:
            field_dict["pageSize"] = page_size
        if role is not UNSET:
            field_dict["role"] = role
        if user_id is not UNSET:
            field_dict["userId"] = user_id
        if user_name is not UNSET:
            field_dict["userName"] = user_name
        if user_state is not UNSET:
            field_dict["userState"] = user_state
        if user_type is not UNSET:
            field_dict["userType"] = user_type

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.metadata import Metadata

        d = dict(src_dict)

        def _parse_created_after(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                created_after_type_0 = datetime.datetime.fromisoformat(data)

                return created_after_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        created_after = _parse_created_after(d.pop("createdAfter", UNSET))

        def _parse_created_before(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                created_before_type_0 = datetime.datetime.fromisoformat(data)

                return created_before_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        created_before = _parse_created_before(d.pop("createdBefore", UNSET))

        def _parse_cursor(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        cursor = _parse_cursor(d.pop("cursor", UNSET))

        def _parse_email(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        email = _parse_email(d.pop("email", UNSET))

        def _parse_group_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        group_id = _parse_group_id(d.pop("groupId", UNSET))

        include_metadata = d.pop("includeMetadata", UNSET)

        def _parse_is_email_verified(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        is_email_verified = _parse_is_email_verified(d.pop("isEmailVerified", UNSET))

        def _parse_last_sign_in_after(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                last_sign_in_after_type_0 = datetime.datetime.fromisoformat(data)

                return last_sign_in_after_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        last_sign_in_after = _parse_last_sign_in_after(d.pop("lastSignInAfter", UNSET))

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

        def _parse_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        name = _parse_name(d.pop("name", UNSET))

        def _parse_org_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        org_id = _parse_org_id(d.pop("orgId", UNSET))

        def _parse_page(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        page = _parse_page(d.pop("page", UNSET))

        def _parse_page_size(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        page_size = _parse_page_size(d.pop("pageSize", UNSET))

        def _parse_role(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        role = _parse_role(d.pop("role", UNSET))

        def _parse_user_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        user_id = _parse_user_id(d.pop("userId", UNSET))

        def _parse_user_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        user_name = _parse_user_name(d.pop("userName", UNSET))

        def _parse_user_state(data: object) -> None | Unset | UserState:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                user_state_type_0 = UserState(data)

                return user_state_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UserState, data)

        user_state = _parse_user_state(d.pop("userState", UNSET))

        def _parse_user_type(data: object) -> None | Unset | UserType:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                user_type_type_0 = UserType(data)

                return user_type_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UserType, data)

        user_type = _parse_user_type(d.pop("userType", UNSET))

        user_search_request = cls(
            created_after=created_after,
            created_before=created_before,
            cursor=cursor,
            email=email,
            group_id=group_id,
            include_metadata=include_metadata,
            is_email_verified=is_email_verified,
            last_sign_in_after=last_sign_in_after,
            metadata=metadata,
            name=name,
            org_id=org_id,
            page=page,
            page_size=page_size,
            role=role,
            user_id=user_id,
            user_name=user_name,
            user_state=user_state,
            user_type=user_type,
        )

        return user_search_request
