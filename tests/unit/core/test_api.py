"""Hostile and clumsy requests (issue 2, "Bad input"): each gets a 4xx problem, none reaches the action, none raises."""

import base64
import json
import time
from typing import Annotated, Any

import pytest
from pydantic import BaseModel, Field

from mypage.core import api, clock
from mypage.core.api import Path, Query
from mypage.core.errors import Conflict, FieldError, InvalidInput, NotFound, Unavailable
from mypage.core.text import WholeNumber
from tests.support.aws import ORIGIN_SECRET, ORIGIN_SECRET_TOO, employer, proxy_event, staff


class Order(api.Command):
    name: Annotated[str, Field(max_length=50)]
    count: Annotated[WholeNumber, Field(ge=1, le=10)] = 1
    free: Annotated[dict[str, Any], Field(default_factory=dict)]


class Receipt(api.View):
    name: str
    count: int


app = api.Api()
reached: list[Order] = []


@app.post("/employer/orders", status_code=201)
def order(command: Order) -> Receipt:
    reached.append(command)
    refusals = {
        "conflict": Conflict("stale-version", "先に更新されました。"),
        "absent": NotFound(),
        "rule": InvalidInput(
            "content-incomplete", "直すところがあります。", [FieldError("a.b", "V01", "直してください。")]
        ),
        "down": Unavailable("storage-unavailable", "混み合っています。", retry_after_seconds=5),
        "defect": ZeroDivisionError("secret detail"),
    }
    if command.name in refusals:
        raise refusals[command.name]
    return Receipt(name=command.name, count=command.count)


@app.get("/employer/orders/<order_id>")
def get_order(
    order_id: Annotated[str, Path(pattern="^[0-9]{3}$")], page: Annotated[int, Query(ge=1, le=9)] = 1
) -> Receipt:
    return Receipt(name=f"{app.employer.account_id}{order_id}", count=page)


class OrderFilters(BaseModel):
    size: int = 1
    paint: Annotated[str, Field(alias="color")] = ""


@app.get("/employer/filtered-orders")
def find_orders(filters: Annotated[OrderFilters, Query()]) -> Receipt:
    return Receipt(name=filters.paint, count=filters.size)


@app.get("/staff/orders")
def list_orders() -> Receipt:
    return Receipt(name=app.staff.office, count=1)


class Context:
    aws_request_id = "1"
    function_name = "test"
    memory_limit_in_mb = 512
    invoked_function_arn = "arn:aws:lambda:ap-northeast-1:123456789012:function:test"


def send(event: dict[str, Any]) -> tuple[int, dict[str, Any], dict[str, Any]]:
    answer = app.resolve(event, Context())
    headers = {name.lower(): values for name, values in answer["multiValueHeaders"].items()}
    return answer["statusCode"], json.loads(answer["body"]) if answer["body"] else {}, headers


def post(raw: bytes | str, **options: Any) -> tuple[int, dict[str, Any], dict[str, Any]]:
    reached.clear()
    return send(proxy_event("POST", "/employer/orders", raw=raw, caller=employer(), **options))


def _deep(opening: str, closing: str, depth: int) -> str:
    return '{"name":"x","free":{"a":' + opening * depth + "1" + closing * depth + "}}"


