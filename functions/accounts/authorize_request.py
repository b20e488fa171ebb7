"""Authorizer of every path with a session: turn the audience's cookie into who is asking (design §5).

It imports neither Powertools nor pydantic nor a service, so that each request starts lean, and makes one call: session
and account together. Its answer is never cached, so whatever ends a session ends it with the next request. Whatever is
not in order raises `Unauthorized`, which API Gateway answers with 401, and leaves a log line; no cookie is ever logged.
"""

from datetime import datetime
from typing import Any

from mypage.accounts import sessions
from mypage.core import aws, clock
from mypage.core.log import log_refusal
from mypage.core.settings import settings

_ACCOUNTS = {
    "employer": ("ACCOUNT#{}", "ACCOUNT"),
    "seeker": ("SEEKER_ACCOUNT#{}", "SEEKER_ACCOUNT"),
    "staff": ("STAFF#{}", "STAFF"),
}


class Unauthorized(Exception):
    """Nobody valid is asking; API Gateway knows this text and answers 401."""

    def __init__(self) -> None:
        super().__init__("Unauthorized")


def handler(event: dict[str, Any], _context: Any) -> dict[str, Any]:
    """Allow the audience's paths, or raise."""
    try:
        return _policy(event)
    except Unauthorized:
        # Whose account a refused cookie claims to be is a claim: it is not written down.
        log_refusal(event, "sign-in-required")
        raise


def _policy(event: dict[str, Any]) -> dict[str, Any]:
    stage_arn, audience = _asked(event)
    cookie = sessions.read_cookie(audience, _cookie_headers(event))
    if cookie is None:
        raise Unauthorized
    now = clock.now()
    session, account = _read(audience, cookie)
    if not _may_go_on(audience, cookie.account_id, session, account, now):
        raise Unauthorized
    last_seen_at = _refreshed(cookie.session, session, now)
    absolute_end = clock.from_stored(session["absolute_expires_at"]["S"])
    return {
        "principalId": cookie.account_id,
        "policyDocument": {
            "Version": "2012-10-17",
            "Statement": [
                {"Action": "execute-api:Invoke", "Effect": "Allow", "Resource": f"{stage_arn}/*/{audience}/*"},
            ],
        },
        "context": {
            "audience": audience,
            "account": cookie.account_id,
            "establishment": session["establishment"]["S"],
            "seeker": session["seeker"]["S"] if audience == "seeker" else "",
            "office": session["office"]["S"],
            "session": cookie.session,
            "name": session["name"]["S"],
            "staff_role": session["staff_role"]["S"],
            "idle_expires_at": sessions.idle_end(last_seen_at, absolute_end).isoformat(),
            "absolute_expires_at": absolute_end.isoformat(),
        },
    }


def _asked(event: dict[str, Any]) -> tuple[str, str]:
    """Return the ARN of the stage, and the audience of the path: `arn:…:api/stage/METHOD/audience/…`."""
    parts = str(event.get("methodArn", "")).split("/", 4)
    if len(parts) < 4 or parts[3] not in _ACCOUNTS:
        raise Unauthorized
    return f"{parts[0]}/{parts[1]}", parts[3]


def _cookie_headers(event: dict[str, Any]) -> list[str]:
    headers = event.get("multiValueHeaders") or {name: [value] for name, value in (event.get("headers") or {}).items()}
    return [value for name, values in headers.items() if name.lower() == "cookie" for value in values]


def _read(audience: str, cookie: sessions.SessionCookie) -> tuple[dict[str, Any], dict[str, Any]]:
    pk, sk = _ACCOUNTS[audience]
    keys = [
        {"pk": {"S": f"SESSION#{cookie.session}"}, "sk": {"S": "SESSION"}},
        {"pk": {"S": pk.format(cookie.account_id)}, "sk": {"S": sk}},
    ]
    table = settings().accounts_table
    answer = aws.client("dynamodb").batch_get_item(RequestItems={table: {"Keys": keys, "ConsistentRead": True}})
    found: dict[str, dict[str, Any]] = {item["sk"]["S"]: item for item in answer["Responses"][table]}
    if answer.get("UnprocessedKeys"):
        raise RuntimeError("the table did not answer")  # 500 at the gateway: the session is not over, only unknown
    if len(found) != len(keys):
        raise Unauthorized
    return found["SESSION"], found[sk]


def _may_go_on(audience: str, account_id: str, session: dict[str, Any], account: dict[str, Any], now: datetime) -> bool:
    absolute_end = clock.from_stored(session["absolute_expires_at"]["S"])
    idle_end = sessions.idle_end(clock.from_stored(session["last_seen_at"]["S"]), absolute_end)
    if audience == "employer":
        belongs = session["establishment"]["S"] in account["memberships"]["M"]
    elif audience == "seeker":
        belongs = session["seeker"]["S"] == account["seeker_number"]["S"]
    else:
        belongs = session["office"]["S"] == account["office"]["S"]
    return (
        session["audience"]["S"] == audience
        and session["account"]["S"] == account_id
        and now < idle_end
        and account["state"]["S"] == "active"
        and session["session_epoch"]["N"] == account["session_epoch"]["N"]
        and belongs
    )


def _refreshed(session_hash: str, session: dict[str, Any], now: datetime) -> datetime:
    """Write the last use, at most every five minutes; never bring a session back that was just ended."""
    last_seen_at = clock.from_stored(session["last_seen_at"]["S"])
    if now - last_seen_at < sessions.REFRESHED_EVERY:
        return last_seen_at
    try:
        aws.client("dynamodb").update_item(
            TableName=settings().accounts_table,
            Key={"pk": {"S": f"SESSION#{session_hash}"}, "sk": {"S": "SESSION"}},
            UpdateExpression="SET last_seen_at = :now",
            ConditionExpression="attribute_exists(pk)",
            ExpressionAttributeValues={":now": {"S": clock.to_stored(now)}},
        )
    except Exception as error:
        if aws.error_code(error) == "ConditionalCheckFailedException":
            raise Unauthorized from error
        raise
    return now
