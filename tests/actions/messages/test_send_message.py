"""POST /employer/threads/{referral_id}/messages and the seeker's: all of R23-R25 hold at the instant of the send."""

from datetime import timedelta
from uuid import uuid4

import pytest

from tests.support.aws import Aws, employer
from tests.support.referrals import cancelled, referred, result
from tests.support.steps import Json, accept, claimed, mails_of, request_stop
from tests.support.threads import (
    SEND,
    open_mypage_of,
    path_of,
    thread,
    thread_of,
    try_to_write,
    world_of,
    write,
)

BOTH = pytest.mark.parametrize("by", ["employer", "seeker"])
OTHER = {"employer": "seeker", "seeker": "employer"}
MAIL = {"employer": "seeker_message_received", "seeker": "message_received"}
"""Who writes -> the mail that the other side gets."""


@BOTH
def test_a_message_arrives_at_the_other_side_in_two_calls(aws: Aws, by: str) -> None:
    referral = thread_of(aws)
    message_id = str(uuid4())

    sent = write(aws, referral, "面接の日程について。\nご相談です。", by=by, message_id=message_id)

    assert aws.calls == ["GetItem", "TransactWriteItems"]
    assert sent == {
        "message_id": message_id.replace("-", ""),
        "side": by,
        "at": aws.now.isoformat(),
        "text": "面接の日程について。\nご相談です。",
    }
    assert thread(aws, referral, by=OTHER[by])["messages"] == [sent]


@BOTH
def test_the_same_message_again_is_the_same_message(aws: Aws, by: str) -> None:
    referral = thread_of(aws)
    message_id = str(uuid4())
    first = write(aws, referral, by=by, message_id=message_id)
    aws.pass_time(minutes=3)

    again = write(aws, referral, by=by, message_id=message_id)

    assert again == first
    assert len(thread(aws, referral, by=OTHER[by])["messages"]) == 1
    assert thread(aws, referral, by=OTHER[by])["unread"] == 1
    assert len(mails_of(aws, MAIL[by])) == 1


def test_the_same_message_is_answered_though_the_thread_has_closed_meanwhile(aws: Aws) -> None:
    referral = thread_of(aws)
    message_id = str(uuid4())
    first = write(aws, referral, message_id=message_id)
    cancelled(aws, referral)

    assert write(aws, referral, message_id=message_id) == first


def test_an_id_belongs_to_one_message(aws: Aws) -> None:
    referral = thread_of(aws)
    message_id = str(uuid4())
    write(aws, referral, "ひとつ目", message_id=message_id)

    assert try_to_write(aws, referral, "ふたつ目", message_id=message_id).problem == "message-id-used"
    assert try_to_write(aws, referral, "ひとつ目", by="seeker", message_id=message_id).problem == "message-id-used"


def test_the_same_message_twice_at_once_arrives_once(aws: Aws) -> None:
    referral = thread_of(aws)
    message_id = str(uuid4())
    aws.meanwhile("TransactWriteItems", lambda: write(aws, referral, message_id=message_id))

    assert try_to_write(aws, referral, message_id=message_id).status == 201

    assert len(thread(aws, referral)["messages"]) == 1


# --- R23: only with a referral in force -------------------------------------------------------------


@BOTH
def test_r23_without_a_referral_there_is_no_thread(aws: Aws, by: str) -> None:
    world_of(aws)

    assert try_to_write(aws, {"referral_id": "0" * 32}, by=by).status == 404


@BOTH
def test_r23_a_cancelled_referral_closes_the_thread(aws: Aws, by: str) -> None:
    referral = thread_of(aws)
    cancelled(aws, referral)

    answer = try_to_write(aws, referral, by=by)

    assert (answer.status, answer.problem) == (409, "thread-closed")
    assert "取り消した" in answer.json["detail"]
    assert thread(aws, referral, by=by)["closed_text"] == answer.json["detail"]


def test_r23_a_cancelling_at_the_same_moment_wins(aws: Aws) -> None:
    referral = thread_of(aws)
    aws.meanwhile("TransactWriteItems", lambda: cancelled(aws, referral))

    assert try_to_write(aws, referral).problem == "thread-closed"
    assert thread(aws, referral)["messages"] == []


def test_r23_strangers_on_either_side_find_nothing(aws: Aws) -> None:
    referral = thread_of(aws)
    stranger = employer("9901-000099-9")
    body = {"message_id": str(uuid4()), "text": "こんにちは。"}

    assert aws.call(SEND["employer"], path=path_of(referral), body=body, caller=stranger).status == 404
    assert try_to_write(aws, referral, by="seeker", which=2).status == 404


def test_a_result_does_not_close_the_thread(aws: Aws) -> None:
    referral = thread_of(aws)
    result(aws, referral)

    assert try_to_write(aws, referral).status == 201


# --- R24, A24: only with a seeker MyPage, at the time of the send -------------------------------------


def test_r24_no_message_to_a_seeker_without_mypage(aws: Aws) -> None:
    referral = thread_of(aws, 2)

    answer = try_to_write(aws, referral)

    assert (answer.status, answer.problem) == (409, "thread-closed")
    assert "求職者マイページを開設していない" in answer.json["detail"]


def test_a24_what_counts_is_the_time_of_the_send_not_of_the_referral(aws: Aws) -> None:
    referral = thread_of(aws, 2)
    open_mypage_of(aws, 2)

    assert try_to_write(aws, referral).status == 201


def test_a24_a_mypage_that_opens_at_the_same_moment_counts(aws: Aws) -> None:
    referral = thread_of(aws, 2)
    aws.meanwhile("TransactWriteItems", lambda: open_mypage_of(aws, 2))

    assert try_to_write(aws, referral).status == 201


