"""Changing an establishment on request (R17, §2.3): get_, save_, submit_ and withdraw_establishment_change, and the decision.

Of each establishment at most one change is open; what is published stays until staff accept it, at once for all postings.
"""

from collections.abc import Callable
from typing import Any

import pytest

from tests.support.aws import Answer, Aws, employer, staff
from tests.support.postings import ESTABLISHMENTS
from tests.support.steps import (
    COLLEAGUE,
    OTHER_OFFICE,
    STRANGER,
    accept,
    active,
    audited,
    claim,
    decide,
    get,
    mails_of,
    number,
    ok,
    owner,
    register,
    send_back,
)

AREA = "establishments"
GET, SAVE = f"{AREA}/get_establishment_change", f"{AREA}/save_establishment_change"
SUBMIT, WITHDRAW = f"{AREA}/submit_establishment_change", f"{AREA}/withdraw_establishment_change"
SUBMITTED, RETURNED, ACCEPTED = (f"establishment_change_{how}" for how in ("submitted", "returned", "accepted"))
COUNTS = {"employees_total": 140, "employees_here": 62, "employees_women": 47, "employees_part_time": 20}

type Json = dict[str, Any]


@pytest.fixture
def desk(aws: Aws) -> Aws:
    register(aws, "P04")
    return aws


def details(**change: Any) -> Json:
    """The details of P04 as they were registered, with these replaced (None: left out)."""
    known = {key: value for key, value in ESTABLISHMENTS["P04"].items() if key != "establishment_number"}
    return {key: value for key, value in {**known, **change}.items() if value is not None}


def save(aws: Aws, version: int = 0, **change: Any) -> Json:
    return ok(aws, SAVE, body={"fields": details(**change), "version": version}, caller=owner("P04"))


def act(aws: Aws, function: str, version: int) -> Answer:
    return aws.call(function, body={"version": version}, caller=owner("P04"))


def submit(aws: Aws, draft: Json) -> Json:
    return ok(aws, SUBMIT, body={"version": draft["version"]}, caller=owner("P04"))


def requested(aws: Aws, **change: Any) -> Json:
    """Draft and apply for a change."""
    return submit(aws, save(aws, **change or {"welfare": "制服の貸与"}))


def withdraw(aws: Aws, request: Json) -> Json:
    return ok(aws, WITHDRAW, body={"version": request["version"]}, caller=owner("P04"))


def shown(aws: Aws) -> Json:
    return ok(aws, GET, caller=owner("P04"))


def request_of(aws: Aws) -> Json:
    return dict(shown(aws)["request"])


def in_queue(aws: Aws, caller: dict[str, str] | None = None) -> list[Json]:
    query = {"kind": "establishment"}
    return list(ok(aws, "review/list_reviews", query=query, caller=caller or staff())["items"])


def claimed(aws: Aws) -> Json:
    (review,) = in_queue(aws)
    return claim(aws, review)


def detail(aws: Aws) -> Json:
    (review,) = in_queue(aws)
    return ok(aws, "review/get_review", path={"review_id": review["review_id"]}, caller=staff())


def history(aws: Aws) -> list[Json]:
    lines = [item for item in aws.items("postings") if item["sk"].startswith("CHANGE#HISTORY#")]
    return sorted(lines, key=lambda line: line["sk"])


def correct_by_staff(aws: Aws, **change: Any) -> Json:
    """Let staff correct the establishment itself meanwhile."""
    path = {"establishment_number": number("P04")}
    seen = ok(aws, f"{AREA}/get_establishment", path=path, caller=staff())
    body = {"fields": details(**change), "version": seen["version"]}
    return ok(aws, f"{AREA}/update_establishment", path=path, body=body, caller=staff())


def waits_at_home(aws: Aws) -> list[str]:
    """What waits for the employer (R14)."""
    return [task["kind"] for task in ok(aws, "postings/get_home", caller=owner("P04"))["todo"]]


def test_r14_a_change_that_came_back_waits_at_home_until_it_is_applied_for_again(desk: Aws) -> None:
    draft = save(desk, welfare="制服の貸与")
    assert waits_at_home(desk) == []
    submit(desk, draft)
    assert waits_at_home(desk) == []
    send_back(desk, claimed(desk), "welfare", "内容を具体的にお書きください。")
    assert waits_at_home(desk) == ["establishment_returned"]
    corrected = save(desk, request_of(desk)["version"], welfare="制服の貸与、食事の補助")
    assert waits_at_home(desk) == ["establishment_returned"], "saved is not yet applied for"
    assert desk.calls[-2:] == ["Query", "Query"], "and costs home no call"
    submit(desk, corrected)
    assert waits_at_home(desk) == []
    accept(desk, claimed(desk))
    assert waits_at_home(desk) == []


