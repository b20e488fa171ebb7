"""Passkeys: registering, listing, renaming, removing under /employer, and signing in under /public."""

import base64
import json
from datetime import timedelta
from typing import Any

import pytest

from mypage.accounts import credential_store
from mypage.core.ids import session_hash
from tests.actions.notices.test_deliver_mail import deliver
from tests.support.accounts import (
    EMAIL,
    PASSWORD,
    account_item,
    authorized,
    only,
    open_account,
    owner_of,
    register_establishment,
    sign_in,
    with_login_codes,
)
from tests.support.authenticator import Authenticator, encoded
from tests.support.aws import ORIGIN, START, Answer, Aws

HOST = "mypage.example.jp"


@pytest.fixture
def account_id(aws: Aws) -> str:
    """An open account."""
    register_establishment()
    return open_account(aws)


@pytest.fixture
def caller(aws: Aws, account_id: str) -> dict[str, str]:
    return owner_of(aws, account_id)


def options_of(aws: Aws, caller: dict[str, str], password: str = PASSWORD) -> Answer:
    body = {"current_password": password}
    return aws.call("accounts/start_passkey_registration", body=body, caller=caller)


def register(aws: Aws, caller: dict[str, str], made: dict[str, Any]) -> Answer:
    return aws.call("accounts/register_passkey", body=made, caller=caller)


def registered(aws: Aws, caller: dict[str, str], **traits: Any) -> Authenticator:
    """Register a passkey of a new authenticator."""
    authenticator = Authenticator(ORIGIN, HOST, **traits)
    answer = register(aws, caller, authenticator.made(options_of(aws, caller).json))
    assert answer.status == 201, answer.text
    return authenticator


def challenge(aws: Aws) -> dict[str, Any]:
    answer = aws.call("accounts/start_passkey_sign_in")
    assert answer.status == 201
    return dict(answer.json)


def enter(aws: Aws, answered: dict[str, Any], **options: Any) -> Answer:
    return aws.call("accounts/sign_in_with_passkey", body=answered, **options)


def listed(aws: Aws, caller: dict[str, str]) -> list[dict[str, Any]]:
    return list(aws.call("accounts/list_passkeys", caller=caller).json["items"])


# --- registering ----------------------------------------------------------------------------------


def test_a_passkey_is_registered_listed_and_told(aws: Aws, caller: dict[str, str]) -> None:
    registered(aws, caller)

    (passkey,) = listed(aws, caller)
    assert (passkey["name"], passkey["last_used_at"]) == ("事務所のパソコン", None)
    intent = next(intent for intent in aws.outbox() if intent["kind"] == "passkey_added")
    deliver(aws, intent)
    assert aws.mails[-1].to == [EMAIL]
    assert [line["action"] for line in aws.audit()].count("register_passkey") == 1


def test_the_browser_learns_whom_the_passkey_is_for(aws: Aws, caller: dict[str, str], account_id: str) -> None:
    first = registered(aws, caller)

    options = options_of(aws, caller).json

    assert (options["rp_id"], options["user_name"]) == (HOST, EMAIL)
    assert options["user_handle"] == encoded(account_id.encode())
    assert options["known"] == [encoded(first.credential_id)]
    assert options["expires_at"] == (START + timedelta(minutes=5)).isoformat()


def test_the_password_is_asked_for_before_a_passkey_is_made(aws: Aws, caller: dict[str, str]) -> None:
    answer = options_of(aws, caller, "ちがうパスワードです、たぶん")

    assert (answer.status, answer.fields) == (422, ["current_password"])


@pytest.mark.parametrize(("seconds", "status"), [(299, 201), (300, 422)])
def test_a_passkey_is_made_within_five_minutes_of_the_password(
    aws: Aws, caller: dict[str, str], seconds: int, status: int
) -> None:
    made = Authenticator(ORIGIN, HOST).made(options_of(aws, caller).json)
    aws.pass_time(seconds=seconds)

    assert register(aws, caller, made).status == status


def test_a_registration_counts_once_and_for_its_session_alone(
    aws: Aws, caller: dict[str, str], account_id: str
) -> None:
    options = options_of(aws, caller).json
    assert register(aws, owner_of(aws, account_id), Authenticator(ORIGIN, HOST).made(options)).status == 422
    assert register(aws, caller, Authenticator(ORIGIN, HOST).made(options)).status == 201

    again = register(aws, caller, Authenticator(ORIGIN, HOST).made(options))

    assert (again.status, again.problem) == (422, "passkey-not-registered")


