from enum import StrEnum


class ManagerRole(StrEnum):
    ORG_ADMIN = "ORG_ADMIN"
    ORG_OWNER = "ORG_OWNER"
    ORG_USER_MANAGER = "ORG_USER_MANAGER"

    def __str__(self) -> str:
        return str(self.value)
