"""Alarms wake somebody for what only a person can put right, never for what users or strangers do (docs/decisions/0020)."""

import json
import re
from typing import Any

import pytest

from tests.support.aws import template
from tests.support.source import PACKAGE, ROOT

RESOURCES = template()["Resources"]
ALARMS: dict[str, Any] = {n: r["Properties"] for n, r in RESOURCES.items() if r["Type"] == "AWS::CloudWatch::Alarm"}
FILTERS: dict[str, Any] = {n: r["Properties"] for n, r in RESOURCES.items() if r["Type"] == "AWS::Logs::MetricFilter"}
OPERATIONS = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")
DASHBOARD = RESOURCES["Dashboard"]["Properties"]["DashboardBody"]


@pytest.mark.parametrize("name", ALARMS)
def test_an_alarm_reaches_somebody_and_is_explained_in_operations(name: str) -> None:
    assert ALARMS[name]["AlarmActions"] == ["Alarms"]
    assert f"| {name} |" in OPERATIONS


def test_alarms_are_mailed_to_the_address_given_as_a_parameter() -> None:
    mailed = RESOURCES["AlarmsByMail"]
    assert mailed["Properties"] == {"TopicArn": "Alarms", "Protocol": "email", "Endpoint": "AlarmEmail"}
    assert template()["Conditions"][mailed["Condition"]] == {"Not": [{"Equals": ["AlarmEmail", ""]}]}


@pytest.mark.parametrize("name", ALARMS)
def test_no_alarm_rings_for_mistakes_of_users(name: str) -> None:
    """4XX, refused sign-ins and the authorizer's errors (each signed-out call is one) are nobody's night."""
    metric = (ALARMS[name]["Namespace"], ALARMS[name]["MetricName"])
    assert metric[1] not in {"4XXError", "Errors", "BlockedRequests", "Count"}
    assert "AuthorizeRequest" not in str(ALARMS[name])
    own = [f["FilterPattern"] for f in FILTERS.values() if f["MetricTransformations"][0]["MetricName"] == metric[1]]
    assert own in ([], ['{ $.message = "unexpected error" }'])


@pytest.mark.parametrize("name", FILTERS)
def test_a_figure_reads_a_line_that_the_code_writes(name: str) -> None:
    pattern = FILTERS[name]["FilterPattern"]
    messages = re.findall(r'\$\.message = "([^"]+)"', pattern)
    jobs = re.findall(r'\$\.job = "([^"]+)"', pattern)
    code = "\n".join(file.read_text(encoding="utf-8") for file in PACKAGE.rglob("*.py"))
    for message in messages:
        assert f'"{message}"' in code
    for job in jobs:
        assert f"def {job}(" in code
    (transformation,) = FILTERS[name]["MetricTransformations"]
    assert "Dimensions" not in transformation, "a dimension per office or person would be a metric each, and paid for"
    for field in re.findall(r"\$\.(?:counts\.)?(\w+)$", transformation["MetricValue"]):
        assert f'"{field}"' in code


def test_the_dashboard_is_json_and_shows_every_figure() -> None:
    shown = json.loads(DASHBOARD)
    metrics = [metric for widget in shown["widgets"] for metric in widget["properties"]["metrics"]]
    for name in FILTERS:
        assert FILTERS[name]["MetricTransformations"][0]["MetricName"] in str(metrics), name
    places = [(w["x"], w["y"]) for w in shown["widgets"]]
    assert len(places) == len(set(places))


def test_no_metric_is_paid_for_per_route() -> None:
    """Detailed metrics of API Gateway are charged per route and kind; those of the whole API are free."""
    settings = RESOURCES["Api"]["Properties"]["MethodSettings"]
    assert [setting for setting in settings if setting.get("MetricsEnabled")] == []
