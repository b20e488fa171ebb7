"""GET /public/consent-documents."""

from tests.support.aws import Aws


def test_r08_both_documents_come_with_version_title_and_text(aws: Aws) -> None:
    answer = aws.call("accounts/get_consent_documents")

    assert answer.status == 200
    assert set(answer.json) == {"privacy_policy", "terms"}
    assert answer.json["privacy_policy"]["title"] == "求人者マイページ プライバシーポリシー"
    assert answer.json["terms"]["title"] == "求人者マイページ 利用規約"
    for document in answer.json.values():
        assert document["version"] == "2026-11-01"
        assert document["text"].startswith("2026年11月1日 施行")
        assert "# 求人者" not in document["text"]
    assert aws.calls == []
