"""Mails that answer a request at once: what stands in them, where they lead, whom they name for questions (R09, R29)."""

from datetime import UTC, datetime
from typing import get_args

import pytest

from mypage.accounts import rules
from mypage.core.clock import JST
from mypage.support.rules import offices

ORIGIN = "https://mypage.example.jp"
END = datetime(2026, 11, 18, 10, 50, tzinfo=JST)
SIGNATURE = """――――――――――
ハローワーク金沢 求人事業所部門
電話 076-253-3036
メール hwkz-kyujin@mhlw.go.jp
このメールは送信専用です。返信いただいてもお答えできません。
"""
KINDS_WITH_A_KEY: list[rules.MailKind] = ["auth_key", "address_key", "password_key", "email_change_key"]
AUDIENCES: list[rules.Audience] = ["employer", "seeker"]


def mail_to(audience: rules.Audience, kind: rules.MailKind, key: str = "ABCD1234", expires_at: datetime = END) -> str:
    """Return subject and text of a mail, the subject as the first line."""
    mail = rules.render(kind, key=key, expires_at=expires_at, office=offices()[0], origin=ORIGIN, audience=audience)
    assert "\n" not in mail.subject
    return f"{mail.subject}\n{mail.text}"


def test_r09_the_mail_of_an_opening_says_the_key_and_its_end_and_whom_to_ask() -> None:
    mail = rules.render("auth_key", key="ABCD1234", expires_at=END, office=offices()[0], origin=ORIGIN)

    assert mail.subject == "【認証キー】求人者マイページの開設"
    assert mail.text == (
        "求人者マイページの開設手続きを受け付けました。\n\n"
        "認証キー：ABCD-1234\n"
        "有効期限：11月18日 10時50分 まで（50分間）\n\n"
        "開設の画面に、この認証キーとパスワードを入力してください。全角・半角、大文字・小文字、ハイフンの有無は問いません。\n"
        "有効期限を過ぎたときは、同じアカウント作成コードで、はじめから手続きし直してください。\n\n"
        "お心当たりがないときは、このメールを破棄してください。認証キーを他の人に教えないでください。職員がお尋ねすることはありません。\n\n"
        f"{SIGNATURE}"
    )


@pytest.mark.parametrize("kind", KINDS_WITH_A_KEY)
@pytest.mark.parametrize("audience", AUDIENCES)
def test_r09_each_mail_with_a_key_writes_it_in_groups_of_four_and_names_its_end(
    audience: rules.Audience, kind: rules.MailKind
) -> None:
    text = mail_to(audience, kind, key="0A1B2C3D")

    assert "\n認証キー：0A1B-2C3D\n有効期限：11月18日 10時50分 まで（50分間）\n" in text


def test_a_login_code_is_written_as_it_is_typed() -> None:
    text = mail_to("employer", "login_code", key="012345", expires_at=datetime(2026, 11, 18, 9, 5, tzinfo=JST))

    assert text.startswith("【ログインコード】求人者マイページへのログイン\n")
    assert "\nログインコード：012345\n有効期限：11月18日 09時05分 まで（10分間）\n" in text


@pytest.mark.parametrize(
    ("expires_at", "written"),
    [
        (datetime(2026, 11, 18, 14, 59, 59, tzinfo=UTC), "11月18日 23時59分"),
        (datetime(2026, 11, 18, 15, 0, tzinfo=UTC), "11月19日 00時00分"),
        (datetime(2026, 12, 31, 15, 5, tzinfo=UTC), "1月1日 00時05分"),
    ],
)
def test_the_end_is_written_in_japan_time(expires_at: datetime, written: str) -> None:
    assert f"\n有効期限：{written} まで" in mail_to("employer", "auth_key", expires_at=expires_at)


@pytest.mark.parametrize(("audience", "site"), [("employer", "求人者マイページ"), ("seeker", "求職者マイページ")])
@pytest.mark.parametrize("kind", ["auth_key", "password_key", "no_account", "login_code", "email_change_key"])
def test_a_mail_names_the_page_of_its_audience_and_no_other(
    audience: rules.Audience, site: str, kind: rules.MailKind
) -> None:
    text = mail_to(audience, kind)
    other = {"求人者マイページ", "求職者マイページ"} - {site}

    assert site in text
    assert not any(name in text for name in other)


@pytest.mark.parametrize(
    ("audience", "kind", "address"),
    [
        ("employer", "address_key", "https://mypage.example.jp/account/address"),
        ("employer", "address_taken", "https://mypage.example.jp/account/establishments/new"),
        ("employer", "no_account", "https://mypage.example.jp/"),
        ("employer", "email_change_taken", "https://mypage.example.jp/sign-in"),
        ("seeker", "address_key", "https://mypage.example.jp/seeker/account/address"),
        ("seeker", "seeker_address_taken", "https://mypage.example.jp/seeker/sign-in"),
        ("seeker", "no_account", "https://mypage.example.jp/seeker/"),
        ("seeker", "email_change_taken", "https://mypage.example.jp/seeker/sign-in"),
    ],
)
def test_a_mail_leads_to_the_page_where_its_reader_goes_on(
    audience: rules.Audience, kind: rules.MailKind, address: str
) -> None:
    lines = mail_to(audience, kind).splitlines()

    assert [line for line in lines if "https://" in line] == [address]


@pytest.mark.parametrize("kind", ["auth_key", "password_key", "login_code", "email_change_key"])
def test_a_mail_with_what_is_typed_into_an_open_page_leads_nowhere(kind: rules.MailKind) -> None:
    assert "https://" not in mail_to("employer", kind)


@pytest.mark.parametrize("kind", ["address_taken", "seeker_address_taken", "no_account", "email_change_taken"])
def test_a_mail_that_says_why_there_is_no_key_holds_none(kind: rules.MailKind) -> None:
    text = mail_to("employer", kind)

    assert "ABCD" not in text
    assert "有効期限" not in text


@pytest.mark.parametrize("kind", get_args(rules.MailKind))
@pytest.mark.parametrize("audience", AUDIENCES)
def test_r29_every_mail_ends_with_the_office_and_is_filled_in(audience: rules.Audience, kind: rules.MailKind) -> None:
    text = mail_to(audience, kind)

    assert text.endswith(f"\n\n{SIGNATURE}")
    assert "$" not in text


@pytest.mark.parametrize(
    ("office_code", "named"),
    [
        ("99010", "ハローワーク金沢"),
        ("99020", "ハローワーク見本"),
        ("99999", "ハローワーク金沢"),  # one that this installation does not serve
        ("", "ハローワーク金沢"),
        (None, "ハローワーク金沢"),
    ],
)
def test_r29_a_mail_names_the_office_concerned_or_else_the_first(office_code: str | None, named: str) -> None:
    assert rules.contact(office_code).name == named
