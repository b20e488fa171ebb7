"""AWS for the fast action tests: moto, with tables, settings and grants read from `template.yaml`.

A test in `tests/actions/<area>/test_<verb_noun>.py` takes the fixture `aws` (see `tests/actions/conftest.py`):

    from tests.support.aws import Aws, employer, staff

    def test_a_wrong_owner_reads_as_absent(aws: Aws) -> None:
        answer = aws.call("postings/get_posting", path={"posting_id": "..."}, caller=employer("9901-000002-2"))
        assert answer.status == 404
        assert answer.problem == "not-found"

- `aws.call(function, body=, path=, query=, caller=, headers=)` sends one API Gateway request to the handler file
  `functions/<area>/<name>.py`, through the route that its code declares. `caller` is the authorizer's context: use
  `employer(...)`, `seeker(...)`, `staff(...)` or nobody. `raw=` sends a body as it is, bytes or text.
- `aws.run("accounts/expire_account_codes", at)` starts a scheduled job; `aws.invoke(function, event)` sends any event.
- `aws.now` is the frozen clock (Wednesday 2026-11-18 10:00 JST at first). Assign to it, or `aws.pass_time(hours=1)`.
- `aws.items("accounts")`, `aws.audit()`, `aws.outbox()`, `aws.mails`: what was written and sent;
  `aws.put("accounts", item)` writes.
- `aws.put_object("incoming", key, data)`, `aws.stored_object(...)`, `aws.objects("pictures")`: what lies in the buckets.
- `with aws.down("ses"):` lets every call to that service fail; `aws.meanwhile("TransactWriteItems", action)` runs
  `action` just before the next such call, so that a race is played out by hand (moto is not safe under threads).
- `aws.calls`: the AWS operations of the last handler run, e.g. `["BatchGetItem", "TransactWriteItems"]`.
- **Grants are enforced**: when a handler uses an action or resource that its block in `template.yaml` does not allow,
  the test fails by name. `OBSERVED` collects every use of this process, `granted(function)` what the template allows.

Physical names are the template's logical ids (`AccountsTable`); the clock, the settings and the secret start afresh in
each test, boto3 clients live on (making one takes longer than a test).
"""

from __future__ import annotations

import base64
import contextlib
import functools
import importlib.util
import json
import re
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml
from botocore.client import BaseClient
from botocore.exceptions import ClientError

from mypage.core import aws as core_aws
from mypage.core import clock, dynamo, storage
from mypage.core.secret import code_hash_key
from mypage.core.settings import settings
from tests.support.quick_moto import create_bucket, create_table

ROOT = Path(__file__).resolve().parents[2]
REGION = "ap-northeast-1"
START = datetime(2026, 11, 18, 10, 0, tzinfo=clock.JST)
ORIGIN = "https://mypage.example.jp"
ORIGIN_SECRET, ORIGIN_SECRET_TOO = (
    "origin-secret-of-the-tests-".ljust(64, "1"),
    "origin-secret-of-the-tests-".ljust(64, "2"),
)
"""What the distribution adds, and what is valid as well while it is changed."""
STAGE_VARIABLES = {"originSecret": ORIGIN_SECRET, "originSecretToo": ORIGIN_SECRET_TOO}

type Grant = tuple[str, str]
"""An IAM action and the resource as the template names it: `("dynamodb:Query", "AccountsTable.Arn/index/due")`."""

OBSERVED: dict[str, set[Grant]] = defaultdict(set)
"""Per function (`<area>/<name>`): every grant that its handler needed in this process."""


# --- the template -------------------------------------------------------------------------------


class _Loader(yaml.SafeLoader):
    """Reads `!Ref X` as "X", `!GetAtt X.Arn` as "X.Arn", `!Sub` with its variables as those; others as plain values."""


