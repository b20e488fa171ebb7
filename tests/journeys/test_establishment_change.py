"""Changing an establishment over HTTP with IAM on (domain.md §2.3, §4.1, R17): one change, in force for all its postings."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, timedelta
from typing import Any

import httpx
import pytest

from local.client import ApiClient
from mypage.core.clock import JST
from mypage.postings.rules import Channel, target_date
from tests.support.people import (
    Employer,
    clerk,
    fresh_establishment,
    ok,
    open_account,
    problem,
    published,
    register,
    told,
)
from tests.support.postings import posting
from tests.support.stack import StackUnderTest

CHANGE = "/employer/establishment/change-request"
AT_ONCE = 8
COMMENTS = [{"field": "address", "text": "建物名も入力してください。"}]
HEADCOUNTS = {"employees_total": 140, "employees_here": 62, "employees_women": 47, "employees_part_time": 20}


def today() -> date:
    return datetime.now(JST).date()


def details(employer: Employer, **change: Any) -> dict[str, Any]:
    """The establishment's details as it is now, with these replaced: what the page sends back."""
    current = ok(employer.client.get("/employer/establishment"))
    own = {"establishment_number", "office", "version", "registered_at", "findings"}
    return {key: value for key, value in current.items() if key not in own and value is not None} | change


def save(employer: Employer, fields: dict[str, Any], version: int = 0) -> dict[str, Any]:
    saved: dict[str, Any] = ok(employer.client.put(CHANGE, {"fields": fields, "version": version}))
    return saved


def act(employer: Employer, verb: str, version: int) -> httpx.Response:
    return employer.client.post(f"{CHANGE}/{verb}", {"version": version})


def request_of(employer: Employer) -> dict[str, Any]:
    found: dict[str, Any] = ok(employer.client.get(CHANGE))["request"]
    return found


def in_queue(staff: ApiClient, employer: Employer) -> list[dict[str, Any]]:
    """The establishment's changes in the office's queue."""
    items, cursor = [], None
    while True:
        params = {"kind": "establishment", **({"cursor": cursor} if cursor else {})}
        page = ok(staff.get("/staff/reviews", params=params))
        items += [item for item in page["items"] if item["establishment_number"] == employer.number]
        cursor = page["next_cursor"]
        if cursor is None:
            return items


def claimed_change(staff: ApiClient, employer: Employer) -> tuple[str, int]:
    (review,) = in_queue(staff, employer)
    return review["review_id"], ok(staff.post(f"/staff/reviews/{review['review_id']}/claim"))["version"]


@pytest.fixture
def employer(stack: StackUnderTest, staff: ApiClient) -> Employer:
    """The home of P04, which has the headcounts of N11."""
    return open_account(stack, staff, register(staff, fresh_establishment("P04")))


def test_a_change_is_drafted_returned_and_accepted_for_all_postings_at_once(
    stack: StackUnderTest, staff: ApiClient, employer: Employer
) -> None:
    """R17, A09, §2.3: nothing is published until staff accept; then every posting shows the new data."""
    actives = [published(staff, employer, posting("P04", publication=choice)) for choice in ("1", "1", "3")]
    assert {line["posting_id"] for line in employer.home()["active"]["items"]} == {a["posting_id"] for a in actives}

    def shown() -> list[tuple[str | None, str | None, str]]:
        pages = [ok(stack.client().get(f"/public/postings/{active['posting_number']}")) for active in actives]
        return [(page["establishment_name"], page["address"], page["municipality"]) for page in pages]

    old = (employer.establishment["name"], employer.establishment["address"], "金沢市")
    before = [old, old, (None, None, "金沢市")]
    assert shown() == before

    moved = {"name": "社会福祉法人架空あおば会", "municipality": "白山市", "address": "白山市見本町4-4"}
    saved = save(employer, details(employer, **moved))
    assert (saved["state"], set(saved["changed"])) == ("draft", {"name", "municipality", "address"})
    assert in_queue(staff, employer) == []
    submitted = ok(act(employer, "submit", saved["version"]))
    assert (submitted["state"], submitted["target_date"]) == (
        "submitted",
        target_date(Channel.MYPAGE, today()).isoformat(),
    )
    problem(
        employer.client.put(CHANGE, {"fields": details(employer), "version": submitted["version"]}), 409, "wrong-state"
    )
    review_id, version = claimed_change(staff, employer)
    assert request_of(employer)["state"] == "in_review"
    seen = ok(staff.get(f"/staff/reviews/{review_id}"))
    assert (seen["establishment"]["name"], seen["proposed"]["name"]) == (old[0], moved["name"])
    assert (seen["review"]["band"], seen["posting"]) == (1, None)
    refusal = {"version": version, "ground": "illegal", "text": "変更できません。"}
    problem(staff.post(f"/staff/reviews/{review_id}/refuse", refusal), 409, "not-refusable")
    ok(staff.post(f"/staff/reviews/{review_id}/return", {"version": version, "comments": COMMENTS}))
    returned = request_of(employer)
    assert (returned["state"], returned["comments"], returned["target_date"]) == ("returned", COMMENTS, None)
    assert shown() == before

    with stack.clock_at("+7d"):
        later, clerk_later = employer.signed_in_again(stack), clerk(stack)
        saved = save(later, {**returned["fields"], "address": "白山市見本町4-4 見本ビル2階"}, returned["version"])
        again = ok(act(later, "submit", saved["version"]))
        assert again["target_date"] == target_date(Channel.MYPAGE, today() + timedelta(days=7)).isoformat()
        assert again["receipt_number"] == submitted["receipt_number"]
        review_id, version = claimed_change(clerk_later, later)
        assert shown() == before
        ok(clerk_later.post(f"/staff/reviews/{review_id}/accept", {"version": version}))
        new = (moved["name"], "白山市見本町4-4 見本ビル2階", "白山市")
        assert shown() == [new, new, (None, None, "白山市")]
        assert request_of(later)["state"] == "accepted"
        assert ok(later.client.get("/employer/establishment"))["name"] == moved["name"]
        mails = told(stack, employer)
        kinds = [f"establishment_change_{outcome}" for outcome in ("submitted", "returned", "accepted")]
        assert [mails[kind] for kind in kinds] == [2, 1, 1]