def test_r14_a_change_that_came_back_and_is_withdrawn_no_longer_waits(desk: Aws) -> None:
    requested(desk)
    send_back(desk, claimed(desk), "welfare", "内容を具体的にお書きください。")
    withdraw(desk, request_of(desk))
    assert waits_at_home(desk) == []
    save(desk, request_of(desk)["version"], welfare="制服の貸与")
    assert waits_at_home(desk) == []


# --- from draft to acceptance ---------------------------------------------------------------------


def test_what_was_never_applied_for_is_null(desk: Aws) -> None:
    found = shown(desk)
    assert found["establishment"]["name"] == ESTABLISHMENTS["P04"]["name"]
    assert found["request"] is None


def test_a_draft_is_kept_and_nothing_is_applied_for_yet(desk: Aws) -> None:
    draft = save(desk, name="社会福祉法人架空あおば会", website="https://www.example.co.jp/")
    assert (draft["state"], draft["version"], draft["overdue"]) == ("draft", 1, False)
    assert draft["changed"] == ["name", "website"], "in the order of the form"
    assert sorted(draft["allowed"]) == ["save", "submit", "withdraw"]
    assert (draft["submitted_at"], draft["target_date"], draft["receipt_number"]) == (None, None, None)
    assert request_of(desk) == draft
    assert shown(desk)["establishment"]["name"] == ESTABLISHMENTS["P04"]["name"]
    assert (in_queue(desk), desk.outbox()) == ([], [])
    assert audited(desk, "save_establishment_change")["pk"] == f"establishment#{number('P04')}"


def test_r17_a_change_is_applied_for_and_what_is_published_stays_until_it_is_accepted(desk: Aws) -> None:
    postings = [active(desk, "P04"), active(desk, "P04")]

    def published() -> list[str]:
        paths = [{"posting_number": posting["posting_number"]} for posting in postings]
        return [ok(desk, "postings/get_public_posting", path=path)["establishment_name"] for path in paths]

    before = published()
    request = requested(desk, name="社会福祉法人架空あおば会")
    assert (request["state"], request["version"], request["allowed"]) == ("submitted", 2, ["withdraw"])
    assert (request["target_date"], request["receipt_number"]) == ("2026-11-20", "20261118-00003")
    (line,) = in_queue(desk)
    assert (line["kind"], line["band"], line["posting_id"]) == ("establishment", 1, None)
    assert (line["target_date"], line["channel"]) == ("2026-11-20", "mypage")
    review = claimed(desk)
    assert (request_of(desk)["state"], published()) == ("in_review", before)
    done = accept(desk, review)
    assert (done["review_state"], done["kind"], done["posting_id"]) == ("accepted", "establishment", None)
    assert published() == ["社会福祉法人架空あおば会"] * 2
    after = shown(desk)
    assert (after["establishment"]["name"], after["establishment"]["version"]) == ("社会福祉法人架空あおば会", 2)
    assert (after["request"]["state"], after["request"]["target_date"]) == ("accepted", None)
    assert after["request"]["allowed"] == ["save"]
    assert [len(mails_of(desk, kind)) for kind in (SUBMITTED, RETURNED, ACCEPTED)] == [1, 0, 1]
    assert in_queue(desk) == []


def test_the_same_receipt_number_lasts_through_corrections_and_the_target_is_new(desk: Aws) -> None:
    """A07, A09: sent back, the office's clock pauses; it starts again with the day of the new application."""
    first = requested(desk)
    send_back(desk, claimed(desk), "welfare", "内容を具体的にお書きください。")
    returned = request_of(desk)
    assert (returned["state"], returned["target_date"]) == ("returned", None)
    assert returned["comments"] == [{"field": "welfare", "text": "内容を具体的にお書きください。"}]
    assert sorted(returned["allowed"]) == ["save", "submit", "withdraw"]
    desk.pass_time(days=7)
    again = save(desk, returned["version"], welfare="制服の貸与、食事の補助")
    assert (again["state"], again["comments"]) == ("returned", returned["comments"]), "until applied for again"
    second = submit(desk, again)
    assert (second["state"], second["comments"]) == ("submitted", [])
    assert second["receipt_number"] == first["receipt_number"]
    assert second["target_date"] == "2026-11-27"
    seen = detail(desk)
    assert (seen["sent_back"]["welfare"], seen["proposed"]["welfare"]) == ("制服の貸与", "制服の貸与、食事の補助")
    accept(desk, claimed(desk))
    assert shown(desk)["establishment"]["welfare"] == "制服の貸与、食事の補助"
    assert [len(mails_of(desk, kind)) for kind in (SUBMITTED, RETURNED, ACCEPTED)] == [2, 1, 1]


def test_a_change_that_was_sent_back_may_be_applied_for_again_as_it_is(desk: Aws) -> None:
    """The employer may have cleared it up by telephone."""
    requested(desk)
    send_back(desk, claimed(desk), "welfare")
    assert submit(desk, request_of(desk))["state"] == "submitted"