def _intrinsic(loader: yaml.SafeLoader, tag: str, node: yaml.Node) -> Any:
    if isinstance(node, yaml.ScalarNode):
        text = str(loader.construct_scalar(node))
        return re.sub(r"\$\{([^}]+)\}", r"\1", text) if tag == "Sub" else text
    if isinstance(node, yaml.SequenceNode):
        return {tag: loader.construct_sequence(node, deep=True)}
    return {tag: loader.construct_mapping(node, deep=True)}  # type: ignore[arg-type]  # the third kind of node


_Loader.add_multi_constructor("!", _intrinsic)


@functools.cache
def template() -> dict[str, Any]:
    """Return `template.yaml` with intrinsic functions read as names."""
    return yaml.load((ROOT / "template.yaml").read_text(), Loader=_Loader)  # type: ignore[no-any-return]  # noqa: S506


def function_block(function: str) -> dict[str, Any] | None:
    """Return the properties of `<area>/<name>` in the template, or None while it has no block."""
    area, name = function.split("/")
    for resource in template()["Resources"].values():
        properties = resource.get("Properties", {})
        if (properties.get("CodeUri"), properties.get("Handler")) == (f"functions/{area}", f"{name}.handler"):
            return properties  # type: ignore[no-any-return]
    return None


def block_name(function: str) -> str:
    """Return the logical id of `<area>/<name>`."""
    return "".join(part.capitalize() for part in function.split("/")[1].split("_"))


@functools.cache
def routes_of_template() -> dict[tuple[str, str], dict[str, Any]]:
    """Return `{(METHOD, path): {function, credentials, guarded}}` of the Api's DefinitionBody (docs/decisions/0013)."""
    routes: dict[tuple[str, str], dict[str, Any]] = {}
    for path, methods in template()["Resources"]["Api"]["Properties"]["DefinitionBody"]["paths"].items():
        for method, line in methods.items():
            integration = line["x-amazon-apigateway-integration"]
            assert (integration["type"], integration["httpMethod"]) == ("aws_proxy", "POST"), path
            answering = re.search(r"functions/(\w+)\.Arn/invocations$", integration["uri"])
            assert answering is not None, path
            routes[(method.upper(), path)] = {
                "function": answering[1],
                "credentials": integration["credentials"],
                "guarded": line.get("security") == [{"Session": []}],
            }
    return routes


def granted(function: str) -> set[Grant]:
    """Return what the template allows `<area>/<name>` beyond logging."""
    grants: set[Grant] = set()
    for policy in (function_block(function) or {}).get("Policies", []):
        for statement in policy["Statement"]:
            resources = statement["Resource"]
            for resource in resources if isinstance(resources, list) else [resources]:
                grants |= {(action, resource) for action in statement["Action"]}
    return grants


_TRANSACTION = {
    "Put": "PutItem",
    "Update": "UpdateItem",
    "Delete": "DeleteItem",
    "ConditionCheck": "ConditionCheckItem",
}


_PARAMETER = "arn:AWS::Partition:ssm:AWS::Region:AWS::AccountId:parameter"
_DISTRIBUTION = "arn:AWS::Partition:cloudfront::AWS::AccountId:distribution/Distribution"


def _needed(service: str, operation: str, request: Mapping[str, Any]) -> set[Grant]:
    """Return what IAM asks for one call."""
    if service == "dynamodb":
        return {(f"dynamodb:{action}", resource) for action, resource in _needed_of_tables(operation, request)}
    if service == "s3":
        return {(f"s3:{operation}", f"{request['Bucket']}.Arn/*")}
    resource = {
        "ses": "*",
        "cloudfront": _DISTRIBUTION,
        "cognito-idp": "StaffPool.Arn",
        "secretsmanager": request.get("SecretId", "?"),
    }.get(service)
    if service == "ssm":
        resource = _PARAMETER + request["Name"]
    if service == "sqs":
        resource = str(request["QueueUrl"]).rpartition("/")[2] + ".Arn"
    return {(f"{service}:{operation}", resource or "?")}