def test_what_staff_correct_meanwhile_stays(staff: ApiClient, employer: Employer) -> None:
    """§2.3: an acceptance applies what the employer changed, not the whole picture he had when he drafted it."""
    saved = save(employer, details(employer, business="特別養護老人ホームと訪問介護の運営"))
    ok(act(employer, "submit", saved["version"]))
    path = f"/staff/establishments/{employer.number}"
    fields = details(employer, phone="076-000-9999")
    ok(staff.put(path, {"fields": fields, "version": ok(staff.get(path))["version"]}))
    review_id, version = claimed_change(staff, employer)
    seen = ok(staff.get(f"/staff/reviews/{review_id}"))
    differing = {key for key, value in seen["proposed"].items() if value != seen["establishment"][key]}
    assert differing == {"business"}, "a clerk sees what would come of it"
    ok(staff.post(f"/staff/reviews/{review_id}/accept", {"version": version}))
    now = ok(employer.client.get("/employer/establishment"))
    assert (now["business"], now["phone"]) == ("特別養護老人ホームと訪問介護の運営", "076-000-9999")


def test_what_staff_correct_meanwhile_is_judged_with_the_change(staff: ApiClient, employer: Employer) -> None:
    """§4.1: the employer's headcounts agreed with what was known when he applied, and do so no longer."""
    women, here = 50, 49
    saved = save(employer, details(employer, employees_women=women))
    ok(act(employer, "submit", saved["version"]))
    path = f"/staff/establishments/{employer.number}"
    fields = details(employer, employees_here=here)
    ok(staff.put(path, {"fields": fields, "version": ok(staff.get(path))["version"]}))
    review_id, version = claimed_change(staff, employer)
    (finding,) = ok(staff.get(f"/staff/reviews/{review_id}"))["findings"]
    assert (finding["rule"], finding["severity"], finding["field"]) == ("4.1", "error", "employees_women")
    problem(staff.post(f"/staff/reviews/{review_id}/accept", {"version": version}), 409, "breaks-law")
    comments = [{"field": "employees_women", "text": "人数をご確認ください。"}]
    ok(staff.post(f"/staff/reviews/{review_id}/return", {"version": version, "comments": comments}))


@pytest.mark.parametrize(
    ("change", "refused"),
    [
        ({"employees_women": 80}, "employees_women"),
        ({"employees_part_time": 63}, "employees_part_time"),
        ({"employees_here": 141}, "employees_here"),
    ],
)
def test_headcounts_that_disagree_are_refused(
    staff: ApiClient, employer: Employer, change: dict[str, int], refused: str
) -> None:
    """N11, §4.1: うち女性 80 of 就業場所 62, and the two other sums; the draft is kept, equal numbers pass."""
    saved = save(employer, details(employer, **HEADCOUNTS | change))
    found = problem(act(employer, "submit", saved["version"]), 422, "invalid-input")
    assert [(error["field"], error["code"]) for error in found["errors"]] == [(f"fields.{refused}", "headcount")]
    kept = request_of(employer)
    assert (kept["state"], kept["fields"][refused]) == ("draft", change[refused])
    assert in_queue(staff, employer) == []
    equal = HEADCOUNTS | {"employees_total": 62, "employees_women": 62, "employees_part_time": 62}
    saved = save(employer, details(employer, **equal), kept["version"])
    assert ok(act(employer, "submit", saved["version"]))["state"] == "submitted"


