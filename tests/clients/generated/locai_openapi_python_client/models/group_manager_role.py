from enum import StrEnum


class GroupManagerRole(StrEnum):
    GROUP_ADMIN = "GROUP_ADMIN"

    def __str__(self) -> str:
        return str(self.value)
