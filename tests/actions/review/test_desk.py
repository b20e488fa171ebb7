"""The desk at a glance, its views of the queue, overdue work, and words for corrections (R02, A09, §2.4).

Covers get_desk, list_reviews with its views and kinds, flag_overdue_reviews and list_comment_templates.
"""

from datetime import date, datetime, timedelta
from typing import Any

import pytest

from mypage.core.clock import JST
from mypage.review import service, store
from tests.support.aws import Aws, staff
from tests.support.steps import (
    COLLEAGUE,
    OTHER_OFFICE,
    accept,
    active,
    claim,
    claimed,
    entered,
    entered_path,
    ok,
    refuse,
    register,
    request_change,
    request_extension,
    request_stop,
    review_of,
    send_back,
    submit_entered,
    submitted,
)

FLAG, LIST = "review/flag_overdue_reviews", "review/list_reviews"


@pytest.fixture
def desk(aws: Aws) -> Aws:
    register(aws, "P02")
    return aws


def glance(aws: Aws, caller: dict[str, str] | None = None) -> dict[str, Any]:
    return ok(aws, "review/get_desk", caller=caller or staff())


def counts(aws: Aws, caller: dict[str, str] | None = None) -> tuple[int, int, int, int]:
    found = glance(aws, caller)
    return found["waiting"], found["in_review"], found["mine"], found["overdue"]


def view(aws: Aws, name: str, caller: dict[str, str] | None = None, **query: str) -> list[str]:
    """Return the reviews of one view, walked through page by page."""
    seen: list[str] = []
    cursor: str | None = ""
    while cursor is not None:
        asked = {"view": name, **query, **({"cursor": cursor} if cursor else {})}
        page = ok(aws, LIST, query=asked, caller=caller or staff())
        assert len(page["items"]) <= service.PAGE_SIZE
        seen += [line["review_id"] for line in page["items"]]
        cursor = page["next_cursor"]
    return seen


# --- counts ---------------------------------------------------------------------------------------


def test_the_desk_counts_what_waits_is_claimed_mine_and_overdue(desk: Aws) -> None:
    assert counts(desk) == (0, 0, 0, 0)
    reviews = []
    for _ in range(3):
        reviews.append(review_of(desk, submitted(desk, "P02")))
        desk.pass_time(seconds=1)
    assert counts(desk) == (3, 0, 0, 0)
    claim(desk, reviews[0])
    claim(desk, reviews[1], COLLEAGUE)
    assert counts(desk) == (1, 2, 1, 0)
    assert counts(desk, OTHER_OFFICE) == (0, 0, 0, 0)
    desk.now = datetime(2026, 11, 20, 23, 59, 59, tzinfo=JST)
    assert counts(desk)[3] == 0
    desk.pass_time(seconds=1)
    assert counts(desk)[3] == 3


def test_the_desk_counts_each_kind_of_work(desk: Aws) -> None:
    made, other = active(desk, "P02"), active(desk, "P02")
    submitted(desk, "P02")
    request_change(desk, "P02", made, openings=3)
    request_extension(desk, "P02", made)
    request_stop(desk, "P02", made)
    request_stop(desk, "P02", other)
    found = glance(desk)
    assert found["by_kind"] == [
        {"kind": "posting", "count": 1},
        {"kind": "change", "count": 1},
        {"kind": "stop", "count": 2},
        {"kind": "extension", "count": 1},
        {"kind": "establishment", "count": 0},
        {"kind": "image", "count": 0},
    ]
    assert (found["waiting"], found["more"]) == (5, False)


def test_counts_are_bounded_and_say_so(desk: Aws, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "COUNTED", 2)
    for _ in range(3):
        submitted(desk, "P02")
    found = glance(desk)
    assert (found["waiting"], found["more"]) == (2, True)


# --- lead times -----------------------------------------------------------------------------------


def lead_times(aws: Aws) -> dict[str, tuple[int, int, float]]:
    times = glance(aws)["lead_times"]
    return {one["kind"]: (one["decided"], one["on_time"], one["business_days"]) for one in times}


