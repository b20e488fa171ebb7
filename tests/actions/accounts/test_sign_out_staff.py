"""DELETE /staff/session."""

from tests.support.aws import Aws, employer, staff

FUNCTION = "accounts/sign_out_staff"


def test_the_session_ends_at_once_and_the_cookie_is_cleared(aws: Aws) -> None:
    session = "b" * 64
    aws.put("accounts", {"pk": f"SESSION#{session}", "sk": "SESSION"})

    answer = aws.call(FUNCTION, caller=staff(session=session))

    assert answer.status == 204
    assert answer.cookies == ["__Host-staff=; Max-Age=0; HttpOnly; Secure; SameSite=Strict; Path=/"]
    assert aws.items("accounts") == []
    assert [line["action"] for line in aws.audit()] == ["sign_out_staff"]


def test_an_employer_signs_out_elsewhere(aws: Aws) -> None:
    assert aws.call(FUNCTION, caller=employer()).status == 401
