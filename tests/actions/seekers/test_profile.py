"""The public profile: kept by the seeker and his office, published, taken back, prolonged (R26, domain.md §5)."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from mypage.core.clock import JST
from mypage.core.settings import settings
from mypage.seekers import personal_data, rules, store
from tests.support.aws import Answer, Aws, seeker, staff
from tests.support.profiles import PATH, keep, profile, prolong, published, withdrawn
from tests.support.seekers import SEEKER, register_seeker
from tests.support.steps import OTHER_OFFICE, Json, audited, ok

GET, SAVE, PUBLISH, WITHDRAW = (f"seekers/{verb}_seeker_profile" for verb in ("get", "save", "publish", "withdraw"))
OWN_GET, OWN_SAVE, OWN_PUBLISH, OWN_WITHDRAW = (
    f"seekers/{verb}_own_profile" for verb in ("get", "save", "publish", "withdraw")
)
PHONE_IN_TEXT = "お電話は０９０－１２３４－５６７８まで"


def seen(aws: Aws) -> Json | None:
    """Return the stored copy that employers see."""
    return next((item for item in aws.items("seekers") if item["pk"].startswith("PROFILE#")), None)


def own(aws: Aws) -> Json:
    return ok(aws, OWN_GET, caller=seeker())


def publish(aws: Aws, version: int, **body: Any) -> Answer:
    return aws.call(PUBLISH, path=PATH, body={"version": version, **body}, caller=staff())


# --- keeping --------------------------------------------------------------------------------------


def test_a_seeker_without_profile_has_an_empty_draft(aws: Aws) -> None:
    register_seeker(aws)
    view = own(aws)
    assert (view["content"], view["state"], view["version"], view["profile_number"]) == ({}, "draft", 0, None)
    assert view["missing"] == ["occupations", "places", "employment", "hours", "relocation"]
    assert view["valid_until"] == "2027-01-31"


def test_a_draft_may_leave_anything_empty_and_is_seen_by_nobody_else(aws: Aws) -> None:
    register_seeker(aws)
    body = {"content": {"self_pr": PHONE_IN_TEXT}, "version": 0}
    view = ok(aws, OWN_SAVE, body=body, caller=seeker())
    assert (view["version"], view["state"]) == (1, "draft")
    assert seen(aws) is None


def test_what_the_seeker_keeps_the_office_reads_and_the_reverse(aws: Aws) -> None:
    register_seeker(aws)
    keep(aws)
    assert own(aws)["content"] == profile()
    ok(aws, OWN_SAVE, body={"content": profile(self_pr="変更"), "version": 1}, caller=seeker())
    assert ok(aws, GET, path=PATH, caller=staff())["content"]["self_pr"] == "変更"


def test_a_look_by_staff_is_audited_and_one_by_the_seeker_is_not(aws: Aws) -> None:
    register_seeker(aws)
    ok(aws, GET, path=PATH, caller=staff())
    own(aws)
    assert audited(aws, "get_seeker_profile")["pk"] == f"seeker#{SEEKER}"
    assert [line for line in aws.audit() if line["action"] == "get_own_profile"] == []


def test_findings_are_shown_beside_their_fields(aws: Aws) -> None:
    register_seeker(aws)
    view = keep(aws, self_pr=PHONE_IN_TEXT, expertise="見本花子です")
    assert [(one["field"], one["rule"]) for one in view["findings"]] == [("expertise", "name"), ("self_pr", "phone")]
    assert view["findings"][1]["excerpt"] == "０９０－１２３４－５６７８"


@pytest.mark.parametrize("function", [SAVE, OWN_SAVE])
def test_a_stale_version_changes_nothing(aws: Aws, function: str) -> None:
    register_seeker(aws)
    keep(aws)
    staffed = function == SAVE
    for version in (0, 2):
        answer = aws.call(
            function,
            path=PATH if staffed else None,
            body={"content": {}, "version": version},
            caller=staff() if staffed else seeker(),
        )
        assert answer.problem == "stale-version"
    assert own(aws)["content"] == profile()


def test_of_two_first_drafts_at_once_one_wins(aws: Aws) -> None:
    register_seeker(aws)
    aws.meanwhile("TransactWriteItems", lambda: keep(aws))
    answer = aws.call(OWN_SAVE, body={"content": {}, "version": 0}, caller=seeker())
    assert answer.problem == "stale-version"
    assert own(aws)["content"] == profile()


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"occupations": ["100"]}, "content.occupations.0"),
        ({"occupations": ["01", "02", "03", "04"]}, "content.occupations"),
        ({"places": [{"prefecture_code": "99"}]}, "content.places.0.prefecture_code"),
        ({"employment": ["slave"]}, "content.employment.0"),
        ({"monthly_wage": -1}, "content.monthly_wage"),
        ({"qualifications": ["字" * 31]}, "content.qualifications.0"),
        ({"experience": [{"occupation": "034", "years": 61}]}, "content.experience.0.years"),
        ({"career": [{"occupation": "経理", "years": 1, "months": 12}]}, "content.career.0.months"),
        ({"self_pr": "字" * 501}, "content.self_pr"),
        ({"name": "見本 花子"}, "content.name"),
        ({"birth_date": "1990-01-01"}, "content.birth_date"),
    ],
)
def test_a_bad_body_names_its_field(aws: Aws, change: Json, field: str) -> None:
    register_seeker(aws)
    answer = aws.call(OWN_SAVE, body={"content": profile(**change), "version": 0}, caller=seeker())
    assert (answer.status, answer.fields) == (422, [field])


@pytest.mark.parametrize("function", [GET, SAVE, PUBLISH, WITHDRAW, "seekers/prolong_registration"])
def test_only_staff_of_the_seekers_own_office_keep_his_profile(aws: Aws, function: str) -> None:
    published(aws)
    bodies: Json = {
        SAVE: {"content": {}, "version": 2},
        PUBLISH: {"version": 2},
        "seekers/prolong_registration": {"valid_until": "2027-01-31"},
    }
    body = bodies.get(function)
    assert aws.call(function, path=PATH, body=body, caller=OTHER_OFFICE).problem == "not-found"
    for number in ("99010-99999999", "x"):
        assert aws.call(function, path={"seeker_number": number}, body=body, caller=staff()).problem == "not-found"


# --- publication ----------------------------------------------------------------------------------


def test_r26_only_who_asks_for_it_is_made_public(aws: Aws) -> None:
    register_seeker(aws)
    keep(aws)
    assert seen(aws) is None
    view = ok(aws, OWN_PUBLISH, body={"version": 1}, caller=seeker())
    assert (view["state"], view["version"]) == ("published", 2)
    copy = seen(aws)
    assert copy is not None
    assert (copy["profile_number"], copy["content"]) == (view["profile_number"], profile())


def test_the_published_number_is_not_the_seekers_number_and_cannot_be_guessed(aws: Aws) -> None:
    view = published(aws)
    number = view["profile_number"].replace("-", "")
    assert len(number) * 5 >= 128
    assert SEEKER.replace("-", "") not in number
    other = published(aws, "99010-00000002")
    assert other["profile_number"] != view["profile_number"]


def test_the_published_copy_holds_nothing_of_the_register(aws: Aws) -> None:
    register_seeker(aws, address="見本町１－２", email="hanako@example.co.jp", birth_date="1990-04-01")
    keep(aws)
    publish(aws, 1)
    copy = str(seen(aws))
    for hidden in ("見本", "ミホン", "076-000", "hanako", "1990", SEEKER):
        assert hidden not in copy


@pytest.mark.parametrize("function", [PUBLISH, OWN_PUBLISH])
def test_what_must_be_answered_is_named_before_publication(aws: Aws, function: str) -> None:
    register_seeker(aws)
    keep(aws, relocation=None, monthly_wage=None)
    staffed = function == PUBLISH
    answer = aws.call(
        function, path=PATH if staffed else None, body={"version": 1}, caller=staff() if staffed else seeker()
    )
    assert (answer.status, answer.fields) == (422, ["monthly_wage", "relocation"])
    assert seen(aws) is None


def test_an_answer_that_is_no_longer_asked_for_is_not_published(aws: Aws) -> None:
    published(aws, hours=["part_time"], hourly_wage=1_200)
    copy = seen(aws)
    assert copy is not None
    assert "monthly_wage" not in copy["content"]


def test_a_seeker_cannot_publish_what_may_tell_who_he_is(aws: Aws) -> None:
    register_seeker(aws)
    keep(aws, self_pr=PHONE_IN_TEXT)
    answer = aws.call(OWN_PUBLISH, body={"version": 1}, caller=seeker())
    assert (answer.status, answer.problem, answer.fields) == (409, "personal-data", ["self_pr"])
    assert "1234" not in answer.text
    assert seen(aws) is None


def test_a_seeker_cannot_let_findings_pass(aws: Aws) -> None:
    register_seeker(aws)
    keep(aws, self_pr=PHONE_IN_TEXT)
    body = {"version": 1, "confirmed_findings": ["self_pr:phone"]}
    answer = aws.call(OWN_PUBLISH, body=body, caller=seeker())
    assert (answer.status, answer.fields) == (422, ["confirmed_findings"])


def test_staff_publish_with_findings_only_once_each_is_confirmed(aws: Aws) -> None:
    register_seeker(aws)
    keep(aws, self_pr=PHONE_IN_TEXT, expertise="見本花子")
    assert publish(aws, 1).fields == ["expertise", "self_pr"]
    assert publish(aws, 1, confirmed_findings=["self_pr:phone"]).fields == ["expertise"]
    assert publish(aws, 1, confirmed_findings=["self_pr:phone", "expertise:name"]).status == 200
    assert audited(aws, "publish_seeker_profile")["facts"] == {
        "confirmed_findings": ["self_pr:phone", "expertise:name"]
    }


def test_a_published_profile_cannot_be_changed_into_one_with_findings(aws: Aws) -> None:
    view = published(aws)
    body = {"content": profile(self_pr=PHONE_IN_TEXT), "version": view["version"]}
    answer = aws.call(OWN_SAVE, body=body, caller=seeker())
    assert (answer.problem, answer.fields) == ("personal-data", ["content.self_pr"])
    assert own(aws)["content"] == profile()
    confirmed = {**body, "confirmed_findings": ["self_pr:phone"]}
    assert aws.call(SAVE, path=PATH, body=body, caller=staff()).problem == "personal-data"
    assert aws.call(SAVE, path=PATH, body=confirmed, caller=staff()).status == 200


def test_a_published_profile_cannot_lose_what_must_be_answered(aws: Aws) -> None:
    view = published(aws)
    body = {"content": profile(places=None), "version": view["version"]}
    assert aws.call(OWN_SAVE, body=body, caller=seeker()).fields == ["content.places"]


def test_an_edit_of_a_published_profile_is_what_employers_see(aws: Aws) -> None:
    view = published(aws)
    aws.pass_time(hours=1)
    edited = ok(aws, OWN_SAVE, body={"content": profile(monthly_wage=220_000), "version": 2}, caller=seeker())
    copy = seen(aws)
    assert copy is not None
    assert copy["content"] == edited["content"]
    assert (edited["profile_number"], edited["published_at"]) == (view["profile_number"], view["published_at"])


def test_publishing_twice_changes_nothing(aws: Aws) -> None:
    view = published(aws)
    aws.pass_time(hours=1)
    assert publish(aws, view["version"]).json == view
    assert publish(aws, 1).problem == "stale-version"


def test_what_was_edited_meanwhile_is_not_published_unseen(aws: Aws) -> None:
    register_seeker(aws)
    keep(aws)
    aws.meanwhile("TransactWriteItems", lambda: keep(aws, 1, self_pr=PHONE_IN_TEXT))
    assert publish(aws, 1).problem == "stale-version"
    assert seen(aws) is None


# --- opting out -----------------------------------------------------------------------------------


def test_an_opt_out_empties_what_employers_see(aws: Aws) -> None:
    published(aws)
    assert withdrawn(aws)["state"] == "withdrawn"
    copy = seen(aws)
    assert copy is not None
    assert (copy["state"], "content" in copy, rules.is_visible(copy, aws.now)) == ("withdrawn", False, False)
    assert own(aws)["content"] == profile()


def test_an_opt_out_waits_for_no_scan(aws: Aws, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing that somebody wrote can hold him in public, not even a scan that takes long or fails."""
    published(aws)
    monkeypatch.setattr(personal_data, "findings", lambda *_: pytest.fail("scanned"))
    assert withdrawn(aws)["findings"] == []


