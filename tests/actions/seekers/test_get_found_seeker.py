"""GET /employer/seekers/{profile_number}: only who asked for it, only with a posting in force, the office beside (R26-R28)."""

import json
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mypage.core.clock import JST
from mypage.seekers import discovery, rules
from mypage.seekers.search_models import FoundSeeker, FoundSeekerDetail
from tests.support.aws import Answer, Aws, employer, staff
from tests.support.profiles import PROFILE, keep, published, withdrawn
from tests.support.seekers import SEEKER, register_seeker
from tests.support.steps import OTHER_OFFICE, STRANGER, Json, active, audited, cancel, number, ok, owner, register

OPEN = "seekers/get_found_seeker"
UNKNOWN = "0123-4567-89AB-CDEF-GHJK-MNPQ-RS"


def opened(aws: Aws, profile_number: str, caller: Json | None = None) -> Answer:
    return aws.call(OPEN, path={"profile_number": profile_number}, caller=caller or owner("P02"))


@pytest.fixture
def found(aws: Aws) -> str:
    """Return the number of a published profile, for an employer with an active posting."""
    register(aws, "P02")
    active(aws, "P02")
    return str(published(aws)["profile_number"])


# --- R27, A18: a posting in force, of the establishment, at each request ----------------------------


def test_r27_an_employer_with_a_posting_in_force_may_look(aws: Aws, found: str) -> None:
    assert opened(aws, found).status == 200


def test_r27_an_employer_without_any_posting_may_not(aws: Aws, found: str) -> None:
    answer = opened(aws, found, STRANGER)
    assert (answer.status, answer.problem) == (403, "no-active-posting")


def test_r27_a_draft_or_an_application_is_no_posting_in_force(aws: Aws) -> None:
    register(aws, "P02")
    shown = published(aws)["profile_number"]
    body = {"content": {}}
    ok(aws, "postings/create_posting", 201, body=body, caller=owner("P02"))
    assert opened(aws, shown).problem == "no-active-posting"


def test_r27_the_right_ends_at_the_instant_at_which_the_posting_ends(aws: Aws, found: str) -> None:
    aws.now = datetime(2027, 2, 1, tzinfo=JST) - timedelta(microseconds=1)
    assert opened(aws, found).status == 200
    aws.now = datetime(2027, 2, 1, tzinfo=JST)
    assert opened(aws, found).problem == "no-active-posting"


def test_r27_is_checked_on_each_request_not_only_at_sign_in(aws: Aws) -> None:
    register(aws, "P02")
    posting = active(aws, "P02")
    shown = published(aws)["profile_number"]
    assert opened(aws, shown).status == 200
    cancel(aws, "P02", posting)
    assert opened(aws, shown).problem == "no-active-posting"


def test_a18_a_posting_of_the_establishment_counts_for_all_its_accounts_and_for_no_other_establishment(
    aws: Aws, found: str
) -> None:
    colleague = employer(number("P02"), account_id="7" * 32)
    elsewhere = employer("9901-000001-1", account_id=owner("P02")["account"])
    assert opened(aws, found, colleague).status == 200
    assert opened(aws, found, elsewhere).problem == "no-active-posting"


def test_the_right_costs_one_line_of_an_index_however_many_postings_there_are(aws: Aws, found: str) -> None:
    opened(aws, found)
    assert aws.calls == ["Query", "BatchGetItem", "TransactWriteItems"]


# --- R26: only who asked for it -------------------------------------------------------------------


def test_r26_what_was_taken_back_is_gone_from_the_next_request_on(aws: Aws, found: str) -> None:
    assert opened(aws, found).status == 200
    withdrawn(aws)
    answer = opened(aws, found)
    assert (answer.status, answer.problem) == (404, "not-found")


def test_r26_a_lapsed_registration_is_gone_at_midnight(aws: Aws) -> None:
    register(aws, "P02")
    shown = published(aws)["profile_number"]
    aws.now = datetime(2026, 12, 1, 10, tzinfo=JST)
    active(aws, "P02")
    aws.now = datetime(2027, 2, 1, tzinfo=JST) - timedelta(microseconds=1)
    assert opened(aws, shown).status == 200
    aws.now = datetime(2027, 2, 1, tzinfo=JST)
    assert opened(aws, shown).problem == "not-found"


