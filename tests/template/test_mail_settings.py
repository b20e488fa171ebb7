"""What makes mails arrive: signatures, our own MAIL FROM, what comes back, the records that DNS takes (decisions/0022)."""

import re

from tests.support.aws import template

RESOURCES, OUTPUTS = template()["Resources"], template()["Outputs"]
IDENTITY = RESOURCES["MailIdentity"]["Properties"]
CONFIGURATION = RESOURCES["MailConfiguration"]["Properties"]
EVENTS = RESOURCES["MailEvents"]["Properties"]


def test_mails_are_signed_for_the_domain_that_they_come_from() -> None:
    assert IDENTITY["EmailIdentity"] == "MailDomain"
    assert IDENTITY["DkimAttributes"] == {"SigningEnabled": True}


def test_bounces_go_to_a_domain_of_our_own_so_that_spf_aligns() -> None:
    assert IDENTITY["MailFromAttributes"]["MailFromDomain"] == "bounce.MailDomain"
    assert IDENTITY["MailFromAttributes"]["BehaviorOnMxFailure"] == "USE_DEFAULT_VALUE", (
        "mails go out while DNS is wrong"
    )


def test_every_mail_of_the_domain_goes_through_the_configuration_set() -> None:
    assert IDENTITY["ConfigurationSetAttributes"] == {"ConfigurationSetName": "MailConfiguration"}
    variables = template()["Globals"]["Function"]["Environment"]["Variables"]
    assert "MailConfiguration" in str(variables["MAIL_CONFIGURATION_SET"])


def test_bounces_and_complaints_reach_the_function_that_holds_addresses_back() -> None:
    destination = EVENTS["EventDestination"]
    assert EVENTS["ConfigurationSetName"] == "MailConfiguration"
    assert destination["Enabled"] is True
    assert destination["MatchingEventTypes"] == ["BOUNCE", "COMPLAINT"]
    assert destination["EventBridgeDestination"]["EventBusArn"].endswith(":event-bus/default")
    pattern = RESOURCES["RecordBounce"]["Properties"]["Events"]["CameBack"]["Properties"]["Pattern"]
    assert pattern["detail"]["eventType"] == ["Bounce", "Complaint"]
    assert pattern["detail"]["mail"] == {"tags": {"ses:configuration-set": ["MailConfiguration"]}}


def test_ses_itself_suppresses_whoever_complained_and_reports_our_reputation() -> None:
    """Not bounces: those we hold back ourselves, so that a key can show that a mailbox works again."""
    assert CONFIGURATION["SuppressionOptions"] == {"SuppressedReasons": ["COMPLAINT"]}
    assert CONFIGURATION["ReputationOptions"] == {"ReputationMetricsEnabled": True}


def test_the_outputs_say_which_dkim_records_dns_takes() -> None:
    assert OUTPUTS["MailDkimRecords"]["Condition"] == "IsCloud"
    named = OUTPUTS["MailDkimRecords"]["Value"]
    assert re.findall(r"MailIdentity\.DkimDNSToken(?:Name|Value)\d", named) == [
        f"MailIdentity.DkimDNSToken{part}{n}" for n in (1, 2, 3) for part in ("Name", "Value")
    ]


def test_the_outputs_say_which_spf_and_mx_records_dns_takes() -> None:
    named = OUTPUTS["MailFromRecords"]["Value"]
    assert "bounce.MailDomain MX 10 feedback-smtp.AWS::Region.amazonses.com" in named
    assert 'bounce.MailDomain TXT "v=spf1 include:amazonses.com -all"' in named


def test_the_outputs_say_which_dmarc_record_dns_takes() -> None:
    """Strict for signatures; relaxed for SPF, because MAIL FROM is a subdomain of the sender's."""
    assert OUTPUTS["MailDmarcRecord"]["Value"] == '_dmarc.MailDomain TXT "v=DMARC1; p=quarantine; adkim=s; aspf=r"'
