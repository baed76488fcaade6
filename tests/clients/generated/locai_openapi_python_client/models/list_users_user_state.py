from enum import StrEnum


class ListUsersUserState(StrEnum):
    ACTIVE = "ACTIVE"
    INACTIVE = "INACTIVE"
    INITIAL = "INITIAL"
    LOCKED = "LOCKED"

    def __str__(self) -> str:
        return str(self.value)
