"""The print list (§1.6): list_letters and mark_letter_printed. Each letter once, by its own office."""

from datetime import datetime
from typing import Any

import pytest

from mypage.core import dynamo
from mypage.core.clock import JST
from mypage.notices import service
from tests.support.aws import Aws, staff
from tests.support.steps import (
    COLLEAGUE,
    OTHER_OFFICE,
    accept,
    cancel,
    claimed,
    entered,
    entered_active,
    entered_path,
    ok,
    refuse,
    register,
    send_back,
    submit_entered,
)

LIST, MARK = "notices/list_letters", "notices/mark_letter_printed"


@pytest.fixture
def desk(aws: Aws) -> Aws:
    register(aws, "P10")
    return aws


def decided(aws: Aws, act: Any = accept) -> None:
    """Let a decision come to nobody's mail."""
    act(aws, claimed(aws, submit_entered(aws, entered(aws))))
    deliver_all(aws)
    aws.pass_time(seconds=1)


def applied_for(aws: Aws, kind: str) -> dict[str, Any]:
    """Let staff apply for something about an active posting of an employer without account."""
    made = entered_active(aws)
    body: dict[str, Any] = {"channel": "fax", "received_on": "2026-11-18"}
    change = {"version": 0, "posting_version": made["version"], "content": {**made["content"], "openings": 5}}
    body |= {"change": change, "stop": {"reason": "other"}}.get(kind, {})
    ok(aws, f"postings/enter_{kind}", 201, path=entered_path(made), body=body, caller=staff())
    return made


def requests_of_entered(aws: Aws, of: dict[str, Any]) -> dict[str, Any]:
    return ok(aws, "postings/get_entered_requests", path=entered_path(of), caller=staff())


def deliver_all(aws: Aws) -> None:
    """Let the stream bring everything in the outbox."""
    images = [{"eventName": "INSERT", "dynamodb": {"NewImage": dynamo.to_wire(i)}} for i in aws.outbox()]
    aws.invoke("notices/deliver_mail", {"Records": images})


def letters(aws: Aws, caller: dict[str, str] | None = None) -> list[dict[str, Any]]:
    return list(ok(aws, LIST, caller=caller or staff())["items"])


@pytest.mark.parametrize(
    ("act", "kind", "words"),
    [
        (accept, "posting_accepted", "求人番号：99010-00000001"),
        (send_back, "posting_returned", "仕事内容：詳しくお書きください。"),
        (refuse, "posting_refused", "労働条件をご確認ください。"),
    ],
)
def test_a_letter_says_what_the_mail_would_and_where_to_send_it(desk: Aws, act: Any, kind: str, words: str) -> None:
    decided(desk, act)
    (letter,) = letters(desk)
    assert letter["kind"] == kind
    assert words in letter["text"]
    assert letter["establishment_name"] == "例示ビル管理（有）"
    assert (letter["postal_code"], letter["address"]) == ("920-0000", "金沢市見本町10-10")


@pytest.mark.parametrize(
    ("kind", "act", "letter_kind", "words"),
    [
        ("change", accept, "change_accepted", "お申し込みの求人内容の変更を受理しました。"),
        ("change", send_back, "change_returned", "仕事内容：詳しくお書きください。"),
        ("stop", accept, "stop_accepted", "お申し込みの募集停止を受理しました。"),
        ("stop", send_back, "stop_returned", "仕事内容：詳しくお書きください。"),
        ("extension", accept, "extension_accepted", "新しい紹介期限日：2027年2月28日（日）"),
        ("extension", send_back, "extension_returned", "仕事内容：詳しくお書きください。"),
    ],
)
def test_a_decision_on_a_request_is_printed_too(desk: Aws, kind: str, act: Any, letter_kind: str, words: str) -> None:
    made = applied_for(desk, kind)
    act(desk, claimed(desk, made, kind))
    deliver_all(desk)
    (letter,) = [letter for letter in letters(desk) if letter["kind"] == letter_kind]
    assert words in letter["text"]
    assert f"求人番号：{made['posting_number']}" in letter["text"]
    receipt = requests_of_entered(desk, made)[kind]["receipt_number"]
    if act is send_back:
        assert receipt in letter["subject"], "the request's receipt, not the posting's"
    assert "$" not in letter["subject"] + letter["text"]


