"""Establishments, codes and accounts for action tests, made through the product's own functions."""

import re
from datetime import datetime
from typing import Any

from mypage.core import dynamo
from mypage.core.ids import session_hash
from mypage.core.settings import settings
from mypage.establishments import store as establishments
from mypage.establishments.models import Establishment
from tests.support.aws import START, Answer, Aws, employer, staff

NUMBER = "9901-000001-1"
PHONE = "076-000-0001"
EMAIL = "saiyo@example.co.jp"
PASSWORD = "きのこと夕立 と37台の自転車"


def register_establishment(
    number: str = NUMBER,
    *,
    phone: str = PHONE,
    office: str = "99010",
    name: str = "架空加賀精機株式会社",
    at: datetime = START,
) -> Establishment:
    """Put an establishment into the Postings table."""
    establishment = Establishment(
        establishment_number=number,
        name=name,
        name_kana="カクウカガセイキ",
        postal_code="920-0000",
        prefecture_code="17",
        address="石川県金沢市見本町1-1",
        phone=phone,
        office=office,
        version=1,
        registered_at=at,
    )
    dynamo.write(establishments.insertion(establishment))
    return establishment


def issue_code(aws: Aws, number: str = NUMBER, **command: Any) -> dict[str, Any]:
    """Issue a code at the counter; return the slip."""
    answer = aws.call(
        "accounts/issue_account_code", path={"establishment_number": number}, body=command, caller=staff()
    )
    assert answer.status == 201, answer.text
    return dict(answer.json)


def sign_up_body(account_code: str, **changes: Any) -> dict[str, Any]:
    """Return step 3 as the page sends it."""
    return {
        "email": EMAIL,
        "establishment_number": NUMBER,
        "phone": PHONE,
        "account_code": account_code,
        "accept_privacy_policy": True,
        "accept_terms": True,
    } | changes


def start_sign_up(aws: Aws, account_code: str, **changes: Any) -> Answer:
    """Send step 3."""
    return aws.call("accounts/start_sign_up", body=sign_up_body(account_code, **changes))


def mailed_key(aws: Aws) -> str:
    """Return the auth key of the latest mail."""
    found = re.search(r"認証キー：(\S+)", aws.mails[-1].text)
    assert found is not None, aws.mails[-1].text
    return found[1]


def open_account(
    aws: Aws, *, email: str = EMAIL, password: str = PASSWORD, number: str = NUMBER, phone: str = PHONE
) -> str:
    """Open an account from counter to password; return its id. The establishment must be registered."""
    slip = issue_code(aws, number)
    started = start_sign_up(aws, slip["account_code"], email=email, establishment_number=number, phone=phone)
    assert started.status == 202, started.text
    completed = complete(aws, started.json["sign_up_id"], mailed_key(aws), password)
    assert completed.status == 201, completed.text
    open_now = (item for item in aws.items("accounts") if item.get("state") == "active")
    return str(next(item["account_id"] for item in open_now if item.get("email") == email))


def complete(aws: Aws, sign_up_id: str, key: str, password: str = PASSWORD) -> Answer:
    """Send step 5."""
    return aws.call(
        "accounts/complete_sign_up", path={"sign_up_id": sign_up_id}, body={"auth_key": key, "password": password}
    )


def sign_in(aws: Aws, email: str = EMAIL, password: str = PASSWORD, **options: Any) -> Answer:
    """Send address and password."""
    return aws.call("accounts/sign_in", body={"email": email, "password": password}, **options)


def account_item(aws: Aws, account_id: str) -> dict[str, Any]:
    """Return the stored account."""
    return next(item for item in aws.items("accounts") if item["pk"] == f"ACCOUNT#{account_id}")


def only(aws: Aws, sort_key: str) -> dict[str, Any]:
    """Return the only item of a kind in the Accounts table."""
    (item,) = [item for item in aws.items("accounts") if item["sk"] == sort_key]
    return item


def with_login_codes(aws: Aws) -> None:
    """From now on signing in with a password asks for a code."""
    aws.monkeypatch.setenv("LOGIN_CODES", "on")
    settings.cache_clear()


def mailed_code(aws: Aws) -> str:
    """Return the login code of the latest mail."""
    found = re.search(r"ログインコード：(\d{6})$", aws.mails[-1].text, re.MULTILINE)
    assert found is not None, aws.mails[-1].text
    return found[1]


def owner_of(aws: Aws, account_id: str, cookie: str = "") -> dict[str, str]:
    """Return the authorizer's context of the session that this cookie carries; a new sign-in's without one."""
    cookie = cookie or sign_in(aws).cookies[0]
    secret = cookie.partition(";")[0].partition(".")[2]
    return employer(NUMBER, account_id=account_id, session=session_hash(secret))


def authorized(aws: Aws, cookie: str, audience: str = "employer") -> bool:
    """Return whether the authorizer lets this cookie pass to a page of an audience."""
    event = {
        "methodArn": f"arn:aws:execute-api:ap-northeast-1:123456789012:abcdef1234/api/GET/{audience}/session",
        "multiValueHeaders": {"Cookie": [cookie.partition(";")[0]]},
    }
    try:
        aws.invoke("accounts/authorize_request", event)
    except Exception as error:
        if str(error) != "Unauthorized":
            raise
        return False
    return True
