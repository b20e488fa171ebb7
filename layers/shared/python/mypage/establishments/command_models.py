"""What callers send about establishments."""

from typing import Annotated

from pydantic import ConfigDict, Field, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from mypage.core.api import Command
from mypage.core.text import Flag, WholeNumber
from mypage.establishments.models import EstablishmentDetails, EstablishmentFields


class ProposedDetails(EstablishmentDetails):
    """The details as they are to become; unknown fields are refused by name."""

    model_config = ConfigDict(extra="forbid", str_max_length=20_000, defer_build=True)

    @field_validator("address")
    @classmethod
    def _begins_with_municipality(cls, address: str, info: ValidationInfo) -> str:
        return begins_with_municipality(address, info.data.get("municipality"))


def begins_with_municipality(address: str, municipality: str | None) -> str:
    """Hold an address to its municipality, because of which the rest can be hidden (公開希望 3)."""
    if municipality and not address.startswith(municipality):
        raise PydanticCustomError("municipality", "所在地は市区町村から入力してください。")
    return address


class RegisterEstablishment(Command, EstablishmentFields):
    """`POST /staff/establishments`. `imported`: taken over from older records, whose headcounts may disagree (§4.1)."""

    imported: Flag = False

    @field_validator("address")
    @classmethod
    def _begins_with_municipality(cls, address: str, info: ValidationInfo) -> str:
        return begins_with_municipality(address, info.data.get("municipality"))


class UpdateEstablishment(Command):
    """The details as staff correct them, based on `version`."""

    fields: ProposedDetails
    version: Annotated[WholeNumber, Field(ge=1, le=1_000_000_000)]


class SaveEstablishmentChange(Command):
    """The details as they are to become (R17), based on the request's `version` (0: none was open)."""

    fields: ProposedDetails
    version: Annotated[WholeNumber, Field(ge=0, le=1_000_000_000)]


class ActOnEstablishmentChange(Command):
    """Apply for, or take back, the request that was seen as `version`."""

    version: Annotated[WholeNumber, Field(ge=1, le=1_000_000_000)]
