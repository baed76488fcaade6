from enum import StrEnum


class AutoLinking(StrEnum):
    NONE = "none"
    VERIFIEDEMAIL = "verifiedEmail"

    def __str__(self) -> str:
        return str(self.value)