def test_lead_times_are_in_business_days_from_submission_by_kind(desk: Aws) -> None:
    assert lead_times(desk) == {}
    desk.now = datetime(2026, 11, 19, 10, tzinfo=JST)  # Thursday; the 23rd is a holiday
    first, second, third = (submitted(desk, "P02") for _ in range(3))
    accept(desk, claimed(desk, first))
    assert lead_times(desk) == {"posting": (1, 1, 0.0)}
    desk.now = datetime(2026, 11, 24, 17, tzinfo=JST)  # the second business day: on time
    send_back(desk, claimed(desk, second))
    assert lead_times(desk) == {"posting": (2, 2, 1.0)}
    desk.now = datetime(2026, 11, 25, 9, tzinfo=JST)  # the third: late
    refuse(desk, claimed(desk, third))
    assert lead_times(desk) == {"posting": (3, 2, 1.7)}


def test_r04_lead_times_of_other_channels_count_from_receipt(desk: Aws) -> None:
    register(desk, "P10")
    desk.now = datetime(2026, 11, 19, 10, tzinfo=JST)  # Thursday; the 23rd is a holiday
    received = {"channel": "fax", "received_on": "2026-11-17"}
    entry = submit_entered(desk, entered(desk, **received))
    accept(desk, claimed(desk, entry))
    assert lead_times(desk) == {"posting": (1, 1, 2.0)}
    path = entered_path(entry)
    ok(desk, "postings/enter_extension", 201, path=path, body={**received, "channel": "phone"}, caller=staff())
    accept(desk, claimed(desk, entry, "extension"))
    assert lead_times(desk)["extension"] == (1, 1, 2.0)


def test_a09_the_time_of_what_came_back_counts_anew_whatever_its_channel(desk: Aws) -> None:
    register(desk, "P10")
    desk.now = datetime(2026, 11, 19, 10, tzinfo=JST)
    entry = submit_entered(desk, entered(desk, received_on="2026-11-17"))
    send_back(desk, claimed(desk, entry))
    desk.now = datetime(2026, 11, 25, 10, tzinfo=JST)
    again = ok(desk, "postings/get_entered_posting", path=entered_path(entry), caller=staff())
    accept(desk, claimed(desk, submit_entered(desk, again)))
    assert lead_times(desk) == {"posting": (2, 2, 1.0)}, "two days, then none"


def test_work_that_was_stored_without_its_day_counts_from_its_submission(desk: Aws) -> None:
    """Stored by an earlier version: read tolerantly."""
    made = submitted(desk, "P02")
    claim = claimed(desk, made)
    (review,) = [item for item in desk.items("postings") if item["sk"] == "REVIEW"]
    del review["counted_from"]
    desk.put("postings", review)
    desk.pass_time(days=1)
    accept(desk, claim)
    assert lead_times(desk) == {"posting": (1, 1, 1.0)}


def test_lead_times_look_back_over_thirty_days(desk: Aws) -> None:
    made = active(desk, "P02")
    request_stop(desk, "P02", made)
    accept(desk, claimed(desk, made, "stop"))
    assert set(lead_times(desk)) == {"posting", "stop"}
    desk.pass_time(days=30)
    assert set(lead_times(desk)) == {"posting", "stop"}
    desk.pass_time(days=1)
    assert lead_times(desk) == {}


def test_another_office_has_its_own_lead_times(desk: Aws) -> None:
    active(desk, "P02")
    assert glance(desk, OTHER_OFFICE)["lead_times"] == []


# --- what the office must see to ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("today", "missing"),
    [(date(2026, 9, 30), None), (date(2026, 10, 1), 2026), (date(2027, 3, 31), 2026), (date(2027, 9, 30), 2026)],
)
def test_from_1_october_the_desk_tells_that_the_years_minimum_wages_are_missing(
    desk: Aws, today: date, missing: int | None
) -> None:
    """V01: the table of the fiscal year 2025 is loaded, the next is not."""
    desk.now = datetime(today.year, today.month, today.day, tzinfo=JST)
    expected = [{"kind": "minimum_wages_missing", "fiscal_year": missing}] if missing else []
    assert glance(desk)["notices"] == expected


# --- views ----------------------------------------------------------------------------------------


@pytest.fixture
def mixed(desk: Aws) -> dict[str, str]:
    """Fill the queue with one of each: returns review ids by name."""
    register(desk, "P10")
    made = active(desk, "P02")
    late = review_of(desk, submitted(desk, "P02"))
    desk.pass_time(seconds=1)
    fax = review_of(desk, submit_entered(desk, entered(desk, received_on="2026-11-02")))
    desk.now = datetime(2026, 11, 24, 10, tzinfo=JST)
    request_change(desk, "P02", made, openings=3)
    request_extension(desk, "P02", made)
    request_stop(desk, "P02", made)
    mine, other = review_of(desk, made, "change"), review_of(desk, made, "extension")
    claim(desk, mine)
    claim(desk, other, COLLEAGUE)
    return {
        "stop": review_of(desk, made, "stop")["review_id"],
        "late": late["review_id"],
        "change": mine["review_id"],
        "extension": other["review_id"],
        "fax": fax["review_id"],
    }


