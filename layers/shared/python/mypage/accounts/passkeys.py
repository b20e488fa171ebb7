"""Passkeys (Web Authentication) of employers: the easier way in, without password and without code (decisions/0016).

A challenge is not stored before it is answered: it carries its purpose's keyed hash and its end, so that asking for one
costs nothing, and only an answer that holds marks it as used, in the transaction of what it opens. Signing in asks for no
address: the authenticator names the account, and a credential that it does not have reads like a wrong signature.
"""

import base64
import binascii
import hashlib
import json
import secrets
from collections.abc import Callable
from datetime import datetime
from http import HTTPStatus
from urllib.parse import urlsplit

from mypage.accounts import credential_store, credentials, entrance, rules
from mypage.accounts.credentials import Owner
from mypage.accounts.entities import Passkey
from mypage.accounts.management_models import (
    OwnPasskey,
    OwnPasskeys,
    PasskeyChallenge,
    PasskeyRegistration,
    RegisterPasskey,
    RenamePasskey,
    SignInWithPasskey,
    StartPasskeyRegistration,
)
from mypage.accounts.models import Begun, SessionBegun
from mypage.core import dynamo, ids
from mypage.core.api import Visitor
from mypage.core.errors import Conflict, InvalidInput, MyPageError, NotFound, Unauthenticated
from mypage.core.secret import code_hash_key
from mypage.core.settings import settings

_NONCE_BYTES = 16
_END_BYTES = 8
_SIGN_IN = "sign-in"


# --- challenges ----------------------------------------------------------------------------------


def _new_challenge(purpose: str, now: datetime) -> tuple[str, datetime]:
    expires_at = now + rules.PASSKEY_CHALLENGE_VALID
    body = secrets.token_bytes(_NONCE_BYTES) + int(expires_at.timestamp()).to_bytes(_END_BYTES)
    return _encoded(body + _mark(purpose, body)), expires_at


def _mark(purpose: str, body: bytes) -> bytes:
    return bytes.fromhex(ids.keyed_hash(code_hash_key(), "passkey-challenge", purpose, body.hex()))


def _answered(client_data_json: str, purpose: str, now: datetime) -> str | None:
    """Return the challenge that the browser's own record names, if it is ours, for this purpose and not over."""
    try:
        record = json.loads(_decoded(client_data_json))
        challenge = str(record["challenge"])
        raw = _decoded(challenge)
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    body, mark = raw[: _NONCE_BYTES + _END_BYTES], raw[_NONCE_BYTES + _END_BYTES :]
    if not ids.same(mark.hex(), _mark(purpose, body).hex()):
        return None
    ends = int.from_bytes(body[_NONCE_BYTES:])
    return _encoded(raw) if now.timestamp() < ends else None


