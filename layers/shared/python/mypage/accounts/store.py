"""The Accounts table, and the sessions that the authorizer reads.

| pk | sk | what |
|---|---|---|
| `CODE#<code id>` | `CODE` | account code; the id is the code's keyed hash |
| `ESTABLISHMENT#<number>`, `SEEKER#<number>` | `CURRENT_CODE` | the one code that may still be used (A03) |
| `ESTABLISHMENT#<number>` | `MEMBERS` | how many accounts belong to it |
| `ESTABLISHMENT#<number>` | `MEMBER#<account id>` | one membership |
| `SIGN_UP#<id>` | `SIGN_UP` | opening of an account, 24 h |
| `RESET#<id>` | `RESET` | forgotten password, 24 h |
| `ACCOUNT#<id>` | `ACCOUNT` | employer's account |
| `SEEKER_ACCOUNT#<id>` | `SEEKER_ACCOUNT` | seeker's account |
| `SEEKER#<number>` | `ACCOUNT` | which account is this seeker's |
| `EMAIL#<keyed hash of the address>` | `EMAIL` | whose address it is; employers' and seekers' apart |
| `STAFF#<Cognito sub>` | `STAFF` | state of a member of staff |
| `SESSION#<hash of the secret>` | `SESSION` | session, until its absolute end |
| `TRIES#<keyed hash of audience, name, client>` | `TRIES` | tries at signing in, 24 h |
| `CLIENT#<keyed hash of the client>` | `CLIENT` | failures of one client, 1 h |
| the same | `MAIL_REQUESTS#<end of a clock hour>` | mails it asked for without a session, 1 h |
| `MAILS#<keyed hash of purpose, address>` | `MAILS` | keys mailed to an address, 1 h |

What belongs to staff lists and to addresses is described in `accounts.staff_store` and `accounts.address_store`.
`accounts/credential_store.py` adds what an owner manages himself: sessions, remembered browsers, passkeys, another address.

Indexes hold codes: `codes_by_establishment` (establishment_number, issued_at), `codes_by_office` (office_list =
`<office>#<state>`, office_order = end of validity and id; issued and expired codes), `due` (due_shard, due_at; issued).
A seeker's codes stand in `due` alone: the staff's lists are of establishments. `due` also leads to closed employers' accounts
until nothing of their passkeys is left (`accounts.retention`).
What lapses carries `expires_at` for TTL, but is never trusted to be gone: each reader looks at the clock.
"""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from functools import partial
from typing import Any, Literal, NamedTuple

from mypage.accounts import rules, sessions
from mypage.accounts.entities import (
    Account,
    AccountCode,
    Consent,
    Credentials,
    KeyHolder,
    Membership,
    PasswordReset,
    SeekerAccount,
    SignUp,
    StaffAccount,
)
from mypage.accounts.rules import Audience, CodeEvent, CodeState
from mypage.core import dynamo
from mypage.core.clock import from_stored, to_stored
from mypage.core.ids import keyed_hash, session_hash
from mypage.core.secret import code_hash_key
from mypage.core.settings import settings

DUE_SHARDS = 4
SCHEMA_VERSION = 1
_NOBODY = "0" * 32
"""Read where an address has no account, so that the work is the same."""


_PARTITION: Mapping[Audience, str] = {"employer": "ESTABLISHMENT#", "seeker": "SEEKER#"}
_NUMBER: Mapping[Audience, str] = {"employer": "establishment_number", "seeker": "seeker_number"}
_ACCOUNT: Mapping[Audience, str] = {"employer": "ACCOUNT", "seeker": "SEEKER_ACCOUNT"}
_EMAIL: Mapping[Audience, str] = {"employer": "email", "seeker": "seeker-email"}


def _audience(item: Mapping[str, Any]) -> Audience:
    return "seeker" if "seeker_number" in item else "employer"


def code_key(code_id: str) -> dynamo.Key:
    return {"pk": f"CODE#{code_id}", "sk": "CODE"}


