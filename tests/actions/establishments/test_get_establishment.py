"""Staff see the establishments of their own office (§1.6)."""

import pytest

from tests.support.aws import Aws, staff
from tests.support.steps import OTHER_OFFICE, ok, register

GET = "establishments/get_establishment"


def test_staff_read_an_establishment_of_their_office(aws: Aws) -> None:
    register(aws, "P02")
    found = ok(aws, GET, path={"establishment_number": "9901-000002-2"}, caller=staff())
    assert found["name"] == "見本ベーカリー小立野"


def test_another_offices_establishment_reads_as_absent(aws: Aws) -> None:
    register(aws, "P02")
    answer = aws.call(GET, path={"establishment_number": "9901-000002-2"}, caller=OTHER_OFFICE)
    assert (answer.status, answer.problem) == (404, "not-found")


@pytest.mark.parametrize("number", ["9901-000003-3", "x", "9901", "１"])
def test_a_number_that_is_not_registered_is_absent(aws: Aws, number: str) -> None:
    answer = aws.call(GET, path={"establishment_number": number}, caller=staff())
    assert (answer.status, answer.problem) == (404, "not-found")
