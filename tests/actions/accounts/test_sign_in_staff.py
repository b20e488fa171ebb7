"""POST /public/staff-sessions."""

import re
from datetime import timedelta
from typing import Any

import pytest

from mypage.core import aws as core_aws
from tests.support.aws import START, Answer, Aws

FUNCTION = "accounts/sign_in_staff"
PASSWORD = "窓口は 八時半から 37番"
NEW = "あたらしい 傘と 12個の林檎"


def sign_in(aws: Aws, username: str = "hanako", password: str = PASSWORD, **more: Any) -> Answer:
    return aws.call(FUNCTION, body={"username": username, "password": password, **more})


@pytest.fixture
def pool(aws: Aws) -> str:
    """A pool with one clerk."""
    return aws.create_staff("hanako", PASSWORD, name="窓口 花子", office="99010", role="clerk")


@pytest.mark.usefixtures("pool")
def test_a_session_begins_with_office_and_role_from_the_pool(aws: Aws) -> None:
    answer = sign_in(aws)

    assert answer.status == 200
    assert answer.json == {
        "name": "窓口 花子",
        "role": "clerk",
        "office": "99010",
        "office_name": "ハローワーク金沢",
        "idle_expires_at": (START + timedelta(minutes=30)).isoformat(),
        "absolute_expires_at": (START + timedelta(hours=10)).isoformat(),
    }
    (cookie,) = answer.cookies
    assert re.fullmatch(r"__Host-staff=[0-9a-f-]{36}\.[\w-]{43}; HttpOnly; Secure; SameSite=Strict; Path=/", cookie)
    assert [line["action"] for line in aws.audit()] == ["sign_in_staff"]


@pytest.mark.parametrize("wrong", [{"password": "ちがうパスワードです"}, {"username": "dareka"}])
@pytest.mark.usefixtures("pool")
def test_wrong_credentials_get_one_answer(aws: Aws, wrong: dict[str, str]) -> None:
    answer = sign_in(aws, **wrong)

    assert (answer.status, answer.problem) == (401, "wrong-credentials")
    assert answer.json["detail"] == "ユーザー名、パスワード、認証アプリの数字のいずれかが違います。"


def test_the_first_sign_in_asks_for_a_new_password(aws: Aws) -> None:
    aws.create_new_staff("jiro", PASSWORD, name="窓口 次郎", office="99010", role="clerk")

    asked = sign_in(aws, "jiro")
    assert (asked.status, asked.problem) == (401, "new-password-required")
    weak = sign_in(aws, "jiro", new_password="password1234")
    assert (weak.status, weak.fields) == (422, ["new_password"])

    assert sign_in(aws, "jiro", new_password=NEW).status == 200
    assert sign_in(aws, "jiro", NEW).status == 200


