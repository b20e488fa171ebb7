"""The rest of the template: least privilege, tables, schedules, streams, the local clock, answers of the gateway."""

import json
import re
import subprocess
from typing import Any

import pytest

from mypage.images.rules import RENDITIONS_KEPT
from mypage.postings.rules import RequestKind
from mypage.seekers import lease
from tests.support.aws import routes_of_template, template
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
    assert not any("*" in resource.replace(THE_OBJECTS_OF_A_BUCKET, "") for resource in resources)


THE_OBJECTS_OF_A_BUCKET = "Bucket.Arn/*"
"""An object's key cannot be known before; a bucket holds objects of one kind only."""


def _granted(name: str) -> set[tuple[str, str]]:
    return {
        (action, statement["Resource"])
        for function, statement in _statements()
        if function == name
        for action in statement["Action"]
    }


def test_the_inspection_reads_only_what_has_arrived_and_nobody_else_reads_that() -> None:
    """Issue of images: no inspection function can read anything but incoming objects."""
    on_objects = {grant for grant in _granted("InspectUpload") if grant[0].startswith("s3:")}
    assert on_objects == {
        ("s3:GetObject", "IncomingBucket.Arn/*"),
        ("s3:DeleteObject", "IncomingBucket.Arn/*"),
        ("s3:PutObject", "RenditionsBucket.Arn/*"),
        ("s3:DeleteObject", "RenditionsBucket.Arn/*"),
    }
    readers = {name for name in FUNCTIONS if ("s3:GetObject", "IncomingBucket.Arn/*") in _granted(name)}
    assert readers == {"InspectUpload"}


def test_only_an_acceptance_writes_what_is_public() -> None:
    writers = {name for name in FUNCTIONS if ("s3:PutObject", "PicturesBucket.Arn/*") in _granted(name)}
    assert writers == {"AcceptReview"}


BUCKETS = _of_type("AWS::S3::Bucket")


@pytest.mark.parametrize("name", BUCKETS)
def test_a_bucket_is_encrypted_and_never_public(name: str) -> None:
    properties = BUCKETS[name]["Properties"]
    assert set(properties["PublicAccessBlockConfiguration"].values()) == {True}
    assert len(properties["PublicAccessBlockConfiguration"]) == 4
    assert "BucketEncryption" in properties
    assert properties["OwnershipControls"] == {"Rules": [{"ObjectOwnership": "BucketOwnerEnforced"}]}


def test_only_the_distribution_reads_public_pictures() -> None:
    opened = set()
    for policy in _of_type("AWS::S3::BucketPolicy").values():
        (statement,) = policy["Properties"]["PolicyDocument"]["Statement"]
        if statement["Effect"] == "Allow":
            opened.add(policy["Properties"]["Bucket"])
            assert statement["Principal"] == {"Service": "cloudfront.amazonaws.com"}
            assert statement["Condition"]["StringEquals"]["AWS:SourceArn"].endswith("distribution/Distribution")
    assert opened == {"PageBucket", "PicturesBucket"}


def test_the_search_index_travels_encrypted_only_and_no_file_of_it_lapses_by_age() -> None:
    policy = template()["Resources"]["SearchIndexBucketPolicy"]
    (statement,) = policy["Properties"]["PolicyDocument"]["Statement"]
    assert (policy["Condition"], statement["Effect"], statement["Principal"]) == ("IsCloud", "Deny", "*")
    assert statement["Condition"] == {"Bool": {"aws:SecureTransport": "false"}}
    assert statement["Resource"] == ["SearchIndexBucket.Arn", "SearchIndexBucket.Arn/*"]
    (rule,) = BUCKETS["SearchIndexBucket"]["Properties"]["LifecycleConfiguration"]["Rules"]
    assert set(rule) == {"Id", "Status", "AbortIncompleteMultipartUpload"}


def test_only_the_update_writes_the_search_index_and_only_two_functions_read_it() -> None:
    grants = {(name, action) for name in FUNCTIONS for action, where in _granted(name) if "SearchIndexBucket" in where}
    assert grants == {
        ("SearchSeekers", "s3:GetObject"),
        *(("UpdateSearchIndex", f"s3:{action}") for action in ("DeleteObject", "GetObject", "PutObject")),
    }


def test_a_builder_keeps_its_lease_as_long_as_it_may_run() -> None:
    longest = FUNCTIONS["UpdateSearchIndex"]["Properties"]["Timeout"]
    assert lease.REBUILD_LIFE.total_seconds() > longest
    assert FUNCTIONS["SearchSeekers"]["Properties"]["Timeout"] < 29


