"""Who did what for whom: every change leaves a line in the audit table, and so does every look of staff at a person (§1.6).

Each function's own request is sent once (`SCENARIOS`), and the tables are held against what they were. A new function is in it
by itself: it writes a line, or says in `WITHOUT_LINE` why not.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from tests.benchmarks.recording import world
from tests.benchmarks.scenarios import NUMBER, SCENARIOS
from tests.support.aws import Aws, granted
from tests.support.source import handlers

OFFICE = "99010"
TABLES = ("accounts", "postings", "outbox", "referrals", "seekers")

_KEY_IS_UNDER_WAY = (
    "a key is mailed and lapses; nothing is anybody's or changed before the step that completes it, which writes"
)
_OWN_READING = "a mark of one's own reading, which the thread itself shows to both"
WITHOUT_LINE = {
    "accounts/resend_auth_key": f"a visitor, known by nothing yet: {_KEY_IS_UNDER_WAY} complete_sign_up",
    "accounts/resend_login_code": f"{_KEY_IS_UNDER_WAY} sign_in",
    "accounts/start_address_check": f"{_KEY_IS_UNDER_WAY} complete_address_check",
    "accounts/start_email_change": f"{_KEY_IS_UNDER_WAY} complete_email_change",
    "accounts/start_password_reset": f"a visitor, who may be anybody: {_KEY_IS_UNDER_WAY} complete_password_reset",
    "accounts/start_seeker_sign_up": f"a visitor, known by nothing yet: {_KEY_IS_UNDER_WAY} complete_sign_up",
    "accounts/start_sign_up": f"a visitor, known by nothing yet: {_KEY_IS_UNDER_WAY} complete_sign_up",
    "accounts/start_totp": "a secret is shown and lapses; signing in with it (complete_totp) writes",
    "messages/mark_seeker_thread_read": _OWN_READING,
    "messages/mark_thread_read": _OWN_READING,
}
"""What changes something and writes no line, and why."""

BY_ITSELF = {
    "applicants/remind_missing_results": "a reminder enters the outbox, which keeps what was mailed",
    "images/finish_removals": "takes away what a deletion, which wrote, left in the buckets",
    "images/invalidate_cache": "takes away what a deletion, which wrote, left at the CDN",
    "notices/deliver_mail": "the outbox keeps what was mailed",
    "notices/resend_pending_mails": "the outbox keeps what was mailed",
    "postings/warn_before_expiry": "a warning enters the outbox, which keeps what was mailed",
    "seekers/update_search_index": "copies what was published, which wrote",
}
"""What runs without anybody asking and writes no line, and why. Of the others, the runs fail on a grant that nothing used."""

LOOKS = {
    "accounts/list_establishment_accounts",
    "accounts/list_undeliverable_addresses",
    "applicants/get_referral",
    "applicants/list_referrals",
    "messages/get_reported_thread",
    "records/list_audit_lines",
    "seekers/get_seeker",
    "seekers/get_seeker_profile",
    "seekers/list_seekers",
}
"""What changes nothing and writes a line: staff look at what is a person's."""

ONLY_THE_LINE = {"accounts/sign_out_seeker"}
"""The scenario's session is in the caller alone, so that its end shows in no table."""

ACTIONS = {
    "accounts/change_staff_state": "disable_staff",
    "accounts/complete_seeker_sign_up": "complete_sign_up",
    "accounts/complete_sign_in": "sign_in",
    "accounts/complete_totp": "sign_in_staff",
    "accounts/issue_seeker_code": "issue_account_code",
    "accounts/sign_in_with_passkey": "sign_in",
    "applicants/register_results": "register_result",
    "messages/report_seeker_thread": "report_thread",
    "messages/send_seeker_message": "send_message",
    "postings/copy_entered_posting": "copy_posting",
    "postings/discard_entered_posting": "discard_posting",
    "postings/enter_change": "submit_change",
    "postings/enter_extension": "submit_extension",
    "postings/enter_posting": "create_posting",
    "postings/enter_stop": "submit_stop",
    "postings/request_extension": "submit_extension",
    "postings/request_stop": "submit_stop",
    "postings/submit_entered_posting": "submit_posting",
    "postings/update_entered_posting": "update_posting",
    "postings/withdraw_entered_posting": "withdraw_posting",
    "postings/withdraw_entered_request": "withdraw_stop",
    "postings/withdraw_request": "withdraw_stop",
}
"""The action where it is not the function's name: one thing that several do, or several that one does."""

