"""What mails a key to a typed address is counted for each client: a hundred in an hour of the clock, known address or not."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from mypage.accounts import store
from mypage.accounts.rules import MAIL_REQUESTS_PER_HOUR
from tests.support.accounts import EMAIL, issue_code, open_account, register_establishment, sign_up_body
from tests.support.aws import START, Answer, Aws
from tests.support.members import OTHER_NUMBER, OTHER_PHONE, two_establishments
from tests.support.seekers import issue_seeker_code, register_seeker, seeker_sign_up_body

CLIENT = "192.0.2.10"
ELSEWHERE = "203.0.113.5"

type Ask = Callable[[str], Answer]
"""Ask for a mail, coming from an address."""


def reset(aws: Aws, email: str = EMAIL, client: str = CLIENT) -> Answer:
    return aws.call("accounts/start_password_reset", body={"email": email}, address=client)


def opening(aws: Aws) -> Ask:
    two_establishments()
    code = issue_code(aws, OTHER_NUMBER)["account_code"]
    body = sign_up_body(code, establishment_number=OTHER_NUMBER, phone=OTHER_PHONE)
    return lambda client: aws.call("accounts/start_sign_up", body=body, address=client)


def opening_of_a_seeker(aws: Aws) -> Ask:
    register_seeker(aws)
    body = seeker_sign_up_body(issue_seeker_code(aws).json["account_code"])
    return lambda client: aws.call("accounts/start_seeker_sign_up", body=body, address=client)


def another_key(aws: Aws) -> Ask:
    sign_up_id = opening(aws)(ELSEWHERE).json["sign_up_id"]
    return lambda client: aws.call("accounts/resend_auth_key", path={"sign_up_id": sign_up_id}, address=client)


def new_password(aws: Aws) -> Ask:
    return lambda client: reset(aws, client=client)


def has_asked(aws: Aws, times: int, client: str = CLIENT) -> None:
    """Let a client have asked so often in this hour of the clock."""
    aws.put("accounts", {**store.mail_requests_key(client, aws.now), "requests": times})


DOORS = [opening, opening_of_a_seeker, another_key, new_password]


@pytest.mark.parametrize("door", DOORS)
@pytest.mark.parametrize(
    ("asked", "statuses"),
    [(MAIL_REQUESTS_PER_HOUR - 2, [202, 202, 429]), (MAIL_REQUESTS_PER_HOUR, [429, 429, 429])],
)
def test_a_client_gets_a_hundred_mails_sent_an_hour(
    aws: Aws, door: Callable[[Aws], Ask], asked: int, statuses: list[int]
) -> None:
    ask = door(aws)
    has_asked(aws, asked)
    before = len(aws.mails)

    assert [ask(CLIENT).status for _ in range(3)] == statuses
    assert len(aws.mails) == before + statuses.count(202)


def test_all_doors_count_together(aws: Aws) -> None:
    asks = [opening(aws), opening_of_a_seeker(aws), new_password(aws)]
    has_asked(aws, MAIL_REQUESTS_PER_HOUR - 2)

    assert [ask(CLIENT).status for ask in asks] == [202, 202, 429]


@pytest.mark.parametrize("door", DOORS)
def test_whoever_comes_from_elsewhere_is_not_concerned(aws: Aws, door: Callable[[Aws], Ask]) -> None:
    ask = door(aws)
    has_asked(aws, MAIL_REQUESTS_PER_HOUR)

    assert (ask(CLIENT).status, ask(ELSEWHERE).status) == (429, 202)


def test_a_client_is_a_whole_ipv6_network(aws: Aws) -> None:
    has_asked(aws, MAIL_REQUESTS_PER_HOUR, "2001:db8:0:1::/64")

    assert reset(aws, client="[2001:db8:0:1::4]").status == 429
    assert reset(aws, client="[2001:db8:0:2::4]").status == 202


def test_the_refusal_says_until_when_and_in_plain_words(aws: Aws) -> None:
    aws.now = START + timedelta(minutes=40, seconds=30)
    has_asked(aws, MAIL_REQUESTS_PER_HOUR)

    refused = reset(aws)

    assert (refused.problem, refused.headers["retry-after"]) == ("too-many-mail-requests", ["1170"])
    assert "20分後にもう一度お試しください" in refused.text


@pytest.mark.parametrize(("before", "status"), [(timedelta(seconds=1), 429), (timedelta(), 202)])
def test_counting_begins_again_with_the_hour_of_the_clock(aws: Aws, before: timedelta, status: int) -> None:
    has_asked(aws, MAIL_REQUESTS_PER_HOUR)
    aws.now = START + timedelta(hours=1) - before

    assert reset(aws).status == status


@pytest.mark.parametrize("email", [EMAIL, "dare@example.co.jp"])
def test_a_request_is_counted_before_anything_is_looked_up(aws: Aws, email: str) -> None:
    """Known or not: refused alike, for the same one call."""
    register_establishment()
    open_account(aws)
    has_asked(aws, MAIL_REQUESTS_PER_HOUR)

    assert reset(aws, email).status == 429
    assert aws.calls == ["UpdateItem"]


def test_wrong_codes_count_as_well(aws: Aws) -> None:
    """Else the hundred-and-first would tell whether its code was right."""
    has_asked(aws, MAIL_REQUESTS_PER_HOUR - 1)
    body = sign_up_body("0000-0000-0000-0000")

    answers = [aws.call("accounts/start_sign_up", body=body) for _ in range(2)]

    assert [answer.status for answer in answers] == [422, 429]
