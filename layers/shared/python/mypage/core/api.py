"""The one place that turns an API Gateway event into a typed call and any outcome into an HTTP answer.

`Api` is Powertools' REST resolver with validation, plus what it does not do by itself:

- only what came through the CDN is answered: it carries the origin's secret header (docs/decisions/0017);
- hostile bodies are tamed before anything parses them (size, encoding, media type, depth, duplicate keys, NUL). This
  sits in `resolve`, because Powertools runs user middlewares only after validation;
- parameters of the query that the route does not know are refused by name, as unknown fields of a body are: whoever
  misspells a filter would take the answer for a filtered one;
- every refusal is an RFC 9457 problem; pydantic's `input` and `url` never leave; unknown errors are logged once with the
  request id and answered with a generic 500;
- what somebody was not allowed to do, or no page of ours sends, leaves one log line (docs/security.md, "What is recorded");
- the caller comes from the authorizer's context, never from the request;
- unsafe methods need the header `X-Requested-With`, which no foreign page can send without a CORS permission;
- every answer carries `Cache-Control: no-store`.
"""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from http import HTTPStatus
from typing import Any, NamedTuple

from pydantic import BaseModel, ConfigDict

from mypage.core import clock
from mypage.core.errors import (
    BadRequest,
    Conflict,
    FieldError,
    Forbidden,
    InvalidInput,
    MyPageError,
    NotFound,
    PayloadTooLarge,
    Unauthenticated,
    UnsupportedMediaType,
)
from mypage.core.ids import same
from mypage.core.log import log_refusal, logger, trace_of
from mypage.core.powertools import APIGatewayRestResolver, Path, Query, RequestValidationError, Response

__all__ = [
    "Api",
    "Command",
    "EmployerCaller",
    "Path",
    "Problem",
    "Query",
    "Response",
    "SeekerCaller",
    "StaffCaller",
    "View",
    "Visitor",
    "answers",
]

ORIGIN_HEADER = "x-origin-secret"
"""What the distribution adds to every request to the API; a viewer's own header of that name does not get through it."""

MAX_BODY_BYTES = 256 * 1024
MAX_DEPTH = 20
_MAX_NAME = 100
PROBLEM_JSON = "application/problem+json"
_SAFE_METHODS = {"GET", "HEAD", "OPTIONS"}
_RECORDED = {400, 401, 403, 404, 413, 415, 429}
"""Statuses of refusals that leave a log line: no right, no session, too often, or nothing that an honest client sends."""

# Possessive, and content with a string that never ends: otherwise a body of quotes would cost the square of its length.
_BRACKETS_OR_STRINGS = re.compile(r'"(?:[^"\\]++|\\.)*+"?|[\[\]{}]', re.DOTALL)
_NUL = re.compile(r"(?<!\\)(?:\\\\)*\\u0000")


# Every model defers its validators and serialisers (`defer_build`): a function uses a few of its area's models, and a
# cold start should not build the others.


class Command(BaseModel):
    """What a client sends: unknown fields are refused by name."""

    model_config = ConfigDict(extra="forbid", str_max_length=20_000, defer_build=True)


class View(BaseModel):
    """What a client gets."""

    model_config = ConfigDict(frozen=True, defer_build=True)


class ProblemField(View):
    """One refused field of a problem."""

    field: str
    code: str
    message: str


class Problem(View):
    """RFC 9457 problem details."""

    type: str
    title: str
    status: int
    detail: str
    instance: str
    errors: list[ProblemField] = []


def answers(views: Mapping[int, type[View]]) -> dict[int, Any]:
    """Describe a route that answers different things with different statuses, for the OpenAPI document."""
    return {
        status: {"description": HTTPStatus(status).phrase, "content": {"application/json": {"model": view}}}
        for status, view in views.items()
    }


