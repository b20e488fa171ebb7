"""The end of an account by its owner (退会, domain.md §2.2), and of a seeker's at the counter.

What belongs to the establishment stays there: postings, images, referrals and results are never an account's (§1.6).
Every session ends with the next request, the address is free at once, and what remains is the audit trail.
An account whose mailbox is lost is ended at the counter; a plain new code then opens another one (A03, R12).
"""

from datetime import datetime

from mypage.accounts import credentials, member_store, members, service, store
from mypage.accounts.entities import SeekerAccount
from mypage.accounts.management_models import ConfirmWithPassword, EndAccount
from mypage.core import audit, dynamo, outbox
from mypage.core.api import EmployerCaller, SeekerCaller, StaffCaller
from mypage.core.errors import Conflict, NotFound, stale_version
from mypage.seekers import service as seekers


def close(caller: EmployerCaller, command: ConfirmWithPassword, now: datetime) -> None:
    """Close the caller's account and end all its memberships, the last of an establishment too.

    Raises:
        InvalidInput: the password is wrong.
        TooManyRequests: too soon after earlier wrong passwords.
        Conflict: the account changed at the same moment.
    """
    account = members.own_account(caller)
    _, tries = credentials.confirmed(credentials.owner(caller), command.password, now, field="password")
    line = audit.line(
        actor=f"account#{account.account_id}",
        office=caller.office,
        action="close_account",
        subject=f"account#{account.account_id}",
        now=now,
        request_id=caller.request_id,
        on_behalf_of=caller.establishment_number,
        facts={"establishments": sorted(account.memberships)},
    )
    cause = f"account#{account.account_id}"
    number = account.chosen_establishment or caller.establishment_number
    told = outbox.intent(
        "account_closed",
        cause,
        now=now,
        office=caller.office,
        establishment_number=number,
        account_id=account.account_id,
    )
    steps = [step for number in account.memberships for step in members.leaving(account, number, leaves=0)]
    others = [
        (members.told_all("member_left", f"{number}#{account.account_id}", number, member.office, now), stale_version)
        for number, member in account.memberships.items()
    ]
    service.all_or_nothing(
        [
            *steps,
            *members.ending(account, now),
            (tries, stale_version),
            (line, stale_version),
            (told, stale_version),
            *others,
        ]
    )
    members.forget(account, account.memberships, closed=True)


def close_seeker(caller: SeekerCaller, command: ConfirmWithPassword, now: datetime) -> None:
    """Close the caller's MyPage; refusals as `close`."""
    account = store.read_seeker_account(caller.account_id)
    if account is None or not account.is_active:
        raise NotFound
    _, tries = credentials.confirmed(credentials.owner(caller), command.password, now, field="password")
    line = audit.line(
        actor=f"account#{account.account_id}",
        office=caller.office,
        action="close_seeker_account",
        subject=f"account#{account.account_id}",
        now=now,
        request_id=caller.request_id,
    )
    _end_seeker(account, [tries, line], now)


def end_seeker(caller: StaffCaller, seeker_number: str, command: EndAccount, now: datetime) -> None:
    """Close a seeker's MyPage at the counter, so that a plain new code may open it again (A03).

    Raises:
        NotFound: no such seeker at the caller's office.
        Conflict: his MyPage is not open, or changed at the same moment.
    """
    number = seekers.find(caller, seeker_number)["seeker_number"]
    account = store.account_of_seeker(number)
    if account is None or not account.is_active:
        raise Conflict("seeker-mypage-closed", "この求職者のマイページは開設されていません。コードを発行できます。")
    line = audit.line(
        actor=f"staff#{caller.staff_id}",
        office=caller.office,
        action="end_seeker_account",
        subject=f"account#{account.account_id}",
        now=now,
        request_id=caller.request_id,
        on_behalf_of=number,
        facts={"reason": command.reason},
    )
    _end_seeker(account, [line], now)


def _end_seeker(account: SeekerAccount, further: list[dynamo.Delete | dynamo.Put], now: datetime) -> None:
    number = account.seeker_number
    told = outbox.intent(
        "seeker_account_closed",
        f"account#{account.account_id}",
        now=now,
        office=account.office,
        seeker_number=number,
        account_id=account.account_id,
    )
    service.all_or_nothing(
        [
            (member_store.account_end("seeker", account, now), stale_version),
            (member_store.email_release("seeker", account), stale_version),
            (member_store.seeker_pointer_removal(number, account.account_id), stale_version),
            (seekers.mypage_closing(number, account.account_id), stale_version),
            (told, stale_version),
            *((write, stale_version) for write in further),
        ]
    )
