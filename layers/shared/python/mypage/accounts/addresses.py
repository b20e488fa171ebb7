"""Which addresses mails reach: what comes back from them, what is held back, and how an address is good again.

A mailbox that refuses, or whose owner complains, is not written to any more: further mails would cost all others their
delivery. The owner, employer or seeker, is told on his home page, his office by a list; a key typed back from the mailbox,
or staff who have spoken with him, make it good again. Keys that somebody asks for are mailed all the same: he is waiting in
front of the page.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from mypage.accounts import address_store, credentials, keys, rules, service, store
from mypage.accounts.address_store import Mark
from mypage.accounts.credentials import Owner
from mypage.accounts.entities import Account, SeekerAccount
from mypage.accounts.management_models import (
    AddressCheckStarted,
    AddressState,
    CompleteAddressCheck,
    UndeliverableAddress,
    UndeliverableAddresses,
)
from mypage.accounts.rules import BounceReason
from mypage.core import audit, dynamo, ids
from mypage.core.api import StaffCaller
from mypage.core.errors import Conflict, NotFound, stale_version
from mypage.core.settings import settings
from mypage.establishments import standing as establishments

PAGE_SIZE = 50
_REPEATS = 5


def record(email: str, reason: BounceReason, event_id: str, now: datetime) -> str:
    """Take in that a mail came back, or that its reader complained; the same event again changes nothing.

    Returns what became of it: `repeated`, `counted` (transient, not yet too often) or `held_back`.
    """
    for _ in range(_REPEATS):
        seen = address_store.read_marks([email], now)[email]
        if event_id in seen.events:
            return "repeated"
        mark = _after(seen, reason, event_id, now)
        writes: list[dynamo.Write] = [address_store.mark_write(email, mark, seen.version, now)]
        for account in _accounts_of(email) if mark.held_back else ():
            listed = address_store.listings(account, _places(account), mark.reason, now)
            writes += [*listed, _clock_line(account, mark, now)]
        try:
            dynamo.transact(writes)
        except dynamo.ConditionFailed:
            continue
        return "held_back" if mark.held_back else "counted"
    raise stale_version()


def _accounts_of(email: str) -> Iterator[Account | SeekerAccount]:
    """Yield whose address this is: an employer's, a seeker's, both or nobody's."""
    employer = store.read_account(store.account_id_of("employer", email))
    seeker = store.read_seeker_account(store.account_id_of("seeker", email))
    yield from (account for account in (employer, seeker) if account is not None)


def _places(account: Account | SeekerAccount) -> dict[str, str]:
    """Return on whose behalf an account stands on which office's list: `{number: office}`."""
    if isinstance(account, SeekerAccount):
        return {account.seeker_number: account.office}
    return {number: member.office for number, member in account.memberships.items()}


def _after(seen: Mark, reason: BounceReason, event_id: str, now: datetime) -> Mark:
    transients = seen.transients + (reason == "transient")
    held_back = seen.held_back or reason != "transient" or transients >= rules.TRANSIENT_BOUNCES
    newly = held_back and not seen.held_back
    return replace(
        seen,
        version=seen.version + 1,
        held_back=held_back,
        reason=reason if newly else seen.reason,
        since=now if newly else seen.since,
        transients=transients,
        events=seen.events | {event_id},
    )


def reached(recipients: Sequence[tuple[str, str]], now: datetime) -> list[tuple[str, str]]:
    """Return those of (account id, address) that mails may go to: one read."""
    marks = address_store.read_marks([address for _, address in recipients], now)
    return [(account_id, address) for account_id, address in recipients if not marks[address].held_back]


# --- the owner ------------------------------------------------------------------------------------


def own(owner: Owner, now: datetime) -> AddressState:
    """Return whether mails reach the owner's own address."""
    email = _active(owner).email
    mark = address_store.read_marks([email], now)[email]
    return AddressState(
        undeliverable=mark.held_back,
        reason=mark.reason if mark.held_back else None,
        since=mark.since if mark.held_back else None,
    )


def start_check(owner: Owner, now: datetime) -> AddressCheckStarted:
    """Mail a key to the owner's own address, to see whether it arrives.

    Raises:
        TooManyRequests: three keys went there within the last hour.
        Unavailable: the mail could not be sent; trying again is safe.
    """
    account = _active(owner)
    key, check_id = ids.new_code(rules.KEY_LENGTH), ids.new_id()
    kept = address_store.check_insertion(
        account.account_id, check_id, store.key_hash(check_id, key), account.email, now
    )
    rendered = rules.render(
        "address_key",
        audience=owner.audience,
        key=key,
        expires_at=rules.key_valid_until(now),
        office=rules.contact(owner.office),
        origin=settings().public_origin,
    )
    limits = [
        keys.MailLimit("address-check", account.email, rules.MAILS_PER_HOUR),
        keys.a_day("address-check", account.email),
    ]
    keys.mail_key(limits, account.email, rendered, now, lambda: dynamo.write(kept))
    return AddressCheckStarted(auth_key_expires_at=rules.key_valid_until(now))