class EmployerCaller(NamedTuple):
    """An employer's account, acting for one establishment (`domain.md` §1.6)."""

    account_id: str
    establishment_number: str
    office: str
    session: str
    idle_expires_at: str
    absolute_expires_at: str
    request_id: str


class SeekerCaller(NamedTuple):
    """A seeker in his MyPage."""

    account_id: str
    seeker_number: str
    office: str
    session: str
    idle_expires_at: str
    absolute_expires_at: str
    request_id: str


class StaffCaller(NamedTuple):
    """A member of an office's staff; `role` is clerk or supervisor."""

    staff_id: str
    name: str
    office: str
    role: str
    session: str
    idle_expires_at: str
    absolute_expires_at: str
    request_id: str


class Visitor(NamedTuple):
    """Who asks without a session: the address as the CDN saw it, and what the browser says of itself.

    `cookies` are the `Cookie` headers as they came: only whoever set a cookie reads it.
    """

    address: str
    user_agent: str
    cookies: tuple[str, ...]
    request_id: str


class Api(APIGatewayRestResolver):
    """The resolver of one function. A handler module makes one, named `app`."""

    def __init__(self) -> None:
        super().__init__(enable_validation=True, serializer=_to_json)
        self.exception_handler(MyPageError)(self._refuse)
        self.exception_handler(RequestValidationError)(self._refuse_invalid)
        self.exception_handler(Exception)(self._fail)
        self.not_found(lambda _error: self._refuse(NotFound()))
        self._parameters: frozenset[str] | None = None

    # --- what handlers ask for ------------------------------------------------------------------

    @property
    def now(self) -> datetime:
        """The instant of this request: the same however often it is asked."""
        return self._now

    @property
    def request_id(self) -> str:
        """The gateway's request id: in problems, logs and audit lines."""
        return str(self.current_event.request_context.request_id or "")

    @property
    def client_address(self) -> str:
        """The client's address as the CDN saw it; what a client writes into X-Forwarded-For counts for nothing."""
        viewer = self.current_event.headers.get("cloudfront-viewer-address") or ""
        address = viewer.rpartition(":")[0] if viewer else ""
        return address or str(self.current_event.request_context.identity.source_ip or "unknown")

    @property
    def user_agent(self) -> str:
        """What the browser calls itself; only a coarse name of it is ever kept."""
        return str(self.current_event.headers.get("user-agent") or "")

    @property
    def visitor(self) -> Visitor:
        """Who asks at a door."""
        sent = self.current_event.raw_event.get("multiValueHeaders") or {}
        cookies = tuple(value for name, values in sent.items() if name.lower() == "cookie" for value in values)
        return Visitor(self.client_address, self.user_agent, cookies, self.request_id)

    @property
    def employer(self) -> EmployerCaller:
        """The signed-in employer, or 401; 409 where the page still shows another of his establishments (§1.6).

        The page says in `X-Establishment` what it shows: two tabs share one session, which acts for one establishment.
        """
        claims = self._claims("employer")
        seen = self.current_event.headers.get("x-establishment")
        if seen and seen != claims["establishment"]:
            raise Conflict(
                "establishment-switched",
                "ほかの画面で事業所を切り替えたため、この操作は行っていません。"
                "アカウント設定で元の事業所に切り替えると、この画面を続けられます。",
            )
        return EmployerCaller(
            account_id=claims["account"],
            establishment_number=claims["establishment"],
            office=claims["office"],
            session=claims["session"],
            idle_expires_at=claims["idle_expires_at"],
            absolute_expires_at=claims["absolute_expires_at"],
            request_id=self.request_id,
        )

    @property
    def seeker(self) -> SeekerCaller:
        """The signed-in seeker, or 401."""
        claims = self._claims("seeker")
        return SeekerCaller(
            account_id=claims["account"],
            seeker_number=claims["seeker"],
            office=claims["office"],
            session=claims["session"],
            idle_expires_at=claims["idle_expires_at"],
            absolute_expires_at=claims["absolute_expires_at"],
            request_id=self.request_id,
        )

    @property
    def staff(self) -> StaffCaller:
        """The signed-in member of staff, or 401."""
        claims = self._claims("staff")
        return StaffCaller(
            staff_id=claims["account"],
            name=claims["name"],
            office=claims["office"],
            role=claims["staff_role"],
            session=claims["session"],
            idle_expires_at=claims["idle_expires_at"],
            absolute_expires_at=claims["absolute_expires_at"],
            request_id=self.request_id,
        )

    def _claims(self, audience: str) -> Mapping[str, str]:
        context = self.current_event.raw_event["requestContext"].get("authorizer") or {}
        if context.get("audience") != audience:
            raise Unauthenticated("sign-in-required", "ログインし直してください。")
        return dict(context)

    # --- one request ----------------------------------------------------------------------------

    def resolve(self, event: Mapping[str, Any], context: Any) -> dict[str, Any]:
        """Answer one API Gateway event. Never raises: whatever goes wrong becomes a problem."""
        self._now = clock.now()
        event = dict(event)
        request_id = str((event.get("requestContext") or {}).get("requestId", ""))
        try:
            _guard(event)
            self._ensure_known_parameters(event)
            answer = super().resolve(event, context)
        except MyPageError as error:
            _record(error, event)
            return self._answer(error, request_id)
        except Exception as error:  # noqa: BLE001 - the last net: API Gateway would answer 502 without a problem
            _log_unexpected(error, request_id)
            return self._answer(_unexpected(), request_id)
        headers = answer.setdefault("multiValueHeaders", {})
        headers["Cache-Control"] = ["no-store"]
        if answer["statusCode"] == HTTPStatus.NO_CONTENT:
            answer["body"] = ""
            headers.pop("Content-Type", None)
        return answer

    def _ensure_known_parameters(self, event: Mapping[str, Any]) -> None:
        given = (event.get("multiValueQueryStringParameters") or event.get("queryStringParameters") or {}).keys()
        if not given:
            return
        if self._parameters is None:  # asked late, because routes are added after the resolver is made
            self._parameters = frozenset(self._names_of_parameters())
        if unknown := sorted(given - self._parameters):
            names = (name[:_MAX_NAME].encode(errors="replace").decode() for name in unknown)
            raise _invalid([FieldError(name, "extra_forbidden", _MESSAGES["extra_forbidden"]) for name in names])

    def _names_of_parameters(self) -> Iterator[str]:
        for route in (*self._static_routes, *self._dynamic_routes):
            for field in route.dependant.query_params:
                model = field.field_info.annotation
                if isinstance(model, type) and issubclass(model, BaseModel):  # a model of the whole query
                    yield from (one.alias or name for name, one in model.model_fields.items())
                else:
                    yield field.alias

    # --- outcomes -------------------------------------------------------------------------------

    def _refuse(self, error: MyPageError) -> Response[str]:
        _record(error, self.current_event.raw_event)
        problem = _problem(error, self.request_id)
        headers: dict[str, str | list[str]] = {}
        if error.retry_after_seconds is not None:
            headers["Retry-After"] = str(error.retry_after_seconds)
        return Response(status_code=error.status, content_type=PROBLEM_JSON, body=problem, headers=headers)

    def _refuse_invalid(self, error: RequestValidationError) -> Response[str]:
        return self._refuse(_invalid_input(error))

    def _fail(self, error: Exception) -> Response[str]:
        _log_unexpected(error, self.request_id)
        return self._refuse(_unexpected())

    @staticmethod
    def _answer(error: MyPageError, request_id: str) -> dict[str, Any]:
        return {
            "statusCode": error.status,
            "body": _problem(error, request_id),
            "isBase64Encoded": False,
            "multiValueHeaders": {"Content-Type": [PROBLEM_JSON], "Cache-Control": ["no-store"]},
        }


