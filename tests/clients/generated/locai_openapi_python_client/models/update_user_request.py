from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.user_state import UserState
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.metadata_patch import MetadataPatch


T = TypeVar("T", bound="UpdateUserRequest")


@_attrs_define
class UpdateUserRequest:
    """
    Attributes:
        display_name (None | str | Unset):
        first_name (str | Unset):
        last_name (str | Unset):
        metadata (MetadataPatch | Unset): What is to change of `Metadata`: a value puts a pair in the place of the one
            of its key, `null`
            takes it out, what is not named stays (JSON Merge Patch, RFC 7396).
        phone_number (None | str | Unset):
        preferred_language (None | str | Unset):
        user_state (UserState | Unset): What a user may do at all. `LOCKED` is not stored: it follows from failed
            attempts and the clock.

            - `ACTIVE`: May sign in.
            - `INACTIVE`: Shut out by an administrator.
            - `LOCKED`: Shut out for a while after too many wrong passwords.
            - `INITIAL`: Invited, has no credential yet.
    """

    display_name: None | str | Unset = UNSET
    first_name: str | Unset = UNSET
    last_name: str | Unset = UNSET
    metadata: MetadataPatch | Unset = UNSET
    phone_number: None | str | Unset = UNSET
    preferred_language: None | str | Unset = UNSET
    user_state: UserState | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        display_name: None | str | Unset
        if isinstance(self.display_name, Unset):
            display_name = UNSET
        else:
            display_name = self.display_name

        first_name = self.first_name

        last_name = self.last_name

        metadata: dict[str, Any] | Unset = UNSET
        if not isinstance(self.metadata, Unset):
            metadata = self.metadata.to_dict()

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

        user_state: str | Unset = UNSET
        if not isinstance(self.user_state, Unset):
            user_state = self.user_state.value

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if display_name is not UNSET:
            field_dict["displayName"] = display_name
        if first_name is not UNSET:
            field_dict["firstName"] = first_name
        if last_name is not UNSET:
            field_dict["lastName"] = last_name
        if metadata is not UNSET:
            field_dict["metadata"] = metadata
        if phone_number is not UNSET:
            field_dict["phoneNumber"] = phone_number
        if preferred_language is not UNSET:
            field_dict["preferredLanguage"] = preferred_language
        if user_state is not UNSET:
            field_dict["userState"] = user_state

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.metadata_patch import MetadataPatch

        d = dict(src_dict)

        def _parse_display_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        display_name = _parse_display_name(d.pop("displayName", UNSET))

        first_name = d.pop("firstName", UNSET)

        last_name = d.pop("lastName", UNSET)

        _metadata = d.pop("metadata", UNSET)
        metadata: MetadataPatch | Unset
        if isinstance(_metadata, Unset):
            metadata = UNSET
        else:
            metadata = MetadataPatch.from_dict(_metadata)

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

        _user_state = d.pop("userState", UNSET)
        user_state: UserState | Unset
        if isinstance(_user_state, Unset):
            user_state = UNSET
        else:
            user_state = UserState(_user_state)

        update_user_request = cls(
            display_name=display_name,
            first_name=first_name,
            last_name=last_name,
            metadata=metadata,
            phone_number=phone_number,
            preferred_language=preferred_language,
            user_state=user_state,
        )

        return update_user_request
