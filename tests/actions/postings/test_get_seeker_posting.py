"""GET /seeker/postings/{posting_number}: 公開希望 1 to 3, while the posting is active (§2.4)."""

from datetime import timedelta

import pytest

from tests.support.aws import Answer, Aws, seeker
from tests.support.steps import active, register


def show(aws: Aws, publication: str) -> Answer:
    register(aws, "P02")
    posting = active(aws, "P02", publication=publication)
    path = {"posting_number": posting["posting_number"]}
    return aws.call("postings/get_seeker_posting", path=path, caller=seeker())


@pytest.mark.parametrize(
    ("publication", "status", "name"),
    [("1", 200, "見本ベーカリー小立野"), ("2", 200, "見本ベーカリー小立野"), ("3", 200, None), ("4", 404, None)],
)
def test_seekers_see_publication_1_to_3_and_no_name_with_3(
    aws: Aws, publication: str, status: int, name: str | None
) -> None:
    answer = show(aws, publication)

    assert answer.status == status
    assert answer.json.get("establishment_name") == name


def test_publication_2_stays_hidden_from_everybody_else(aws: Aws) -> None:
    number = show(aws, "2").json["posting_number"]

    assert aws.call("postings/get_public_posting", path={"posting_number": number}).status == 404


def test_it_is_gone_at_the_instant_it_ends(aws: Aws) -> None:
    number = show(aws, "1").json["posting_number"]
    end = aws.now.replace(year=2027, month=2, day=1, hour=0)
    statuses = []
    for aws.now in (end - timedelta(microseconds=1), end):
        answer = aws.call("postings/get_seeker_posting", path={"posting_number": number}, caller=seeker())
        statuses.append(answer.status)

    assert statuses == [200, 404]