def current_code_key(audience: Audience, number: str) -> dynamo.Key:
    return {"pk": _PARTITION[audience] + number, "sk": "CURRENT_CODE"}


def members_key(number: str) -> dynamo.Key:
    return {"pk": f"ESTABLISHMENT#{number}", "sk": "MEMBERS"}


def member_key(number: str, account_id: str) -> dynamo.Key:
    return {"pk": f"ESTABLISHMENT#{number}", "sk": f"MEMBER#{account_id}"}


def sign_up_key(sign_up_id: str) -> dynamo.Key:
    return {"pk": f"SIGN_UP#{sign_up_id}", "sk": "SIGN_UP"}


def reset_key(reset_id: str) -> dynamo.Key:
    return {"pk": f"RESET#{reset_id}", "sk": "RESET"}


def account_key(audience: Audience, account_id: str) -> dynamo.Key:
    kind = _ACCOUNT[audience]
    return {"pk": f"{kind}#{account_id}", "sk": kind}


def seeker_pointer_key(seeker_number: str) -> dynamo.Key:
    return {"pk": f"SEEKER#{seeker_number}", "sk": "ACCOUNT"}


def email_key(audience: Audience, email: str) -> dynamo.Key:
    return {"pk": f"EMAIL#{_hashed(_EMAIL[audience], email)}", "sk": "EMAIL"}


def staff_key(staff_id: str) -> dynamo.Key:
    return {"pk": f"STAFF#{staff_id}", "sk": "STAFF"}


def session_key(session: str) -> dynamo.Key:
    return {"pk": f"SESSION#{session}", "sk": "SESSION"}


def tries_key(audience: str, name: str, client: str) -> dynamo.Key:
    return {"pk": f"TRIES#{_hashed('tries', audience, name, client)}", "sk": "TRIES"}


def client_key(client: str) -> dynamo.Key:
    return {"pk": f"CLIENT#{_hashed('client', client)}", "sk": "CLIENT"}


def mail_requests_key(client: str, now: datetime) -> dynamo.Key:
    return {**client_key(client), "sk": f"MAIL_REQUESTS#{_epoch(rules.clock_hour_end(now))}"}


def mails_key(purpose: str, email: str) -> dynamo.Key:
    return {"pk": f"MAILS#{_hashed('mails', purpose, email)}", "sk": "MAILS"}


def _hashed(*parts: str) -> str:
    return keyed_hash(code_hash_key(), *parts)


def _table() -> str:
    return settings().accounts_table


def _epoch(instant: datetime) -> int:
    return int(instant.timestamp())


# --- account codes ------------------------------------------------------------------------------


def code_id_of(code: str) -> str:
    """Return the id of a normalised code: its keyed hash."""
    return _hashed("account-code", code)


def read_code(code_id: str) -> AccountCode | None:
    """Return the code with this id."""
    item = dynamo.get(_table(), code_key(code_id))
    return to_code(item) if item else None


def current_code(audience: Audience, number: str) -> AccountCode | None:
    """Return the code that a new one would replace: issued or lapsed, but neither used nor revoked."""
    pointer = dynamo.get(_table(), current_code_key(audience, number))
    return read_code(pointer["code_id"]) if pointer else None


def code_insertion(code: AccountCode) -> dynamo.Put:
    """Return the write of a new code."""
    item = {
        **code_key(code.code_id),
        "code_id": code.code_id,
        _NUMBER[code.audience]: code.number,
        "establishment_name": code.name or None,
        "office": code.office,
        "state": code.state,
        "issued_at": to_stored(code.issued_at),
        "effective_on": code.effective_on.isoformat(),
        "valid_from": to_stored(code.valid_from),
        "valid_until": to_stored(code.valid_until),
        "failures": 0,
        "issued_by": code.issued_by,
        **_office_list(code, CodeState.ISSUED),
        "due_shard": f"account_code#{int(code.code_id[:2], 16) % DUE_SHARDS}",
        "due_at": to_stored(code.valid_until),
        "schema_version": SCHEMA_VERSION,
    }
    return dynamo.Put(_table(), item, condition="attribute_not_exists(pk)")