SUBJECTS = {
    "accounts": {"account", "account_code", "establishment", "office", "staff"},
    "applicants": {"office", "referral"},
    "establishments": {"establishment"},
    "images": {"establishment"},
    "messages": {"thread"},
    "notices": {"mail"},
    "postings": {"posting"},
    "records": {"audit"},
    "review": {"posting"},
    "seekers": {"office", "profile", "seeker", "seekers"},
}
FOR_AN_EMPLOYER = {"images", "postings", "review"}
"""Where all that staff do is done on behalf of an establishment."""

PERSONAL = {
    *("account_code", "address", "auth_key", "birth_date", "body", "caption", "current_password", "duties", "email"),
    *("fax", "name", "name_kana", "new_password", "password", "password_hash", "phone", "text", "totp"),
}
"""Keys in requests and tables whose values no line repeats."""


def _values(of: Any, key: str = "") -> Iterator[str]:
    """Yield every text under a personal key, however deep."""
    if isinstance(of, Mapping):
        for name, value in of.items():
            yield from _values(value, name)
    elif isinstance(of, list | tuple):
        for value in of:
            yield from _values(value, key)
    elif isinstance(of, str) and key in PERSONAL and len(of) > 3:
        yield of


def _stored(aws: Aws) -> dict[str, list[dict[str, Any]]]:
    return {table: aws.items(table) for table in TABLES}


def _sent(event: Mapping[str, Any]) -> Any:
    return json.loads(base64.b64decode(event.get("body") or "") or "null")


def _actor(event: Mapping[str, Any]) -> str:
    """Return with what the actor begins: the caller, whole; where nobody is signed in yet, only the kind is known."""
    caller = event.get("requestContext", {}).get("authorizer") or {}
    is_staff = caller.get("audience") == "staff" or event.get("path", "").startswith("/public/staff")
    return f"{'staff' if is_staff else 'account'}#{caller.get('account', '')}"


@pytest.mark.parametrize("function", sorted(SCENARIOS))
def test_every_change_and_every_look_of_staff_at_a_person_leaves_its_line(function: str) -> None:
    area, name = function.split("/")
    with world() as aws:
        event = SCENARIOS[function](aws)
        before, earlier = _stored(aws), aws.audit()
        answer = aws.invoke(function, event)
        after = _stored(aws)
        lines = [line for line in aws.audit() if line not in earlier]
        personal = {*_values(before), *_values(after), *_values(_sent(event))}
    assert answer.get("statusCode", 200) < 300, answer
    changes = before != after
    assert changes or function not in WITHOUT_LINE, "it changes nothing: why is it in the list?"
    looks = function in LOOKS | ONLY_THE_LINE
    assert (bool(lines), changes) == (looks or (changes and function not in WITHOUT_LINE), changes and not looks)
    for line in lines:
        kind, _, subject = line["pk"].partition("#")
        assert line["actor"].startswith(_actor(event))
        assert (line["office"], line["office_day"]) == (OFFICE, f"{OFFICE}#{aws.now.date()}")
        assert line["request_id"] == event["requestContext"]["requestId"]
        assert kind in SUBJECTS[area]
        assert subject
        if line["actor"].startswith("staff#") and area in FOR_AN_EMPLOYER:
            assert line["on_behalf_of"] == NUMBER
    assert not lines or ACTIONS.get(function, name) in [line["action"] for line in lines]
    shown = json.dumps(lines, ensure_ascii=False, default=str)
    assert [value for value in personal if value in shown] == []


def test_the_lists_name_only_functions_that_there_are() -> None:
    assert {*WITHOUT_LINE, *LOOKS, *ONLY_THE_LINE, *ACTIONS} <= SCENARIOS.keys()


def test_what_runs_by_itself_may_write_its_lines_or_says_why_not() -> None:
    silent = {
        function
        for function in set(handlers()) - SCENARIOS.keys()
        if not any("AuditTable" in resource for _, resource in granted(function))
    }
    assert silent == BY_ITSELF.keys()