def test_an_opt_out_wins_whatever_was_edited_meanwhile(aws: Aws) -> None:
    published(aws)
    aws.meanwhile("TransactWriteItems", lambda: keep(aws, 2, self_pr="変更"))
    view = withdrawn(aws)
    assert (view["state"], view["version"], view["content"]["self_pr"]) == ("withdrawn", 4, "変更")
    copy = seen(aws)
    assert copy is not None
    assert copy["state"] == "withdrawn"


def test_an_edit_that_is_slower_than_the_opt_out_publishes_nothing(aws: Aws) -> None:
    published(aws)
    aws.meanwhile("TransactWriteItems", lambda: withdrawn(aws))
    answer = aws.call(OWN_SAVE, body={"content": profile(), "version": 2}, caller=seeker())
    assert answer.problem == "stale-version"
    copy = seen(aws)
    assert copy is not None
    assert copy["state"] == "withdrawn"


@pytest.mark.parametrize("again", [1, 2])
def test_opting_out_of_nothing_and_repeating_it_are_harmless(aws: Aws, again: int) -> None:
    register_seeker(aws)
    for _ in range(again):
        assert withdrawn(aws)["state"] == "draft"


def test_two_opt_outs_at_once_both_succeed(aws: Aws) -> None:
    published(aws)
    aws.meanwhile("TransactWriteItems", lambda: withdrawn(aws))
    assert ok(aws, WITHDRAW, path=PATH, caller=staff())["state"] == "withdrawn"


