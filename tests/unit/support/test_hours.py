"""Office and help desk: contact facts and whether somebody answers now (R05, R29)."""

from datetime import datetime

import pytest

from mypage.core.clock import JST
from mypage.support import rules, service


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=JST)


@pytest.mark.parametrize(
    ("now", "open_", "next_opening"),
    [
        ("2026-11-18T08:29:59", False, "2026-11-18T08:30:00"),
        ("2026-11-18T08:30:00", True, "2026-11-18T08:30:00"),
        ("2026-11-18T15:59:59", True, "2026-11-19T08:30:00"),
        ("2026-11-18T16:00:00", False, "2026-11-19T08:30:00"),
        ("2026-11-21T10:00:00", False, "2026-11-24T08:30:00"),  # Saturday before a Monday holiday
        ("2026-11-23T10:00:00", False, "2026-11-24T08:30:00"),  # 勤労感謝の日
        ("2026-12-28T15:59:59", True, "2027-01-04T08:30:00"),
        ("2026-12-29T10:00:00", False, "2027-01-04T08:30:00"),
        ("2027-01-03T23:59:59", False, "2027-01-04T08:30:00"),
        ("2027-01-04T08:30:00", True, "2027-01-04T08:30:00"),
    ],
)
def test_r05_the_counter_is_open_on_business_days_from_8_30_to_16_00(
    now: str, next_opening: str, *, open_: bool
) -> None:
    office = service.support(at(now)).office
    assert (office.open_now, office.next_opens_at) == (open_, at(next_opening))


@pytest.mark.parametrize(
    ("now", "open_", "next_opening"),
    [
        ("2026-11-18T09:29:59", False, "2026-11-18T09:30:00"),
        ("2026-11-18T09:30:00", True, "2026-11-18T09:30:00"),
        ("2026-11-18T17:59:59", True, "2026-11-19T09:30:00"),
        ("2026-11-18T18:00:00", False, "2026-11-19T09:30:00"),
        ("2026-11-22T12:00:00", False, "2026-11-24T09:30:00"),
        ("2026-05-04T12:00:00", False, "2026-05-07T09:30:00"),  # golden week
        ("2026-12-31T12:00:00", False, "2027-01-04T09:30:00"),
    ],
)
def test_r29_the_help_desk_is_open_on_business_days_from_9_30_to_18_00(
    now: str, next_opening: str, *, open_: bool
) -> None:
    desk = service.support(at(now)).help_desk
    assert (desk.open_now, desk.next_opens_at) == (open_, at(next_opening))


def test_an_instant_of_another_zone_is_read_as_japan_time() -> None:
    assert service.support(datetime.fromisoformat("2026-11-17T23:30:00+00:00")).office.open_now


def test_r29_the_contacts_are_those_of_the_leaflet() -> None:
    facts = service.support(at("2026-11-18T10:00:00"))
    assert facts.help_desk.phone == "0570-077450"
    assert (facts.help_desk.opens, facts.help_desk.closes) == ("09:30", "18:00")
    assert (facts.office.name, facts.office.department) == ("ハローワーク金沢", "求人事業所部門")
    assert (facts.office.phone, facts.office.email) == ("076-253-3036", "hwkz-kyujin@mhlw.go.jp")
    assert (facts.office.opens, facts.office.closes) == ("08:30", "16:00")


def test_an_office_is_found_by_code_and_by_the_prefix_of_an_establishment_number() -> None:
    by_code = rules.office_by_code("99010")
    assert by_code is not None
    assert rules.office_of_establishment("9901-000001-1") == by_code
    assert rules.office_by_code("00000") is None
    assert rules.office_of_establishment("1301-000001-1") is None
    with pytest.raises(LookupError):
        service.office("00000")


def test_no_two_offices_share_a_code_or_a_prefix() -> None:
    assert len({office.code for office in rules.offices()}) == len(rules.offices())
    assert len({office.establishment_prefix for office in rules.offices()}) == len(rules.offices())
    assert all(len(o.code) == 5 and len(o.establishment_prefix) == 4 for o in rules.offices())


def test_an_unknown_office_gets_the_first_one() -> None:
    assert service.support(at("2026-11-18T10:00:00"), "12345").office.code == rules.offices()[0].code
