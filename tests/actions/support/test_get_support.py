"""Anybody learns whom to ask and whether somebody answers now (R05, R29)."""

from datetime import datetime

import pytest

from mypage.core.clock import JST
from tests.support.aws import Aws
from tests.support.steps import ok


def test_office_and_help_desk_are_told_without_signing_in(aws: Aws) -> None:
    facts = ok(aws, "support/get_support")
    assert facts["office"]["phone"] == "076-253-3036"
    assert facts["help_desk"]["phone"] == "0570-077450"
    assert facts["office"]["open_now"] is True
    assert facts["mail_from"] == "mypage@example.co.jp"
    assert aws.calls == ["GetParameter"]


def test_open_now_follows_the_clock(aws: Aws) -> None:
    aws.now = datetime(2026, 11, 18, 16, 0, tzinfo=JST)
    facts = ok(aws, "support/get_support")
    assert (facts["office"]["open_now"], facts["help_desk"]["open_now"]) == (False, True)
    assert facts["office"]["next_opens_at"] == "2026-11-19T08:30:00+09:00"


def test_another_office_can_be_named(aws: Aws) -> None:
    assert ok(aws, "support/get_support", query={"office": "99020"})["office"]["code"] == "99020"


@pytest.mark.parametrize("office", ["9901", "abcde", "990100"])
def test_what_is_no_office_code_is_refused(aws: Aws, office: str) -> None:
    answer = aws.call("support/get_support", query={"office": office})
    assert (answer.status, answer.fields) == (422, ["office"])
