"""Changing one's own password and address, with the password asked for again (decisions/0016).

Both end every other session and every remembered browser by a new session epoch; the session that asks goes on. Tries at
confirming the password are counted for the account, before anything is compared: a stolen session is no way to guess it.
"""

from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple

from mypage.accounts import credential_store, keys, known, member_store, rules, service, store
from mypage.accounts.entities import Account, EmailChange, SeekerAccount
from mypage.accounts.management_models import ChangePassword, CompleteEmailChange, EmailChangeStarted, StartEmailChange
from mypage.accounts.rules import Audience
from mypage.core import audit, dynamo, ids, outbox
from mypage.core.api import EmployerCaller, SeekerCaller
from mypage.core.errors import Conflict, FieldError, InvalidInput, MyPageError, NotFound
from mypage.core.settings import settings

EMAIL_CHANGES_PER_HOUR = 3
_INVALID = "入力内容に誤りがあります。各項目の説明を確認して直してください。"


class Owner(NamedTuple):
    """Who is changing his own account: an employer or a seeker, signed in. `number` is whom he acts for."""

    audience: Audience
    account_id: str
    number: str
    office: str
    session: str
    request_id: str


def owner(caller: EmployerCaller | SeekerCaller) -> Owner:
    """Return the owner of the account that asks."""
    is_employer = isinstance(caller, EmployerCaller)
    return Owner(
        "employer" if is_employer else "seeker",
        caller.account_id,
        caller.establishment_number if isinstance(caller, EmployerCaller) else caller.seeker_number,
        caller.office,
        caller.session,
        caller.request_id,
    )


def account_of(owner: Owner) -> Account | SeekerAccount:
    """Return the owner's account.

    Raises:
        NotFound: it vanished since the request was authorised.
    """
    read = store.read_seeker_account if owner.audience == "seeker" else store.read_account
    account = read(owner.account_id)
    if account is None:
        raise NotFound
    return account


class Confirmed(NamedTuple):
    """An account whose password was typed again, and the write that forgets the tries."""

    account: Account | SeekerAccount
    forgotten: dynamo.Delete


def confirmed(owner: Owner, current_password: str, now: datetime, field: str = "current_password") -> Confirmed:
    """Hold a change to the account's password; a wrong one is named at `field`.

    Raises:
        NotFound: the account vanished.
        TooManyRequests: too soon after earlier wrong passwords.
        InvalidInput: this is not the password.
    """
    from mypage.accounts import passwords  # noqa: PLC0415 - hashing is loaded only where passwords are handled

    account, key, tries, next_try_at = credential_store.read_confirmation(owner.audience, owner.account_id, now)
    if account is None or not account.is_active:
        raise NotFound
    service.reserve_try(key, tries, next_try_at, now)
    if not passwords.verify(account.password_hash, current_password):
        error = FieldError(field, "wrong_password", "現在のパスワードをご確認ください。")
        raise InvalidInput("invalid-input", _INVALID, [error])
    return Confirmed(account, store.tries_removal(key))


def change_password(owner: Owner, command: ChangePassword, now: datetime) -> None:
    """Store another password; every other session and remembered browser ends, and the owner is told.

    Raises:
        InvalidInput: the current password is wrong, or the new one guessable.
        TooManyRequests: too soon after earlier wrong passwords.
        Conflict: another change of the account came in between.
    """
    from mypage.accounts import passwords  # noqa: PLC0415 - see confirmed

    account, forgotten = confirmed(owner, command.current_password, now)
    dynamo.write(forgotten)  # before the new password is judged: choosing one may take several tries
    service.require_unguessable(command.password, *known.of_owner(account))
    change = store.password_change(owner.audience, account, passwords.hash_password(command.password))
    writes: list[dynamo.Write] = [
        change,
        credential_store.session_keeping(owner.session, account.session_epoch + 1),
        line(owner, "change_password", now),
        told(owner, "password_changed", f"account#{owner.account_id}#{account.version}", now),
    ]
    try:
        dynamo.transact(writes)
    except dynamo.ConditionFailed as error:
        raise changed_meanwhile() from error


