"""Staff correct an establishment of their office (§1.4): for an employer without account, or after speaking with him."""

from typing import Any

import pytest

from tests.support.aws import Aws, employer, staff
from tests.support.postings import ESTABLISHMENTS
from tests.support.steps import OTHER_OFFICE, SUPERVISOR, audited, number, ok, owner, register

UPDATE = "establishments/update_establishment"
PATH = {"establishment_number": number("P02")}
COUNTS = {"employees_total": 20, "employees_here": 9, "employees_women": 7, "employees_part_time": 6}

type Json = dict[str, Any]


@pytest.fixture
def desk(aws: Aws) -> Aws:
    register(aws, "P02")
    return aws


def details(**change: Any) -> Json:
    """The details of P02 as they were registered, with these replaced (None: left out)."""
    known = {key: value for key, value in ESTABLISHMENTS["P02"].items() if key != "establishment_number"}
    return {key: value for key, value in {**known, **change}.items() if value is not None}


def update(aws: Aws, version: int = 1, **change: Any) -> Json:
    return ok(aws, UPDATE, path=PATH, body={"fields": details(**change), "version": version}, caller=staff())


def stored(aws: Aws) -> Json:
    return ok(aws, "establishments/get_establishment", path=PATH, caller=staff())


def test_a_correction_is_in_force_at_once(desk: Aws) -> None:
    made = update(desk, phone="076-000-9999", business=None, **COUNTS)
    assert (made["version"], made["phone"], made["business"], made["employees_here"]) == (2, "076-000-9999", None, 9)
    assert stored(desk) == made
    own = ok(desk, "establishments/get_own_establishment", caller=owner("P02"))
    assert own["phone"] == "076-000-9999"
    assert desk.outbox() == [], "they have spoken with each other"


def test_the_history_and_the_audit_line_name_the_fields_and_who(desk: Aws) -> None:
    update(desk, phone="076-000-9999", website="https://www.example.co.jp/")
    line = audited(desk, "update_establishment")
    assert (line["actor"], line["on_behalf_of"]) == (f"staff#{staff()['account']}", number("P02"))
    assert line["facts"] == {"fields": ["phone", "website"]}
    (written,) = [item for item in desk.items("postings") if item["sk"].startswith("CHANGE#HISTORY#")]
    assert (written["event"], written["version"], written["facts"]) == (
        "update_establishment",
        2,
        {"fields": ["phone", "website"]},
    )


def test_a_new_reading_moves_it_in_the_list(desk: Aws) -> None:
    register(desk, "P01")
    update(desk, name_kana="アオバベーカリー")
    lines = ok(desk, "establishments/list_establishments", caller=staff())["items"]
    assert [line["name_kana"] for line in lines] == ["アオバベーカリー", ESTABLISHMENTS["P01"]["name_kana"]]


@pytest.mark.parametrize("version", [2, 3])
def test_another_version_than_the_one_that_was_seen_changes_nothing(desk: Aws, version: int) -> None:
    before = stored(desk)
    body = {"fields": details(phone="076-000-9999"), "version": version}
    answer = desk.call(UPDATE, path=PATH, body=body, caller=staff())
    assert (answer.status, answer.problem) == (409, "stale-version")
    assert stored(desk) == before


def test_of_two_corrections_at_once_the_first_stays(desk: Aws) -> None:
    desk.meanwhile("TransactWriteItems", lambda: update(desk, phone="076-000-9999"))
    body = {"fields": details(phone="076-000-8888"), "version": 1}
    answer = desk.call(UPDATE, path=PATH, body=body, caller=staff())
    assert (answer.status, answer.problem) == (409, "stale-version")
    assert (stored(desk)["phone"], stored(desk)["version"]) == ("076-000-9999", 2)
    assert len([line for line in desk.audit() if line["action"] == "update_establishment"]) == 1


def test_another_offices_establishment_reads_as_absent(desk: Aws) -> None:
    body = {"fields": details(phone="076-000-9999"), "version": 1}
    answer = desk.call(UPDATE, path=PATH, body=body, caller=OTHER_OFFICE)
    assert (answer.status, answer.problem) == (404, "not-found")
    answer = desk.call(UPDATE, path={"establishment_number": "9901-000077-7"}, body=body, caller=staff())
    assert (answer.status, answer.problem) == (404, "not-found")
    assert stored(desk)["phone"] == ESTABLISHMENTS["P02"]["phone"]


def test_an_employer_corrects_nothing_himself(desk: Aws) -> None:
    """R17: he applies for it. The authorizer keeps him from the path; the function does so, too."""
    body = {"fields": details(phone="076-000-9999"), "version": 1}
    answer = desk.call(UPDATE, path=PATH, body=body, caller=employer(number("P02")))
    assert answer.status in {401, 403}
    assert stored(desk)["phone"] == ESTABLISHMENTS["P02"]["phone"]


def test_a_supervisor_corrects_like_a_clerk(desk: Aws) -> None:
    body = {"fields": details(phone="076-000-9999"), "version": 1}
    assert ok(desk, UPDATE, path=PATH, body=body, caller=SUPERVISOR)["phone"] == "076-000-9999"


@pytest.mark.parametrize(
    ("change", "fields"),
    [
        ({"employees_women": 9, "employees_part_time": 9, "employees_total": 9}, []),
        ({"employees_women": 10}, ["employees_women"]),
        ({"employees_part_time": 10}, ["employees_part_time"]),
        ({"employees_here": 21}, ["employees_here"]),
        ({"employees_here": 5}, ["employees_women", "employees_part_time"]),
    ],
)
def test_headcounts_that_disagree_are_refused(desk: Aws, change: dict[str, int], fields: list[str]) -> None:
    body = {"fields": details(**COUNTS | change), "version": 1}
    answer = desk.call(UPDATE, path=PATH, body=body, caller=staff())
    assert answer.status == (422 if fields else 200)
    if fields:
        assert answer.fields == fields
        assert stored(desk)["version"] == 1


def test_imported_headcounts_may_stay_while_something_else_is_corrected(aws: Aws) -> None:
    body = {**ESTABLISHMENTS["P02"], **COUNTS, "employees_women": 12, "imported": True}
    ok(aws, "establishments/register_establishment", 201, body=body, caller=staff())
    made = update(aws, phone="076-000-9999", **COUNTS | {"employees_women": 12})
    assert [(found["severity"], found["field"]) for found in made["findings"]] == [("warn", "employees_women")]
    refused = {"fields": details(**COUNTS | {"employees_women": 11}), "version": 2}
    assert aws.call(UPDATE, path=PATH, body=refused, caller=staff()).fields == ["employees_women"]
    assert update(aws, 2, **COUNTS)["findings"] == []


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"version": 1}, "fields"),
        ({"fields": details()}, "version"),
        ({"fields": details(), "version": 0}, "version"),
        ({"fields": details(name=" "), "version": 1}, "fields.name"),
        ({"fields": {**details(), "office": "99020"}, "version": 1}, "fields.office"),
        (
            {"fields": {**details(), "establishment_number": "9901-000009-9"}, "version": 1},
            "fields.establishment_number",
        ),
    ],
)
def test_a_bad_body_names_its_field(desk: Aws, body: Json, field: str) -> None:
    answer = desk.call(UPDATE, path=PATH, body=body, caller=staff())
    assert (answer.status, answer.problem, answer.fields) == (422, "invalid-input", [field])
