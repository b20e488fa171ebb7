"""Memberships and the end of accounts in the Accounts table, beside `accounts.store` (whose keys these are).

An account carries its memberships itself, so that the authorizer knows them without a further read; the establishment
carries one `MEMBER#` item for each, and their number in `MEMBERS`. All three change together or not at all.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from mypage.accounts import rules, store
from mypage.accounts.entities import Account, Credentials, Membership
from mypage.accounts.rules import Audience
from mypage.core import dynamo
from mypage.core.clock import to_stored
from mypage.core.settings import settings

_AS_READ = "#state = :active AND #version = :version"


def counts_of(numbers: Iterable[str]) -> dict[str, int]:
    """Return how many accounts each of up to a hundred establishments has, in one call."""
    wanted = list(numbers)
    found = dynamo.get_many(settings().accounts_table, [store.members_key(number) for number in wanted])
    return {number: int(item["count"]) if item else 0 for number, item in zip(wanted, found, strict=True)}


def memberships_change(account: Account, memberships: Mapping[str, Membership]) -> dynamo.Update:
    """Return the write of an account's memberships; refused if the account changed since it was read."""
    return dynamo.Update(
        settings().accounts_table,
        store.account_key("employer", account.account_id),
        assign={
            "memberships": {
                number: {"office": member.office, "joined_at": member.joined_at}
                for number, member in memberships.items()
            }
        },
        add={"version": 1},
        condition=_AS_READ,
        values=_as_read(account),
    )


def member_removal(number: str, account_id: str) -> dynamo.Delete:
    """Return the end of a membership; refused where there is none, so that nobody is counted out twice."""
    return dynamo.Delete(
        settings().accounts_table, store.member_key(number, account_id), condition="attribute_exists(pk)"
    )


def member_uncount(number: str, *, leaves: int) -> dynamo.Update:
    """Count one member less; refused if fewer than `leaves` would remain (closes: two remove each other)."""
    return dynamo.Update(
        settings().accounts_table,
        store.members_key(number),
        add={"count": -1},
        condition="#count > :leaves",
        values={"leaves": leaves},
    )


def choice(account: Account, number: str) -> dynamo.Update:
    """Remember for which establishment an account signs in next; refused if the account changed since it was read."""
    return dynamo.Update(
        settings().accounts_table,
        store.account_key("employer", account.account_id),
        assign={"last_establishment": number},
        condition=_AS_READ,
        values=_as_read(account),
    )


def session_choice(session: str, number: str, office: str) -> dynamo.Update:
    """Let a session go on for another establishment; never bring back one that was just ended."""
    return dynamo.Update(
        settings().accounts_table,
        store.session_key(session),
        assign={"establishment": number, "office": office},
        condition="attribute_exists(pk)",
    )


def account_end(audience: Audience, account: Credentials, now: datetime) -> dynamo.Update:
    """Close an account: no password opens it, no session of it goes on, and it vanishes when its last mail has left."""
    return dynamo.Update(
        settings().accounts_table,
        store.account_key(audience, account.account_id),
        assign={
            "state": "closed",
            "closed_at": to_stored(now),
            "password_hash": "",
            "expires_at": int((now + rules.CLOSED_KEPT).timestamp()),
            **(_left_behind(account, now) if audience == "employer" else {}),
        },
        add={"session_epoch": 1, "version": 1},
        condition=_AS_READ,
        values=_as_read(account),
    )


def _left_behind(account: Credentials, now: datetime) -> dict[str, Any]:
    """Return what leads the sweep to the account until nothing of its passkeys is left."""
    due = {"due_shard": closed_shard(int(account.account_id[:2], 16) % store.DUE_SHARDS), "due_at": to_stored(now)}
    return {"memberships": {}, **due}


def closed_shard(shard: int) -> str:
    return f"closed_account#{shard}"


def due_closings(shard: int, now: datetime, limit: int, start: dynamo.Item | None) -> dynamo.Page:
    """Return one page of the keys of closed accounts that may have left something behind."""
    return dynamo.query(
        settings().accounts_table,
        "#due_shard = :shard AND #due_at <= :now",
        {"shard": closed_shard(shard), "now": to_stored(now - rules.LEFT_BEHIND)},
        index="due",
        limit=limit,
        start=start,
    )


def closing_settled(account_id: str) -> dynamo.Update:
    """Note that a closed account has left nothing behind; refused where it has vanished meanwhile."""
    return dynamo.Update(
        settings().accounts_table,
        store.account_key("employer", account_id),
        remove=("due_shard", "due_at"),
        condition="#state = :closed",
        values={"closed": "closed"},
    )


def email_release(audience: Audience, account: Credentials) -> dynamo.Delete:
    """Give an address free for a new account; refused where it is another's."""
    return dynamo.Delete(
        settings().accounts_table,
        store.email_key(audience, account.email),
        condition="#account_id = :account",
        values={"account": account.account_id},
    )


def seeker_pointer_removal(seeker_number: str, account_id: str) -> dynamo.Delete:
    """Leave a seeker without account, so that a new code may open another."""
    return dynamo.Delete(
        settings().accounts_table,
        store.seeker_pointer_key(seeker_number),
        condition="#account_id = :account",
        values={"account": account_id},
    )


def _as_read(account: Credentials) -> dict[str, str | int]:
    return {"active": "active", "version": account.version}
