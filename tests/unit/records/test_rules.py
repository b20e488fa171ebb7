"""Who may look at the audit, and how long a span one question covers (§1.6)."""

from datetime import date

import pytest

from mypage.core.errors import Forbidden, InvalidInput
from mypage.records import rules
from mypage.records.rules import Asked

TODAY = date(2026, 11, 18)
STAFF, POSTING = "staff#1", "posting#1"


def day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def question(since: str | None = None, until: str | None = None, **about: str) -> Asked:
    nothing = {"actor": None, "subject": None, "action": None}
    return Asked(**{**nothing, **about}, since=day(since), until=day(until))


def span(asked: Asked) -> tuple[date | None, date | None]:
    held = rules.hold_question(asked, TODAY)
    assert held[:3] == asked[:3], "whom and what it is about stays as it was asked"
    return held.since, held.until


def refused(asked: Asked) -> tuple[str, str, str]:
    """Return field, code and sentence of what is refused."""
    with pytest.raises(InvalidInput) as error:
        rules.hold_question(asked, TODAY)
    assert (error.value.slug, error.value.detail) == ("invalid-input", "入力内容をご確認ください。")
    (wrong,) = error.value.errors
    return wrong


# --- who may look ---------------------------------------------------------------------------------


def test_a_supervisor_may_look_at_the_audit() -> None:
    rules.hold_supervisor("supervisor")


@pytest.mark.parametrize("role", ["clerk", "Supervisor", ""])
def test_nobody_else_may_look_at_the_audit(role: str) -> None:
    with pytest.raises(Forbidden) as error:
        rules.hold_supervisor(role)
    assert error.value.slug == "supervisor-only"
    assert error.value.detail == "操作の記録を見られるのは、監督者だけです。"


# --- by time alone --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("since", "until", "from_", "to"),
    [
        (None, None, "2026-11-18", "2026-11-18"),
        ("2026-11-10", None, "2026-11-10", "2026-11-18"),
        (None, "2026-11-10", "2026-11-10", "2026-11-10"),
        ("2026-11-10", "2026-11-10", "2026-11-10", "2026-11-10"),
        ("2026-11-10", "2026-11-11", "2026-11-10", "2026-11-11"),
        ("2026-11-10", "2026-11-18", "2026-11-10", "2026-11-18"),
        ("2026-11-10", "2026-11-19", "2026-11-10", "2026-11-18"),  # tomorrow has no lines yet
        (None, "2027-11-18", "2026-11-18", "2026-11-18"),
    ],
)
def test_a_question_by_time_alone_is_about_the_days_it_names_or_today(
    since: str | None, until: str | None, from_: str, to: str
) -> None:
    assert span(question(since, until)) == (day(from_), day(to))


def test_an_action_alone_is_looked_for_by_time() -> None:
    assert span(question(action="posting_accepted")) == (TODAY, TODAY)
    assert refused(question("2026-10-18", action="posting_accepted"))[1] == "too-long"


@pytest.mark.parametrize(
    ("since", "until"),
    [("2026-10-19", None), ("2026-10-19", "2026-11-18"), ("2026-10-01", "2026-10-31"), ("2026-10-19", "2026-12-31")],
)
def test_31_days_are_one_question(since: str, until: str | None) -> None:
    first, last = span(question(since, until))
    assert first is not None
    assert last is not None
    assert len(rules.days_back(first, last)) == 31


@pytest.mark.parametrize(
    ("since", "until"), [("2026-10-18", None), ("2026-10-18", "2026-11-18"), ("2026-10-01", "2026-11-01")]
)
def test_32_days_are_too_many_for_one_question(since: str, until: str | None) -> None:
    assert refused(question(since, until)) == (
        "until",
        "too-long",
        "一度に探せるのは31日までです。期間を短くしてください。",
    )


# --- by person or by subject ----------------------------------------------------------------------


@pytest.mark.parametrize("about", [{"actor": STAFF}, {"subject": POSTING}, {"actor": STAFF, "action": "sign_in"}])
@pytest.mark.parametrize(
    ("since", "until", "from_", "to"),
    [
        (None, None, None, None),
        ("2026-11-10", None, "2026-11-10", None),
        (None, "2026-11-10", None, "2026-11-10"),
        ("2026-01-01", "2026-11-10", "2026-01-01", "2026-11-10"),
        ("2026-11-18", "2026-11-19", "2026-11-18", "2026-11-18"),
        ("2020-11-20", "2026-11-10", "2020-11-20", "2026-11-10"),
        ("2020-11-19", "2026-11-10", "2020-11-19", "2026-11-10"),
        ("2020-11-18", "2026-11-10", "2020-11-19", "2026-11-10"),
        ("1990-01-01", None, "2020-11-19", None),
    ],
)
def test_a_question_about_somebody_or_something_may_cover_all_that_is_kept(
    about: dict[str, str], since: str | None, until: str | None, from_: str | None, to: str | None
) -> None:
    assert span(question(since, until, **about)) == (day(from_), day(to))


def test_a_question_is_about_a_person_or_a_subject_not_both() -> None:
    assert refused(question(actor=STAFF, subject=POSTING)) == (
        "subject",
        "too-many",
        "操作した人と対象は、どちらか一方で探してください。",
    )


@pytest.mark.parametrize("about", [{}, {"actor": STAFF}, {"subject": POSTING}])
@pytest.mark.parametrize(
    ("since", "until"),
    [
        ("2026-11-11", "2026-11-10"),
        ("2026-11-19", "2026-11-19"),  # nothing has been done tomorrow
    ],
)
def test_a_span_does_not_end_before_it_begins(about: dict[str, str], since: str, until: str) -> None:
    assert refused(question(since, until, **about)) == (
        "until",
        "order",
        "終わりの日は、始めの日か、その後の日にしてください。",
    )


# --- the days -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("since", "until", "days"),
    [
        ("2026-11-18", "2026-11-18", ["2026-11-18"]),
        ("2026-11-17", "2026-11-18", ["2026-11-18", "2026-11-17"]),
        ("2028-02-28", "2028-03-01", ["2028-03-01", "2028-02-29", "2028-02-28"]),
        ("2026-11-19", "2026-11-18", []),
    ],
)
def test_the_days_of_a_span_are_read_from_the_last_to_the_first(since: str, until: str, days: list[str]) -> None:
    found = rules.days_back(date.fromisoformat(since), date.fromisoformat(until))
    assert [one.isoformat() for one in found] == days
