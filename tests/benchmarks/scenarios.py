"""For each function, what must have happened before, and the request that then succeeds.

Made through the handlers themselves, as people would. A new function gets a line in `SCENARIOS`.
"""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable, Mapping
from typing import Any

from mypage.core.ids import session_hash
from tests.benchmarks.account_scenarios import ACCOUNTS, SIGN_INS
from tests.benchmarks.profile_scenarios import PROFILES
from tests.benchmarks.search_scenarios import SEARCH
from tests.benchmarks.thread_scenarios import THREADS
from tests.support.aws import Answer, Aws, employer, proxy_event, route, seeker, staff
from tests.support.pictures import phone_photo
from tests.support.postings import ESTABLISHMENTS, posting

type Scenario = Callable[[Aws], Mapping[str, Any]]
"""Prepares AWS and returns the event."""

BAKERY = ESTABLISHMENTS["P02"]
NUMBER = BAKERY["establishment_number"]
EMAIL = "tencho@mihon-bakery.example.co.jp"
PASSWORD = "mihon-no-aikotoba-2026"
STAFF_PASSWORD = "kakuu-shokuin-2026"
OPEN = 3
"""How many drafts, applications and active postings stand in the lists that are read."""

_AUTH_KEY = re.compile(r"\b[0-9A-Z]{4}(?:-[0-9A-Z]{4})+\b")


def request(
    aws: Aws,
    function: str,
    *,
    body: Any = None,
    path: Mapping[str, str] | None = None,
    query: Mapping[str, str] | None = None,
    caller: Mapping[str, str] | None = None,
    headers: Mapping[str, str] | None = None,
) -> Mapping[str, Any]:
    """Return the event of a request by the function's own route."""
    method, pattern = route(function)
    address = pattern.format(**(path or {}))
    return proxy_event(method, address, body=body, caller=caller, query=query, headers=headers, now=aws.now)


def _done(answer: Answer) -> Any:
    assert answer.status < 300, answer.text
    return answer.json if answer.text else None


# --- establishments and postings ------------------------------------------------------------------


def _register(aws: Aws) -> None:
    _done(aws.call("establishments/register_establishment", body=BAKERY, caller=staff()))


def _posting_id(n: int = 0) -> str:
    return str(uuid.UUID(int=0x4000_8000_0000_0000_0000 << 48 | n))


def _draft(aws: Aws, n: int = 0) -> dict[str, Any]:
    body = {"posting_id": _posting_id(n), "content": posting("P02")}
    return {"posting_id": _done(aws.call("postings/create_posting", body=body, caller=employer(NUMBER)))["posting_id"]}


def _submitted(aws: Aws, n: int = 0) -> dict[str, Any]:
    path = _draft(aws, n)
    _done(aws.call("postings/submit_posting", path=path, body={"version": 1}, caller=employer(NUMBER)))
    return path


def _waiting(aws: Aws, n: int = 0) -> dict[str, Any]:
    posting_id = _submitted(aws, n)["posting_id"]
    queue = _done(aws.call("review/list_reviews", caller=staff()))["items"]
    return {"review_id": next(line["review_id"] for line in queue if line["posting_id"] == posting_id)}


def _claimed(aws: Aws, n: int = 0) -> dict[str, Any]:
    path = _waiting(aws, n)
    _done(aws.call("review/claim_review", path=path, body={}, caller=staff()))
    return path


def _accepted(aws: Aws, n: int = 0) -> str:
    decided = _done(aws.call("review/accept_review", path=_claimed(aws, n), body={"version": 2}, caller=staff()))
    return str(decided["posting_number"])


def _lists(aws: Aws) -> None:
    """Some of everything: active, over, waiting and begun."""
    _register(aws)
    for n in range(OPEN):
        _accepted(aws, n)
        _draft(aws, 10 + n)
        path = _submitted(aws, 20 + n)
        _done(aws.call("postings/withdraw_posting", path=path, body={"version": 2}, caller=employer(NUMBER)))
    for n in range(OPEN):
        _submitted(aws, 30 + n)


def _entered(aws: Aws) -> dict[str, str]:
    _register(aws)
    path = {"establishment_number": NUMBER}
    _done(aws.call("postings/enter_posting", path=path, body=_ENTERED["body"], caller=staff()))
    return path | {"posting_id": _posting_id()}


