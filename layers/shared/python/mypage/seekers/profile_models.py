"""Commands and views of the public profile, as its seeker and his office see it (domain.md §5)."""

from datetime import date, datetime
from typing import Annotated, Any

from pydantic import Field

from mypage.core.api import Command, View
from mypage.core.forms import Choice
from mypage.core.text import Day, WholeNumber
from mypage.seekers.models import Seeker
from mypage.seekers.profile import SeekerProfile

type ProfileVersion = Annotated[WholeNumber, Field(ge=0, le=1_000_000_000)]
"""The version of the profile that the caller saw; 0: there was none."""
type ConfirmedFindings = Annotated[
    list[Annotated[str, Field(pattern=r"^[a-z_0-9.]{1,40}:[a-z_]{1,20}$")]], Field(max_length=200)
]
"""What staff looked at and let pass: `<field>:<rule>` of each finding."""


class ProfileState(Choice):
    """求職情報の公開."""

    DRAFT = "draft", "未公開"
    PUBLISHED = "published", "公開中"
    WITHDRAWN = "withdrawn", "公開停止"


class SaveProfile(Command):
    """The whole profile, based on `version`. Of a published profile it changes what employers see."""

    content: SeekerProfile
    version: ProfileVersion


class SaveProfileAtCounter(SaveProfile):
    """The whole profile, kept by staff, who may let findings pass."""

    confirmed_findings: ConfirmedFindings = Field(default_factory=list)


class PublishProfile(Command):
    """Make public what the caller saw as `version`."""

    version: ProfileVersion


class PublishProfileAtCounter(PublishProfile):
    """Make public at the seeker's wish, by staff, who may let findings pass."""

    confirmed_findings: ConfirmedFindings = Field(default_factory=list)


class ProlongRegistration(Command):
    """Prolong the registration that the caller saw as valid until this day; a repeat changes nothing."""

    valid_until: Day


class PersonalDataFinding(View):
    """A place in a text that may tell who somebody is. `excerpt`: the words found, as they were written."""

    field: str
    rule: str
    message: str
    excerpt: str


class CorrectedSeeker(Seeker):
    """A corrected seeker. `profile_withdrawn`: his published profile was taken back, for `findings` were found in it now."""

    profile_withdrawn: bool
    findings: list[PersonalDataFinding]


class ProfileView(View):
    """The profile with all that decides whether employers find it.

    `missing`: fields that must be answered before publication. `findings`: what the scan found; an opt-out makes no scan.
    `valid_until`: the registration's last day; `lapsed`: it is over, and employers find nothing. `prolonged_until`: what
    prolonging now would make of it, if it is possible.
    """

    content: dict[str, Any]
    state: ProfileState
    version: int
    profile_number: str | None
    published_at: datetime | None
    withdrawn_at: datetime | None
    updated_at: datetime | None
    missing: list[str]
    findings: list[PersonalDataFinding]
    valid_until: date
    lapsed: bool
    prolonged_until: date | None
    age_band: str | None
