"""Codes from the counter, opening an account, signing in and out, forgotten passwords.

Answers and the work behind them never tell whether an address is known or which of several inputs was wrong. Tries are
counted before anything is compared. Everything that may happen once is a condition of one transaction.

Employers and seekers open their accounts by the same steps: what is said here of a `Holder` holds for both, and
`accounts.seekers` tells the seeker's part.
"""

import math
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import date, datetime
from typing import Any, Literal, NamedTuple

from mypage.accounts import credential_store, keys, known, rules, sessions, staff_pool, staff_store, store
from mypage.accounts.entities import (
    Account,
    AccountCode,
    Consent,
    Credentials,
    Holder,
    KeyHolder,
    Membership,
    PasswordReset,
    SeekerAccount,
    SignUp,
    StaffAccount,
)
from mypage.accounts.models import (
    AccountCodeList,
    AccountCodeSummary,
    AccountOpened,
    CompletePasswordReset,
    CompleteSignUp,
    ConsentDocument,
    ConsentDocuments,
    CurrentSession,
    CurrentStaffSession,
    EnterAccountCode,
    IssueAccountCode,
    IssuedAccountCode,
    Opened,
    PasswordResetStarted,
    RevokedAccountCode,
    SignIn,
    SignInStaff,
    SignUpStarted,
    StaffSignedIn,
    StartPasswordReset,
    StartSeekerSignUp,
    StartSignUp,
)
from mypage.accounts.rules import Audience, CodeState
from mypage.core import audit, dynamo, ids, outbox
from mypage.core.api import EmployerCaller, StaffCaller
from mypage.core.clock import to_stored
from mypage.core.errors import (
    Conflict,
    FieldError,
    Forbidden,
    InvalidInput,
    MyPageError,
    NotFound,
    TooManyRequests,
    Unauthenticated,
    storage_unavailable,
)
from mypage.core.settings import settings
from mypage.core.sweeping import sweep
from mypage.core.text import digits
from mypage.establishments import standing as establishments
from mypage.establishments.standing import Standing
from mypage.support import service as support

PAGE_SIZE = 50
SWEEP_PAGE = 100
_REPEATS = 5
"""How often something is read again when another request came in between."""

_INVALID = "入力内容に誤りがあります。各項目の説明を確認して直してください。"
_ROLES = ("clerk", "supervisor")
_WRONG_PASSWORD = "メールアドレスかパスワードが違います。入力をご確認ください。"  # noqa: S105 - a sentence


# --- documents ----------------------------------------------------------------------------------


def consent_documents(audience: Audience) -> ConsentDocuments:
    """Return the privacy policy and the terms in force for employers or for seekers (R07, R08)."""
    return ConsentDocuments(
        privacy_policy=_document(rules.privacy_policy(audience)),
        terms=_document(rules.terms(audience)),
    )


def _document(document: rules.Document) -> ConsentDocument:
    return ConsentDocument(version=document.version, title=document.title, text=document.text)


# --- account codes at the counter (R06, R11, R12, A01-A03) ---------------------------------------


def issue_account_code(
    caller: StaffCaller, establishment_number: str, command: IssueAccountCode, now: datetime
) -> IssuedAccountCode:
    """Issue a code; the establishment's earlier unused code ends with it (A03).

    Raises:
        NotFound: no such establishment at the caller's office.
        InvalidInput: the effective date is not within today and seven days from now (A02).
        Conflict: others keep issuing codes for the same establishment at this very moment.
    """
    establishment = establishments.for_staff(caller, establishment_number)
    text, code = issue_code(caller, _holder(establishment), command, now)
    return IssuedAccountCode(
        **slip_facts(text, code),
        establishment_number=establishment.establishment_number,
        establishment_name=establishment.name,
    )


def issue_code(
    caller: StaffCaller, holder: Holder, command: IssueAccountCode, now: datetime
) -> tuple[str, AccountCode]:
    """Write a new code for a holder in place of the earlier one (A03); return it in clear, this once, and as kept.

    Raises:
        InvalidInput, Conflict: as `issue_account_code`.
    """
    effective_on = _effective_day(command.effective_on, now)
    text = ids.new_code(rules.CODE_LENGTH)
    valid_from, valid_until = rules.code_window(now, effective_on)
    code = AccountCode(
        code_id=store.code_id_of(text),
        audience=holder.audience,
        number=holder.number,
        name=holder.name if holder.audience == "employer" else "",
        office=holder.office,
        state=CodeState.ISSUED,
        issued_at=now,
        effective_on=effective_on,
        valid_from=valid_from,
        valid_until=valid_until,
        failures=0,
        issued_by=caller.staff_id,
    )
    for _ in range(_REPEATS):
        earlier = store.current_code(code.audience, code.number)
        try:
            dynamo.transact(
                [
                    store.code_insertion(code),
                    store.current_code_replacement(code, earlier),
                    *_replaced(earlier, caller, now),
                    _staff_line(caller, "issue_account_code", code, now),
                ]
            )
        except dynamo.ConditionFailed:
            continue
        return text, code
    raise Conflict("code-changed", "このコードの状態が変わりました。一覧を開き直して、もう一度操作してください。")


