"""A seeker as the office knows him, and the commands on the register."""

from datetime import date, datetime
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from mypage.core.api import Command, View
from mypage.core.text import Day, EmailAddress, EmptyIsNone, Filled, Line, WholeNumber, as_katakana, at_most
from mypage.establishments.rules import Phone, PostalCode
from mypage.seekers.rules import SeekerNumber

SCHEMA_VERSION = 1


class SeekerDetails(BaseModel):
    """Who a seeker is and how he is reached. Only what a referral needs is required."""

    model_config = ConfigDict(defer_build=True)

    name: Annotated[Line, Filled, at_most(40)]
    name_kana: Annotated[Line, Filled, at_most(80), AfterValidator(as_katakana)]
    postal_code: Annotated[PostalCode | None, EmptyIsNone] = None
    address: Annotated[Line | None, EmptyIsNone, at_most(90)] = None
    phone: Annotated[Phone | None, EmptyIsNone] = None
    email: Annotated[EmailAddress | None, EmptyIsNone] = None
    birth_date: Annotated[Day | None, EmptyIsNone] = None


class RegisterSeeker(Command, SeekerDetails):
    """A new seeker, under the number that the office gave him."""

    seeker_number: SeekerNumber


class UpdateSeeker(Command, SeekerDetails):
    """The whole of a seeker's details, based on `version`."""

    version: Annotated[WholeNumber, Field(ge=1, le=1_000_000_000)]


class SearchSeekers(Command):
    """Whose reading begins with `q`, or whose number it is; all where it is empty.

    A body, not a query: what is looked for is part of a person's name, and addresses of pages end up in logs.
    """

    q: Annotated[Line, at_most(80)] = ""
    cursor: Annotated[str | None, Field(max_length=1000)] = None


class Seeker(View, SeekerDetails):
    """A seeker as his own office sees him. `has_mypage`: a seeker MyPage is open (R24); `valid_until`: last valid day."""

    seeker_number: str
    office: str
    version: int
    has_mypage: bool
    mypage_opened_at: datetime | None
    valid_until: date
    registered_at: datetime
    updated_at: datetime


class SeekerSummary(View):
    """A line of the register."""

    seeker_number: str
    name: str
    name_kana: str
    has_mypage: bool


class SeekerList(View):
    """One page of the office's register, by reading of the name."""

    items: list[SeekerSummary]
    next_cursor: str | None