def current_code_replacement(code: AccountCode, earlier: AccountCode | None) -> dynamo.Put:
    """Make `code` the one usable code of its holder; the condition closes the race of two issues (A03)."""
    item = {**current_code_key(code.audience, code.number), "code_id": code.code_id}
    if earlier is None:
        return dynamo.Put(_table(), item, condition="attribute_not_exists(pk)")
    return dynamo.Put(_table(), item, condition="#code_id = :earlier", values={"earlier": earlier.code_id})


def current_code_removal(code: AccountCode) -> dynamo.Delete:
    """Leave the holder without a usable code; refused where another code has replaced this one."""
    key = current_code_key(code.audience, code.number)
    return dynamo.Delete(_table(), key, condition="#code_id = :id", values={"id": code.code_id})


def code_ending(code: AccountCode, event: CodeEvent, *, at: datetime, by: str) -> dynamo.Update:
    """Return the end of a code; the condition lets exactly one of use, expiry and revocation win (domain.md §2.1)."""
    before = rules.code_states_before(event)
    state = rules.CODE_TRANSITIONS[before[0], event]
    listed = _office_list(code, state)
    return dynamo.Update(
        _table(),
        code_key(code.code_id),
        assign={"state": state, "ended_at": to_stored(at), "ended_by": by, **listed},
        remove=["due_shard", "due_at", *(() if listed else ("office_list", "office_order"))],
        condition=" OR ".join(f"#state = :before_{old}" for old in before),
        values={f"before_{old}": old for old in before},
    )


def count_code_failure(code_id: str) -> int:
    """Count a correct code with a wrong number or phone (A04); return how many there are now."""
    item = dynamo.write(
        dynamo.Update(_table(), code_key(code_id), add={"failures": 1}, condition="attribute_exists(pk)")
    )
    return int(item["failures"])


def codes_of_establishment(number: str, cursor: str | None, limit: int) -> tuple[list[AccountCode], str | None]:
    """Return one page of an establishment's codes, newest first."""
    start: dynamo.Item | None = None
    if cursor:
        issued_at, pk = dynamo.read_cursor(cursor, 2)
        start = {"pk": pk, "sk": "CODE", "establishment_number": number, "issued_at": issued_at}
    page = dynamo.query(
        _table(),
        "#establishment_number = :number",
        {"number": number},
        index="codes_by_establishment",
        limit=limit,
        start=start,
        descending=True,
    )
    return [to_code(item) for item in page.items], dynamo.cursor(page.last_key, "issued_at", "pk")


def codes_of_office(
    office: str, state: Literal["issued", "expired"], cursor: str | None, limit: int
) -> tuple[list[AccountCode], str | None]:
    """Return one page of an office's codes: issued ones by their end, expired ones with the latest first."""
    office_list = f"{office}#{state}"
    start: dynamo.Item | None = None
    if cursor:
        order, pk = dynamo.read_cursor(cursor, 2)
        start = {"pk": pk, "sk": "CODE", "office_list": office_list, "office_order": order}
    page = dynamo.query(
        _table(),
        "#office_list = :office_list",
        {"office_list": office_list},
        index="codes_by_office",
        limit=limit,
        start=start,
        descending=state == "expired",
    )
    return [to_code(item) for item in page.items], dynamo.cursor(page.last_key, "office_order", "pk")


def due_codes(shard: int, now: datetime, limit: int) -> Iterator[dynamo.Item]:
    """Yield the codes (see `to_code`) of a shard that lapsed by `now` and whose expiry is still to be written, read in pages."""
    due = partial(
        dynamo.query,
        _table(),
        "#due_shard = :shard AND #due_at <= :now",
        {"shard": f"account_code#{shard}", "now": to_stored(now)},
        index="due",
        limit=limit,
    )
    for page in dynamo.pages(lambda start: due(start=start)):
        if page.items:
            items = dynamo.get_many(_table(), [{"pk": item["pk"], "sk": item["sk"]} for item in page.items])
            yield from (item for item in items if item)


