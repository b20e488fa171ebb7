"""What the functions of open accounts are asked: members, credentials, passkeys, sessions, addresses and the staff's own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import urlsplit

from tests.support.accounts import (
    EMAIL,
    NUMBER,
    PASSWORD,
    issue_code,
    mailed_code,
    mailed_key,
    open_account,
    owner_of,
    register_establishment,
    sign_in,
    with_login_codes,
)
from tests.support.authenticator import Authenticator
from tests.support.aws import ORIGIN, Aws, seeker, staff
from tests.support.bounces import bounce
from tests.support.members import OTHER_NUMBER, OTHER_PHONE, joined, person, two_establishments
from tests.support.seekers import SEEKER, open_mypage, register_seeker
from tests.support.steps import Caller, Json, ok

type Prepared = Callable[[Aws], Mapping[str, Any]]

_OTHER_EMAIL, _NEW_EMAIL = "soumu@example.co.jp", "jinji@example.co.jp"
_NEW_PASSWORD = "noto no umi wa aoku fukai"
_CONFIRMED = {"current_password": PASSWORD}
_AT_COUNTER = {"body": {"reason": "lost_mailbox"}, "caller": staff()}
_OF_ESTABLISHMENT = {"establishment_number": NUMBER}


def _owner(aws: Aws) -> Caller:
    """An open account, signed in."""
    register_establishment()
    return owner_of(aws, open_account(aws))


def _as(step: Callable[[Aws], Caller], body: Any = None) -> Prepared:
    """The request of whoever the step returns."""
    return lambda aws: {"caller": step(aws), "body": body}


# --- members --------------------------------------------------------------------------------------


def _of_two(aws: Aws) -> Caller:
    """An account of two establishments, signed in for the first."""
    two_establishments()
    caller = person(aws)
    joined(aws, caller)
    return caller


def _colleague(aws: Aws) -> tuple[Caller, str]:
    """A member, and the id of a colleague's account."""
    two_establishments()
    return person(aws), person(aws, _OTHER_EMAIL)["account"]


def _member(aws: Aws) -> Caller:
    return _colleague(aws)[0]


def _removal(aws: Aws) -> Mapping[str, Any]:
    caller, colleague = _colleague(aws)
    return {"path": {"account_id": colleague}, "caller": caller}


def _end_of_account(aws: Aws) -> Mapping[str, Any]:
    return {"path": {**_OF_ESTABLISHMENT, "account_id": _colleague(aws)[1]}, **_AT_COUNTER}


def _accounts_at_counter(aws: Aws) -> Mapping[str, Any]:
    _colleague(aws)
    return {"path": _OF_ESTABLISHMENT, "caller": staff()}


def _joining(aws: Aws) -> Mapping[str, Any]:
    two_establishments()
    code = issue_code(aws, OTHER_NUMBER)["account_code"]
    body = {"establishment_number": OTHER_NUMBER, "phone": OTHER_PHONE, "account_code": code}
    return {"body": body, "caller": person(aws)}


# --- credentials and sessions ---------------------------------------------------------------------


def _email_change(aws: Aws) -> Mapping[str, Any]:
    caller = _owner(aws)
    body = {**_CONFIRMED, "email": _NEW_EMAIL}
    started = ok(aws, "accounts/start_email_change", 202, body=body, caller=caller)
    path = {"email_change_id": started["email_change_id"]}
    return {"path": path, "body": {"auth_key": mailed_key(aws)}, "caller": caller}


def _two_sessions(aws: Aws) -> Caller:
    caller = _owner(aws)
    sign_in(aws)
    return caller


def _other_session(aws: Aws) -> Mapping[str, Any]:
    caller = _two_sessions(aws)
    items = ok(aws, "accounts/list_sessions", caller=caller)["items"]
    return {"path": {"session_id": next(one["session_id"] for one in items if not one["current"])}, "caller": caller}


def _login_challenge(aws: Aws) -> Json:
    """The path of a sign-in that waits for its code."""
    register_establishment()
    open_account(aws)
    with_login_codes(aws)
    return {"challenge_id": sign_in(aws).json["challenge_id"]}