def test_imported_headcounts_only_warn_until_they_are_touched(stack: StackUnderTest, staff: ApiClient) -> None:
    """§4.1: what came from older records blocks nobody; the clerk sees it."""
    imported: dict[str, Any] = {**fresh_establishment("P04"), **HEADCOUNTS, "employees_women": 80}
    problem(staff.post("/staff/establishments", imported), 422, "invalid-input")
    registered = ok(staff.post("/staff/establishments", imported | {"imported": True}), 201)
    assert [(f["severity"], f["field"]) for f in registered["findings"]] == [("warn", "employees_women")]
    employer = open_account(stack, staff, imported)
    saved = save(employer, details(employer, business="特別養護老人ホームと訪問介護の運営"))
    ok(act(employer, "submit", saved["version"]))
    (review,) = in_queue(staff, employer)
    findings = ok(staff.get(f"/staff/reviews/{review['review_id']}"))["findings"]
    assert [(f["severity"], f["field"]) for f in findings] == [("warn", "employees_women")]


@pytest.mark.parametrize("state", ["draft", "submitted", "in_review", "returned"])
def test_a_change_is_taken_back_from_every_open_state(staff: ApiClient, employer: Employer, state: str) -> None:
    """§2.3 取下げ: nothing is left at the office, nothing has changed, and a new change may begin."""
    before = ok(employer.client.get("/employer/establishment"))
    saved = save(employer, details(employer, welfare="制服の貸与"))
    if state != "draft":
        ok(act(employer, "submit", saved["version"]))
    if state in {"in_review", "returned"}:
        review_id, version = claimed_change(staff, employer)
        if state == "returned":
            ok(staff.post(f"/staff/reviews/{review_id}/return", {"version": version, "comments": COMMENTS}))
    seen = request_of(employer)
    assert seen["state"] == state
    assert ok(act(employer, "withdraw", seen["version"]))["state"] == "withdrawn"
    problem(act(employer, "withdraw", seen["version"] + 1), 409, "wrong-state")
    assert in_queue(staff, employer) == []
    assert ok(employer.client.get("/employer/establishment")) == before
    assert save(employer, details(employer, welfare="制服の貸与"), seen["version"] + 1)["state"] == "draft"


def test_of_two_submissions_at_once_one_wins(stack: StackUnderTest, staff: ApiClient, employer: Employer) -> None:
    """One place in the queue, one mail, however many at the same instant."""
    saved = save(employer, details(employer, welfare="制服の貸与"))
    with ThreadPoolExecutor(AT_ONCE) as pool:
        answers = list(pool.map(lambda _: act(employer, "submit", saved["version"]), range(AT_ONCE)))
    assert Counter(answer.status_code for answer in answers) == {200: 1, 409: AT_ONCE - 1}
    assert len(in_queue(staff, employer)) == 1
    assert told(stack, employer)["establishment_change_submitted"] == 1


def test_an_acceptance_and_a_withdrawal_at_once_have_one_outcome(
    stack: StackUnderTest, staff: ApiClient, employer: Employer
) -> None:
    """§2.3: whoever is first wins; request, establishment and mails tell the same."""
    for number in range(3):
        version = request_of(employer)["version"] if number else 0
        saved = save(employer, details(employer, welfare=f"制服の貸与（{number}）"), version)
        submitted = ok(act(employer, "submit", saved["version"]))
        review_id, version = claimed_change(staff, employer)
        accepted_before = told(stack, employer)["establishment_change_accepted"]
        with ThreadPoolExecutor(2) as pool:
            taken = pool.submit(staff.post, f"/staff/reviews/{review_id}/accept", {"version": version})
            back = pool.submit(act, employer, "withdraw", submitted["version"])
        outcome = (taken.result().status_code, back.result().status_code)
        assert outcome in {(200, 409), (409, 200)}
        accepted = outcome[0] == 200
        assert request_of(employer)["state"] == ("accepted" if accepted else "withdrawn")
        now = ok(employer.client.get("/employer/establishment"))
        assert (now["welfare"] == f"制服の貸与（{number}）") is accepted
        assert told(stack, employer)["establishment_change_accepted"] == accepted_before + accepted