def test_the_whole_queue_is_in_its_order(desk: Aws, mixed: dict[str, str]) -> None:
    found = view(desk, "all")
    assert found[0] == mixed["stop"]
    assert found[1] == mixed["late"]
    assert set(found[2:4]) == {mixed["change"], mixed["extension"]}
    assert found[4] == mixed["fax"]
    assert found == view(desk, "all", COLLEAGUE)
    assert view(desk, "all", OTHER_OFFICE) == []


def test_waiting_is_what_nobody_has_claimed(desk: Aws, mixed: dict[str, str]) -> None:
    assert view(desk, "waiting") == [mixed["stop"], mixed["late"], mixed["fax"]]


def test_what_was_claimed_in_a_former_office_is_no_longer_mine(desk: Aws, mixed: dict[str, str]) -> None:
    assert view(desk, "mine") == [mixed["change"]]
    assert view(desk, "mine", staff("99020")) == [], "the same person at another office"


def test_mine_is_what_the_caller_has_claimed(desk: Aws, mixed: dict[str, str]) -> None:
    assert view(desk, "mine") == [mixed["change"]]
    assert view(desk, "mine", COLLEAGUE) == [mixed["extension"]]
    path = {"review_id": mixed["change"]}
    ok(desk, "review/release_review", path=path, caller=staff())
    assert view(desk, "mine") == []


def test_a09_overdue_is_what_is_past_its_target_in_the_order_of_the_queue(desk: Aws, mixed: dict[str, str]) -> None:
    assert view(desk, "overdue") == [mixed["late"], mixed["fax"]]
    desk.now = datetime(2026, 11, 26, 23, 59, 59, tzinfo=JST)
    assert view(desk, "overdue") == [mixed["late"], mixed["fax"]]
    desk.pass_time(seconds=1)
    assert set(view(desk, "overdue")) == set(mixed.values())


@pytest.mark.parametrize("kind", ["posting", "change", "stop", "extension", "establishment"])
def test_a_kind_narrows_every_view(desk: Aws, mixed: dict[str, str], kind: str) -> None:
    names = {"posting": ["late", "fax"], "change": ["change"], "stop": ["stop"], "extension": ["extension"]}
    expected = [mixed[name] for name in names.get(kind, [])]
    assert view(desk, "all", kind=kind) == expected
    waiting = [] if kind in {"change", "extension"} else expected
    assert view(desk, "waiting", kind=kind) == waiting
    assert view(desk, "mine", kind=kind) == (expected if kind == "change" else [])
    assert view(desk, "overdue", kind=kind) == (expected if kind == "posting" else [])


@pytest.mark.parametrize("name", ["all", "waiting", "mine", "overdue"])
@pytest.mark.parametrize("kind", [None, "posting"])
def test_every_view_comes_in_pages_without_gap_or_repeat(
    desk: Aws, monkeypatch: pytest.MonkeyPatch, name: str, kind: str | None
) -> None:
    register(desk, "P10")
    expected = []
    for _ in range(5):
        expected.append(review_of(desk, submitted(desk, "P02"))["review_id"])
        desk.pass_time(seconds=1)
    for received_on in ("2026-11-02", "2026-11-03", "2026-11-04"):
        entry = entered(desk, received_on=received_on)
        expected.append(review_of(desk, submit_entered(desk, entry))["review_id"])
        desk.pass_time(seconds=1)
    monkeypatch.setattr(service, "PAGE_SIZE", 2)
    monkeypatch.setattr(store, "READ_PER_PAGE", 4)
    if name == "mine":
        for review_id in expected:
            claim(desk, {"review_id": review_id})
    if name == "overdue":
        desk.now = datetime(2026, 11, 24, tzinfo=JST)
    assert view(desk, name, **({"kind": kind} if kind else {})) == expected


@pytest.mark.parametrize("name", ["all", "waiting", "mine", "overdue"])
def test_a_forged_cursor_is_refused(desk: Aws, name: str) -> None:
    digit_that_is_no_number = "WyJcdTAwYjIjMjAyNiIsICJSRVZJRVcjeCJd"  # ["²#2026", "REVIEW#x"]
    for forged in ("x", "W10", "WyJ4IiwieSJd", digit_that_is_no_number):
        answer = desk.call(LIST, query={"view": name, "cursor": forged}, caller=staff())
        assert answer.status in {200, 400}, answer.text
        if answer.status == 400:
            assert answer.problem == "bad-cursor"
        else:
            assert answer.json["items"] == []


