"""What an account's owner manages himself, beside the account in the Accounts table.

| pk | sk | what |
|---|---|---|
| `ACCOUNT#<id>`, `SEEKER_ACCOUNT#<id>` | `SESSION#<started at>#<session>` | pointer to one of its sessions, 12 h |
| `ACCOUNT#<id>` | `PASSKEY#<passkey id>` | passkey; the id is derived from the credential's id |
| `BROWSER#<hash of the token>` | `BROWSER` | browser that is remembered for an account, 30 days |
| `LOGIN#<id>` | `LOGIN` | sign-in that waits for its code, 1 h |
| `EMAIL_CHANGE#<id>` | `EMAIL_CHANGE` | change of address, 24 h; when done, 2 days with the former address |
| `CHALLENGE#<hash>` | `CHALLENGE` | passkey challenge that was answered: none is accepted twice, 5 min |

Passkeys are looked up under the account that the authenticator names: one call, and no list of credentials that a stranger
could ask. A pointer may outlive its session; whoever lists reads the sessions themselves.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from mypage.accounts import browsers, rules, sessions, store
from mypage.accounts.entities import Account, EmailChange, LoginChallenge, Passkey, SeekerAccount
from mypage.accounts.rules import Audience
from mypage.core import dynamo
from mypage.core.clock import from_stored, to_stored
from mypage.core.ids import session_hash
from mypage.core.settings import settings

SESSIONS_LISTED = 50
FORMER_ADDRESS_KEPT = timedelta(days=2)
"""Longer than a mail is tried again (design §7): the notice goes to the address that was."""


def browser_key(browser: str) -> dynamo.Key:
    return {"pk": f"BROWSER#{browser}", "sk": "BROWSER"}


def login_key(challenge_id: str) -> dynamo.Key:
    return {"pk": f"LOGIN#{challenge_id}", "sk": "LOGIN"}


def email_change_key(email_change_id: str) -> dynamo.Key:
    return {"pk": f"EMAIL_CHANGE#{email_change_id}", "sk": "EMAIL_CHANGE"}


def passkey_key(account_id: str, passkey_id: str) -> dynamo.Key:
    return {"pk": store.account_key("employer", account_id)["pk"], "sk": f"PASSKEY#{passkey_id}"}


def challenge_key(challenge: str) -> dynamo.Key:
    return {"pk": f"CHALLENGE#{session_hash(challenge)}", "sk": "CHALLENGE"}


def _table() -> str:
    return settings().accounts_table


def _epoch(instant: datetime) -> int:
    return int(instant.timestamp())


# --- one's own sessions --------------------------------------------------------------------------


def session_pointer(session: store.NewSession, secret: str, now: datetime) -> dynamo.Put:
    """Return the write that lets an account find its session again."""
    hashed = session_hash(secret)
    item = {
        "pk": _partition(session.audience, session.account_id),
        "sk": f"SESSION#{to_stored(now)}#{hashed}",
        "session": hashed,
        "expires_at": _epoch(now + sessions.ABSOLUTE[session.audience]),
    }
    return dynamo.Put(_table(), item)


class StoredSession(NamedTuple):
    """A session as the list needs it."""

    session: str
    session_epoch: int
    started_at: datetime
    last_seen_at: datetime
    absolute_end: datetime
    browser: str
    way: str


def sessions_of(audience: Audience, account_id: str) -> tuple[list[StoredSession], int]:
    """Return the newest fifty sessions that are left of an account's, and its session epoch: two calls."""
    page = dynamo.query(
        _table(),
        "#pk = :pk AND begins_with(#sk, :session)",
        {"pk": _partition(audience, account_id), "session": "SESSION#"},
        limit=SESSIONS_LISTED,
        descending=True,
        consistent=True,
    )
    wanted = [store.session_key(pointer["session"]) for pointer in page.items]
    account, *found = dynamo.get_many(_table(), [store.account_key(audience, account_id), *wanted])
    return [_session(item) for item in found if item], account["session_epoch"] if account else -1


def session_ending(audience: Audience, account_id: str, session: str) -> dynamo.Delete:
    """End one of an account's sessions; refused where it is gone or another's."""
    return dynamo.Delete(
        _table(),
        store.session_key(session),
        condition="#account = :account AND #audience = :audience",
        values={"account": account_id, "audience": audience},
    )


def sessions_ending(account: Account | SeekerAccount, audience: Audience) -> dynamo.Update:
    """End every session and forget every browser of an account by a new epoch; refused if another came first."""
    return dynamo.Update(
        _table(),
        store.account_key(audience, account.account_id),
        add={"session_epoch": 1},
        condition="#state = :active AND #session_epoch = :epoch",
        values={"active": "active", "epoch": account.session_epoch},
    )


def session_keeping(session: str, session_epoch: int) -> dynamo.Update:
    """Carry one session over to the account's next epoch; refused where it has ended meanwhile."""
    return dynamo.Update(
        _table(),
        store.session_key(session),
        assign={"session_epoch": session_epoch},
        condition="#session_epoch = :before",
        values={"before": session_epoch - 1},
    )