HOSTILE: dict[str, tuple[bytes | str, int, str]] = {
    "an integer of 5,000 digits": ('{"name":"x","count":' + "9" * 5_000 + "}", 400, "bad-json"),
    "an integer beyond every bound": ('{"name":"x","count":' + "9" * 4_000 + "}", 422, "invalid-input"),
    "a number that overflows": ('{"name":"x","count":1e999}', 400, "bad-json"),
    "an array 100,000 deep": ("[" * 100_000 + "]" * 100_000, 400, "too-deep"),
    "an array 200,000 deep that is too large besides": ("[" * 200_000 + "]" * 200_000, 413, "payload-too-large"),
    "an array that never closes": ("[" * 200_000, 400, "too-deep"),
    "an object 5,000 deep": (_deep('{"a":', "}", 5_000), 400, "too-deep"),
    "nesting hidden behind quotes": ('{"name":"\\"","free":' + '{"a":' * 30 + "1" + "}" * 30 + "}", 400, "too-deep"),
    "one level too deep": (_deep("[", "]", 19), 400, "too-deep"),
    "UTF-16": ('{"name":"求人"}'.encode("utf-16"), 400, "bad-encoding"),
    "Shift_JIS": ('{"name":"求人"}'.encode("cp932"), 400, "bad-encoding"),
    "a broken UTF-8 sequence": (b'{"name":"\xff"}', 400, "bad-encoding"),
    "an overlong UTF-8 sequence": (b'{"name":"\xc0\x80"}', 400, "bad-encoding"),
    "a surrogate in UTF-8": (b'{"name":"\xed\xa0\x80"}', 400, "bad-encoding"),
    "a lone surrogate": (r'{"name":"\ud800"}', 400, "bad-json"),
    "NUL escaped": (r'{"name":"a\u0000b"}', 400, "bad-json"),
    "NUL escaped after a backslash": (r'{"name":"\\\u0000"}', 400, "bad-json"),
    "NUL in a key": (r'{"name":"x","free":{"a\u0000":1}}', 400, "bad-json"),
    "NUL raw": (b'{"name":"a\x00b"}', 400, "bad-json"),
    "a duplicate key": ('{"name":"x","name":"y"}', 400, "bad-json"),
    "a duplicate key within": ('{"name":"x","free":{"a":1,"a":2}}', 400, "bad-json"),
    "NaN": ('{"name":"x","count":NaN}', 400, "bad-json"),
    "Infinity": ('{"name":"x","count":-Infinity}', 400, "bad-json"),
    "cut off": ('{"name":"x"', 400, "bad-json"),
    "a byte order mark": ('\ufeff{"name":"x"}', 400, "bad-json"),
    "no JSON": ("name=x&count=1", 400, "bad-json"),
    "only blanks": ("   ", 400, "bad-json"),
    "an array": ('[{"name":"x"}]', 400, "bad-json"),
    "an empty array": ("[]", 400, "bad-json"),
    "a text": ('"x"', 400, "bad-json"),
    "a number": ("1", 400, "bad-json"),
    "null": ("null", 422, "invalid-input"),
    "true for a number": ('{"name":"x","count":true}', 422, "invalid-input"),
    "a fraction for a number": ('{"name":"x","count":1.5}', 422, "invalid-input"),
    "a number for a text": ('{"name":1}', 422, "invalid-input"),
    "an unknown field": ('{"name":"x","admin":true}', 422, "invalid-input"),
    "a text beyond its limit": ('{"name":"' + "x" * 51 + '"}', 422, "invalid-input"),
    "one byte too large": ('{"name":"' + "x" * (256 * 1024 - 10) + '"}', 413, "payload-too-large"),
    "5 MB": ("x" * 5_000_000, 413, "payload-too-large"),
}


@pytest.mark.parametrize("what", HOSTILE)
def test_a_hostile_body_is_a_problem_and_never_reaches_the_action(what: str) -> None:
    raw, status, slug = HOSTILE[what]
    answered, problem, headers = post(raw)
    assert (answered, problem["type"]) == (status, slug)
    assert headers["content-type"] == ["application/problem+json"]
    assert headers["cache-control"] == ["no-store"]
    assert list(problem) == ["type", "title", "status", "detail", "instance", "errors"]
    assert reached == []


def test_a_body_of_quotes_costs_next_to_nothing() -> None:
    """A string that never ends used to cost the square of its length: 256 KB kept a function busy until its time-out."""
    began = time.process_time()
    status, problem, _ = post('"' + '\\"' * 130_000)
    assert (status, problem["type"]) == (400, "bad-json")
    assert time.process_time() - began < 2


