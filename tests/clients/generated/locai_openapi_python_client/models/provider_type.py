from enum import StrEnum


class ProviderType(StrEnum):
    AZURE_AD = "AZURE_AD"
    GOOGLE = "GOOGLE"
    LDAP = "LDAP"
    OIDC = "OIDC"

    def __str__(self) -> str:
        return str(self.value)
