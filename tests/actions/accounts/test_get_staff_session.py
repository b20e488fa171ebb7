"""GET /staff/session."""

from tests.support.aws import Aws, employer, staff

FUNCTION = "accounts/get_staff_session"


def test_it_tells_who_is_signed_in_without_asking_aws(aws: Aws) -> None:
    caller = staff(role="supervisor")

    answer = aws.call(FUNCTION, caller=caller)

    assert answer.json == {
        "staff_id": caller["account"],
        "name": "窓口 花子",
        "role": "supervisor",
        "office": "99010",
        "office_name": "ハローワーク金沢",
        "idle_expires_at": caller["idle_expires_at"],
        "absolute_expires_at": caller["absolute_expires_at"],
    }
    assert aws.calls == []


def test_employers_have_their_own(aws: Aws) -> None:
    assert aws.call(FUNCTION, caller=employer()).status == 401