def _needed_of_tables(operation: str, request: Mapping[str, Any]) -> list[Grant]:
    if operation == "TransactWriteItems":
        entries = [entry for item in request["TransactItems"] for entry in item.items()]
        return [(_TRANSACTION[kind], f"{body['TableName']}.Arn") for kind, body in entries]
    if operation in {"BatchGetItem", "BatchWriteItem"}:
        return [(operation, f"{table}.Arn") for table in request["RequestItems"]]
    index = f"/index/{request['IndexName']}" if "IndexName" in request else ""
    return [(operation, f"{request['TableName']}.Arn{index}")]


# --- who is calling -----------------------------------------------------------------------------


def employer(
    establishment_number: str = "9901-000001-1",
    *,
    account_id: str = "e" * 32,
    office: str = "99010",
    session: str = "f" * 64,
) -> dict[str, str]:
    """Return the authorizer's context of a signed-in employer."""
    return {
        "audience": "employer",
        "account": account_id,
        "establishment": establishment_number,
        "seeker": "",
        "office": office,
        "session": session,
        "name": "",
        "staff_role": "",
        "idle_expires_at": (START + timedelta(minutes=30)).isoformat(),
        "absolute_expires_at": (START + timedelta(hours=12)).isoformat(),
    }


def seeker(
    seeker_number: str = "99010-00000001", *, account_id: str = "d" * 32, office: str = "99010", session: str = "c" * 64
) -> dict[str, str]:
    """Return the authorizer's context of a signed-in seeker."""
    return employer("", account_id=account_id, office=office, session=session) | {
        "audience": "seeker",
        "seeker": seeker_number,
    }


def staff(
    office: str = "99010",
    *,
    staff_id: str = "11111111-1111-4111-8111-111111111111",
    name: str = "窓口 花子",
    role: str = "clerk",
    session: str = "a" * 64,
) -> dict[str, str]:
    """Return the authorizer's context of a signed-in member of staff (`role`: clerk or supervisor)."""
    return {
        "audience": "staff",
        "account": staff_id,
        "establishment": "",
        "seeker": "",
        "office": office,
        "session": session,
        "name": name,
        "staff_role": role,
        "idle_expires_at": (START + timedelta(minutes=30)).isoformat(),
        "absolute_expires_at": (START + timedelta(hours=10)).isoformat(),
    }


# --- events and answers -------------------------------------------------------------------------


def proxy_event(
    method: str,
    path: str,
    *,
    body: Any = None,
    raw: bytes | str | None = None,
    caller: Mapping[str, str] | None = None,
    query: Mapping[str, str] | None = None,
    headers: Mapping[str, str] | None = None,
    address: str = "192.0.2.10",
    now: datetime = START,
) -> dict[str, Any]:
    """Return an API Gateway REST proxy event as it reaches a function (bodies as base64: BinaryMediaTypes)."""
    if raw is None and body is not None:
        raw = json.dumps(body, ensure_ascii=False)
    data = raw.encode() if isinstance(raw, str) else raw
    sent = {
        "accept": "application/json",
        "cloudfront-viewer-address": f"{address}:54321",
        "content-type": "application/json",
        "x-origin-secret": ORIGIN_SECRET,
        "x-requested-with": "mypage",
    }
    sent |= {name.lower(): value for name, value in (headers or {}).items()}
    return {
        "resource": path,
        "path": path,
        "httpMethod": method,
        "headers": sent,
        "multiValueHeaders": {name: [value] for name, value in sent.items()},
        "queryStringParameters": dict(query) if query else None,
        "multiValueQueryStringParameters": {name: [value] for name, value in query.items()} if query else None,
        "pathParameters": None,
        "stageVariables": STAGE_VARIABLES,
        "requestContext": {
            "accountId": "123456789012",
            "apiId": "abcdef1234",
            "authorizer": dict(caller) if caller else None,
            "domainName": f"abcdef1234.execute-api.{REGION}.amazonaws.com",
            "extendedRequestId": "Xabc=",
            "httpMethod": method,
            "identity": {"sourceIp": "198.51.100.1", "userAgent": "tests"},
            "path": f"/api{path}",
            "protocol": "HTTP/1.1",
            "requestId": "11111111-2222-4333-8444-555555555555",
            "requestTimeEpoch": int(now.timestamp() * 1000),
            "resourceId": "abc123",
            "resourcePath": path,
            "stage": "api",
        },
        "body": base64.b64encode(data).decode() if data is not None else None,
        "isBase64Encoded": data is not None,
    }


