"""POST /public/sign-ups."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from mypage.core.clock import JST
from tests.support.accounts import (
    EMAIL,
    issue_code,
    mailed_key,
    only,
    open_account,
    register_establishment,
    sign_up_body,
    start_sign_up,
)
from tests.support.aws import START, Aws

FUNCTION = "accounts/start_sign_up"
A04 = (
    "4つの入力をご確認ください。有効期限を過ぎたコードや、使用済み・失効したコードは使えません。"
    "窓口で再発行を受けてください。"
)


@pytest.fixture
def code(aws: Aws) -> str:
    """A code that was just handed out to the registered establishment."""
    register_establishment()
    return str(issue_code(aws)["account_code"])


def test_r07_the_right_four_inputs_get_a_key_by_mail(aws: Aws, code: str) -> None:
    answer = start_sign_up(aws, code)

    assert answer.status == 202
    assert set(answer.json) == {"sign_up_id", "auth_key_expires_at"}
    assert answer.json["auth_key_expires_at"] == (START + timedelta(minutes=50)).isoformat()
    (sent,) = aws.mails
    assert sent.to == [EMAIL]
    assert "11月18日 10時50分" in sent.text
    assert "ハローワーク金沢" in sent.text


def test_the_key_is_stored_as_a_keyed_hash_only(aws: Aws, code: str) -> None:
    start_sign_up(aws, code)

    assert mailed_key(aws).replace("-", "") not in str(aws.items("accounts"))


def test_r08_the_versions_agreed_to_are_recorded_with_their_time(aws: Aws, code: str) -> None:
    start_sign_up(aws, code)

    consent = only(aws, "SIGN_UP")["consent"]
    assert consent == {"privacy_policy": "2026-11-01", "terms": "2026-11-01", "at": "2026-11-18T01:00:00.000000Z"}


@pytest.mark.parametrize("field", ["accept_privacy_policy", "accept_terms"])
@pytest.mark.parametrize("value", [False, None, "true", 1])
def test_r08_without_agreement_to_both_documents_nothing_begins(aws: Aws, code: str, field: str, value: Any) -> None:
    answer = start_sign_up(aws, code, **{field: value})

    assert (answer.status, answer.fields) == (422, [field])
    assert aws.mails == []


def test_full_width_input_is_read_as_half_width(aws: Aws, code: str) -> None:
    wide = code.lower().translate({ord(c): ord(c) + 0xFEE0 for c in "0123456789abcdefghijklmnopqrstuvwxyz-"})

    answer = start_sign_up(
        aws,
        wide,
        email="ＳＡＩＹＯ＠ｅｘａｍｐｌｅ．ｃｏ．ｊｐ",
        establishment_number="９９０１０００００１１",
        phone="０７６ー０００ー０００１",
    )

    assert answer.status == 202
    assert aws.mails[0].to == [EMAIL]


@pytest.mark.parametrize(
    "wrong",
    [
        {"account_code": "0000-0000-0000-0000"},
        {"account_code": "x"},
        {"establishment_number": "9901-000002-2"},
        {"phone": "076-000-9999"},
    ],
)
def test_a04_every_mismatch_gets_the_same_answer(aws: Aws, code: str, wrong: dict[str, str]) -> None:
    answer = start_sign_up(aws, **({"account_code": code} | wrong))

    assert (answer.status, answer.problem, answer.json["detail"]) == (422, "account-code-refused", A04)
    assert answer.json["errors"] == []
    assert aws.mails == []


@pytest.mark.parametrize(
    ("at", "status"),
    [
        (datetime(2026, 11, 23, 23, 59, 59, tzinfo=JST), 202),
        (datetime(2026, 11, 24, 0, 0, 0, tzinfo=JST), 422),
    ],
)
def test_r11_lapsed_means_refused_from_midnight_though_no_job_has_run(
    aws: Aws, code: str, at: datetime, status: int
) -> None:
    aws.now = at

    assert start_sign_up(aws, code).status == status


def test_a02_a_code_is_refused_before_its_effective_date(aws: Aws) -> None:
    register_establishment()
    code = issue_code(aws, effective_on="2026-11-20")["account_code"]

    aws.now = datetime(2026, 11, 19, 23, 59, 59, tzinfo=JST)
    assert start_sign_up(aws, code).status == 422
    aws.now = datetime(2026, 11, 20, 0, 0, tzinfo=JST)
    assert start_sign_up(aws, code).status == 202


def test_a04_four_wrong_phones_leave_a_code_usable_and_the_fifth_revokes_it(aws: Aws, code: str) -> None:
    for _ in range(4):
        assert start_sign_up(aws, code, phone="076-000-9999").status == 422
    assert start_sign_up(aws, code).status == 202
    assert start_sign_up(aws, code, phone="076-000-9999").status == 422

    assert start_sign_up(aws, code).problem == "account-code-refused"
    stored = only(aws, "CODE")
    assert (stored["state"], stored["failures"]) == ("revoked", 5)
    assert [line["action"] for line in aws.audit()].count("revoke_account_code") == 1
    assert not [item for item in aws.items("accounts") if item["sk"] == "CURRENT_CODE"]


def test_a04_nobody_can_kill_a_code_that_he_does_not_hold(aws: Aws, code: str) -> None:
    for _ in range(6):
        start_sign_up(aws, "0000-0000-0000-0000")

    assert start_sign_up(aws, code).status == 202


def test_a_known_address_gets_the_same_answer_and_another_mail(aws: Aws) -> None:
    register_establishment()
    register_establishment("9901-000002-2", phone="076-000-0002")
    open_account(aws)
    aws.pass_time(hours=2)
    code = issue_code(aws, "9901-000002-2")["account_code"]

    answer = start_sign_up(aws, code, establishment_number="9901-000002-2", phone="076-000-0002")

    assert answer.status == 202
    assert set(answer.json) == {"sign_up_id", "auth_key_expires_at"}
    assert "アカウント設定" in aws.mails[-1].text
    assert "認証キー" not in aws.mails[-1].text
    assert [i["state"] for i in aws.items("accounts") if i["sk"] == "CODE" and "ended_at" not in i] == ["issued"]


def test_at_most_three_mails_per_address_within_sixty_minutes(aws: Aws, code: str) -> None:
    for _ in range(3):
        assert start_sign_up(aws, code).status == 202
        aws.pass_time(minutes=19)

    refused = start_sign_up(aws, code)
    assert (refused.status, refused.problem) == (429, "too-many-mails")
    assert refused.headers["retry-after"] == [str(3 * 60)]
    assert len(aws.mails) == 3

    aws.pass_time(minutes=2, seconds=59)
    assert start_sign_up(aws, code).status == 429
    aws.pass_time(seconds=1)
    assert start_sign_up(aws, code).status == 202


def test_another_address_has_its_own_limit(aws: Aws, code: str) -> None:
    for _ in range(3):
        start_sign_up(aws, code)

    assert start_sign_up(aws, code, email="jimu@example.co.jp").status == 202


def test_while_ses_is_down_the_answer_says_so_and_repeating_is_free(aws: Aws, code: str) -> None:
    for _ in range(4):
        with aws.down("ses"):
            answer = start_sign_up(aws, code)
        assert (answer.status, answer.problem) == (503, "mail-unavailable")
        assert "retry-after" in answer.headers

    assert start_sign_up(aws, code).status == 202


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("email", "saiyo"),
        ("email", "saiyo@"),
        ("email", "a b@example.co.jp"),
        ("email", "求人@example.co.jp"),
        ("email", "a@b@example.co.jp"),
        ("email", "x" * 89 + "@example.co.jp"),  # 103
        ("email", ["a@example.co.jp"]),
        ("establishment_number", "9901-000001"),
        ("phone", "12"),
        ("account_code", ""),
        ("account_code", "0" * 101),
        ("account_code", None),
        ("unknown", "x"),
    ],
)
def test_bad_input_is_refused_by_field(aws: Aws, code: str, field: str, value: Any) -> None:
    answer = aws.call(FUNCTION, body=sign_up_body(code) | {field: value})

    assert (answer.status, answer.fields) == (422, [field])
    assert aws.mails == []


def test_a_refusal_never_repeats_what_was_typed(aws: Aws, code: str) -> None:
    answer = start_sign_up(aws, code, email="tarou.yamada", phone="secret-phone")

    assert answer.fields == ["email", "phone"]
    assert "tarou" not in answer.text
    assert "secret" not in answer.text


@pytest.mark.parametrize(("length", "status"), [(99, 202), (100, 202), (101, 422)])
def test_an_address_has_at_most_100_half_width_characters(aws: Aws, code: str, length: int, status: int) -> None:
    domain = ".example.co.jp"
    email = "a" * 40 + "@" + "b" * 30 + "." + "c" * (length - 72 - len(domain)) + domain
    assert len(email) == length

    assert start_sign_up(aws, code, email=email).status == status


def test_the_header_against_foreign_pages_is_needed(aws: Aws, code: str) -> None:
    answer = aws.call(FUNCTION, body=sign_up_body(code), headers={"x-requested-with": ""})

    assert (answer.status, answer.problem) == (403, "missing-requested-with")