def _partition(audience: str, account_id: str) -> str:
    return store.account_key("seeker" if audience == "seeker" else "employer", account_id)["pk"]


def _session(item: Mapping[str, Any]) -> StoredSession:
    return StoredSession(
        session=item["pk"].removeprefix("SESSION#"),
        session_epoch=item["session_epoch"],
        started_at=from_stored(item["created_at"]),
        last_seen_at=from_stored(item["last_seen_at"]),
        absolute_end=from_stored(item["absolute_expires_at"]),
        browser=item.get("browser", ""),
        way=item.get("way", ""),
    )


# --- remembered browsers -------------------------------------------------------------------------


def browser_insertion(account: Account | SeekerAccount, token: str, now: datetime) -> dynamo.Put:
    """Remember a browser for an account; only the token's hash is kept."""
    item = {
        **browser_key(session_hash(token)),
        "account": account.account_id,
        "session_epoch": account.session_epoch,
        "expires_at": _epoch(now + browsers.REMEMBERED),
    }
    return dynamo.Put(_table(), item, condition="attribute_not_exists(pk)")


def browser_check(account: Account | SeekerAccount, browser: str, now: datetime) -> dynamo.Check:
    """Hold a sign-in to the condition that its browser is remembered for this account."""
    return dynamo.Check(
        _table(),
        browser_key(browser),
        condition="#account = :account AND #session_epoch = :epoch AND #expires_at > :now",
        values={"account": account.account_id, "epoch": account.session_epoch, "now": _epoch(now)},
    )


# --- sign-ins that wait for a code ---------------------------------------------------------------


def read_login(challenge_id: str, now: datetime) -> LoginChallenge | None:
    """Return a sign-in of the last hour that waits, or waited, for its code."""
    item = dynamo.get(_table(), login_key(challenge_id))
    if item is None or _epoch(now) >= item["expires_at"]:
        return None
    return LoginChallenge(
        **store.key_fields(item),
        audience=item["audience"],
        account_id=item["account_id"],
        session_epoch=item["session_epoch"],
    )


def login_insertion(challenge: LoginChallenge, now: datetime) -> dynamo.Put:
    """Return the write of a sign-in that waits for its code."""
    item = {
        **login_key(challenge.id),
        **store.key_attributes(challenge),
        "audience": challenge.audience,
        "account_id": challenge.account_id,
        "session_epoch": challenge.session_epoch,
        "expires_at": _epoch(now + rules.LOGIN_KEPT),
    }
    return dynamo.Put(_table(), item, condition="attribute_not_exists(pk)")


def login_code_replacement(challenge_id: str, key_hash: str, now: datetime) -> dynamo.Update:
    """Replace the code of a waiting sign-in by a new one with all its tries; the hour does not begin anew."""
    return store.key_replacement(login_key(challenge_id), key_hash, now)


def login_completion(challenge: LoginChallenge) -> dynamo.Update:
    """Consume a waiting sign-in: once, and only with the code that was compared."""
    return store.consumption(login_key(challenge.id), challenge)


# --- changes of address --------------------------------------------------------------------------


def read_email_change(email_change_id: str, now: datetime) -> EmailChange | None:
    """Return a change of address of the last 24 hours."""
    item = dynamo.get(_table(), email_change_key(email_change_id))
    if item is None or _epoch(now) >= item["expires_at"]:
        return None
    return EmailChange(
        **store.key_fields(item),
        audience=item["audience"],
        account_id=item["account_id"],
        email=item.get("email", ""),
        address_taken=item["address_taken"],
    )


def read_former_address(email_change_id: str) -> tuple[str, str] | None:
    """Return the account and the address that it had before this change, for the notice."""
    item = dynamo.get(_table(), email_change_key(email_change_id))
    return (item["account_id"], item["former_email"]) if item and "former_email" in item else None


def email_change_insertion(change: EmailChange) -> dynamo.Put:
    """Return the write of a change of address."""
    item = {
        **email_change_key(change.id),
        **store.key_attributes(change),
        "audience": change.audience,
        "account_id": change.account_id,
        "email": change.email,
        "address_taken": change.address_taken,
    }
    return dynamo.Put(_table(), item, condition="attribute_not_exists(pk)")


def email_change_completion(change: EmailChange, former_email: str, now: datetime) -> dynamo.Update:
    """Consume a change of address once; the former address stays for as long as its notice may take."""
    kept = {"former_email": former_email, "expires_at": _epoch(now + FORMER_ADDRESS_KEPT)}
    return store.consumption(email_change_key(change.id), change, remove=("email",), assign=kept)


def email_replacement(audience: Audience, account: Account | SeekerAccount, email: str) -> dynamo.Update:
    """Give an account another address and end every session by a new epoch; refused if another change came first."""
    return dynamo.Update(
        _table(),
        store.account_key(audience, account.account_id),
        assign={"email": email},
        add={"session_epoch": 1, "version": 1},
        condition="#state = :active AND #version = :version AND #session_epoch = :epoch",
        values={"active": "active", "version": account.version, "epoch": account.session_epoch},
    )