def test_a_new_change_begins_from_what_is_in_force_after_the_last_was_accepted(desk: Aws) -> None:
    requested(desk, welfare="制服の貸与")
    accept(desk, claimed(desk))
    last = request_of(desk)
    draft = save(desk, last["version"], welfare="制服の貸与", training="入社時研修")
    assert (draft["state"], draft["changed"], draft["receipt_number"]) == (
        "draft",
        ["training"],
        last["receipt_number"],
    )
    second = submit(desk, draft)
    assert second["receipt_number"] != last["receipt_number"], "a new application"


def test_a_detail_is_taken_away_by_leaving_it_out(desk: Aws) -> None:
    request = requested(desk, business=None)
    assert request["changed"] == ["business"]
    accept(desk, claimed(desk))
    assert shown(desk)["establishment"]["business"] is None
    assert "business" not in next(item for item in desk.items("postings") if item["sk"] == "ESTABLISHMENT")


def test_a_new_reading_moves_the_establishment_in_the_offices_list(desk: Aws) -> None:
    register(desk, "P02")
    requested(desk, name_kana="ワカバカイ")
    accept(desk, claimed(desk))
    lines = ok(desk, f"{AREA}/list_establishments", caller=staff())["items"]
    assert [line["name_kana"] for line in lines] == [ESTABLISHMENTS["P02"]["name_kana"], "ワカバカイ"]


def test_an_acceptance_applies_what_the_employer_changed_and_leaves_what_staff_corrected(desk: Aws) -> None:
    requested(desk, business="特別養護老人ホームと訪問介護の運営")
    correct_by_staff(desk, phone="076-000-9999")
    accept(desk, claimed(desk))
    now = shown(desk)["establishment"]
    assert (now["business"], now["phone"]) == ("特別養護老人ホームと訪問介護の運営", "076-000-9999")


def test_staff_see_what_is_and_what_is_to_become_and_everything_that_happened(desk: Aws) -> None:
    requested(desk, name="社会福祉法人架空あおば会")
    send_back(desk, claimed(desk), "name", "登記の名称をご確認ください。")
    desk.pass_time(minutes=1)
    submit(desk, request_of(desk))
    seen = detail(desk)
    assert (seen["posting"], seen["request"]) == (None, None)
    assert seen["establishment"]["name"] == ESTABLISHMENTS["P04"]["name"]
    assert seen["proposed"]["name"] == "社会福祉法人架空あおば会"
    happened = [(line["event"], line["actor_kind"]) for line in seen["history"]]
    assert sorted(happened[:2]) == [
        ("return_establishment_change", "staff"),
        ("submit_establishment_change", "account"),
    ]
    assert happened[2:] == [("submit_establishment_change", "account")]
    (comments,) = [line["comments"] for line in seen["history"] if line["comments"]]
    assert comments == [{"field": "name", "text": "登記の名称をご確認ください。"}]


def test_staff_see_what_would_come_of_a_change_beside_what_they_have_corrected(desk: Aws) -> None:
    """Not the employer's whole form of that day: what he left alone stays as it is now."""
    requested(desk, business="特別養護老人ホームと訪問介護の運営")
    correct_by_staff(desk, phone="076-000-9999", fax=None)
    seen = detail(desk)
    proposed, present = seen["proposed"], seen["establishment"]
    differing = {key for key in proposed if proposed[key] != present[key]}
    assert differing == {"business"}
    assert proposed["phone"] == "076-000-9999"
    assert seen["findings"] == []


@pytest.mark.parametrize(("women", "blocked"), [(50, False), (51, True)])
def test_n11_headcounts_are_judged_with_what_staff_corrected_meanwhile(desk: Aws, women: int, *, blocked: bool) -> None:
    """62 work there, 47 of them women; staff put the whole right while the change waits (§4.1)."""
    requested(desk, employees_women=women)
    correct_by_staff(desk, employees_here=50)
    review = claimed(desk)
    found = [(one["rule"], one["severity"], one["field"]) for one in detail(desk)["findings"]]
    assert found == ([("4.1", "error", "employees_women")] if blocked else [])
    path, body = {"review_id": review["review_id"]}, {"version": review["version"]}
    answer = desk.call("review/accept_review", path=path, body=body, caller=staff())
    if not blocked:
        assert answer.status == 200, answer.text
        return
    assert (answer.status, answer.problem) == (409, "breaks-law")
    assert [error["field"] for error in answer.json["errors"]] == ["employees_women"]
    assert shown(desk)["establishment"]["employees_women"] == 47
    send_back(desk, review, "employees_women", "人数をご確認ください。")