def start_email_change(owner: Owner, command: StartEmailChange, now: datetime) -> EmailChangeStarted:
    """Mail a key to the new address; one that belongs to another account gets another mail, and the same answer.

    Raises:
        InvalidInput: the current password is wrong, or this is the address already.
        TooManyRequests: too soon after earlier wrong passwords, or three such mails were sent within the hour.
        Unavailable: the mail could not be sent; trying again is safe.
    """
    account, forgotten = confirmed(owner, command.current_password, now)
    if command.email == account.email:
        error = FieldError("email", "same_email", "いまと別のメールアドレスを入力してください。")
        raise InvalidInput("invalid-input", _INVALID, [error])
    key, change_id = ids.new_code(rules.KEY_LENGTH), ids.new_id()
    change = EmailChange(
        id=change_id,
        state="pending",
        key_hash=store.key_hash(change_id, key),
        key_generated_at=now,
        tries=0,
        audience=owner.audience,
        account_id=owner.account_id,
        email=command.email,
        address_taken=bool(store.account_id_of(owner.audience, command.email)),
    )
    rendered = rules.render(
        "email_change_taken" if change.address_taken else "email_change_key",
        audience=owner.audience,
        key=key,
        expires_at=rules.key_valid_until(now),
        office=rules.contact(owner.office),
        origin=settings().public_origin,
    )
    limits = [
        keys.MailLimit("email-change", f"account#{owner.account_id}", EMAIL_CHANGES_PER_HOUR),
        keys.MailLimit("email-change", command.email, EMAIL_CHANGES_PER_HOUR),
        keys.a_day("email-change", command.email),
    ]
    writes: list[dynamo.Write] = [credential_store.email_change_insertion(change), forgotten]
    keys.mail_key(limits, command.email, rendered, now, lambda: dynamo.transact(writes))
    return EmailChangeStarted(email_change_id=change_id, auth_key_expires_at=rules.key_valid_until(now))


def complete_email_change(owner: Owner, email_change_id: str, command: CompleteEmailChange, now: datetime) -> None:
    """Take the new address: once, all or nothing; the former address is told, and every other session ends.

    Raises:
        NotFound: no such change of this account, or it is older than 24 hours.
        InvalidInput: the key is wrong, lapsed or tried five times.
        Conflict: completed already, the address was taken meanwhile, or the account changed at the same moment.
    """
    change = credential_store.read_email_change(email_change_id, now)
    if change is None or (change.audience, change.account_id) != (owner.audience, owner.account_id):
        raise NotFound("この手続きは見つかりません。お手数ですが、メールアドレスの変更をはじめからやり直してください。")
    try:
        keys.require(credential_store.email_change_key(email_change_id), change, command.auth_key, now, rules.KEY_VALID)
    except keys.Refused as error:
        if error.state not in {None, "pending"}:
            raise _email_changed() from error
        raise service.key_refused() from error
    account = account_of(owner)
    refusals: list[Callable[[], MyPageError]] = [_email_changed, _address_taken, *[changed_meanwhile] * 3]
    writes: list[dynamo.Write] = [
        credential_store.email_change_completion(change, account.email, now),
        store.email_insertion(owner.audience, change.email, owner.account_id),
        member_store.email_release(owner.audience, account),
        credential_store.email_replacement(owner.audience, account, change.email),
        credential_store.session_keeping(owner.session, account.session_epoch + 1),
        line(owner, "complete_email_change", now),
        told(owner, "email_changed", f"email-change#{email_change_id}", now, email_change_id=email_change_id),
    ]
    try:
        dynamo.transact(writes)
    except dynamo.ConditionFailed as error:
        refusal = refusals[error.index]()
        raise refusal from error


def line(owner: Owner, action: str, now: datetime) -> dynamo.Put:
    """Return the audit line of what an owner does with his account."""
    return audit.line(
        actor=f"account#{owner.account_id}",
        office=owner.office,
        action=action,
        subject=f"account#{owner.account_id}",
        now=now,
        request_id=owner.request_id,
        on_behalf_of=owner.number if owner.audience == "employer" else None,
    )


def told(owner: Owner, kind: str, cause: str, now: datetime, **refs: str) -> dynamo.Put:
    """Return the write of a notice to the owner's account alone."""
    if owner.audience == "seeker":
        return outbox.intent(f"seeker_{kind}", cause, now=now, office=owner.office, seeker_number=owner.number, **refs)
    return outbox.intent(
        kind,
        cause,
        now=now,
        office=owner.office,
        establishment_number=owner.number,
        account_id=owner.account_id,
        **refs,
    )


def changed_meanwhile() -> Conflict:
    """The refusal where another change of the account, or the end of this session, came first."""
    return Conflict(
        "account-changed",
        "このアカウントの設定が、ほかの画面で変わりました。アカウント設定を開き直して、もう一度操作してください。",
    )


def _email_changed() -> Conflict:
    return Conflict("email-change-completed", "この手続きは完了しています。アカウント設定をご確認ください。")


def _address_taken() -> Conflict:
    return Conflict(
        "address-taken",
        "このメールアドレスは、ほかのアカウントで使われています。別のメールアドレスを入力してください。",
    )
