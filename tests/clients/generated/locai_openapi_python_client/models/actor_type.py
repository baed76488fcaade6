from enum import StrEnum


class ActorType(StrEnum):
    ANONYMOUS = "anonymous"
    MACHINE = "machine"
    PERSON = "person"
    SYSTEM = "system"

    def __str__(self) -> str:
        return str(self.value)
