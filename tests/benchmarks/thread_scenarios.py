"""What each function of messages, and of the seekers' accounts, is asked: state prepared by the product's own functions."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from tests.support.accounts import PASSWORD, mailed_key
from tests.support.aws import Aws, seeker, staff
from tests.support.seekers import (
    SEEKER,
    SEEKER_EMAIL,
    issue_seeker_code,
    open_mypage,
    register_seeker,
    seeker_sign_up_body,
    start_seeker_sign_up,
)
from tests.support.threads import REPORT, caller, path_of, thread_of, write

type Prepared = Callable[[Aws], Mapping[str, Any]]

_MESSAGE = {"message_id": "0b0f2b64-7d0c-4f0e-9a51-3f0b6a1c2d3e", "text": "面接の日程について、ご相談です。"}


def _thread(by: str, body: Any = None) -> Prepared:
    """One thread with a message of each side, and the request on it."""

    def prepare(aws: Aws) -> Mapping[str, Any]:
        return {"path": path_of(_written(aws)), "body": body, "caller": caller(by)}

    return prepare


def _written(aws: Aws) -> dict[str, Any]:
    referral = thread_of(aws)
    for side in ("employer", "seeker"):
        write(aws, referral, by=side)
    return referral


def _list(by: str) -> Prepared:
    def prepare(aws: Aws) -> Mapping[str, Any]:
        _written(aws)
        return {"caller": caller(by)}

    return prepare


def _reported(aws: Aws) -> Mapping[str, Any]:
    path = path_of(_written(aws))
    aws.call(REPORT["seeker"], path=path, body={"reason": "困っています。"}, caller=caller("seeker"))
    return {"path": path, "caller": staff()}


def _reports(aws: Aws) -> Mapping[str, Any]:
    _reported(aws)
    return {"caller": staff()}


def _registered(aws: Aws) -> Mapping[str, Any]:
    register_seeker(aws)
    return {"path": {"seeker_number": SEEKER}, "body": {}, "caller": staff()}


def _coded(aws: Aws) -> Mapping[str, Any]:
    register_seeker(aws)
    return {"body": seeker_sign_up_body(issue_seeker_code(aws).json["account_code"])}


def _started(aws: Aws) -> Mapping[str, Any]:
    register_seeker(aws)
    started = start_seeker_sign_up(aws, issue_seeker_code(aws).json["account_code"])
    path = {"sign_up_id": started.json["sign_up_id"]}
    return {"path": path, "body": {"auth_key": mailed_key(aws), "password": PASSWORD}}


def _opened(aws: Aws) -> Mapping[str, Any]:
    register_seeker(aws)
    return {"caller": seeker(account_id=open_mypage(aws))}


def _known(aws: Aws) -> Mapping[str, Any]:
    _opened(aws)
    return {"body": {"email": SEEKER_EMAIL, "password": PASSWORD}}


THREADS: dict[str, Prepared] = {
    "accounts/complete_seeker_sign_up": _started,
    "accounts/get_seeker_session": _opened,
    "accounts/issue_seeker_code": _registered,
    "accounts/sign_in_seeker": _known,
    "accounts/sign_out_seeker": _opened,
    "accounts/start_seeker_sign_up": _coded,
    "messages/get_reported_thread": _reported,
    "messages/get_seeker_thread": _thread("seeker"),
    "messages/get_thread": _thread("employer"),
    "messages/list_seeker_threads": _list("seeker"),
    "messages/list_thread_reports": _reports,
    "messages/list_threads": _list("employer"),
    "messages/mark_seeker_thread_read": _thread("seeker", {"received": 1}),
    "messages/mark_thread_read": _thread("employer", {"received": 1}),
    "messages/report_seeker_thread": _thread("seeker", {"reason": "困っています。"}),
    "messages/report_thread": _thread("employer", {"reason": "困っています。"}),
    "messages/send_message": _thread("employer", _MESSAGE),
    "messages/send_seeker_message": _thread("seeker", _MESSAGE),
}
