from enum import StrEnum


class ListOrganizationUsersUserState(StrEnum):
    ACTIVE = "ACTIVE"
    INACTIVE = "INACTIVE"
    INITIAL = "INITIAL"
    LOCKED = "LOCKED"

    def __str__(self) -> str:
        return str(self.value)
