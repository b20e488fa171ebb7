"""POST /public/sessions."""

import re
from datetime import timedelta

import pytest

from mypage.accounts import store
from mypage.core.ids import session_hash
from mypage.core.secret import code_hash_key
from tests.support.accounts import (
    EMAIL,
    NUMBER,
    PASSWORD,
    account_item,
    only,
    open_account,
    register_establishment,
    sign_in,
)
from tests.support.aws import START, Answer, Aws

FUNCTION = "accounts/sign_in"
WRONG = "ちがうパスワードです、たぶん"


@pytest.fixture
def account_id(aws: Aws) -> str:
    """An open account."""
    register_establishment()
    return open_account(aws)


def test_a_session_begins_with_the_cookie_of_the_audience(aws: Aws, account_id: str) -> None:
    answer = sign_in(aws)

    assert answer.status == 200
    assert answer.json == {
        "establishment_number": NUMBER,
        "idle_expires_at": (START + timedelta(minutes=30)).isoformat(),
        "absolute_expires_at": (START + timedelta(hours=12)).isoformat(),
    }
    (cookie,) = answer.cookies
    match = re.fullmatch(
        r"__Host-employer=([0-9a-f]{32})\.([\w-]{43}); HttpOnly; Secure; SameSite=Strict; Path=/", cookie
    )
    assert match is not None
    assert match[1] == account_id
    assert only(aws, "SESSION")["pk"] == "SESSION#" + session_hash(match[2])
    assert match[2] not in str(aws.items("accounts"))
    assert answer.headers["cache-control"] == ["no-store"]


@pytest.mark.usefixtures("account_id")
def test_a_warm_sign_in_asks_aws_four_times(aws: Aws) -> None:
    sign_in(aws)
    sign_in(aws)

    assert aws.calls == ["BatchGetItem", "UpdateItem", "GetItem", "TransactWriteItems"]


@pytest.mark.usefixtures("account_id")
def test_wrong_password_and_unknown_address_get_the_same_answer_for_the_same_work(aws: Aws) -> None:
    known = sign_in(aws, password=WRONG)
    known_calls = list(aws.calls)
    unknown = sign_in(aws, email="dare@example.co.jp", password=WRONG)

    assert (known.status, known.problem) == (401, "wrong-credentials")
    assert known.text == unknown.text
    assert known_calls == ["BatchGetItem", "UpdateItem", "GetItem", "UpdateItem", "PutItem"]
    assert aws.calls[:3] == known_calls[:3]
    assert known.cookies == unknown.cookies == []


def test_the_password_is_hashed_for_an_unknown_address_too(aws: Aws, monkeypatch: pytest.MonkeyPatch) -> None:
    from mypage.accounts import passwords  # noqa: PLC0415 - imported only where passwords are handled

    verified: list[str | None] = []
    verify = passwords.verify

    def watched(stored: str | None, typed: str) -> bool:
        verified.append(stored)
        return verify(stored, typed)

    monkeypatch.setattr(passwords, "verify", watched)

    sign_in(aws, email="dare@example.co.jp")

    assert verified == [None]


def test_address_and_password_may_be_typed_full_width(aws: Aws) -> None:
    register_establishment()
    open_account(aws, password="kinoko to yudachi 37")

    answer = sign_in(aws, "Ｓａｉｙｏ＠ｅｘａｍｐｌｅ．ｃｏ．ｊｐ", "ｋｉｎｏｋｏ　ｔｏ　ｙｕｄａｃｈｉ　３７")

    assert answer.status == 200


def fail(aws: Aws, times: int, **options: str) -> list[Answer]:
    return [sign_in(aws, password=WRONG, **options) for _ in range(times)]


@pytest.mark.usefixtures("account_id")
def test_three_tries_are_free_and_then_the_delay_doubles(aws: Aws) -> None:
    assert [answer.status for answer in fail(aws, 3)] == [401, 401, 401]

    for delay in (2, 4, 8):
        refused = sign_in(aws)
        assert (refused.status, refused.problem) == (429, "too-many-sign-ins")
        assert refused.headers["retry-after"] == [str(delay)]
        aws.pass_time(seconds=delay - 1)
        assert sign_in(aws).status == 429
        aws.pass_time(seconds=1)
        assert fail(aws, 1)[0].status == 401


