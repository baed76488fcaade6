from enum import StrEnum


class UserState(StrEnum):
    ACTIVE = "ACTIVE"
    INACTIVE = "INACTIVE"
    INITIAL = "INITIAL"
    LOCKED = "LOCKED"

    def __str__(self) -> str:
        return str(self.value)
