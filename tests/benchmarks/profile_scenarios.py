"""What the functions of the seekers' profiles and of the audit view are asked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from mypage.core.clock import JST
from tests.support.aws import Aws, seeker, staff
from tests.support.profiles import PATH, keep, profile, published
from tests.support.seekers import register_seeker
from tests.support.steps import SUPERVISOR, Json

type Prepared = Callable[[Aws], Mapping[str, Any]]

_CHANGED: Json = {"content": profile(self_pr="変更"), "version": 1}


def _kept(aws: Aws) -> None:
    register_seeker(aws)
    keep(aws)


def _own(step: Callable[[Aws], object], body: Any = None) -> Prepared:
    """The seeker's request after the step."""

    def prepare(aws: Aws) -> Mapping[str, Any]:
        step(aws)
        return {"body": body, "caller": seeker()}

    return prepare


def _by_office(step: Callable[[Aws], object], body: Any = None) -> Prepared:
    """The request of his office after the step."""

    def prepare(aws: Aws) -> Mapping[str, Any]:
        step(aws)
        return {"path": PATH, "body": body, "caller": staff()}

    return prepare


def _in_its_last_months(aws: Aws) -> None:
    published(aws)
    aws.now = datetime(2026, 12, 1, 10, 0, tzinfo=JST)


def _audited(aws: Aws) -> Mapping[str, Any]:
    published(aws)
    return {"caller": SUPERVISOR}


PROFILES: dict[str, Prepared] = {
    "records/list_audit_lines": _audited,
    "seekers/get_own_profile": _own(published),
    "seekers/get_seeker_profile": _by_office(published),
    "seekers/prolong_registration": _by_office(_in_its_last_months, {"valid_until": "2027-01-31"}),
    "seekers/publish_own_profile": _own(_kept, {"version": 1}),
    "seekers/publish_seeker_profile": _by_office(_kept, {"version": 1}),
    "seekers/save_own_profile": _own(_kept, _CHANGED),
    "seekers/save_seeker_profile": _by_office(_kept, _CHANGED),
    "seekers/withdraw_own_profile": _own(published),
    "seekers/withdraw_seeker_profile": _by_office(published),
}
