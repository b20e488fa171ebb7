"""The clock (§2.9): expire_postings and warn_before_expiry. Each posting once, whenever and however often they run."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from mypage.core.clock import JST
from mypage.postings import clock
from tests.support.aws import Aws, staff
from tests.support.steps import (
    accept,
    active,
    cancel,
    claimed,
    drafted,
    get,
    history_of,
    mails_of,
    ok,
    owner,
    register,
    request_change,
    request_extension,
    request_stop,
    requests_of,
    submit,
    submitted,
)

EXPIRE, WARN = "postings/expire_postings", "postings/warn_before_expiry"
LAST_DAY, END = datetime(2027, 1, 31, tzinfo=JST), datetime(2027, 2, 1, tzinfo=JST)
POSTING_ID = "0b0f2b64-7d0c-4f0e-9a51-3f0b6a1c2d3e"
WARNING = datetime(2027, 1, 24, 9, tzinfo=JST)


@pytest.fixture
def desk(aws: Aws) -> Aws:
    register(aws, "P02")
    return aws


def run(aws: Aws, function: str, at: datetime) -> dict[str, int]:
    """Let a job run at its time, the world's clock with it."""
    aws.now = max(aws.now, at)
    return aws.run(function, at)


def due(aws: Aws) -> list[str]:
    """Return when postings are due, in order."""
    items = [item for item in aws.items("postings") if str(item.get("due_shard", "")).startswith("POSTING#")]
    return sorted(item["due_at"] for item in items)


# --- the end --------------------------------------------------------------------------------------


def test_at_midnight_after_the_last_day_a_posting_is_followed_up_once(desk: Aws) -> None:
    made = active(desk, "P02")
    assert run(desk, EXPIRE, END - timedelta(microseconds=1)) == {"waiting": 1}
    assert get(desk, "P02", made["posting_id"])["state"] == "active"
    assert run(desk, EXPIRE, END) == {"expired": 1}
    shown = get(desk, "P02", made["posting_id"])
    assert (shown["state"], shown["end_reason"], shown["last_valid_on"]) == ("inactive", "expired", "2027-01-31")
    assert shown["version"] == made["version"] + 1
    assert run(desk, EXPIRE, END) == {}
    assert run(desk, EXPIRE, END + timedelta(days=1)) == {}
    (mail,) = mails_of(desk, "posting_expired")
    assert mail["refs"] == {"posting_id": made["posting_id"]}
    events = [(line["event"], line["actor_kind"]) for line in history_of(desk, "P02", made)]
    assert events.count(("expire_posting", "clock")) == 1
    assert due(desk) == []
    lines = [line for line in desk.audit() if "actor" not in line]
    assert [(line["action"], line["on_behalf_of"]) for line in lines] == [("expire_postings", "9901-000002-2")]


def active_as(aws: Aws, name: str, posting_id: str) -> dict[str, Any]:
    accept(aws, claimed(aws, submit(aws, name, drafted(aws, name, posting_id))))
    return get(aws, name, posting_id)


def test_two_establishments_that_chose_the_same_id_are_both_told(desk: Aws) -> None:
    """A client chooses the id of a posting, and it may be known to, or derived by, another establishment's."""
    register(desk, "P03")
    first = active_as(desk, "P02", POSTING_ID)
    second = active_as(desk, "P03", POSTING_ID)
    assert first["posting_id"] == second["posting_id"]
    assert run(desk, WARN, WARNING) == {"warned": 2}
    cancel(desk, "P02", first)
    cancel(desk, "P03", second)
    for kind in ("posting_expiring", "posting_cancelled"):
        told = sorted(mail["establishment_number"] for mail in mails_of(desk, kind))
        assert told == ["9901-000002-2", "9901-000003-3"], kind


def test_two_establishments_with_the_same_id_end_both(desk: Aws) -> None:
    register(desk, "P03")
    for name in ("P02", "P03"):
        active_as(desk, name, POSTING_ID)
    assert run(desk, EXPIRE, END) == {"expired": 2}
    assert len(mails_of(desk, "posting_expired")) == 2
    assert due(desk) == []


def test_a_posting_that_cannot_be_read_keeps_no_other_from_its_end(desk: Aws) -> None:
    """Whatever broke it: the others are followed up, their mails go, and the run fails, so that the alarm rings."""
    made = [active(desk, "P02") for _ in range(3)]
    broken = next(item for item in desk.items("postings") if item["sk"] == f"POSTING#{made[1]['posting_id']}")
    desk.put("postings", {**broken, "state": "in_a_state_of_tomorrow"})
    desk.now = END
    with pytest.raises(ExceptionGroup):
        desk.run(EXPIRE, END)
    told = {mail["refs"]["posting_id"] for mail in mails_of(desk, "posting_expired")}
    assert told == {made[0]["posting_id"], made[2]["posting_id"]}
    desk.put("postings", broken)
    assert desk.run(EXPIRE, END) == {"expired": 1}


