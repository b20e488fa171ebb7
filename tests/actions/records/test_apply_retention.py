"""The retention sweep (§1.6) over postings and requests; that of referrals is in tests/actions/applicants/test_clock.py."""

from datetime import datetime, timedelta

import pytest

from tests.support.aws import Aws, staff
from tests.support.postings import ESTABLISHMENTS, posting
from tests.support.steps import (
    Json,
    accepted,
    audited,
    claimed,
    drafted,
    entered,
    number,
    ok,
    owner,
    register,
    send_back,
    submitted,
)

SWEEP = "records/apply_retention"
YEAR = timedelta(days=365)
MICROSECOND = timedelta(microseconds=1)


@pytest.fixture
def desk(aws: Aws) -> Aws:
    register(aws, "P02")
    return aws


def sweep(aws: Aws, at: datetime) -> dict[str, int]:
    aws.now = max(aws.now, at)
    return aws.run(SWEEP, at)


def returned(aws: Aws) -> Json:
    application = submitted(aws, "P02")
    send_back(aws, claimed(aws, application))
    return application


def save(aws: Aws, draft: Json, version: int = 1) -> Json:
    body = {"content": posting("P02", occupation="パンの製造"), "version": version}
    return ok(aws, "postings/update_posting", path={"posting_id": draft["posting_id"]}, body=body, caller=owner("P02"))


def of_posting(aws: Aws, draft: Json) -> list[str]:
    """Return the keys of everything that still speaks of a posting."""
    return [item["sk"] for item in aws.items("postings") if draft["posting_id"] in str(item)]


def counters(aws: Aws) -> tuple[int, int]:
    (item,) = [item for item in aws.items("postings") if item["sk"] == "COUNTERS"]
    return int(item["total"]), int(item["unpublished"])


def test_a_draft_is_removed_a_year_after_it_was_last_touched_and_not_before(desk: Aws) -> None:
    draft, begun = drafted(desk, "P02"), desk.now
    assert sweep(desk, begun + YEAR - MICROSECOND) == {}
    assert of_posting(desk, draft) != []
    assert sweep(desk, begun + YEAR) == {"postings.draft": 1}
    assert of_posting(desk, draft) == []
    assert counters(desk) == (0, 0)
    assert sweep(desk, begun + YEAR) == {}


def test_saving_prolongs_and_costs_no_write_to_the_index(desk: Aws) -> None:
    draft, begun = drafted(desk, "P02"), desk.now
    desk.pass_time(days=100)
    save(desk, draft)
    touched = desk.now
    assert sweep(desk, begun + YEAR) == {"postings.waiting": 1}
    assert sweep(desk, begun + YEAR) == {}
    assert sweep(desk, touched + YEAR - MICROSECOND) == {}
    assert sweep(desk, touched + YEAR) == {"postings.draft": 1}


def test_a_returned_application_is_removed_with_its_history_review_and_receipt_number(desk: Aws) -> None:
    application = returned(desk)
    sent_back = desk.now
    assert sweep(desk, sent_back + YEAR - MICROSECOND) == {}
    assert sweep(desk, sent_back + YEAR) == {"postings.returned": 1}
    assert of_posting(desk, application) == []
    assert counters(desk) == (0, 0)


def test_what_staff_entered_and_left_goes_from_their_list(desk: Aws) -> None:
    register(desk, "P10")
    entered(desk)
    assert sweep(desk, desk.now + YEAR) == {"postings.draft": 1}
    assert ok(desk, "postings/list_entered_postings", caller=staff())["items"] == []


def test_what_was_applied_for_published_or_withdrawn_stays(desk: Aws) -> None:
    waiting, published = submitted(desk, "P02"), accepted(desk, "P02")
    withdrawn = returned(desk)
    body = {"version": 3}
    ok(desk, "postings/withdraw_posting", path={"posting_id": withdrawn["posting_id"]}, body=body, caller=owner("P02"))
    assert sweep(desk, desk.now + 3 * YEAR) == {}
    for kept in (waiting, published, withdrawn):
        assert of_posting(desk, kept) != []


def test_a_removal_is_audited_for_the_office_without_a_word_of_the_form(desk: Aws) -> None:
    draft = drafted(desk, "P02")
    sweep(desk, desk.now + YEAR)
    line = audited(desk, "apply_retention")
    assert (line["pk"], line["office"], line["on_behalf_of"]) == (
        f"posting#{draft['posting_id']}",
        "99010",
        number("P02"),
    )
    assert (line["facts"], "actor" in line) == ({"state": "draft"}, False)