@pytest.mark.usefixtures("account_id")
def test_after_the_delay_the_right_password_opens_and_forgets_the_tries(aws: Aws) -> None:
    fail(aws, 3)
    aws.pass_time(seconds=2)

    assert sign_in(aws).status == 200
    assert [answer.status for answer in fail(aws, 3)] == [401, 401, 401]


@pytest.mark.usefixtures("account_id")
def test_a_stranger_elsewhere_never_keeps_the_owner_out(aws: Aws) -> None:
    fail(aws, 3, address="203.0.113.5")
    assert sign_in(aws, address="203.0.113.5").status == 429

    assert sign_in(aws, address="192.0.2.77").status == 200


@pytest.mark.usefixtures("account_id")
def test_a_client_is_a_whole_ipv6_network(aws: Aws) -> None:
    for host in (1, 2, 3):
        fail(aws, 1, address=f"[2001:db8:0:1::{host}]")

    assert sign_in(aws, address="[2001:db8:0:1::4]").status == 429
    assert sign_in(aws, address="[2001:db8:0:2::4]").status == 200


@pytest.mark.usefixtures("account_id")
def test_what_a_client_writes_into_x_forwarded_for_counts_for_nothing(aws: Aws) -> None:
    for n in range(3):
        sign_in(aws, password=WRONG, headers={"X-Forwarded-For": f"203.0.113.{n}"})

    assert sign_in(aws, headers={"X-Forwarded-For": "203.0.113.99"}).status == 429


@pytest.mark.parametrize(("failures", "status"), [(198, 401), (199, 401), (200, 429)])
def test_a_client_that_fails_with_many_names_is_stopped(aws: Aws, failures: int, status: int) -> None:
    ends = int((START + timedelta(minutes=30)).timestamp())
    aws.put("accounts", {**store.client_key("192.0.2.10"), "failures": failures, "expires_at": ends})

    assert fail(aws, 1)[0].status == status
    aws.pass_time(minutes=30)
    assert fail(aws, 1)[0].status == 401


@pytest.mark.usefixtures("account_id")
def test_a_try_is_counted_before_the_password_is_compared(aws: Aws) -> None:
    fail(aws, 2)
    aws.meanwhile("UpdateItem", lambda: fail(aws, 1))

    assert sign_in(aws).status == 429  # the other try was the third


def test_a_closed_account_reads_as_unknown(aws: Aws, account_id: str) -> None:
    aws.put("accounts", account_item(aws, account_id) | {"state": "closed"})

    assert sign_in(aws).problem == "wrong-credentials"


def test_the_last_used_establishment_is_chosen(aws: Aws, account_id: str) -> None:
    item = account_item(aws, account_id)
    item["memberships"]["9901-000002-2"] = {"office": "99010", "joined_at": "2020-01-01T00:00:00.000000Z"}
    aws.put("accounts", item)
    assert sign_in(aws).json["establishment_number"] == NUMBER

    aws.put("accounts", item | {"last_establishment": ""})
    assert sign_in(aws).json["establishment_number"] == "9901-000002-2"


def test_the_audit_has_the_sign_in_without_address(aws: Aws, account_id: str) -> None:
    sign_in(aws)

    line = next(line for line in aws.audit() if line["action"] == "sign_in")
    assert line["actor"] == f"account#{account_id}"
    assert EMAIL not in str(line)


@pytest.mark.parametrize(
    ("body", "fields"),
    [
        ({"email": EMAIL}, ["password"]),
        ({"email": "x", "password": PASSWORD}, ["email"]),
        ({"email": EMAIL, "password": ""}, ["password"]),
        ({"email": EMAIL, "password": PASSWORD, "remember": True}, ["remember"]),
    ],
)
def test_a_bad_body_is_refused_by_field(aws: Aws, body: dict[str, object], fields: list[str]) -> None:
    answer = aws.call(FUNCTION, body=body)

    assert (answer.status, answer.fields) == (422, fields)


@pytest.mark.usefixtures("account_id")
def test_while_the_table_is_down_the_answer_says_so(aws: Aws) -> None:
    with aws.down("dynamodb"):
        answer = sign_in(aws)

    assert (answer.status, answer.problem) == (503, "storage-unavailable")


def test_while_the_key_of_the_hashes_cannot_be_read_the_answer_says_so_and_the_next_one_opens(
    aws: Aws, account_id: str
) -> None:
    assert account_id
    code_hash_key.cache_clear()
    with aws.down("secretsmanager"):
        answer = sign_in(aws)
    assert (answer.status, answer.problem) == (503, "storage-unavailable")
    assert sign_in(aws).status == 200