def test_nothing_that_people_see_of_the_end_waits_for_the_job(desk: Aws) -> None:
    made = active(desk, "P02")
    desk.now = END
    before = get(desk, "P02", made["posting_id"])
    run(desk, EXPIRE, END)
    after = get(desk, "P02", made["posting_id"])
    changed = {key for key in before if before[key] != after[key]}
    assert changed == {"version", "updated_at"}


def test_missed_days_are_caught_up_without_a_second_mail_or_a_late_warning(desk: Aws) -> None:
    made = active(desk, "P02")
    desk.now = desk.now.replace(month=12, day=1)
    later = active(desk, "P02")
    assert later["valid_until"] == "2027-02-28"
    assert run(desk, EXPIRE, END + timedelta(days=5)) == {"expired": 1}
    assert run(desk, EXPIRE, END + timedelta(days=60)) == {"expired": 1}
    assert {mail["refs"]["posting_id"] for mail in mails_of(desk, "posting_expired")} == {
        made["posting_id"],
        later["posting_id"],
    }
    assert run(desk, WARN, END + timedelta(days=60)) == {}
    assert mails_of(desk, "posting_expiring") == []


def test_a_warning_that_was_missed_until_the_end_is_not_sent_any_more(desk: Aws) -> None:
    active(desk, "P02")
    assert run(desk, WARN, END) == {"waiting": 1}
    assert mails_of(desk, "posting_expiring") == []
    assert run(desk, EXPIRE, END) == {"expired": 1}


@pytest.mark.parametrize("kind", ["change", "stop", "extension"])
def test_an_open_request_is_void_with_one_mail(desk: Aws, kind: str) -> None:
    made = active(desk, "P02")
    if kind == "change":
        request_change(desk, "P02", made, openings=3)
    else:
        {"stop": request_stop, "extension": request_extension}[kind](desk, "P02", made)
    claimed(desk, made, kind)
    desk.now = END
    assert requests_of(desk, "P02", made)[kind]["state"] == "void", "seen as such before the job has run"
    run(desk, EXPIRE, END)
    found = requests_of(desk, "P02", made)[kind]
    assert (found["state"], found["allowed"], found["target_date"]) == ("void", [], None)
    assert ok(desk, "review/list_reviews", caller=staff())["items"] == []
    run(desk, EXPIRE, END + timedelta(days=1))
    (mail,) = mails_of(desk, "request_void")
    assert mail["refs"]["request"] == kind
    (line,) = [line for line in history_of(desk, "P02", made) if line["event"] == "void_request"]
    assert (line["facts"], line["actor_kind"]) == ({"kind": kind}, "clock")


def test_two_runs_at_once_follow_up_once(desk: Aws) -> None:
    made = active(desk, "P02")
    request_stop(desk, "P02", made)
    desk.now = END
    desk.meanwhile("TransactWriteItems", lambda: desk.run(EXPIRE, END))
    assert desk.run(EXPIRE, END) == {"passed": 1}
    assert (len(mails_of(desk, "posting_expired")), len(mails_of(desk, "request_void"))) == (1, 1)
    events = [line["event"] for line in history_of(desk, "P02", made)]
    assert events.count("expire_posting") == 1


def test_what_is_opened_between_reading_and_writing_is_not_left_open(desk: Aws) -> None:
    """A request can only be opened before the end; the sweep has then read an older picture (its index lags behind)."""
    made = active(desk, "P02")

    def opened_late() -> None:
        now, desk.now = desk.now, LAST_DAY
        request_stop(desk, "P02", made)
        desk.now = now

    desk.now = END
    desk.meanwhile("TransactWriteItems", opened_late)
    assert desk.run(EXPIRE, END) == {"passed": 1}
    assert desk.run(EXPIRE, END) == {"expired": 1}
    assert requests_of(desk, "P02", made)["stop"]["state"] == "void"
    assert len(mails_of(desk, "request_void")) == 1


def test_a_stop_accepted_between_reading_and_writing_wins(desk: Aws) -> None:
    made = active(desk, "P02")
    request_stop(desk, "P02", made, "filled")
    review = claimed(desk, made, "stop")

    def accepted_late() -> None:
        now, desk.now = desk.now, END - timedelta(seconds=1)
        accept(desk, review)
        desk.now = now

    desk.now = END
    desk.meanwhile("TransactWriteItems", accepted_late)
    assert desk.run(EXPIRE, END) == {"passed": 1}
    assert desk.run(EXPIRE, END) == {}
    shown = get(desk, "P02", made["posting_id"])
    assert (shown["end_reason"], shown["ended_at"]) == ("filled", "2027-01-31T23:59:59+09:00")
    assert mails_of(desk, "posting_expired") == []


