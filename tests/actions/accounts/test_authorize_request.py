"""The authorizer: which cookie opens what."""

import subprocess
import sys
from datetime import timedelta
from typing import Any

import pytest

from tests.support.accounts import (
    EMAIL,
    NUMBER,
    account_item,
    mailed_key,
    only,
    open_account,
    register_establishment,
    sign_in,
)
from tests.support.aws import REGION, ROOT, START, Aws

FUNCTION = "accounts/authorize_request"
STAGE = f"arn:aws:execute-api:{REGION}:123456789012:abcdef1234/api"


def event(cookie: str | None, path: str = "/employer/home", method: str = "GET") -> dict[str, Any]:
    headers = {"Cookie": cookie} if cookie is not None else {}
    return {
        "type": "REQUEST",
        "methodArn": f"{STAGE}/{method}{path}",
        "path": path,
        "httpMethod": method,
        "headers": headers,
        "multiValueHeaders": {name: [value] for name, value in headers.items()},
    }


def refused(aws: Aws, asked: dict[str, Any]) -> bool:
    with pytest.raises(Exception, match=r"^Unauthorized$"):
        aws.invoke(FUNCTION, asked)
    return True


@pytest.fixture
def cookie(aws: Aws) -> str:
    """The cookie of a signed-in employer."""
    register_establishment()
    open_account(aws)
    return sign_in(aws).cookies[0].partition(";")[0]


@pytest.fixture
def staff_cookie(aws: Aws) -> str:
    """The cookie of a signed-in clerk."""
    aws.create_staff("hanako", "窓口は 八時半から 37番", name="窓口 花子", office="99010", role="clerk")
    answer = aws.call("accounts/sign_in_staff", body={"username": "hanako", "password": "窓口は 八時半から 37番"})
    return answer.cookies[0].partition(";")[0]


def test_a_good_cookie_opens_its_audiences_paths_only(aws: Aws, cookie: str) -> None:
    answer = aws.invoke(FUNCTION, event(f"theme=dark; {cookie}"))

    (statement,) = answer["policyDocument"]["Statement"]
    assert statement == {"Action": "execute-api:Invoke", "Effect": "Allow", "Resource": f"{STAGE}/*/employer/*"}


def test_the_context_is_flat_text(aws: Aws, cookie: str) -> None:
    context = aws.invoke(FUNCTION, event(cookie))["context"]

    assert context == {
        "audience": "employer",
        "account": only(aws, "ACCOUNT")["account_id"],
        "establishment": NUMBER,
        "seeker": "",
        "office": "99010",
        "session": only(aws, "SESSION")["pk"].removeprefix("SESSION#"),
        "name": "",
        "staff_role": "",
        "idle_expires_at": (START + timedelta(minutes=30)).isoformat(),
        "absolute_expires_at": (START + timedelta(hours=12)).isoformat(),
    }


def test_staff_come_with_name_role_and_office(aws: Aws, staff_cookie: str) -> None:
    context = aws.invoke(FUNCTION, event(staff_cookie, "/staff/reviews"))["context"]

    assert (context["name"], context["staff_role"], context["office"]) == ("窓口 花子", "clerk", "99010")
    assert context["absolute_expires_at"] == (START + timedelta(hours=10)).isoformat()


def test_one_call_reads_session_and_account(aws: Aws, cookie: str) -> None:
    aws.invoke(FUNCTION, event(cookie))

    assert aws.calls == ["BatchGetItem"]


@pytest.mark.parametrize("path", ["/staff/reviews", "/public/support", "/seeker/home", "/", "/employers"])
def test_an_employers_cookie_opens_no_other_path(aws: Aws, cookie: str, path: str) -> None:
    assert refused(aws, event(cookie, path))


def test_a_staff_cookie_under_an_employers_name_opens_nothing(aws: Aws, staff_cookie: str) -> None:
    assert refused(aws, event(staff_cookie.replace("__Host-staff", "__Host-employer")))


@pytest.mark.parametrize(
    "malformed",
    [
        None,
        "",
        "__Host-employer=",
        "__Host-employer=x",
        "__Host-employer=" + "0" * 32 + "." + "A" * 42,
        "__Host-employer=" + "0" * 32 + "." + "A" * 44,
        "__Host-employer=" + "0" * 32 + "." + "A" * 42 + "é",
        "__Host-employer=" + "0" * 32 + "." + "A" * 43,
        "\x00",
        ";" * 1000,
    ],
)
def test_whatever_is_no_session_of_ours_is_unauthorized(aws: Aws, malformed: str | None) -> None:
    assert refused(aws, event(malformed))


def test_two_cookies_of_the_name_are_unauthorized(aws: Aws, cookie: str) -> None:
    assert refused(aws, event(f"{cookie}; {cookie}"))


def test_a_secret_opens_only_its_own_account(aws: Aws, cookie: str) -> None:
    other = open_account(aws, email="jimu@example.co.jp")
    name, _, value = cookie.partition("=")
    secret = value.partition(".")[2]

    assert refused(aws, event(f"{name}={other}.{secret}"))
    assert refused(aws, event(f"{name}={'0' * 32}.{secret}"))


@pytest.mark.parametrize(("seconds", "opens"), [(29 * 60 + 59, True), (30 * 60, False)])
def test_a_session_ends_after_30_idle_minutes(aws: Aws, cookie: str, seconds: int, opens: bool) -> None:
    aws.pass_time(seconds=seconds)

    assert bool(aws.invoke(FUNCTION, event(cookie))) if opens else refused(aws, event(cookie))


