"""Accounts that share an establishment, and establishments that share an account, for action tests."""

from __future__ import annotations

from typing import Any

from mypage.core import dynamo
from mypage.core.clock import to_stored
from mypage.core.settings import settings
from tests.support.accounts import NUMBER, PHONE, issue_code, open_account, register_establishment, sign_in
from tests.support.aws import Answer, Aws, employer

OTHER_NUMBER = "9901-000002-2"
OTHER_PHONE = "076-000-0002"


def two_establishments() -> None:
    """Register 9901-000001-1 and 9901-000002-2 at Kanazawa."""
    register_establishment()
    register_establishment(OTHER_NUMBER, phone=OTHER_PHONE, name="見本ベーカリー小立野")


def person(aws: Aws, email: str = "saiyo@example.co.jp", number: str = NUMBER) -> dict[str, str]:
    """Open an account and sign in; return the caller."""
    account_id = open_account(aws, email=email, number=number, phone=PHONE if number == NUMBER else OTHER_PHONE)
    return signed_in(aws, account_id, email)


def signed_in(aws: Aws, account_id: str, email: str) -> dict[str, str]:
    """Sign in once more; return the caller with the new session."""
    before = {item["pk"] for item in aws.items("accounts") if item["sk"] == "SESSION"}
    answer = sign_in(aws, email)
    assert answer.status == 200, answer.text
    (session,) = {item["pk"] for item in aws.items("accounts") if item["sk"] == "SESSION"} - before
    number = answer.json["establishment_number"]
    return employer(number, account_id=account_id, session=session.removeprefix("SESSION#"))


def join(aws: Aws, caller: dict[str, str], code: str, number: str = OTHER_NUMBER, **changes: Any) -> Answer:
    """Enter a further code as the page sends it."""
    phone = PHONE if number == NUMBER else OTHER_PHONE
    body = {"establishment_number": number, "phone": phone, "account_code": code} | changes
    return aws.call("accounts/join_establishment", body=body, caller=caller)


def joined(aws: Aws, caller: dict[str, str], number: str = OTHER_NUMBER) -> None:
    """Let the office issue a code and the account enter it."""
    answer = join(aws, caller, issue_code(aws, number)["account_code"], number)
    assert answer.status == 201, answer.text


def member_count(aws: Aws, number: str = NUMBER) -> int:
    """Return how many accounts the establishment counts."""
    counts = [i for i in aws.items("accounts") if (i["pk"], i["sk"]) == (f"ESTABLISHMENT#{number}", "MEMBERS")]
    return int(counts[0]["count"]) if counts else 0


def set_member_count(number: str, count: int) -> None:
    """Pretend that an establishment has so many accounts."""
    key = {"pk": f"ESTABLISHMENT#{number}", "sk": "MEMBERS"}
    dynamo.write(dynamo.Put(settings().accounts_table, {**key, "count": count}))


def give_memberships(account: dict[str, Any], numbers: list[str], at: Any) -> None:
    """Pretend that an account belongs to these establishments, too."""
    more = {number: {"office": "99010", "joined_at": to_stored(at)} for number in numbers}
    item = {**account, "memberships": {**account["memberships"], **more}}
    dynamo.write(dynamo.Put(settings().accounts_table, item))


def mail_kinds(aws: Aws) -> list[str]:
    """Return the kinds of mails that wait, in order of time, but for those of openings."""
    opening = ("account_opened", "member_joined")
    return [i["kind"] for i in aws.outbox() if i["kind"] not in opening or (i["kind"], i["refs"]) == (opening[1], {})]


def line_of(aws: Aws, action: str) -> dict[str, Any]:
    """Return the one audit line of an action."""
    (line,) = [line for line in aws.audit() if line["action"] == action]
    return line
