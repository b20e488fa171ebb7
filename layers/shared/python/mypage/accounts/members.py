"""Several accounts of one establishment, several establishments of one account (domain.md §1.6 "Belonging").

A further code from the counter lets an account join; whoever belongs to an establishment sees who else does and may end
a colleague's access. Access ends with the very next request, because the authorizer reads the memberships each time.
Whose only establishment this was, has nothing left to sign in for: his account is closed with it and the address is free.
"""

from collections.abc import Iterable
from datetime import datetime

from mypage.accounts import address_store, member_store, retention, rules, service, store
from mypage.accounts.entities import Account, Membership
from mypage.accounts.management_models import (
    ChooseEstablishment,
    EndAccount,
    EstablishmentAccount,
    EstablishmentAccounts,
    Member,
    MemberList,
    OwnEstablishment,
    OwnEstablishments,
)
from mypage.accounts.models import EnterAccountCode
from mypage.core import audit, dynamo, outbox
from mypage.core.api import EmployerCaller, StaffCaller
from mypage.core.clock import from_stored, to_stored
from mypage.core.errors import Conflict, NotFound, Unavailable, stale_version
from mypage.core.log import logger
from mypage.establishments import standing as establishments

type Steps = list[service.OpeningStep]


def enter_code(caller: EmployerCaller, command: EnterAccountCode, now: datetime) -> OwnEstablishment:
    """Join an establishment with a code from the counter; the code is used by it (A01-A04, §1.6).

    Raises:
        InvalidInput: the one neutral refusal of A04.
        Conflict: the account belongs to it already (the code stays unused); eleven accounts or thirty establishments.
    """
    account = own_account(caller)
    code = service.usable_code(
        "employer", command, command.establishment_number, service.find_employer, now, caller.request_id
    )
    establishment = establishments.get(code.number)
    number = establishment.establishment_number
    if number in account.memberships:
        raise Conflict(
            "already-member",
            "このアカウントは、すでにこの事業所のアカウントです。コードは未使用のままです。",
        )
    if len(account.memberships) >= rules.MEMBERSHIPS:
        raise Conflict(
            "too-many-establishments",
            f"1つのアカウントで使える事業所は{rules.MEMBERSHIPS}までです。別のメールアドレスで開設してください。",
        )
    joined = {**account.memberships, number: Membership(establishment.office, to_stored(now))}
    accounts = store.read_members(number) + 1  # before the write: an outage after it would deny what was done
    line = _line(caller, "join_establishment", account, number, code.office, now)
    service.all_or_nothing(
        [
            (store.code_ending(code, "use", at=now, by=f"account#{account.account_id}"), service.code_refused),
            (store.current_code_removal(code), service.code_refused),
            (store.member_count(number), service.too_many_members),
            (store.member_insertion(number, account.account_id, now), stale_version),
            (member_store.memberships_change(account, joined), stale_version),
            (line, stale_version),
            (told_all("member_joined", code.code_id, number, code.office, now), stale_version),
        ]
    )
    return OwnEstablishment(
        establishment_number=number,
        establishment_name=establishment.name,
        joined_at=now,
        accounts=accounts,
        chosen=False,
    )


def own_establishments(caller: EmployerCaller) -> OwnEstablishments:
    """Return the establishments that the caller's account may act for, the first joined first: three reads."""
    memberships = own_account(caller).memberships
    names, counts = establishments.names_of(memberships), member_store.counts_of(memberships)
    return OwnEstablishments(
        items=[
            OwnEstablishment(
                establishment_number=number,
                establishment_name=names.get(number, ""),
                joined_at=from_stored(member.joined_at),
                accounts=counts[number],
                chosen=number == caller.establishment_number,
            )
            for number, member in sorted(memberships.items(), key=lambda item: item[1].joined_at)
        ]
    )


def choose(caller: EmployerCaller, command: ChooseEstablishment, now: datetime) -> None:
    """Let this session, and the next sign-in, act for another of one's establishments.

    Raises:
        NotFound: the account does not belong to it.
        Conflict: the account changed at the same moment.
    """
    account = own_account(caller)
    member = account.memberships.get(command.establishment_number)
    if member is None:
        raise NotFound
    number = command.establishment_number
    line = _line(caller, "choose_establishment", account, number, member.office, now)
    service.all_or_nothing(
        [
            (member_store.session_choice(caller.session, number, member.office), stale_version),
            (member_store.choice(account, number), stale_version),
            (line, stale_version),
        ]
    )


def colleagues(caller: EmployerCaller) -> MemberList:
    """Return who may act for the caller's establishment, the first that joined first: two reads."""
    number = caller.establishment_number
    return MemberList(
        items=[
            Member(
                account_id=account.account_id,
                masked_email=rules.masked_email(account.email),
                joined_at=from_stored(account.memberships[number].joined_at),
                own=account.account_id == caller.account_id,
            )
            for account in _accounts(number)
        ],
        limit=rules.MEMBERS,
    )


def remove(caller: EmployerCaller, account_id: str, now: datetime) -> None:
    """End a colleague's access to the caller's establishment, at once.

    Raises:
        NotFound: no such account of this establishment.
        Conflict: it is one's own, the last one, or the account changed at the same moment.
    """
    if account_id == caller.account_id:
        raise Conflict(
            "own-account",
            "ご自身のアカウントは、ここでは外せません。ほかの方に外してもらうか、アカウント設定から退会してください。",
        )
    number = caller.establishment_number
    account = _member(number, account_id)
    line = _line(caller, "remove_member", account, number, account.memberships[number].office, now)
    _end(account, number, line, now, leaves=1)


