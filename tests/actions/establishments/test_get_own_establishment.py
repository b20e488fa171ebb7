"""An employer sees his own establishment, the one his session names (R14)."""

from tests.support.aws import Aws
from tests.support.steps import STRANGER, ok, owner, register

GET = "establishments/get_own_establishment"


def test_an_employer_reads_his_own_establishment(aws: Aws) -> None:
    register(aws, "P02")
    register(aws, "P03")
    assert ok(aws, GET, caller=owner("P02"))["establishment_number"] == "9901-000002-2"
    assert ok(aws, GET, caller=owner("P03"))["establishment_number"] == "9901-000003-3"


def test_an_establishment_that_is_not_there_is_absent(aws: Aws) -> None:
    assert aws.call(GET, caller=STRANGER).status == 404