def _encoded(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")


def _decoded(text: str) -> bytes:
    try:
        return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    except binascii.Error as error:
        raise ValueError from error


def _rp_id() -> str:
    return urlsplit(settings().public_origin).hostname or ""


# --- signing in ----------------------------------------------------------------------------------


def start_sign_in(now: datetime) -> PasskeyChallenge:
    """Return a challenge for whoever has a passkey here: nobody is named."""
    challenge, expires_at = _new_challenge(_SIGN_IN, now)
    return PasskeyChallenge(challenge=challenge, rp_id=_rp_id(), expires_at=expires_at)


def sign_in(command: SignInWithPasskey, visitor: Visitor, now: datetime) -> Begun[SessionBegun]:
    """Begin a session of the employer whose passkey answered.

    Raises:
        Unauthenticated: unknown, removed, without user verification, wrong, used or lapsed: one answer.
    """
    from mypage.accounts import authenticators  # noqa: PLC0415 - loaded only where an authenticator's answer is judged

    challenge = _answered(command.client_data_json, _SIGN_IN, now)
    account_id = _account_named(command.user_handle)
    if challenge is None or account_id is None:
        raise _refused()
    passkey_id = _passkey_id(command.credential_id)
    account, passkey = credential_store.read_with_passkey(account_id, passkey_id)
    entering = entrance.entrance_of(account) if account is not None and account.is_active else None
    if entering is None or passkey is None:
        raise _refused()
    try:
        sign_count = authenticators.used(
            command, passkey, challenge, authenticators.RelyingParty(_rp_id(), settings().public_origin)
        )
    except authenticators.Refused as error:
        raise _refused() from error
    writes: list[dynamo.Write] = [
        credential_store.challenge_use(challenge, now),
        credential_store.passkey_use(account_id, passkey, sign_count, now),
    ]
    try:
        cookie, view = entrance.begin(entering, "passkey", visitor, writes, now)
    except dynamo.ConditionFailed as error:
        raise _refused() from error
    return Begun(HTTPStatus.OK, view, [cookie])


def _account_named(user_handle: str) -> str | None:
    try:
        named = _decoded(user_handle).decode("ascii")
    except ValueError:
        return None
    return named if len(named) == len(ids.new_id()) and named.isalnum() else None


def _passkey_id(credential_id: str) -> str:
    """Return the id of a passkey: a credential's own id may be up to 1,023 bytes long."""
    return hashlib.sha256(_raw(credential_id)).hexdigest()[:32]


def _raw(credential_id: str) -> bytes:
    try:
        return _decoded(credential_id)
    except ValueError:
        return b""


def _refused() -> Unauthenticated:
    return Unauthenticated(
        "passkey-refused",
        "パスキーでログインできませんでした。もう一度お試しになるか、メールアドレスとパスワードでログインしてください。",
    )


# --- one's own passkeys --------------------------------------------------------------------------


def list_passkeys(owner: Owner) -> OwnPasskeys:
    """Return one's own passkeys, the oldest first."""
    found = credential_store.passkeys_of(owner.account_id)
    return OwnPasskeys(items=[_view(passkey) for passkey in found], limit=rules.PASSKEYS)


def _view(passkey: Passkey) -> OwnPasskey:
    return OwnPasskey(
        passkey_id=passkey.passkey_id,
        name=passkey.name,
        created_at=passkey.created_at,
        last_used_at=passkey.last_used_at,
    )


def start_registration(owner: Owner, command: StartPasskeyRegistration, now: datetime) -> PasskeyRegistration:
    """Return what a browser needs to make a passkey; the challenge proves for five minutes that the password was typed.

    Raises:
        InvalidInput: the current password is wrong.
        TooManyRequests: too soon after earlier wrong passwords.
        Conflict: there are ten passkeys already.
    """
    account, forgotten = credentials.confirmed(owner, command.current_password, now)
    known = credential_store.passkeys_of(owner.account_id)
    if len(known) >= rules.PASSKEYS:
        raise _too_many()
    dynamo.write(forgotten)
    challenge, expires_at = _new_challenge(_registration_of(owner), now)
    return PasskeyRegistration(
        challenge=challenge,
        rp_id=_rp_id(),
        expires_at=expires_at,
        user_handle=_encoded(owner.account_id.encode()),
        user_name=account.email,
        known=[passkey.credential_id for passkey in known],
    )


def register(owner: Owner, command: RegisterPasskey, now: datetime) -> OwnPasskey:
    """Keep a new passkey and tell the owner.

    Raises:
        InvalidInput: the browser's answer does not hold, or the password was typed more than five minutes ago.
        Conflict: there are ten passkeys already, or this one is kept already.
    """
    from mypage.accounts import authenticators  # noqa: PLC0415 - see sign_in

    challenge = _answered(command.client_data_json, _registration_of(owner), now)
    if challenge is None:
        raise _not_registered()
    try:
        made = authenticators.registered(
            command, challenge, authenticators.RelyingParty(_rp_id(), settings().public_origin)
        )
    except authenticators.Refused as error:
        raise _not_registered() from error
    passkey = Passkey(
        _passkey_id(made.credential_id),
        made.credential_id,
        made.public_key,
        made.sign_count,
        command.name,
        created_at=now,
        last_used_at=None,
    )
    refusals: list[Callable[[], MyPageError]] = [_not_registered, _too_many, _known_already]
    writes: list[dynamo.Write] = [
        credential_store.challenge_use(challenge, now),
        credential_store.passkey_count(owner.account_id, 1),
        credential_store.passkey_insertion(owner.account_id, passkey),
        credentials.line(owner, "register_passkey", now),
        credentials.told(owner, "passkey_added", f"passkey#{ids.new_id()}", now),
    ]
    try:
        dynamo.transact(writes)
    except dynamo.ConditionFailed as error:
        refusal = refusals[error.index]()
        raise refusal from error
    return _view(passkey)


def rename(owner: Owner, passkey_id: str, command: RenamePasskey, now: datetime) -> None:
    """Give one's own passkey another name.

    Raises:
        NotFound: there is no such passkey.
    """
    renaming = credential_store.passkey_renaming(owner.account_id, passkey_id, command.name)
    try:
        dynamo.transact([renaming, credentials.line(owner, "rename_passkey", now)])
    except dynamo.ConditionFailed as error:
        raise NotFound from error


def remove(owner: Owner, passkey_id: str, now: datetime) -> None:
    """Remove one's own passkey, tell the owner; it opens nothing from now on. Repeating it changes nothing."""
    writes: list[dynamo.Write] = [
        credential_store.passkey_removal(owner.account_id, passkey_id),
        credential_store.passkey_count(owner.account_id, -1),
        credentials.line(owner, "remove_passkey", now),
        credentials.told(owner, "passkey_removed", f"passkey#{ids.new_id()}", now),
    ]
    try:
        dynamo.transact(writes)
    except dynamo.ConditionFailed as error:
        if error.index == 0:
            return  # gone already
        raise credentials.changed_meanwhile() from error


def _registration_of(owner: Owner) -> str:
    return f"registration#{owner.account_id}#{owner.session}"


def _too_many() -> Conflict:
    return Conflict(
        "too-many-passkeys",
        f"パスキーは{rules.PASSKEYS}個まで登録できます。使っていないパスキーを削除してから、もう一度登録してください。",
    )


def _known_already() -> Conflict:
    return Conflict("passkey-known", "このパスキーは登録済みです。そのままログインにお使いください。")


def _not_registered() -> InvalidInput:
    return InvalidInput(
        "passkey-not-registered",
        "パスキーを登録できませんでした。パスワードの入力から、もう一度お試しください。",
    )