def test_r26_taken_back_lapsed_unknown_and_malformed_read_all_the_same(aws: Aws, found: str) -> None:
    withdrawn(aws)
    details = {opened(aws, shown).json["detail"] for shown in (found, UNKNOWN, "x", SEEKER, "字" * 26)}
    assert len(details) == 1


def test_r26_a_draft_is_found_under_no_number(aws: Aws) -> None:
    register(aws, "P02")
    active(aws, "P02")
    register_seeker(aws, "99010-00000002")
    keep(aws, number="99010-00000002")
    assert [item for item in aws.items("seekers") if item["pk"].startswith("PROFILE#")] == []
    assert opened(aws, "99010-00000002").status == 404


def test_a_number_is_read_however_it_was_typed(aws: Aws, found: str) -> None:
    assert opened(aws, found.lower().replace("-", " ")).json["profile_number"] == found


# --- R28: the office in charge --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("office", "name", "phone"),
    [("99010", "ハローワーク金沢", "076-253-3036"), ("99020", "ハローワーク見本", "076-000-0020")],
)
def test_r28_the_office_in_charge_of_the_seeker_is_shown_with_its_phone(
    aws: Aws, office: str, name: str, phone: str
) -> None:
    register(aws, "P02")
    active(aws, "P02")
    caller = staff() if office == "99010" else OTHER_OFFICE
    seeker = f"{office}-00000009"
    body = {"seeker_number": seeker, "name": "架空 花", "name_kana": "カクウ ハナ"}
    ok(aws, "seekers/register_seeker", 201, body=body, caller=caller)
    keep(aws, caller=caller, number=seeker)
    path = {"seeker_number": seeker}
    shown = ok(aws, "seekers/publish_seeker_profile", path=path, body={"version": 1}, caller=caller)["profile_number"]
    office_shown = opened(aws, shown).json["office"]
    assert (office_shown["name"], office_shown["phone"]) == (name, phone)


# --- counted and audited --------------------------------------------------------------------------


def test_every_opened_profile_is_audited_by_its_opaque_number(aws: Aws, found: str) -> None:
    opened(aws, found)
    line = audited(aws, "get_found_seeker")
    assert line["pk"] == f"profile#{found}"
    assert line["actor"] == f"account#{owner('P02')['account']}"
    assert line["on_behalf_of"] == number("P02")
    assert SEEKER not in str(line)


def test_a_look_that_cannot_be_audited_is_not_answered(aws: Aws, found: str) -> None:
    def fail() -> None:
        raise RuntimeError

    aws.meanwhile("TransactWriteItems", fail)
    assert opened(aws, found).problem == "unexpected"


def test_the_last_look_within_the_limit_is_answered_and_the_next_is_not(aws: Aws, found: str) -> None:
    window = rules.USE_WINDOWS[0]
    _used(aws, window, window.limit - 1)
    assert opened(aws, found).status == 200
    answer = opened(aws, found)
    assert (answer.status, answer.problem) == (429, "search-limit")
    assert 0 < int(answer.headers["retry-after"][0]) <= window.seconds
    assert len([line for line in aws.audit() if line["action"] == "get_found_seeker"]) == 1


@pytest.mark.parametrize("which", range(len(rules.USE_WINDOWS)))
def test_a_new_span_of_time_begins_with_nothing_used(aws: Aws, found: str, which: int) -> None:
    window = rules.USE_WINDOWS[which]
    _used(aws, window, window.limit)
    assert opened(aws, found).status == 429
    aws.now = datetime.fromtimestamp(window.ends(aws.now), JST) - timedelta(microseconds=1)
    assert opened(aws, found).status == 429
    aws.now += timedelta(microseconds=1)
    assert opened(aws, found).status == 200


def test_the_limit_is_one_accounts_own(aws: Aws, found: str) -> None:
    _used(aws, rules.USE_WINDOWS[0], rules.USE_WINDOWS[0].limit)
    assert opened(aws, found, employer(number("P02"), account_id="7" * 32)).status == 200


def _used(aws: Aws, window: rules.UseWindow, used: int) -> None:
    key = {"pk": f"SEARCHES#{owner('P02')['account']}", "sk": f"{window.seconds}#{window.begins(aws.now)}"}
    aws.put("seekers", {**key, "used": used})


