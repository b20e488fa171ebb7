"""The office's user pool: the one place that talks to Cognito (docs/decisions: two credential stores).

Only this function-side flow is enabled on the client, so nobody can walk around our delays to Cognito itself.
"""

from __future__ import annotations

import base64
import json
from typing import TYPE_CHECKING, Any, NamedTuple

from mypage.core import aws
from mypage.core.errors import Unavailable
from mypage.core.settings import settings

if TYPE_CHECKING:
    from mypy_boto3_cognito_idp.type_defs import (
        AdminInitiateAuthResponseTypeDef,
        AttributeTypeTypeDef,
        AuthenticationResultTypeTypeDef,
    )

_MOST_CHALLENGES = 3

_REFUSALS = {
    "NotAuthorizedException",
    "UserNotFoundException",
    "UserNotConfirmedException",
    "PasswordResetRequiredException",
    "CodeMismatchException",
    "ExpiredCodeException",
    "EnableSoftwareTokenMFAException",
    "InvalidParameterException",
    "TooManyFailedAttemptsException",
}


class WrongCredentials(Exception):
    """User name, password or one-time code were refused; which of them is nobody's business."""


class NewPasswordNeeded(Exception):
    """The first sign-in: the password was right but must be replaced."""


class NewPasswordRefused(Exception):
    """The pool's policy refuses the new password."""


class TotpNeeded(Exception):
    """The password was right; the one-time code is still to come."""


class TotpSetupNeeded(Exception):
    """The password was right, but this pool asks everybody for a one-time code, and no app is registered yet."""


class TotpIsSetUp(Exception):
    """An app is registered already: only a supervisor resets it."""


class UsernameTaken(Exception):
    """The pool has a user of this name."""


class Enrolment(NamedTuple):
    """What an app is registered with. `setup` goes on with it where the pool asked for it; else it is empty."""

    secret: str
    setup: str


class Identity(NamedTuple):
    """A member of staff as the pool describes him."""

    staff_id: str
    username: str
    name: str
    office: str
    role: str


def authenticate(username: str, password: str, new_password: str | None, totp: str | None) -> Identity:
    """Return who signs in.

    Raises:
        WrongCredentials, NewPasswordNeeded, NewPasswordRefused, TotpNeeded, TotpSetupNeeded: see there.
        Unavailable: the pool does not answer.
    """
    try:
        answer = _initiate(username, password)
        for _ in range(_MOST_CHALLENGES):
            if "AuthenticationResult" in answer:
                return _identity(answer["AuthenticationResult"]["IdToken"])
            answer = _respond(answer, username, new_password, totp)
    except Exception as error:
        raise _translated(error) from error
    raise WrongCredentials


def begin_enrolment(username: str, password: str) -> Enrolment:
    """Return the secret for an authenticator app, for whoever knows the password and has no app yet.

    Where the pool asks everybody for a code (the cloud), it demands the registration itself and gives a session for it;
    where codes are optional (the local engine), the password's own tokens do.

    Raises:
        WrongCredentials, NewPasswordNeeded, TotpIsSetUp: see there.
        Unavailable: the pool does not answer.
    """
    try:
        return _begin(_initiate(username, password))
    except Exception as error:
        raise _translated(error) from error


def _begin(answer: AdminInitiateAuthResponseTypeDef) -> Enrolment:
    client = aws.client("cognito-idp")
    if "AuthenticationResult" in answer:
        given = client.associate_software_token(AccessToken=answer["AuthenticationResult"]["AccessToken"])
        return Enrolment(given["SecretCode"], "")
    match answer.get("ChallengeName"):
        case "MFA_SETUP":
            given = client.associate_software_token(Session=answer["Session"])
            return Enrolment(given["SecretCode"], given["Session"])
        case "SOFTWARE_TOKEN_MFA":
            raise TotpIsSetUp
        case "NEW_PASSWORD_REQUIRED":
            raise NewPasswordNeeded
    raise WrongCredentials


def complete_enrolment(username: str, password: str, totp: str, setup: str) -> Identity:
    """Register the app whose first code this is; return who signs in by it.

    Raises:
        WrongCredentials: the code, or what it goes back to, is wrong or too old.
        TotpIsSetUp: meanwhile another app was registered.
        Unavailable: the pool does not answer.
    """
    try:
        answer = _initiate(username, password)  # what is asked for decides, never what the client says
        if "AuthenticationResult" in answer:
            return _complete_chosen(username, totp, answer["AuthenticationResult"])
        match answer.get("ChallengeName"):
            case "MFA_SETUP":
                return _complete_demanded(username, totp, setup)
            case "SOFTWARE_TOKEN_MFA":
                return _already()
    except Exception as error:
        raise _translated(error) from error
    raise WrongCredentials


def _complete_chosen(username: str, totp: str, tokens: AuthenticationResultTypeTypeDef) -> Identity:
    aws.client("cognito-idp").verify_software_token(AccessToken=tokens["AccessToken"], UserCode=totp)
    _prefer_totp(username, enabled=True)
    return _identity(tokens["IdToken"])


def _complete_demanded(username: str, totp: str, setup: str) -> Identity:
    if not setup:
        raise WrongCredentials
    client = aws.client("cognito-idp")
    try:
        verified = client.verify_software_token(Session=setup, UserCode=totp)
    except Exception as error:
        if aws.error_code(error) == "ResourceNotFoundException":  # no such session
            raise WrongCredentials from error
        raise
    answer = client.admin_respond_to_auth_challenge(
        UserPoolId=settings().staff_pool_id,
        ClientId=settings().staff_client_id,
        ChallengeName="MFA_SETUP",
        Session=verified["Session"],
        ChallengeResponses={"USERNAME": username},
    )
    return _identity(answer["AuthenticationResult"]["IdToken"])