def test_who_opted_out_may_come_back_under_the_same_number(aws: Aws) -> None:
    view = published(aws)
    withdrawn(aws)
    back = publish(aws, 3)
    assert (back.status, back.json["profile_number"]) == (200, view["profile_number"])
    assert back.json["withdrawn_at"] is None


# --- how long a registration holds ----------------------------------------------------------------


def test_a_registration_lapses_at_midnight_after_its_last_day(aws: Aws) -> None:
    published(aws)
    copy = seen(aws)
    assert copy is not None
    end = datetime(2027, 2, 1, tzinfo=JST)
    assert rules.is_visible(copy, end - timedelta(microseconds=1)) is True
    assert rules.is_visible(copy, end) is False
    aws.now = end - timedelta(microseconds=1)
    assert own(aws)["lapsed"] is False
    aws.now = end
    assert own(aws)["lapsed"] is True


def test_a_registration_is_prolonged_month_by_month(aws: Aws) -> None:
    published(aws)
    assert prolong(aws, "2027-01-31").problem == "too-early-to-prolong"
    aws.now = datetime(2026, 12, 1, tzinfo=JST) - timedelta(microseconds=1)
    assert prolong(aws, "2027-01-31").problem == "too-early-to-prolong"
    aws.now = datetime(2026, 12, 1, tzinfo=JST)
    assert prolong(aws, "2027-01-31").json["valid_until"] == "2027-02-28"
    copy = seen(aws)
    assert copy is not None
    assert copy["valid_until"] == "2027-02-28"
    assert prolong(aws, "2027-02-28").problem == "too-early-to-prolong"