def _holder(establishment: Standing) -> Holder:
    return Holder(
        "employer",
        establishment.establishment_number,
        establishment.name,
        establishment.office,
        digits(establishment.phone),
        tuple(known.of_establishment(establishment)),
    )


def _effective_day(chosen: date | None, now: datetime) -> date:
    first, last = rules.effective_days(now)
    day = chosen or first
    if not first <= day <= last:
        error = FieldError("effective_on", "A02", f"発効日は{first}から{last}までの日を選んでください。")
        raise InvalidInput("invalid-input", _INVALID, [error])
    return day


def _replaced(earlier: AccountCode | None, caller: StaffCaller, now: datetime) -> Iterable[dynamo.Write]:
    if earlier is None or earlier.state is not CodeState.ISSUED:
        return []
    by = f"staff#{caller.staff_id}"
    if now >= earlier.valid_until:
        return [store.code_ending(earlier, "expire", at=earlier.valid_until, by=audit.CLOCK)]
    return [store.code_ending(earlier, "revoke", at=now, by=by)]


def slip_facts(text: str, code: AccountCode) -> dict[str, Any]:
    """Return what the printed slip of any code says."""
    office = support.office(code.office)
    return {
        "account_code": ids.grouped(text),
        "code_id": code.code_id,
        "office_name": office.name,
        "office_department": office.department,
        "office_phone": office.phone,
        "issued_at": code.issued_at,
        "effective_on": code.effective_on,
        "valid_from": code.valid_from,
        "last_valid_on": rules.last_valid_day(code.effective_on),
        "expires_at": code.valid_until,
    }


def revoke_account_code(caller: StaffCaller, code_id: str, now: datetime) -> RevokedAccountCode:
    """End a code that is still open; revoking it again changes nothing.

    Raises:
        NotFound: no such code at the caller's office.
        Conflict: it is used or lapsed.
    """
    code = store.read_code(code_id)
    if code is None or code.office != caller.office:
        raise NotFound
    if rules.code_state(code.state, code.valid_until, now) is CodeState.ISSUED:
        by = f"staff#{caller.staff_id}"
        try:
            dynamo.transact([*_revocation(code, now, by), _staff_line(caller, "revoke_account_code", code, now)])
        except dynamo.ConditionFailed:
            code = store.read_code(code_id) or code
        else:
            code = code._replace(state=CodeState.REVOKED, ended_at=now)
    if code.state is not CodeState.REVOKED:
        raise Conflict("code-not-open", "このコードは使用済みか期限切れのため、失効の操作は必要ありません。")
    return RevokedAccountCode(
        **_code_facts(code, now),
        establishment_number=code.number if code.audience == "employer" else None,
        seeker_number=code.number if code.audience == "seeker" else None,
    )


def _revocation(code: AccountCode, now: datetime, by: str) -> list[dynamo.Write]:
    return [
        store.code_ending(code, "revoke", at=now, by=by),
        store.current_code_removal(code),
    ]


def list_account_codes(
    caller: StaffCaller, establishment_number: str, cursor: str | None, now: datetime
) -> AccountCodeList:
    """Return the codes of an establishment of the caller's office, newest first."""
    establishment = establishments.for_staff(caller, establishment_number)
    codes, next_cursor = store.codes_of_establishment(establishment.establishment_number, cursor, PAGE_SIZE)
    return AccountCodeList(items=[_summary(code, now) for code in codes], next_cursor=next_cursor)


def list_office_account_codes(
    caller: StaffCaller, state: Literal["issued", "expired"], cursor: str | None, now: datetime
) -> AccountCodeList:
    """Return the caller's office's codes: open ones by their end, or lapsed ones with the latest first."""
    codes, next_cursor = store.codes_of_office(caller.office, state, cursor, PAGE_SIZE)
    return AccountCodeList(items=[_summary(code, now) for code in codes], next_cursor=next_cursor)


def _summary(code: AccountCode, now: datetime) -> AccountCodeSummary:
    return AccountCodeSummary(**_code_facts(code, now), establishment_number=code.number, establishment_name=code.name)


def _code_facts(code: AccountCode, now: datetime) -> dict[str, Any]:
    return {
        "code_id": code.code_id,
        "state": rules.code_state(code.state, code.valid_until, now).value,
        "issued_at": code.issued_at,
        "effective_on": code.effective_on,
        "valid_from": code.valid_from,
        "last_valid_on": rules.last_valid_day(code.effective_on),
        "expires_at": code.valid_until,
        "issued_by": code.issued_by,
        "ended_at": code.ended_at,
    }