def test_the_end_its_warning_and_what_became_void_are_printed(desk: Aws) -> None:
    made = applied_for(desk, "stop")
    desk.now = datetime(2027, 1, 24, 9, tzinfo=JST)
    desk.run("postings/warn_before_expiry")
    desk.now = datetime(2027, 2, 1, tzinfo=JST)
    desk.run("postings/expire_postings")
    deliver_all(desk)
    found = {letter["kind"]: letter["text"] for letter in letters(desk)}
    assert {"posting_expiring", "posting_expired", "request_void"} <= set(found)
    assert "紹介期限日：2027年1月31日（日）" in found["posting_expired"]
    assert "「募集停止」は対象がなくなりました" in found["request_void"]
    assert requests_of_entered(desk, made)["stop"]["receipt_number"] in found["request_void"]


def test_a_cancellation_is_printed_with_its_reason(desk: Aws) -> None:
    cancel(desk, "P10", entered_active(desk))
    deliver_all(desk)
    assert "事業所の廃止が確認されたためです。" in {x["kind"]: x["text"] for x in letters(desk)}["posting_cancelled"]


def test_a_printed_letter_leaves_the_list_once(desk: Aws) -> None:
    decided(desk)
    path = {"mail_id": letters(desk)[0]["mail_id"]}
    assert ok(desk, MARK, 204, path=path, caller=staff()) == {}
    assert letters(desk) == []
    assert "mark_letter_printed" in {line["action"] for line in desk.audit()}
    answer = desk.call(MARK, path=path, caller=COLLEAGUE)
    assert (answer.status, answer.problem) == (409, "already-printed")


def test_a_repeated_stream_record_does_not_bring_a_printed_letter_back(desk: Aws) -> None:
    decided(desk)
    ok(desk, MARK, 204, path={"mail_id": letters(desk)[0]["mail_id"]}, caller=staff())
    deliver_all(desk)
    assert letters(desk) == []


def test_two_who_print_at_once_mark_it_once(desk: Aws) -> None:
    decided(desk)
    path = {"mail_id": letters(desk)[0]["mail_id"]}
    desk.meanwhile("TransactWriteItems", lambda: ok(desk, MARK, 204, path=path, caller=COLLEAGUE))
    assert desk.call(MARK, path=path, caller=staff()).status == 409


def test_another_office_sees_and_marks_nothing(desk: Aws) -> None:
    decided(desk)
    path = {"mail_id": letters(desk)[0]["mail_id"]}
    assert letters(desk, OTHER_OFFICE) == []
    answer = desk.call(MARK, path=path, caller=OTHER_OFFICE)
    assert (answer.status, answer.problem) == (404, "not-found")
    assert len(letters(desk)) == 1


@pytest.mark.parametrize("mail_id", ["0" * 32, "x"])
def test_a_letter_that_does_not_exist_is_absent(aws: Aws, mail_id: str) -> None:
    answer = aws.call(MARK, path={"mail_id": mail_id}, caller=staff())
    assert (answer.status, answer.problem) == (404, "not-found")


def test_the_print_list_comes_in_pages_oldest_first(desk: Aws, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(service, "PAGE_SIZE", 2)
    for _ in range(3):
        decided(desk)
    first = ok(desk, LIST, caller=staff())
    rest = ok(desk, LIST, query={"cursor": first["next_cursor"]}, caller=staff())
    written = [letter["created_at"] for letter in first["items"] + rest["items"]]
    assert len(written) == 3
    assert written == sorted(written)
    assert rest["next_cursor"] is None
    assert desk.call(LIST, query={"cursor": "x"}, caller=staff()).problem == "bad-cursor"


def test_an_empty_print_list_is_an_empty_page(aws: Aws) -> None:
    assert ok(aws, LIST, caller=staff()) == {"items": [], "next_cursor": None}