def _already() -> Identity:
    raise TotpIsSetUp


def create(username: str, name: str, office: str, role: str, password: str) -> str:
    """Create a member of staff with a password for the first sign-in only; return the pool's id of him.

    Raises:
        UsernameTaken: see there.
        Unavailable: the pool does not answer.
    """
    try:
        made = aws.client("cognito-idp").admin_create_user(
            UserPoolId=settings().staff_pool_id,
            Username=username,
            TemporaryPassword=password,
            MessageAction="SUPPRESS",
            UserAttributes=_attributes(name, office, role),
        )
    except Exception as error:
        if aws.error_code(error) == "UsernameExistsException":
            raise UsernameTaken from error
        raise _translated(error) from error
    return next(str(one["Value"]) for one in made["User"]["Attributes"] if one["Name"] == "sub")


def newcomer(username: str) -> Identity | None:
    """Return who was created under this name, if his first sign-in is still to come.

    Raises:
        Unavailable: the pool does not answer.
    """
    try:
        user = aws.client("cognito-idp").admin_get_user(UserPoolId=settings().staff_pool_id, Username=username)
    except Exception as error:
        raise _translated(error) from error
    if user["UserStatus"] != "FORCE_CHANGE_PASSWORD":
        return None
    known = {one["Name"]: str(one.get("Value", "")) for one in user["UserAttributes"]}
    names = ("name", "custom:office", "custom:role")
    return Identity(known["sub"], user["Username"], *(known.get(name, "") for name in names))


def describe(username: str, name: str, office: str, role: str, password: str) -> None:
    """Give a newcomer another name, role and password for his first sign-in.

    Raises:
        Unavailable: the pool does not answer.
    """
    client, pool = aws.client("cognito-idp"), settings().staff_pool_id
    try:
        client.admin_update_user_attributes(
            UserPoolId=pool, Username=username, UserAttributes=_attributes(name, office, role)
        )
        client.admin_set_user_password(UserPoolId=pool, Username=username, Password=password, Permanent=False)
    except Exception as error:
        raise _translated(error) from error


def _attributes(name: str, office: str, role: str) -> list[AttributeTypeTypeDef]:
    attributes = {"name": name, "custom:office": office, "custom:role": role}
    return [{"Name": key, "Value": value} for key, value in attributes.items()]


def reset(username: str, password: str) -> None:
    """Forget password and authenticator app: the next sign-in is a first one.

    Raises:
        Unavailable: the pool does not answer.
    """
    try:
        aws.client("cognito-idp").admin_set_user_password(
            UserPoolId=settings().staff_pool_id, Username=username, Password=password, Permanent=False
        )
        _prefer_totp(username, enabled=False)
    except Exception as error:
        raise _translated(error) from error


def _prefer_totp(username: str, *, enabled: bool) -> None:
    aws.client("cognito-idp").admin_set_user_mfa_preference(
        UserPoolId=settings().staff_pool_id,
        Username=username,
        SoftwareTokenMfaSettings={"Enabled": enabled, "PreferredMfa": enabled},
    )


def _initiate(username: str, password: str) -> AdminInitiateAuthResponseTypeDef:
    return aws.client("cognito-idp").admin_initiate_auth(
        UserPoolId=settings().staff_pool_id,
        ClientId=settings().staff_client_id,
        AuthFlow="ADMIN_USER_PASSWORD_AUTH",
        AuthParameters={"USERNAME": username, "PASSWORD": password},
    )


def _respond(
    challenge: AdminInitiateAuthResponseTypeDef, username: str, new_password: str | None, totp: str | None
) -> Any:
    user = challenge.get("ChallengeParameters", {}).get("USER_ID_FOR_SRP", username)
    match challenge.get("ChallengeName"):
        case "NEW_PASSWORD_REQUIRED":
            if not new_password:
                raise NewPasswordNeeded
            responses = {"USERNAME": user, "NEW_PASSWORD": new_password}
        case "SOFTWARE_TOKEN_MFA":
            if not totp:
                raise TotpNeeded
            responses = {"USERNAME": user, "SOFTWARE_TOKEN_MFA_CODE": totp}
        case "MFA_SETUP":
            raise TotpSetupNeeded
        case _:
            raise WrongCredentials
    return aws.client("cognito-idp").admin_respond_to_auth_challenge(
        UserPoolId=settings().staff_pool_id,
        ClientId=settings().staff_client_id,
        ChallengeName=challenge["ChallengeName"],
        Session=challenge["Session"],
        ChallengeResponses=responses,
    )


def _translated(error: Exception) -> Exception:
    code = aws.error_code(error)
    if code == "InvalidPasswordException":
        return NewPasswordRefused()
    if code in _REFUSALS:
        return WrongCredentials()
    if code == "LimitExceededException" or aws.is_outage(error):
        return Unavailable(
            "sign-in-unavailable",
            "ただいまログインできません。少し待ってからもう一度お試しください。",
            retry_after_seconds=30,
        )
    return error


def _identity(id_token: str) -> Identity:
    """Read the claims. The token comes straight from the pool over TLS, so its signature adds nothing."""
    payload = id_token.split(".")[1]
    claims = json.loads(base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)))
    username = str(claims.get("cognito:username", ""))
    return Identity(
        staff_id=str(claims["sub"]),
        username=username,
        name=str(claims.get("name") or username),
        office=str(claims.get("custom:office", "")),
        role=str(claims.get("custom:role", "")),
    )
