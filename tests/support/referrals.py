"""The steps of a referral for action tests: each one call of the product's own function, held to its status.

    world: Aws
    register(world, "P02"); posting = active(world, "P02")
    seeker(world, 1)                                  # 見本 さくら, of the office 99010
    referral = referred(world, posting)               # by a clerk of her office
    result(world, referral, result="hired", conditions_differ=False)

People: `CLERK` is of the seekers' and postings' office 99010, `OTHER_OFFICE` of 99020.
"""

from __future__ import annotations

from typing import Any

from tests.support.aws import Aws, staff
from tests.support.steps import Caller, Json, number, ok, owner

SEEKERS: dict[int, Json] = {
    1: {
        "seeker_number": "99010-20000001",
        "name": "見本 さくら",
        "name_kana": "ミホン サクラ",
        "postal_code": "920-0000",
        "address": "金沢市見本町20-1",
        "phone": "076-000-0201",
        "email": "sakura@example.co.jp",
    },
    2: {"seeker_number": "99010-20000002", "name": "例示 太郎", "name_kana": "レイジ タロウ", "phone": "076-000-0202"},
    3: {"seeker_number": "99020-20000003", "name": "架空 花", "name_kana": "カクウ ハナ"},
}
"""Fictional seekers; the third is of the other office."""

HIRED: Json = {"result": "hired", "hired_on": "2026-12-01", "conditions_differ": False}
NOT_HIRED: Json = {"result": "not_hired", "reason": "other_hired"}


def seeker(aws: Aws, which: int = 1, caller: Caller | None = None) -> Json:
    """Let staff register a seeker."""
    return ok(aws, "seekers/register_seeker", 201, body=SEEKERS[which], caller=caller or staff())


def referred(aws: Aws, posting: Json, which: int = 1, caller: Caller | None = None, **more: Any) -> Json:
    """Let staff refer a seeker, registered before, to an active posting."""
    body = {"seeker_number": SEEKERS[which]["seeker_number"], "posting_number": posting["posting_number"], **more}
    return ok(aws, "applicants/refer_seeker", 201, body=body, caller=caller or staff())


def referral_path(referral: Json) -> dict[str, str]:
    """Return the path under which staff handle a referral."""
    return {name: referral[name] for name in ("establishment_number", "referral_id")}


def result(aws: Aws, referral: Json, name: str = "P02", **answers: Any) -> Json:
    """Let the employer register a result."""
    body = {"version": referral["version"], **(answers or HIRED)}
    path = {"referral_id": referral["referral_id"]}
    return ok(aws, "applicants/register_result", path=path, body=body, caller=owner(name))


def applicants(aws: Aws, name: str = "P02", **query: str) -> Json:
    """Read one list as the employer."""
    return ok(aws, "applicants/list_applicants", query=query or None, caller=owner(name))


def applicant(aws: Aws, referral: Json, name: str = "P02") -> Json:
    """Read one applicant as the employer."""
    return ok(aws, "applicants/get_applicant", path={"referral_id": referral["referral_id"]}, caller=owner(name))


def of_office(aws: Aws, view: str = "owed", side: str = "referring", caller: Caller | None = None) -> list[Json]:
    """Read one of an office's lists."""
    query = {"view": view, "side": side}
    return list(ok(aws, "applicants/list_referrals", query=query, caller=caller or staff())["items"])


def as_office(aws: Aws, referral: Json, caller: Caller | None = None) -> Json:
    """Read one referral as an office."""
    return ok(aws, "applicants/get_referral", path=referral_path(referral), caller=caller or staff())


def cancelled(aws: Aws, referral: Json, caller: Caller | None = None) -> Json:
    """Let the seeker's office cancel a referral."""
    body = {"reason": "seeker", "text": "ご本人の申出", "version": referral["version"]}
    return ok(aws, "applicants/cancel_referral", path=referral_path(referral), body=body, caller=caller or staff())


def results_owed(aws: Aws, name: str = "P02") -> int:
    """Read from home how many results are owed."""
    return int(ok(aws, "postings/get_home", caller=owner(name))["results_owed"])


def establishment_of(name: str = "P02") -> str:
    """Return the establishment number of a posting of §8."""
    return number(name)