def expire_account_codes(now: datetime) -> dict[str, int]:
    """Write down the expiry of every code that lapsed by `now` and fill the staff's lists; repeating is harmless.

    A code that is used at the same moment stays used: the condition of its expiry fails and it counts as `passed`.
    """
    lapsed = (item for shard in range(store.DUE_SHARDS) for item in store.due_codes(shard, now, SWEEP_PAGE))
    return {"expired": 0, "passed": 0} | sweep(
        lapsed, lambda item: "expired" if _expire(store.to_code(item), now) else "passed"
    )


def _expire(code: AccountCode, now: datetime) -> bool:
    if rules.code_state(code.state, code.valid_until, now) is not CodeState.EXPIRED:
        return False  # the index was behind
    line = audit.line(
        actor=audit.CLOCK,
        office=code.office,
        action="expire_account_codes",
        subject=f"account_code#{code.code_id}",
        now=now,
        request_id="expire_account_codes",
        on_behalf_of=code.number,
    )
    try:
        dynamo.transact([store.code_ending(code, "expire", at=code.valid_until, by=audit.CLOCK), line])
    except dynamo.ConditionFailed:
        return False
    return True


def _staff_line(caller: StaffCaller, action: str, code: AccountCode, now: datetime) -> dynamo.Put:
    return audit.line(
        actor=f"staff#{caller.staff_id}",
        office=caller.office,
        action=action,
        subject=f"account_code#{code.code_id}",
        now=now,
        request_id=caller.request_id,
        on_behalf_of=code.number,
    )


# --- opening an account (R07-R10, A04-A06) -------------------------------------------------------


def start_sign_up(command: StartSignUp, client: str, now: datetime, request_id: str) -> SignUpStarted:
    """Check step 3 and mail the auth key.

    An address that has an account gets the same answer, another mail, and a sign-up that can never be completed.

    Raises:
        InvalidInput: the one neutral refusal of A04.
        TooManyRequests: three keys went to this address within the last hour, or this client asks too often.
        Unavailable: the mail could not be sent; trying again is safe.
    """
    return begin_sign_up(command, command.establishment_number, find_employer, client, now, request_id)


def find_employer(number: str) -> Holder | None:
    establishment = establishments.find(number)
    return _holder(establishment) if establishment else None


def begin_sign_up(
    command: StartSignUp | StartSeekerSignUp,
    number: str,
    find: Callable[[str], Holder | None],
    client: str,
    now: datetime,
    request_id: str,
) -> SignUpStarted:
    """Check step 3 for a holder that `find` knows by its number, and mail the auth key; refusals as `start_sign_up`."""
    keys.count_request(client, now)
    audience: Audience = "seeker" if isinstance(command, StartSeekerSignUp) else "employer"
    code = usable_code(audience, command, number, find, now, request_id)
    key = ids.new_code(rules.KEY_LENGTH)
    sign_up_id = ids.new_id()
    privacy_policy, terms = rules.DOCUMENTS[audience]
    sign_up = SignUp(
        id=sign_up_id,
        state="pending",
        key_hash=store.key_hash(sign_up_id, key),
        key_generated_at=now,
        tries=0,
        audience=audience,
        email=command.email,
        number=code.number,
        code_id=code.code_id,
        address_taken=bool(store.account_id_of(audience, command.email)),
        consent=Consent(privacy_policy.version, terms.version, now),
    )
    _mail_sign_up_key(sign_up, key, code.office, now, lambda: dynamo.write(store.sign_up_insertion(sign_up)))
    return SignUpStarted(sign_up_id=sign_up_id, auth_key_expires_at=rules.key_valid_until(now))


def resend_auth_key(sign_up_id: str, client: str, now: datetime) -> SignUpStarted:
    """Mail a new key that replaces the earlier one (A06); the code must still be valid.

    Raises:
        NotFound: no such sign-up, or it is older than 24 hours.
        Conflict: it is completed.
        InvalidInput, TooManyRequests, Unavailable: as `start_sign_up`.
    """
    keys.count_request(client, now)
    sign_up = _pending_sign_up(sign_up_id, None, now)
    code = store.read_code(sign_up.code_id)
    if code is None or not _is_usable(code, now):
        raise code_refused()
    key = ids.new_code(rules.KEY_LENGTH)
    replacement = store.sign_up_key_replacement(sign_up, store.key_hash(sign_up_id, key), now)
    try:
        _mail_sign_up_key(sign_up, key, code.office, now, lambda: dynamo.write(replacement))
    except dynamo.ConditionFailed as error:
        raise _already_completed() from error
    return SignUpStarted(sign_up_id=sign_up_id, auth_key_expires_at=rules.key_valid_until(now))


