"""Public profiles for tests: what somebody fills in, and the steps by staff and seeker."""

from __future__ import annotations

from typing import Any

from tests.support.aws import Answer, Aws, seeker, staff
from tests.support.seekers import SEEKER, register_seeker
from tests.support.steps import Caller, Json, ok

PROFILE: Json = {
    "occupations": ["034-03", "07"],
    "places": [{"prefecture_code": "17", "municipality": "金沢市"}, {"prefecture_code": "16"}],
    "employment": ["regular", "part_time"],
    "hours": ["full_time"],
    "monthly_wage": 210_000,
    "relocation": "not_possible",
    "available_from": "2027-01-04",
    "qualifications": ["日商簿記２級", "普通自動車第一種運転免許", "ＭＯＳ", "秘書検定２級"],
    "experience": [{"occupation": "034-03", "years": 5}, {"occupation": "044", "years": 2}],
    "career": [{"occupation": "経理事務", "years": 5, "months": 3, "duties": "月次決算、給与計算"}],
    "expertise": "会計ソフトの導入",
    "education": "university",
    "pc_skills": ["writing", "spreadsheet"],
    "self_pr": "正確な仕事を心がけています。",
}
PATH = {"seeker_number": SEEKER}


def profile(**change: Any) -> Json:
    """Return a complete profile with these fields replaced (None: left out)."""
    return {key: value for key, value in {**PROFILE, **change}.items() if value is not None}


def keep(aws: Aws, version: int = 0, caller: Caller | None = None, number: str = SEEKER, **change: Any) -> Json:
    """Let staff keep a profile."""
    body = {"content": profile(**change), "version": version}
    path = {"seeker_number": number}
    return ok(aws, "seekers/save_seeker_profile", path=path, body=body, caller=caller or staff())


def published(aws: Aws, number: str = SEEKER, **change: Any) -> Json:
    """Let staff register a seeker, keep his profile and make it public."""
    register_seeker(aws, number)
    kept = keep(aws, number=number, **change)
    body = {"version": kept["version"]}
    path = {"seeker_number": number}
    return ok(aws, "seekers/publish_seeker_profile", path=path, body=body, caller=staff())


def withdrawn(aws: Aws, number: str = SEEKER) -> Json:
    """Let the seeker take his profile back."""
    return ok(aws, "seekers/withdraw_own_profile", caller=seeker(number))


def prolong(aws: Aws, valid_until: str, caller: Caller | None = None) -> Answer:
    """Let staff prolong a registration that holds until this day."""
    body = {"valid_until": valid_until}
    return aws.call("seekers/prolong_registration", path=PATH, body=body, caller=caller or staff())
