"""The rest of the template: least privilege, tables, schedules, streams, the local clock, answers of the gateway."""

import json
import re
import subprocess
from typing import Any

import pytest

from mypage.postings.rules import RequestKind
from tests.support.aws import template
from tests.support.source import ROOT

TEXT = (ROOT / "template.yaml").read_text(encoding="utf-8")
MAX_RESOURCES = 450
GENERIC_TIME = '{"scheduled_at":"<aws.scheduler.scheduled-time>"}'


def _of_type(kind: str) -> dict[str, dict[str, Any]]:
    return {name: resource for name, resource in template()["Resources"].items() if resource["Type"] == kind}


FUNCTIONS = _of_type("AWS::Serverless::Function")
TABLES = _of_type("AWS::DynamoDB::Table")
TRIGGERS = {
    f"{name}.{key}": event
    for name, block in FUNCTIONS.items()
    for key, event in block["Properties"].get("Events", {}).items()
    if event["Type"] != "Api"
}

# --- least privilege ------------------------------------------------------------------------------

THE_MAIL_EXCEPTION = {
    "Effect": "Allow",
    "Action": ["ses:SendEmail"],
    "Resource": "*",
    "Condition": {"StringEqualsIfExists": {"ses:FromAddress": "MailFrom"}},
}
"""docs/decisions/0004: the local engine knows no other resource for SendEmail."""


def _statements() -> list[tuple[str, dict[str, Any]]]:
    return [
        (name, statement)
        for name, block in FUNCTIONS.items()
        for policy in block["Properties"].get("Policies", [])
        for statement in policy["Statement"]
    ]


@pytest.mark.parametrize(("name", "statement"), _statements())
def test_no_grant_is_a_wildcard_but_the_one_for_mail(name: str, statement: dict[str, Any]) -> None:
    if statement == THE_MAIL_EXCEPTION:
        return
    assert list(statement) == ["Effect", "Action", "Resource"], name
    assert isinstance(statement["Action"], list)
    assert all(re.fullmatch(r"[a-z0-9-]+:[A-Za-z]+", action) for action in statement["Action"])
    resources = statement["Resource"] if isinstance(statement["Resource"], list) else [statement["Resource"]]
    assert resources
    assert not any("*" in resource for resource in resources)


def test_no_managed_policy_policy_template_role_or_connector_widens_a_grant() -> None:
    for block in FUNCTIONS.values():
        properties = block["Properties"]
        assert "Role" not in properties
        assert all(set(policy) == {"Version", "Statement"} for policy in properties.get("Policies", []))
    assert not _of_type("AWS::Serverless::Connector")
    assert "Crud" not in TEXT


def test_nobody_may_change_or_erase_the_audit_trail() -> None:
    on_audit = {
        action
        for _, statement in _statements()
        if "AuditTable" in str(statement["Resource"])
        for action in statement["Action"]
    }
    assert on_audit <= {"dynamodb:PutItem", "dynamodb:Query"}


def test_no_function_may_scan() -> None:
    assert not any("dynamodb:Scan" in statement["Action"] for _, statement in _statements())


# --- data -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", TABLES)
def test_a_table_survives_mistakes(name: str) -> None:
    table = TABLES[name]
    assert (table["DeletionPolicy"], table["UpdateReplacePolicy"]) == ("Retain", "Retain")
    properties = table["Properties"]
    assert properties["DeletionProtectionEnabled"] is True
    assert properties["PointInTimeRecoverySpecification"] == {"PointInTimeRecoveryEnabled": True}
    assert properties["SSESpecification"] == {"SSEEnabled": True}
    assert properties["BillingMode"] == "PAY_PER_REQUEST"


@pytest.mark.parametrize("name", TABLES)
def test_an_index_names_only_attributes_that_are_keys(name: str) -> None:
    properties = TABLES[name]["Properties"]
    indexes = properties.get("GlobalSecondaryIndexes", []) + properties.get("LocalSecondaryIndexes", [])
    used = {key["AttributeName"] for index in [properties, *indexes] for key in index["KeySchema"]}
    assert used == {attribute["AttributeName"] for attribute in properties["AttributeDefinitions"]}


IN_LISTS = {
    "posting_id",
    "state",
    "version",
    "occupation",
    "channel",
    "posting_number",
    "receipt_number",
    "target_date",
}
IN_LISTS |= {"submitted_at", "updated_at", "valid_until", "ended_at", "end_reason"}
OVERLAYS = {f"{kind.value}_state" for kind in RequestKind}
IN_QUEUE = {
    "review_id",
    "kind",
    "posting_id",
    "establishment_number",
    "establishment_name",
    "occupation",
    "channel",
    "band",
}
IN_QUEUE |= {"state", "version", "receipt_number", "submitted_at", "target_date", "claimed_by_name", "claimed_at"}


