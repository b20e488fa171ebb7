"""The print list (§1.6): list_letters and mark_letter_printed. Each letter once, by its own office."""

from typing import Any

import pytest

from mypage.core import dynamo
from mypage.notices import service
from tests.support.aws import Aws, staff
from tests.support.steps import (
    COLLEAGUE,
    OTHER_OFFICE,
    accept,
    claimed,
    entered,
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
    images = [{"eventName": "INSERT", "dynamodb": {"NewImage": dynamo.to_wire(i)}} for i in aws.outbox()]
    aws.invoke("notices/deliver_mail", {"Records": images})
    aws.pass_time(seconds=1)


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
    images = [{"eventName": "INSERT", "dynamodb": {"NewImage": dynamo.to_wire(i)}} for i in desk.outbox()]
    desk.invoke("notices/deliver_mail", {"Records": images})
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
