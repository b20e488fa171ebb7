"""The audit view (§1.6): supervisors only, of their own office only, by person, subject and time; each look is a line too."""

from datetime import timedelta

import pytest

from mypage.core import audit
from tests.support.aws import Aws, staff
from tests.support.steps import COLLEAGUE, OTHER_OFFICE, SUPERVISOR, Json, audited, ok

LIST = "records/list_audit_lines"
COLLEAGUE_ID = f"staff#{COLLEAGUE['account']}"
ACCOUNT = "account#" + "e" * 32
OTHER_SUPERVISOR = {**OTHER_OFFICE, "staff_role": "supervisor"}


def write(aws: Aws, **changed: object) -> None:
    """Let a line be written now."""
    facts: dict[str, object] = {
        "actor": COLLEAGUE_ID,
        "office": "99010",
        "action": "claim_review",
        "subject": "review#1",
        "request_id": "r",
        **changed,
    }
    aws.put("audit", {k: v for k, v in audit.line(now=aws.now, **facts).item.items() if v is not None})  # type: ignore[arg-type]


def look(aws: Aws, caller: dict[str, str] | None = None, **query: str) -> list[Json]:
    """Return the lines of a look, but those of looks."""
    items = ok(aws, LIST, query=query, caller=caller or SUPERVISOR)["items"]
    return [item for item in items if item["action"] != "list_audit_lines"]


def actions(lines: list[Json]) -> list[str]:
    return [line["action"] for line in lines]


def test_a_clerk_may_not_read_the_audit_and_his_attempt_shows_nothing(aws: Aws) -> None:
    answer = aws.call(LIST, caller=staff())
    assert (answer.status, answer.problem) == (403, "supervisor-only")
    assert aws.calls == []


def test_by_default_it_shows_todays_lines_of_the_own_office_the_latest_first(aws: Aws) -> None:
    write(aws, action="claim_review")
    aws.pass_time(minutes=1)
    write(aws, action="accept_review", facts={"kind": "posting"}, on_behalf_of="9901-000002-2")
    write(aws, office="99020", action="refuse_review")
    lines = look(aws)
    assert actions(lines) == ["accept_review", "claim_review"]
    assert lines[0] == {
        "at": "2026-11-18T10:01:00+09:00",
        "actor_kind": "staff",
        "actor": COLLEAGUE_ID,
        "actor_name": None,
        "action": "accept_review",
        "subject": "review#1",
        "on_behalf_of": "9901-000002-2",
        "request_id": "r",
        "facts": [{"name": "kind", "value": "posting"}],
    }


def test_colleagues_are_named(aws: Aws) -> None:
    aws.put("accounts", {"pk": f"STAFF#{COLLEAGUE['account']}", "sk": "STAFF", "name": "窓口 三郎"})
    write(aws)
    assert look(aws)[0]["actor_name"] == "窓口 三郎"


def test_what_a_person_did_elsewhere_is_not_shown(aws: Aws) -> None:
    write(aws, actor=ACCOUNT, action="submit_posting")
    write(aws, actor=ACCOUNT, action="update_posting", office="99020")
    assert actions(look(aws, actor=ACCOUNT)) == ["submit_posting"]
    assert actions(look(aws, OTHER_SUPERVISOR, actor=ACCOUNT)) == ["update_posting"]


def test_a_subject_is_followed_over_people_and_days_within_the_own_office(aws: Aws) -> None:
    write(aws, subject="posting#1", action="create_posting", actor=ACCOUNT)
    aws.pass_time(days=40)
    write(aws, subject="posting#1", action="expire_postings", actor=audit.CLOCK)
    write(aws, subject="posting#1", action="refer_seeker", office="99020")
    write(aws, subject="posting#2")
    lines = look(aws, subject="posting#1")
    assert actions(lines) == ["expire_postings", "create_posting"]
    assert (lines[0]["actor_kind"], lines[0]["actor"]) == ("clock", None)