def complete_sign_up(sign_up_id: str, command: CompleteSignUp, now: datetime, request_id: str) -> AccountOpened:
    """Open the account: step 5, all or nothing, once.

    Raises:
        NotFound: no such sign-up, or it is older than 24 hours.
        InvalidInput: the password is guessable; the key is wrong, lapsed or tried five times; the code has ended.
        Conflict: completed already, or the address or the last of eleven places was taken meanwhile.
    """
    from mypage.accounts import passwords  # noqa: PLC0415 - hashing is loaded only where passwords are handled

    sign_up = _pending_sign_up(sign_up_id, "employer", now)
    establishment = establishments.get(sign_up.number)
    code = confirmed_code(sign_up, _holder(establishment), command, now)
    account = _new_account(sign_up, establishment, passwords.hash_password(command.password), now)
    number = establishment.establishment_number
    belonging: list[OpeningStep] = [
        (store.member_count(number), too_many_members),
        (store.member_insertion(number, account.account_id, now), too_many_members),
        (store.account_insertion(account, sign_up.consent, now), _already_completed),
    ]
    if store.read_members(number):  # A03: one open code at a time, so no other account can come in between
        belonging.append((_colleagues_told(code, account, now), too_many_members))
    told = _intent("account_opened", f"account#{account.account_id}", account, number, code.office, now)
    open_account(account, sign_up, code, belonging, told, now, request_id)
    return AccountOpened(establishment_number=number, establishment_name=establishment.name)


def _colleagues_told(code: AccountCode, account: Account, now: datetime) -> dynamo.Put:
    """Return the write of a mail to those who have the establishment's MyPage already; the new account has one of its own."""
    return outbox.intent(
        "member_joined",
        code.code_id,
        now=now,
        office=code.office,
        establishment_number=code.number,
        new_account_id=account.account_id,
    )


def confirmed_code(sign_up: SignUp, holder: Holder, command: CompleteSignUp, now: datetime) -> AccountCode:
    """Hold password and key of step 5 to the rules; return the code that the sign-up goes back to."""
    require_unguessable(command.password, sign_up.email, *holder.known)
    require_key(store.sign_up_key(sign_up.id), sign_up, command.auth_key, now)
    code = store.read_code(sign_up.code_id)
    if code is None:
        raise code_refused()
    return code


def pending_seeker_sign_up(sign_up_id: str, now: datetime) -> SignUp:
    """Return a seeker's sign-up that waits for its key; refusals as `complete_sign_up`."""
    return _pending_sign_up(sign_up_id, "seeker", now)


def usable_code(
    audience: Audience,
    command: StartSignUp | StartSeekerSignUp | EnterAccountCode,
    number: str,
    find: Callable[[str], Holder | None],
    now: datetime,
    request_id: str,
) -> AccountCode:
    """Return the code that was typed, or refuse neutrally (A04).

    Only a correct code with a wrong number or phone counts: nobody can end a code that he does not hold.
    """
    code = store.read_code(store.code_id_of(ids.normalise_code(command.account_code)))
    if code is None or code.audience != audience or not _is_usable(code, now):
        raise code_refused()
    holder = find(code.number)
    if holder is None or number != code.number or digits(command.phone) != holder.phone_digits:
        _count_failure(code, now, request_id)
        raise code_refused()
    return code


def _is_usable(code: AccountCode, now: datetime) -> bool:
    within = code.valid_from <= now < code.valid_until
    return code.state is CodeState.ISSUED and within and code.failures < rules.CODE_FAILURES


def _count_failure(code: AccountCode, now: datetime, request_id: str) -> None:
    if store.count_code_failure(code.code_id) < rules.CODE_FAILURES:
        return
    line = audit.line(
        actor="public",
        office=code.office,
        action="revoke_account_code",
        subject=f"account_code#{code.code_id}",
        now=now,
        request_id=request_id,
        on_behalf_of=code.number,
        facts={"failures": rules.CODE_FAILURES},
    )
    try:
        dynamo.transact([*_revocation(code, now, "failures"), line])
    except dynamo.ConditionFailed:
        return  # ended already


def _mail_sign_up_key(sign_up: SignUp, key: str, office: str, now: datetime, keep: Callable[[], object]) -> None:
    taken: rules.MailKind = "seeker_address_taken" if sign_up.audience == "seeker" else "address_taken"
    rendered = rules.render(
        taken if sign_up.address_taken else "auth_key",
        audience=sign_up.audience,
        key=key,
        expires_at=rules.key_valid_until(now),
        office=rules.contact(office),
        origin=settings().public_origin,
    )
    limits = [
        keys.MailLimit(_purpose("sign-up", sign_up.audience), sign_up.email, rules.MAILS_PER_HOUR),
        keys.a_day("sign-up", sign_up.email),
    ]
    keys.mail_key(limits, sign_up.email, rendered, now, keep)


def _purpose(name: str, audience: Audience) -> str:
    return name if audience == "employer" else f"{audience}-{name}"


def _pending_sign_up(sign_up_id: str, audience: Audience | None, now: datetime) -> SignUp:
    sign_up = store.read_sign_up(sign_up_id, now)
    if sign_up is None or audience not in {None, sign_up.audience}:
        raise NotFound("この手続きは見つかりません。お手数ですが、開設の手続きをはじめからやり直してください。")
    if sign_up.state != "pending":
        raise _already_completed()
    return sign_up