def test_v01_staff_are_told_of_the_minimum_wage_of_another_prefecture(desk: Aws) -> None:
    requested(desk, prefecture_code="13", municipality=None, address="東京都千代田区架空町1-1")
    (finding,) = detail(desk)["findings"]
    assert (finding["rule"], finding["severity"], finding["field"]) == ("V01", "warn", "prefecture_code")
    assert "東京都の最低賃金（1時間あたり1,226円）" in finding["message"]
    assert accept(desk, claimed(desk))["review_state"] == "accepted"


def test_the_review_of_an_earlier_change_shows_nothing_of_a_later_draft(desk: Aws) -> None:
    requested(desk)
    review = claimed(desk)
    path = {"review_id": review["review_id"]}
    accept(desk, review)
    assert ok(desk, "review/get_review", path=path, caller=staff())["proposed"]["welfare"] == "制服の貸与"
    save(desk, request_of(desk)["version"], business="まだ申し込んでいない内容", employees_here=150)
    found = ok(desk, "review/get_review", path=path, caller=staff())
    assert (found["review"]["state"], found["proposed"], found["findings"]) == ("accepted", None, [])


def test_the_review_that_sent_a_change_back_shows_nothing_of_what_is_drafted_since(desk: Aws) -> None:
    requested(desk, welfare="制服の貸与")
    review = claimed(desk)
    send_back(desk, review, "welfare", "詳しくお書きください。")
    save(desk, request_of(desk)["version"], welfare="まだ申し込んでいない内容")
    found = ok(desk, "review/get_review", path={"review_id": review["review_id"]}, caller=staff())
    assert (found["review"]["state"], found["proposed"]["welfare"]) == ("returned", "制服の貸与")


def test_every_step_leaves_its_history_and_audit_line(desk: Aws) -> None:
    requested(desk)
    desk.pass_time(minutes=1)
    accept(desk, claimed(desk))
    assert [(line["event"], line["version"]) for line in history(desk)] == [
        ("submit_establishment_change", 2),
        ("accept_establishment_change", 3),
    ]
    assert history(desk)[1]["facts"] == {"fields": ["welfare"]}
    line = audited(desk, "submit_establishment_change")
    assert (line["actor"], line["office"]) == (f"account#{owner('P04')['account']}", "99010")
    assert audited(desk, "accept_review")["pk"] == f"establishment#{number('P04')}"


def test_mails_and_audit_hold_no_words_of_the_employer(desk: Aws) -> None:
    requested(desk, representative_name="見本 太郎", email="info@example.co.jp")
    accept(desk, claimed(desk))
    for line in [*desk.outbox(), *desk.audit()]:
        assert "見本" not in str(line)
        assert "example.co.jp" not in str(line)


# --- states and versions --------------------------------------------------------------------------


def _none(aws: Aws) -> None:  # noqa: ARG001 - nothing was ever applied for
    return


def _draft(aws: Aws) -> None:
    save(aws, welfare="制服の貸与")


def _in_review(aws: Aws) -> None:
    requested(aws)
    claimed(aws)


def _returned(aws: Aws) -> None:
    requested(aws)
    send_back(aws, claimed(aws), "welfare")


def _accepted(aws: Aws) -> None:
    requested(aws)
    accept(aws, claimed(aws))


def _withdrawn(aws: Aws) -> None:
    withdraw(aws, requested(aws))


WORLDS: dict[str, Callable[[Aws], object]] = {
    "none": _none,
    "draft": _draft,
    "submitted": requested,
    "in_review": _in_review,
    "returned": _returned,
    "accepted": _accepted,
    "withdrawn": _withdrawn,
}
OUTCOMES = {
    #             save        submit              withdraw
    "none": ("draft", "not-found", "not-found"),
    "draft": ("draft", "submitted", "withdrawn"),
    "submitted": ("wrong-state", "wrong-state", "withdrawn"),
    "in_review": ("wrong-state", "wrong-state", "withdrawn"),
    "returned": ("returned", "submitted", "withdrawn"),
    "accepted": ("draft", "not-found", "wrong-state"),
    "withdrawn": ("draft", "not-found", "wrong-state"),
}


@pytest.mark.parametrize("column", range(3), ids=["save", "submit", "withdraw"])
@pytest.mark.parametrize("state", WORLDS)
def test_what_an_employer_may_do_in_every_state(desk: Aws, state: str, column: int) -> None:
    WORLDS[state](desk)
    before = shown(desk)["request"]
    version = before["version"] if before else (0 if column == 0 else 1)
    body: Json = {"version": version}
    if column == 0:
        body["fields"] = details(welfare="食事の補助")
    answer = desk.call((SAVE, SUBMIT, WITHDRAW)[column], body=body, caller=owner("P04"))
    expected = OUTCOMES[state][column]
    if expected in {"wrong-state", "not-found"}:
        assert answer.problem == expected
        assert shown(desk)["request"] == before
    else:
        assert answer.status == 200, answer.text
        assert (answer.json["state"], answer.json["version"]) == (expected, (before["version"] if before else 0) + 1)
        assert request_of(desk) == answer.json
    waiting = expected == "submitted" or (expected == "wrong-state" and state in {"submitted", "in_review"})
    assert len(in_queue(desk)) == waiting


