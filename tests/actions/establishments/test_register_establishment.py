"""Only the office registers an establishment (A23), each number once."""

import pytest

from tests.support.aws import Aws, staff
from tests.support.postings import ESTABLISHMENTS
from tests.support.steps import OTHER_OFFICE, ok, register

REGISTER = "establishments/register_establishment"
BODY = ESTABLISHMENTS["P02"]


def test_staff_register_an_establishment_of_their_office(aws: Aws) -> None:
    made = ok(aws, REGISTER, 201, body=BODY, caller=staff())
    assert made["establishment_number"] == "9901-000002-2"
    assert (made["office"], made["version"]) == ("99010", 1)
    (line,) = aws.audit()
    assert (line["action"], line["pk"]) == ("register_establishment", "establishment#9901-000002-2")
    assert line["actor"] == f"staff#{staff()['account']}"


def test_full_width_numbers_are_accepted_and_written_in_one_way(aws: Aws) -> None:
    typed = {
        **BODY,
        "establishment_number": "９９０１ー０００００２ー２",
        "postal_code": "９２００００１",
        "phone": "０７６－０００－０００２",
        "name_kana": "みほんべーかりー",
    }
    made = ok(aws, REGISTER, 201, body=typed, caller=staff())
    assert made["establishment_number"] == "9901-000002-2"
    assert (made["postal_code"], made["phone"], made["name_kana"]) == ("920-0001", "076-000-0002", "ミホンベーカリー")


def test_a_number_is_registered_once(aws: Aws) -> None:
    register(aws, "P02")
    answer = aws.call(REGISTER, body={**BODY, "name": "別の名前"}, caller=staff())
    assert (answer.status, answer.problem) == (409, "establishment-exists")
    (stored,) = aws.items("postings")
    assert stored["name"] == BODY["name"]


def test_two_registrations_at_once_have_one_winner(aws: Aws) -> None:
    aws.meanwhile("TransactWriteItems", lambda: register(aws, "P02"))
    answer = aws.call(REGISTER, body={**BODY, "name": "別の名前"}, caller=staff())
    assert (answer.status, answer.problem) == (409, "establishment-exists")


def test_a_number_of_another_office_is_refused(aws: Aws) -> None:
    answer = aws.call(REGISTER, body=BODY, caller=OTHER_OFFICE)
    assert (answer.status, answer.fields) == (422, ["establishment_number"])
    assert aws.items("postings") == []


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"name": ""}, "name"),
        ({"phone": "12"}, "phone"),
        ({"establishment_number": "9901"}, "establishment_number"),
        ({"municipality": "白山市"}, "address"),
        ({"corporate_number": "1234567890123"}, "corporate_number"),
        ({"office": "99020"}, "office"),
    ],
)
def test_a_bad_body_names_its_field(aws: Aws, change: dict[str, str], field: str) -> None:
    answer = aws.call(REGISTER, body={**BODY, **change}, caller=staff())
    assert (answer.status, answer.problem, answer.fields) == (422, "invalid-input", [field])


def test_a_database_that_is_down_says_when_to_try_again(aws: Aws) -> None:
    with aws.down("dynamodb"):
        answer = aws.call(REGISTER, body=BODY, caller=staff())
    assert (answer.status, answer.problem) == (503, "storage-unavailable")
    assert answer.headers["retry-after"] == ["5"]


def test_headcounts_that_disagree_are_refused_unless_they_come_from_older_records(aws: Aws) -> None:
    """N11, §4.1: うち女性 80 of 就業場所 62."""
    body = {**ESTABLISHMENTS["P04"], "employees_here": 62, "employees_women": 80}
    answer = aws.call(REGISTER, body=body, caller=staff())
    assert (answer.status, answer.fields) == (422, ["employees_women"])
    assert aws.items("postings") == []
    made = ok(aws, REGISTER, 201, body={**body, "imported": True}, caller=staff())
    assert [(found["rule"], found["severity"], found["field"]) for found in made["findings"]] == [
        ("4.1", "warn", "employees_women")
    ]