def test_a_challenge_to_sign_in_registers_nothing(aws: Aws, caller: dict[str, str]) -> None:
    options = options_of(aws, caller).json | {"challenge": challenge(aws)["challenge"]}

    assert register(aws, caller, Authenticator(ORIGIN, HOST).made(options)).problem == "passkey-not-registered"


@pytest.mark.parametrize(
    "traits",
    [
        {"origin": "https://evil.example.jp", "rp_id": HOST},
        {"origin": ORIGIN, "rp_id": "evil.example.jp"},
        {"origin": ORIGIN, "rp_id": HOST, "verifies": False},
    ],
)
def test_a_passkey_of_another_page_or_without_verification_is_refused(
    aws: Aws, caller: dict[str, str], traits: dict[str, Any]
) -> None:
    made = Authenticator(**traits).made(options_of(aws, caller).json)

    assert register(aws, caller, made).problem == "passkey-not-registered"
    assert listed(aws, caller) == []


def test_the_same_passkey_is_kept_once(aws: Aws, caller: dict[str, str]) -> None:
    authenticator = registered(aws, caller)

    answer = register(aws, caller, authenticator.made(options_of(aws, caller).json))

    assert (answer.status, answer.problem) == (409, "passkey-known")
    assert len(listed(aws, caller)) == 1


def test_there_may_be_ten_passkeys_even_when_two_are_registered_at_once(aws: Aws, caller: dict[str, str]) -> None:
    for _ in range(9):
        registered(aws, caller)
    late = Authenticator(ORIGIN, HOST).made(options_of(aws, caller).json)
    aws.meanwhile("TransactWriteItems", lambda: registered(aws, caller))

    answer = register(aws, caller, late)

    assert (answer.status, answer.problem) == (409, "too-many-passkeys")
    assert len(listed(aws, caller)) == 10
    assert options_of(aws, caller).problem == "too-many-passkeys"


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"name": ""}, "name"),
        ({"name": " "}, "name"),
        ({"name": "あ" * 41}, "name"),
        ({"name": "a\u0007b"}, "name"),
        ({"credential_id": "+/="}, "credential_id"),
        ({"attestation_object": "A" * 8_193}, "attestation_object"),
        ({"more": 1}, "more"),
    ],
)
def test_a_bad_body_is_refused_by_field(aws: Aws, caller: dict[str, str], change: dict[str, Any], field: str) -> None:
    made = Authenticator(ORIGIN, HOST).made(options_of(aws, caller).json)

    answer = register(aws, caller, made | change)

    assert (answer.status, answer.fields) == (422, [field])


@pytest.mark.parametrize("hostile", ["e30", "W10", "bnVsbA", "AAAA", "W1tbW1tb", "eyJjaGFsbGVuZ2UiOjF9"])
def test_a_hostile_record_is_a_plain_refusal(aws: Aws, caller: dict[str, str], hostile: str) -> None:
    authenticator = registered(aws, caller)
    made = authenticator.made(options_of(aws, caller).json)

    assert register(aws, caller, made | {"client_data_json": hostile}).status == 422
    assert enter(aws, authenticator.answered(challenge(aws)) | {"client_data_json": hostile}).status == 401


@pytest.mark.parametrize("hostile", ["AAAA", "o2NmbXRkbm9uZQ", "_____w", "oA", "gICA"])
def test_a_hostile_attestation_is_a_plain_refusal(aws: Aws, caller: dict[str, str], hostile: str) -> None:
    made = Authenticator(ORIGIN, HOST).made(options_of(aws, caller).json)

    assert register(aws, caller, made | {"attestation_object": hostile}).problem == "passkey-not-registered"


# --- signing in -----------------------------------------------------------------------------------


def test_a_passkey_signs_in_without_address_password_or_code(aws: Aws, caller: dict[str, str], account_id: str) -> None:
    authenticator = registered(aws, caller)
    with_login_codes(aws)
    mails = len(aws.mails)

    answer = enter(aws, authenticator.answered(challenge(aws)))

    assert answer.status == 200
    assert answer.cookies[0].startswith(f"__Host-employer={account_id}.")
    assert authorized(aws, answer.cookies[0])
    assert len(aws.mails) == mails
    assert listed(aws, caller)[0]["last_used_at"] == START.isoformat()
    line = next(line for line in aws.audit() if line.get("facts") == {"way": "passkey"})
    assert line["action"] == "sign_in"