@pytest.mark.parametrize(
    ("index", "needed"),
    [
        ("home", {*IN_LISTS, *OVERLAYS, "total"}),
        ("listing", {*IN_LISTS, *OVERLAYS, *IN_QUEUE, "claimed_by", "establishment_number", "received_on"}),
        ("claims", IN_QUEUE),
        (
            "due",
            {"posting_id", "establishment_number", "office", "state", "version", "valid_until", *OVERLAYS, "ended_at"},
        ),
        ("due", {"review_id"}),
    ],
)
def test_an_index_carries_what_its_lists_and_sweeps_read(index: str, needed: set[str]) -> None:
    properties = TABLES["PostingsTable"]["Properties"]
    (found,) = [
        one
        for one in properties["GlobalSecondaryIndexes"] + properties["LocalSecondaryIndexes"]
        if one["IndexName"] == index
    ]
    assert set(found["Projection"]["NonKeyAttributes"]) >= needed


def test_all_indexes_of_the_postings_are_named_above_and_only_they_exist() -> None:
    properties = TABLES["PostingsTable"]["Properties"]
    names = [one["IndexName"] for one in properties["GlobalSecondaryIndexes"] + properties["LocalSecondaryIndexes"]]
    assert sorted(names) == ["claims", "due", "home", "listing"]


OF_A_REFERRAL = {"referral_id", "referral_number", "referred_at", "referring_office", "state", "version"}
OF_A_TALLY = {"posting_id", "establishment_number", "posting_office"}


def test_the_due_index_of_referrals_carries_what_the_sweeps_and_their_mails_read() -> None:
    properties = TABLES["ReferralsTable"]["Properties"]
    (due,) = [index for index in properties["GlobalSecondaryIndexes"] if index["IndexName"] == "due"]
    assert set(due["Projection"]["NonKeyAttributes"]) >= OF_A_REFERRAL | OF_A_TALLY


def test_what_holds_data_or_secrets_is_retained() -> None:
    kinds = ("AWS::S3::Bucket", "AWS::SecretsManager::Secret", "AWS::Cognito::UserPool", "AWS::SQS::Queue")
    for kind in kinds:
        for name, resource in _of_type(kind).items():
            assert (resource.get("DeletionPolicy"), resource.get("UpdateReplacePolicy")) == ("Retain", "Retain"), name


# --- schedules and streams ------------------------------------------------------------------------


@pytest.mark.parametrize("name", [name for name, event in TRIGGERS.items() if event["Type"] == "ScheduleV2"])
def test_a_schedule_runs_in_japan_tells_its_time_and_loses_nothing(name: str) -> None:
    properties = TRIGGERS[name]["Properties"]
    assert properties["ScheduleExpressionTimezone"] == "Asia/Tokyo"
    assert properties["Input"] == GENERIC_TIME
    assert properties["OmitName"] is True
    assert properties["DeadLetterConfig"] == {"Arn": "FailedEvents.Arn"}
    assert properties["RetryPolicy"]["MaximumRetryAttempts"] >= 1


@pytest.mark.parametrize("name", [name for name, event in TRIGGERS.items() if event["Type"] == "DynamoDB"])
def test_a_stream_gives_up_in_time_and_into_the_queue(name: str) -> None:
    properties = TRIGGERS[name]["Properties"]
    assert properties["DestinationConfig"]["OnFailure"] == {"Type": "SQS", "Destination": "FailedEvents.Arn"}
    assert properties["BisectBatchOnFunctionError"] is True
    assert properties["MaximumRetryAttempts"] >= 1
    assert properties["MaximumRecordAgeInSeconds"] <= 24 * 3600
    assert properties["FilterCriteria"] == {"Filters": [{"Pattern": '{"eventName":["INSERT"]}'}]}


def test_every_trigger_is_a_route_a_schedule_or_a_stream() -> None:
    assert {event["Type"] for event in TRIGGERS.values()} == {"ScheduleV2", "DynamoDB"}


SCHEDULES = {
    "ExpireAccountCodes": "cron(5 0 * * ? *)",
    "ExpirePostings": "cron(0/15 0 * * ? *)",  # at 00:00, then again for what one run does not finish
    "FlagOverdueReviews": "cron(20 0 * * ? *)",
    "WarnBeforeExpiry": "cron(0/15 9 * * ? *)",  # from 09:00, when the warnings of the day are due
    "ResendPendingMails": "rate(1 minute)",
    "RemindMissingResults": "rate(1 hour)",
    "CloseResultEntry": "cron(10/15 0 * * ? *)",  # at 00:10, then again for what one run does not finish
    "AnonymiseReferrals": "cron(10 3 * * ? *)",
}


def test_each_job_runs_when_its_work_is_due() -> None:
    found = {
        name.partition(".")[0]: event["Properties"]["ScheduleExpression"]
        for name, event in TRIGGERS.items()
        if event["Type"] == "ScheduleV2"
    }
    assert found == SCHEDULES


# --- the local clock ------------------------------------------------------------------------------


def test_only_the_local_stage_can_move_the_clock() -> None:
    variables = template()["Globals"]["Function"]["Environment"]["Variables"]
    assert variables["CLOCK_OFFSET_FILE"] == {"If": ["IsLocal", "ClockOffsetFile", ""]}
    assert template()["Conditions"]["IsLocal"] == {"Equals": ["Environment", "local"]}
    assert template()["Parameters"]["ClockOffsetFile"]["Default"] == ""
    assert TEXT.count("CLOCK_OFFSET_FILE") == 1
    assert TEXT.count("ClockOffsetFile") == 2
    cloud = (ROOT / "samconfig.toml").read_text(encoding="utf-8").partition("[staging.")[2]
    assert "ClockOffsetFile" not in cloud


