"""What CloudFront and the gateway add in the cloud, read from template.yaml, for the proxy to add here.

Written as `edge.json` after each deploy: the address of the API, the header the origin asks for, the distribution
that serves pictures, the response headers of page, API and pictures, and the gateway's own answers.
"""

import json
import re
from typing import Any
from urllib.parse import urlsplit

from local.aws import LocalAws
from local.deployment import deployed_stack, physical_ids
from local.places import REGION, STACK_NAME, TEMPLATE, Place
from local.progress import Problem
from local.template import Node, Resolver, read_template

_ACCOUNT = "000000000000"
_SECRET = re.compile(r"\{\{resolve:secretsmanager:(?P<id>.+?):SecretString(?::(?P<key>[^:}]*))?[^}]*\}\}")
_DEFAULT = "*"


def write_edge(place: Place, aws: LocalAws, outputs: dict[str, str]) -> None:
    resolver = _resolver(aws)
    policies = _policies_by_path(resolver)
    edge = {
        "api": _api_address(place, outputs),
        "forwarded_headers": _forwarded_headers(resolver),
        "origin_headers": _origin_headers(resolver, aws),
        "page_headers": policies.get(_DEFAULT) or next(iter(_policies(resolver).values()), []),
        "api_headers": policies.get("/api/*", []),
        "cdn": {"endpoint": place.aws_endpoint, "host": outputs["DistributionDomainName"]},
        "image_headers": policies.get("/images/*", []),
        "gateway_responses": _gateway_responses(resolver),
    }
    fresh = place.edge.with_suffix(".new")
    fresh.touch(mode=0o600)
    fresh.write_text(json.dumps(edge, ensure_ascii=False, indent=1), encoding="utf-8")
    fresh.replace(place.edge)


def _api_address(place: Place, outputs: dict[str, str]) -> str:
    """The engine's own address of the API; the cloud's host name in the output does not exist here."""
    api_id = outputs.get("RestApiId") or (urlsplit(outputs.get("ApiUrl", "")).hostname or "").split(".")[0]
    if not api_id:
        raise Problem("The deployed stack has neither an output RestApiId nor ApiUrl: template.yaml must give one.")
    return f"{place.aws_endpoint}/_aws/execute-api/{api_id}"


def _resolver(aws: LocalAws) -> Resolver:
    template = read_template(TEMPLATE)
    stack = deployed_stack(aws)
    values = {
        "AWS::Region": REGION,
        "AWS::AccountId": _ACCOUNT,
        "AWS::Partition": "aws",
        "AWS::URLSuffix": "amazonaws.com",
        "AWS::StackName": STACK_NAME,
    }
    values |= {name: str(body.get("Default", "")) for name, body in template.get("Parameters", {}).items()}
    values |= physical_ids(aws)
    for parameter in stack.get("Parameters", []) if stack else []:
        if parameter.get("ParameterValue") not in {None, "****"}:
            values[parameter["ParameterKey"]] = parameter["ParameterValue"]
    return Resolver(template, values)


def _policies(resolver: Resolver) -> dict[str, list[dict[str, Any]]]:
    """Logical id of each response headers policy → its headers."""
    return {
        logical_id: _policy_headers(resolver.resolve(properties).get("ResponseHeadersPolicyConfig", {}))
        for logical_id, properties in resolver.of_type("AWS::CloudFront::ResponseHeadersPolicy").items()
    }


