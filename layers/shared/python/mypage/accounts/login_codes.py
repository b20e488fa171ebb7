"""Signing in with address and password, and the code by mail where one is due (domain.md §2.2, decisions/0016).

A code is due where the installation asks for it and the browser is not remembered for the account. Nobody learns more from
it than whoever has the password: an unknown address gets what a wrong password gets, for the same work.
"""

from collections.abc import Callable
from datetime import datetime
from http import HTTPStatus

from mypage.accounts import browsers, credential_store, entrance, keys, rules, service, sessions, store
from mypage.accounts.entities import Account, LoginChallenge, SeekerAccount
from mypage.accounts.entrance import Entrance
from mypage.accounts.models import Begun, CompleteSignIn, LoginCodeSent, SeekerSignedIn, SessionBegun, SignedIn, SignIn
from mypage.accounts.rules import Audience
from mypage.core import dynamo, ids
from mypage.core.api import Visitor
from mypage.core.errors import Conflict, FieldError, InvalidInput, NotFound
from mypage.core.settings import settings


def sign_in(command: SignIn, visitor: Visitor, now: datetime) -> Begun[SignedIn | LoginCodeSent]:
    """Begin a session of an employer, or mail a code that is to be entered first.

    Raises:
        Unauthenticated: address or password is wrong, or there is no such account: one answer.
        TooManyRequests: too soon after earlier tries from this client, or too many codes were mailed.
        Unavailable: the code could not be mailed; trying again is safe.
    """
    begun, entering = _entered("employer", store.read_account, command, visitor, now)
    if isinstance(begun, LoginCodeSent):
        return Begun(HTTPStatus.ACCEPTED, begun, [])
    cookie, view = begun
    return Begun(HTTPStatus.OK, SignedIn(establishment_number=entering.number, **dict(view)), [cookie])


def sign_in_seeker(command: SignIn, visitor: Visitor, now: datetime) -> Begun[SeekerSignedIn | LoginCodeSent]:
    """Begin a session of a seeker, or mail a code; refusals as for employers."""
    begun, entering = _entered("seeker", store.read_seeker_account, command, visitor, now)
    if isinstance(begun, LoginCodeSent):
        return Begun(HTTPStatus.ACCEPTED, begun, [])
    cookie, view = begun
    return Begun(HTTPStatus.OK, SeekerSignedIn(seeker_number=entering.number, **dict(view)), [cookie])


def _entered[A: (Account, SeekerAccount)](
    audience: Audience, read: Callable[[str], A | None], command: SignIn, visitor: Visitor, now: datetime
) -> tuple[tuple[str, SessionBegun] | LoginCodeSent, Entrance]:
    account, tries = service.authenticated(audience, read, command, visitor.address, now)
    entering = entrance.entrance_of(account)
    if entering is None:
        raise service.wrong_credentials()
    if not settings().login_codes:
        return entrance.begin(entering, "password", visitor, [tries], now), entering
    browser = browsers.remembered(account.account_id, visitor.cookies)
    if browser is not None:
        known = credential_store.browser_check(account, browser, now)
        try:
            return entrance.begin(entering, "password", visitor, [known, tries], now), entering
        except dynamo.ConditionFailed as error:
            if error.index != 0:
                raise
    return _code_sent(entering, tries, now), entering


def _code_sent(entering: Entrance, tries: dynamo.Delete, now: datetime) -> LoginCodeSent:
    account, audience = entering.account, _audience(entering.account)
    code, challenge_id = ids.new_digits(rules.LOGIN_CODE_LENGTH), ids.new_id()
    challenge = LoginChallenge(
        id=challenge_id,
        state="pending",
        key_hash=store.key_hash(challenge_id, code),
        key_generated_at=now,
        tries=0,
        audience=audience,
        account_id=account.account_id,
        session_epoch=account.session_epoch,
    )
    _mail(entering, code, now, lambda: dynamo.transact([credential_store.login_insertion(challenge, now), tries]))
    return LoginCodeSent(challenge_id=challenge_id, login_code_expires_at=rules.login_code_valid_until(now))


