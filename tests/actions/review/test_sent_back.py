"""What came again after it was sent back stands beside what was sent back: the clerk sees what was done about his words."""

from typing import Any

import pytest

from tests.support.aws import Aws, staff
from tests.support.steps import (
    accept,
    active,
    claim,
    claimed,
    get,
    ok,
    owner,
    register,
    request_change,
    requests_of,
    review_of,
    save_change,
    send_back,
    submit,
    submit_change,
    submitted,
)

type Json = dict[str, Any]


@pytest.fixture
def desk(aws: Aws) -> Aws:
    register(aws, "P02")
    return aws


def read(aws: Aws, review: Json) -> Json:
    return ok(aws, "review/get_review", path={"review_id": review["review_id"]}, caller=staff())


def resubmit(aws: Aws, made: Json, **change: Any) -> None:
    seen = get(aws, "P02", made["posting_id"])
    body = {"content": {**seen["content"], **change}, "version": seen["version"]}
    submit(aws, "P02", ok(aws, "postings/update_posting", path=_path(made), body=body, caller=owner("P02")))


def _path(made: Json) -> dict[str, str]:
    return {"posting_id": made["posting_id"]}


def correct(aws: Aws, review: Json, content: Json) -> Json:
    body = {"version": review["version"], "content": content, "agreed_with": "見本様", "agreed_on": "2026-11-18"}
    path = {"review_id": review["review_id"]}
    return dict(ok(aws, "review/correct_review", path=path, body=body, caller=staff())["review"])


def test_what_comes_for_the_first_time_has_nothing_beside_it(desk: Aws) -> None:
    assert read(desk, claimed(desk, submitted(desk, "P02")))["sent_back"] is None


def test_an_application_that_came_again_shows_what_was_sent_back_as_it_was_corrected_until_then(desk: Aws) -> None:
    made = submitted(desk, "P02")
    review = correct(desk, claimed(desk, made), {**made["content"], "openings": 2})
    send_back(desk, review)
    assert read(desk, review)["sent_back"] is None, (
        "while the employer writes, the office does not look over his shoulder"
    )
    desk.pass_time(days=1)
    resubmit(desk, made, duties="パンの成形、焼成です。")
    detail = read(desk, review_of(desk, made))
    assert detail["sent_back"] == {**made["content"], "openings": 2}
    assert detail["posting"]["content"]["duties"] == "パンの成形、焼成です。"


def test_the_last_of_several_returns_counts(desk: Aws) -> None:
    made = submitted(desk, "P02")
    for openings in (2, 3):
        send_back(desk, claimed(desk, made))
        desk.pass_time(days=1)
        resubmit(desk, made, openings=openings)
    assert read(desk, review_of(desk, made))["sent_back"]["openings"] == 2
    accept(desk, claimed(desk, made))
    assert get(desk, "P02", made["posting_id"])["content"]["openings"] == 3


def test_a_change_that_came_again_shows_what_was_sent_back_and_a_later_one_does_not(desk: Aws) -> None:
    made = active(desk, "P02")
    request_change(desk, "P02", made, openings=5)
    send_back(desk, claimed(desk, made, "change"), "openings")
    returned = requests_of(desk, "P02", made)["change"]
    submit_change(desk, "P02", made, save_change(desk, "P02", made, returned["version"], openings=4))
    review = review_of(desk, made, "change")
    detail = read(desk, review)
    assert (detail["sent_back"]["openings"], detail["request"]["content"]["openings"]) == (5, 4)
    accept(desk, claim(desk, review))
    desk.pass_time(days=1)
    request_change(desk, "P02", get(desk, "P02", made["posting_id"]), openings=6)
    assert read(desk, review_of(desk, made, "change"))["sent_back"] is None
