"""POST /public/password-resets/{password_reset_id}/complete."""

from datetime import timedelta

import pytest

from tests.support.accounts import EMAIL, account_item, mailed_key, open_account, register_establishment, sign_in
from tests.support.aws import START, Answer, Aws

FUNCTION = "accounts/complete_password_reset"
NEW = "あたらしい 傘と 12個の林檎"


def complete(aws: Aws, reset_id: str, key: str, password: str = NEW) -> Answer:
    return aws.call(FUNCTION, path={"password_reset_id": reset_id}, body={"auth_key": key, "password": password})


@pytest.fixture
def account_id(aws: Aws) -> str:
    register_establishment()
    return open_account(aws)


@pytest.fixture
def reset_id(aws: Aws, account_id: str) -> str:  # noqa: ARG001 - whose password it is
    answer = aws.call("accounts/start_password_reset", body={"email": EMAIL})
    return str(answer.json["password_reset_id"])


def test_the_new_password_opens_and_the_old_one_no_longer(aws: Aws, reset_id: str) -> None:
    answer = complete(aws, reset_id, mailed_key(aws))

    assert (answer.status, answer.text) == (204, "")
    assert sign_in(aws).status == 401
    assert sign_in(aws, password=NEW).status == 200


def test_every_session_ends_by_a_new_epoch(aws: Aws, account_id: str, reset_id: str) -> None:
    complete(aws, reset_id, mailed_key(aws))

    item = account_item(aws, account_id)
    assert (item["session_epoch"], item["version"]) == (1, 2)


def test_the_owner_is_told(aws: Aws, account_id: str, reset_id: str) -> None:
    complete(aws, reset_id, mailed_key(aws))

    assert [intent["refs"] for intent in aws.outbox() if intent["kind"] == "password_changed"] == [
        {"account_id": account_id}
    ]
    assert [line["action"] for line in aws.audit()].count("complete_password_reset") == 1


@pytest.mark.parametrize(("minutes", "seconds", "status"), [(49, 59, 204), (50, 0, 422)])
def test_the_key_is_valid_for_less_than_50_minutes(
    aws: Aws, reset_id: str, minutes: int, seconds: int, status: int
) -> None:
    aws.pass_time(minutes=minutes, seconds=seconds)

    assert complete(aws, reset_id, mailed_key(aws)).status == status


@pytest.mark.parametrize(("wrong", "status"), [(4, 204), (5, 422)])
def test_a_key_has_five_tries(aws: Aws, reset_id: str, wrong: int, status: int) -> None:
    for _ in range(wrong):
        assert complete(aws, reset_id, "ZZZZZZZZ").problem == "auth-key-refused"

    assert complete(aws, reset_id, mailed_key(aws)).status == status


def test_a_replay_changes_nothing(aws: Aws, account_id: str, reset_id: str) -> None:
    key = mailed_key(aws)
    complete(aws, reset_id, key)

    assert complete(aws, reset_id, key, "まったく別の とても長い 合言葉7").problem == "password-reset-completed"
    assert account_item(aws, account_id)["session_epoch"] == 1


def test_of_two_at_once_exactly_one_wins(aws: Aws, reset_id: str) -> None:
    key = mailed_key(aws)
    other: list[int] = []
    aws.meanwhile("TransactWriteItems", lambda: other.append(complete(aws, reset_id, key).status))

    mine = complete(aws, reset_id, key, "まったく別の とても長い 合言葉7")

    assert (mine.problem, other) == ("password-reset-completed", [204])
    assert sign_in(aws, password=NEW).status == 200


def test_an_unknown_address_can_never_complete(aws: Aws) -> None:
    answer = aws.call("accounts/start_password_reset", body={"email": "dare@example.co.jp"})

    assert complete(aws, answer.json["password_reset_id"], "00000000").problem == "auth-key-refused"


def test_a_guessable_password_is_refused_without_costing_a_try(aws: Aws, reset_id: str) -> None:
    by_whom_knows_the_owner = [
        "saiyo.example.qzj",
        "架空加賀精機株式会社2026",
        "カクウカガセイキ2026",
        "076ー000ー0001",
    ]
    for password in ["saiyo12345678", *by_whom_knows_the_owner] * 3:
        assert complete(aws, reset_id, mailed_key(aws), password).fields == ["password"]

    assert complete(aws, reset_id, mailed_key(aws)).status == 204


@pytest.mark.parametrize("password", ["saiyo.example.qzj", "9901-000001-1 qzvw", NEW])
def test_a_wrong_key_tells_nothing_of_whose_account_it_is(aws: Aws, reset_id: str, password: str) -> None:
    """A password made of the owner's address is judged only when the key was right: before, it would tell that he exists."""
    unknown = aws.call("accounts/start_password_reset", body={"email": "dare@example.co.jp"}).json["password_reset_id"]
    answers = [complete(aws, one, "ZZZZZZZZ", password) for one in (reset_id, unknown)]
    assert [(answer.status, answer.problem) for answer in answers] == [(422, "auth-key-refused")] * 2


def test_a_reset_of_24_hours_ago_or_an_unknown_one_is_absent(aws: Aws, reset_id: str) -> None:
    assert complete(aws, "0" * 32, "00000000").status == 404
    aws.now = START + timedelta(hours=24)
    assert complete(aws, reset_id, mailed_key(aws)).status == 404