@pytest.mark.parametrize("verb", ["claim", "release", "accept", "return"])
@pytest.mark.parametrize("state", ["submitted", "in_review", "returned", "accepted", "withdrawn"])
def test_what_staff_may_do_in_every_state(desk: Aws, state: str, verb: str) -> None:
    WORLDS[state](desk)
    (review,) = [item for item in desk.items("postings") if item["sk"] == "REVIEW"]
    body: Json | None = None
    if verb in {"accept", "return"}:
        body = {"version": review["version"]}
    if verb == "return" and body is not None:
        body["comments"] = [{"field": "welfare", "text": "内容をご確認ください。"}]
    path = {"review_id": review["pk"].partition("#")[2]}
    answer = desk.call(f"review/{verb}_review", path=path, body=body, caller=staff())
    after = {"accept": "accepted", "return": "returned", "claim": "in_review", "release": "submitted"}[verb]
    possible = {"submitted": {"claim"}, "in_review": {"claim", "release", "accept", "return"}}.get(state, set())
    if verb in possible:
        assert answer.status == 200, answer.text
        assert request_of(desk)["state"] == after
    else:
        assert (answer.status, answer.json["status"]) == (409, 409)
        assert request_of(desk)["state"] == state


@pytest.mark.parametrize("state", ["draft", "submitted", "in_review", "returned"])
def test_what_is_taken_back_leaves_nothing_at_the_office(desk: Aws, state: str) -> None:
    WORLDS[state](desk)
    before = shown(desk)["establishment"]
    sent = len(desk.outbox())
    taken = withdraw(desk, request_of(desk))
    assert (taken["state"], taken["target_date"], taken["allowed"]) == ("withdrawn", None, ["save"])
    assert (in_queue(desk), len(desk.outbox()), shown(desk)["establishment"]) == ([], sent, before)
    assert "withdraw_establishment_change" in {line["event"] for line in history(desk)}


@pytest.mark.parametrize("off", [-1, 1, 5])
@pytest.mark.parametrize("function", [SAVE, SUBMIT, WITHDRAW])
def test_another_version_than_the_one_that_was_seen_changes_nothing(desk: Aws, function: str, off: int) -> None:
    first = save(desk, welfare="制服の貸与")
    draft = save(desk, first["version"], welfare="食事の補助")
    body: Json = {"version": draft["version"] + off}
    if function == SAVE:
        body["fields"] = details(welfare="別の画面で入力した内容")
    answer = desk.call(function, body=body, caller=owner("P04"))
    assert (answer.status, answer.problem) == (409, "stale-version")
    assert request_of(desk) == draft


def test_a_tab_that_saw_no_request_does_not_overwrite_the_draft_of_another(desk: Aws) -> None:
    draft = save(desk, welfare="制服の貸与")
    body = {"fields": details(welfare="食事の補助"), "version": 0}
    answer = desk.call(SAVE, body=body, caller=owner("P04"))
    assert (answer.status, answer.problem) == (409, "stale-version")
    assert request_of(desk) == draft


def test_a_decided_request_is_no_version_to_build_on_for_a_tab_that_saw_it_open(desk: Aws) -> None:
    """The page may begin anew from 0: it need not know what was decided before."""
    requested(desk)
    accept(desk, claimed(desk))
    assert save(desk, 0, welfare="食事の補助")["state"] == "draft"


# --- races ----------------------------------------------------------------------------------------


def test_two_tabs_that_begin_a_change_at_once_do_not_overwrite_each_other(desk: Aws) -> None:
    desk.meanwhile("TransactWriteItems", lambda: save(desk, welfare="制服の貸与"))
    body = {"fields": details(welfare="食事の補助"), "version": 0}
    answer = desk.call(SAVE, body=body, caller=owner("P04"))
    assert (answer.status, answer.problem) == (409, "stale-version")
    assert request_of(desk)["fields"]["welfare"] == "制服の貸与"


def test_two_tabs_that_save_at_once_keep_the_first(desk: Aws) -> None:
    draft = save(desk, welfare="制服の貸与")
    desk.meanwhile("TransactWriteItems", lambda: save(desk, draft["version"], welfare="食事の補助"))
    body = {"fields": details(welfare="送迎"), "version": draft["version"]}
    answer = desk.call(SAVE, body=body, caller=owner("P04"))
    assert (answer.status, answer.problem) == (409, "stale-version")
    assert request_of(desk)["fields"]["welfare"] == "食事の補助"


def test_of_two_submissions_at_once_one_stands_in_the_queue(desk: Aws) -> None:
    draft = save(desk, welfare="制服の貸与")
    desk.meanwhile("TransactWriteItems", lambda: submit(desk, draft))
    answer = act(desk, SUBMIT, draft["version"])
    assert (answer.status, answer.problem) == (409, "wrong-state")
    assert (len(in_queue(desk)), len(mails_of(desk, SUBMITTED))) == (1, 1)