def test_asking_for_a_challenge_writes_nothing_and_signing_in_takes_two_calls(aws: Aws, caller: dict[str, str]) -> None:
    authenticator = registered(aws, caller)
    options = challenge(aws)
    assert set(aws.calls) <= {"GetSecretValue"}

    enter(aws, authenticator.answered(options))

    assert aws.calls == ["BatchGetItem", "TransactWriteItems"]


@pytest.mark.usefixtures("account_id")
def test_a_challenge_names_nobody(aws: Aws) -> None:
    first, second = challenge(aws), challenge(aws)

    assert set(first) == {"challenge", "rp_id", "expires_at"}
    assert first["challenge"] != second["challenge"]


def test_a_challenge_is_answered_once(aws: Aws, caller: dict[str, str]) -> None:
    authenticator = registered(aws, caller, counts=False)
    options = challenge(aws)
    answered = authenticator.answered(options)
    assert enter(aws, answered).status == 200

    assert enter(aws, answered).problem == "passkey-refused"
    assert enter(aws, authenticator.answered(options)).problem == "passkey-refused"
    assert enter(aws, authenticator.answered(challenge(aws))).status == 200


@pytest.mark.parametrize(("seconds", "status"), [(299, 200), (300, 401)])
def test_a_challenge_lives_five_minutes(aws: Aws, caller: dict[str, str], seconds: int, status: int) -> None:
    authenticator = registered(aws, caller)
    options = challenge(aws)
    aws.pass_time(seconds=seconds)

    assert enter(aws, authenticator.answered(options)).status == status


def _forged(options: dict[str, Any]) -> dict[str, Any]:
    """Return the challenge with a later end of the client's own making."""
    raw = base64.urlsafe_b64decode(options["challenge"] + "==")
    return options | {"challenge": encoded(raw[:16] + (2**40).to_bytes(8) + raw[24:])}


def test_a_challenge_is_ours_or_none(aws: Aws, caller: dict[str, str]) -> None:
    authenticator = registered(aws, caller)

    for forged in (_forged(challenge(aws)), {"challenge": encoded(bytes(56))}, {"challenge": ""}):
        assert enter(aws, authenticator.answered(forged)).problem == "passkey-refused"


@pytest.mark.parametrize(
    "traits", [{"origin": "https://evil.example.jp"}, {"rp_id": "evil.example.jp"}, {"verifies": False}]
)
def test_an_answer_for_another_page_or_without_verification_is_refused(
    aws: Aws, caller: dict[str, str], traits: dict[str, Any]
) -> None:
    authenticator = registered(aws, caller)
    for name, value in traits.items():
        setattr(authenticator, name, value)

    assert enter(aws, authenticator.answered(challenge(aws))).problem == "passkey-refused"


def test_a_wrong_signature_is_refused(aws: Aws, caller: dict[str, str]) -> None:
    authenticator = registered(aws, caller)
    stranger = Authenticator(ORIGIN, HOST, user_handle=authenticator.user_handle)
    stranger.credential_id = authenticator.credential_id

    assert enter(aws, stranger.answered(challenge(aws))).problem == "passkey-refused"


@pytest.mark.parametrize(("counted", "status"), [(5, 401), (6, 200)])
def test_a_counter_that_does_not_grow_is_a_copy(aws: Aws, caller: dict[str, str], counted: int, status: int) -> None:
    authenticator = registered(aws, caller, sign_count=4)
    assert enter(aws, authenticator.answered(challenge(aws))).status == 200  # 5
    authenticator.sign_count = counted - 1

    assert enter(aws, authenticator.answered(challenge(aws))).status == status


def test_of_two_answers_with_the_same_count_one_enters(aws: Aws, caller: dict[str, str]) -> None:
    authenticator = registered(aws, caller)
    first = authenticator.answered(challenge(aws))
    authenticator.sign_count -= 1
    second = authenticator.answered(challenge(aws))
    others: list[Answer] = []
    aws.meanwhile("TransactWriteItems", lambda: others.append(enter(aws, first)))

    assert (enter(aws, second).status, others[0].status) == (401, 200)


