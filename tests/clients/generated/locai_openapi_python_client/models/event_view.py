from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.event_actor import EventActor
    from ..models.event_target import EventTarget


T = TypeVar("T", bound="EventView")


@_attrs_define
class EventView:
    """An entry of an organization's trail.

    Attributes:
        actor (EventActor): Who did something.
        data (Any):
        id (str):
        ip_address (str):
        occurred_at (datetime.datetime):
        org_id (str):
        previous_hash (str): SHA-256 of the event before, in hexadecimal: the trail is a chain.
        sequence (int):
        target (EventTarget): What something was done to.
        type_ (str):
        user_agent (str):
    """

    actor: EventActor
    data: Any
    id: str
    ip_address: str
    occurred_at: datetime.datetime
    org_id: str
    previous_hash: str
    sequence: int
    target: EventTarget
    type_: str
    user_agent: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        actor = self.actor.to_dict()

        data = self.data

        id = self.id

        ip_address = self.ip_address

        occurred_at = self.occurred_at.isoformat()

        org_id = self.org_id

        previous_hash = self.previous_hash

        sequence = self.sequence

        target = self.target.to_dict()

        type_ = self.type_

        user_agent = self.user_agent

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "actor": actor,
                "data": data,
                "id": id,
                "ipAddress": ip_address,
                "occurredAt": occurred_at,
                "orgId": org_id,
                "previousHash": previous_hash,
                "sequence": sequence,
                "target": target,
                "type": type_,
                "userAgent": user_agent,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.event_actor import EventActor
        from ..models.event_target import EventTarget

        d = dict(src_dict)
        actor = EventActor.from_dict(d.pop("actor"))

        data = d.pop("data")

        id = d.pop("id")

        ip_address = d.pop("ipAddress")

        occurred_at = datetime.datetime.fromisoformat(d.pop("occurredAt"))

        org_id = d.pop("orgId")

        previous_hash = d.pop("previousHash")

        sequence = d.pop("sequence")

        target = EventTarget.from_dict(d.pop("target"))

        type_ = d.pop("type")

        user_agent = d.pop("userAgent")

        event_view = cls(
            actor=actor,
            data=data,
            id=id,
            ip_address=ip_address,
            occurred_at=occurred_at,
            org_id=org_id,
            previous_hash=previous_hash,
            sequence=sequence,
            target=target,
            type_=type_,
            user_agent=user_agent,
        )

        event_view.additional_properties = d
        return event_view

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
