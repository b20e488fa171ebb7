"""What stands between strangers and the API: the firewall, the origin's secret, response headers (docs/decisions/0017)."""

import re
from typing import Any

import pytest

from tests.support.aws import template
from tests.support.source import ROOT

RESOURCES = template()["Resources"]
RULES: dict[str, Any] = {rule["Name"]: rule for rule in RESOURCES["Firewall"]["Properties"]["Rules"]}
SENT = "{{resolve:secretsmanager:OriginSecret:SecretString:OriginSecretSent}}"
ALSO = "{{resolve:secretsmanager:OriginSecret:SecretString:OriginSecretAlsoValid}}"
TEXT = (ROOT / "template.yaml").read_text(encoding="utf-8")


def test_the_firewall_guards_the_stage_of_the_api_in_every_cloud_stage() -> None:
    association = RESOURCES["FirewallOfApi"]
    assert association["Condition"] == RESOURCES["Firewall"]["Condition"] == "IsCloud"
    assert association["Properties"]["ResourceArn"].endswith("::/restapis/Api/stages/api")
    assert association["Properties"]["WebACLArn"] == "Firewall.Arn"
    assert RESOURCES["Firewall"]["Properties"]["Scope"] == "REGIONAL"


def test_the_distribution_sends_one_secret_and_firewall_and_gateway_take_two() -> None:
    origins = {o["Id"]: o for o in RESOURCES["Distribution"]["Properties"]["DistributionConfig"]["Origins"]}
    assert origins["api"]["OriginCustomHeaders"] == [{"HeaderName": "X-Origin-Secret", "HeaderValue": SENT}]
    statements = RULES["through-the-distribution"]["Statement"]["NotStatement"]["Statement"]["OrStatement"][
        "Statements"
    ]
    matches = [statement["ByteMatchStatement"] for statement in statements]
    assert [match["SearchString"] for match in matches] == [SENT, ALSO]
    assert {str(match["FieldToMatch"]) for match in matches} == {"{'SingleHeader': {'Name': 'x-origin-secret'}}"}
    assert {match["PositionalConstraint"] for match in matches} == {"EXACTLY"}
    assert RESOURCES["Api"]["Properties"]["Variables"] == {"originSecret": SENT, "originSecretToo": ALSO}


def test_dynamic_references_stay_under_cloudformations_sixty_also_once_globals_are_copied() -> None:
    assert TEXT.count("{{resolve:") < 20
    assert "{{resolve:" not in str(template()["Globals"])


def test_the_secret_is_asked_for_before_addresses_are_counted() -> None:
    assert min(RULES.values(), key=lambda rule: rule["Priority"])["Name"] == "through-the-distribution"


@pytest.mark.parametrize("name", ["requests-per-address", "unsigned-posts-per-address"])
def test_addresses_are_counted_as_the_distribution_gives_them(name: str) -> None:
    rate = RULES[name]["Statement"]["RateBasedStatement"]
    assert rate["AggregateKeyType"] == "FORWARDED_IP"
    assert rate["ForwardedIPConfig"] == {"HeaderName": "X-Client-Address", "FallbackBehavior": "MATCH"}
    code = RESOURCES["ClientAddress"]["Properties"]["FunctionCode"]
    assert "headers['x-client-address'] = {value: event.viewer.ip}" in code
    behaviours = RESOURCES["Distribution"]["Properties"]["DistributionConfig"]["CacheBehaviors"]
    (api,) = [behaviour for behaviour in behaviours if behaviour["PathPattern"] == "/api/*"]
    assert api["FunctionAssociations"] == [{"EventType": "viewer-request", "FunctionARN": "ClientAddress.FunctionARN"}]
    headers = RESOURCES["ApiRequestHeaders"]["Properties"]["OriginRequestPolicyConfig"]["HeadersConfig"]["Headers"]
    assert "X-Client-Address" in headers
    assert "User-Agent" in headers, "or every session in the list of one's own would be the distribution's"


def test_of_the_common_rules_only_sizes_that_the_api_itself_limits_are_counted_instead_of_blocked() -> None:
    group = RULES["common-rules"]["Statement"]["ManagedRuleGroupStatement"]
    assert (group["VendorName"], group["Name"]) == ("AWS", "AWSManagedRulesCommonRuleSet")
    assert group["RuleActionOverrides"] == [
        {"Name": "SizeRestrictions_BODY", "ActionToUse": {"Count": {}}},
        {"Name": "SizeRestrictions_QUERYSTRING", "ActionToUse": {"Count": {}}},
    ]
    assert RULES["common-rules"]["OverrideAction"] == {"None": {}}