def _new_account(sign_up: SignUp, establishment: Standing, password_hash: str, now: datetime) -> Account:
    number = establishment.establishment_number
    return Account(
        account_id=ids.new_id(),
        email=sign_up.email,
        password_hash=password_hash,
        state="active",
        session_epoch=0,
        memberships={number: Membership(establishment.office, to_stored(now))},
        last_establishment=number,
        version=1,
    )


type OpeningStep = tuple[dynamo.Write, Callable[[], MyPageError]]
"""One write of an opening (or of another step that is all or nothing), and the refusal where its condition fails."""


def open_account(
    account: Credentials,
    sign_up: SignUp,
    code: AccountCode,
    belonging: list[OpeningStep],
    told: dynamo.Put,
    now: datetime,
    request_id: str,
) -> None:
    """Write everything of an opened account, or nothing: `belonging` is what differs between the audiences."""
    actor = f"account#{account.account_id}"
    line = _account_line(account, "complete_sign_up", code.office, code.number, now, request_id)
    steps: list[OpeningStep] = [
        (store.sign_up_completion(sign_up), _already_completed),
        (store.email_insertion(sign_up.audience, account.email, account.account_id), _address_taken),
        (store.code_ending(code, "use", at=now, by=actor), code_refused),
        (store.current_code_removal(code), code_refused),
        *belonging,
        (line, _already_completed),
        (told, _already_completed),
    ]
    all_or_nothing(steps)


def all_or_nothing(steps: list[OpeningStep]) -> None:
    """Write all; where a condition fails, refuse in the words of its step."""
    try:
        dynamo.transact([write for write, _ in steps])
    except dynamo.ConditionFailed as error:
        refusal = steps[error.index][1]()
        raise refusal from error


def code_refused() -> InvalidInput:
    """The one neutral answer of step 3 (A04, R12)."""
    return InvalidInput(
        "account-code-refused",
        "4つの入力をご確認ください。有効期限を過ぎたコードや、使用済み・失効したコードは使えません。"
        "窓口で再発行を受けてください。",
    )


def _already_completed() -> Conflict:
    return Conflict("sign-up-completed", "この手続きは完了しています。ログインしてご利用ください。")


def _address_taken() -> Conflict:
    return Conflict(
        "address-taken",
        "このメールアドレスのアカウントは開設済みです。ログインし、アカウント設定でコードを入力してください。",
    )


def too_many_members() -> Conflict:
    return Conflict(
        "too-many-accounts",
        "この事業所のアカウントは上限の11に達しているため、開設できません。ハローワークにご連絡ください。",
    )


# --- auth keys (R09, A05) -----------------------------------------------------------------------


def require_key(key: dynamo.Key, holder: KeyHolder, typed: str, now: datetime) -> None:
    """Accept the right key in time, counting the try first (A05); any other is refused alike."""
    try:
        keys.require(key, holder, typed, now, rules.KEY_VALID)
    except keys.Refused as error:
        if error.state not in {None, "pending"}:
            raise _already_completed() from error
        raise key_refused() from error


def key_refused() -> InvalidInput:
    """The one answer to a wrong, lapsed or worn-out auth key (A05)."""
    return InvalidInput(
        "auth-key-refused",
        "認証キーを確認できませんでした。最後に届いたメールの認証キーを入力してください。"
        "50分を過ぎたキーや、5回まちがえたキーは使えません。認証キーを送り直してください。",
        [FieldError("auth_key", "auth_key_refused", "認証キーをご確認ください。")],
    )


def require_unguessable(password: str, *context: str) -> None:
    """Refuse a new password that is common or made of what anybody knows about its owner (domain.md §6)."""
    from mypage.accounts import passwords  # noqa: PLC0415 - see complete_sign_up

    if passwords.is_guessable(password, context):
        error = FieldError(
            "password",
            "guessable_password",
            "推測されやすいパスワードです。よくある言葉、並び、メールアドレスや名前を避け、長い文などにしてください。",
        )
        raise InvalidInput("invalid-input", _INVALID, [error])


# --- signing in and out (design §5) --------------------------------------------------------------


def authenticated[A: Credentials](
    audience: Audience, read: Callable[[str], A | None], command: SignIn, client: str, now: datetime
) -> tuple[A, dynamo.Delete]:
    """Return whose address and password these are, and the write that forgets the tries; one answer for all else."""
    from mypage.accounts import passwords  # noqa: PLC0415 - see complete_sign_up

    client = rules.client_of(client)
    account = read(count_try(audience, command.email, client, now))
    usable = account is not None and account.is_active
    right = passwords.verify(account.password_hash if account and usable else None, command.password)
    if account is None or not usable or not right:
        store.count_client_failure(client, now)
        raise wrong_credentials()
    return account, store.tries_removal(store.tries_key(audience, command.email, client))


def sign_out(caller: EmployerCaller, now: datetime) -> None:
    """End the employer's session at once."""
    line = audit.line(
        actor=f"account#{caller.account_id}",
        office=caller.office,
        action="sign_out",
        subject=f"account#{caller.account_id}",
        now=now,
        request_id=caller.request_id,
        on_behalf_of=caller.establishment_number,
    )
    dynamo.transact([store.session_removal(caller.session), line])


