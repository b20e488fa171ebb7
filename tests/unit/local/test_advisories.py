"""`make audit` fails on what is known, and on what nobody could be asked about: it never passes for want of an answer."""

import socket

from local.advisories import Findings, can_be_asked, of_page, of_python


def test_an_advisory_is_named_with_its_cure() -> None:
    vulns = [{"id": "PYSEC-1", "fix_versions": ["2.0"]}, {"id": "GHSA-2", "fix_versions": []}]
    report = {
        "dependencies": [{"name": "a", "version": "1.0", "vulns": vulns}, {"name": "b", "version": "1", "vulns": []}]
    }
    known = ["a 1.0: PYSEC-1, fixed in 2.0", "a 1.0: GHSA-2, fixed in no version yet"]
    assert of_python(report) == Findings(known, [])


def test_a_package_that_was_skipped_counts_as_not_audited() -> None:
    report = {"dependencies": [{"name": "a", "skip_reason": "not found"}]}
    assert of_python(report) == Findings([], ["a"])


def test_the_pages_packages_are_named_or_not_audited() -> None:
    vulnerable = {"vulnerabilities": {"x": {"range": "<2", "severity": "high"}}}
    assert of_page(vulnerable) == Findings(["x <2: high"], [])
    assert of_page({"vulnerabilities": {}}) == Findings([], [])
    assert of_page({"message": "405 Method Not Allowed"}) == Findings([], ["the page's packages"])


def test_a_database_is_asked_where_it_can_be_reached() -> None:
    with socket.create_server(("127.0.0.1", 0)) as database:
        address = database.getsockname()
        assert can_be_asked(address)
    assert not can_be_asked(address)
    assert not can_be_asked(("no-such-host.invalid", 443))