def test_a_submission_sent_twice_is_applied_for_once(desk: Aws) -> None:
    draft = save(desk, welfare="制服の貸与")
    submit(desk, draft)
    assert act(desk, SUBMIT, draft["version"]).problem == "wrong-state"
    assert (len(in_queue(desk)), len(mails_of(desk, SUBMITTED))) == (1, 1)


def test_a_draft_saved_in_another_tab_meanwhile_is_not_applied_for_unseen(desk: Aws) -> None:
    draft = save(desk, welfare="制服の貸与")
    desk.meanwhile("TransactWriteItems", lambda: save(desk, draft["version"], welfare="送迎"))
    assert act(desk, SUBMIT, draft["version"]).problem == "stale-version"
    assert (request_of(desk)["state"], in_queue(desk)) == ("draft", [])


def test_a_withdrawal_loses_the_race_to_an_acceptance(desk: Aws) -> None:
    request = requested(desk)
    review = claimed(desk)
    desk.meanwhile("TransactWriteItems", lambda: accept(desk, review))
    answer = act(desk, WITHDRAW, request["version"])
    assert (answer.status, answer.problem) == (409, "wrong-state")
    assert (request_of(desk)["state"], shown(desk)["establishment"]["welfare"]) == ("accepted", "制服の貸与")


def test_an_acceptance_loses_the_race_to_a_withdrawal(desk: Aws) -> None:
    request = requested(desk)
    review = claimed(desk)
    desk.meanwhile("TransactWriteItems", lambda: withdraw(desk, request))
    path, body = {"review_id": review["review_id"]}, {"version": review["version"]}
    answer = desk.call("review/accept_review", path=path, body=body, caller=staff())
    assert (answer.status, answer.problem) == (409, "withdrawn")
    assert shown(desk)["establishment"]["welfare"] is None
    assert mails_of(desk, ACCEPTED) == []


def test_an_acceptance_twice_at_once_happens_once(desk: Aws) -> None:
    requested(desk)
    review = claimed(desk)
    desk.meanwhile("TransactWriteItems", lambda: accept(desk, review))
    path, body = {"review_id": review["review_id"]}, {"version": review["version"]}
    answer = desk.call("review/accept_review", path=path, body=body, caller=staff())
    assert (answer.status, answer.problem) == (409, "already-decided")
    assert len(mails_of(desk, ACCEPTED)) == 1
    assert [line["event"] for line in history(desk)].count("accept_establishment_change") == 1


def test_an_acceptance_holds_to_the_establishment_that_it_read(desk: Aws) -> None:
    """Staff correct the establishment in between: nothing is lost, the clerk accepts again."""
    requested(desk)
    review = claimed(desk)
    desk.meanwhile("TransactWriteItems", lambda: correct_by_staff(desk, phone="076-000-9999"))
    path, body = {"review_id": review["review_id"]}, {"version": review["version"]}
    answer = desk.call("review/accept_review", path=path, body=body, caller=staff())
    assert (answer.status, answer.problem) == (409, "stale-version")
    accept(desk, review)
    now = shown(desk)["establishment"]
    assert (now["welfare"], now["phone"]) == ("制服の貸与", "076-000-9999")


# --- what is refused ------------------------------------------------------------------------------


def test_a_change_of_nothing_is_refused(desk: Aws) -> None:
    draft = save(desk)
    assert draft["changed"] == []
    answer = act(desk, SUBMIT, draft["version"])
    assert (answer.status, answer.problem) == (422, "nothing-changed")
    assert (request_of(desk), in_queue(desk)) == (draft, [])


def test_what_is_typed_differently_but_means_the_same_is_no_change(desk: Aws) -> None:
    draft = save(desk, postal_code="９２００００0", phone="０７６－０００－０００４", customers=[], fax="")
    assert draft["changed"] == []


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"employees_women": 63}, "fields.employees_women"),
        ({"employees_women": 80}, "fields.employees_women"),
        ({"employees_part_time": 63}, "fields.employees_part_time"),
        ({"employees_here": 141}, "fields.employees_here"),
    ],
)
def test_n11_headcounts_that_disagree_are_refused_and_the_draft_is_kept(
    desk: Aws, change: dict[str, int], field: str
) -> None:
    draft = save(desk, **COUNTS | change)
    answer = act(desk, SUBMIT, draft["version"])
    assert (answer.status, answer.problem) == (422, "invalid-input")
    assert [(error["field"], error["code"]) for error in answer.json["errors"]] == [(field, "headcount")]
    assert (request_of(desk), in_queue(desk)) == (draft, [])