def _letter(aws: Aws) -> dict[str, str]:
    """A decision for an employer whom no mail reaches."""
    _register(aws)
    _accepted(aws)
    aws.pass_time(minutes=10)
    aws.run("notices/resend_pending_mails")
    (letter,) = _done(aws.call("notices/list_letters", caller=staff()))["items"]
    return {"mail_id": letter["mail_id"]}


def _active(aws: Aws, n: int = 0) -> dict[str, Any]:
    """The path of an active posting of the employer's."""
    _register(aws)
    _accepted(aws, n)
    return {"posting_id": _posting_id(n)}


def _change_saved(aws: Aws) -> dict[str, Any]:
    path = _active(aws)
    _done(aws.call("postings/save_change", path=path, body=_CHANGE["body"], caller=employer(NUMBER)))
    return path


def _stop_requested(aws: Aws) -> dict[str, Any]:
    path = _active(aws)
    _done(aws.call("postings/request_stop", path=path, body={"reason": "other"}, caller=employer(NUMBER)))
    return path


def _active_entry(aws: Aws) -> dict[str, str]:
    """The path of an active posting that staff entered."""
    path = _submitted_entry(aws)
    (line,) = _done(aws.call("review/list_reviews", caller=staff()))["items"]
    review = {"review_id": line["review_id"]}
    _done(aws.call("review/claim_review", path=review, body={}, caller=staff()))
    _done(aws.call("review/accept_review", path=review, body={"version": 2}, caller=staff()))
    return path


def _entry_stop_requested(aws: Aws) -> dict[str, str]:
    path = _active_entry(aws)
    body = {**_RECEIVED, "reason": "other"}
    _done(aws.call("postings/enter_stop", path=path, body=body, caller=staff()))
    return path


def _establishment_change_saved(aws: Aws) -> None:
    _register(aws)
    _done(aws.call("establishments/save_establishment_change", body=_DETAILS, caller=employer(NUMBER)))


# --- images ---------------------------------------------------------------------------------------

_IMAGE = "00000000-0000-4000-8000-00000000a001"
_IMAGE_TEXTS = {"kind": "exterior", "caption": "店の外観", "alternative_text": "青い屋根の店の正面"}
_RESERVATION = {"image_id": _IMAGE, "content_type": "image/jpeg", "size": 400_000, **_IMAGE_TEXTS}
_IMAGE_PATH = {"image_id": _IMAGE}


def _image_pending(aws: Aws) -> dict[str, Any]:
    """The path of an image that waits for the staff."""
    _register(aws)
    reserved = _done(aws.call("images/reserve_image", body=_RESERVATION, caller=employer(NUMBER)))
    key = reserved["upload"]["fields"]["key"]
    etag = aws.put_object("incoming", key, phone_photo())
    aws.invoke("images/inspect_upload", {"id": "1", "detail": {"object": {"key": key, "etag": etag}}})
    return dict(_IMAGE_PATH)


def _image_review(aws: Aws) -> dict[str, str]:
    _image_pending(aws)
    (line,) = _done(aws.call("review/list_reviews", caller=staff()))["items"]
    _done(aws.call("review/claim_review", path={"review_id": line["review_id"]}, body={}, caller=staff()))
    return {"review_id": line["review_id"]}


def _image_rejected(aws: Aws) -> dict[str, str]:
    body = {"version": 2, "comments": [{"field": "image", "text": "人の顔が写っています。"}]}
    _done(aws.call("review/return_review", path=_image_review(aws), body=body, caller=staff()))
    return {"establishment_number": NUMBER, **_IMAGE_PATH}


# --- seekers and applicants -----------------------------------------------------------------------


def _seeker(aws: Aws) -> dict[str, str]:
    _done(aws.call("seekers/register_seeker", body=_SEEKER, caller=staff()))
    return {"seeker_number": _SEEKER["seeker_number"]}


def _referral_body(aws: Aws) -> dict[str, str]:
    """The body of a referral that can be made."""
    number = _after_registration(_accepted)(aws)
    return {**_seeker(aws), "posting_number": number, "referral_id": _posting_id(90)}


def _referred(aws: Aws) -> dict[str, str]:
    referral = _done(aws.call("applicants/refer_seeker", body=_referral_body(aws), caller=staff()))
    return {"establishment_number": NUMBER, "referral_id": referral["referral_id"]}


# --- accounts -------------------------------------------------------------------------------------


def _code(aws: Aws) -> dict[str, Any]:
    _register(aws)
    path = {"establishment_number": NUMBER}
    code: dict[str, Any] = _done(aws.call("accounts/issue_account_code", path=path, body={}, caller=staff()))
    return code