def _office_list(code: AccountCode, state: CodeState) -> dict[str, str]:
    if state not in {CodeState.ISSUED, CodeState.EXPIRED} or code.audience != "employer":
        return {}
    return {
        "office_list": f"{code.office}#{state}",
        "office_order": f"{to_stored(code.valid_until)}#{code.code_id[:16]}",
    }


def to_code(item: Mapping[str, Any]) -> AccountCode:
    """Read a stored code."""
    return AccountCode(
        code_id=item["code_id"],
        audience=(audience := _audience(item)),
        number=item[_NUMBER[audience]],
        name=item.get("establishment_name", ""),
        office=item["office"],
        state=CodeState(item["state"]),
        issued_at=from_stored(item["issued_at"]),
        effective_on=date.fromisoformat(item["effective_on"]),
        valid_from=from_stored(item["valid_from"]),
        valid_until=from_stored(item["valid_until"]),
        failures=item["failures"],
        issued_by=item["issued_by"],
        ended_at=from_stored(item["ended_at"]) if "ended_at" in item else None,
    )


# --- auth keys: sign-ups and password resets ----------------------------------------------------


def key_hash(holder_id: str, key: str) -> str:
    """Return the stored form of a normalised auth key, bound to what it opens."""
    return _hashed("auth-key", holder_id, key)


def read_sign_up(sign_up_id: str, now: datetime) -> SignUp | None:
    """Return a sign-up of the last 24 hours."""
    item = dynamo.get(_table(), sign_up_key(sign_up_id))
    return _sign_up(item) if item and _epoch(now) < item["expires_at"] else None


def sign_up_insertion(sign_up: SignUp) -> dynamo.Put:
    """Return the write of a new sign-up."""
    consent = sign_up.consent
    item = {
        **sign_up_key(sign_up.id),
        **key_attributes(sign_up),
        "email": sign_up.email,
        _NUMBER[sign_up.audience]: sign_up.number,
        "code_id": sign_up.code_id,
        "address_taken": sign_up.address_taken,
        "consent": {
            "privacy_policy": consent.privacy_policy,
            "terms": consent.terms,
            "at": to_stored(consent.at),
        },
    }
    return dynamo.Put(_table(), item, condition="attribute_not_exists(pk)")


def sign_up_key_replacement(sign_up: SignUp, new_key_hash: str, now: datetime) -> dynamo.Update:
    """Replace the key of a pending sign-up by a new one with all its tries (A06)."""
    return key_replacement(sign_up_key(sign_up.id), new_key_hash, now)


def key_replacement(key: dynamo.Key, new_key_hash: str, now: datetime) -> dynamo.Update:
    """Replace the key that something pending waits for by a new one with all its tries."""
    return dynamo.Update(
        _table(),
        key,
        assign={"key_hash": new_key_hash, "key_generated_at": to_stored(now), "tries": 0},
        condition="#state = :pending",
        values={"pending": "pending"},
    )


def sign_up_completion(sign_up: SignUp) -> dynamo.Update:
    """Consume a sign-up: once, and only with the key that was compared. Its address is not kept."""
    return consumption(sign_up_key(sign_up.id), sign_up, remove=("email",))


def read_reset(reset_id: str, now: datetime) -> PasswordReset | None:
    """Return a password reset of the last 24 hours."""
    item = dynamo.get(_table(), reset_key(reset_id))
    if item is None or _epoch(now) >= item["expires_at"]:
        return None
    return PasswordReset(
        **key_fields(item),
        audience=item.get("audience", "employer"),
        account_id=item["account_id"],
        session_epoch=item.get("session_epoch"),
    )


def reset_insertion(reset: PasswordReset) -> dynamo.Put:
    """Return the write of a new password reset."""
    item = {
        **reset_key(reset.id),
        **key_attributes(reset),
        "audience": reset.audience,
        "account_id": reset.account_id,
        "session_epoch": reset.session_epoch,
    }
    return dynamo.Put(_table(), item, condition="attribute_not_exists(pk)")


