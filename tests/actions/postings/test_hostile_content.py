"""Bad input of any kind, in any field of the form, is a 4xx problem or read for what it means; never a 5xx."""

from datetime import date
from typing import Any

import pytest

from mypage.postings import law
from mypage.postings.content import PostingContent
from tests.support.aws import Aws, employer

CIRCUMSTANCES = law.Circumstances(date(2026, 11, 18), "17")

HOSTILE: list[Any] = [
    [], {}, "", " ",
    "x" * 5_000, "あ" * 5_000, -1, 0, 10**18, 10**400, 1.5, 1e308, True, False, "\u202e", "\ud7ff\uffff", "１２３",
    ["x"], [None], [[]], [{}], {"kind": 1}, [{"kind": "other"}] * 20, ["sat"] * 50, "2026-02-30", "99:99", "０８：１５", "null",
]  # fmt: skip


@pytest.mark.parametrize("key", list(PostingContent.model_fields))
def test_no_value_of_a_field_breaks_saving_or_the_law_checks(aws: Aws, key: str) -> None:
    for value in HOSTILE:
        created = aws.call("postings/create_posting", body={"content": {key: value}}, caller=employer("9901-000001-1"))
        assert created.status in {201, 422}, f"{key}={str(value)[:40]}: {created.status} {created.text[:200]}"
        if created.status == 201:
            law.check(PostingContent.model_validate(created.json["content"]), CIRCUMSTANCES)
        else:
            assert created.json["errors"][0]["field"].startswith("content"), created.text