def complete_check(owner: Owner, command: CompleteAddressCheck, now: datetime) -> None:
    """Hold the key from the mailbox to the one that went there: mails go to this address again.

    Raises:
        NotFound: no key went to this address within 24 hours.
        InvalidInput: the key is wrong, lapsed or tried five times.
        Conflict: it was used or replaced at the same moment.
    """
    account = _active(owner)
    check = address_store.read_check(account.account_id, account.email, now)
    if check is None:
        raise NotFound("確認の手続きが見つかりません。お手数ですが、認証キーを送り直してください。")
    service.require_key(address_store.check_key(account.account_id), check, command.auth_key, now)
    line = credentials.line(owner, "complete_address_check", now)
    try:
        dynamo.transact([address_store.check_use(account.account_id, check), *_clearing(account), line])
    except dynamo.ConditionFailed as error:
        raise Conflict("address-check-completed", "この確認は終わっています。画面を読み込み直してください。") from error


def _active(owner: Owner) -> Account | SeekerAccount:
    account = credentials.account_of(owner)
    if not account.is_active:
        raise NotFound
    return account


# --- the office -----------------------------------------------------------------------------------


def of_office(caller: StaffCaller, cursor: str | None, now: datetime) -> UndeliverableAddresses:
    """Return the addresses of the office's people that mails do not reach; that they were seen is recorded.

    Of a seeker only the number and the masked address: who he is and his phone stand in his own file, where each look
    leaves a line of its own.
    """
    listed, next_cursor = address_store.of_office(caller.office, PAGE_SIZE, cursor)
    accounts = address_store.read_accounts(listed)
    marks = address_store.read_marks([account.email for account in accounts.values()], now)
    numbers = [line["establishment_number"] for line in listed if "establishment_number" in line]
    names, phones = establishments.names_of(numbers), establishments.phones_of(numbers)
    dynamo.write(_staff_line(caller, "list_undeliverable_addresses", f"office#{caller.office}", now))
    items = []
    for line in listed:
        number, account = address_store.number_of(line), accounts.get(line["account_id"])
        if account is None or not account.is_active or number not in _places(account):
            continue
        mark = marks[account.email]
        if not mark.held_back or mark.since is None:
            continue
        items.append(
            UndeliverableAddress(
                account_id=account.account_id,
                **_whose(account, number, names, phones),
                reason=mark.reason,
                since=mark.since,
            )
        )
    return UndeliverableAddresses(items=items, next_cursor=next_cursor)


def _whose(
    account: Account | SeekerAccount, number: str, names: Mapping[str, str], phones: Mapping[str, str]
) -> dict[str, str]:
    if isinstance(account, SeekerAccount):
        return {"seeker_number": number, "email": rules.masked_email(account.email)}
    return {
        "establishment_number": number,
        "establishment_name": names.get(number, ""),
        "phone": phones.get(number, ""),
        "email": account.email,
    }


def clear(caller: StaffCaller, account_id: str, now: datetime) -> None:
    """Let mails go to an account's address again, after speaking with its owner; the same again changes nothing.

    Raises:
        NotFound: no such account of an establishment, or of a seeker, of the caller's office.
    """
    account = store.read_account(account_id) or store.read_seeker_account(account_id)
    if account is None or caller.office not in _places(account).values():
        raise NotFound
    line = _staff_line(caller, "clear_undeliverable_address", f"account#{account_id}", now)
    dynamo.transact([*_clearing(account), line])


def _clearing(account: Account | SeekerAccount) -> list[dynamo.Write]:
    removals = address_store.listing_removals(account.account_id, _places(account))
    return [address_store.mark_removal(account.email), *removals]


def _clock_line(account: Account | SeekerAccount, mark: Mark, now: datetime) -> dynamo.Put:
    number = account.seeker_number if isinstance(account, SeekerAccount) else account.chosen_establishment
    return audit.line(
        actor=audit.CLOCK,
        office=_places(account).get(number or "", ""),
        action="record_bounce",
        subject=f"account#{account.account_id}",
        now=now,
        request_id="record_bounce",
        on_behalf_of=number,
        facts={"reason": mark.reason},
    )


def _staff_line(caller: StaffCaller, action: str, subject: str, now: datetime) -> dynamo.Put:
    return audit.line(
        actor=f"staff#{caller.staff_id}",
        office=caller.office,
        action=action,
        subject=subject,
        now=now,
        request_id=caller.request_id,
    )