def test_prolonging_the_same_month_again_changes_nothing(aws: Aws) -> None:
    published(aws)
    aws.now = datetime(2026, 12, 1, tzinfo=JST)
    prolong(aws, "2027-01-31")
    assert prolong(aws, "2027-01-31").json["valid_until"] == "2027-02-28"
    assert len([line for line in aws.audit() if line["action"] == "prolong_registration"]) == 1


def test_a_lapsed_registration_begins_anew(aws: Aws) -> None:
    published(aws)
    aws.now = datetime(2027, 2, 1, tzinfo=JST)
    assert prolong(aws, "2027-01-31").json["valid_until"] == "2027-04-30"


def test_nothing_is_published_for_who_is_registered_no_longer(aws: Aws) -> None:
    register_seeker(aws)
    keep(aws)
    aws.now = datetime(2027, 2, 1, tzinfo=JST)
    assert publish(aws, 1).problem == "registration-lapsed"
    aws.now -= timedelta(microseconds=1)
    assert publish(aws, 1).status == 200


def test_a_publication_during_a_prolonging_does_not_keep_the_old_day(aws: Aws) -> None:
    register_seeker(aws)
    keep(aws)
    aws.now = datetime(2026, 12, 1, tzinfo=JST)
    aws.meanwhile("TransactWriteItems", lambda: prolong(aws, "2027-01-31"))
    assert publish(aws, 1).problem == "stale-version"
    aws.meanwhile("TransactWriteItems", lambda: publish(aws, 1))
    aws.now = datetime(2027, 1, 1, tzinfo=JST)
    assert prolong(aws, "2027-02-28").problem == "stale-version"
    assert prolong(aws, "2027-02-28").status == 200
    copy = seen(aws)
    assert copy is not None
    assert copy["valid_until"] == "2027-03-31"