def _login_code(aws: Aws) -> Mapping[str, Any]:
    path = _login_challenge(aws)
    return {"path": path, "body": {"login_code": mailed_code(aws)}}


def _from_remembered_browser(aws: Aws) -> Mapping[str, Any]:
    """As most days begin where codes are asked for, which is the template's default."""
    path = _login_challenge(aws)
    body = {"login_code": mailed_code(aws), "remember": True}
    answer = aws.call("accounts/complete_sign_in", path=path, body=body)
    assert answer.status == 200, answer.text
    return _with_password({"Cookie": answer.cookies[1].partition(";")[0]})


def _with_code_to_come(aws: Aws) -> Mapping[str, Any]:
    _login_challenge(aws)
    return _with_password()


def _without_codes(aws: Aws) -> Mapping[str, Any]:
    register_establishment()
    open_account(aws)
    return _with_password()


def _with_password(headers: Mapping[str, str] | None = None) -> Mapping[str, Any]:
    return {"body": {"email": EMAIL, "password": PASSWORD}, "headers": headers}


SIGN_INS: dict[str, Prepared] = {"code_mailed": _with_code_to_come, "codes_off": _without_codes}


# --- passkeys -------------------------------------------------------------------------------------


def _made(aws: Aws) -> tuple[Caller, Authenticator, Json]:
    """An owner whose authenticator has just made a passkey."""
    caller = _owner(aws)
    options = ok(aws, "accounts/start_passkey_registration", 201, body=_CONFIRMED, caller=caller)
    authenticator = Authenticator(ORIGIN, str(urlsplit(ORIGIN).hostname))
    return caller, authenticator, authenticator.made(options)


def _passkey_made(aws: Aws) -> Mapping[str, Any]:
    caller, _, made = _made(aws)
    return {"body": made, "caller": caller}


def _passkey(aws: Aws) -> tuple[Caller, Authenticator, Json]:
    """An owner, his authenticator and the path of its passkey."""
    caller, authenticator, made = _made(aws)
    kept = ok(aws, "accounts/register_passkey", 201, body=made, caller=caller)
    return caller, authenticator, {"passkey_id": kept["passkey_id"]}


def _passkey_owner(aws: Aws) -> Caller:
    return _passkey(aws)[0]


def _on_passkey(body: Any = None) -> Prepared:
    def prepare(aws: Aws) -> Mapping[str, Any]:
        caller, _, path = _passkey(aws)
        return {"path": path, "body": body, "caller": caller}

    return prepare


def _passkey_answer(aws: Aws) -> Mapping[str, Any]:
    authenticator = _passkey(aws)[1]
    return {"body": authenticator.answered(ok(aws, "accounts/start_passkey_sign_in", 201))}


# --- addresses ------------------------------------------------------------------------------------


def _came_back(aws: Aws) -> Caller:
    """The owner of an address that mails do not reach."""
    caller = _owner(aws)
    aws.invoke("notices/record_bounce", bounce(EMAIL))
    return caller


def _address_check(aws: Aws) -> Mapping[str, Any]:
    caller = _came_back(aws)
    ok(aws, "accounts/start_address_check", 202, caller=caller)
    return {"body": {"auth_key": mailed_key(aws)}, "caller": caller}


def _undeliverable(aws: Aws) -> Mapping[str, Any]:
    _came_back(aws)
    return {"caller": staff()}


def _undeliverable_account(aws: Aws) -> Mapping[str, Any]:
    return {"path": {"account_id": _came_back(aws)["account"]}, "caller": staff()}


# --- seekers' accounts ----------------------------------------------------------------------------


def _mypage(aws: Aws) -> Caller:
    register_seeker(aws)
    return seeker(account_id=open_mypage(aws))


def _lost_mypage(aws: Aws) -> Mapping[str, Any]:
    _mypage(aws)
    return {"path": {"seeker_number": SEEKER}, **_AT_COUNTER}