@pytest.mark.parametrize("size", [256 * 1024 - 1, 256 * 1024])
def test_a_body_of_256_kb_is_read(size: int) -> None:
    frame = '{"name":"","free":{"a":""}}'
    status, _, _ = post('{"name":"x","free":{"a":"' + "x" * (size - len(frame) - 1) + '"}}')
    assert status == 201


def test_twenty_levels_are_read() -> None:
    status, _, _ = post(_deep("[", "]", 18))
    assert status == 201


def test_a_backslash_before_the_letters_u0000_is_no_nul() -> None:
    status, answer, _ = post(r'{"name":"\\u0000"}')
    assert (status, answer["name"]) == (201, r"\u0000")


@pytest.mark.parametrize(
    "media_type",
    [
        "application/jsonx",
        "text/json",
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
        "multipart/form-data; boundary=あ",
        "application/vnd.api+json",
        "",
        ";",
    ],
)
def test_another_media_type_is_refused(media_type: str) -> None:
    status, problem, _ = post('{"name":"x"}', headers={"content-type": media_type})
    assert (status, problem["type"]) == (415, "unsupported-media-type")
    assert reached == []


def test_a_missing_media_type_is_refused() -> None:
    event = proxy_event("POST", "/employer/orders", raw='{"name":"x"}', caller=employer())
    del event["headers"]["content-type"], event["multiValueHeaders"]["content-type"]
    assert send(event)[0] == 415


@pytest.mark.parametrize(
    "media_type", ["application/json", "Application/JSON", "application/json; charset=utf-8", " application/json "]
)
def test_json_is_json_however_it_is_written(media_type: str) -> None:
    assert post('{"name":"x"}', headers={"Content-Type": media_type})[0] == 201


@pytest.mark.parametrize("body", ["!!!", "YQ", "あ", "eyJuYW1lIjoieCJ9=="])
def test_broken_base64_is_refused(body: str) -> None:
    event = proxy_event("POST", "/employer/orders", raw="{}", caller=employer())
    event["body"] = body
    assert send(event)[0] == 400


def test_a_body_that_the_gateway_did_not_encode_is_read_alike() -> None:
    event = proxy_event("POST", "/employer/orders", raw="{}", caller=employer())
    event |= {"body": '{"name":"求人"}', "isBase64Encoded": False}
    assert send(event)[1] == {"name": "求人", "count": 1}


def test_no_body_where_one_is_needed_is_invalid() -> None:
    status, problem, _ = send(proxy_event("POST", "/employer/orders", caller=employer()))
    assert (status, problem["type"]) == (422, "invalid-input")


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize("value", [None, "", "-", "wrong", ORIGIN_SECRET[:-1], f"{ORIGIN_SECRET},{ORIGIN_SECRET_TOO}"])
def test_what_did_not_come_through_the_distribution_is_refused(method: str, value: str | None) -> None:
    event = proxy_event(method, "/employer/orders", raw='{"name":"x"}' if method == "POST" else None, caller=employer())
    event["headers"].pop("x-origin-secret")
    if value is not None:
        event["headers"]["X-Origin-Secret"] = value
    reached.clear()
    status, problem, _ = send(event)
    assert (status, problem["type"]) == (403, "not-through-portal")
    assert reached == []


@pytest.mark.parametrize("value", [ORIGIN_SECRET, ORIGIN_SECRET_TOO])
def test_two_secrets_are_valid_while_one_is_changed(value: str) -> None:
    status, _, _ = post('{"name":"x"}', headers={"X-Origin-Secret": value})
    assert status == 201


@pytest.mark.parametrize("held", [None, {}, {"originSecret": ""}, {"originSecret": "short"}])
def test_without_a_secret_nobody_is_answered(held: dict[str, str] | None) -> None:
    event = proxy_event(
        "GET", "/staff/orders", caller=staff(), headers={"X-Origin-Secret": (held or {}).get("originSecret", "")}
    )
    status, problem, _ = send({**event, "stageVariables": held})
    assert (status, problem["type"]) == (403, "not-through-portal")