def challenge(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """Let the pool ask for a one-time code, which moto cannot check."""
    client = core_aws.client("cognito-idp")
    answered: list[dict[str, Any]] = []
    real = client.admin_initiate_auth

    def initiate(**arguments: Any) -> Any:
        result = real(**arguments)
        return {"ChallengeName": "SOFTWARE_TOKEN_MFA", "Session": "s" * 20, "ChallengeParameters": {}, "result": result}

    def respond(**arguments: Any) -> Any:
        answered.append(arguments["ChallengeResponses"])
        if arguments["ChallengeResponses"]["SOFTWARE_TOKEN_MFA_CODE"] != "123456":
            raise client.exceptions.CodeMismatchException({"Error": {"Code": "CodeMismatchException"}}, "x")
        return real(
            UserPoolId=arguments["UserPoolId"],
            ClientId=arguments["ClientId"],
            AuthFlow="ADMIN_USER_PASSWORD_AUTH",
            AuthParameters={"USERNAME": "hanako", "PASSWORD": PASSWORD},
        )

    monkeypatch.setattr(client, "admin_initiate_auth", initiate)
    monkeypatch.setattr(client, "admin_respond_to_auth_challenge", respond)
    return answered


@pytest.mark.usefixtures("pool")
def test_a_one_time_code_is_asked_for_and_checked(aws: Aws, monkeypatch: pytest.MonkeyPatch) -> None:
    answered = challenge(monkeypatch)

    assert sign_in(aws).problem == "totp-required"
    assert sign_in(aws, totp="000000").problem == "wrong-credentials"
    aws.pass_time(hours=1)
    assert sign_in(aws, totp="１２３ ４５６").status == 200
    assert answered[-1] == {"USERNAME": "hanako", "SOFTWARE_TOKEN_MFA_CODE": "123456"}


@pytest.mark.usefixtures("pool")
def test_a_one_time_code_is_good_for_one_sign_in(aws: Aws, monkeypatch: pytest.MonkeyPatch) -> None:
    """Seen over the shoulder, or two at once: an accepted code opens no second session while the pool still takes it."""
    challenge(monkeypatch)
    assert sign_in(aws, totp="123456").status == 200
    again = sign_in(aws, totp="123456")
    assert (again.status, again.problem) == (401, "wrong-credentials")
    aws.pass_time(minutes=5)
    assert sign_in(aws, totp="123456").status == 200


@pytest.mark.usefixtures("pool")
def test_a_pool_that_demands_an_app_asks_for_its_registration(aws: Aws, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the cloud everybody needs a code (MfaConfiguration ON)."""
    client = core_aws.client("cognito-idp")
    demanded = {"ChallengeName": "MFA_SETUP", "Session": "s" * 20, "ChallengeParameters": {}}
    monkeypatch.setattr(client, "admin_initiate_auth", lambda **_: demanded)
    assert (sign_in(aws).status, sign_in(aws).problem) == (401, "totp-setup-required")


@pytest.mark.parametrize(
    "attributes", [{}, {"office": "99010"}, {"role": "clerk"}, {"office": "99010", "role": "owner"}]
)
def test_without_office_or_role_there_is_no_session(aws: Aws, attributes: dict[str, str]) -> None:
    aws.create_staff("saburo", PASSWORD, **attributes)

    answer = sign_in(aws, "saburo")

    assert (answer.status, answer.problem) == (403, "staff-without-office")
    assert not [item for item in aws.items("accounts") if item["sk"] == "SESSION"]


@pytest.mark.usefixtures("pool")
def test_a_disabled_member_gets_no_session(aws: Aws) -> None:
    sign_in(aws)
    item = next(item for item in aws.items("accounts") if item["sk"] == "STAFF")
    aws.put("accounts", item | {"state": "disabled"})

    assert (sign_in(aws).status, sign_in(aws).problem) == (403, "staff-disabled")


def test_a_changed_role_ends_earlier_sessions(aws: Aws, pool: str) -> None:
    sign_in(aws)
    core_aws.client("cognito-idp").admin_update_user_attributes(
        UserPoolId=pool, Username="hanako", UserAttributes=[{"Name": "custom:role", "Value": "supervisor"}]
    )

    assert sign_in(aws).json["role"] == "supervisor"
    (item,) = [item for item in aws.items("accounts") if item["sk"] == "STAFF"]
    assert item["session_epoch"] == 1


@pytest.mark.usefixtures("pool")
def test_delays_grow_as_for_employers(aws: Aws) -> None:
    assert [sign_in(aws, password="ちがうパスワードです").status for _ in range(3)] == [401, 401, 401]
    assert sign_in(aws).problem == "too-many-sign-ins"
    aws.pass_time(seconds=2)
    assert sign_in(aws).status == 200


@pytest.mark.usefixtures("pool")
def test_while_cognito_is_down_the_answer_says_so(aws: Aws) -> None:
    with aws.down("cognito-idp"):
        answer = sign_in(aws)

    assert (answer.status, answer.problem) == (503, "sign-in-unavailable")


@pytest.mark.parametrize("body", [{}, {"username": "", "password": "x"}, {"username": "x", "password": "x", "y": 1}])
def test_a_bad_body_is_refused(aws: Aws, body: dict[str, object]) -> None:
    assert aws.call(FUNCTION, body=body).status == 422