# --- staff ----------------------------------------------------------------------------------------


def _staff_member(aws: Aws, username: str = "clerk", role: str = "clerk") -> Json:
    """The body that signs a member of staff in; he has done so before."""
    aws.create_staff(username, PASSWORD, name="窓口 花子", office="99010", role=role)
    body = {"username": username, "password": PASSWORD}
    ok(aws, "accounts/sign_in_staff", body=body)
    return body


def _staff_id(aws: Aws, username: str) -> str:
    members = (item for item in aws.items("accounts") if item["sk"] == "STAFF")
    return str(next(item["pk"].removeprefix("STAFF#") for item in members if item["username"] == username))


def _supervisor(aws: Aws) -> Caller:
    """A supervisor of an office with a clerk."""
    _staff_member(aws)
    _staff_member(aws, "supervisor", "supervisor")
    return staff(staff_id=_staff_id(aws, "supervisor"), role="supervisor")


def _on_clerk(body: Any = None) -> Prepared:
    def prepare(aws: Aws) -> Mapping[str, Any]:
        caller = _supervisor(aws)
        return {"path": {"staff_id": _staff_id(aws, "clerk")}, "body": body, "caller": caller}

    return prepare


def _totp(aws: Aws) -> Mapping[str, Any]:
    body = _staff_member(aws)
    started = ok(aws, "accounts/start_totp", body=body)
    return {"body": {**body, "totp": "123456", "setup": started["setup"]}}


ACCOUNTS: dict[str, Prepared] = {
    "accounts/change_password": _as(_owner, {**_CONFIRMED, "password": _NEW_PASSWORD}),
    "accounts/change_staff_state": _on_clerk({"state": "disabled"}),
    "accounts/choose_establishment": _as(_of_two, {"establishment_number": OTHER_NUMBER}),
    "accounts/clear_undeliverable_address": _undeliverable_account,
    "accounts/close_account": _as(_of_two, {"password": PASSWORD}),
    "accounts/close_seeker_account": _as(_mypage, {"password": PASSWORD}),
    "accounts/complete_address_check": _address_check,
    "accounts/complete_email_change": _email_change,
    "accounts/complete_sign_in": _login_code,
    "accounts/complete_totp": _totp,
    "accounts/end_establishment_account": _end_of_account,
    "accounts/end_other_sessions": _as(_two_sessions),
    "accounts/end_seeker_account": _lost_mypage,
    "accounts/end_session": _other_session,
    "accounts/get_address_state": _as(_came_back),
    "accounts/invite_staff": _as(_supervisor, {"username": "shinnin", "name": "新任 初子", "role": "clerk"}),
    "accounts/join_establishment": _joining,
    "accounts/list_establishment_accounts": _accounts_at_counter,
    "accounts/list_members": _as(_member),
    "accounts/list_memberships": _as(_of_two),
    "accounts/list_passkeys": _as(_passkey_owner),
    "accounts/list_sessions": _as(_two_sessions),
    "accounts/list_staff": _as(_supervisor),
    "accounts/list_undeliverable_addresses": _undeliverable,
    "accounts/register_passkey": _passkey_made,
    "accounts/remove_member": _removal,
    "accounts/remove_passkey": _on_passkey(),
    "accounts/rename_passkey": _on_passkey({"name": "自宅のパソコン"}),
    "accounts/resend_login_code": lambda aws: {"path": _login_challenge(aws)},
    "accounts/reset_staff": _on_clerk(),
    "accounts/sign_in": _from_remembered_browser,
    "accounts/sign_in_with_passkey": _passkey_answer,
    "accounts/start_address_check": _as(_came_back),
    "accounts/start_email_change": _as(_owner, {**_CONFIRMED, "email": _NEW_EMAIL}),
    "accounts/start_passkey_registration": _as(_owner, _CONFIRMED),
    "accounts/start_passkey_sign_in": lambda _aws: {},
    "accounts/start_totp": lambda aws: {"body": _staff_member(aws)},
}
