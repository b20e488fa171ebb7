"""Reading threads: lists, pages of messages, read marks, the cut-off; reports and what staff may read."""

from datetime import datetime, timedelta

import pytest

from mypage.core.clock import JST
from tests.support.aws import Aws, employer, staff
from tests.support.referrals import referred
from tests.support.steps import OTHER_OFFICE, Json, ok
from tests.support.threads import (
    GET,
    LIST,
    READ,
    REPORT,
    caller,
    open_mypage_of,
    path_of,
    thread,
    thread_of,
    threads,
    world_of,
    write,
)

BOTH = pytest.mark.parametrize("by", ["employer", "seeker"])
OTHER = {"employer": "seeker", "seeker": "employer"}
CUT_OFF = datetime(2027, 5, 1, 0, 0, tzinfo=JST)
"""The posting is valid until 2027-01-31, so results and threads end with April."""


def mark_read(aws: Aws, referral: Json, received: int, by: str = "employer", which: int = 1) -> int:
    body = {"received": received}
    return aws.call(READ[by], path=path_of(referral), body=body, caller=caller(by, which)).status


# --- lists ------------------------------------------------------------------------------------------


def test_the_employers_list_holds_a_thread_for_each_referral_the_latest_first(aws: Aws) -> None:
    posting = world_of(aws)
    open_mypage_of(aws, 2)
    first, second = (referred(aws, posting, which) for which in (1, 2))
    assert [line["last_message_at"] for line in threads(aws)["items"]] == [None, None]
    write(aws, first, by="seeker")
    aws.pass_time(minutes=1)
    write(aws, second)
    aws.pass_time(minutes=1)

    listed = threads(aws)["items"]

    assert aws.calls == ["Query", "BatchGetItem"]
    shown = [(line["counterpart"], line["unread"], line["last_from"]) for line in listed]
    assert shown == [("例示 太郎", 0, "employer"), ("見本 さくら", 1, "seeker")]
    write(aws, first, by="seeker")
    assert [line["referral_id"] for line in threads(aws)["items"]] == [first["referral_id"], second["referral_id"]]


def test_the_seekers_list_holds_his_referrals_with_and_without_messages(aws: Aws) -> None:
    referral = thread_of(aws)

    (line,) = threads(aws, by="seeker")["items"]

    assert (line["referral_id"], line["counterpart"]) == (referral["referral_id"], "見本ベーカリー小立野")
    assert (line["last_message_at"], line["unread"]) == (None, 0)
    assert threads(aws, by="seeker", which=2)["items"] == []


