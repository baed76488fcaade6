from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="TestStep")


@_attrs_define
class TestStep:
    """
    Attributes:
        message (str): What was found, or what is wrong.
        ok (bool):
        server (str): Which server or provider.
        step (str): `reachable`, `certificate`, `bind`, `search`, `attributes`; `discovery`, `keys`.
    """

    message: str
    ok: bool
    server: str
    step: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        message = self.message

        ok = self.ok

        server = self.server

        step = self.step

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "message": message,
                "ok": ok,
                "server": server,
                "step": step,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        message = d.pop("message")

        ok = d.pop("ok")

        server = d.pop("server")

        step = d.pop("step")

        test_step = cls(
            message=message,
            ok=ok,
            server=server,
            step=step,
        )

        test_step.additional_properties = d
        return test_step

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
