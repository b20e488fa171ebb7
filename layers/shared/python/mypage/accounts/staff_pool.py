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
    from mypy_boto3_cognito_idp.type_defs import AdminInitiateAuthResponseTypeDef

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
        WrongCredentials, NewPasswordNeeded, NewPasswordRefused, TotpNeeded: see there.
        Unavailable: the pool does not answer.
    """
    try:
        answer = aws.client("cognito-idp").admin_initiate_auth(
            UserPoolId=settings().staff_pool_id,
            ClientId=settings().staff_client_id,
            AuthFlow="ADMIN_USER_PASSWORD_AUTH",
            AuthParameters={"USERNAME": username, "PASSWORD": password},
        )
        for _ in range(_MOST_CHALLENGES):
            if "AuthenticationResult" in answer:
                return _identity(answer["AuthenticationResult"]["IdToken"])
            answer = _respond(answer, username, new_password, totp)
    except Exception as error:
        raise _translated(error) from error
    raise WrongCredentials


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