def test_leftovers_of_uploads_go_after_a_day_and_renditions_of_what_was_rejected_after_half_a_year() -> None:
    (incoming,) = BUCKETS["IncomingBucket"]["Properties"]["LifecycleConfiguration"]["Rules"]
    (renditions,) = BUCKETS["RenditionsBucket"]["Properties"]["LifecycleConfiguration"]["Rules"]
    assert (incoming["Status"], incoming["ExpirationInDays"]) == ("Enabled", 1)
    assert (renditions["Status"], renditions["ExpirationInDays"]) == ("Enabled", RENDITIONS_KEPT.days)


def test_uploads_come_from_the_page_alone_as_far_as_a_browser_can_tell() -> None:
    _, cors, _ = BUCKETS["IncomingBucket"]["Properties"]["CorsConfiguration"]["If"]
    (rule,) = cors["CorsRules"]
    assert (rule["AllowedOrigins"], rule["AllowedMethods"]) == (["PublicOrigin"], ["POST"])
    assert "CorsConfiguration" not in BUCKETS["RenditionsBucket"]["Properties"]


def test_a_browser_reaches_no_other_origin_than_the_page_and_two_buckets() -> None:
    headers = template()["Resources"]["PageHeaders"]["Properties"]["ResponseHeadersPolicyConfig"]
    text, origins = headers["SecurityHeadersConfig"]["ContentSecurityPolicy"]["ContentSecurityPolicy"]["Sub"]
    assert "connect-src 'self' ${Incoming};" in text
    assert "img-src 'self' blob: data: ${Renditions};" in text
    assert {name: value["If"][:2] for name, value in origins.items()} == {
        "Incoming": ["IsLocal", "UploadOrigin"],
        "Renditions": ["IsLocal", "UploadOrigin"],
    }
    variables = template()["Globals"]["Function"]["Environment"]["Variables"]
    assert variables["UPLOAD_ORIGIN"] == {"If": ["IsLocal", "UploadOrigin", ""]}


def test_pictures_are_served_as_nothing_but_pictures() -> None:
    headers = template()["Resources"]["ImageHeaders"]["Properties"]["ResponseHeadersPolicyConfig"]
    security = headers["SecurityHeadersConfig"]
    assert security["ContentTypeOptions"] == {"Override": True}
    assert security["ContentSecurityPolicy"]["ContentSecurityPolicy"] == "default-src 'none'; sandbox"
    config = template()["Resources"]["Distribution"]["Properties"]["DistributionConfig"]
    (behaviour,) = [one for one in config["CacheBehaviors"] if one["PathPattern"] == "/images/*"]
    assert (behaviour["TargetOriginId"], behaviour["ResponseHeadersPolicyId"]) == ("pictures", "ImageHeaders")


def test_only_a_function_that_the_api_does_not_call_knows_the_distribution() -> None:
    """decisions/0014: any other one would make a circle (distribution -> API -> function -> distribution)."""
    knowing = {name for name, block in FUNCTIONS.items() if "DISTRIBUTION_ID" in str(block)}
    assert knowing == {"InvalidateCache"}
    assert {event["Type"] for event in FUNCTIONS["InvalidateCache"]["Properties"]["Events"].values()} == {
        "EventBridgeRule"
    }


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
        ("listing", {*IN_QUEUE, "claimed_by", "name", "name_kana", "phone", "updated_at"}),
        ("postings", {*IN_LISTS, *OVERLAYS, "establishment_number", "establishment_name"}),
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
    assert sorted(names) == ["claims", "due", "home", "listing", "postings"]


OF_A_REFERRAL = {"referral_id", "referral_number", "referred_at", "referring_office", "state", "version"}
OF_A_TALLY = {"posting_id", "establishment_number", "posting_office"}


def test_the_due_index_of_referrals_carries_what_the_sweeps_and_their_mails_read() -> None:
    properties = TABLES["ReferralsTable"]["Properties"]
    (due,) = [index for index in properties["GlobalSecondaryIndexes"] if index["IndexName"] == "due"]
    assert set(due["Projection"]["NonKeyAttributes"]) >= OF_A_REFERRAL | OF_A_TALLY


@pytest.mark.parametrize("name", TABLES)
def test_indexes_stay_within_what_dynamodb_projects(name: str) -> None:
    """Neither the local engine nor the lint counts: 20 named attributes an index, 100 over all indexes of a table."""
    properties = TABLES[name]["Properties"]
    indexes = properties.get("GlobalSecondaryIndexes", []) + properties.get("LocalSecondaryIndexes", [])
    named = [len(index["Projection"].get("NonKeyAttributes", [])) for index in indexes]
    assert max(named, default=0) <= 20
    assert sum(named) <= 100


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