def test_days_begin_and_end_at_midnight_in_japan(aws: Aws) -> None:
    midnight = aws.now.replace(hour=0, minute=0)
    for at, action in [
        (midnight - timedelta(microseconds=1), "sign_out_staff"),
        (midnight, "sign_in_staff"),
        (midnight + timedelta(days=1) - timedelta(microseconds=1), "claim_review"),
        (midnight + timedelta(days=1), "release_review"),
    ]:
        aws.now = at
        write(aws, action=action)
    aws.pass_time(days=2)
    day = {"since": "2026-11-18", "until": "2026-11-18"}
    for asked in (day, {**day, "actor": COLLEAGUE_ID}, {**day, "subject": "review#1"}):
        assert actions(look(aws, **asked)) == ["claim_review", "sign_in_staff"], asked


def test_an_action_can_be_looked_for(aws: Aws) -> None:
    write(aws, action="claim_review")
    write(aws, action="accept_review")
    for asked in ({}, {"actor": COLLEAGUE_ID}, {"subject": "review#1"}):
        assert actions(look(aws, action="accept_review", **asked)) == ["accept_review"]


@pytest.mark.parametrize("asked", [{"since": "2026-11-16"}, {"actor": COLLEAGUE_ID}, {"subject": "review#1"}])
def test_pages_hold_every_line_once_over_days(aws: Aws, asked: dict[str, str]) -> None:
    aws.now -= timedelta(days=2)
    for n in range(230):
        write(aws, request_id=str(n))
        aws.pass_time(minutes=12)
    aws.now = aws.now.replace(day=18, hour=12)
    query, seen, pages = {"until": "2026-11-18", **asked}, [], 0
    while True:
        page = ok(aws, LIST, query=query, caller=SUPERVISOR)
        seen += [int(line["request_id"]) for line in page["items"] if line["action"] == "claim_review"]
        pages += 1
        if page["next_cursor"] is None:
            break
        query["cursor"] = page["next_cursor"]
    assert (seen, pages) == (list(range(229, -1, -1)), 3)


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ({"actor": COLLEAGUE_ID, "subject": "posting#1"}, "subject"),
        ({"since": "2026-11-18", "until": "2026-11-17"}, "until"),
        ({"since": "2026-11-19", "until": "2026-11-20"}, "until"),
        ({"since": "2026-10-18", "until": "2026-11-18"}, "until"),
        ({"actor": "somebody"}, "actor"),
        ({"subject": "見本"}, "subject"),
        ({"since": "yesterday"}, "since"),
        ({"since": "1795046400"}, "since"),
        ({"since": "2026-11-17T00:00:00Z"}, "since"),
        ({"action": "DROP"}, "action"),
    ],
)
def test_a_bad_question_names_its_field(aws: Aws, query: dict[str, str], field: str) -> None:
    answer = aws.call(LIST, query=query, caller=SUPERVISOR)
    assert (answer.status, answer.fields) == (422, [field])


def test_31_days_are_one_question_and_the_widest_dates_are_harmless(aws: Aws) -> None:
    ok(aws, LIST, query={"since": "2026-10-19", "until": "2026-11-18"}, caller=SUPERVISOR)
    assert aws.calls.count("Query") == 31
    ok(aws, LIST, query={"actor": ACCOUNT, "since": "1900-01-01", "until": "9999-12-31"}, caller=SUPERVISOR)


@pytest.mark.parametrize("cursor", ["x", "WyJ4IiwieCIsIngiXQ", "WyI5OTk5LTEyLTMxVDIzOjU5OjU5WiIsIngiLCJ4Il0"])
def test_a_forged_cursor_is_refused(aws: Aws, cursor: str) -> None:
    assert aws.call(LIST, query={"cursor": cursor}, caller=SUPERVISOR).problem == "bad-cursor"


def test_each_look_is_a_line_itself_with_what_was_looked_for(aws: Aws) -> None:
    look(aws, actor=ACCOUNT)
    line = audited(aws, "list_audit_lines")
    assert (line["actor"], line["pk"]) == (f"staff#{SUPERVISOR['account']}", "audit#99010")
    assert line["facts"] == {"actor": ACCOUNT}


def test_a_look_that_cannot_be_audited_shows_nothing(aws: Aws) -> None:
    write(aws)

    def fail() -> None:
        raise RuntimeError

    aws.meanwhile("PutItem", fail)
    answer = aws.call(LIST, caller=SUPERVISOR)
    assert (answer.status, answer.problem) == (500, "unexpected")
    assert "claim_review" not in answer.text
