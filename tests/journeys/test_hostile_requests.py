"""Bad input over HTTP: whatever comes in, a 4xx problem goes out, in no time and without an echo of the input."""

import pytest

from local.client import ApiClient
from tests.support.people import (
    fresh_email,
    fresh_establishment,
    issue_code,
    open_account,
    problem,
    register,
    sign_up_body,
)
from tests.support.stack import StackUnderTest

JSON = {"content-type": "application/json"}

BODIES = {
    "larger than 256 KB": (b'{"email":"' + b"x" * 300_000 + b'"}', JSON, 413, "payload-too-large"),
    "nested 100,000 deep": (b"[" * 100_000 + b"]" * 100_000, JSON, 400, "too-deep"),
    "not UTF-8": (b'{"email":"\xff\xfe"}', JSON, 400, "bad-encoding"),
    "UTF-16": ('{"email":"a"}'.encode("utf-16"), JSON, 400, "bad-encoding"),
    "a NUL": (b'{"email":"a\\u0000b","password":"x"}', JSON, 400, "bad-json"),
    "a doubled key": (b'{"email":"a","email":"b"}', JSON, 400, "bad-json"),
    "no JSON": (b'{"email":', JSON, 400, "bad-json"),
    "NaN": (b'{"email":NaN}', JSON, 400, "bad-json"),
    "an absurd number": (b'{"email":' + b"9" * 5_000 + b"}", JSON, 400, "bad-json"),
    "a form": (
        b"email=a&password=b",
        {"content-type": "application/x-www-form-urlencoded"},
        415,
        "unsupported-media-type",
    ),
    "no content type": (b'{"email":"a","password":"b"}', {"content-type": ""}, 415, "unsupported-media-type"),
}


@pytest.mark.parametrize("name", BODIES)
def test_a_hostile_body_is_a_problem(stack: StackUnderTest, name: str) -> None:
    content, headers, status, slug = BODIES[name]
    answer = stack.client().post("/public/sessions", content=content, headers=headers)
    found = problem(answer, status, slug)
    assert found["status"] == status
    assert answer.headers["cache-control"] == "no-store"
    assert len(answer.text) < 1_000


def test_unknown_fields_are_refused_by_name(stack: StackUnderTest, staff: ApiClient) -> None:
    employer = open_account(stack, staff)
    answer = employer.client.post("/employer/postings", {"content": {"salary": 1}, "state": "active"})
    named = {error["field"] for error in problem(answer, 422, "invalid-input")["errors"]}
    assert named == {"content.salary", "state"}


def test_an_unsafe_call_needs_the_pages_header(stack: StackUnderTest, staff: ApiClient) -> None:
    """Design §5: a foreign page can make a browser send a cookie, but not this header."""
    employer = open_account(stack, staff)
    answer = employer.client.request("POST", "/employer/postings", {"content": {}}, headers={"x-requested-with": ""})
    problem(answer, 403, "missing-requested-with")
    assert employer.home()["drafts"]["count"] == 0


def test_unknown_paths_ids_and_cursors_are_problems(stack: StackUnderTest, staff: ApiClient) -> None:
    employer = open_account(stack, staff)
    for path in ("/nothing", "/public/nothing", "/public/postings/1", "/public/postings/99010-99999999"):
        problem(stack.client().get(path), 404, "not-found")
    for posting_id in ("x", "00000000-0000-0000-0000-000000000000", "..%2f..", "%00"):
        answer = employer.client.get(f"/employer/postings/{posting_id}")
        assert 400 <= answer.status_code < 500, answer.text
    for cursor in ("x", "W10", "bnVsbA", "WyJBIzk5OTkiLCJQT1NUSU5HIl0", "%", "é"):
        answer = employer.client.get("/employer/postings", params={"list": "inactive", "cursor": cursor})
        assert answer.status_code in {200, 400}, answer.text


def test_a_replayed_step_is_refused(stack: StackUnderTest, staff: ApiClient) -> None:
    """A used code, an unknown sign-up and an unknown reset: 4xx, and nothing is revealed."""
    employer = open_account(stack, staff)
    body = sign_up_body(employer.establishment, "0000-0000-0000-0000", fresh_email())
    problem(stack.client().post("/public/sign-ups", body), 422, "account-code-refused")
    completion = {"auth_key": "ABCD-EFGH", "password": "hokuriku no yuki wa fukai"}
    for path in ("/public/sign-ups/{}/complete", "/public/password-resets/{}/complete"):
        for unknown in ("0" * 32, "x"):
            answer = stack.client().post(path.format(unknown), completion)
            assert 400 <= answer.status_code < 500, answer.text


def test_no_answer_repeats_what_was_typed(stack: StackUnderTest, staff: ApiClient) -> None:
    """No person's data in error texts (design, quality): neither address nor code nor password comes back."""
    establishment = register(staff, fresh_establishment())
    code, email = issue_code(staff, establishment), fresh_email()
    body = sign_up_body(establishment, code, email) | {"phone": "076-000-0000"}
    text = stack.client().post("/public/sign-ups", body).text
    text += stack.client().post("/public/sessions", {"email": email, "password": "himitsu no aikotoba"}).text
    assert not [secret for secret in (code, email, "himitsu") if secret in text]