def reset_completion(reset: PasswordReset) -> dynamo.Update:
    """Consume a password reset: once, and only with the key that was compared."""
    return consumption(reset_key(reset.id), reset)


def reserve_key_try(key: dynamo.Key) -> None:
    """Count a try at a key before it is compared, so that parallel guesses cannot exceed the five (§1.6).

    Raises:
        ConditionFailed: the tries are used up, or the thing is completed or gone.
    """
    dynamo.write(
        dynamo.Update(
            _table(),
            key,
            add={"tries": 1},
            condition="#state = :pending AND #tries < :limit",
            values={"pending": "pending", "limit": rules.KEY_TRIES},
        )
    )


def give_key_try_back(key: dynamo.Key) -> None:
    """Take back the count of a try whose key was right, but nothing came of it."""
    dynamo.write(
        dynamo.Update(
            _table(),
            key,
            add={"tries": -1},
            condition="#state = :pending AND #tries > :none",
            values={"pending": "pending", "none": 0},
        )
    )


def consumption(
    key: dynamo.Key, holder: KeyHolder, remove: tuple[str, ...] = (), assign: Mapping[str, Any] | None = None
) -> dynamo.Update:
    """Consume what waits for a key: once, and only with the key that was compared."""
    return dynamo.Update(
        _table(),
        key,
        assign={"state": "completed", **(assign or {})},
        remove=("key_hash", *remove),
        condition="#state = :pending AND #key_hash = :compared",
        values={"pending": "pending", "compared": holder.key_hash},
    )


def key_attributes(holder: KeyHolder) -> dict[str, Any]:
    """Write what everything has that waits for a key."""
    return {
        "id": holder.id,
        "state": holder.state,
        "key_hash": holder.key_hash,
        "key_generated_at": to_stored(holder.key_generated_at),
        "tries": holder.tries,
        "expires_at": _epoch(holder.key_generated_at + rules.UNFINISHED_KEPT),
        "schema_version": SCHEMA_VERSION,
    }


def key_fields(item: Mapping[str, Any]) -> dict[str, Any]:
    """Read what everything has that waits for a key."""
    return {
        "id": item["id"],
        "state": item["state"],
        "key_hash": item.get("key_hash", ""),
        "key_generated_at": from_stored(item["key_generated_at"]),
        "tries": item["tries"],
    }


def _sign_up(item: Mapping[str, Any]) -> SignUp:
    consent = item["consent"]
    return SignUp(
        **key_fields(item),
        audience=(audience := _audience(item)),
        email=item.get("email", ""),
        number=item[_NUMBER[audience]],
        code_id=item["code_id"],
        address_taken=item["address_taken"],
        consent=Consent(consent["privacy_policy"], consent["terms"], from_stored(consent["at"])),
    )


# --- mails to one address -----------------------------------------------------------------------


def read_mails(purpose: str, email: str) -> tuple[list[datetime], int]:
    """Return when keys were mailed to an address lately, and the version of that record (0: none)."""
    item = dynamo.get(_table(), mails_key(purpose, email))
    return ([from_stored(at) for at in item["sent"]], item["version"]) if item else ([], 0)


def write_mails(purpose: str, email: str, sent: list[datetime], version: int, until: datetime) -> None:
    """Replace the record of mails to an address; it vanishes after `until`.

    Raises:
        ConditionFailed: it is no longer the `version` that was read.
    """
    item = {
        **mails_key(purpose, email),
        "sent": [to_stored(at) for at in sent],
        "version": version + 1,
        "expires_at": _epoch(until),
    }
    condition = "#version = :version" if version else "attribute_not_exists(pk)"
    dynamo.write(dynamo.Put(_table(), item, condition=condition, values={"version": version} if version else {}))


# --- accounts and memberships -------------------------------------------------------------------


def account_id_of(audience: Audience, email: str) -> str:
    """Return whose address this is, or an empty text."""
    item = dynamo.get(_table(), email_key(audience, email))
    return str(item["account_id"]) if item else ""


def read_account(account_id: str) -> Account | None:
    """Return an employer's account; for the empty id do the same work and return None."""
    item = dynamo.get(_table(), account_key("employer", account_id or _NOBODY))
    return account_of(item) if item else None


