"""GET /employer/session."""

from tests.support.accounts import EMAIL, NUMBER, open_account, register_establishment
from tests.support.aws import Aws, employer, staff

FUNCTION = "accounts/get_session"


def test_it_tells_who_is_signed_in_and_until_when(aws: Aws) -> None:
    register_establishment()
    account_id = open_account(aws)
    caller = employer(account_id=account_id)

    answer = aws.call(FUNCTION, caller=caller)

    assert answer.json == {
        "account_id": account_id,
        "email": EMAIL,
        "establishment_number": NUMBER,
        "establishment_name": "架空加賀精機株式会社",
        "establishment_numbers": [NUMBER],
        "idle_expires_at": caller["idle_expires_at"],
        "absolute_expires_at": caller["absolute_expires_at"],
    }


def test_a_vanished_account_reads_as_absent(aws: Aws) -> None:
    assert aws.call(FUNCTION, caller=employer()).status == 404


def test_staff_have_their_own(aws: Aws) -> None:
    assert aws.call(FUNCTION, caller=staff()).status == 401
