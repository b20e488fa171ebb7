"""Everybody sees an active posting as its employer wished, and nothing from the instant it ends (§2.4)."""

import pytest

from tests.support.aws import Aws
from tests.support.steps import accepted, claimed, ok, refuse, register, submitted

GET = "postings/get_public_posting"


def publish(aws: Aws, name: str = "P02", **change: object) -> dict[str, str]:
    register(aws, name)
    return {"posting_number": accepted(aws, name, **change)["posting_number"]}


def test_an_active_posting_is_public(aws: Aws) -> None:
    shown = ok(aws, GET, path=publish(aws))
    assert shown["posting_number"] == "99010-00000001"
    assert (shown["accepted_on"], shown["valid_until"], shown["as_of"]) == ("2026-11-18", "2027-01-31", "2026-11-18")
    assert shown["establishment_name"] == "見本ベーカリー小立野"
    assert shown["content"]["occupation"] == "パンの製造・販売スタッフ（パート）"


def test_it_is_gone_at_the_instant_it_ends(aws: Aws) -> None:
    path = publish(aws)
    aws.now = aws.now.replace(year=2027, month=1, day=31, hour=23, minute=59, second=59)
    assert ok(aws, GET, path=path)["as_of"] == "2027-01-31"
    aws.pass_time(seconds=1)
    answer = aws.call(GET, path=path)
    assert (answer.status, answer.problem) == (404, "not-found")


@pytest.mark.parametrize("wish", ["2", "4"])
def test_what_is_not_for_everybody_reads_as_absent(aws: Aws, wish: str) -> None:
    hidden = aws.call(GET, path=publish(aws, publication=wish))
    unknown = aws.call(GET, path={"posting_number": "99010-99999999"})
    assert (hidden.status, hidden.text) == (404, unknown.text)


def test_wish_3_hides_name_and_address(aws: Aws) -> None:
    answer = aws.call(GET, path=publish(aws, "P09"))
    assert answer.status == 200
    assert answer.json["establishment_name"] is None
    for hidden in ("架空整形外科", "見本町", "9901-000009-9", "金沢駅"):
        assert hidden not in answer.text


@pytest.mark.parametrize("typed", ["９９０１０-０００００００１", " 99010-00000001 "])
def test_a_number_is_read_in_any_width(aws: Aws, typed: str) -> None:
    path = publish(aws)
    assert ok(aws, GET, path={"posting_number": typed})["posting_number"] == path["posting_number"]


def test_what_is_not_accepted_has_no_public_page(aws: Aws) -> None:
    register(aws, "P02")
    refuse(aws, claimed(aws, submitted(aws, "P02")))
    assert aws.call(GET, path={"posting_number": "99010-00000001"}).status == 404


@pytest.mark.parametrize(
    "number", ["x", "99010-1", "9901000000001", "99010-00000001x", "%00", "９９０１０-０００００００２"]
)
def test_what_is_no_posting_number_is_absent(aws: Aws, number: str) -> None:
    answer = aws.call(GET, path={"posting_number": number})
    assert (answer.status, answer.problem) == (404, "not-found")