def read_seeker_account(account_id: str) -> SeekerAccount | None:
    """Return a seeker's account; for the empty id do the same work and return None."""
    item = dynamo.get(_table(), account_key("seeker", account_id or _NOBODY))
    return seeker_account_of(item) if item else None


def account_of_seeker(seeker_number: str) -> SeekerAccount | None:
    """Return the account of a seeker, if his MyPage is open (R24): two calls."""
    pointer = dynamo.get(_table(), seeker_pointer_key(seeker_number))
    return read_seeker_account(pointer["account_id"]) if pointer else None


def account_insertion(account: Account, consent: Consent, now: datetime) -> dynamo.Put:
    """Return the write of a new employer's account, with the consent it was opened under (R08)."""
    item = {
        **account_key("employer", account.account_id),
        **_credential_attributes("employer", account, consent, now),
        "memberships": {
            number: {"office": member.office, "joined_at": member.joined_at}
            for number, member in account.memberships.items()
        },
        "last_establishment": account.last_establishment,
    }
    return dynamo.Put(_table(), item, condition="attribute_not_exists(pk)")


def seeker_account_insertion(account: SeekerAccount, consent: Consent, now: datetime) -> dynamo.Put:
    """Return the write of a new seeker's account, with the consent it was opened under (R08)."""
    item = {
        **account_key("seeker", account.account_id),
        **_credential_attributes("seeker", account, consent, now),
        "seeker_number": account.seeker_number,
        "office": account.office,
    }
    return dynamo.Put(_table(), item, condition="attribute_not_exists(pk)")


def seeker_pointer_insertion(seeker_number: str, account_id: str) -> dynamo.Put:
    """Return the write that makes an account the seeker's one account; the condition refuses a second."""
    item = {**seeker_pointer_key(seeker_number), "account_id": account_id}
    return dynamo.Put(_table(), item, condition="attribute_not_exists(pk)")


def email_insertion(audience: Audience, email: str, account_id: str) -> dynamo.Put:
    """Claim an address for an account: one address, one account of an audience (R10)."""
    item = {**email_key(audience, email), "account_id": account_id}
    return dynamo.Put(_table(), item, condition="attribute_not_exists(pk)")


def member_insertion(number: str, account_id: str, now: datetime) -> dynamo.Put:
    """Return the write of a membership."""
    item = {**member_key(number, account_id), "account_id": account_id, "joined_at": to_stored(now)}
    return dynamo.Put(_table(), item, condition="attribute_not_exists(pk)")


def member_count(number: str) -> dynamo.Update:
    """Count one more member; the condition is the limit of eleven (domain.md §1.6)."""
    return dynamo.Update(
        _table(),
        members_key(number),
        add={"count": 1},
        condition="attribute_not_exists(#count) OR #count < :limit",
        values={"limit": rules.MEMBERS},
    )


def read_members(number: str) -> int:
    """Return how many accounts an establishment has."""
    item = dynamo.get(_table(), members_key(number))
    return int(item["count"]) if item else 0


def members_check(number: str) -> dynamo.Check:
    """Return the condition that an establishment has at least one account."""
    return dynamo.Check(_table(), members_key(number), condition="#count > :none", values={"none": 0})


def password_change(audience: Audience, account: Credentials, password_hash: str) -> dynamo.Update:
    """Store a new password and end every session by a new epoch; refused if another change came first."""
    return dynamo.Update(
        _table(),
        account_key(audience, account.account_id),
        assign={"password_hash": password_hash},
        add={"session_epoch": 1, "version": 1},
        condition="#state = :active AND #version = :version",
        values={"active": "active", "version": account.version},
    )


def accounts_of(number: str) -> list[Account]:
    """Return the accounts of an establishment's members (at most eleven): two calls."""
    members = dynamo.query_all(
        _table(),
        "#pk = :pk AND begins_with(#sk, :member)",
        {"pk": f"ESTABLISHMENT#{number}", "member": "MEMBER#"},
        consistent=True,
    )
    if not members:
        return []
    items = dynamo.get_many(_table(), [account_key("employer", member["account_id"]) for member in members])
    return [account_of(item) for item in items if item]


