"""Everything the law checks find, at any time (V01-V22): check_posting and check_entered_posting."""

from typing import Any

import pytest

from tests.support.aws import Aws, staff
from tests.support.postings import POSTINGS, VARIANTS, posting, variant
from tests.support.steps import (
    OTHER_OFFICE,
    STRANGER,
    active,
    drafted,
    entered,
    entered_path,
    get,
    ok,
    owner,
    register,
    submitted,
)

CHECK, CHECK_ENTERED = "postings/check_posting", "postings/check_entered_posting"


def found(aws: Aws, name: str, of: dict[str, Any], **body: Any) -> set[tuple[str, str, str]]:
    path = {"posting_id": of["posting_id"]}
    answer = ok(aws, CHECK, path=path, body=body, caller=owner(name))
    return {(one["rule"], one["severity"], one["field"]) for one in answer["findings"]}


@pytest.mark.parametrize("name", POSTINGS)
def test_a_posting_of_the_document_has_no_finding(aws: Aws, name: str) -> None:
    register(aws, name)
    assert found(aws, name, drafted(aws, name)) == set()


@pytest.mark.parametrize("name", [name for name, of in VARIANTS.items() if of.when == "submit"])
def test_a_negative_variant_is_found_before_it_is_submitted(aws: Aws, name: str) -> None:
    broken = VARIANTS[name]
    register(aws, broken.base)
    made = ok(aws, "postings/create_posting", 201, body={"content": variant(name)}, caller=owner(broken.base))
    assert (broken.rule, "error", broken.field.removeprefix("content.")) in found(aws, broken.base, made)


def test_what_is_given_is_checked_instead_of_what_is_saved_and_nothing_is_kept(aws: Aws) -> None:
    register(aws, "P02")
    made = drafted(aws, "P02")
    wanted = ("V01", "error", "base_pay_min")
    assert wanted in found(aws, "P02", made, content=posting("P02", base_pay_min=1_040))
    assert found(aws, "P02", made) == set()
    assert get(aws, "P02", made["posting_id"]) == made
    assert found(aws, "P02", made, content=None) == set()


def test_an_empty_form_lacks_everything_that_is_required(aws: Aws) -> None:
    register(aws, "P02")
    missing = found(aws, "P02", drafted(aws, "P02"), content={})
    assert {("missing", "error", "occupation"), ("missing", "error", "openings")} <= missing


def test_it_can_be_asked_in_any_state(aws: Aws) -> None:
    register(aws, "P02")
    for made in (submitted(aws, "P02"), active(aws, "P02")):
        assert found(aws, "P02", made) == set()


def test_a_warning_is_told_with_its_words(aws: Aws) -> None:
    register(aws, "P01")
    made = drafted(aws, "P01", paid_leave_days=9)
    answer = ok(aws, CHECK, path={"posting_id": made["posting_id"]}, body={}, caller=owner("P01"))
    (one,) = answer["findings"]
    assert (one["rule"], one["severity"], one["field"]) == ("V11", "warn", "paid_leave_days")
    assert one["message"].endswith("。")


def test_another_establishment_reads_it_as_absent(aws: Aws) -> None:
    made = drafted(aws, "P02")
    answer = aws.call(CHECK, path={"posting_id": made["posting_id"]}, body={}, caller=STRANGER)
    assert (answer.status, answer.problem) == (404, "not-found")


@pytest.mark.parametrize(
    ("body", "field"),
    [({"content": {"openings": 0}}, "content.openings"), ({"version": 1}, "version"), ({"content": []}, "content")],
)
def test_a_bad_body_names_its_field(aws: Aws, body: dict[str, Any], field: str) -> None:
    made = drafted(aws, "P02")
    answer = aws.call(CHECK, path={"posting_id": made["posting_id"]}, body=body, caller=owner("P02"))
    assert (answer.status, answer.problem, answer.fields) == (422, "invalid-input", [field])


def test_staff_check_what_they_enter_and_nothing_else(aws: Aws) -> None:
    register(aws, "P10")
    register(aws, "P02")
    entry = entered(aws)
    assert ok(aws, CHECK_ENTERED, path=entered_path(entry), body={}, caller=staff()) == {"findings": []}
    assert aws.call(CHECK_ENTERED, path=entered_path(entry), body={}, caller=OTHER_OFFICE).status == 404
    mypage = drafted(aws, "P02")
    assert aws.call(CHECK_ENTERED, path=entered_path(mypage, "P02"), body={}, caller=staff()).status == 404