def _record(error: MyPageError, event: Mapping[str, Any]) -> None:
    """Log who was refused what, if it is of a kind that is recorded (ASVS 16.3.2, 16.3.3)."""
    if error.status not in _RECORDED:
        return
    caller = (event.get("requestContext") or {}).get("authorizer") or {}
    audience, subject = str(caller.get("audience") or "public"), str(caller.get("account") or "")
    log_refusal(event, error.slug, audience=audience, subject=subject)


def _log_unexpected(error: Exception, request_id: str) -> None:
    facts = {"request_id": request_id, "error_type": type(error).__name__, "trace": trace_of(error)}
    logger.error("unexpected error", extra=facts)


def _to_json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=str)


def _problem(error: MyPageError, request_id: str) -> str:
    return _to_json(
        {
            "type": error.slug,
            "title": error.title,
            "status": error.status,
            "detail": error.detail,
            "instance": request_id,
            "errors": [field._asdict() for field in error.errors],
        }
    )


def _unexpected() -> MyPageError:
    return MyPageError(
        "unexpected",
        "申し訳ありません。処理できませんでした。入力内容はそのままで、少し待ってからもう一度お試しください。"
        "続く場合は、ハローワークにご連絡ください。",
    )


# --- hostile requests ---------------------------------------------------------------------------