def account_of(item: Mapping[str, Any]) -> Account:
    """Read a stored employer's account."""
    return Account(
        **_credentials(item),
        memberships={
            number: Membership(member["office"], member["joined_at"]) for number, member in item["memberships"].items()
        },
        last_establishment=item.get("last_establishment", ""),
    )


def seeker_account_of(item: Mapping[str, Any]) -> SeekerAccount:
    """Read a stored seeker's account."""
    return SeekerAccount(**_credentials(item), seeker_number=item["seeker_number"], office=item["office"])


def _credentials(item: Mapping[str, Any]) -> dict[str, Any]:
    names = ("account_id", "email", "password_hash", "state", "session_epoch", "version")
    return {name: item[name] for name in names}


def _credential_attributes(audience: Audience, account: Credentials, consent: Consent, now: datetime) -> dict[str, Any]:
    privacy_policy, terms = rules.DOCUMENTS[audience]
    return {
        "account_id": account.account_id,
        "email": account.email,
        "password_hash": account.password_hash,
        "state": account.state,
        "session_epoch": account.session_epoch,
        "version": account.version,
        "consents": [
            {"document": privacy_policy.name, "version": consent.privacy_policy, "at": to_stored(consent.at)},
            {"document": terms.name, "version": consent.terms, "at": to_stored(consent.at)},
        ],
        "created_at": to_stored(now),
        "schema_version": SCHEMA_VERSION,
    }


# --- staff --------------------------------------------------------------------------------------


def read_staff(staff_id: str) -> StaffAccount | None:
    """Return what we keep of a member of staff."""
    item = dynamo.get(_table(), staff_key(staff_id))
    return staff_of(staff_id, item) if item else None


def staff_of(staff_id: str, item: Mapping[str, Any]) -> StaffAccount:
    """Return a member of staff as he is stored."""
    names = ("username", "name", "office", "role", "state", "session_epoch")
    return StaffAccount(staff_id=staff_id, **{name: item[name] for name in names})


def read_staff_names(staff_ids: list[str]) -> dict[str, str]:
    """Return the names of up to a hundred members of staff by id, in one call."""
    if not staff_ids:
        return {}
    found = dynamo.get_many(_table(), [staff_key(staff_id) for staff_id in staff_ids], only=("name",))
    return {staff_id: item["name"] for staff_id, item in zip(staff_ids, found, strict=True) if item}


def staff_replacement(staff: StaffAccount, earlier: StaffAccount | None) -> dynamo.Put:
    """Write a member of staff as Cognito now describes him; refused if his state changed meanwhile."""
    item = {
        **staff_key(staff.staff_id),
        "username": staff.username,
        "name": staff.name,
        "office": staff.office,
        "role": staff.role,
        "state": staff.state,
        "session_epoch": staff.session_epoch,
        "schema_version": SCHEMA_VERSION,
    }
    if earlier is None:
        return dynamo.Put(_table(), item, condition="attribute_not_exists(pk)")
    values = {"state": earlier.state, "epoch": earlier.session_epoch}
    return dynamo.Put(_table(), item, condition="#state = :state AND #session_epoch = :epoch", values=values)


# --- signing in ---------------------------------------------------------------------------------


class Attempts(NamedTuple):
    """What is known before somebody tries to sign in."""

    account_id: str
    tries: int
    next_try_at: datetime | None
    client_failures: int


def read_attempts(audience: Audience | Literal["staff"], name: str, client: str, now: datetime) -> Attempts:
    """Return account, tries and failures of the client in one call (`name`: address or user name)."""
    keys = [tries_key(audience, name, client), client_key(client)]
    if audience != "staff":
        keys.append(email_key(audience, name))
    tries, failures, pointer, *_ = [*dynamo.get_many(_table(), keys), None]
    tried = _tried(tries, now)
    return Attempts(
        account_id=pointer["account_id"] if pointer else "",
        tries=tried[0],
        next_try_at=tried[1],
        client_failures=failures["failures"] if failures and _epoch(now) < failures["expires_at"] else 0,
    )