def current_session(caller: EmployerCaller) -> CurrentSession:
    """Return who is signed in.

    Raises:
        NotFound: account or establishment vanished since the request was authorised.
    """
    account = store.read_account(caller.account_id)
    if account is None:
        raise NotFound
    return CurrentSession(
        account_id=account.account_id,
        email=account.email,
        establishment_number=caller.establishment_number,
        establishment_name=establishments.get(caller.establishment_number).name,
        establishment_numbers=sorted(account.memberships),
        idle_expires_at=caller.idle_expires_at,
        absolute_expires_at=caller.absolute_expires_at,
    )


def count_try(audience: Audience | Literal["staff"], name: str, client: str, now: datetime) -> str:
    """Count a try and return whose address it is, if anybody's.

    Delays grow per name and client, so that a stranger elsewhere never keeps the owner out; one client that fails with
    very many names is stopped as a whole.
    """
    seen = store.read_attempts(audience, name, client, now)
    if seen.client_failures >= rules.CLIENT_FAILURES_PER_HOUR:
        raise _wait_before_signing_in(3600)
    reserve_try(store.tries_key(audience, name, client), seen.tries, seen.next_try_at, now)
    return seen.account_id


def reserve_try(key: dynamo.Key, tries: int, next_try_at: datetime | None, now: datetime) -> None:
    """Count a try at a password before it is compared, with the growing delay after those already `tries`d.

    Raises:
        TooManyRequests: too soon after the earlier ones.
    """
    for _ in range(_REPEATS):
        if next_try_at is not None and now < next_try_at:
            raise _wait_before_signing_in(math.ceil((next_try_at - now).total_seconds()))
        try:
            store.reserve_sign_in_try(key, tries, now)
        except dynamo.ConditionFailed as error:
            tries, next_try_at = store.tries_of(error.item, now)
        else:
            return
    raise _wait_before_signing_in(1)


def _wait_before_signing_in(seconds: int) -> TooManyRequests:
    return TooManyRequests(
        "too-many-sign-ins",
        "ログインの試行が続いたため、しばらくお待ちください。パスワードを忘れた方は、再設定をご利用ください。",
        retry_after_seconds=max(1, seconds),
    )


def wrong_credentials(detail: str = _WRONG_PASSWORD) -> Unauthenticated:
    """The one answer to a wrong name, a wrong password and an account that may not sign in."""
    return Unauthenticated("wrong-credentials", detail)


def _account_line(
    account: Credentials, action: str, office: str, number: str, now: datetime, request_id: str
) -> dynamo.Put:
    return audit.line(
        actor=f"account#{account.account_id}",
        office=office,
        action=action,
        subject=f"account#{account.account_id}",
        now=now,
        request_id=request_id,
        on_behalf_of=number,
    )


def _intent(kind: str, cause: str, account: Account, number: str, office: str, now: datetime) -> dynamo.Put:
    return outbox.intent(
        kind, cause, now=now, office=office, establishment_number=number, account_id=account.account_id
    )


def seeker_intent(kind: str, cause: str, seeker_number: str, office: str, now: datetime) -> dynamo.Put:
    """Return the write of a mail to a seeker about his account."""
    return outbox.intent(kind, cause, now=now, office=office, seeker_number=seeker_number)


# --- forgotten passwords -------------------------------------------------------------------------


def start_password_reset(command: StartPasswordReset, client: str, now: datetime) -> PasswordResetStarted:
    """Mail a key to a known address, and to an unknown one that it has no account; the answer is the same.

    Raises:
        TooManyRequests: three such mails went to this address within the last hour, known or not; or this client
            asks too often.
        Unavailable: the mail could not be sent; trying again is safe.
    """
    keys.count_request(client, now)
    account = _account_of_any(command.audience, store.account_id_of(command.audience, command.email))
    known = account if account and account.is_active else None
    key, reset_id = ids.new_code(rules.KEY_LENGTH), ids.new_id()
    reset = PasswordReset(
        id=reset_id,
        state="pending",
        key_hash=store.key_hash(reset_id, key),
        key_generated_at=now,
        tries=0,
        audience=command.audience,
        account_id=known.account_id if known else "",
        session_epoch=known.session_epoch if known else None,
    )
    belongs = _belonging(known)
    rendered = rules.render(
        "password_key" if known else "no_account",
        audience=command.audience,
        key=key,
        expires_at=rules.key_valid_until(now),
        office=rules.contact(belongs.office if belongs else None),
        origin=settings().public_origin,
    )
    limits = [
        keys.MailLimit(_purpose("password-reset", command.audience), command.email, rules.MAILS_PER_HOUR),
        keys.a_day("password-reset", command.email),
    ]
    keys.mail_key(limits, command.email, rendered, now, lambda: dynamo.write(store.reset_insertion(reset)))
    return PasswordResetStarted(password_reset_id=reset_id, auth_key_expires_at=rules.key_valid_until(now))


