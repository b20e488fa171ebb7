"""What employers see of seekers: only who asked for it, only with a posting in force, counted and audited (R26-R28, A18).

`search` and the opened profile share these steps: `ensure_posting_in_force`, `count_search_use`, `visible`, `card`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from mypage.core import audit, dynamo
from mypage.core.api import EmployerCaller
from mypage.core.clock import from_stored
from mypage.core.errors import Forbidden, NotFound, TooManyRequests
from mypage.core.forms import Choice
from mypage.core.prefectures import PREFECTURES
from mypage.postings import standing
from mypage.postings.choices import EmploymentType, HoursClass
from mypage.seekers import rules, store
from mypage.seekers.profile import EducationLevel, PcSkill, Relocation
from mypage.seekers.search_models import (
    ContactOffice,
    FoundCareerStep,
    FoundExperience,
    FoundPlace,
    FoundSeeker,
    FoundSeekerDetail,
    NamedCode,
    SearchDocument,
    normalise_profile_number,
    occupation_name,
    search_document,
)
from mypage.support import service as support

TOP_QUALIFICATIONS = 3


# --- the steps of every request -------------------------------------------------------------------


def ensure_posting_in_force(caller: EmployerCaller, now: datetime) -> None:
    """Refuse who has no posting in force at this instant (R27): any of the establishment's counts, whoever's it is (A18).

    Raises:
        Forbidden: there is none (`no-active-posting`).
    """
    if not standing.has_active(caller.establishment_number, now):
        raise Forbidden(
            "no-active-posting",
            "求職情報検索は、有効中の求人があるときに利用できます。求人を申し込み、公開されてからご利用ください。",
        )


def count_search_use(
    caller: EmployerCaller, action: str, subject: str, now: datetime, facts: Mapping[str, Any] | None = None
) -> None:
    """Count one search or opened profile of the account and audit it, both or neither, in one call.

    Args:
        caller: whose account it counts for.
        action: the function's name.
        subject: what was looked at: `profile#<number>`, or `seekers#<office>` for a search.
        now: the instant of the request.
        facts: ids and codes alone; the words of a search are never among them.

    Raises:
        TooManyRequests: the account's limit of the ten minutes or of the day is reached (`search-limit`).
    """
    line = audit.line(
        actor=f"account#{caller.account_id}",
        office=caller.office,
        action=action,
        subject=subject,
        now=now,
        request_id=caller.request_id,
        on_behalf_of=caller.establishment_number,
        facts=dict(facts) if facts else None,
    )
    try:
        dynamo.transact([*(store.use(caller.account_id, window, now) for window in rules.USE_WINDOWS), line])
    except dynamo.ConditionFailed as failed:
        window = rules.USE_WINDOWS[failed.index]
        raise TooManyRequests(
            "search-limit",
            "短い時間に多くの求職情報が検索・表示されたため、しばらく利用できません。時間をおいてから、もう一度お試しください。",
            retry_after_seconds=max(1, window.ends(now) - int(now.timestamp())),
        ) from failed


def visible(profile_numbers: Iterable[str], now: datetime) -> dict[str, dynamo.Item]:
    """Return by number which of up to 100 profiles employers see at this instant (R26), in the order of the numbers.

    Read from the table, not from an index: an opt-out is effective on the next request.
    """
    found = store.read_published(profile_numbers)
    return {item["profile_number"]: item for item in found if rules.is_visible(item, now)}


# --- one profile ----------------------------------------------------------------------------------


def open_profile(caller: EmployerCaller, profile_number: str, now: datetime) -> FoundSeekerDetail:
    """Return a published profile with the office to ask about it (R28); every look is counted and audited.

    Raises:
        Forbidden: no posting is in force (R27).
        NotFound: unknown, taken back or lapsed: nothing tells which (R26).
        TooManyRequests: the account's limit is reached.
    """
    ensure_posting_in_force(caller, now)
    try:
        number = normalise_profile_number(profile_number)
    except ValueError:
        raise _gone() from None
    profile = visible([number], now).get(number)
    if profile is None:
        raise _gone()
    count_search_use(caller, "get_found_seeker", f"profile#{number}", now)
    return detail(profile)


def _gone() -> NotFound:
    return NotFound("この求職情報は公開されていません。検索の画面から探し直してください。")


# --- the public shape, by allow-list (R26) --------------------------------------------------------


def card(profile: Mapping[str, Any]) -> FoundSeeker:
    """Return the list columns of a stored published profile."""
    return FoundSeeker(**_columns(profile), qualifications=_list(profile, "qualifications")[:TOP_QUALIFICATIONS])


def detail(profile: Mapping[str, Any]) -> FoundSeekerDetail:
    """Return everything that a stored published profile shows."""
    content = profile["content"]
    office = support.office(profile["office"])
    available_from = content.get("available_from")
    return FoundSeekerDetail(
        **_columns(profile),
        qualifications=_list(profile, "qualifications"),
        hours=_labels(HoursClass, _list(profile, "hours")),
        monthly_wage=content.get("monthly_wage"),
        hourly_wage=content.get("hourly_wage"),
        relocation=_label(Relocation, content.get("relocation")),
        available_from=date.fromisoformat(available_from) if available_from else None,
        career=[
            FoundCareerStep(
                occupation=step["occupation"], years=step["years"], months=step["months"], duties=step.get("duties")
            )
            for step in _list(profile, "career")
        ],
        expertise=content.get("expertise"),
        education=_label(EducationLevel, content.get("education")),
        pc_skills=_labels(PcSkill, _list(profile, "pc_skills")),
        self_pr=content.get("self_pr"),
        age_band=profile.get("age_band"),
        office=ContactOffice(name=office.name, department=office.department, phone=office.phone),
    )


def document(profile: Mapping[str, Any]) -> SearchDocument:
    """Return what the search index keeps of a stored published profile."""
    return search_document(
        profile["profile_number"],
        profile["content"],
        from_stored(profile["published_at"]),
        date.fromisoformat(profile["valid_until"]),
    )


def _columns(profile: Mapping[str, Any]) -> dict[str, Any]:
    experience = _list(profile, "experience")
    return {
        "profile_number": profile["profile_number"],
        "occupations": [_occupation(code) for code in _list(profile, "occupations")],
        "places": [
            FoundPlace(
                prefecture_code=place["prefecture_code"],
                prefecture=PREFECTURES[place["prefecture_code"]],
                municipality=place.get("municipality"),
            )
            for place in _list(profile, "places")
        ],
        "employment": _labels(EmploymentType, _list(profile, "employment")),
        "experience_years": sum(entry["years"] for entry in experience),
        "experience": [
            FoundExperience(occupation=_occupation(entry["occupation"]), years=entry["years"]) for entry in experience
        ],
        "published_on": from_stored(profile["published_at"]).date(),
    }


def _list(profile: Mapping[str, Any], key: str) -> list[Any]:
    return profile["content"].get(key) or []


def _occupation(code: str) -> NamedCode:
    return NamedCode(code=code, name=occupation_name(code))


def _labels(choices: type[Choice], codes: Sequence[str]) -> list[NamedCode]:
    return [NamedCode(code=code, name=choices(code).label) for code in codes]


def _label(choices: type[Choice], code: str | None) -> NamedCode | None:
    return NamedCode(code=code, name=choices(code).label) if code else None