@pytest.mark.parametrize("change", [{}, {"employees_women": 62, "employees_part_time": 62}, {"employees_here": 140}])
def test_headcounts_at_their_limit_are_applied_for(desk: Aws, change: dict[str, int]) -> None:
    change = {**COUNTS, **change}
    assert requested(desk, welfare="制服の貸与", **change)["state"] == "submitted"


@pytest.fixture
def imported(aws: Aws) -> Aws:
    """P04 as it came from older records: うち女性 80 of 62."""
    body = {**ESTABLISHMENTS["P04"], **COUNTS, "employees_women": 80, "imported": True}
    made = ok(aws, f"{AREA}/register_establishment", 201, body=body, caller=staff())
    assert [(found["severity"], found["field"]) for found in made["findings"]] == [("warn", "employees_women")]
    return aws


def test_imported_headcounts_only_warn_until_they_are_touched(imported: Aws) -> None:
    was = COUNTS | {"employees_women": 80}
    request = submit(imported, save(imported, **was, welfare="制服の貸与"))
    assert request["state"] == "submitted"
    findings = detail(imported)["findings"]
    assert [(found["rule"], found["severity"], found["field"]) for found in findings] == [
        ("4.1", "warn", "employees_women")
    ]
    accept(imported, claimed(imported))
    assert [found["field"] for found in shown(imported)["establishment"]["findings"]] == ["employees_women"]


@pytest.mark.parametrize(
    ("change", "refused"),
    [
        ({"employees_women": 79}, True),
        ({"employees_here": 63}, True),
        ({"employees_women": 62}, False),
        ({"employees_total": 150}, False),
    ],
)
def test_imported_headcounts_that_are_touched_must_agree(
    imported: Aws, change: dict[str, int], *, refused: bool
) -> None:
    draft = save(imported, **COUNTS | {"employees_women": 80} | change)
    answer = act(imported, SUBMIT, draft["version"])
    assert (answer.status, answer.fields if refused else []) == (
        (422, ["fields.employees_women"]) if refused else (200, [])
    )


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"name": ""}, "fields.name"),
        ({"name": "あ" * 61}, "fields.name"),
        ({"phone": "12"}, "fields.phone"),
        ({"municipality": "白山市"}, "fields.address"),
        ({"corporate_number": "1234567890123"}, "fields.corporate_number"),
        ({"employees_here": -1}, "fields.employees_here"),
        ({"employees_here": 10_000_000}, "fields.employees_here"),
        ({"website": "javascript:alert(1)"}, "fields.website"),
        ({"industry_code": "A26"}, "fields.industry_code"),
        ({"workplaces": [{"name": "本店"}] * 6}, "fields.workplaces"),
        ({"insurances": ["unknown"]}, "fields.insurances.0"),
        ({"office": "99020"}, "fields.office"),
        ({"establishment_number": "9901-000001-1"}, "fields.establishment_number"),
    ],
)
def test_a_bad_detail_is_refused_at_its_field_and_nothing_is_kept(desk: Aws, change: Json, field: str) -> None:
    answer = desk.call(SAVE, body={"fields": details(**change), "version": 0}, caller=owner("P04"))
    assert (answer.status, answer.problem) == (422, "invalid-input")
    assert field in answer.fields
    assert shown(desk)["request"] is None


@pytest.mark.parametrize(
    ("function", "body", "field"),
    [
        (SAVE, {"fields": details()}, "version"),
        (SAVE, {"fields": details(), "version": -1}, "version"),
        (SAVE, {"version": 0}, "fields"),
        (SAVE, {"fields": [], "version": 0}, "fields"),
        (SUBMIT, {}, "version"),
        (SUBMIT, {"version": 0}, "version"),
        (SUBMIT, {"version": "x"}, "version"),
        (WITHDRAW, {"version": 0}, "version"),
        (WITHDRAW, {"version": 1, "reason": "x"}, "reason"),
    ],
)
def test_a_bad_body_names_its_field(desk: Aws, function: str, body: Json, field: str) -> None:
    save(desk, welfare="制服の貸与")
    answer = desk.call(function, body=body, caller=owner("P04"))
    assert (answer.status, answer.problem, answer.fields) == (422, "invalid-input", [field])


def test_numbers_are_accepted_as_people_type_them(desk: Aws) -> None:
    draft = save(desk, employees_total="１４０", employees_here=" 62 ", capital_yen="10,000,000")
    kept = (draft["fields"]["employees_total"], draft["fields"]["employees_here"], draft["fields"]["capital_yen"])
    assert kept == (140, 62, 10_000_000)


# --- who ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("function", "body"),
    [(GET, None), (SAVE, {"fields": details(), "version": 0}), (SUBMIT, {"version": 1}), (WITHDRAW, {"version": 1})],
)
def test_an_employer_of_an_establishment_that_is_not_there_finds_nothing(
    desk: Aws, function: str, body: Json | None
) -> None:
    answer = desk.call(function, body=body, caller=STRANGER)
    assert (answer.status, answer.problem) == (404, "not-found")


