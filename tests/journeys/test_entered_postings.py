"""What staff enter, and what is thrown away, repeated or taken back before it counts, over HTTP with IAM on (R04, R15)."""

from datetime import datetime
from typing import Any
from uuid import uuid4

import pytest

from local.client import ApiClient
from local.staff import CLERK_2
from mypage.core.clock import JST
from tests.support.people import (
    PASSWORD,
    Employer,
    claimed,
    clerk,
    decided,
    fresh_establishment,
    ok,
    open_account,
    pages,
    problem,
    published,
    register,
    review_of,
)
from tests.support.postings import posting
from tests.support.stack import StackUnderTest


def by_fax(**more: Any) -> dict[str, Any]:
    """How an entry came in."""
    return {"channel": "fax", "received_on": datetime.now(JST).date().isoformat(), **more}


@pytest.fixture
def desk(staff: ApiClient) -> str:
    """Where staff keep the postings of an employer without an account."""
    establishment = register(staff, fresh_establishment("P10"))
    return f"/staff/establishments/{establishment['establishment_number']}/postings"


def entered(staff: ApiClient, desk: str) -> dict[str, Any]:
    made: dict[str, Any] = ok(staff.post(desk, by_fax(content=posting("P10"))), 201)
    return made


def submitted(staff: ApiClient, desk: str) -> dict[str, Any]:
    entry = entered(staff, desk)
    sent: dict[str, Any] = ok(staff.post(f"{desk}/{entry['posting_id']}/submit", {"version": entry["version"]}))
    return sent


def unfinished(staff: ApiClient) -> set[str]:
    """Ids of the office's unfinished entries."""
    return {one["posting_id"] for one in pages(staff, "/staff/posting-entries")}


def test_an_entry_is_thrown_away_until_it_is_submitted(staff: ApiClient, desk: str) -> None:
    """§2.4: as it was seen, a draft only; nothing of it stays on the office's list."""
    kept, thrown = entered(staff, desk), entered(staff, desk)
    path = f"{desk}/{thrown['posting_id']}"
    assert {kept["posting_id"], thrown["posting_id"]} <= unfinished(staff)
    problem(staff.delete(path, params={"version": 2}), 409, "stale-version")
    ok(staff.delete(path, params={"version": thrown["version"]}), 204)
    problem(staff.get(path), 404, "not-found")
    assert kept["posting_id"] in unfinished(staff)
    assert thrown["posting_id"] not in unfinished(staff)

    sent = ok(staff.post(f"{desk}/{kept['posting_id']}/submit", {"version": kept["version"]}))
    refused = staff.delete(f"{desk}/{kept['posting_id']}", params={"version": sent["version"]})
    problem(refused, 409, "wrong-state")


def test_an_entry_is_taken_back_on_the_employers_word_and_copied_for_the_next_time(staff: ApiClient, desk: str) -> None:
    """§2.4, R15: nothing is left at the office; the copy keeps the answers, not what belonged to that application."""
    first = submitted(staff, desk)
    path = f"{desk}/{first['posting_id']}"
    review = review_of(staff, first["posting_id"])
    assert ok(staff.post(f"{path}/withdraw", {"version": first["version"]}))["state"] == "withdrawn"
    assert staff.post(f"/staff/reviews/{review['review_id']}/claim").status_code == 409
    assert first["posting_id"] not in {one["posting_id"] for one in pages(staff, "/staff/reviews")}
    problem(staff.post(f"{path}/withdraw", {"version": first["version"] + 1}), 409, "wrong-state")

    chosen = str(uuid4())
    copies = [ok(staff.post(f"{path}/copy", by_fax(posting_id=chosen)), 201) for _ in range(2)]
    assert [copy["posting_id"] for copy in copies] == [chosen, chosen]
    copied = copies[0]
    assert (copied["state"], copied["copied_from"], copied["channel"]) == ("draft", first["posting_id"], "fax")
    assert copied["receipt_number"] is None
    dropped = set(copied["dropped"])
    assert copied["content"] == {key: value for key, value in first["content"].items() if key not in dropped}
    ok(staff.put(f"{desk}/{chosen}", {"content": first["content"], "version": copied["version"]}))
    again = ok(staff.post(f"{desk}/{chosen}/submit", {"version": copied["version"] + 1}))
    assert again["receipt_number"] != first["receipt_number"]


def test_a_request_that_came_by_fax_is_taken_back_and_the_posting_stays_in_force(staff: ApiClient, desk: str) -> None:
    """§2.5 取下げ: on the employer's word, also while a clerk looks at it; another one may follow."""
    first = submitted(staff, desk)
    decided(staff, first["posting_id"], "accept")
    path = f"{desk}/{first['posting_id']}"
    for _ in range(2):
        ok(staff.post(f"{path}/stop-request", by_fax(reason="other")), 201)
        claimed(staff, first["posting_id"], "stop")
        version = ok(staff.get(f"{path}/requests"))["stop"]["version"]
        taken_back = ok(staff.post(f"{path}/requests/stop/withdraw", {"version": version}))
        assert taken_back["state"] == "withdrawn"
    assert ok(staff.get(path))["state"] == "active"