def _guard(event: dict[str, Any]) -> None:
    """Refuse what no honest client sends and put the canonical body back into the event."""
    headers = {str(name).lower(): str(value) for name, value in (event.get("headers") or {}).items()}
    given = headers.get(ORIGIN_HEADER, "")
    if not any(same(given, secret) for secret in _origin_secrets(event)):
        raise Forbidden("not-through-portal", "マイページの画面から開いてください。")
    unsafe = event.get("httpMethod") not in _SAFE_METHODS
    if unsafe and not headers.get("x-requested-with"):
        raise Forbidden("missing-requested-with", "この操作は、マイページの画面から行ってください。")
    body = event.get("body")
    if not unsafe or not body:
        event["body"] = None
        event["isBase64Encoded"] = False
        if unsafe:
            event["headers"] = {**(event.get("headers") or {}), "content-type": "application/json"}
        return
    event["body"] = _canonical(_decoded(str(body), encoded=bool(event.get("isBase64Encoded"))), headers)
    event["isBase64Encoded"] = False
    kept = {name: value for name, value in (event.get("headers") or {}).items() if name.lower() != "content-type"}
    event["headers"] = {**kept, "content-type": "application/json"}


def _origin_secrets(event: Mapping[str, Any]) -> list[str]:
    """Return the secrets that the gateway's stage holds: one, and two while it is changed. Without any, nobody is answered."""
    held = event.get("stageVariables") or {}
    secrets = (str(held.get(name, "")) for name in ("originSecret", "originSecretToo"))
    return [secret for secret in secrets if len(secret) >= 32]


def _decoded(body: str, *, encoded: bool) -> str:
    if len(body) > MAX_BODY_BYTES * 4 // 3 + 4:
        raise _too_large()
    try:
        raw = base64.b64decode(body, validate=True) if encoded else body.encode()
        if len(raw) > MAX_BODY_BYTES:
            raise _too_large()
        return raw.decode()
    except ValueError as error:  # no base64, or no UTF-8
        raise BadRequest("bad-encoding", "送信内容の文字コードを読み取れません。UTF-8で送信してください。") from error


