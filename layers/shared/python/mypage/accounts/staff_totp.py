"""Authenticator apps of staff (TOTP): enrolment, before the sign-in that it makes possible (domain.md §1.6, design §5)."""

from datetime import datetime
from urllib.parse import quote

from mypage.accounts import rules, service, staff_pool, store
from mypage.accounts.models import CompleteTotp, Opened, StaffSignedIn, StartTotp, TotpEnrolment
from mypage.core.errors import Conflict, FieldError, InvalidInput
from mypage.core.text import digits

_TOTP_DIGITS = 6
_ISSUER = "MyPage"


def start_totp(command: StartTotp, client: str, now: datetime) -> TotpEnrolment:
    """Return the secret for an authenticator app, for whoever has none yet.

    Raises:
        Unauthenticated: wrong credentials; or `new-password-required`: the first sign-in comes before.
        Conflict: an app is registered.
        TooManyRequests: too soon after earlier tries from this client.
        Unavailable: Cognito does not answer.
    """
    client = rules.client_of(client)
    username = rules.normalise_username(command.username)
    service.count_try("staff", username, client, now)
    try:
        enrolment = staff_pool.begin_enrolment(username, command.password)
    except staff_pool.TotpIsSetUp as error:
        raise _is_set_up() from error
    except (staff_pool.WrongCredentials, staff_pool.NewPasswordNeeded) as error:
        store.count_client_failure(client, now)
        raise service.wrong_staff_credentials() from error
    name = quote(f"{_ISSUER}:{username}")
    return TotpEnrolment(
        secret=enrolment.secret,
        otpauth_uri=f"otpauth://totp/{name}?secret={enrolment.secret}&issuer={_ISSUER}",
        setup=enrolment.setup,
    )


def complete_totp(command: CompleteTotp, client: str, now: datetime, request_id: str) -> Opened[StaffSignedIn]:
    """Register the app by its first code, and sign in with it; refusals as `start_totp` and `sign_in_staff`."""
    client = rules.client_of(client)
    username = rules.normalise_username(command.username)
    service.count_try("staff", username, client, now)
    code = digits(command.totp)
    if len(code) != _TOTP_DIGITS:
        raise _wrong_totp()
    try:
        identity = staff_pool.complete_enrolment(username, command.password, code, command.setup)
    except staff_pool.TotpIsSetUp as error:
        raise _is_set_up() from error
    except staff_pool.WrongCredentials as error:
        store.count_client_failure(client, now)
        raise _wrong_totp() from error
    return service.open_staff_session(identity, username, client, code, now, request_id)


def _wrong_totp() -> InvalidInput:
    wrong = FieldError(
        "totp", "wrong_totp", "数字を確認できませんでした。認証アプリにいま表示されている6桁を入力してください。"
    )
    return InvalidInput("invalid-input", "認証アプリの数字をご確認ください。", [wrong])


def _is_set_up() -> Conflict:
    return Conflict(
        "totp-set-up", "認証アプリは登録済みです。使えなくなったときは、監督者にログインのやり直しを頼んでください。"
    )