def test_changes_that_two_clerks_enter_replace_nothing_unseen_and_each_version_is_printed(
    stack: StackUnderTest, staff: ApiClient, desk: str
) -> None:
    """R17: what a colleague entered, was sent back or was accepted is seen first; §2.9: the job sheet of each version."""
    first = submitted(staff, desk)
    decided(staff, first["posting_id"], "accept")
    path, colleague = f"{desk}/{first['posting_id']}", clerk(stack, CLERK_2)
    before = {"version": 0, "posting_version": ok(staff.get(path))["version"]}
    mine = by_fax(content={**first["content"], "openings": 5})
    theirs = by_fax(content={**first["content"], "interviews": 2})

    assert ok(staff.post(f"{path}/change-request", {**mine, **before}), 201)["changed"] == ["openings"]
    problem(colleague.post(f"{path}/change-request", {**theirs, **before}), 409, "wrong-state")
    decided(staff, first["posting_id"], "return", "change", comments=[{"field": "", "text": "確認中です。"}])
    problem(colleague.post(f"{path}/change-request", {**theirs, **before}), 409, "stale-version")
    sent_back = ok(colleague.get(f"{path}/requests"))["change"]
    together = by_fax(content={**sent_back["content"], "interviews": 2})
    seen = {**before, "version": sent_back["version"]}
    assert ok(colleague.post(f"{path}/change-request", {**together, **seen}), 201)["changed"] == [
        "openings",
        "interviews",
    ]
    decided(staff, first["posting_id"], "accept", "change")
    problem(staff.post(f"{path}/change-request", {**mine, **seen}), 409, "stale-version")

    lines = ok(staff.get(f"{path}/history"))["items"]
    fixed = {line["event"]: line["version"] for line in lines if line["has_content"]}
    assert list(fixed) == ["submit_posting", "accept_posting", "change_posting"]
    printed = {event: ok(staff.get(f"{path}/versions/{version}"))["content"] for event, version in fixed.items()}
    assert printed["submit_posting"] == printed["accept_posting"] == first["content"]
    assert printed["change_posting"] == together["content"]
    problem(staff.get(f"{path}/versions/{fixed['change_posting'] + 1}"), 404, "not-found")


# --- at MyPage ------------------------------------------------------------------------------------


@pytest.fixture
def employer(stack: StackUnderTest, staff: ApiClient) -> Employer:
    return open_account(stack, staff)


def test_a_draft_is_thrown_away_by_its_employer_alone(
    stack: StackUnderTest, staff: ApiClient, employer: Employer
) -> None:
    """§2.4: as it was seen, a draft only, and it takes no place among the unpublished any more."""
    draft, stranger = employer.draft(posting("P01")), open_account(stack, staff)
    path, seen = f"/employer/postings/{draft['posting_id']}", {"version": draft["version"]}
    problem(stranger.client.delete(path, params=seen), 404, "not-found")
    problem(employer.client.delete(path, params={"version": 2}), 409, "stale-version")
    ok(employer.client.delete(path, params=seen), 204)
    problem(employer.client.get(path), 404, "not-found")
    assert employer.client.delete(path, params=seen).status_code == 404
    home = employer.home()
    assert [home[name]["count"] for name in ("drafts", "applying", "active", "inactive")] == [0, 0, 0, 0]

    other = employer.draft(posting("P01"))
    sent = ok(employer.submit(other))
    refused = employer.client.delete(f"/employer/postings/{other['posting_id']}", params={"version": sent["version"]})
    problem(refused, 409, "wrong-state")


def test_a_draft_or_copy_asked_for_twice_under_one_id_is_made_once(
    stack: StackUnderTest, staff: ApiClient, employer: Employer
) -> None:
    """§2.4, R15: the answer that was lost is asked for again; what was written meanwhile stays; another's id is his."""
    chosen, copy_id = str(uuid4()), str(uuid4())
    draft = employer.draft(posting("P01"), posting_id=chosen)
    path = f"/employer/postings/{chosen}"
    changed = ok(
        employer.client.put(path, {"content": posting("P01", duties="旋盤の段取り"), "version": draft["version"]})
    )
    assert employer.draft(posting("P01"), posting_id=chosen) == changed
    assert employer.events(chosen).count("create_posting") == 1

    first = ok(employer.client.post(f"{path}/copy", {"posting_id": copy_id}), 201)
    second = ok(employer.client.post(f"{path}/copy", {"posting_id": copy_id}), 201)
    assert second == first
    assert employer.events(copy_id) == ["copy_posting"]

    stranger = open_account(stack, staff)
    assert stranger.draft(posting("P02"), posting_id=chosen)["establishment_number"] == stranger.number
    assert employer.posting(chosen) == changed


def test_staff_act_for_an_employer_whose_account_is_closed_and_not_before(
    stack: StackUnderTest, staff: ApiClient
) -> None:
    """decisions/0010: what he applied for at MyPage is his as long as he has an account; afterwards the office enters it."""
    employer = open_account(stack, staff)
    made = published(staff, employer, posting("P01"))
    path = f"/staff/establishments/{employer.number}/postings/{made['posting_id']}"
    change = by_fax(content={**made["content"], "openings": 5}, version=0, posting_version=made["version"])
    problem(staff.post(f"{path}/change-request", change), 404, "not-found")
    ok(employer.client.post("/employer/account/close", {"password": PASSWORD}), 204)

    assert ok(staff.post(f"{path}/change-request", change), 201)["changed"] == ["openings"]
    version = ok(staff.get(f"{path}/requests"))["change"]["version"]
    assert ok(staff.post(f"{path}/requests/change/withdraw", {"version": version}))["state"] == "withdrawn"
    ok(staff.post(f"{path}/stop-request", by_fax(reason="filled")), 201)
    decided(staff, made["posting_id"], "accept", "stop")
    assert ok(staff.get(path))["end_reason"] == "filled"