def test_a_dry_run_counts_and_writes_nothing(desk: Aws) -> None:
    drafted(desk, "P02")
    touched = drafted(desk, "P02")
    returned(desk)
    begun = desk.now
    desk.pass_time(days=1)
    save(desk, touched)
    before = {table: desk.items(table) for table in ("postings", "referrals", "audit")}
    event = {"scheduled_at": (begun + YEAR).isoformat(), "dry_run": True}
    counts = {"postings.draft": 1, "postings.returned": 1, "postings.waiting": 1}
    assert desk.invoke(SWEEP, event) == counts
    assert {call for call in desk.calls if call not in {"Query", "GetItem", "BatchGetItem"}} == set()
    assert {table: desk.items(table) for table in before} == before
    assert sweep(desk, begun + YEAR) == counts


def test_a_form_saved_at_the_moment_of_its_removal_wins(desk: Aws) -> None:
    draft = drafted(desk, "P02")
    desk.now += YEAR
    desk.meanwhile("TransactWriteItems", lambda: save(desk, draft))
    assert desk.run(SWEEP) == {"postings.passed": 1}
    assert save(desk, draft, 2)["content"]["occupation"] == "パンの製造"


def test_a_run_that_stopped_half_way_is_taken_up_again(desk: Aws) -> None:
    application = returned(desk)
    desk.now += YEAR

    def fail() -> None:
        raise RuntimeError

    desk.meanwhile("TransactWriteItems", lambda: None)
    desk.meanwhile("TransactWriteItems", fail)
    with pytest.raises(ExceptionGroup):
        desk.run(SWEEP)
    assert of_posting(desk, application) != []
    assert desk.run(SWEEP) == {"postings.returned": 1}
    assert of_posting(desk, application) == []


def test_one_kind_that_fails_does_not_keep_the_others(desk: Aws) -> None:
    draft = drafted(desk, "P02")
    change(desk)
    desk.now += YEAR

    def fail() -> None:
        raise RuntimeError

    desk.meanwhile("TransactWriteItems", fail)
    with pytest.raises(ExceptionGroup):
        desk.run(SWEEP)
    assert of_posting(desk, draft) != []
    assert changes(desk) == []


# --- requests about an establishment --------------------------------------------------------------


def change(aws: Aws, version: int = 0, **changed: object) -> Json:
    fields = {key: value for key, value in ESTABLISHMENTS["P02"].items() if key != "establishment_number"}
    body = {"fields": {**fields, "welfare": "制服の貸与", **changed}, "version": version}
    return ok(aws, "establishments/save_establishment_change", body=body, caller=owner("P02"))


def changes(aws: Aws) -> list[str]:
    return [item["state"] for item in aws.items("postings") if item["sk"] == "CHANGE"]


def receipts(aws: Aws) -> list[str]:
    return [item["pk"] for item in aws.items("postings") if item["pk"].startswith("RECEIPT_NUMBER#")]


def act(aws: Aws, verb: str, request: Json) -> Json:
    body = {"version": request["version"]}
    return ok(aws, f"establishments/{verb}_establishment_change", body=body, caller=owner("P02"))


def test_a_drafted_change_is_removed_after_a_year_and_may_be_begun_anew(desk: Aws) -> None:
    change(desk)
    begun = desk.now
    desk.pass_time(days=10)
    change(desk, 1)
    touched = desk.now
    assert sweep(desk, begun + YEAR) == {"establishment_changes.waiting": 1}
    assert sweep(desk, touched + YEAR - MICROSECOND) == {}
    assert sweep(desk, touched + YEAR) == {"establishment_changes.draft": 1}
    assert changes(desk) == []
    assert change(desk)["version"] == 1


def test_a_returned_change_waits_a_year_too(desk: Aws) -> None:
    act(desk, "submit", change(desk))
    (line,) = ok(desk, "review/list_reviews", query={"kind": "establishment"}, caller=staff())["items"]
    review = ok(desk, "review/claim_review", path={"review_id": line["review_id"]}, caller=staff())
    send_back(desk, review, "welfare")
    sent_back = desk.now
    assert sweep(desk, sent_back + YEAR - MICROSECOND) == {}
    assert len(receipts(desk)) == 1
    assert sweep(desk, sent_back + YEAR) == {"establishment_changes.returned": 1}
    assert receipts(desk) == []


def test_a_drafted_change_leaves_the_receipt_number_of_an_earlier_one(desk: Aws) -> None:
    request = act(desk, "submit", change(desk))
    act(desk, "withdraw", request)
    change(desk, welfare="社員食堂")
    kept = receipts(desk)
    assert sweep(desk, desk.now + YEAR) == {"establishment_changes.draft": 1}
    assert receipts(desk) == kept
    assert len(kept) == 1


def test_a_change_at_the_office_or_withdrawn_stays(desk: Aws) -> None:
    request = act(desk, "submit", change(desk))
    assert sweep(desk, desk.now + 2 * YEAR) == {}
    act(desk, "withdraw", request)
    assert sweep(desk, desk.now + 2 * YEAR) == {}
    assert changes(desk) == ["withdrawn"]