def _sign_up(aws: Aws) -> dict[str, Any]:
    """The body of step 3, with a code that is good."""
    return {
        "email": EMAIL,
        "establishment_number": NUMBER,
        "phone": BAKERY["phone"],
        "account_code": _code(aws)["account_code"],
        "accept_privacy_policy": True,
        "accept_terms": True,
    }


def _mailed_key(aws: Aws) -> str:
    found = _AUTH_KEY.search(aws.mails[-1].text)
    assert found, aws.mails[-1].text
    return found[0]


def _started(aws: Aws) -> dict[str, str]:
    return {"sign_up_id": _done(aws.call("accounts/start_sign_up", body=_sign_up(aws)))["sign_up_id"]}


def _completion(aws: Aws) -> dict[str, str]:
    return {"auth_key": _mailed_key(aws), "password": PASSWORD}


def _account(aws: Aws) -> None:
    path = _started(aws)
    _done(aws.call("accounts/complete_sign_up", path=path, body=_completion(aws)))


def _cookie(answer: Answer) -> str:
    _done(answer)
    return answer.cookies[0].partition(";")[0]


def _employer_cookie(aws: Aws) -> str:
    _account(aws)
    return _cookie(aws.call("accounts/sign_in", body={"email": EMAIL, "password": PASSWORD}))


def _signed_in(aws: Aws) -> dict[str, str]:
    account_id, secret = _employer_cookie(aws).partition("=")[2].split(".")
    return employer(NUMBER, account_id=account_id, session=session_hash(secret))


def _staff_credentials(aws: Aws) -> dict[str, str]:
    aws.create_staff("clerk", STAFF_PASSWORD, name="窓口 花子", office="99010", role="clerk")
    return {"username": "clerk", "password": STAFF_PASSWORD}


def _staff_signed_in(aws: Aws) -> dict[str, str]:
    cookie = _cookie(aws.call("accounts/sign_in_staff", body=_staff_credentials(aws)))
    staff_id, secret = cookie.partition("=")[2].split(".")
    return staff(staff_id=staff_id, session=session_hash(secret))


def _reset(aws: Aws) -> dict[str, str]:
    _account(aws)
    return {
        "password_reset_id": _done(aws.call("accounts/start_password_reset", body={"email": EMAIL}))[
            "password_reset_id"
        ]
    }


def _authorization(aws: Aws) -> Mapping[str, Any]:
    cookie = _employer_cookie(aws)
    event = proxy_event("GET", "/employer/home", headers={"Cookie": cookie}, now=aws.now)
    arn = "arn:aws:execute-api:ap-northeast-1:123456789012:abcdef1234/api/GET/employer/home"
    return {**event, "type": "REQUEST", "methodArn": arn}


# --- the requests ---------------------------------------------------------------------------------


def _scenario(function: str, prepare: Callable[[Aws], Mapping[str, Any] | None]) -> Scenario:
    def scenario(aws: Aws) -> Mapping[str, Any]:
        return request(aws, function, **(prepare(aws) or {}))

    return scenario


def _then(step: Callable[[Aws], Any], use: Callable[[Any], Mapping[str, Any]]) -> Callable[[Aws], Mapping[str, Any]]:
    return lambda aws: use(step(aws))


def _after_registration(step: Callable[[Aws], Any]) -> Callable[[Aws], Any]:
    def steps(aws: Aws) -> Any:
        _register(aws)
        return step(aws)

    return steps


_AS_EMPLOYER = {"caller": employer(NUMBER)}
_AS_STAFF = {"caller": staff()}
_OWN_PATH = {"path": {"establishment_number": NUMBER}}
_NEW = {"body": {"posting_id": _posting_id(), "content": posting("P02")}}
_ENTERED = {"body": _NEW["body"] | {"channel": "fax", "received_on": "2026-11-18"}}
_CHANGED = {"body": {"version": 1, "content": posting("P02", openings=2)}}
_CHANGE = {"body": {"version": 0, "content": posting("P02", openings=2)}}
_RECEIVED = {"channel": "phone", "received_on": "2026-11-18"}
_DETAILS = {
    "version": 0,
    "fields": {
        **{key: value for key, value in BAKERY.items() if key != "establishment_number"},
        "phone": "076-000-0022",
    },
}
_SEEKER = {"seeker_number": "99010-20000001", "name": "見本 さくら", "name_kana": "ミホン サクラ"}
_RESULT = {"result": "hired", "conditions_differ": False, "version": 1}
_COMMENT = {"field": "duties", "text": "仕事の内容を、もう少し具体的に書いてください。"}
_REFUSAL = {"version": 2, "ground": "illegal", "text": "法令に反する内容が含まれています。"}