@pytest.mark.parametrize("end", ["stop", "cancel"])
def test_what_ended_before_is_never_due_again(desk: Aws, end: str) -> None:
    made = active(desk, "P02")
    if end == "stop":
        request_stop(desk, "P02", made)
        accept(desk, claimed(desk, made, "stop"))
    else:
        cancel(desk, "P02", made)
    assert due(desk) == []
    assert (run(desk, WARN, WARNING), run(desk, EXPIRE, END)) == ({}, {})
    assert get(desk, "P02", made["posting_id"])["end_reason"] != "expired"


def test_what_was_never_accepted_is_never_due(desk: Aws) -> None:
    drafted(desk, "P02")
    submitted(desk, "P02")
    assert due(desk) == []
    assert run(desk, EXPIRE, END) == {}


def test_all_are_followed_up_page_by_page(desk: Aws, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "SWEEP_PAGE", 2)
    made = [active(desk, "P02")["posting_id"] for _ in range(12)]
    assert run(desk, WARN, WARNING) == {"warned": 12}
    assert run(desk, EXPIRE, END) == {"expired": 12}
    assert sorted(mail["refs"]["posting_id"] for mail in mails_of(desk, "posting_expired")) == sorted(made)


def test_a_sweep_that_is_cut_off_loses_nothing(desk: Aws) -> None:
    made = [active(desk, "P02")["posting_id"] for _ in range(3)]
    down = desk.down("dynamodb")
    desk.meanwhile("TransactWriteItems", lambda: None)
    desk.meanwhile("TransactWriteItems", down.__enter__)
    desk.now = END
    with pytest.raises(Exception, match="storage-unavailable"):
        desk.run(EXPIRE, END)
    down.__exit__(None, None, None)
    assert desk.run(EXPIRE, END) == {"expired": 2}
    assert len({mail["refs"]["posting_id"] for mail in mails_of(desk, "posting_expired")}) == len(made)


# --- the early warning ----------------------------------------------------------------------------


def test_seven_days_before_the_last_day_the_employer_is_warned_once(desk: Aws) -> None:
    made = active(desk, "P02")
    assert run(desk, WARN, WARNING - timedelta(microseconds=1)) == {}
    assert run(desk, WARN, WARNING) == {"warned": 1}
    (mail,) = mails_of(desk, "posting_expiring")
    assert mail["refs"] == {"posting_id": made["posting_id"]}
    assert run(desk, WARN, WARNING) == {}
    assert run(desk, WARN, WARNING + timedelta(days=1)) == {}
    shown = get(desk, "P02", made["posting_id"])
    assert (shown["state"], shown["version"]) == ("active", made["version"]), "a warning changes nothing"
    assert due(desk) == ["2027-01-31T15:00:00.000000Z"], "the end is next"


def test_a_warning_that_was_missed_for_days_is_sent_late(desk: Aws) -> None:
    active(desk, "P02")
    assert run(desk, WARN, LAST_DAY + timedelta(hours=9)) == {"warned": 1}


def test_two_warning_runs_at_once_warn_once(desk: Aws) -> None:
    active(desk, "P02")
    desk.now = WARNING
    desk.meanwhile("TransactWriteItems", lambda: desk.run(WARN, WARNING))
    assert desk.run(WARN, WARNING) == {"passed": 1}
    assert len(mails_of(desk, "posting_expiring")) == 1


@pytest.mark.parametrize("warned_before", [True, False])
def test_after_an_extension_the_employer_is_warned_of_the_new_end(desk: Aws, *, warned_before: bool) -> None:
    made = active(desk, "P02")
    if warned_before:
        run(desk, WARN, WARNING)
    request_extension(desk, "P02", made)
    accept(desk, claimed(desk, made, "extension"))
    assert run(desk, EXPIRE, END) == {}
    assert get(desk, "P02", made["posting_id"])["state"] == "active"
    assert run(desk, WARN, datetime(2027, 2, 21, 9, tzinfo=JST)) == {"warned": 1}
    assert len(mails_of(desk, "posting_expiring")) == (2 if warned_before else 1)
    assert run(desk, EXPIRE, datetime(2027, 3, 1, tzinfo=JST)) == {"expired": 1}


def test_an_extension_accepted_between_reading_and_warning_wins(desk: Aws) -> None:
    made = active(desk, "P02")
    request_extension(desk, "P02", made)
    review = claimed(desk, made, "extension")
    desk.now = WARNING
    desk.meanwhile("TransactWriteItems", lambda: accept(desk, review))
    assert desk.run(WARN, WARNING) == {"passed": 1}
    assert mails_of(desk, "posting_expiring") == []
    assert due(desk) == ["2027-02-21T00:00:00.000000Z"]


def test_a_mail_about_the_end_says_until_when(desk: Aws) -> None:
    """The intent holds ids only; what it says is read when it is sent."""
    made: dict[str, Any] = active(desk, "P02")
    run(desk, WARN, WARNING)
    (mail,) = mails_of(desk, "posting_expiring")
    assert "@" not in str(mail)
    assert ok(desk, "postings/get_posting", path={"posting_id": made["posting_id"]}, caller=owner("P02"))["badges"] == [
        "expiring"
    ]