def test_a_seeker_from_before_registrations_had_an_end_is_counted_from_his_registration(aws: Aws) -> None:
    register_seeker(aws)
    (item,) = aws.items("seekers")
    aws.put("seekers", {name: value for name, value in item.items() if name != "valid_until"})
    assert own(aws)["valid_until"] == "2027-01-31"
    keep(aws)
    assert publish(aws, 1).status == 200
    aws.now = datetime(2026, 12, 1, tzinfo=JST)
    assert prolong(aws, "2027-01-31").status == 200


# --- what the search index is told ----------------------------------------------------------------


def changes(aws: Aws) -> list[tuple[str, str]]:
    """Return all changes as the index reads them."""
    assert aws.now
    assert settings().seekers_table
    shards = {rules.change_shard(letter) for letter in "0123456789ABCDEFGHJKMNPQRSTVWXYZ"}
    return [change for shard in sorted(shards) for change in store.changed_since(shard, "", 100)]


def test_every_change_that_the_search_must_know_is_told_once_at_its_last_place(aws: Aws) -> None:
    register_seeker(aws)
    keep(aws)
    assert changes(aws) == []
    number = publish(aws, 1).json["profile_number"]
    places = []
    for step in (
        lambda: None,
        lambda: keep(aws, 2, self_pr="変更"),
        lambda: prolong(aws, "2027-01-31"),
        lambda: withdrawn(aws),
    ):
        step()
        ((place, told),) = changes(aws)
        assert told == number
        places.append(place)
        aws.now = max(aws.now + timedelta(hours=1), datetime(2026, 12, 1, tzinfo=JST))
    assert places == sorted(set(places))


def test_changes_are_read_from_a_place_on_oldest_first(aws: Aws) -> None:
    numbers = []
    for n in range(1, 9):
        numbers.append(published(aws, f"99010-0000000{n}")["profile_number"])
        aws.pass_time(seconds=1)
    for shard in {rules.change_shard(number) for number in numbers}:
        mine = [number for number in numbers if rules.change_shard(number) == shard]
        found = store.changed_since(shard, "", 100)
        assert [number for _, number in found] == mine
        assert store.changed_since(shard, found[0][0], 1) == found[1:2]
        assert store.changed_since(shard, found[-1][0], 100) == []


def test_a_register_without_birth_date_shows_no_age(aws: Aws) -> None:
    assert published(aws)["age_band"] is None


@pytest.mark.parametrize(
    ("born", "band"),
    [("1986-11-19", "30代"), ("1986-11-18", "40代"), ("1950-01-01", "70代以上"), ("2026-11-18", "10代")],
)
def test_of_a_birth_date_only_the_decade_is_derived(aws: Aws, born: str, band: str) -> None:
    register_seeker(aws, birth_date=born)
    assert own(aws)["age_band"] == band


def test_a_birth_date_to_come_is_refused(aws: Aws) -> None:
    body = {"seeker_number": SEEKER, "name": "見本 花子", "name_kana": "ミホン ハナコ", "birth_date": "2026-11-19"}
    answer = aws.call("seekers/register_seeker", body=body, caller=staff())
    assert (answer.status, answer.fields) == (422, ["birth_date"])


# --- what a correction of the register does to it -------------------------------------------------

UPDATE = "seekers/update_seeker"
MISTYPED = {"name": "三本 花子", "name_kana": "サンモト ハルコ", "phone": "076-000-1001", "birth_date": "1990-04-01"}


def correct(aws: Aws, version: int = 1, **change: Any) -> Answer:
    """Let staff correct the register."""
    return aws.call(UPDATE, path=PATH, body={**MISTYPED, "version": version, **change}, caller=staff())


def mistyped(aws: Aws, **change: Any) -> Json:
    """Publish the profile of somebody whose name the register has wrong."""
    register_seeker(aws, **MISTYPED)
    keep(aws, **change)
    answer = publish(aws, 1)
    assert answer.status == 200, answer.text
    return dict(answer.json)


def test_a_corrected_birth_date_is_what_employers_see_the_age_of(aws: Aws) -> None:
    view = mistyped(aws)
    before = seen(aws)
    assert before is not None
    aws.pass_time(hours=1)
    answer = correct(aws, birth_date="1960-04-01")
    assert (answer.status, answer.json["profile_withdrawn"], answer.json["findings"]) == (200, False, [])
    copy = seen(aws)
    assert copy is not None
    assert (before["age_band"], copy["age_band"], copy["state"]) == ("30代", "60代", "published")
    assert {**copy, "age_band": "", "changed_at": ""} == {**before, "age_band": "", "changed_at": ""}
    assert changes(aws) == [(copy["changed_at"], view["profile_number"])]
    assert copy["changed_at"] > before["changed_at"]