def test_no_cookie_is_kept_in_samples_of_the_firewall() -> None:
    kept = [rule["VisibilityConfig"] for rule in [RESOURCES["Firewall"]["Properties"], *RULES.values()]]
    assert {visibility["SampledRequestsEnabled"] for visibility in kept} == {False}


def test_the_api_is_refused_over_http_and_the_page_redirected() -> None:
    config = RESOURCES["Distribution"]["Properties"]["DistributionConfig"]
    policies = {behaviour["PathPattern"]: behaviour["ViewerProtocolPolicy"] for behaviour in config["CacheBehaviors"]}
    assert policies["/api/*"] == "https-only"
    assert config["DefaultCacheBehavior"]["ViewerProtocolPolicy"] == policies["/images/*"] == "redirect-to-https"
    (api,) = [origin["CustomOriginConfig"] for origin in config["Origins"] if origin["Id"] == "api"]
    assert api == {"OriginProtocolPolicy": "https-only", "OriginSSLProtocols": ["TLSv1.2"]}
    assert config["ViewerCertificate"]["If"][1]["MinimumProtocolVersion"] == "TLSv1.2_2021"


SECURITY_HEADERS = {
    "Strict-Transport-Security": "StrictTransportSecurity",
    "X-Content-Type-Options": "ContentTypeOptions",
    "X-Frame-Options": "FrameOptions",
    "Content-Security-Policy": "ContentSecurityPolicy",
    "Referrer-Policy": "ReferrerPolicy",
}
OWN_HEADERS = {
    "Permissions-Policy",
    "Cross-Origin-Opener-Policy",
    "Cross-Origin-Resource-Policy",
    "Cross-Origin-Embedder-Policy",
    "X-Permitted-Cross-Domain-Policies",
}


@pytest.mark.parametrize("policy", ["PageHeaders", "ApiHeaders"])
def test_page_and_api_carry_what_owasp_asks_for(policy: str) -> None:
    """OWASP Secure Headers Project. COEP stays off the page: it shows the buckets' pictures (docs/decisions/0017)."""
    config = RESOURCES[policy]["Properties"]["ResponseHeadersPolicyConfig"]
    assert set(SECURITY_HEADERS.values()) <= set(config["SecurityHeadersConfig"])
    own = {item["Header"] for item in config["CustomHeadersConfig"]["Items"]}
    assert OWN_HEADERS - own <= ({"Cross-Origin-Embedder-Policy"} if policy == "PageHeaders" else set())
    for setting in config["SecurityHeadersConfig"].values():
        assert setting["Override"] is True
    assert config["RemoveHeadersConfig"] == {"Items": [{"Header": "Server"}, {"Header": "X-Powered-By"}]}


def test_an_answer_of_the_api_may_load_nothing_and_stand_in_no_frame() -> None:
    security = RESOURCES["ApiHeaders"]["Properties"]["ResponseHeadersPolicyConfig"]["SecurityHeadersConfig"]
    policy = security["ContentSecurityPolicy"]["ContentSecurityPolicy"]
    assert policy == "default-src 'none'; frame-ancestors 'none'"


def test_the_page_runs_no_inline_script_and_none_from_elsewhere() -> None:
    security = RESOURCES["PageHeaders"]["Properties"]["ResponseHeadersPolicyConfig"]["SecurityHeadersConfig"]
    assert "unsafe-" not in str(security)
    assert "default-src 'self'" in str(security)


def test_no_secret_stands_in_the_template() -> None:
    found = re.findall(r"(?i)(?:password|secret|token|api_?key)\w*:\s+[\"']?([A-Za-z0-9+/]{20,})", TEXT)
    assert found == []


def test_the_distribution_serves_the_page_and_keeps_no_answer_of_the_api() -> None:
    """Locally a proxy stands in for it, so nothing else notices another origin or another cache policy."""
    config = RESOURCES["Distribution"]["Properties"]["DistributionConfig"]
    origins = {origin["Id"]: origin for origin in config["Origins"]}
    page = config["DefaultCacheBehavior"]
    (api,) = [behaviour for behaviour in config["CacheBehaviors"] if behaviour["PathPattern"] == "/api/*"]
    assert origins[page["TargetOriginId"]]["DomainName"] == "PageBucket.RegionalDomainName"
    assert origins[page["TargetOriginId"]]["OriginAccessControlId"] == "PageAccess.Id"
    assert ".execute-api." in origins[api["TargetOriginId"]]["DomainName"]
    assert api["CachePolicyId"] == "4135ea2d-6df8-44a3-9df3-4b5a84be39ad"  # Managed-CachingDisabled