def test_a_day_of_the_limit_begins_at_midnight_of_japan() -> None:
    day = rules.USE_WINDOWS[1]
    midnight = datetime(2026, 11, 18, tzinfo=JST)
    assert day.begins(midnight) == int(midnight.timestamp())
    assert day.begins(midnight - timedelta(microseconds=1)) == int(midnight.timestamp()) - 86_400


# --- nothing hidden leaks, whatever is added later --------------------------------------------------

COLUMNS = {
    "profile_number",
    "occupations",
    "places",
    "employment",
    "experience_years",
    "experience",
    "qualifications",
    "published_on",
}
DETAILS = {"hours", "monthly_wage", "hourly_wage", "relocation", "available_from", "career", "expertise", "education"}
DETAILS |= {"pc_skills", "self_pr", "age_band", "office"}


def test_a_card_and_a_detail_have_the_columns_of_the_list_and_no_other() -> None:
    assert set(FoundSeeker.model_fields) == COLUMNS
    assert set(FoundSeekerDetail.model_fields) == COLUMNS | DETAILS


def test_a_card_shows_the_first_three_qualifications(aws: Aws, found: str) -> None:
    (copy,) = [item for item in aws.items("seekers") if item["pk"] == f"PROFILE#{found}"]
    assert discovery.card(copy).qualifications == PROFILE["qualifications"][:3]
    assert opened(aws, found).json["qualifications"] == PROFILE["qualifications"]


HIDDEN = ("name", "name_kana", "birth_date", "address", "postal_code", "phone", "email", "photo", "school", "employer")
HIDDEN += ("seeker_number", "sex", "disability", "nationality", "family", "account_id", "withdrawn_at")
SECRET = "極秘"


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    top=st.dictionaries(st.sampled_from(HIDDEN), st.just(SECRET)),
    inside=st.dictionaries(st.sampled_from(HIDDEN), st.just(SECRET)),
    within=st.dictionaries(st.sampled_from(HIDDEN), st.just(SECRET)),
)
def test_r26_no_hidden_field_leaves_whatever_is_stored(top: Json, inside: Json, within: Json) -> None:
    content: dict[str, Any] = {
        **inside,
        **PROFILE,
        "places": [{**within, "prefecture_code": "17"}],
        "experience": [{**within, "occupation": "034", "years": 3}],
        "career": [{**within, "occupation": "経理", "years": 1, "months": 0}],
    }
    stored = {
        **top,
        "profile_number": UNKNOWN,
        "state": "published",
        "content": content,
        "office": "99010",
        "published_at": "2026-11-18T01:00:00.000000Z",
        "valid_until": "2027-01-31",
    }
    for answer in (discovery.card(stored), discovery.detail(stored)):
        text = answer.model_dump_json()
        assert SECRET not in text
        keys = _keys(json.loads(text)) - {
            "office.name",
            "office.phone",
            "occupations.name",
            "experience.occupation.name",
        }
        assert not {key.rpartition(".")[2] for key in keys} & (set(HIDDEN) - {"name"})
    assert SECRET not in str(discovery.document(stored))


def _keys(value: Any, at: str = "") -> set[str]:
    if isinstance(value, list):
        return set().union(*(_keys(one, at) for one in value))
    if not isinstance(value, dict):
        return set()
    return set().union(
        *({f"{at}.{key}".strip(".")} | _keys(one, f"{at}.{key}".strip(".")) for key, one in value.items())
    )


def test_r26_nothing_of_the_register_is_in_the_answer(aws: Aws) -> None:
    register(aws, "P02")
    active(aws, "P02")
    register_seeker(
        aws,
        name="秘匿 一郎",
        name_kana="ヒトク イチロウ",
        address="秘匿町９－９",
        email="h@example.co.jp",
        birth_date="1990-04-01",
    )
    keep(aws)
    path = {"seeker_number": SEEKER}
    shown = ok(aws, "seekers/publish_seeker_profile", path=path, body={"version": 1}, caller=staff())["profile_number"]
    answer = opened(aws, shown)
    assert answer.json["age_band"] == "30代"
    for hidden in ("秘匿", "ヒトク", "1990", "920-", "076-000-1001", "example.co.jp", SEEKER):
        assert hidden not in answer.text