@pytest.mark.parametrize(
    ("change", "text", "rule"),
    [
        ({"name": "見本 桜子"}, "見本桜子です。", "name"),
        ({"name_kana": "ミホン サクラコ"}, "ミホンサクラコです。", "name"),
        ({"phone": "076-000-4711"}, "０７６＊＊＊０００＊＊＊４７１１まで", "phone"),
        ({"birth_date": "1991-05-02"}, "1991.5.2から", "birth_date"),
    ],
)
def test_a_profile_that_tells_who_the_corrected_person_is_is_taken_back(
    aws: Aws, change: Json, text: str, rule: str
) -> None:
    mistyped(aws, self_pr=text)
    answer = correct(aws, **change)
    assert (answer.status, answer.json["profile_withdrawn"]) == (200, True)
    assert {(one["field"], one["rule"]) for one in answer.json["findings"]} == {("self_pr", rule)}
    copy = seen(aws)
    assert copy is not None
    assert (copy["state"], "content" in copy, "age_band" in copy) == ("withdrawn", False, False)
    assert (own(aws)["state"], [one["rule"] for one in own(aws)["findings"]]) == ("withdrawn", [rule])
    assert audited(aws, "update_seeker")["facts"] == {"profile": "withdrawn"}
    assert publish(aws, 3).problem == "personal-data"
    assert publish(aws, 3, confirmed_findings=[f"self_pr:{rule}"]).status == 200


def test_what_staff_let_pass_stays_public_when_another_detail_is_corrected(aws: Aws) -> None:
    register_seeker(aws, **MISTYPED)
    keep(aws, self_pr="架空大学を卒業しました。")
    assert publish(aws, 1, confirmed_findings=["self_pr:school"]).status == 200
    answer = correct(aws, phone="076-000-4711")
    assert (answer.json["profile_withdrawn"], answer.json["findings"]) == (False, [])
    assert own(aws)["state"] == "published"


def test_of_a_draft_and_of_nobody_elses_profile_a_correction_publishes_nothing(aws: Aws) -> None:
    register_seeker(aws, **MISTYPED)
    assert correct(aws).json["profile_withdrawn"] is False
    keep(aws, self_pr="見本桜子です。")
    assert correct(aws, 2, name="見本 桜子").json["profile_withdrawn"] is False
    assert (seen(aws), own(aws)["state"]) == (None, "draft")


def test_a_publication_during_a_correction_is_scanned_with_the_corrected_register(aws: Aws) -> None:
    register_seeker(aws, **MISTYPED)
    keep(aws, self_pr="見本桜子です。")
    aws.meanwhile("TransactWriteItems", lambda: publish(aws, 1))
    answer = correct(aws, name="見本 桜子")
    assert (answer.status, answer.json["profile_withdrawn"]) == (200, True)
    assert own(aws)["state"] == "withdrawn"


def test_a_correction_during_a_publication_keeps_the_old_scan_from_counting(aws: Aws) -> None:
    register_seeker(aws, **MISTYPED)
    keep(aws, self_pr="見本桜子です。")
    aws.meanwhile("TransactWriteItems", lambda: correct(aws, name="見本 桜子"))
    assert publish(aws, 1).problem == "stale-version"
    assert seen(aws) is None


def test_a_correction_during_a_prolonging_keeps_the_old_age_from_counting(aws: Aws) -> None:
    mistyped(aws)
    aws.now = datetime(2026, 12, 1, tzinfo=JST)
    aws.meanwhile("TransactWriteItems", lambda: correct(aws, birth_date="1960-04-01"))
    assert prolong(aws, "2027-01-31").problem == "stale-version"
    assert prolong(aws, "2027-01-31").status == 200
    copy = seen(aws)
    assert copy is not None
    assert (copy["age_band"], copy["valid_until"]) == ("60代", "2027-02-28")


def test_a_prolonging_during_a_correction_is_not_lost(aws: Aws) -> None:
    mistyped(aws)
    aws.now = datetime(2026, 12, 1, tzinfo=JST)
    aws.meanwhile("TransactWriteItems", lambda: prolong(aws, "2027-01-31"))
    assert correct(aws, birth_date="1960-04-01").status == 200
    copy = seen(aws)
    assert copy is not None
    assert (copy["age_band"], copy["valid_until"]) == ("60代", "2027-02-28")
