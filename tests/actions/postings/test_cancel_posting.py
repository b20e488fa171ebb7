"""A supervisor ends an active posting by the office's authority (職権取消, §2.4): at once, and all that is open with it."""

from typing import Any

import pytest

from tests.support.aws import Aws, staff
from tests.support.steps import (
    OTHER_OFFICE,
    SUPERVISOR,
    active,
    audited,
    cancel,
    drafted,
    entered_active,
    entered_path,
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
    submitted,
)
from tests.support.threads import open_account_of_employer

CANCEL = "postings/cancel_posting"


@pytest.fixture
def desk(aws: Aws) -> Aws:
    register(aws, "P02")
    return aws


def test_a_cancelled_posting_is_over_at_that_instant_and_tells_why(desk: Aws) -> None:
    made = active(desk, "P02")
    desk.pass_time(minutes=1)
    done = cancel(desk, "P02", made)
    assert (done["state"], done["end_reason"], done["allowed"]) == ("inactive", "cancelled", [])
    shown = get(desk, "P02", made["posting_id"])
    assert (shown["state"], shown["end_reason"]) == ("inactive", "cancelled")
    assert shown["end_text"] == "事業所の廃止が確認されたためです。"
    assert (shown["ended_at"], shown["last_valid_on"]) == ("2026-11-18T10:01:00+09:00", "2026-11-18")
    path = {"posting_number": made["posting_number"]}
    assert desk.call("postings/get_public_posting", path=path).status == 404
    assert len(mails_of(desk, "posting_cancelled")) == 1
    assert history_of(desk, "P02", made)[-1]["event"] == "cancel_posting"
    assert audited(desk, "cancel_posting")["actor"] == f"staff#{SUPERVISOR['account']}"
    assert "due_at" not in str([item for item in desk.items("postings") if item["sk"].startswith("POSTING#")])


def test_the_reason_is_not_shown_before_it_is_over(desk: Aws) -> None:
    assert get(desk, "P02", active(desk, "P02")["posting_id"])["end_text"] is None


def test_staff_are_offered_what_they_may_do(desk: Aws) -> None:
    open_account_of_employer(desk)
    path = entered_path(active(desk, "P02"), "P02")
    for who, offered in ((staff(), []), (SUPERVISOR, ["cancel"])):
        assert ok(desk, "postings/get_entered_posting", path=path, caller=who)["allowed"] == offered


def test_only_a_supervisor_cancels(desk: Aws) -> None:
    made = active(desk, "P02")
    body = {"version": made["version"], "text": "x"}
    answer = desk.call(CANCEL, path=entered_path(made, "P02"), body=body, caller=staff())
    assert (answer.status, answer.problem) == (403, "supervisor-only")
    assert get(desk, "P02", made["posting_id"])["state"] == "active"


def test_all_that_is_open_is_void_with_one_mail_each(desk: Aws) -> None:
    made = active(desk, "P02")
    request_change(desk, "P02", made, openings=3)
    request_stop(desk, "P02", made)
    request_extension(desk, "P02", made)
    cancel(desk, "P02", made)
    found = requests_of(desk, "P02", made)
    assert [found[kind]["state"] for kind in ("change", "stop", "extension")] == ["void"] * 3
    assert ok(desk, "review/list_reviews", caller=staff())["items"] == []
    assert sorted(mail["refs"]["request"] for mail in mails_of(desk, "request_void")) == ["change", "extension", "stop"]
    voided = [line["facts"]["kind"] for line in history_of(desk, "P02", made) if line["event"] == "void_request"]
    assert sorted(voided) == ["change", "extension", "stop"]


@pytest.mark.parametrize("opened", ["change", "stop", "extension"])
def test_what_is_opened_between_reading_and_writing_is_not_left_open(desk: Aws, opened: str) -> None:
    made = active(desk, "P02")

    def opens() -> None:
        if opened == "change":
            request_change(desk, "P02", made, openings=3)
        else:
            {"stop": request_stop, "extension": request_extension}[opened](desk, "P02", made)

    desk.meanwhile("TransactWriteItems", opens)
    body = {"version": made["version"], "text": "x"}
    answer = desk.call(CANCEL, path=entered_path(made, "P02"), body=body, caller=SUPERVISOR)
    assert (answer.status, answer.problem) == (409, "stale-version")
    cancel(desk, "P02", made)
    assert requests_of(desk, "P02", made)[opened]["state"] == "void"


def test_only_what_is_active_is_cancelled_and_only_once(desk: Aws) -> None:
    made = active(desk, "P02")
    done = cancel(desk, "P02", made)
    for of in (done, drafted(desk, "P02"), submitted(desk, "P02")):
        body = {"version": of["version"], "text": "x"}
        answer = desk.call(CANCEL, path=entered_path(of, "P02"), body=body, caller=SUPERVISOR)
        assert (answer.status, answer.problem) == (409, "wrong-state")
    assert len(mails_of(desk, "posting_cancelled")) == 1


def test_another_version_is_refused(desk: Aws) -> None:
    made = active(desk, "P02")
    body = {"version": made["version"] - 1, "text": "x"}
    answer = desk.call(CANCEL, path=entered_path(made, "P02"), body=body, caller=SUPERVISOR)
    assert (answer.status, answer.problem) == (409, "stale-version")


def test_another_office_or_establishment_reads_it_as_absent(desk: Aws) -> None:
    register(desk, "P10")
    made = active(desk, "P02")
    body = {"version": made["version"], "text": "x"}
    other_office = {**OTHER_OFFICE, "staff_role": "supervisor"}
    assert desk.call(CANCEL, path=entered_path(made, "P02"), body=body, caller=other_office).status == 404
    assert desk.call(CANCEL, path=entered_path(made, "P10"), body=body, caller=SUPERVISOR).status == 404


def test_what_came_by_another_channel_is_cancelled_likewise(aws: Aws) -> None:
    register(aws, "P10")
    made = entered_active(aws)
    assert cancel(aws, "P10", made)["end_reason"] == "cancelled"
    assert audited(aws, "cancel_posting")["on_behalf_of"] == "9901-000010-0"


@pytest.mark.parametrize(
    ("change", "field"),
    [({"text": " "}, "text"), ({"text": "あ" * 501}, "text"), ({"text": None}, "text"), ({"version": 0}, "version")],
)
def test_a_bad_body_names_its_field(desk: Aws, change: dict[str, Any], field: str) -> None:
    made = active(desk, "P02")
    body = {"version": made["version"], "text": "x", **change}
    answer = desk.call(CANCEL, path=entered_path(made, "P02"), body=body, caller=SUPERVISOR)
    assert (answer.status, answer.problem, answer.fields) == (422, "invalid-input", [field])


def test_an_employer_cannot_reach_it(desk: Aws) -> None:
    made = active(desk, "P02")
    body = {"version": made["version"], "text": "x"}
    assert desk.call(CANCEL, path=entered_path(made, "P02"), body=body, caller=owner("P02")).status in {401, 403}