def keep_busy(aws: Aws, cookie: str, path: str, until: timedelta) -> None:
    while aws.now + timedelta(minutes=20) < START + until:
        aws.pass_time(minutes=20)
        aws.invoke(FUNCTION, event(cookie, path))


def test_an_employers_session_ends_after_12_hours_however_busy(aws: Aws, cookie: str) -> None:
    keep_busy(aws, cookie, "/employer/home", timedelta(hours=12))

    aws.now = START + timedelta(hours=12, seconds=-1)
    assert aws.invoke(FUNCTION, event(cookie))["context"]["idle_expires_at"] == "2026-11-18T22:00:00+09:00"
    aws.now = START + timedelta(hours=12)
    assert refused(aws, event(cookie))


def test_a_staff_session_ends_after_10_hours_however_busy(aws: Aws, staff_cookie: str) -> None:
    keep_busy(aws, staff_cookie, "/staff/reviews", timedelta(hours=10))

    aws.now = START + timedelta(hours=10, seconds=-1)
    assert aws.invoke(FUNCTION, event(staff_cookie, "/staff/reviews"))
    aws.now = START + timedelta(hours=10)
    assert refused(aws, event(staff_cookie, "/staff/reviews"))


def test_the_last_use_is_written_at_most_every_five_minutes(aws: Aws, cookie: str) -> None:
    aws.pass_time(minutes=4, seconds=59)
    aws.invoke(FUNCTION, event(cookie))
    assert aws.calls == ["BatchGetItem"]

    aws.pass_time(seconds=1)
    context = aws.invoke(FUNCTION, event(cookie))["context"]
    assert aws.calls == ["BatchGetItem", "UpdateItem"]
    assert context["idle_expires_at"] == (aws.now + timedelta(minutes=30)).isoformat()


def test_a_session_that_just_ended_is_not_brought_back(aws: Aws, cookie: str) -> None:
    session = only(aws, "SESSION")
    aws.pass_time(minutes=6)
    aws.meanwhile("UpdateItem", lambda: aws.delete("accounts", session))

    assert refused(aws, event(cookie))
    assert not [item for item in aws.items("accounts") if item["sk"] == "SESSION"]


def test_a_sign_out_counts_with_the_next_request(aws: Aws, cookie: str) -> None:
    context = aws.invoke(FUNCTION, event(cookie))["context"]
    aws.call("accounts/sign_out", caller=context)

    assert refused(aws, event(cookie))


def test_a_password_reset_ends_every_session(aws: Aws, cookie: str) -> None:
    reset = aws.call("accounts/start_password_reset", body={"email": EMAIL}).json["password_reset_id"]
    body = {"auth_key": mailed_key(aws), "password": "あたらしい 傘と 12個の林檎"}
    aws.call("accounts/complete_password_reset", path={"password_reset_id": reset}, body=body)

    assert refused(aws, event(cookie))


def test_a_closed_account_ends_its_sessions(aws: Aws, cookie: str) -> None:
    item = only(aws, "ACCOUNT")
    aws.put("accounts", item | {"state": "closed"})

    assert refused(aws, event(cookie))


def test_an_ended_membership_ends_the_session_for_that_establishment(aws: Aws, cookie: str) -> None:
    item = account_item(aws, only(aws, "ACCOUNT")["account_id"])
    aws.put("accounts", item | {"memberships": {}})

    assert refused(aws, event(cookie))


@pytest.mark.parametrize("change", [{"state": "disabled"}, {"session_epoch": 1}, {"office": "99020"}])
def test_a_changed_member_of_staff_signs_in_again(aws: Aws, staff_cookie: str, change: dict[str, Any]) -> None:
    aws.put("accounts", only(aws, "STAFF") | change)

    assert refused(aws, event(staff_cookie, "/staff/reviews"))


def test_an_outage_is_an_error_and_not_a_sign_out(aws: Aws, cookie: str) -> None:
    with aws.down("dynamodb"), pytest.raises(Exception, match="ServiceUnavailable"):
        aws.invoke(FUNCTION, event(cookie))


def test_it_loads_neither_powertools_nor_pydantic() -> None:
    code = (
        "import sys, runpy; sys.path.insert(0, 'layers/shared/python');"
        "runpy.run_path('functions/accounts/authorize_request.py');"
        "print([m for m in ('pydantic', 'aws_lambda_powertools', 'boto3') if m in sys.modules])"
    )
    printed = subprocess.run(  # noqa: S603 - our own interpreter and text
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert printed.stdout.strip() == "[]"


def test_a_refusal_leaves_one_line_without_the_cookie(aws: Aws, cookie: str, caplog: pytest.LogCaptureFixture) -> None:
    """ASVS 16.3.2: whose account a refused cookie names is a claim; the route is the template's, not what was asked."""
    asked = event(cookie, "/staff/reviews/himitsu", "POST") | {
        "resource": "/staff/reviews/{review_id}",
        "requestContext": {"requestId": "r-1"},
    }
    refused(aws, asked)

    (line,) = [record for record in caplog.records if record.getMessage() == "request refused"]
    told = {name: getattr(line, name) for name in ("route", "audience", "problem", "subject", "request_id")}
    assert told == {
        "route": "POST /staff/reviews/{review_id}",
        "audience": "public",
        "problem": "sign-in-required",
        "subject": "",
        "request_id": "r-1",
    }
    assert not [value for value in vars(line).values() if cookie.partition("=")[2] in str(value)]


def test_who_is_let_in_leaves_no_such_line(aws: Aws, cookie: str, caplog: pytest.LogCaptureFixture) -> None:
    aws.invoke(FUNCTION, event(cookie))

    assert "request refused" not in caplog.text