def test_a_list_pages(aws: Aws, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mypage.messages.service.PAGE_SIZE", 1)
    posting = world_of(aws)
    open_mypage_of(aws, 2)
    for which in (1, 2):
        write(aws, referred(aws, posting, which))
        aws.pass_time(minutes=1)

    first = threads(aws)
    second = threads(aws, cursor=first["next_cursor"])

    assert [line["counterpart"] for page in (first, second) for line in page["items"]] == ["例示 太郎", "見本 さくら"]
    assert aws.call(LIST["employer"], query={"cursor": "forged"}, caller=caller("employer")).problem == "bad-cursor"


def test_a_strangers_list_is_empty(aws: Aws) -> None:
    write(aws, thread_of(aws))

    assert ok(aws, LIST["employer"], caller=employer("9901-000099-9"))["items"] == []


# --- a thread ---------------------------------------------------------------------------------------


@BOTH
def test_a_thread_shows_messages_of_both_newest_first(aws: Aws, by: str) -> None:
    referral = thread_of(aws)
    for text, writer in (("ひとつ", "employer"), ("ふたつ", "seeker"), ("みっつ", "employer")):
        write(aws, referral, text, by=writer)
        aws.pass_time(minutes=1)

    shown = thread(aws, referral, by=by)

    assert [(one["text"], one["side"]) for one in shown["messages"]] == [
        ("みっつ", "employer"),
        ("ふたつ", "seeker"),
        ("ひとつ", "employer"),
    ]
    assert (shown["can_send"], shown["closed_reason"], shown["closed_text"]) == (True, None, None)


def test_messages_page_back_in_time(aws: Aws, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mypage.messages.service.MESSAGES_PER_PAGE", 2)
    referral = thread_of(aws)
    for text in ("1", "2", "3"):
        write(aws, referral, text)
        aws.pass_time(minutes=1)

    first = thread(aws, referral)
    second = thread(aws, referral, cursor=first["next_cursor"])

    assert [one["text"] for page in (first, second) for one in page["messages"]] == ["3", "2", "1"]
    assert second["next_cursor"] is None


@pytest.mark.parametrize("by", ["employer", "seeker"])
def test_a24_a_thread_says_why_it_is_closed(aws: Aws, by: str) -> None:
    referral = thread_of(aws)
    if by == "employer":
        (item,) = [i for i in aws.items("seekers") if i.get("account_id")]
        aws.put("seekers", {name: value for name, value in item.items() if name != "account_id"})
    else:
        (item,) = [i for i in aws.items("accounts") if i["sk"] == "MEMBERS"]
        aws.delete("accounts", item)

    shown = thread(aws, referral, by=by)

    assert (shown["can_send"], shown["closed_reason"]) == (False, "no_mypage")
    assert "開設していない" in shown["closed_text"]


@BOTH
def test_a19_when_the_posting_is_over_the_history_stays_readable_and_nothing_can_be_sent(aws: Aws, by: str) -> None:
    referral = thread_of(aws)
    write(aws, referral)
    aws.now = datetime(2027, 2, 1, 0, 0, tzinfo=JST)

    shown = thread(aws, referral, by=by)

    assert len(shown["messages"]) == 1
    assert (shown["can_send"], shown["closed_reason"]) == (False, "posting_over")
    assert (shown["readable_until"], shown["readable_until_is_final"]) == ("2027-04-30", True)


@BOTH
@pytest.mark.parametrize(("before", "there"), [(timedelta(microseconds=1), True), (timedelta(0), False)])
def test_a19_a_thread_is_gone_for_both_sides_at_the_cut_off(
    aws: Aws, by: str, before: timedelta, *, there: bool
) -> None:
    referral = thread_of(aws)
    write(aws, referral)
    aws.now = CUT_OFF - before

    assert bool(threads(aws, by=by)["items"]) is there
    answer = aws.call(GET[by], path=path_of(referral), caller=caller(by))
    assert answer.status == (200 if there else 404)
    report = aws.call(REPORT[by], path=path_of(referral), body={"reason": "困っています"}, caller=caller(by))
    assert report.status == (204 if there else 404)


def test_a_thread_of_others_reads_as_absent(aws: Aws) -> None:
    referral = thread_of(aws)
    stranger = employer("9901-000099-9")

    for function, body in ((GET["employer"], None), (REPORT["employer"], {"reason": "x"})):
        assert aws.call(function, path=path_of(referral), body=body, caller=stranger).status == 404
    for function, body in ((GET["seeker"], None), (REPORT["seeker"], {"reason": "x"})):
        assert aws.call(function, path=path_of(referral), body=body, caller=caller("seeker", 2)).status == 404


# --- read marks -------------------------------------------------------------------------------------


@BOTH
def test_what_was_received_is_unread_until_it_is_marked(aws: Aws, by: str) -> None:
    referral = thread_of(aws)
    for _ in range(3):
        write(aws, referral, by=OTHER[by])
    shown = thread(aws, referral, by=by)
    assert (shown["unread"], shown["received"]) == (3, 3)
    assert thread(aws, referral, by=OTHER[by])["unread_by_other"] == 3

    write(aws, referral, by=OTHER[by])  # comes while the page is being read
    assert mark_read(aws, referral, shown["received"], by) == 204

    assert thread(aws, referral, by=by)["unread"] == 1
    assert threads(aws, by=by)["items"][0]["unread"] == 1
    assert thread(aws, referral, by=OTHER[by])["unread_by_other"] == 1
    assert thread(aws, referral, by=OTHER[by])["unread"] == 0


def test_a_mark_only_moves_forward_and_never_beyond_what_came(aws: Aws) -> None:
    referral = thread_of(aws)
    for _ in range(2):
        write(aws, referral, by="seeker")

    assert [mark_read(aws, referral, received) for received in (2, 2, 3, 1)] == [204, 204, 422, 204]
    assert thread(aws, referral)["unread"] == 0


def test_nobody_marks_anothers_thread(aws: Aws) -> None:
    referral = thread_of(aws)
    write(aws, referral, by="employer")

    assert mark_read(aws, referral, 1, "seeker", 2) == 404
    assert mark_read(aws, {"referral_id": "0" * 32}, 0) == 404
    assert thread(aws, referral, by="seeker")["unread"] == 1


# --- reports, and staff -----------------------------------------------------------------------------


def reported(aws: Aws, referral: Json, reader: dict[str, str] | None = None) -> tuple[int, list[str]]:
    answer = aws.call("messages/get_reported_thread", path=path_of(referral), caller=reader or staff())
    return answer.status, [one["text"] for one in answer.json.get("messages", [])]


def test_staff_read_no_thread_that_nobody_has_reported(aws: Aws) -> None:
    referral = thread_of(aws)
    write(aws, referral)

    assert reported(aws, referral) == (404, [])
    assert ok(aws, "messages/list_thread_reports", caller=staff())["items"] == []


@BOTH
def test_a_reported_thread_is_read_by_the_seekers_office_and_every_look_is_audited(aws: Aws, by: str) -> None:
    referral = thread_of(aws)
    write(aws, referral, "困る内容", by=OTHER[by])
    for _ in range(2):  # a second report changes nothing
        answer = aws.call(REPORT[by], path=path_of(referral), body={"reason": "不適切です"}, caller=caller(by))
        assert answer.status == 204

    (line,) = ok(aws, "messages/list_thread_reports", caller=staff())["items"]
    assert (line["referral_id"], line["reported_by"], line["reason"]) == (referral["referral_id"], by, "不適切です")
    assert reported(aws, referral) == (200, ["困る内容"])
    looks = [one for one in aws.audit() if one["action"] == "get_reported_thread"]
    assert [(one["actor"], one["pk"]) for one in looks] == [
        (f"staff#{staff()['account']}", f"thread#{referral['referral_id']}")
    ]
    assert "困る" not in str(aws.audit())
    assert thread(aws, referral, by=by)["reported"] is True
    assert thread(aws, referral, by=OTHER[by])["reported"] is False, "the other side does not learn of it"


def test_another_office_reads_no_reported_thread(aws: Aws) -> None:
    referral = thread_of(aws)
    ok(aws, REPORT["seeker"], 204, path=path_of(referral), body={"reason": "困っています"}, caller=caller("seeker"))

    assert reported(aws, referral, OTHER_OFFICE) == (404, [])
    assert ok(aws, "messages/list_thread_reports", caller=OTHER_OFFICE)["items"] == []
