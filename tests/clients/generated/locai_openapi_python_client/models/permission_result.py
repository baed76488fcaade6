from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.permission_explanation import PermissionExplanation


T = TypeVar("T", bound="PermissionResult")


@_attrs_define
class PermissionResult:
    """What came of one check.

    Attributes:
        org_id (str):
        permissions (list[str]): The allowed ones of those asked.
        user_id (str):
        explanations (list[PermissionExplanation] | None | Unset):
        group_id (None | str | Unset):
        problem (None | str | Unset): Why nothing could be said of it: the code of an error, as `user-not-found`.
    """

    org_id: str
    permissions: list[str]
    user_id: str
    explanations: list[PermissionExplanation] | None | Unset = UNSET
    group_id: None | str | Unset = UNSET
    problem: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        org_id = self.org_id

        permissions = self.permissions

        user_id = self.user_id

        explanations: list[dict[str, Any]] | None | Unset
        if isinstance(self.explanations, Unset):
            explanations = UNSET
        elif isinstance(self.explanations, list):
            explanations = []
            for explanations_type_0_item_data in self.explanations:
                explanations_type_0_item = explanations_type_0_item_data.to_dict()
                explanations.append(explanations_type_0_item)

        else:
            explanations = self.explanations

        group_id: None | str | Unset
        if isinstance(self.group_id, Unset):
            group_id = UNSET
        else:
            group_id = self.group_id

        problem: None | str | Unset
        if isinstance(self.problem, Unset):
            problem = UNSET
        else:
            problem = self.problem

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "orgId": org_id,
                "permissions": permissions,
                "userId": user_id,
            }
        )
        if explanations is not UNSET:
            field_dict["explanations"] = explanations
        if group_id is not UNSET:
            field_dict["groupId"] = group_id
        if problem is not UNSET:
            field_dict["problem"] = problem

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.permission_explanation import PermissionExplanation

        d = dict(src_dict)
        org_id = d.pop("orgId")

        permissions = cast(list[str], d.pop("permissions"))

        user_id = d.pop("userId")

        def _parse_explanations(
            data: object,
        ) -> list[PermissionExplanation] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                explanations_type_0 = []
                _explanations_type_0 = data
                for explanations_type_0_item_data in _explanations_type_0:
                    explanations_type_0_item = PermissionExplanation.from_dict(
                        explanations_type_0_item_data
                    )

                    explanations_type_0.append(explanations_type_0_item)

                return explanations_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[PermissionExplanation] | None | Unset, data)

        explanations = _parse_explanations(d.pop("explanations", UNSET))

        def _parse_group_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        group_id = _parse_group_id(d.pop("groupId", UNSET))

        def _parse_problem(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        problem = _parse_problem(d.pop("problem", UNSET))

        permission_result = cls(
            org_id=org_id,
            permissions=permissions,
            user_id=user_id,
            explanations=explanations,
            group_id=group_id,
            problem=problem,
        )

        permission_result.additional_properties = d
        return permission_result

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
