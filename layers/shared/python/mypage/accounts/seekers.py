"""Seekers' accounts: the same ceremony as employers', for one's own MyPage (R24; design §5).

`accounts.service` holds the steps that both share. What is a seeker's own: one account for each seeker, and the seeker's
record learns in the same transaction that his MyPage is open, so that a message may reach him (A24).
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from mypage.accounts import known, service, store
from mypage.accounts.entities import Holder, SeekerAccount
from mypage.accounts.models import (
    CompleteSignUp,
    CurrentSeekerSession,
    IssueAccountCode,
    IssuedSeekerCode,
    SeekerAccountOpened,
    SignUpStarted,
    StartSeekerSignUp,
)
from mypage.core import audit, dynamo, ids
from mypage.core.api import SeekerCaller, StaffCaller
from mypage.core.errors import Conflict, NotFound
from mypage.core.text import digits
from mypage.seekers import service as seekers
from mypage.support import service as support


def issue_seeker_code(
    caller: StaffCaller, seeker_number: str, command: IssueAccountCode, now: datetime
) -> IssuedSeekerCode:
    """Issue a code to a seeker of the caller's office; an earlier unused code ends with it (A03).

    Raises:
        NotFound: no such seeker at the caller's office.
        Conflict: his MyPage is open already, or no phone is known that he could open it with.
        InvalidInput: the effective date is not within today and seven days from now (A02).
    """
    seeker = seekers.find(caller, seeker_number)
    if "account_id" in seeker:
        raise _open_already()
    if not seeker.get("phone"):
        raise Conflict(
            "seeker-without-phone",
            "電話番号が登録されていないため、コードを発行できません。求職者の情報に電話番号を登録してください。",
        )
    text, code = service.issue_code(caller, _holder(seeker), command, now)
    return IssuedSeekerCode(
        **service.slip_facts(text, code), seeker_number=seeker["seeker_number"], seeker_name=seeker["name"]
    )


def start_sign_up(command: StartSeekerSignUp, client: str, now: datetime, request_id: str) -> SignUpStarted:
    """Check step 3 and mail the auth key; refusals as for employers."""
    return service.begin_sign_up(command, command.seeker_number, _find, client, now, request_id)


def complete_sign_up(sign_up_id: str, command: CompleteSignUp, now: datetime, request_id: str) -> SeekerAccountOpened:
    """Open the seeker's MyPage, all or nothing, once.

    Raises:
        NotFound: no such sign-up, or it is older than 24 hours.
        InvalidInput: the password is guessable; the key is wrong, lapsed or tried five times; the code has ended.
        Conflict: completed already, or the address was taken or his MyPage opened meanwhile.
    """
    from mypage.accounts import passwords  # noqa: PLC0415 - hashing is loaded only where passwords are handled

    sign_up = service.pending_seeker_sign_up(sign_up_id, now)
    seeker = seekers.read(sign_up.number)
    if seeker is None:
        raise NotFound
    code = service.confirmed_code(sign_up, _holder(seeker), command, now)
    number, office = seeker["seeker_number"], seeker["office"]
    account = SeekerAccount(
        account_id=ids.new_id(),
        email=sign_up.email,
        password_hash=passwords.hash_password(command.password),
        state="active",
        session_epoch=0,
        version=1,
        seeker_number=number,
        office=office,
    )
    belonging: list[service.OpeningStep] = [
        (store.seeker_pointer_insertion(number, account.account_id), _open_already),
        (seekers.mypage_opening(number, account.account_id, now), _open_already),
        (store.seeker_account_insertion(account, sign_up.consent, now), _open_already),
    ]
    cause = f"account#{account.account_id}"
    told = service.seeker_intent("seeker_account_opened", cause, number, office, now)
    service.open_account(account, sign_up, code, belonging, told, now, request_id)
    return SeekerAccountOpened(seeker_number=number)


def sign_out(caller: SeekerCaller, now: datetime) -> None:
    """End the seeker's session at once."""
    line = _line(caller.account_id, caller.office, "sign_out_seeker", now, caller.request_id)
    dynamo.transact([store.session_removal(caller.session), line])


def current_session(caller: SeekerCaller) -> CurrentSeekerSession:
    """Return who is signed in.

    Raises:
        NotFound: account or seeker vanished since the request was authorised.
    """
    account, seeker = store.read_seeker_account(caller.account_id), seekers.read(caller.seeker_number)
    if account is None or seeker is None:
        raise NotFound
    return CurrentSeekerSession(
        account_id=account.account_id,
        email=account.email,
        seeker_number=caller.seeker_number,
        name=seeker["name"],
        office=seeker["office"],
        office_name=support.office(seeker["office"]).name,
        idle_expires_at=caller.idle_expires_at,
        absolute_expires_at=caller.absolute_expires_at,
    )


def _find(seeker_number: str) -> Holder | None:
    seeker = seekers.read(seeker_number)
    return _holder(seeker) if seeker else None


def _holder(seeker: Mapping[str, Any]) -> Holder:
    return Holder(
        "seeker",
        seeker["seeker_number"],
        seeker["name"],
        seeker["office"],
        digits(seeker.get("phone") or ""),
        tuple(known.of_seeker(seeker)),
    )


def _open_already() -> Conflict:
    return Conflict(
        "seeker-mypage-open",
        "この求職者のマイページは開設済みです。ログインできないときは、パスワードの再設定をご利用ください。",
    )


def _line(account_id: str, office: str, action: str, now: datetime, request_id: str) -> dynamo.Put:
    return audit.line(
        actor=f"account#{account_id}",
        office=office,
        action=action,
        subject=f"account#{account_id}",
        now=now,
        request_id=request_id,
    )