@pytest.mark.parametrize("value", [None, ""])
def test_an_unsafe_method_needs_the_header_that_foreign_pages_cannot_send(value: str | None) -> None:
    event = proxy_event("POST", "/employer/orders", raw='{"name":"x"}', caller=employer())
    del event["headers"]["x-requested-with"]
    if value is not None:
        event["headers"]["X-Requested-With"] = value
    status, problem, _ = send(event)
    assert (status, problem["type"]) == (403, "missing-requested-with")


def test_a_refused_field_is_named_in_japanese_and_what_was_typed_is_not_repeated() -> None:
    _, problem, _ = post('{"name":"' + "himitsu" * 20 + '","count":11,"password":"himitsu"}')
    assert {(e["field"], e["code"]) for e in problem["errors"]} == {
        ("name", "string_too_long"),
        ("count", "less_than_equal"),
        ("password", "extra_forbidden"),
    }
    assert all(any(ord(c) > 0x2FFF for c in e["message"]) for e in problem["errors"])
    assert "himitsu" not in json.dumps(problem)
    assert "pydantic" not in json.dumps(problem)
    assert set(problem["errors"][0]) == {"field", "code", "message"}


@pytest.mark.parametrize(
    ("name", "status", "slug"),
    [
        ("conflict", 409, "stale-version"),
        ("absent", 404, "not-found"),
        ("rule", 422, "content-incomplete"),
        ("down", 503, "storage-unavailable"),
        ("defect", 500, "unexpected"),
    ],
)
def test_every_refusal_of_the_product_is_a_problem_with_the_request_id(name: str, status: int, slug: str) -> None:
    answered, problem, headers = post(json.dumps({"name": name}))
    assert (answered, problem["status"], problem["type"]) == (status, status, slug)
    assert problem["instance"] == "11111111-2222-4333-8444-555555555555"
    assert headers["cache-control"] == ["no-store"]
    assert "secret detail" not in json.dumps(problem)
    if name == "down":
        assert headers["retry-after"] == ["5"]
    if name == "rule":
        assert problem["errors"] == [{"field": "a.b", "code": "V01", "message": "直してください。"}]


def test_a_defect_is_logged_once_with_the_request_id(caplog: pytest.LogCaptureFixture) -> None:
    post('{"name":"defect"}')
    (record,) = [record for record in caplog.records if record.name == "mypage"]
    assert record.getMessage() == "unexpected error"
    assert record.__dict__["request_id"] == "11111111-2222-4333-8444-555555555555"


@pytest.mark.parametrize("order_id", ["1", "abc", "1234", "%00", "１２３", "../x"])
def test_an_id_that_cannot_exist_reads_as_absent(order_id: str) -> None:
    status, problem, _ = send(proxy_event("GET", f"/employer/orders/{order_id}", caller=employer()))
    assert (status, problem["type"]) == (404, "not-found")


@pytest.mark.parametrize("page", ["0", "10", "x", "", "9" * 5000, "1.5", "\x00"])
def test_a_bad_query_is_named(page: str) -> None:
    status, problem, _ = send(proxy_event("GET", "/employer/orders/123", query={"page": page}, caller=employer()))
    assert (status, [error["field"] for error in problem["errors"]]) == (422, ["page"])


def test_a_parameter_that_the_query_does_not_know_is_refused_by_name() -> None:
    query = {"page": "2", "pages": "3", "cursor": "x"}
    status, problem, _ = send(proxy_event("GET", "/employer/orders/123", query=query, caller=employer()))
    refused = [(error["field"], error["code"]) for error in problem["errors"]]
    assert (status, refused) == (422, [("cursor", "extra_forbidden"), ("pages", "extra_forbidden")])


