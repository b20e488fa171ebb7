"""Seekers and their MyPages for action tests, made through the product's own functions."""

from typing import Any

from tests.support.accounts import PASSWORD, mailed_key
from tests.support.aws import Answer, Aws, staff

SEEKER = "99010-00000001"
OTHER_SEEKER = "99010-00000002"
SEEKER_PHONE = "076-000-1001"
SEEKER_EMAIL = "hanako@example.co.jp"


def register_seeker(aws: Aws, number: str = SEEKER, **details: Any) -> dict[str, Any]:
    """Let staff of Kanazawa register a seeker."""
    body = {"seeker_number": number, "name": "見本 花子", "name_kana": "ミホン ハナコ", "phone": SEEKER_PHONE} | details
    answer = aws.call("seekers/register_seeker", body=body, caller=staff())
    assert answer.status == 201, answer.text
    return dict(answer.json)


def issue_seeker_code(aws: Aws, number: str = SEEKER, **command: Any) -> Answer:
    """Issue a seeker's code at the counter."""
    return aws.call("accounts/issue_seeker_code", path={"seeker_number": number}, body=command, caller=staff())


def seeker_sign_up_body(account_code: str) -> dict[str, Any]:
    """Return step 3 as the seeker's page sends it."""
    return {
        "email": SEEKER_EMAIL,
        "seeker_number": SEEKER,
        "phone": SEEKER_PHONE,
        "account_code": account_code,
        "accept_privacy_policy": True,
        "accept_terms": True,
    }


def start_seeker_sign_up(aws: Aws, code: str, **changes: Any) -> Answer:
    """Send step 3."""
    return aws.call("accounts/start_seeker_sign_up", body=seeker_sign_up_body(code) | changes)


def complete_seeker_sign_up(aws: Aws, sign_up_id: str, key: str, password: str = PASSWORD) -> Answer:
    """Send step 5."""
    return aws.call(
        "accounts/complete_seeker_sign_up",
        path={"sign_up_id": sign_up_id},
        body={"auth_key": key, "password": password},
    )


def open_mypage(aws: Aws, number: str = SEEKER, email: str = SEEKER_EMAIL, phone: str = SEEKER_PHONE) -> str:
    """Open a seeker's MyPage from counter to password; return the account's id. The seeker must be registered."""
    slip = issue_seeker_code(aws, number)
    assert slip.status == 201, slip.text
    started = start_seeker_sign_up(aws, slip.json["account_code"], email=email, seeker_number=number, phone=phone)
    assert started.status == 202, started.text
    completed = complete_seeker_sign_up(aws, started.json["sign_up_id"], mailed_key(aws))
    assert completed.status == 201, completed.text
    open_now = (item for item in aws.items("accounts") if item.get("state") == "active")
    return str(next(item["account_id"] for item in open_now if item.get("email") == email))


def sign_in_seeker(aws: Aws, email: str = SEEKER_EMAIL, password: str = PASSWORD) -> Answer:
    """Send address and password."""
    return aws.call("accounts/sign_in_seeker", body={"email": email, "password": password})


def seeker_item(aws: Aws, number: str = SEEKER) -> dict[str, Any]:
    """Return the stored seeker."""
    return next(item for item in aws.items("seekers") if item["pk"] == f"SEEKER#{number}")