def reserve_sign_in_try(key: dynamo.Key, seen: int, now: datetime) -> None:
    """Count a try before the password is compared and fix when the next one may come.

    Raises:
        ConditionFailed: another try came in between; `tries_of(error.item)` tells what it left.
    """
    dynamo.write(
        dynamo.Update(
            _table(),
            key,
            assign={
                "tries": seen + 1,
                "next_try_at": to_stored(now + rules.delay_after(seen + 1)),
                "expires_at": _epoch(now + rules.TRIES_FORGOTTEN),
            },
            condition="#tries = :seen OR #expires_at <= :now" if seen else _UNTRIED,
            values={"now": _epoch(now), **({"seen": seen} if seen else {})},
        )
    )


_UNTRIED = "attribute_not_exists(pk) OR #expires_at <= :now"


def tries_of(item: Mapping[str, Any] | None, now: datetime) -> tuple[int, datetime | None]:
    """Return how often was tried, and from when the next try is allowed."""
    return _tried(item, now)


def _tried(item: Mapping[str, Any] | None, now: datetime) -> tuple[int, datetime | None]:
    if item is None or _epoch(now) >= item["expires_at"]:
        return 0, None
    return item["tries"], from_stored(item["next_try_at"])


def tries_removal(key: dynamo.Key) -> dynamo.Delete:
    """Forget the tries after a success."""
    return dynamo.Delete(_table(), key)


def count_client_failure(client: str, now: datetime) -> None:
    """Count a failure of a client, whatever name it tried; an hour after the first, counting starts again."""
    key, ends = client_key(client), _epoch(now + timedelta(hours=1))
    try:
        dynamo.write(
            dynamo.Update(
                _table(), key, add={"failures": 1}, condition="#expires_at > :now", values={"now": _epoch(now)}
            )
        )
    except dynamo.ConditionFailed:
        dynamo.write(dynamo.Put(_table(), {**key, "failures": 1, "expires_at": ends}))


def count_mail_request(client: str, now: datetime) -> None:
    """Count a request for a mail, in the hour of the clock: one call, whatever was counted before.

    Raises:
        ConditionFailed: the client has asked as often as it may.
    """
    dynamo.write(
        dynamo.Update(
            _table(),
            mail_requests_key(client, now),
            assign={"expires_at": _epoch(rules.clock_hour_end(now))},
            add={"requests": 1},
            condition="attribute_not_exists(#requests) OR #requests < :most",
            values={"most": rules.MAIL_REQUESTS_PER_HOUR},
        )
    )


class NewSession(NamedTuple):
    """A session about to begin."""

    audience: str
    account_id: str
    session_epoch: int
    office: str = ""
    establishment_number: str = ""
    seeker_number: str = ""
    name: str = ""
    staff_role: str = ""
    browser: str = ""
    way: str = ""


def session_insertion(session: NewSession, secret: str, now: datetime) -> tuple[dynamo.Put, datetime]:
    """Return the write of a session and its absolute end."""
    absolute_end = now + sessions.ABSOLUTE[session.audience]
    item = {
        **session_key(session_hash(secret)),
        "audience": session.audience,
        "account": session.account_id,
        "establishment": session.establishment_number,
        "seeker": session.seeker_number,
        "office": session.office,
        "name": session.name,
        "staff_role": session.staff_role,
        "browser": session.browser or None,
        "way": session.way or None,
        "session_epoch": session.session_epoch,
        "created_at": to_stored(now),
        "last_seen_at": to_stored(now),
        "absolute_expires_at": to_stored(absolute_end),
        "expires_at": _epoch(absolute_end),
    }
    return dynamo.Put(_table(), item, condition="attribute_not_exists(pk)"), absolute_end


def session_removal(session: str) -> dynamo.Delete:
    """End a session; ending it twice is harmless."""
    return dynamo.Delete(_table(), session_key(session))
