"""Addresses that mails do not reach, in the Accounts table. An address stands here by its keyed hash only.

| pk | sk | what |
|---|---|---|
| `ADDRESS#<keyed hash of the address>` | `ADDRESS` | bounces and complaints of an address, and whether mails are held back |
| `OFFICE#<office>` | `UNDELIVERABLE#<number>#<account id>` | such an address of an account, for the office's list |
| `ACCOUNT#<id>` | `ADDRESS_CHECK` | key that was mailed to one's own address, 24 h |

The office's list is a pointer, for an establishment's number or a seeker's: it is shown only while the account belongs there
and its address of now is held back.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from mypage.accounts import rules, store
from mypage.accounts.entities import Account, KeyHolder, SeekerAccount
from mypage.accounts.rules import Audience, BounceReason
from mypage.core import dynamo
from mypage.core.clock import from_stored, to_stored
from mypage.core.ids import keyed_hash
from mypage.core.secret import code_hash_key
from mypage.core.settings import settings


@dataclass(frozen=True, slots=True)
class Mark:
    """What came back from an address. `held_back`: no mail from the outbox goes there any more."""

    version: int = 0
    held_back: bool = False
    reason: BounceReason = "transient"
    since: datetime | None = None
    transients: int = 0
    events: frozenset[str] = field(default_factory=frozenset)


def address_hash(email: str) -> str:
    """Return the form in which an address is kept here."""
    return keyed_hash(code_hash_key(), "address", email)


def mark_key(email: str) -> dynamo.Key:
    return {"pk": f"ADDRESS#{address_hash(email)}", "sk": "ADDRESS"}


def listing_key(office: str, number: str, account_id: str) -> dynamo.Key:
    return {"pk": f"OFFICE#{office}", "sk": f"UNDELIVERABLE#{number}#{account_id}"}


def check_key(account_id: str) -> dynamo.Key:
    return {"pk": f"ACCOUNT#{account_id}", "sk": "ADDRESS_CHECK"}


def read_marks(emails: Sequence[str], now: datetime) -> dict[str, Mark]:
    """Return what is known of up to a hundred addresses, in one call (none for none)."""
    wanted = list(dict.fromkeys(emails))
    if not wanted:
        return {}
    found = dynamo.get_many(settings().accounts_table, [mark_key(email) for email in wanted])
    return {email: _mark(item, now) for email, item in zip(wanted, found, strict=True)}


def mark_write(email: str, mark: Mark, seen: int, now: datetime) -> dynamo.Put:
    """Keep what came back; refused if something else came back since it was read."""
    kept = rules.MARK_KEPT if mark.held_back else rules.TRANSIENT_WITHIN
    item = {
        **mark_key(email),
        "version": mark.version,
        "held_back": mark.held_back,
        "reason": mark.reason,
        "since": to_stored(mark.since) if mark.since else None,
        "transients": mark.transients,
        "events": set(mark.events),
        "expires_at": int((now + kept).timestamp()),
    }
    # What has lapsed may still lie there: it is read as nothing, and its version with it.
    condition = "#version = :seen" if seen else "attribute_not_exists(pk) OR #expires_at <= :now"
    values: dict[str, Any] = {"seen": seen} if seen else {"now": int(now.timestamp())}
    return dynamo.Put(settings().accounts_table, item, condition=condition, values=values)


def mark_removal(email: str) -> dynamo.Delete:
    """Forget what came back from an address; harmless where nothing did."""
    return dynamo.Delete(settings().accounts_table, mark_key(email))


def listings(
    account: Account | SeekerAccount, places: Mapping[str, str], reason: BounceReason, now: datetime
) -> list[dynamo.Put]:
    """Put an account on the lists of its offices, given as `{number: office}`."""
    name = "seeker_number" if isinstance(account, SeekerAccount) else "establishment_number"
    return [
        dynamo.Put(
            settings().accounts_table,
            {
                **listing_key(office, number, account.account_id),
                name: number,
                "account_id": account.account_id,
                "reason": reason,
                "since": to_stored(now),
                "expires_at": int((now + rules.MARK_KEPT).timestamp()),
            },
        )
        for number, office in places.items()
    ]


def number_of(listed: dynamo.Item) -> str:
    """Return for whom a line of the list stands: an establishment or a seeker."""
    return str(listed.get("seeker_number") or listed["establishment_number"])


def listing_removals(account_id: str, places: Mapping[str, str]) -> list[dynamo.Delete]:
    """Take an account off the lists of its offices, given as `{number: office}`; harmless where it is on none."""
    return [
        dynamo.Delete(settings().accounts_table, listing_key(office, number, account_id))
        for number, office in places.items()
    ]


def of_office(office: str, limit: int, cursor: str | None) -> tuple[list[dynamo.Item], str | None]:
    """Return one page of an office's list."""
    start: dynamo.Item | None = None
    if cursor:
        (sk,) = dynamo.read_cursor(cursor, 1)
        start = {"pk": f"OFFICE#{office}", "sk": sk}
    page = dynamo.query(
        settings().accounts_table,
        "#pk = :pk AND begins_with(#sk, :listed)",
        {"pk": f"OFFICE#{office}", "listed": "UNDELIVERABLE#"},
        limit=limit,
        start=start,
        consistent=True,
    )
    return page.items, dynamo.cursor(page.last_key, "sk")