def _posting_of(aws: Aws) -> Mapping[str, Any]:
    return {"path": _after_registration(_draft)(aws), **_AS_EMPLOYER}


def _review_of(step: Callable[[Aws], dict[str, Any]], body: Any = None) -> Callable[[Aws], Mapping[str, Any]]:
    return _then(_after_registration(step), lambda path: {"path": path, "body": body, **_AS_STAFF})


_PREPARED: dict[str, Callable[[Aws], Mapping[str, Any] | None]] = {
    "accounts/complete_password_reset": lambda aws: {"path": _reset(aws), "body": _completion(aws)},
    "accounts/complete_sign_up": lambda aws: {"path": _started(aws), "body": _completion(aws)},
    "accounts/get_consent_documents": lambda _aws: None,
    "accounts/get_session": lambda aws: {"caller": _signed_in(aws)},
    "accounts/get_staff_session": lambda aws: {"caller": _staff_signed_in(aws)},
    "accounts/issue_account_code": _then(_register, lambda _: {**_OWN_PATH, "body": {}, **_AS_STAFF}),
    "accounts/list_account_codes": _then(_code, lambda _: {**_OWN_PATH, **_AS_STAFF}),
    "accounts/list_office_account_codes": _then(_code, lambda _: _AS_STAFF),
    "accounts/resend_auth_key": lambda aws: {"path": _started(aws)},
    "accounts/revoke_account_code": _then(_code, lambda code: {"path": {"code_id": code["code_id"]}, **_AS_STAFF}),
    "accounts/sign_in_staff": lambda aws: {"body": _staff_credentials(aws)},
    "accounts/sign_out": lambda aws: {"caller": _signed_in(aws)},
    "accounts/sign_out_staff": lambda aws: {"caller": _staff_signed_in(aws)},
    "accounts/start_password_reset": _then(_account, lambda _: {"body": {"email": EMAIL}}),
    "accounts/start_sign_up": lambda aws: {"body": _sign_up(aws)},
    "applicants/cancel_referral": lambda aws: {
        "path": _referred(aws),
        "body": {"reason": "seeker", "version": 1},
        **_AS_STAFF,
    },
    "applicants/enter_result": lambda aws: {
        "path": _referred(aws),
        "body": {**_RESULT, "channel": "phone"},
        **_AS_STAFF,
    },
    "applicants/find_active_posting": _then(
        _after_registration(_accepted), lambda number: {"path": {"posting_number": number}, **_AS_STAFF}
    ),
    "applicants/get_applicant": lambda aws: {"path": _referred(aws), **_AS_EMPLOYER},
    "applicants/get_letter": lambda aws: {"path": _referred(aws), **_AS_EMPLOYER},
    "applicants/get_referral": lambda aws: {"path": _referred(aws), **_AS_STAFF},
    "applicants/list_applicant_postings": _then(_referred, lambda _: _AS_EMPLOYER),
    "applicants/list_applicants": _then(_referred, lambda _: _AS_EMPLOYER),
    "applicants/list_referrals": _then(_referred, lambda _: _AS_STAFF),
    "applicants/refer_seeker": lambda aws: {"body": _referral_body(aws), **_AS_STAFF},
    "applicants/register_result": lambda aws: {"path": _referred(aws), "body": _RESULT, **_AS_EMPLOYER},
    "applicants/register_results": lambda aws: {
        "body": {"items": [{**_RESULT, "referral_id": _referred(aws)["referral_id"]}]},
        **_AS_EMPLOYER,
    },
    "establishments/get_establishment": _then(_register, lambda _: {**_OWN_PATH, **_AS_STAFF}),
    "establishments/get_own_establishment": _then(_register, lambda _: _AS_EMPLOYER),
    "establishments/list_establishments": _then(_register, lambda _: _AS_STAFF),
    "establishments/register_establishment": lambda _aws: {"body": BAKERY, **_AS_STAFF},
    "establishments/get_establishment_change": _then(_register, lambda _: _AS_EMPLOYER),
    "establishments/save_establishment_change": _then(_register, lambda _: {"body": _DETAILS, **_AS_EMPLOYER}),
    "establishments/submit_establishment_change": _then(
        _establishment_change_saved, lambda _: {"body": {"version": 1}, **_AS_EMPLOYER}
    ),
    "establishments/update_establishment": _then(
        _register, lambda _: {**_OWN_PATH, "body": {**_DETAILS, "version": 1}, **_AS_STAFF}
    ),
    "establishments/withdraw_establishment_change": _then(
        _establishment_change_saved, lambda _: {"body": {"version": 1}, **_AS_EMPLOYER}
    ),
    "images/delete_image": _then(_image_pending, lambda path: {"path": path, **_AS_EMPLOYER}),
    "images/edit_image": _then(
        _image_pending, lambda path: {"path": path, "body": {"version": 2, **_IMAGE_TEXTS}, **_AS_EMPLOYER}
    ),
    "images/list_establishment_images": _then(_image_pending, lambda _: {**_OWN_PATH, **_AS_STAFF}),
    "images/list_images": _then(_image_pending, lambda _: _AS_EMPLOYER),
    "images/order_images": _then(
        _image_pending, lambda path: {"body": {"version": 1, "image_ids": [path["image_id"]]}, **_AS_EMPLOYER}
    ),
    "images/reopen_image": _then(_image_rejected, lambda path: {"path": path, "body": {"version": 3}, **_AS_STAFF}),
    "images/reserve_image": _then(_register, lambda _: {"body": _RESERVATION, **_AS_EMPLOYER}),
    "notices/list_letters": _then(_letter, lambda _: _AS_STAFF),
    "notices/mark_letter_printed": lambda aws: {"path": _letter(aws), **_AS_STAFF},
    "postings/cancel_posting": _then(
        _active,
        lambda path: {
            "path": {**path, "establishment_number": NUMBER},
            "body": {"version": 3, "text": "事実と異なる点があったため。"},
            "caller": staff(role="supervisor"),
        },
    ),
    "postings/check_entered_posting": lambda aws: {"path": _entered(aws), "body": {}, **_AS_STAFF},
    "postings/check_posting": lambda aws: {**_posting_of(aws), "body": {}},
    "postings/copy_entered_posting": lambda aws: {"path": _entered(aws), "body": _RECEIVED, **_AS_STAFF},
    "postings/copy_posting": lambda aws: {**_posting_of(aws), "body": {}},
    "postings/create_posting": _then(_register, lambda _: {**_NEW, **_AS_EMPLOYER}),
    "postings/discard_entered_posting": lambda aws: {"path": _entered(aws), "query": {"version": "1"}, **_AS_STAFF},
    "postings/discard_posting": lambda aws: {**_posting_of(aws), "query": {"version": "1"}},
    "postings/enter_change": lambda aws: {
        "path": _active_entry(aws),
        "body": {**_RECEIVED, "version": 0, "posting_version": 3, "content": posting("P02", openings=2)},
        **_AS_STAFF,
    },
    "postings/enter_extension": lambda aws: {"path": _active_entry(aws), "body": _RECEIVED, **_AS_STAFF},
    "postings/enter_posting": _then(_register, lambda _: {**_OWN_PATH, **_ENTERED, **_AS_STAFF}),
    "postings/enter_stop": lambda aws: {
        "path": _active_entry(aws),
        "body": {**_RECEIVED, "reason": "other"},
        **_AS_STAFF,
    },
    "postings/get_entered_history": lambda aws: {"path": _entered(aws), **_AS_STAFF},
    "postings/get_entered_posting": lambda aws: {"path": _entered(aws), **_AS_STAFF},
    "postings/get_entered_requests": lambda aws: {"path": _entry_stop_requested(aws), **_AS_STAFF},
    "postings/get_home": _then(_lists, lambda _: _AS_EMPLOYER),
    "postings/get_posting": _posting_of,
    "postings/get_posting_history": _posting_of,
    "postings/get_posting_version": _then(_active, lambda path: {"path": {**path, "version": "3"}, **_AS_EMPLOYER}),
    "postings/get_public_posting": _then(
        _after_registration(_accepted), lambda number: {"path": {"posting_number": number}}
    ),
    "postings/get_seeker_posting": _then(
        _after_registration(_accepted), lambda number: {"path": {"posting_number": number}, "caller": seeker()}
    ),
    "postings/get_requests": _then(_stop_requested, lambda path: {"path": path, **_AS_EMPLOYER}),
    "postings/list_entered_postings": _then(_entered, lambda _: _AS_STAFF),
    "postings/list_postings": _then(_lists, lambda _: {"query": {"list": "inactive"}, **_AS_EMPLOYER}),
    "postings/request_extension": _then(_active, lambda path: {"path": path, "body": {}, **_AS_EMPLOYER}),
    "postings/request_stop": _then(_active, lambda path: {"path": path, "body": {"reason": "other"}, **_AS_EMPLOYER}),
    "postings/save_change": _then(_active, lambda path: {"path": path, **_CHANGE, **_AS_EMPLOYER}),
    "postings/search_postings": _then(
        _after_registration(_accepted), lambda number: {"query": {"number": number}, **_AS_STAFF}
    ),
    "postings/submit_change": _then(_change_saved, lambda path: {"path": path, "body": {"version": 1}, **_AS_EMPLOYER}),
    "postings/submit_entered_posting": lambda aws: {"path": _entered(aws), "body": {"version": 1}, **_AS_STAFF},
    "postings/submit_posting": lambda aws: {**_posting_of(aws), "body": {"version": 1}},
    "postings/update_entered_posting": lambda aws: {"path": _entered(aws), **_CHANGED, **_AS_STAFF},
    "postings/update_posting": lambda aws: {**_posting_of(aws), **_CHANGED},
    "postings/withdraw_entered_posting": lambda aws: {
        "path": _submitted_entry(aws),
        "body": {"version": 2},
        **_AS_STAFF,
    },
    "postings/withdraw_entered_request": lambda aws: {
        "path": {**_entry_stop_requested(aws), "kind": "stop"},
        "body": {"version": 1},
        **_AS_STAFF,
    },
    "postings/withdraw_posting": _then(
        _after_registration(_submitted), lambda path: {"path": path, "body": {"version": 2}, **_AS_EMPLOYER}
    ),
    "postings/withdraw_request": _then(
        _stop_requested, lambda path: {"path": {**path, "kind": "stop"}, "body": {"version": 1}, **_AS_EMPLOYER}
    ),
    "review/accept_review": _review_of(_claimed, {"version": 2}),
    "review/claim_review": _review_of(_waiting, {}),
    "review/correct_review": _review_of(
        _claimed,
        {
            "version": 2,
            "content": posting("P02", openings=2),
            "agreed_with": "採用担当の方",
            "agreed_on": "2026-11-18",
        },
    ),
    "review/get_desk": _then(_lists, lambda _: _AS_STAFF),
    "review/get_review": _review_of(_claimed),
    "review/list_comment_templates": lambda _aws: _AS_STAFF,
    "review/list_reviews": _then(_lists, lambda _: _AS_STAFF),
    "review/refuse_review": _review_of(_claimed, _REFUSAL),
    "review/release_review": _review_of(_claimed),
    "review/return_review": _review_of(_claimed, {"version": 2, "comments": [_COMMENT]}),
    "seekers/get_seeker": lambda aws: {"path": _seeker(aws), **_AS_STAFF},
    "seekers/list_seekers": _then(_seeker, lambda _: {"body": {"q": "ミホン"}, **_AS_STAFF}),
    "seekers/register_seeker": lambda _aws: {"body": _SEEKER, **_AS_STAFF},
    "seekers/update_seeker": lambda aws: {
        "path": _seeker(aws),
        "body": {"name": "見本 桜", "name_kana": "ミホン サクラ", "version": 1},
        **_AS_STAFF,
    },
    "support/get_support": lambda _aws: None,
}


def _submitted_entry(aws: Aws) -> dict[str, str]:
    path = _entered(aws)
    _done(aws.call("postings/submit_entered_posting", path=path, body={"version": 1}, caller=staff()))
    return path


SCENARIOS: dict[str, Scenario] = {
    "accounts/authorize_request": _authorization,
    **{
        function: _scenario(function, prepare)
        for function, prepare in {**_PREPARED, **ACCOUNTS, **PROFILES, **SEARCH, **THREADS}.items()
    },
}

VARIANTS: dict[str, dict[str, Scenario]] = {
    function: {name: _scenario(function, prepare) for name, prepare in variants.items()}
    for function, variants in {"accounts/sign_in": SIGN_INS}.items()
}
"""Other ways to the same function that cost other calls, by what is said of them (`aws_calls.accounts.sign_in.<name>`)."""
