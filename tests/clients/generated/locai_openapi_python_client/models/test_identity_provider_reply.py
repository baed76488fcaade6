from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.test_step import TestStep


T = TypeVar("T", bound="TestIdentityProviderReply")


@_attrs_define
class TestIdentityProviderReply:
    """
    Attributes:
        ok (bool): Whether something was tried and nothing failed.
        steps (list[TestStep]):
    """

    ok: bool
    steps: list[TestStep]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        ok = self.ok

        steps = []
        for steps_item_data in self.steps:
            steps_item = steps_item_data.to_dict()
            steps.append(steps_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "ok": ok,
                "steps": steps,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.test_step import TestStep

        d = dict(src_dict)
        ok = d.pop("ok")

        steps = []
        _steps = d.pop("steps")
        for steps_item_data in _steps:
            steps_item = TestStep.from_dict(steps_item_data)

            steps.append(steps_item)

        test_identity_provider_reply = cls(
            ok=ok,
            steps=steps,
        )

        test_identity_provider_reply.additional_properties = d
        return test_identity_provider_reply

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
