"""DELETE /employer/session."""

from tests.support.accounts import only, open_account, register_establishment, sign_in
from tests.support.aws import Aws, employer, staff

FUNCTION = "accounts/sign_out"


def test_the_session_ends_at_once_and_the_cookie_is_cleared(aws: Aws) -> None:
    register_establishment()
    account_id = open_account(aws)
    sign_in(aws)
    session = only(aws, "SESSION")["pk"].removeprefix("SESSION#")

    answer = aws.call(FUNCTION, caller=employer(account_id=account_id, session=session))

    assert (answer.status, answer.text) == (204, "")
    assert answer.cookies == ["__Host-employer=; Max-Age=0; HttpOnly; Secure; SameSite=Strict; Path=/"]
    assert not [item for item in aws.items("accounts") if item["sk"] == "SESSION"]
    assert [line["action"] for line in aws.audit()].count("sign_out") == 1


def test_signing_out_twice_is_harmless(aws: Aws) -> None:
    assert [aws.call(FUNCTION, caller=employer()).status for _ in range(2)] == [204, 204]


def test_staff_sign_out_elsewhere(aws: Aws) -> None:
    assert aws.call(FUNCTION, caller=staff()).status == 401