def test_a_seeker_cannot_write_to_an_employer_without_account(aws: Aws) -> None:
    referral = thread_of(aws)
    (members,) = [item for item in aws.items("accounts") if item["sk"] == "MEMBERS"]
    aws.delete("accounts", members)

    answer = try_to_write(aws, referral, by="seeker")

    assert answer.problem == "thread-closed"
    assert "求人者マイページを開設していない" in answer.json["detail"]


# --- R25, A19: only while the posting is in force -----------------------------------------------------


@BOTH
@pytest.mark.parametrize(("before", "status"), [(timedelta(microseconds=1), 201), (timedelta(0), 409)])
def test_r25_the_last_instant_of_the_posting_is_the_last_of_sending(
    aws: Aws, by: str, before: timedelta, status: int
) -> None:
    referral = thread_of(aws)
    aws.now = aws.now.replace(year=2027, month=2, day=1, hour=0) - before  # valid until 2027-01-31

    assert try_to_write(aws, referral, by=by).status == status


def test_r25_a_stop_at_the_same_moment_wins(aws: Aws) -> None:
    posting = world_of(aws)
    referral = referred(aws, posting)
    request_stop(aws, "P02", posting)
    review = claimed(aws, posting, "stop")
    aws.meanwhile("TransactWriteItems", lambda: accept(aws, review))

    answer = try_to_write(aws, referral)

    assert answer.problem == "thread-closed"
    assert "有効中ではなくなった" in answer.json["detail"]


def test_the_reasons_come_in_their_order(aws: Aws) -> None:
    referral = thread_of(aws, 2)
    cancelled(aws, referral)
    aws.now = aws.now.replace(year=2027, month=2, day=1)

    assert "求職者マイページ" in try_to_write(aws, referral).json["detail"]
    open_mypage_of(aws, 2)
    assert "有効中" in try_to_write(aws, referral).json["detail"]
    aws.now = aws.now.replace(year=2027, month=1, day=31)
    assert "取り消した" in try_to_write(aws, referral).json["detail"]


# --- what a message is --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "status"), [("あ" * 2000, 201), ("あ" * 2001, 422), ("", 422), ("　", 422), ("か\u3099" * 2000, 201)]
)
def test_a_message_has_1_to_2000_characters_as_a_reader_counts_them(aws: Aws, text: str, status: int) -> None:
    assert try_to_write(aws, thread_of(aws), text).status == status


def test_a_message_is_text_and_stays_as_it_was_written(aws: Aws) -> None:
    text = "<script>alert(1)</script>\n\n「。」 😀 http://example.co.jp"

    assert write(aws, thread_of(aws), text)["text"] == text


# --- the mail, at most one per thread, side and hour ---------------------------------------------------


@BOTH
def test_the_other_side_is_told_once_an_hour_without_a_word_of_the_message(aws: Aws, by: str) -> None:
    referral = thread_of(aws)
    for minutes in (0, 1, 58):
        aws.pass_time(minutes=minutes)
        write(aws, referral, "ひみつの用件", by=by)
    assert len(mails_of(aws, MAIL[by])) == 1

    aws.pass_time(minutes=1)
    write(aws, referral, by=by)

    told = mails_of(aws, MAIL[by])
    assert [mail["refs"] for mail in told] == [{"thread_id": referral["referral_id"]}] * 2
    assert "ひみつ" not in str(aws.outbox()) + str(aws.audit())
    assert ("seeker_number" in told[0], "establishment_number" in told[0]) == (by == "employer", by == "seeker")


def test_two_messages_at_once_are_one_mail(aws: Aws) -> None:
    referral = thread_of(aws)
    aws.meanwhile("TransactWriteItems", lambda: write(aws, referral, "ふたつ目"))

    write(aws, referral, "ひとつ目")

    assert len(thread(aws, referral)["messages"]) == 2
    assert aws.calls  # the later one was sent again without a mail
    assert len(mails_of(aws, MAIL["employer"])) == 1


def test_each_thread_has_its_own_hour(aws: Aws) -> None:
    posting = world_of(aws)
    open_mypage_of(aws, 2)
    for which in (1, 2):
        write(aws, referred(aws, posting, which))

    assert len(mails_of(aws, MAIL["employer"])) == 2


def test_every_message_leaves_an_audit_line(aws: Aws) -> None:
    referral = thread_of(aws)
    write(aws, referral, by="seeker")

    (line,) = [line for line in aws.audit() if line["action"] == "send_message"]
    assert (line["actor"], line["pk"]) == (f"account#{'d' * 32}", f"thread#{referral['referral_id']}")


def test_a_refusal_writes_nothing(aws: Aws) -> None:
    referral: Json = thread_of(aws, 2)
    before = [len(aws.items(table)) for table in ("referrals", "outbox", "audit")]

    try_to_write(aws, referral)

    assert [len(aws.items(table)) for table in ("referrals", "outbox", "audit")] == before


@BOTH
def test_a_hundred_messages_may_wait_unread_and_reading_makes_room(aws: Aws, by: str) -> None:
    referral = thread_of(aws)
    (head,) = [item for item in aws.items("referrals") if item["sk"] == "THREAD"]
    aws.put("referrals", {**head, f"sent_by_{by}": 99})
    write(aws, referral, by=by)
    refused = try_to_write(aws, referral, by=by)
    assert (refused.status, refused.problem) == (409, "too-many-unread")
    write(aws, referral, by=OTHER[by])
    (head,) = [item for item in aws.items("referrals") if item["sk"] == "THREAD"]
    aws.put("referrals", {**head, f"read_by_{OTHER[by]}": 1})
    write(aws, referral, by=by)
    assert try_to_write(aws, referral, by=by).problem == "too-many-unread"
