"""What employers type into the search for seekers ends in no log (domain.md §5): it travels in the query of one request."""

from tests.support.aws import template

RESOURCES = template()["Resources"]


def test_neither_gateway_nor_cdn_writes_queries_into_a_log() -> None:
    api = RESOURCES["Api"]["Properties"]
    assert not any(key in str(api.get("AccessLogSetting", "")) for key in ("$context.path", "$input", "querystring"))
    for settings in api.get("MethodSettings", []):
        assert not settings.get("DataTraceEnabled")
        assert settings.get("LoggingLevel", "OFF") == "OFF"
    distributions = [one["Properties"] for one in RESOURCES.values() if one["Type"] == "AWS::CloudFront::Distribution"]
    assert distributions
    for distribution in distributions:
        assert "Logging" not in distribution["DistributionConfig"]
    assert not [one for one in RESOURCES.values() if one["Type"] == "AWS::Logs::DeliverySource"]
