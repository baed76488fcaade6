from enum import StrEnum


class SessionState(StrEnum):
    ACTIVE = "ACTIVE"
    EXPIRED = "EXPIRED"
    MFA_REQUIRED = "MFA_REQUIRED"

    def __str__(self) -> str:
        return str(self.value)