@dataclass(frozen=True)
class Answer:
    """What a handler answered."""

    status: int
    headers: dict[str, list[str]]
    text: str

    @property
    def json(self) -> Any:
        return json.loads(self.text)

    @property
    def problem(self) -> str:
        """The problem's slug; the test fails where the answer is no problem."""
        assert self.headers["content-type"] == ["application/problem+json"], self.text
        return str(self.json["type"])

    @property
    def fields(self) -> list[str]:
        """The refused fields of a problem."""
        return [error["field"] for error in self.json["errors"]]

    @property
    def cookies(self) -> list[str]:
        return self.headers.get("set-cookie", [])


@dataclass(frozen=True)
class SentMail:
    """One mail that SES took."""

    to: list[str]
    subject: str
    text: str
    html: str


def _answer(result: Mapping[str, Any]) -> Answer:
    headers: dict[str, list[str]] = {name.lower(): [str(v)] for name, v in (result.get("headers") or {}).items()}
    for name, values in (result.get("multiValueHeaders") or {}).items():
        headers[name.lower()] = [str(v) for v in values]
    return Answer(result["statusCode"], headers, result.get("body") or "")


class _Context:
    """The Lambda context, as far as anything reads it."""

    function_name = "test"
    memory_limit_in_mb = 512
    invoked_function_arn = f"arn:aws:lambda:{REGION}:123456789012:function:test"
    aws_request_id = "11111111-2222-4333-8444-666666666666"


@functools.cache
def load_handler(function: str) -> ModuleType:
    """Import the handler file `functions/<area>/<name>.py`."""
    return _imported(function)