@pytest.mark.parametrize("name", ["", "\x00", "\ud800", "あ" * 5000, "page\n", "__proto__"])
def test_whatever_an_unknown_parameter_is_called_the_answer_can_be_sent(name: str) -> None:
    status, problem, _ = send(proxy_event("GET", "/employer/orders/123", query={name: "1"}, caller=employer()))
    assert (status, len(problem["errors"])) == (422, 1)
    assert len(json.dumps(problem, ensure_ascii=False).encode()) < 1_000


def test_a_parameter_of_a_model_of_the_query_is_known_by_its_own_name() -> None:
    for query, status in (
        ({"size": "2"}, 200),
        ({"filters": "x"}, 422),
        ({"colour": "red"}, 422),
        ({"Size": "2"}, 422),
    ):
        event = proxy_event("GET", "/employer/filtered-orders", query=query, caller=employer())
        assert send(event)[0] == status, query


def test_an_unknown_path_is_a_problem() -> None:
    status, problem, _ = send(proxy_event("GET", "/employer/nothing", caller=employer()))
    assert (status, problem["type"]) == (404, "not-found")


def test_the_body_of_a_safe_method_is_never_looked_at() -> None:
    event = proxy_event("GET", "/employer/orders/123", raw=b"\xff" * 100, caller=employer())
    assert send(event)[0] == 200


@pytest.mark.parametrize(
    ("path", "caller", "status"),
    [
        ("/employer/orders/123", employer(), 200),
        ("/employer/orders/123", staff(), 401),
        ("/employer/orders/123", None, 401),
        ("/staff/orders", staff(), 200),
        ("/staff/orders", employer(), 401),
        ("/staff/orders", None, 401),
        ("/staff/orders", {"audience": ""}, 401),
    ],
)
def test_the_caller_is_who_the_authorizer_says(path: str, caller: dict[str, str] | None, status: int) -> None:
    answered, answer, headers = send(proxy_event("GET", path, caller=caller))
    assert answered == status
    assert headers["cache-control"] == ["no-store"]
    if status == 401:
        assert answer["type"] == "sign-in-required"


@pytest.mark.parametrize(
    ("viewer", "address"),
    [("192.0.2.7:443", "192.0.2.7"), ("2001:db8::1:443", "2001:db8::1"), (None, "198.51.100.1")],
)
def test_the_client_address_is_what_the_cdn_saw(viewer: str | None, address: str) -> None:
    seen = api.Api()

    @seen.get("/public/address")
    def address_of() -> Receipt:
        return Receipt(name=seen.client_address, count=1)

    event = proxy_event("GET", "/public/address", headers={"x-forwarded-for": "203.0.113.99"})
    del event["headers"]["cloudfront-viewer-address"]
    if viewer is not None:
        event["headers"]["cloudfront-viewer-address"] = viewer
    assert json.loads(seen.resolve(event, Context())["body"])["name"] == address


def test_now_is_one_instant_through_a_request(monkeypatch: pytest.MonkeyPatch) -> None:
    ticking = api.Api()

    @ticking.get("/public/now")
    def now() -> Receipt:
        return Receipt(name=str(ticking.now == ticking.now), count=1)

    instants = iter([clock.now(), clock.now().replace(year=2000)])
    monkeypatch.setattr(clock, "now", lambda: next(instants))
    assert json.loads(ticking.resolve(proxy_event("GET", "/public/now"), Context())["body"])["name"] == "True"


@pytest.mark.parametrize(
    "event", [{}, {"headers": None}, {"httpMethod": "GET"}, {"httpMethod": "POST", "body": "e30="}]
)
def test_even_an_event_that_is_none_of_the_gateways_is_answered(event: dict[str, Any]) -> None:
    assert app.resolve(event, Context())["statusCode"] in {403, 404, 500}


def test_a_body_is_read_as_utf_8() -> None:
    encoded = base64.b64encode('{"name":"𠮷野家"}'.encode()).decode()
    event = proxy_event("POST", "/employer/orders", raw="{}", caller=employer())
    event["body"] = encoded
    assert send(event)[1]["name"] == "𠮷野家"