# --- the gateway ----------------------------------------------------------------------------------


def test_the_authorizer_is_asked_at_each_request() -> None:
    properties = template()["Resources"]["Api"]["Properties"]
    session = properties["Auth"]["Authorizers"]["Session"]
    assert session["Identity"] == {"Headers": ["Cookie"], "ReauthorizeEvery": 0}
    assert session["FunctionArn"] == "AuthorizeRequest.Arn"
    assert properties["StageName"] == "api"
    assert properties["BinaryMediaTypes"] == ["application/json"]


def test_every_answer_of_the_gateway_itself_is_a_problem_that_no_cache_keeps() -> None:
    answers = template()["Resources"]["Api"]["Properties"]["GatewayResponses"]
    assert {"UNAUTHORIZED", "ACCESS_DENIED", "MISSING_AUTHENTICATION_TOKEN", "THROTTLED", "DEFAULT_5XX"} <= set(answers)
    for name, answer in answers.items():
        headers = answer["ResponseParameters"]["Headers"]
        assert headers["Content-Type"] == "'application/problem+json'", name
        assert headers["Cache-Control"] == "'no-store'", name
        problem = json.loads(answer["ResponseTemplates"]["application/json"])
        assert list(problem) == ["type", "title", "status", "detail", "instance", "errors"], name
        if "StatusCode" in answer:
            assert problem["status"] == answer["StatusCode"], name
        if problem["status"] in {429, 503}:
            assert "Retry-After" in headers, name


def test_routes_that_check_secrets_are_throttled_on_their_own() -> None:
    settings = template()["Resources"]["Api"]["Properties"]["MethodSettings"]
    own = {(setting["HttpMethod"], setting["ResourcePath"]) for setting in settings}
    routes = {
        (event["Properties"]["Method"], event["Properties"]["Path"])
        for block in FUNCTIONS.values()
        for event in block["Properties"].get("Events", {}).values()
        if event["Type"] == "Api"
    }
    assert ("*", "/*") in own
    assert own - {("*", "/*")} <= routes, "a throttled route must exist"
    assert {("POST", "/public/sessions"), ("POST", "/public/staff-sessions"), ("POST", "/public/sign-ups")} <= own


# --- Globals, size, lint --------------------------------------------------------------------------


def test_what_all_functions_share_stands_once() -> None:
    shared = template()["Globals"]["Function"]
    assert shared["Runtime"] == "python3.13"
    assert shared["Architectures"] == ["Architecture"]
    assert shared["Tracing"] == "Active"
    assert shared["LoggingConfig"]["LogFormat"] == "JSON"
    assert template()["Resources"]["Logs"]["Properties"]["RetentionInDays"] >= 30
    assert template()["Resources"]["SharedLayer"]["Metadata"]["BuildArchitecture"] == "Architecture"
    for name, block in FUNCTIONS.items():
        assert "Runtime" not in block["Properties"], name


def test_every_setting_of_the_template_is_read_and_the_reverse() -> None:
    declared = set(template()["Globals"]["Function"]["Environment"]["Variables"])
    for block in FUNCTIONS.values():
        declared |= set(block["Properties"].get("Environment", {}).get("Variables", {}))
    core = ROOT / "layers" / "shared" / "python" / "mypage" / "core"
    read = set(re.findall(r'env\("([A-Z_]+)"', (core / "settings.py").read_text(encoding="utf-8")))
    assert {name for name in declared if not name.startswith("POWERTOOLS_")} == read


_COUNT = """
import json, sys
from samcli.yamlhelper import yaml_parse
from samtranslator.translator.transform import transform

template = yaml_parse(open(sys.argv[1]).read())
for resource in template["Resources"].values():
    for key in ("CodeUri", "ContentUri"):
        if key in resource.get("Properties", {}):
            resource["Properties"][key] = {"Bucket": "b", "Key": "k"}

class NoManagedPolicies:
    def load(self):
        return {}

done = transform(template, {"Environment": "production", "AWS::Region": "ap-northeast-1"}, NoManagedPolicies())
print(json.dumps(sorted(resource["Type"] for resource in done["Resources"].values())))
"""


def test_the_stack_stays_well_under_the_limit_of_resources() -> None:
    done = subprocess.run(  # noqa: S603 - SAM's own Python and our own script
        [str(ROOT / ".venv-sam" / "bin" / "python"), "-c", _COUNT, str(ROOT / "template.yaml")],
        env={"AWS_DEFAULT_REGION": "ap-northeast-1", "SAM_CLI_TELEMETRY": "0", "HOME": "/nonexistent"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    kinds = json.loads(done.stdout)
    assert kinds.count("AWS::Lambda::Function") == len(FUNCTIONS)
    assert kinds.count("AWS::IAM::Role") >= len(FUNCTIONS)
    assert len(kinds) < MAX_RESOURCES
