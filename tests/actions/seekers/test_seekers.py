"""The office's register of seekers (§1.6): only one's own office, every look audited, no number twice."""

import pytest

from tests.support.aws import Aws, staff
from tests.support.referrals import SEEKERS, seeker
from tests.support.steps import OTHER_OFFICE, Json, audited, ok

REGISTER, FIND, GET, UPDATE = (
    "seekers/register_seeker",
    "seekers/list_seekers",
    "seekers/get_seeker",
    "seekers/update_seeker",
)
PATH = {"seeker_number": SEEKERS[1]["seeker_number"]}
DETAILS = {name: value for name, value in SEEKERS[1].items() if name != "seeker_number"}


def found(aws: Aws, q: str = "", caller: dict[str, str] | None = None) -> list[str]:
    items = ok(aws, FIND, body={"q": q}, caller=caller or staff())["items"]
    return [item["name"] for item in items]


def test_staff_register_a_seeker_of_their_office(aws: Aws) -> None:
    made = seeker(aws)
    assert (made["office"], made["version"], made["has_mypage"]) == ("99010", 1, False)
    assert audited(aws, "register_seeker")["pk"] == "seeker#99010-20000001"


def test_typed_numbers_phones_and_readings_are_written_in_one_way(aws: Aws) -> None:
    typed = {
        **SEEKERS[1],
        "seeker_number": "９９０１０ー２００００００１",
        "name_kana": "みほん さくら",
        "phone": "０７６－０００－０２０１",
    }
    made = ok(aws, REGISTER, 201, body=typed, caller=staff())
    assert (made["seeker_number"], made["name_kana"], made["phone"]) == (
        "99010-20000001",
        "ミホン サクラ",
        "076-000-0201",
    )


def test_a_number_is_registered_once_at_whatever_office(aws: Aws) -> None:
    seeker(aws)
    for caller in (staff(), OTHER_OFFICE):
        answer = aws.call(REGISTER, body=SEEKERS[1], caller=caller)
        assert (answer.status, answer.problem) == (409, "seeker-exists")


def test_two_registrations_at_once_have_one_winner(aws: Aws) -> None:
    aws.meanwhile("TransactWriteItems", lambda: seeker(aws))
    assert aws.call(REGISTER, body={**SEEKERS[1], "name": "別の 人"}, caller=staff()).problem == "seeker-exists"
    assert found(aws) == ["見本 さくら"]


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"seeker_number": "1"}, "seeker_number"),
        ({"name": " "}, "name"),
        ({"name_kana": "漢字"}, "name_kana"),
        ({"phone": "12"}, "phone"),
        ({"email": "nobody"}, "email"),
        ({"postal_code": "9"}, "postal_code"),
        ({"office": "99020"}, "office"),
    ],
)
def test_a_bad_body_names_its_field(aws: Aws, change: Json, field: str) -> None:
    answer = aws.call(REGISTER, body={**SEEKERS[1], **change}, caller=staff())
    assert (answer.status, answer.fields) == (422, [field])
    assert aws.items("seekers") == []


def test_seekers_are_found_by_reading_or_number_in_their_own_office(aws: Aws) -> None:
    for which in (1, 2):
        seeker(aws, which)
    seeker(aws, 3, OTHER_OFFICE)
    assert found(aws) == ["見本 さくら", "例示 太郎"]
    assert found(aws, "れい") == ["例示 太郎"]
    assert found(aws, "９９０１０－２００００００１") == ["見本 さくら"]
    assert found(aws, SEEKERS[3]["seeker_number"]) == []
    assert found(aws, caller=OTHER_OFFICE) == ["架空 花"]


def test_words_that_are_neither_reading_nor_number_are_refused(aws: Aws) -> None:
    answer = aws.call(FIND, body={"q": "見本"}, caller=staff())
    assert (answer.status, answer.fields) == (422, ["q"])


def test_a_register_pages_by_a_cursor(aws: Aws) -> None:
    for n in range(51):
        body = {**SEEKERS[2], "seeker_number": f"99010-30{n:06d}"}
        ok(aws, REGISTER, 201, body=body, caller=staff())
    first = ok(aws, FIND, body={}, caller=staff())
    second = ok(aws, FIND, body={"cursor": first["next_cursor"]}, caller=staff())
    numbers = [item["seeker_number"] for page in (first, second) for item in page["items"]]
    assert (len(first["items"]), len(numbers), len(set(numbers))) == (50, 51, 51)
    assert second["next_cursor"] is None
    assert aws.call(FIND, body={"cursor": "x"}, caller=staff()).problem == "bad-cursor"


def test_every_look_at_a_file_or_a_list_is_audited_without_a_name(aws: Aws) -> None:
    seeker(aws)
    ok(aws, GET, path=PATH, caller=staff())
    found(aws)
    assert audited(aws, "get_seeker")["pk"] == "seeker#99010-20000001"
    assert audited(aws, "list_seekers")["facts"] == {"seekers": ["99010-20000001"]}
    assert "さくら" not in str(aws.audit())


def test_a_look_that_cannot_be_audited_is_not_answered(aws: Aws) -> None:
    seeker(aws)

    def fail() -> None:
        raise RuntimeError

    aws.meanwhile("PutItem", fail)
    answer = aws.call(GET, path=PATH, caller=staff())
    assert (answer.status, answer.problem) == (500, "unexpected")


def test_another_offices_seeker_reads_as_absent(aws: Aws) -> None:
    seeker(aws)
    assert aws.call(GET, path=PATH, caller=OTHER_OFFICE).status == 404
    assert aws.call(UPDATE, path=PATH, body={**DETAILS, "version": 1}, caller=OTHER_OFFICE).status == 404
    assert aws.call(GET, path={"seeker_number": "nobody"}, caller=staff()).status == 404


def test_a_seeker_is_corrected_on_the_version_that_was_read(aws: Aws) -> None:
    seeker(aws)
    body = {"name": "見本 桜", "name_kana": "アミホン サクラ", "version": 1}
    changed = ok(aws, UPDATE, path=PATH, body=body, caller=staff())
    assert (changed["name"], changed["phone"], changed["version"]) == ("見本 桜", None, 2)
    assert found(aws, "アミ") == ["見本 桜"]
    assert found(aws, "ミホン") == []
    stale = aws.call(UPDATE, path=PATH, body=body, caller=staff())
    assert (stale.status, stale.problem) == (409, "stale-version")


def test_a_seeker_with_a_mypage_is_shown_as_such(aws: Aws) -> None:
    seeker(aws)
    (item,) = aws.items("seekers")
    aws.put("seekers", {**item, "account_id": "a" * 32, "mypage_opened_at": "2026-11-18T01:00:00.000000Z"})
    assert ok(aws, GET, path=PATH, caller=staff())["has_mypage"] is True
    assert ok(aws, FIND, body={}, caller=staff())["items"][0]["has_mypage"] is True