@pytest.mark.parametrize("name", [name for name, event in TRIGGERS.items() if event["Type"] == "DynamoDB"])
def test_a_stream_is_a_tables_that_carries_what_the_handlers_read_and_no_more(name: str) -> None:
    """All go through `core.triggers.stream`, which hands the new image on."""
    table, attribute = TRIGGERS[name]["Properties"]["Stream"].split(".")
    function = FUNCTIONS[name.partition(".")[0]]["Properties"]
    handler = ROOT / function["CodeUri"] / f"{function['Handler'].removesuffix('.handler')}.py"
    triggers = (ROOT / "layers/shared/python/mypage/core/triggers.py").read_text(encoding="utf-8")
    assert attribute == "StreamArn"
    assert "handler = stream(" in handler.read_text(encoding="utf-8")
    assert set(re.findall(r"(?:New|Old)Image", triggers)) == {"NewImage"}
    assert TABLES[table]["Properties"].get("StreamSpecification") == {"StreamViewType": "NEW_IMAGE"}


def test_no_table_has_a_stream_that_nobody_reads() -> None:
    read = {event["Properties"]["Stream"].split(".")[0] for event in TRIGGERS.values() if event["Type"] == "DynamoDB"}
    assert {name for name, table in TABLES.items() if "StreamSpecification" in table["Properties"]} == read


@pytest.mark.parametrize("name", [name for name, event in TRIGGERS.items() if event["Type"] == "EventBridgeRule"])
def test_an_event_of_ours_is_retried_and_lands_in_the_queue(name: str) -> None:
    """It comes from one of our buckets, or is about a mail of ours: other stages share the account's event bus."""
    properties = TRIGGERS[name]["Properties"]
    detail = properties["Pattern"]["detail"]
    ours = {
        "aws.s3": lambda: len(detail["bucket"]["name"]) == 1,
        "aws.ses": lambda: detail["mail"]["tags"]["ses:configuration-set"] == ["MailConfiguration"],
    }
    (source,) = properties["Pattern"]["source"]
    assert ours[source]()
    assert properties["DeadLetterConfig"] == {"Arn": "FailedEvents.Arn"}
    invoked = FUNCTIONS[name.partition(".")[0]]["Properties"]["EventInvokeConfig"]
    assert invoked["MaximumRetryAttempts"] == 2
    assert invoked["DestinationConfig"] == {"OnFailure": {"Type": "SQS", "Destination": "FailedEvents.Arn"}}


def test_every_trigger_is_a_route_a_schedule_a_stream_or_an_event_of_a_bucket() -> None:
    assert {event["Type"] for event in TRIGGERS.values()} == {"ScheduleV2", "DynamoDB", "EventBridgeRule"}


SCHEDULES = {
    "ExpireAccountCodes": "cron(5 0 * * ? *)",
    "FinishRemovals": "rate(15 minutes)",
    "ExpirePostings": "cron(0/15 0 * * ? *)",  # at 00:00, then again for what one run does not finish
    "FlagOverdueReviews": "cron(20 0 * * ? *)",
    "WarnBeforeExpiry": "cron(0/15 9 * * ? *)",  # from 09:00, when the warnings of the day are due
    "ResendPendingMails": "rate(1 minute)",
    "UpdateSearchIndex": "rate(1 minute)",
    "RemindMissingResults": "rate(1 hour)",
    "CloseResultEntry": "cron(10/15 0 * * ? *)",  # at 00:10, then again for what one run does not finish
    "ApplyRetention": "cron(10 3 * * ? *)",
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
    assert set(answers) >= {
        *("UNAUTHORIZED", "ACCESS_DENIED", "MISSING_AUTHENTICATION_TOKEN", "REQUEST_TOO_LARGE", "THROTTLED"),
        *("WAF_FILTERED", "DEFAULT_4XX", "DEFAULT_5XX"),
    }
    for name, answer in answers.items():
        headers = answer["ResponseParameters"]["Headers"]
        assert headers["Content-Type"] == "'application/problem+json'", name
        assert headers["Cache-Control"] == "'no-store'", name
        problem = json.loads(answer["ResponseTemplates"]["application/json"])
        assert list(problem) == ["type", "title", "status", "detail", "instance", "errors"], name
        assert problem["status"] == answer["StatusCode"], name
        if problem["status"] in {429, 503}:
            assert "Retry-After" in headers, name


def test_public_routes_that_check_or_send_secrets_are_throttled_on_their_own() -> None:
    settings = template()["Resources"]["Api"]["Properties"]["MethodSettings"]
    own = {(one["HttpMethod"], one["ResourcePath"]) for one in settings if one["ThrottlingRateLimit"] == "SignInRate"}
    assert own == {(method, path) for method, path in routes_of_template() if method == "POST" and "/public/" in path}
    others = {(one["HttpMethod"], one["ResourcePath"]) for one in settings} - own
    assert others == {("*", "/*"), ("GET", "/public/support")}


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
    assert {name for name in declared if not name.startswith(("POWERTOOLS_", "PYDANTIC_"))} == read


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