def test_another_employer_has_his_own_establishment_and_touches_no_other(desk: Aws) -> None:
    register(desk, "P02")
    draft = save(desk, welfare="制服の貸与")
    assert ok(desk, GET, caller=owner("P02"))["request"] is None
    for function in (SUBMIT, WITHDRAW):
        answer = desk.call(function, body={"version": draft["version"]}, caller=owner("P02"))
        assert (answer.status, answer.problem) == (404, "not-found")
    assert request_of(desk) == draft


def test_a_second_account_of_the_establishment_goes_on_with_the_same_request(desk: Aws) -> None:
    """§1.6: it belongs to the establishment, never to an account."""
    draft = save(desk, welfare="制服の貸与")
    colleague = employer(number("P04"), account_id="c" * 32)
    assert ok(desk, GET, caller=colleague)["request"] == draft
    assert ok(desk, SUBMIT, body={"version": draft["version"]}, caller=colleague)["state"] == "submitted"


def test_another_office_neither_lists_nor_opens_nor_decides(desk: Aws) -> None:
    requested(desk)
    (review,) = in_queue(desk)
    assert in_queue(desk, OTHER_OFFICE) == []
    path = {"review_id": review["review_id"]}
    for function, body in (
        ("get_review", None),
        ("claim_review", None),
        ("accept_review", {"version": 1}),
        ("return_review", {"version": 1, "comments": [{"field": "", "text": "x"}]}),
    ):
        answer = desk.call(f"review/{function}", path=path, body=body, caller=OTHER_OFFICE)
        assert (answer.status, answer.problem) == (404, "not-found")


def test_a_change_is_decided_by_the_clerk_who_claimed_it(desk: Aws) -> None:
    requested(desk)
    review = claimed(desk)
    path, body = {"review_id": review["review_id"]}, {"version": review["version"]}
    answer = desk.call("review/accept_review", path=path, body=body, caller=COLLEAGUE)
    assert (answer.status, answer.problem) == (409, "not-claimed")
    assert shown(desk)["establishment"]["welfare"] is None


def test_a_change_is_accepted_or_sent_back_but_never_refused_or_corrected(desk: Aws) -> None:
    requested(desk)
    review = claimed(desk)
    path = {"review_id": review["review_id"]}
    refusal = {"version": review["version"], "ground": "illegal", "text": "変更できません。"}
    answer = desk.call("review/refuse_review", path=path, body=refusal, caller=staff())
    assert (answer.status, answer.problem) == (409, "not-refusable")
    correction = {
        "version": review["version"],
        "content": {},
        "agreed_with": "見本 太郎",
        "agreed_on": "2026-11-18",
    }
    answer = desk.call("review/correct_review", path=path, body=correction, caller=staff())
    assert (answer.status, answer.problem) == (409, "nothing-to-correct")
    assert request_of(desk)["state"] == "in_review"


def test_a_decision_on_a_version_that_was_not_seen_changes_nothing(desk: Aws) -> None:
    requested(desk)
    review = claimed(desk)
    path, body = {"review_id": review["review_id"]}, {"version": review["version"] - 1}
    answer = desk.call("review/accept_review", path=path, body=body, caller=staff())
    assert (answer.status, answer.problem) == (409, "stale-version")
    assert request_of(desk)["state"] == "in_review"


# --- time and outages -----------------------------------------------------------------------------


def test_a09_the_request_says_honestly_that_the_office_is_late(desk: Aws) -> None:
    requested(desk)
    desk.now = desk.now.replace(day=20, hour=23, minute=59, second=59)
    assert request_of(desk)["overdue"] is False
    desk.pass_time(seconds=1)
    assert request_of(desk)["overdue"] is True
    send_back(desk, claimed(desk), "welfare")
    assert request_of(desk)["overdue"] is False


@pytest.mark.parametrize("function", [GET, SAVE, SUBMIT, WITHDRAW])
def test_a_database_that_is_down_says_when_to_try_again(desk: Aws, function: str) -> None:
    draft = save(desk, welfare="制服の貸与")
    body: Json | None = {SAVE: {"fields": details(), "version": 1}, GET: None}.get(function, {"version": 1})
    with desk.down("dynamodb"):
        answer = desk.call(function, body=body, caller=owner("P04"))
    assert (answer.status, answer.problem) == (503, "storage-unavailable")
    assert request_of(desk) == draft


def test_an_acceptance_is_never_lost_while_the_mail_service_is_down(desk: Aws) -> None:
    with desk.down("ses"):
        requested(desk)
        assert decide(desk, "accept", claimed(desk))["review_state"] == "accepted"
    assert [mail["state"] for mail in desk.outbox()] == ["pending", "pending"]
    assert get(desk, "P04", active(desk, "P04")["posting_id"])["state"] == "active"