@pytest.mark.parametrize(("query", "field"), [({"view": "secret"}, "view"), ({"kind": "secret"}, "kind")])
def test_a_view_that_does_not_exist_is_named(desk: Aws, query: dict[str, str], field: str) -> None:
    answer = desk.call(LIST, query=query, caller=staff())
    assert (answer.status, answer.fields) == (422, [field])


def test_decided_work_is_in_no_view(desk: Aws) -> None:
    accept(desk, claimed(desk, submitted(desk, "P02")))
    desk.now = datetime(2026, 12, 24, tzinfo=JST)
    assert [view(desk, name) for name in ("all", "waiting", "mine", "overdue")] == [[], [], [], []]


# --- overdue work ---------------------------------------------------------------------------------


def flagged(aws: Aws) -> int:
    return sum("overdue_flagged_at" in item for item in aws.items("postings"))


def test_a09_work_past_its_target_is_flagged_once_and_keeps_its_place(desk: Aws) -> None:
    submitted(desk, "P02")
    submitted(desk, "P02")
    order = view(desk, "all")
    midnight = datetime(2026, 11, 21, tzinfo=JST)
    assert desk.run(FLAG, midnight - timedelta(microseconds=1)) == {"flagged": 0, "passed": 0}
    assert desk.run(FLAG, midnight) == {"flagged": 2, "passed": 0}
    assert flagged(desk) == 2
    assert desk.run(FLAG, midnight + timedelta(days=3)) == {"flagged": 0, "passed": 0}
    assert view(desk, "all") == order


def test_a_flag_leaves_the_clocks_line_at_what_the_work_is_about(desk: Aws) -> None:
    made = submitted(desk, "P02")
    desk.run(FLAG, datetime(2026, 11, 21, tzinfo=JST))
    (line,) = [line for line in desk.audit() if line["action"] == "flag_overdue_reviews"]
    assert "actor" not in line  # the clock has none
    assert (line["pk"], line["office"]) == (f"posting#{made['posting_id']}", "99010")
    assert line["facts"] == {"review_id": review_of(desk, made)["review_id"]}


def test_what_is_flagged_is_claimed_and_decided_like_any_other(desk: Aws) -> None:
    made = submitted(desk, "P02")
    desk.now = datetime(2026, 11, 21, 0, 20, tzinfo=JST)
    desk.run(FLAG)
    assert accept(desk, claimed(desk, made))["state"] == "active"


def test_what_was_decided_in_time_is_never_flagged(desk: Aws) -> None:
    accept(desk, claimed(desk, submitted(desk, "P02")))
    send_back(desk, claimed(desk, submitted(desk, "P02")))
    assert desk.run(FLAG, datetime(2026, 12, 21, tzinfo=JST)) == {"flagged": 0, "passed": 0}
    assert flagged(desk) == 0


def test_a_decision_between_reading_and_flagging_wins(desk: Aws) -> None:
    made = submitted(desk, "P02")
    review = claimed(desk, made)
    desk.now = datetime(2026, 11, 21, 0, 20, tzinfo=JST)
    desk.meanwhile("TransactWriteItems", lambda: accept(desk, review))
    assert desk.run(FLAG) == {"flagged": 0, "passed": 1}
    assert flagged(desk) == 0


def test_requests_are_flagged_like_applications_page_by_page(desk: Aws, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(service, "SWEEP_PAGE", 1)
    made = active(desk, "P02")
    request_change(desk, "P02", made, openings=3)
    request_stop(desk, "P02", made)
    request_extension(desk, "P02", made)
    for _ in range(6):
        submitted(desk, "P02")
    assert desk.run(FLAG, datetime(2026, 11, 21, tzinfo=JST)) == {"flagged": 9, "passed": 0}


# --- comment templates ----------------------------------------------------------------------------


def test_the_words_for_corrections_are_there_for_every_member_of_staff(aws: Aws) -> None:
    for caller in (staff(), OTHER_OFFICE):
        found = ok(aws, "review/list_comment_templates", caller=caller)["items"]
        assert {"field": "", "title": "電話で確認したい"}.items() <= found[0].items()
        assert len(found) > 10
