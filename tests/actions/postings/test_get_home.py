"""The home page (R13): three lists, drafts, badges and what waits for the employer, in two calls however long the history."""

import pytest

from mypage.core.clock import to_stored
from mypage.postings import rules, service, store
from mypage.postings.rules import State
from tests.support.aws import Aws
from tests.support.referrals import referred, result, seeker
from tests.support.steps import (
    accepted,
    active,
    claimed,
    drafted,
    get,
    home,
    owner,
    refuse,
    register,
    request_extension,
    request_stop,
    save_change,
    send_back,
    submit,
    submit_change,
    submitted,
    withdraw_request,
)

LISTS = ("active", "applying", "inactive", "drafts")


def counts(aws: Aws) -> dict[str, int]:
    lists = home(aws, "P02")
    return {name: lists[name]["count"] for name in LISTS}


def test_r13_every_posting_stands_on_its_list(aws: Aws) -> None:
    register(aws, "P02")
    assert counts(aws) == {"active": 0, "applying": 0, "inactive": 0, "drafts": 0}
    draft = drafted(aws, "P02")
    application = submitted(aws, "P02")
    aws.pass_time(seconds=1)
    returned = submitted(aws, "P02")
    send_back(aws, claimed(aws, returned))
    refused = submitted(aws, "P02")
    refuse(aws, claimed(aws, refused))
    published = accepted(aws, "P02")
    lists = home(aws, "P02")
    ids = {name: [line["posting_id"] for line in lists[name]["items"]] for name in LISTS}
    assert ids == {
        "active": [published["posting_id"]],
        "applying": [application["posting_id"], returned["posting_id"]],
        "inactive": [refused["posting_id"]],
        "drafts": [draft["posting_id"]],
    }
    assert counts(aws) == {"active": 1, "applying": 2, "inactive": 1, "drafts": 1}
    assert lists["applying"]["items"][0]["target_date"] == "2026-11-20"
    assert lists["applying"]["items"][1]["state"] == "returned"
    assert lists["active"]["items"][0]["posting_number"] == "99010-00000001"


def test_at_midnight_of_its_end_a_posting_changes_the_list_without_any_job(aws: Aws) -> None:
    register(aws, "P02")
    accepted(aws, "P02")
    aws.now = aws.now.replace(year=2027, month=1, day=31, hour=23, minute=59, second=59)
    assert counts(aws) == {"active": 1, "applying": 0, "inactive": 0, "drafts": 0}
    aws.pass_time(seconds=1)
    assert counts(aws) == {"active": 0, "applying": 0, "inactive": 1, "drafts": 0}
    (line,) = home(aws, "P02")["inactive"]["items"]
    assert (line["state"], line["end_reason"]) == ("inactive", "expired")


def test_home_costs_two_calls_to_aws(aws: Aws) -> None:
    register(aws, "P02")
    for _ in range(3):
        submitted(aws, "P02")
    home(aws, "P02")
    assert len(aws.calls) <= 2, aws.calls


def test_drafts_stand_with_the_last_edited_first(aws: Aws) -> None:
    older = drafted(aws, "P02")
    aws.pass_time(minutes=1)
    newer = drafted(aws, "P02")
    assert [line["posting_id"] for line in home(aws, "P02")["drafts"]["items"]] == [
        newer["posting_id"],
        older["posting_id"],
    ]


def test_an_employer_sees_only_his_own(aws: Aws) -> None:
    drafted(aws, "P02")
    drafted(aws, "P03")
    assert counts(aws)["drafts"] == 1


def badges(aws: Aws, posting_id: str) -> list[str]:
    lists = home(aws, "P02")
    lines = [line for name in ("active", "applying", "inactive", "drafts") for line in lists[name]["items"]]
    (line,) = [line for line in lines if line["posting_id"] == posting_id]
    return list(line["badges"])


def todo(aws: Aws) -> list[tuple[str, str | None]]:
    return [(task["kind"], task["due_on"]) for task in home(aws, "P02")["todo"]]


def test_a_returned_application_is_badged_and_stands_on_the_todo_list_until_it_is_resubmitted(aws: Aws) -> None:
    register(aws, "P02")
    made = submitted(aws, "P02")
    assert (badges(aws, made["posting_id"]), todo(aws)) == ([], [])
    send_back(aws, claimed(aws, made))
    assert (badges(aws, made["posting_id"]), todo(aws)) == (["returned"], [("returned", None)])
    task = home(aws, "P02")["todo"][0]
    assert (task["posting_id"], task["occupation"]) == (made["posting_id"], made["content"]["occupation"])
    submit(aws, "P02", get(aws, "P02", made["posting_id"]))
    assert (badges(aws, made["posting_id"]), todo(aws)) == ([], [])