def establishment_accounts(caller: StaffCaller, establishment_number: str, now: datetime) -> EstablishmentAccounts:
    """Return the accounts of an establishment of the caller's office; that they were looked at is recorded."""
    number = establishments.for_staff(caller, establishment_number).establishment_number
    dynamo.write(
        audit.line(
            actor=f"staff#{caller.staff_id}",
            office=caller.office,
            action="list_establishment_accounts",
            subject=f"establishment#{number}",
            now=now,
            request_id=caller.request_id,
            on_behalf_of=number,
        )
    )
    return EstablishmentAccounts(
        items=[
            EstablishmentAccount(
                account_id=account.account_id,
                email=account.email,
                joined_at=from_stored(account.memberships[number].joined_at),
            )
            for account in _accounts(number)
        ]
    )


def end_access(
    caller: StaffCaller, establishment_number: str, account_id: str, command: EndAccount, now: datetime
) -> None:
    """End an account's access at the counter, the last one's too: a plain new code then opens another (A03, R12).

    Raises:
        NotFound: no such establishment at the caller's office, or no such account of it.
        Conflict: the account changed at the same moment.
    """
    number = establishments.for_staff(caller, establishment_number).establishment_number
    account = _member(number, account_id)
    line = audit.line(
        actor=f"staff#{caller.staff_id}",
        office=caller.office,
        action="end_establishment_account",
        subject=f"account#{account_id}",
        now=now,
        request_id=caller.request_id,
        on_behalf_of=number,
        facts={"reason": command.reason},
    )
    _end(account, number, line, now, leaves=0)


def own_account(caller: EmployerCaller) -> Account:
    """Return the caller's account as it is now."""
    account = store.read_account(caller.account_id)
    if account is None or not account.is_active:
        raise NotFound
    return account


def leaving(account: Account, number: str, *, leaves: int) -> Steps:
    """Return what ends one membership, but for the account's own part."""
    return [
        (member_store.member_removal(number, account.account_id), stale_version),
        (member_store.member_uncount(number, leaves=leaves), _last_member if leaves else stale_version),
    ]


def _end(account: Account, number: str, line: dynamo.Put, now: datetime, *, leaves: int) -> None:
    """End one membership with all that follows from it; the last membership's end closes the account."""
    office = account.memberships[number].office
    left = {other: member for other, member in account.memberships.items() if other != number}
    cause = f"{number}#{account.account_id}#{account.version}"
    told = outbox.intent(
        "member_removed", cause, now=now, office=office, establishment_number=number, account_id=account.account_id
    )
    service.all_or_nothing(
        [
            *leaving(account, number, leaves=leaves),
            *(ending(account, now) if not left else [(member_store.memberships_change(account, left), stale_version)]),
            (line, stale_version),
            (told, stale_version),
            (told_all("member_left", cause, number, office, now), stale_version),
        ]
    )
    forget(account, [number], closed=not left)


def forget(account: Account, numbers: Iterable[str], *, closed: bool) -> None:
    """Remove what an ended access leaves behind and nobody reads any more: lines of the office's list, passkeys if closed.

    Apart from the transaction that ends the access, which for thirty establishments is full. The access is over, so this
    refuses nothing: passkeys that it could not remove are found by the sweep, lines of the list lapse by themselves.
    """
    places = {number: account.memberships[number].office for number in numbers}
    try:
        writes: list[dynamo.Write] = [*address_store.listing_removals(account.account_id, places)]
        if closed:
            writes += retention.settling(account.account_id)
        dynamo.transact(writes)
    except Unavailable:
        logger.warning("left to the sweep", extra={"subject": f"account#{account.account_id}"})


def ending(account: Account, now: datetime) -> Steps:
    """Return what closes an account whose memberships end."""
    return [
        (member_store.account_end("employer", account, now), stale_version),
        (member_store.email_release("employer", account), stale_version),
    ]


def told_all(kind: str, cause: str, number: str, office: str, now: datetime) -> dynamo.Put:
    """Return the write of a mail to all accounts of an establishment, as they are when it is sent."""
    return outbox.intent(kind, cause, now=now, office=office, establishment_number=number)


def _accounts(number: str) -> list[Account]:
    active = [a for a in store.accounts_of(number) if a.is_active and number in a.memberships]
    return sorted(active, key=lambda account: account.memberships[number].joined_at)


def _member(number: str, account_id: str) -> Account:
    account = store.read_account(account_id)
    if account is None or not account.is_active or number not in account.memberships:
        raise NotFound
    return account


def _last_member() -> Conflict:
    return Conflict(
        "last-account",
        "この事業所のアカウントはこれ1つのため、外せません。",
    )


def _line(caller: EmployerCaller, action: str, account: Account, number: str, office: str, now: datetime) -> dynamo.Put:
    return audit.line(
        actor=f"account#{caller.account_id}",
        office=office,
        action=action,
        subject=f"account#{account.account_id}",
        now=now,
        request_id=caller.request_id,
        on_behalf_of=number,
    )