def test_an_unknown_credential_and_an_unknown_account_read_alike(aws: Aws, caller: dict[str, str]) -> None:
    authenticator = registered(aws, caller)
    unknown = Authenticator(ORIGIN, HOST, user_handle=authenticator.user_handle).answered(challenge(aws))
    stranger = authenticator.answered(challenge(aws)) | {"user_handle": encoded(b"f" * 32)}
    odd = authenticator.answered(challenge(aws)) | {"user_handle": encoded("é".encode() * 16)}

    answers = {enter(aws, answered).text for answered in (unknown, stranger, odd)}

    assert len(answers) == 1


def test_a_closed_account_enters_by_no_passkey(aws: Aws, caller: dict[str, str], account_id: str) -> None:
    authenticator = registered(aws, caller)
    aws.put("accounts", account_item(aws, account_id) | {"state": "closed"})

    assert enter(aws, authenticator.answered(challenge(aws))).problem == "passkey-refused"


def test_an_answered_challenge_is_remembered_for_longer_than_it_lives(aws: Aws, caller: dict[str, str]) -> None:
    options = challenge(aws)
    enter(aws, registered(aws, caller).answered(options))

    marks = {item["pk"]: item for item in aws.items("accounts") if item["sk"] == "CHALLENGE"}
    mark = marks["CHALLENGE#" + session_hash(options["challenge"])]
    assert mark["expires_at"] > (START + timedelta(minutes=5)).timestamp()
    assert credential_store.challenge_key(options["challenge"])["pk"] in marks


# --- renaming and removing ------------------------------------------------------------------------


def test_a_passkey_gets_another_name(aws: Aws, caller: dict[str, str]) -> None:
    registered(aws, caller)
    path = {"passkey_id": listed(aws, caller)[0]["passkey_id"]}

    answer = aws.call("accounts/rename_passkey", path=path, body={"name": "受付の タブレット"}, caller=caller)

    assert answer.status == 204
    assert listed(aws, caller)[0]["name"] == "受付の タブレット"


def test_a_removed_passkey_opens_nothing_and_its_owner_is_told(aws: Aws, caller: dict[str, str]) -> None:
    authenticator = registered(aws, caller)
    path = {"passkey_id": listed(aws, caller)[0]["passkey_id"]}

    assert aws.call("accounts/remove_passkey", path=path, caller=caller).status == 204

    assert listed(aws, caller) == []
    assert enter(aws, authenticator.answered(challenge(aws))).problem == "passkey-refused"
    intent = next(intent for intent in aws.outbox() if intent["kind"] == "passkey_removed")
    deliver(aws, intent)
    assert aws.mails[-1].to == [EMAIL]
    assert aws.call("accounts/remove_passkey", path=path, caller=caller).status == 204  # again: nothing changes
    assert [intent["kind"] for intent in aws.outbox()].count("passkey_removed") == 1
    assert registered(aws, caller).user_handle == authenticator.user_handle


def test_a_removal_makes_room(aws: Aws, caller: dict[str, str], account_id: str) -> None:
    for _ in range(10):
        registered(aws, caller)
    path = {"passkey_id": listed(aws, caller)[0]["passkey_id"]}
    aws.call("accounts/remove_passkey", path=path, caller=caller)

    registered(aws, caller)

    assert account_item(aws, account_id)["passkeys"] == 10


def test_anothers_passkey_reads_as_absent(aws: Aws, caller: dict[str, str]) -> None:
    registered(aws, caller)
    path = {"passkey_id": listed(aws, caller)[0]["passkey_id"]}
    foreign = caller | {"account": "f" * 32}

    assert aws.call("accounts/rename_passkey", path=path, body={"name": "x"}, caller=foreign).status == 404
    assert aws.call("accounts/remove_passkey", path=path, caller=foreign).status == 204  # nothing of his to remove
    assert listed(aws, foreign) == []
    assert len(listed(aws, caller)) == 1


def test_what_is_kept_of_a_passkey_is_public(aws: Aws, caller: dict[str, str]) -> None:
    authenticator = registered(aws, caller)

    item = next(item for item in aws.items("accounts") if item["sk"].startswith("PASSKEY#"))

    assert item["credential_id"] == encoded(authenticator.credential_id)
    assert "challenge" not in json.dumps(item, default=str)
    assert only(aws, "CHALLENGE")["pk"].startswith("CHALLENGE#")
    assert sign_in(aws).status == 200