def _canonical(text: str, headers: Mapping[str, str]) -> str:
    media_type = headers.get("content-type", "").partition(";")[0].strip().lower()
    if media_type != "application/json":
        raise UnsupportedMediaType("unsupported-media-type", "application/json 形式で送信してください。")
    depth = 0
    for match in _BRACKETS_OR_STRINGS.finditer(text):
        if match[0] in "[{":
            depth += 1
            if depth > MAX_DEPTH:
                raise BadRequest("too-deep", "送信内容の入れ子が深すぎます。")
        elif match[0] in "]}":
            depth -= 1
    try:
        value = json.loads(text, object_pairs_hook=_no_duplicates, parse_constant=_no_constants)
        canonical = json.dumps(value, ensure_ascii=False, allow_nan=False)
        canonical.encode()
    except (ValueError, RecursionError) as error:
        raise BadRequest("bad-json", "送信内容をJSONとして読み取れません。") from error
    if value is not None and not isinstance(value, dict):
        raise BadRequest("bad-json", "送信内容は、項目の名前と値の組（オブジェクト）にしてください。")
    if _NUL.search(canonical):
        raise BadRequest("bad-json", "送信内容に使えない文字（NUL）が含まれています。")
    return canonical


def _no_duplicates(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    result = dict(pairs)
    if len(result) != len(pairs):
        raise ValueError("duplicate key")
    return result


def _no_constants(name: str) -> Any:
    raise ValueError(name)


def _too_large() -> PayloadTooLarge:
    return PayloadTooLarge("payload-too-large", "送信内容が大きすぎます（256KBまで）。")


# --- validation errors in the reader's words ----------------------------------------------------

_MESSAGES: Mapping[str, str] = {
    "missing": "入力してください。",
    "extra_forbidden": "この項目は受け付けていません。",
    "string_type": "文字で入力してください。",
    "string_too_long": "文字数が多すぎます。短くしてください。",
    "string_too_short": "文字数が足りません。",
    "string_pattern_mismatch": "形式をご確認ください。",
    "int_type": "数字で入力してください。",
    "int_parsing": "数字で入力してください。",
    "int_from_float": "整数で入力してください。",
    "greater_than_equal": "{ge}以上で入力してください。",
    "less_than_equal": "{le}以下で入力してください。",
    "enum": "選択肢から選んでください。",
    "literal_error": "選択肢から選んでください。",
    "bool_type": "「はい」か「いいえ」で答えてください。",
    "bool_parsing": "「はい」か「いいえ」で答えてください。",
    "date_from_datetime_parsing": "日付（年・月・日）をご確認ください。",
    "date_parsing": "日付（年・月・日）をご確認ください。",
    "date_type": "日付（年・月・日）をご確認ください。",
    "time_parsing": "時刻（時・分）をご確認ください。",
    "list_type": "一覧で入力してください。",
    "too_long": "件数が多すぎます（{max_length}件まで）。",
    "too_short": "{min_length}件以上入力してください。",
    "string_unicode": "使えない文字が含まれています。",
}


def _invalid_input(error: RequestValidationError) -> MyPageError:
    errors: list[FieldError] = []
    for entry in error.errors():
        location = [str(part) for part in entry["loc"]]
        if location and location[0] == "path":
            return NotFound()
        if len(location) > 2 and location[0] == "query" and not location[2].isdigit():
            del location[1]  # a query is flat: the name of the model that it is read into says nothing
        if location and location[0] in {"body", "query", "header"}:
            location = location[1:]
        errors.append(FieldError(".".join(location), str(entry["type"]), _message(entry)))
    return _invalid(errors)


def _invalid(errors: list[FieldError]) -> MyPageError:
    return InvalidInput(
        "invalid-input", "入力内容に誤りがあります。各項目の説明を確認して直してください。", errors[:100]
    )


def _message(entry: Mapping[str, Any]) -> str:
    context = entry.get("ctx") or {}
    template = _MESSAGES.get(str(entry["type"]))
    if template is not None:
        try:
            return template.format(**context)
        except (KeyError, IndexError):
            pass
    message = str(entry.get("msg", ""))
    # Our own validators raise PydanticCustomError with a Japanese sentence; pydantic's own English ones are not shown.
    return message if any(ord(c) > 0x2FFF for c in message) else "入力内容をご確認ください。"