def resend_login_code(challenge_id: str, now: datetime) -> LoginCodeSent:
    """Mail a new code that replaces the earlier one.

    Raises:
        NotFound: no such sign-in, it is older than an hour, or the account's sessions were ended meanwhile.
        Conflict: it is completed.
        TooManyRequests, Unavailable: as `sign_in`.
    """
    challenge = _pending(challenge_id, now)
    entering = _entering(challenge)
    code = ids.new_digits(rules.LOGIN_CODE_LENGTH)
    replacement = credential_store.login_code_replacement(challenge_id, store.key_hash(challenge_id, code), now)
    try:
        _mail(entering, code, now, lambda: dynamo.write(replacement))
    except dynamo.ConditionFailed as error:
        raise _done() from error
    return LoginCodeSent(challenge_id=challenge_id, login_code_expires_at=rules.login_code_valid_until(now))


def complete_sign_in(
    challenge_id: str, command: CompleteSignIn, visitor: Visitor, now: datetime
) -> Begun[SessionBegun]:
    """Begin the session that waited for its code; remember the browser if asked to.

    Raises:
        NotFound: no such sign-in, it is older than an hour, or the account's sessions were ended meanwhile.
        InvalidInput: the code is wrong; or it is over (lapsed, or tried five times) and a new one must be sent.
        Conflict: it is completed.
    """
    challenge = _pending(challenge_id, now)
    try:
        keys.require(
            credential_store.login_key(challenge_id), challenge, command.login_code, now, rules.LOGIN_CODE_VALID
        )
    except keys.Refused as error:
        if error.state not in {None, "pending"}:
            raise _done() from error
        raise (_over() if error.over else _wrong()) from error
    entering = _entering(challenge)
    writes: list[dynamo.Write] = [credential_store.login_completion(challenge)]
    cookies = []
    if command.remember:
        token = sessions.new_secret()
        writes.append(credential_store.browser_insertion(entering.account, token, now))
        cookies.append(browsers.write_cookie(challenge.account_id, token))
    try:
        cookie, view = entrance.begin(entering, "login_code", visitor, writes, now)
    except dynamo.ConditionFailed as error:
        raise _done() from error
    return Begun(HTTPStatus.OK, view, [cookie, *cookies])


def _pending(challenge_id: str, now: datetime) -> LoginChallenge:
    challenge = credential_store.read_login(challenge_id, now)
    if challenge is None:
        raise _gone()
    if challenge.state != "pending":
        raise _done()
    return challenge


def _entering(challenge: LoginChallenge) -> Entrance:
    """Return the account of a challenge as it is now; whatever ended its sessions since ended the challenge, too."""
    read = store.read_seeker_account if challenge.audience == "seeker" else store.read_account
    account = read(challenge.account_id)
    if account is None or not account.is_active or account.session_epoch != challenge.session_epoch:
        raise _gone()
    entering = entrance.entrance_of(account)
    if entering is None:
        raise _gone()
    return entering


def _mail(entering: Entrance, code: str, now: datetime, keep: Callable[[], object]) -> None:
    audience = _audience(entering.account)
    rendered = rules.render(
        "login_code",
        audience=audience,
        key=code,
        expires_at=rules.login_code_valid_until(now),
        office=rules.contact(entering.session.office),
        origin=settings().public_origin,
    )
    limits = [
        keys.MailLimit(f"login-code-{audience}", entering.account.email, rules.LOGIN_CODES_PER_HOUR),
        keys.MailLimit(f"login-code-{audience}-day", entering.account.email, rules.LOGIN_CODES_PER_DAY, "day"),
    ]
    keys.mail_key(limits, entering.account.email, rendered, now, keep)


def _audience(account: Account | SeekerAccount) -> Audience:
    return "seeker" if isinstance(account, SeekerAccount) else "employer"


def _gone() -> NotFound:
    return NotFound("このログインの手続きは終わりました。お手数ですが、ログインをはじめからやり直してください。")


def _done() -> Conflict:
    return Conflict(
        "sign-in-completed", "このログインコードは使用済みです。お手数ですが、ログインをはじめからやり直してください。"
    )


def _wrong() -> InvalidInput:
    return InvalidInput(
        "login-code-refused",
        "ログインコードが違います。最後に届いたメールの6桁の数字を入力してください。",
        [FieldError("login_code", "login_code_refused", "最後に届いたメールの6桁の数字を入力してください。")],
    )


def _over() -> InvalidInput:
    return InvalidInput(
        "login-code-over",
        "このログインコードは使えません。10分を過ぎたコードと、5回まちがえたコードは使えなくなります。"
        "コードを送り直してください。",
        [FieldError("login_code", "login_code_over", "コードを送り直し、新しく届いた6桁の数字を入力してください。")],
    )
