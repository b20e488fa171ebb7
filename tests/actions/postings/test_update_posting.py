"""Saving a draft or a returned application, on the version that was read; a stale write loses nothing."""

import pytest

from tests.support.aws import Aws
from tests.support.postings import posting, variant
from tests.support.steps import STRANGER, claimed, drafted, get, ok, owner, register, send_back, submitted

UPDATE = "postings/update_posting"


def test_a_draft_is_saved_and_its_version_grows(aws: Aws) -> None:
    made = drafted(aws, "P02")
    aws.pass_time(seconds=1)
    saved = ok(
        aws,
        UPDATE,
        path={"posting_id": made["posting_id"]},
        body={"content": {"occupation": "新しい職種"}, "version": 1},
        caller=owner("P02"),
    )
    assert (saved["version"], saved["content"]) == (2, {"occupation": "新しい職種"})
    assert get(aws, "P02", made["posting_id"])["content"] == {"occupation": "新しい職種"}
    assert [line["action"] for line in aws.audit()] == ["create_posting", "update_posting"]


@pytest.mark.parametrize("version", [2, 999])
def test_another_version_is_refused_and_nothing_is_lost(aws: Aws, version: int) -> None:
    made = drafted(aws, "P02")
    body = {"content": {}, "version": version}
    answer = aws.call(UPDATE, path={"posting_id": made["posting_id"]}, body=body, caller=owner("P02"))
    assert (answer.status, answer.problem) == (409, "stale-version")
    assert get(aws, "P02", made["posting_id"]) == made


def test_two_who_save_at_once_do_not_overwrite_each_other(aws: Aws) -> None:
    made = drafted(aws, "P02")
    path = {"posting_id": made["posting_id"]}

    def other_window() -> None:
        ok(aws, UPDATE, path=path, body={"content": {"occupation": "先"}, "version": 1}, caller=owner("P02"))

    aws.meanwhile("TransactWriteItems", other_window)
    answer = aws.call(UPDATE, path=path, body={"content": {"occupation": "後"}, "version": 1}, caller=owner("P02"))
    assert (answer.status, answer.problem) == (409, "stale-version")
    assert get(aws, "P02", made["posting_id"])["content"] == {"occupation": "先"}


def test_what_waits_at_the_office_cannot_be_edited(aws: Aws) -> None:
    register(aws, "P02")
    made = submitted(aws, "P02")
    body = {"content": posting("P02"), "version": made["version"]}
    answer = aws.call(UPDATE, path={"posting_id": made["posting_id"]}, body=body, caller=owner("P02"))
    assert (answer.status, answer.problem) == (409, "wrong-state")


def test_a_returned_application_can_be_edited_and_stays_returned(aws: Aws) -> None:
    register(aws, "P02")
    made = submitted(aws, "P02")
    send_back(aws, claimed(aws, made))
    returned = get(aws, "P02", made["posting_id"])
    body = {"content": posting("P02", openings=3), "version": returned["version"]}
    saved = ok(aws, UPDATE, path={"posting_id": made["posting_id"]}, body=body, caller=owner("P02"))
    assert (saved["state"], saved["content"]["openings"]) == ("returned", 3)
    assert saved["comments"] == [{"field": "duties", "text": "詳しくお書きください。"}]


def test_another_establishment_reads_it_as_absent(aws: Aws) -> None:
    made = drafted(aws, "P02")
    body = {"content": {}, "version": 1}
    assert aws.call(UPDATE, path={"posting_id": made["posting_id"]}, body=body, caller=STRANGER).status == 404


def test_a_bad_body_names_its_field(aws: Aws) -> None:
    made = drafted(aws, "P02")
    for body, field in (
        ({"content": variant("N10"), "version": 1}, "content.occupation"),
        ({"content": {}}, "version"),
        ({"content": {}, "version": 0}, "version"),
        ({"content": {}, "version": True}, "version"),
        ({"content": {"allowances": [{"kind": "other", "name": "a"}]}, "version": 1}, "content.allowances.0.minimum"),
    ):
        answer = aws.call(UPDATE, path={"posting_id": made["posting_id"]}, body=body, caller=owner("P02"))
        assert answer.status == 422
        assert field in answer.fields