def _policy_headers(config: Node) -> list[dict[str, Any]]:
    security = config.get("SecurityHeadersConfig", {})
    headers: list[dict[str, Any]] = []

    def add(name: str, value: str, settings: Node) -> None:
        override = str(settings.get("Override", True)).lower() == "true"
        headers.append({"name": name, "value": value, "override": override})

    if csp := security.get("ContentSecurityPolicy"):
        add("content-security-policy", " ".join(csp["ContentSecurityPolicy"].split()), csp)
    if hsts := security.get("StrictTransportSecurity"):
        value = f"max-age={hsts['AccessControlMaxAgeSec']}"
        value += "; includeSubDomains" if str(hsts.get("IncludeSubdomains", False)).lower() == "true" else ""
        value += "; preload" if str(hsts.get("Preload", False)).lower() == "true" else ""
        add("strict-transport-security", value, hsts)
    if nosniff := security.get("ContentTypeOptions"):
        add("x-content-type-options", "nosniff", nosniff)
    if frame := security.get("FrameOptions"):
        add("x-frame-options", frame["FrameOption"], frame)
    if referrer := security.get("ReferrerPolicy"):
        add("referrer-policy", referrer["ReferrerPolicy"], referrer)
    for custom in config.get("CustomHeadersConfig", {}).get("Items", []):
        add(custom["Header"].lower(), str(custom["Value"]), custom)
    return headers


def _policies_by_path(resolver: Resolver) -> dict[str, list[dict[str, Any]]]:
    """Path pattern of each cache behaviour → the headers of its policy."""
    policies = _policies(resolver)
    found: dict[str, list[dict[str, Any]]] = {}
    for behaviours in _behaviours(resolver):
        for pattern, behaviour in behaviours.items():
            match behaviour.get("ResponseHeadersPolicyId"):
                case {"Ref": str(name)} | {"Fn::GetAtt": [str(name), *_]} if name in policies:
                    found[pattern] = policies[name]
    return found


def _behaviours(resolver: Resolver) -> list[dict[str, Node]]:
    """Of each distribution: path pattern → cache behaviour, unresolved; the default one stands under `*`."""
    configs = [
        properties.get("DistributionConfig", {})
        for properties in resolver.of_type("AWS::CloudFront::Distribution").values()
    ]
    return [
        {_DEFAULT: config.get("DefaultCacheBehavior", {})}
        | {str(entry.get("PathPattern")): entry for entry in config.get("CacheBehaviors", [])}
        for config in configs
    ]


def _forwarded_headers(resolver: Resolver) -> list[str] | None:
    """The viewer's headers that CloudFront passes on to the API, in lower case; None when it passes on all."""
    policies = resolver.of_type("AWS::CloudFront::OriginRequestPolicy")
    for behaviours in _behaviours(resolver):
        match behaviours.get("/api/*", {}).get("OriginRequestPolicyId"):
            case {"Ref": str(name)} if name in policies:
                config = resolver.resolve(policies[name])["OriginRequestPolicyConfig"]
                headers = config.get("HeadersConfig", {})
                if headers.get("HeaderBehavior") == "whitelist":
                    cookies = config.get("CookiesConfig", {}).get("CookieBehavior") == "all"
                    return [*(str(header).lower() for header in headers["Headers"]), *(["cookie"] if cookies else [])]
    return None


def _origin_headers(resolver: Resolver, aws: LocalAws) -> dict[str, str]:
    """The headers by which the API knows that a request came through the distribution."""
    headers: dict[str, str] = {}
    for properties in resolver.of_type("AWS::CloudFront::Distribution").values():
        for origin in resolver.resolve(properties).get("DistributionConfig", {}).get("Origins", []):
            for header in origin.get("OriginCustomHeaders", []):
                headers[header["HeaderName"].lower()] = _with_secret(str(header["HeaderValue"]), aws)
    return headers


def _with_secret(value: str, aws: LocalAws) -> str:
    def fetched(match: re.Match[str]) -> str:
        secret = aws.secrets.get_secret_value(SecretId=match["id"])["SecretString"]
        return str(json.loads(secret)[match["key"]]) if match["key"] else secret

    return _SECRET.sub(fetched, value)


def _gateway_responses(resolver: Resolver) -> dict[str, Node]:
    answers: dict[str, Node] = {}
    for properties in resolver.of_type("AWS::Serverless::Api").values():
        answers |= resolver.resolve(properties.get("GatewayResponses", {}))
    return answers