class _Belonging(NamedTuple):
    """Whose account this is, and which office speaks to them."""

    number: str
    office: str


def _account_of_any(audience: Audience, account_id: str) -> Account | SeekerAccount | None:
    return store.read_seeker_account(account_id) if audience == "seeker" else store.read_account(account_id)


def _belonging(account: Account | SeekerAccount | None) -> _Belonging | None:
    match account:
        case SeekerAccount():
            return _Belonging(account.seeker_number, account.office)
        case Account() if number := account.chosen_establishment:
            return _Belonging(number, account.memberships[number].office)
    return None


def complete_password_reset(reset_id: str, command: CompletePasswordReset, now: datetime, request_id: str) -> None:
    """Store the new password, end every session of the account and tell its owner.

    Raises:
        NotFound: no such reset, or it is older than 24 hours.
        InvalidInput: the password is guessable; the key is wrong, lapsed or tried five times.
        Conflict: completed already, or the account changed at the same moment.
    """
    from mypage.accounts import passwords  # noqa: PLC0415 - see complete_sign_up

    reset = store.read_reset(reset_id, now)
    if reset is None:
        raise NotFound("この手続きは見つかりません。お手数ですが、パスワードの再設定をはじめからやり直してください。")
    account = _account_of_any(reset.audience, reset.account_id)
    belongs = _belonging(account)
    # Without what only the account knows: a wrong key must not tell whether there is one.
    require_unguessable(command.password)
    try:
        require_key(store.reset_key(reset_id), reset, command.auth_key, now)
    except Conflict as error:
        raise _reset_done() from error
    if account is None or belongs is None or reset.session_epoch not in {None, account.session_epoch}:
        raise key_refused()
    try:
        require_unguessable(command.password, *known.of_owner(account))
    except InvalidInput:
        with suppress(dynamo.ConditionFailed):  # another has completed it meanwhile
            store.give_key_try_back(store.reset_key(reset_id))
        raise
    number, office = belongs
    cause = f"password-reset#{reset_id}"
    if isinstance(account, SeekerAccount):
        told = seeker_intent("seeker_password_changed", cause, number, office, now)
    else:
        told = _intent("password_changed", cause, account, number, office, now)
    try:
        dynamo.transact(
            [
                store.reset_completion(reset),
                store.password_change(reset.audience, account, passwords.hash_password(command.password)),
                _account_line(account, "complete_password_reset", office, number, now, request_id),
                told,
            ]
        )
    except dynamo.ConditionFailed as error:
        raise _reset_done() from error


def _reset_done() -> Conflict:
    return Conflict(
        "password-reset-completed",
        "この手続きは終わっています。新しいパスワードでログインするか、再設定をはじめからやり直してください。",
    )


# --- staff --------------------------------------------------------------------------------------


def sign_in_staff(command: SignInStaff, client: str, now: datetime, request_id: str) -> Opened[StaffSignedIn]:
    """Begin a session of a member of staff, whom Cognito identifies.

    Raises:
        Unauthenticated: wrong credentials (one answer); or `new-password-required`, `totp-required`: to be repeated
            with what is missing.
        InvalidInput: the new password is guessable or refused by the pool.
        Forbidden: the office or role of this member is not set.
        TooManyRequests: too soon after earlier tries from this client.
        Unavailable: Cognito does not answer.
    """
    client = rules.client_of(client)
    username = rules.normalise_username(command.username)
    if command.new_password is not None:
        _require_unguessable_for_staff(command.new_password, username)
    count_try("staff", username, client, now)
    identity = _authenticated(command, username, client, now)
    return open_staff_session(identity, username, client, command.totp, now, request_id)


def open_staff_session(
    identity: staff_pool.Identity, username: str, client: str, totp: str | None, now: datetime, request_id: str
) -> Opened[StaffSignedIn]:
    """Begin the session of a member of staff whom the pool has identified, using up the one-time code he typed."""
    if identity.role not in _ROLES or not identity.office:
        raise Forbidden(
            "staff-without-office", "所属の安定所か役割が登録されていません。システムの管理者にご連絡ください。"
        )
    office = support.office(identity.office)
    staff, earlier = _current_staff(identity)
    secret = sessions.new_secret()
    session = store.NewSession(
        "staff", staff.staff_id, staff.session_epoch, staff.office, name=staff.name, staff_role=staff.role
    )
    insertion, absolute_end = store.session_insertion(session, secret, now)
    line = _staff_session_line(staff.staff_id, staff.office, "sign_in_staff", now, request_id)
    tries = store.tries_removal(store.tries_key("staff", username, client))
    code = digits(totp or "")
    all_or_nothing(
        [
            (store.staff_replacement(staff, earlier), storage_unavailable),
            *((write, storage_unavailable) for write in staff_store.office_listing(staff, earlier)),
            *([(staff_store.totp_use(staff.staff_id, code, now), wrong_staff_credentials)] if code else []),
            (insertion, storage_unavailable),
            (tries, storage_unavailable),
            (line, storage_unavailable),
        ]
    )
    view = StaffSignedIn(
        name=staff.name,
        role=staff.role,
        office=staff.office,
        office_name=office.name,
        idle_expires_at=sessions.idle_end(now, absolute_end),
        absolute_expires_at=absolute_end,
    )
    return Opened(view, sessions.write_cookie("staff", staff.staff_id, secret))


