"""What is published or prolonged is held to the law when it is decided, not only when it is applied for (V01, §2.4).

The workplace is in Akita: 1,031 yen an hour from 2026-03-31 on, which was announced before.
"""

from datetime import datetime
from typing import Any

import pytest

from mypage.core.clock import JST
from tests.support.aws import Answer, Aws, staff
from tests.support.steps import (
    accept,
    active,
    claimed,
    get,
    ok,
    owner,
    register,
    request_change,
    request_extension,
    request_stop,
    requests_of,
    send_back,
    submitted,
)

AKITA = {
    "workplace": "other",
    "workplace_prefecture_code": "05",
    "workplace_municipality": "見本市",
    "workplace_address": "見本市1-1",
    "base_pay_min": 1_000,
}

type Json = dict[str, Any]


@pytest.fixture
def desk(aws: Aws) -> Aws:
    register(aws, "P02")
    return aws


def on(aws: Aws, year: int, month: int, day: int) -> None:
    aws.now = datetime(year, month, day, 10, tzinfo=JST)


def try_to_accept(aws: Aws, review: Json) -> Answer:
    path, body = {"review_id": review["review_id"]}, {"version": review["version"]}
    return aws.call("review/accept_review", path=path, body=body, caller=staff())


def try_to_extend(aws: Aws, of: Json) -> Answer:
    return aws.call("postings/request_extension", path={"posting_id": of["posting_id"]}, body={}, caller=owner("P02"))


def correct(aws: Aws, review: Json, content: Json) -> Json:
    body = {"version": review["version"], "content": content, "agreed_with": "見本様", "agreed_on": "2026-11-18"}
    path = {"review_id": review["review_id"]}
    return dict(ok(aws, "review/correct_review", path=path, body=body, caller=staff())["review"])


def unlawful(answer: Answer, field: str = "content.base_pay_min") -> bool:
    return (answer.status, answer.problem, answer.fields) == (409, "breaks-law", [field])


def test_v01_a_correction_that_breaks_a_rule_is_not_published(desk: Aws) -> None:
    made = submitted(desk, "P02")
    review = correct(desk, claimed(desk, made), {**made["content"], "base_pay_min": 1_040})
    assert unlawful(try_to_accept(desk, review))
    assert get(desk, "P02", made["posting_id"])["state"] == "in_review"
    accept(desk, correct(desk, review, made["content"]))
    assert get(desk, "P02", made["posting_id"])["state"] == "active"


def test_v01_a_change_corrected_below_the_minimum_wage_is_not_accepted(desk: Aws) -> None:
    made = active(desk, "P02")
    request_change(desk, "P02", made, openings=3)
    review = correct(desk, claimed(desk, made, "change"), {**made["content"], "base_pay_min": 1_040})
    assert unlawful(try_to_accept(desk, review))
    assert get(desk, "P02", made["posting_id"])["content"] == made["content"]


def test_v01_an_application_decided_so_late_that_a_new_minimum_wage_begins_within_validity_is_not_accepted(
    desk: Aws,
) -> None:
    on(desk, 2025, 12, 30)  # accepted that day, it would be valid until 2026-02-28
    made = submitted(desk, "P02", **AKITA)
    on(desk, 2026, 1, 5)
    assert unlawful(try_to_accept(desk, claimed(desk, made)))


def test_v01_a_warning_does_not_keep_staff_from_accepting(desk: Aws) -> None:
    made = submitted(desk, "P02")
    review = correct(desk, claimed(desk, made), {**made["content"], "special_notes": "主婦歓迎"})
    assert accept(desk, review)["state"] == "active"


def test_v01_a_change_is_judged_until_the_last_day_of_its_posting(desk: Aws) -> None:
    on(desk, 2025, 11, 20)
    made = active(desk, "P02", **AKITA)
    assert made["valid_until"] == "2026-01-31"
    on(desk, 2026, 1, 15)  # accepted anew, it would be valid until 2026-03-31
    request_change(desk, "P02", made, openings=3)
    checked = ok(desk, "postings/check_posting", path={"posting_id": made["posting_id"]}, body={}, caller=owner("P02"))
    assert checked["findings"] == []
    review = claimed(desk, made, "change")
    seen = ok(desk, "review/get_review", path={"review_id": review["review_id"]}, caller=staff())
    assert seen["findings"] == []
    accept(desk, review)
    assert get(desk, "P02", made["posting_id"])["content"]["openings"] == 3


@pytest.mark.parametrize(("month", "day", "refused"), [(11, 20, False), (12, 1, True)])
def test_v01_an_extension_is_refused_where_a_minimum_wage_that_it_misses_begins(
    desk: Aws, month: int, day: int, *, refused: bool
) -> None:
    on(desk, 2025, month, day)
    made = active(desk, "P02", **AKITA)  # extended, it is valid until 2026-02-28 or 2026-03-31
    answer = try_to_extend(desk, made)
    assert unlawful(answer) if refused else answer.status == 201
    assert (requests_of(desk, "P02", made)["extension"] is None) is refused


def test_v01_an_extension_is_not_accepted_once_a_change_has_lowered_the_pay(desk: Aws) -> None:
    on(desk, 2025, 12, 1)
    made = active(desk, "P02", **{**AKITA, "base_pay_min": 1_031})
    request_extension(desk, "P02", made)
    request_change(desk, "P02", made, base_pay_min=1_000)
    accept(desk, claimed(desk, made, "change"))
    review = claimed(desk, made, "extension")
    seen = ok(desk, "review/get_review", path={"review_id": review["review_id"]}, caller=staff())
    assert [(one["rule"], one["field"]) for one in seen["findings"]] == [("V01", "base_pay_min")]
    assert unlawful(try_to_accept(desk, review))
    assert get(desk, "P02", made["posting_id"])["valid_until"] == "2026-02-28"


def test_a20_a_stop_is_accepted_whatever_the_content(desk: Aws) -> None:
    on(desk, 2025, 12, 30)
    made = active(desk, "P02", **AKITA)
    request_stop(desk, "P02", made)
    on(desk, 2026, 1, 5)
    assert accept(desk, claimed(desk, made, "stop"))["state"] == "inactive"


def test_what_was_refused_can_be_sent_back(desk: Aws) -> None:
    made = submitted(desk, "P02")
    review = correct(desk, claimed(desk, made), {**made["content"], "declaration": False})
    assert unlawful(try_to_accept(desk, review), "content.declaration")
    assert send_back(desk, review, "declaration", "ご確認ください。")["state"] == "returned"
