from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="SignedCheckpoint")


@_attrs_define
class SignedCheckpoint:
    """
    Attributes:
        checkpoint (str): A JWS (RFC 7515).
        hash_ (str): The last event's hash, in hexadecimal.
        sequence (int):
    """

    checkpoint: str
    hash_: str
    sequence: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        checkpoint = self.checkpoint

        hash_ = self.hash_

        sequence = self.sequence

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "checkpoint": checkpoint,
                "hash": hash_,
                "sequence": sequence,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        checkpoint = d.pop("checkpoint")

        hash_ = d.pop("hash")

        sequence = d.pop("sequence")

        signed_checkpoint = cls(
            checkpoint=checkpoint,
            hash_=hash_,
            sequence=sequence,
        )

        signed_checkpoint.additional_properties = d
        return signed_checkpoint

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