def sign_out_staff(caller: StaffCaller, now: datetime) -> None:
    """End the session of a member of staff at once."""
    line = _staff_session_line(caller.staff_id, caller.office, "sign_out_staff", now, caller.request_id)
    dynamo.transact([store.session_removal(caller.session), line])


def current_staff_session(caller: StaffCaller) -> CurrentStaffSession:
    """Return which member of staff is signed in."""
    return CurrentStaffSession(
        staff_id=caller.staff_id,
        name=caller.name,
        role=caller.role,
        office=caller.office,
        office_name=support.office(caller.office).name,
        idle_expires_at=caller.idle_expires_at,
        absolute_expires_at=caller.absolute_expires_at,
    )


def _authenticated(command: SignInStaff, username: str, client: str, now: datetime) -> staff_pool.Identity:
    totp = digits(command.totp or "") or None
    try:
        return staff_pool.authenticate(username, command.password, command.new_password, totp)
    except staff_pool.NewPasswordNeeded as error:
        raise Unauthenticated(
            "new-password-required", "はじめてのログインです。新しいパスワードを決めて、もう一度送信してください。"
        ) from error
    except staff_pool.TotpNeeded as error:
        raise Unauthenticated(
            "totp-required", "認証アプリに表示された6桁の数字を入力して、もう一度送信してください。"
        ) from error
    except staff_pool.TotpSetupNeeded as error:
        raise Unauthenticated(
            "totp-setup-required", "はじめに、スマートフォンの認証アプリを登録してください。"
        ) from error
    except staff_pool.NewPasswordRefused as error:
        refused = FieldError(
            "new_password", "guessable_password", "このパスワードは使えません。別のものにしてください。"
        )
        raise InvalidInput("invalid-input", _INVALID, [refused]) from error
    except staff_pool.WrongCredentials as error:
        store.count_client_failure(client, now)
        raise wrong_staff_credentials() from error


def wrong_staff_credentials() -> Unauthenticated:
    """The one answer for whatever of user name, password and one-time code was wrong, or a code that was used."""
    return wrong_credentials("ユーザー名、パスワード、認証アプリの数字のいずれかが違います。")


def _current_staff(identity: staff_pool.Identity) -> tuple[StaffAccount, StaffAccount | None]:
    """Return the member as Cognito describes him now; a changed office or role ends his earlier sessions."""
    earlier = store.read_staff(identity.staff_id)
    if earlier is not None and earlier.state != "active":
        raise Forbidden("staff-disabled", "この利用者は停止されています。システムの管理者にご連絡ください。")
    epoch = earlier.session_epoch if earlier else 0
    if earlier and (earlier.office, earlier.role) != (identity.office, identity.role):
        epoch += 1
    return StaffAccount(*identity, state="active", session_epoch=epoch), earlier


def _require_unguessable_for_staff(password: str, username: str) -> None:
    try:
        require_unguessable(password, username)
    except InvalidInput as error:
        renamed = [FieldError("new_password", field.code, field.message) for field in error.errors]
        raise InvalidInput(error.slug, error.detail, renamed) from error


def _staff_session_line(staff_id: str, office: str, action: str, now: datetime, request_id: str) -> dynamo.Put:
    return audit.line(
        actor=f"staff#{staff_id}",
        office=office,
        action=action,
        subject=f"staff#{staff_id}",
        now=now,
        request_id=request_id,
    )


# --- what other areas ask -------------------------------------------------------------------------


def address_of_account(account_id: str) -> list[tuple[str, str]]:
    """Return id and address of one employer's or seeker's account, though it left the establishment or was closed."""
    account = store.read_account(account_id) or store.read_seeker_account(account_id)
    return [(account.account_id, account.email)] if account else []


def addresses_of(establishment_number: str) -> list[tuple[str, str]]:
    """Return id and address of every active account of an establishment (at most eleven)."""
    return [
        (account.account_id, account.email)
        for account in store.accounts_of(establishment_number)
        if account.is_active and establishment_number in account.memberships
    ]


def address_of_seeker(seeker_number: str) -> list[tuple[str, str]]:
    """Return id and address of a seeker's account; none where no MyPage is open."""
    account = store.account_of_seeker(seeker_number)
    return [(account.account_id, account.email)] if account and account.is_active else []


def staff_names(staff_ids: list[str]) -> dict[str, str]:
    """Return the names of members of staff by id (at most a hundred), of those that are known."""
    return store.read_staff_names(staff_ids)


def former_address(email_change_id: str) -> list[tuple[str, str]]:
    """Return id and former address of the account whose address this change replaced."""
    found = credential_store.read_former_address(email_change_id)
    return [found] if found else []