def read_accounts(listed: Sequence[dynamo.Item]) -> dict[str, Account | SeekerAccount]:
    """Return the accounts of up to a hundred lines of the list by id, in one call (none for none)."""
    wanted: dict[str, Audience] = {
        line["account_id"]: "seeker" if "seeker_number" in line else "employer" for line in listed
    }
    if not wanted:
        return {}
    keys = [store.account_key(audience, account_id) for account_id, audience in wanted.items()]
    found = [item for item in dynamo.get_many(settings().accounts_table, keys) if item]
    return {
        item["account_id"]: store.seeker_account_of(item) if "seeker_number" in item else store.account_of(item)
        for item in found
    }


def check_insertion(account_id: str, check_id: str, key_hash: str, email: str, now: datetime) -> dynamo.Put:
    """Keep the key that goes to one's own address, in place of an earlier one."""
    return dynamo.Put(
        settings().accounts_table,
        {
            **check_key(account_id),
            "id": check_id,
            "state": "pending",
            "key_hash": key_hash,
            "key_generated_at": to_stored(now),
            "tries": 0,
            "address_hash": address_hash(email),
            "expires_at": int((now + rules.UNFINISHED_KEPT).timestamp()),
        },
    )


def read_check(account_id: str, email: str, now: datetime) -> KeyHolder | None:
    """Return the key that waits to be typed, if it went to the address of now."""
    item = dynamo.get(settings().accounts_table, check_key(account_id))
    if item is None or int(now.timestamp()) >= item["expires_at"] or item["address_hash"] != address_hash(email):
        return None
    return KeyHolder(
        id=item["id"],
        state=item["state"],
        key_hash=item["key_hash"],
        key_generated_at=from_stored(item["key_generated_at"]),
        tries=item["tries"],
    )


def check_use(account_id: str, check: KeyHolder) -> dynamo.Delete:
    """Use up the key: once, and only the one that was compared."""
    return dynamo.Delete(
        settings().accounts_table,
        check_key(account_id),
        condition="#key_hash = :compared",
        values={"compared": check.key_hash},
    )


def _mark(item: dynamo.Item | None, now: datetime) -> Mark:
    if item is None or int(now.timestamp()) >= item["expires_at"]:
        return Mark()
    return Mark(
        version=item["version"],
        held_back=item["held_back"],
        reason=item["reason"],
        since=from_stored(item["since"]) if "since" in item else None,
        transients=item["transients"],
        events=frozenset(item["events"]),
    )