@pytest.mark.parametrize("kind", ["change", "stop", "extension"])
def test_an_open_request_is_badged_and_a_returned_one_stands_on_the_todo_list(aws: Aws, kind: str) -> None:
    register(aws, "P02")
    made = active(aws, "P02")
    if kind == "change":
        draft = save_change(aws, "P02", made, openings=3)
        assert (badges(aws, made["posting_id"]), todo(aws)) == (["change_draft"], [])
        submit_change(aws, "P02", made, draft)
    else:
        {"stop": request_stop, "extension": request_extension}[kind](aws, "P02", made)
    assert (badges(aws, made["posting_id"]), todo(aws)) == ([f"{kind}_requested"], [])
    review = claimed(aws, made, kind)
    assert badges(aws, made["posting_id"]) == [f"{kind}_requested"], "a claim changes nothing for the employer"
    send_back(aws, review)
    assert (badges(aws, made["posting_id"]), todo(aws)) == ([f"{kind}_returned"], [(f"{kind}_returned", None)])
    withdraw_request(aws, "P02", made, kind)
    assert (badges(aws, made["posting_id"]), todo(aws)) == ([], [])


@pytest.mark.parametrize(("month", "day", "near"), [(1, 23, False), (1, 24, True), (1, 31, True), (2, 1, False)])
def test_an_end_within_seven_days_is_badged_and_stands_on_the_todo_list(
    aws: Aws, month: int, day: int, *, near: bool
) -> None:
    register(aws, "P02")
    made = active(aws, "P02")
    assert made["valid_until"] == "2027-01-31"
    aws.now = aws.now.replace(year=2027, month=month, day=day)
    assert badges(aws, made["posting_id"]) == (["expiring"] if near else [])
    assert todo(aws) == ([("expiring", "2027-01-31")] if near else [])


def _ended(aws: Aws, count: int) -> None:
    """Write a long history: so many postings that ended, one a minute."""
    at = to_stored(aws.now)
    for n in range(count):
        ended_at = to_stored(aws.now.replace(hour=1, minute=n))
        aws.put(
            "postings",
            {
                **store.key("9901-000002-2", f"{n:032d}"),
                "posting_id": f"{n:032d}",
                "state": "accepted",
                "version": 4,
                "channel": "mypage",
                "ended_at": ended_at,
                "updated_at": at,
                "home_order": rules.home_order(State.ACCEPTED, updated_at=at, submitted_at=None, ended_at=ended_at),
            },
        )
    counters = {**store.counters_key("9901-000002-2"), "home_order": rules.COUNTERS, "total": count, "unpublished": 0}
    aws.put("postings", counters)


def test_what_is_over_is_counted_whole_and_shown_in_pages_latest_first(
    aws: Aws, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(service, "HOME_INACTIVE_ITEMS", 5)
    monkeypatch.setattr(service, "PAGE_SIZE", 3)
    _ended(aws, 12)
    part = home(aws, "P02")["inactive"]
    assert part["count"] == 12
    assert [int(line["posting_id"]) for line in part["items"]] == [11, 10, 9, 8, 7]
    seen, cursor = [int(line["posting_id"]) for line in part["items"]], part["next_cursor"]
    while cursor:
        page = aws.call(
            "postings/list_postings", query={"list": "inactive", "cursor": cursor}, caller=owner("P02")
        ).json
        seen += [int(line["posting_id"]) for line in page["items"]]
        cursor = page["next_cursor"]
    assert seen == list(range(11, -1, -1))


def test_home_counts_the_results_owed_and_still_takes_two_calls(aws: Aws) -> None:
    register(aws, "P02")
    posting = active(aws, "P02")
    for which in (1, 2):
        seeker(aws, which)
    first, _ = (referred(aws, posting, which) for which in (1, 2))
    assert home(aws, "P02")["results_owed"] == 2
    assert aws.calls == ["Query", "Query"]
    assert counts(aws) == {"active": 1, "applying": 0, "inactive": 0, "drafts": 0}
    result(aws, first)
    assert home(aws, "P02")["results_owed"] == 1
    assert home(aws, "P03")["results_owed"] == 0
