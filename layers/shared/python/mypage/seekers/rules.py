"""A seeker's number (domain.md §3.1), how long his registration holds, and when his profile is seen (R26, §5). Pure."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Annotated, Any, NamedTuple

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from mypage.core.calendar import end_of_month
from mypage.core.clock import JST, from_stored, midnight
from mypage.core.ids import CROCKFORD
from mypage.core.text import digits, narrow


def normalise_seeker_number(text: str) -> str:
    """Write a seeker's number as NNNNN-NNNNNNNN (§3.1), however it was typed.

    Raises:
        ValueError: it has not 13 digits, or anything else in it.
    """
    found = digits(text)
    if len(found) != 13 or any(c not in "0123456789- " for c in narrow(text)):
        raise PydanticCustomError(
            "seeker_number", "求職番号は、5桁-8桁の数字で入力してください（例：99010-00000001）。"
        )
    return f"{found[:5]}-{found[5:]}"


SeekerNumber = Annotated[str, AfterValidator(normalise_seeker_number)]
"""A seeker's number (求職番号): five digits, a hyphen, eight digits."""


# --- how long a registration holds ----------------------------------------------------------------


def registered_until(registered_on: date) -> date:
    """Return the last day of a new registration: the end of the month after next (§5, 翌々月末)."""
    return end_of_month(registered_on, 2)


def prolonged_until(last_day: date, today: date) -> date | None:
    """Return the last day after prolonging by a month, or None while that lies beyond a new registration's (§5).

    What has lapsed begins anew.
    """
    newest = registered_until(today)
    if last_day < today:
        return newest
    prolonged = end_of_month(last_day, 1)
    return prolonged if prolonged <= newest else None


def last_valid_day(seeker: Mapping[str, Any]) -> date:
    """Return the last day of a stored seeker's registration; of one from before it was kept, by his registration."""
    if "valid_until" in seeker:
        return date.fromisoformat(seeker["valid_until"])
    return registered_until(from_stored(seeker["registered_at"]).date())


def lapses_at(last_day: date) -> datetime:
    """Return the first instant at which a registration is over: 00:00 JST of the day after its last."""
    return midnight(last_day + timedelta(days=1))


# --- when a profile is seen -----------------------------------------------------------------------

PUBLISHED = "published"


def is_visible(profile: Mapping[str, Any], now: datetime) -> bool:
    """Return whether employers see a stored published profile: opted in, and the registration not over (R26)."""
    return profile["state"] == PUBLISHED and now < lapses_at(date.fromisoformat(profile["valid_until"]))


def age_band(born_on: date | None, today: date) -> str | None:
    """Return the decade of life that a profile shows (§5); no filter knows it, for that would sidestep V02."""
    if born_on is None:
        return None
    age = today.year - born_on.year - ((today.month, today.day) < (born_on.month, born_on.day))
    return "70代以上" if age >= 70 else f"{max(age, 10) // 10}0代"


CHANGE_SHARDS = 4
"""Partitions of the index that tells the search index what changed."""


def change_shard(profile_number: str) -> str:
    """Return the partition in which the changes of a profile stand."""
    return f"profile-change#{CROCKFORD.index(profile_number[0]) % CHANGE_SHARDS}"


# --- how often employers may search and open ------------------------------------------------------


class UseWindow(NamedTuple):
    """A span of time and how many searches and opened profiles an account has in it."""

    seconds: int
    limit: int

    def begins(self, now: datetime) -> int:
        """Return when the span around `now` began, in seconds of the epoch; a day begins at 00:00 JST."""
        shift = int(JST.utcoffset(now).total_seconds())
        return (int(now.timestamp()) + shift) // self.seconds * self.seconds - shift

    def ends(self, now: datetime) -> int:
        """Return when the span around `now` ends, in seconds of the epoch."""
        return self.begins(now) + self.seconds


USE_WINDOWS = (UseWindow(600, 300), UseWindow(86_400, 3_000))
"""Generous for people, short for machines that would copy the register (§5, guards)."""
