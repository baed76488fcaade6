from enum import StrEnum


class UserType(StrEnum):
    HUMAN = "HUMAN"
    MACHINE = "MACHINE"

    def __str__(self) -> str:
        return str(self.value)
