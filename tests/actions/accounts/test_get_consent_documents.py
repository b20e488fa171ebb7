"""GET /public/consent-documents."""

import pytest

from tests.support.aws import Aws

EMPLOYER, SEEKER = "求人者マイページ", "求職者マイページ"


@pytest.mark.parametrize(
    ("query", "name", "other"),
    [
        (None, EMPLOYER, SEEKER),
        ({"audience": "employer"}, EMPLOYER, SEEKER),
        ({"audience": "seeker"}, SEEKER, EMPLOYER),
    ],
)
def test_r08_each_audience_gets_its_own_documents_with_version_title_and_text(
    aws: Aws, query: dict[str, str] | None, name: str, other: str
) -> None:
    answer = aws.call("accounts/get_consent_documents", query=query)

    assert answer.status == 200
    assert set(answer.json) == {"privacy_policy", "terms"}
    assert answer.json["privacy_policy"]["title"] == f"{name} プライバシーポリシー"
    assert answer.json["terms"]["title"] == f"{name} 利用規約"
    for document in answer.json.values():
        assert document["version"] == "2026-11-01"
        assert document["text"].startswith("2026年11月1日 施行")
        assert f"# {name}" not in document["text"]
        assert other not in document["text"]
    assert aws.calls == []


def test_documents_of_an_unknown_audience_are_refused(aws: Aws) -> None:
    assert aws.call("accounts/get_consent_documents", query={"audience": "staff"}).status == 422
