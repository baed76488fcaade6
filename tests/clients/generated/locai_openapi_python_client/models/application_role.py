from enum import StrEnum


class ApplicationRole(StrEnum):
    GENERIC_MACHINE_USER = "GENERIC_MACHINE_USER"
    SUPER_ADMIN = "SUPER_ADMIN"

    def __str__(self) -> str:
        return str(self.value)