def _imported(function: str) -> ModuleType:
    name = "functions." + function.replace("/", ".")
    spec = importlib.util.spec_from_file_location(name, ROOT / "functions" / f"{function}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


def route(function: str) -> tuple[str, str]:
    """Return method and path (`/staff/reviews/{review_id}/claim`) that the handler's code declares, of two the first."""
    return routes_of(function)[0]


def routes_of(function: str) -> list[tuple[str, str]]:
    """Return every method and path of a handler: one, or the same of two audiences (docs/decisions/0013)."""
    app = load_handler(function).app
    declared = app._static_routes + app._dynamic_routes  # noqa: SLF001 - Powertools shows its routes nowhere else
    return [(one.method, re.sub(r"<([a-z_]+)>", r"{\1}", one.path)) for one in declared]


def _route_for(function: str, caller: Mapping[str, str] | None) -> tuple[str, str]:
    """Return the route by which this caller comes; the first for whoever has none of his own."""
    mine = f"/{(caller or {}).get('audience')}/"
    return next((one for one in routes_of(function) if one[1].startswith(mine)), route(function))


def sample_event(function: str) -> dict[str, Any]:
    """Return the committed sample event of `<area>/<name>`, with the secret that the distribution adds (in no file)."""
    event: dict[str, Any] = json.loads((ROOT / "events" / f"{function}.json").read_text())
    if "httpMethod" in event:
        event |= {"headers": {**event["headers"], "x-origin-secret": ORIGIN_SECRET}, "stageVariables": STAGE_VARIABLES}
    return event


# --- the fixture --------------------------------------------------------------------------------

_TABLES = {
    "accounts": "AccountsTable",
    "postings": "PostingsTable",
    "referrals": "ReferralsTable",
    "seekers": "SeekersTable",
    "outbox": "OutboxTable",
    "audit": "AuditTable",
}


_BUCKETS = {
    "incoming": "IncomingBucket",
    "renditions": "RenditionsBucket",
    "pictures": "PicturesBucket",
    "index": "SearchIndexBucket",
}


@dataclass
class Aws:
    """One test's AWS. See the module's docstring."""

    monkeypatch: pytest.MonkeyPatch
    now: datetime = START
    mails: list[SentMail] = field(default_factory=list)
    calls: list[str] = field(default_factory=list)
    invalidated: list[str] = field(default_factory=list)
    _running: str = ""
    _elsewhere: bool = False
    _down: set[str] = field(default_factory=set)
    _meanwhile: dict[str, list[Callable[[], object]]] = field(default_factory=lambda: defaultdict(list))
    _staff_pool: str = ""

    # --- what tests do --------------------------------------------------------------------------

    def call(
        self,
        function: str,
        *,
        body: Any = None,
        raw: bytes | str | None = None,
        path: Mapping[str, str] | None = None,
        query: Mapping[str, str] | None = None,
        caller: Mapping[str, str] | None = None,
        headers: Mapping[str, str] | None = None,
        address: str = "192.0.2.10",
    ) -> Answer:
        """Send one request to the function and return its answer."""
        method, pattern = _route_for(function, caller)
        event = proxy_event(
            method,
            pattern.format(**(path or {})),
            body=body,
            raw=raw,
            caller=caller,
            query=query,
            headers=headers,
            address=address,
            now=self.now,
        )
        return _answer(self.invoke(function, event))

    def run(self, function: str, at: datetime | None = None) -> dict[str, int]:
        """Start a scheduled job as the scheduler does."""
        return self.invoke(function, {"scheduled_at": (at or self.now).isoformat()})  # type: ignore[no-any-return]

    def invoke(self, function: str, event: Mapping[str, Any]) -> Any:
        """Hand an event to the function's handler and hold its AWS calls against the template's grants."""
        # A resolver answers one request at a time, as in Lambda: the other side of a race is another environment.
        handler = (_imported(function) if self._elsewhere else load_handler(function)).handler
        outer, self._running = self._running, function
        self.calls = []
        try:
            return handler(dict(event), _Context())
        finally:
            self._running = outer
            refused = OBSERVED[function] - granted(function) if function_block(function) else set()
            assert not refused, f"template.yaml does not grant {function}: {sorted(refused)}"

    def pass_time(self, **amount: float) -> None:
        """Move the clock on: `pass_time(minutes=50)`."""
        self.now += timedelta(**amount)

    @contextlib.contextmanager
    def down(self, service: str) -> Iterator[None]:
        """Let every call to `service` (signing name: ses, dynamodb, cognito-idp …) fail as an outage."""
        self._down.add(service)
        try:
            yield
        finally:
            self._down.discard(service)

    def meanwhile(self, operation: str, action: Callable[[], object]) -> None:
        """Run `action` just before the next AWS call of that name: the other side of a race."""
        self._meanwhile[operation].append(action)

    def put(self, table: str, item: Mapping[str, Any]) -> None:
        """Write an item as it is; `table` is accounts, postings, referrals, seekers, outbox or audit."""
        core_aws.client("dynamodb").put_item(TableName=_TABLES[table], Item=dynamo.to_wire(item))

    def delete(self, table: str, item: Mapping[str, Any]) -> None:
        """Remove an item; only its key is looked at."""
        key = dynamo.to_wire({name: item[name] for name in ("pk", "sk")})
        core_aws.client("dynamodb").delete_item(TableName=_TABLES[table], Key=key)

    def items(self, table: str) -> list[dict[str, Any]]:
        """Return everything in a table."""
        found = core_aws.client("dynamodb").scan(TableName=_TABLES[table])["Items"]
        return [dynamo.from_wire(item) for item in found]

    def stored_object(self, bucket: str, key: str) -> bytes | None:
        """Return an object's bytes; `bucket` is incoming, renditions, pictures or index. None: there is none."""
        found = core_aws.client("s3").list_objects_v2(Bucket=_BUCKETS[bucket], Prefix=key).get("Contents", [])
        if key not in [one.get("Key") for one in found]:
            return None
        return core_aws.client("s3").get_object(Bucket=_BUCKETS[bucket], Key=key)["Body"].read()

    def objects(self, bucket: str) -> list[str]:
        """Return the keys in a bucket."""
        found = core_aws.client("s3").list_objects_v2(Bucket=_BUCKETS[bucket]).get("Contents", [])
        return [str(one.get("Key")) for one in found]

    def put_object(self, bucket: str, key: str, data: bytes) -> str:
        """Write an object; return its ETag."""
        answer = core_aws.client("s3").put_object(Bucket=_BUCKETS[bucket], Key=key, Body=data)
        return answer["ETag"].strip('"')

    def remove_object(self, bucket: str, key: str) -> None:
        """Remove an object."""
        core_aws.client("s3").delete_object(Bucket=_BUCKETS[bucket], Key=key)

    def audit(self) -> list[dict[str, Any]]:
        """Return the audit lines in order of time."""
        return sorted(self.items("audit"), key=lambda line: line["sk"])

    def outbox(self) -> list[dict[str, Any]]:
        """Return the mail intents in order of time."""
        return sorted(self.items("outbox"), key=lambda intent: intent["created_at"])

    def create_staff(self, username: str, password: str, **attributes: str) -> str:
        """Create a member of staff in Cognito (`name`, `office`, `role`); return the pool's id."""
        pool = self.create_new_staff(username, password, **attributes)
        core_aws.client("cognito-idp").admin_set_user_password(
            UserPoolId=pool, Username=username, Password=password, Permanent=True
        )
        return pool

    def create_new_staff(self, username: str, password: str, **attributes: str) -> str:
        """As `create_staff`, but the first sign-in is still to come: the password must be replaced."""
        if not self._staff_pool:
            self._make_staff_pool()
        named = [
            {"Name": name if name == "name" else f"custom:{name}", "Value": value} for name, value in attributes.items()
        ]
        core_aws.client("cognito-idp").admin_create_user(
            UserPoolId=self._staff_pool,
            Username=username,
            TemporaryPassword=password,
            MessageAction="SUPPRESS",
            UserAttributes=named,  # type: ignore[arg-type]  # plain dicts
        )
        return self._staff_pool

    # --- how it is set up -----------------------------------------------------------------------

    def set_up(self) -> None:
        """Freeze the clock, set the settings as the template's Globals name them, make tables and secret."""
        self.monkeypatch.setattr(clock, "now", lambda: self.now)
        self._watch_calls()
        for name in template()["Globals"]["Function"]["Environment"]["Variables"]:
            self.monkeypatch.setenv(name, _setting(name))
        settings.cache_clear()
        code_hash_key.cache_clear()
        self.monkeypatch.setattr("mypage.support.store._read", None)
        for name, resource in template()["Resources"].items():
            if resource["Type"] == "AWS::DynamoDB::Table":
                create_table(name, REGION, resource["Properties"])
            elif resource["Type"] == "AWS::S3::Bucket":
                create_bucket(name, REGION)
        core_aws.client("secretsmanager").create_secret(
            Name=_setting("CODE_HASH_SECRET_ARN"), SecretString="0123456789abcdef" * 4
        )
        core_aws.client("sesv2").create_email_identity(EmailIdentity="example.co.jp")
        self._watch_addresses()
        queue = core_aws.client("sqs").create_queue(QueueName="FailedEvents")
        self.monkeypatch.setenv("FAILED_EVENTS_QUEUE_URL", queue["QueueUrl"])

    def _make_staff_pool(self) -> None:
        client = core_aws.client("cognito-idp")
        resources = template()["Resources"]
        described = resources["StaffPool"]["Properties"]
        pool = client.create_user_pool(
            PoolName="staff", Policies=described["Policies"], Schema=described["Schema"], MfaConfiguration="OFF"
        )
        self._staff_pool = str(pool["UserPool"]["Id"])
        flows = resources["StaffClient"]["Properties"]["ExplicitAuthFlows"]
        made = client.create_user_pool_client(
            UserPoolId=self._staff_pool,
            ClientName="test",
            ExplicitAuthFlows=flows,
            ReadAttributes=["name"],  # moto tells a client nothing by itself, Cognito everything
        )
        self.monkeypatch.setenv("STAFF_POOL_ID", self._staff_pool)
        self.monkeypatch.setenv("STAFF_CLIENT_ID", str(made["UserPoolClient"]["ClientId"]))
        settings.cache_clear()

    def _watch_calls(self) -> None:
        original = BaseClient._make_api_call  # type: ignore[attr-defined]  # noqa: SLF001 - the one door of all calls

        def call(client: BaseClient, operation: str, request: dict[str, Any]) -> Any:
            if not self._running:
                return original(client, operation, request)
            service = client.meta.service_model.signing_name
            if client.meta.service_model.operation_model(operation).auth_type != "none":  # IAM is not asked about these
                OBSERVED[self._running] |= _needed(service, operation, request)
            self.calls.append(operation)
            if waiting := self._meanwhile[operation]:
                self._as_another_person(waiting.pop(0))
            if service in self._down:
                response: Any = {"Error": {"Code": "ServiceUnavailable"}, "ResponseMetadata": {"HTTPStatusCode": 503}}
                raise ClientError(response, operation)
            if operation == "CreateInvalidation":  # moto would first want a distribution
                self.invalidated += request["InvalidationBatch"]["Paths"]["Items"]
                return {}
            answer = original(client, operation, request)
            if (service, operation) == ("ses", "SendEmail"):
                self.mails.append(_sent(request))
            return answer

        self.monkeypatch.setattr(BaseClient, "_make_api_call", call)

    def _watch_addresses(self) -> None:
        """An address of S3 carries the right of the function that signs it, though no call is made."""
        link, form = storage.link, storage.upload_form

        def signed_link(bucket: str, key: str, life: timedelta) -> str:
            OBSERVED[self._running].add(("s3:GetObject", f"{bucket}.Arn/*"))
            return link(bucket, key, life)

        def signed_form(bucket: str, key: str, *rest: Any) -> storage.Form:
            OBSERVED[self._running].add(("s3:PutObject", f"{bucket}.Arn/*"))
            return form(bucket, key, *rest)

        self.monkeypatch.setattr(storage, "link", signed_link)
        self.monkeypatch.setattr(storage, "upload_form", signed_form)

    def _as_another_person(self, action: Callable[[], object]) -> None:
        running, calls = self._running, self.calls
        self._running, self._elsewhere = "", True
        try:
            action()
        finally:
            self._running, self.calls, self._elsewhere = running, calls, False


def _setting(name: str) -> str:
    special = {"STAGE": "test", "PUBLIC_ORIGIN": ORIGIN, "MAIL_FROM": "mypage@example.co.jp", "CLOCK_OFFSET_FILE": ""}
    value = template()["Globals"]["Function"]["Environment"]["Variables"][name]
    return special.get(name, value if isinstance(value, str) else "")


def _sent(request: Mapping[str, Any]) -> SentMail:
    content = request["Content"]["Simple"]
    return SentMail(
        to=list(request["Destination"]["ToAddresses"]),
        subject=content["Subject"]["Data"],
        text=content["Body"]["Text"]["Data"],
        html=content["Body"]["Html"]["Data"],
    )