# --- passkeys ------------------------------------------------------------------------------------


def passkeys_of(account_id: str) -> list[Passkey]:
    """Return an account's passkeys (at most ten), the oldest first."""
    items = dynamo.query_all(
        _table(),
        "#pk = :pk AND begins_with(#sk, :passkey)",
        {"pk": store.account_key("employer", account_id)["pk"], "passkey": "PASSKEY#"},
        consistent=True,
    )
    return sorted((_passkey(item) for item in items), key=lambda passkey: passkey.created_at)


def read_with_passkey(account_id: str, passkey_id: str) -> tuple[Account | None, Passkey | None]:
    """Return an account and one of its passkeys in one call."""
    keys = [store.account_key("employer", account_id), passkey_key(account_id, passkey_id)]
    account, passkey = dynamo.get_many(_table(), keys)
    return store.account_of(account) if account else None, _passkey(passkey) if passkey else None


def passkey_insertion(account_id: str, passkey: Passkey) -> dynamo.Put:
    """Return the write of a new passkey; refused where the account has it already."""
    item = {
        **passkey_key(account_id, passkey.passkey_id),
        "passkey_id": passkey.passkey_id,
        "credential_id": passkey.credential_id,
        "public_key": passkey.public_key,
        "sign_count": passkey.sign_count,
        "name": passkey.name,
        "created_at": to_stored(passkey.created_at),
        "schema_version": store.SCHEMA_VERSION,
    }
    return dynamo.Put(_table(), item, condition="attribute_not_exists(pk)")


def passkey_count(account_id: str, change: int) -> dynamo.Update:
    """Count a passkey of an active account more or less; the condition is the limit of ten."""
    limit = "attribute_not_exists(#passkeys) OR #passkeys < :limit"
    return dynamo.Update(
        _table(),
        store.account_key("employer", account_id),
        add={"passkeys": change},
        condition=f"#state = :active AND ({limit})" if change > 0 else "#state = :active",
        values={"active": "active", **({"limit": rules.PASSKEYS} if change > 0 else {})},
    )


def passkey_renaming(account_id: str, passkey_id: str, name: str) -> dynamo.Update:
    """Give a passkey another name; refused where there is none."""
    return dynamo.Update(
        _table(), passkey_key(account_id, passkey_id), assign={"name": name}, condition="attribute_exists(pk)"
    )


def passkey_removal(account_id: str, passkey_id: str) -> dynamo.Delete:
    """Remove a passkey; refused where there is none."""
    return dynamo.Delete(_table(), passkey_key(account_id, passkey_id), condition="attribute_exists(pk)")


def passkeys_forgotten(account_id: str) -> list[dynamo.Delete]:
    """Return the writes that leave nothing of an account's passkeys."""
    return [dynamo.Delete(_table(), passkey_key(account_id, one.passkey_id)) for one in passkeys_of(account_id)]


def passkey_use(account_id: str, passkey: Passkey, sign_count: int, now: datetime) -> dynamo.Update:
    """Write down the use of a passkey; refused if its counter moved, or it was removed, since it was read."""
    return dynamo.Update(
        _table(),
        passkey_key(account_id, passkey.passkey_id),
        assign={"sign_count": sign_count, "last_used_at": to_stored(now)},
        condition="#sign_count = :before",
        values={"before": passkey.sign_count},
    )


def challenge_use(challenge: str, now: datetime) -> dynamo.Put:
    """Mark a challenge as answered; refused the second time."""
    item = {**challenge_key(challenge), "expires_at": _epoch(now + 2 * rules.PASSKEY_CHALLENGE_VALID)}
    return dynamo.Put(_table(), item, condition="attribute_not_exists(pk)")


def _passkey(item: Mapping[str, Any]) -> Passkey:
    return Passkey(
        passkey_id=item["passkey_id"],
        credential_id=item["credential_id"],
        public_key=item["public_key"],
        sign_count=item["sign_count"],
        name=item["name"],
        created_at=from_stored(item["created_at"]),
        last_used_at=from_stored(item["last_used_at"]) if "last_used_at" in item else None,
    )


# --- confirming the password ---------------------------------------------------------------------


class Confirmation(NamedTuple):
    """An account, and the tries at confirming its password: they are the account's own, not those of signing in."""

    account: Account | SeekerAccount | None
    key: dynamo.Key
    tries: int
    next_try_at: datetime | None


def read_confirmation(audience: Audience, account_id: str, now: datetime) -> Confirmation:
    """Return an account and the tries at confirming its password in one call."""
    key = store.tries_key("confirmation", account_id, "")
    account, tries = dynamo.get_many(_table(), [store.account_key(audience, account_id), key])
    build = store.seeker_account_of if audience == "seeker" else store.account_of
    return Confirmation(build(account) if account else None, key, *store.tries_of(tries, now))
