from enum import StrEnum


class ListUsersAdvancedUserType(StrEnum):
    HUMAN = "HUMAN"
    MACHINE = "MACHINE"

    def __str__(self) -> str:
        return str(self.value)
