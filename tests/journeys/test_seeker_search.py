"""From a seeker who wishes to be found to the employer who asks his office (R26-R28, A18), IAM on."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest

from local.client import ApiClient
from local.staff import CLERK_9
from mypage.core.clock import midnight
from tests.support.people import Employer, clerk, decided, ok, open_account, problem, published
from tests.support.postings import posting as content_of
from tests.support.seeker_people import open_mypage
from tests.support.seeker_profiles import (
    FULL,
    HIDDEN,
    PublicSeeker,
    counts,
    different,
    matches,
    new_mark,
    person,
    publish,
    search,
    until,
    update_index,
)
from tests.support.stack import StackUnderTest

BUILDERS, ROUNDS = 4, 10
SECOND = timedelta(seconds=1)
NEVER_KEYS = (
    *(key for key in HIDDEN if key not in {"name", "phone"}),
    "sex",
    "nationality",
    "valid_until",
    "account_id",
)
"""Names that stand in no answer; `name` and `phone` are those of codes and of the office."""


@pytest.fixture(scope="module")
def employer(stack: StackUnderTest) -> Employer:
    """An employer with a posting in force, one month longer than a registration of today holds."""
    staff = clerk(stack)
    account = open_account(stack, staff)
    posting = published(staff, account, content_of("P01"))
    account.request(posting["posting_id"], "extension")
    decided(staff, posting["posting_id"], "accept", "extension")
    return account


def opened(employer: Employer, seeker: PublicSeeker) -> Any:
    return employer.client.get(f"/employer/seekers/{seeker.number}")


def test_each_filter_finds_and_counts_what_a_plain_filter_does(
    stack: StackUnderTest, staff: ApiClient, employer: Employer
) -> None:
    mark = new_mark()
    seekers = [publish(staff, content) for content in different(14, mark)]
    update_index(stack)
    until(employer, len(seekers), words=mark)

    questions: list[dict[str, Any]] = [
        {},
        *({"occupation": code} for code in ("06", "034", "034-03", "08", "096", "01")),
        *({"prefecture": code} for code in ("17", "16", "47")),
        {"prefecture": "17", "municipality": "金沢市"},
        {"employment": ["regular"]},
        {"employment": ["non_regular", "part_time"]},
        {"hours": "part_time"},
        *({"monthly_wage_max": most} for most in (179_999, 180_000, 210_000)),
        {"hourly_wage_max": 1_250},
        *({"qualification": words} for words in ("簿記", "福祉", "toeic 800", "ふぉーくりふと")),
        {"experience_occupation": "06"},
        *({"experience_occupation": "034", "experience_years_min": years} for years in (1, 3, 10)),
        {"experience_years_min": 5},
        {"education_min": "university"},
        {"pc_skill": ["writing", "cad"]},
        {"relocation": "possible"},
        *({"available_by": day} for day in ("2027-01-04", "2027-01-05", "2027-12-31")),
        *(
            {"words": words}
            for words in ("データ", "でーた", "ﾃﾞｰﾀ　EXCEL", "税", "夜勤 介護", "🍀", "レジ打", "金沢市")
        ),
        {"occupation": "06", "prefecture": "17", "monthly_wage_max": 210_000, "employment": ["regular"]},
    ]
    for question in questions:
        asked = {**question, "words": f"{mark} {question.get('words', '')}"}
        found = search(employer, **asked)
        expected = [seeker for seeker in seekers if matches(seeker.content, asked)]
        assert {item["profile_number"] for item in found["items"]} == {one.number for one in expected}, question
        assert found["total"] == len(expected), question
        assert found["facets"] == counts([one.content for one in expected], asked), question


def test_bad_questions_are_refused_or_find_nothing_and_never_fail(employer: Employer, stack: StackUnderTest) -> None:
    update_index(stack)
    until(employer, 0, words=new_mark())
    for words in ('" OR "', "AND NOT", "(a", "*:*", "a^2~", "\\", "😀👨‍👩‍👧", "%00", "'; --", "+-&|!{}[]?:/"):
        assert search(employer, words=words)["total"] >= 0
    assert search(employer, words="　 　")["total"] == search(employer)["total"]
    for query in (
        {"words": "a" * 10_000},
        {"words": "あ" * 101},
        {"occupation": "999"},
        {"prefecture": "48"},
        {"employment": "king"},
        {"experience_years_min": "2"},
        {"municipality": "金沢市"},
        *({"sex": "female"}, {"age": "30"}, {"nationality": "JP"}),  # nothing is found by these (§5)
    ):
        problem(employer.client.get("/employer/seekers", params=query), 422, "invalid-input")
    for cursor in ("x", "null", "eyJ9", "あ"):
        assert employer.client.get("/employer/seekers", params={"cursor": cursor}).status_code in {400, 422}


def test_r26_an_opt_out_is_effective_on_the_next_request(
    stack: StackUnderTest, staff: ApiClient, employer: Employer
) -> None:
    """The seeker publishes and takes back at his own MyPage; the index still knows him, and nobody sees him."""
    mark = new_mark()
    someone = ok(staff.post("/staff/seekers", person()), 201)
    seeker = open_mypage(stack, staff, someone).client
    other = publish(staff, {**FULL, "self_pr": mark})
    assert ok(seeker.get("/seeker/profile"))["state"] == "draft"
    kept = ok(seeker.put("/seeker/profile", {"content": {**FULL, "self_pr": mark}, "version": 0}))
    public = ok(seeker.post("/seeker/profile/publish", {"version": kept["version"]}))
    update_index(stack)
    until(employer, 2, words=mark)
    number = public["profile_number"]
    ok(employer.client.get(f"/employer/seekers/{number}"))

    ok(seeker.post("/seeker/profile/withdraw"))

    found = search(employer, words=mark)
    assert [item["profile_number"] for item in found["items"]] == [other.number]
    assert found["total"] == 1
    problem(employer.client.get(f"/employer/seekers/{number}"), 404, "not-found")

    # The office takes the other one back; once the index knows, nothing is left.
    ok(staff.post(f"/staff/seekers/{other.person['seeker_number']}/profile/withdraw"))
    assert search(employer, words=mark)["items"] == []
    update_index(stack)
    until(employer, 0, words=mark)
    # Public again: found again, under the number that he had.
    state = ok(seeker.get("/seeker/profile"))
    assert ok(seeker.post("/seeker/profile/publish", {"version": state["version"]}))["profile_number"] == number
    update_index(stack)
    until(employer, 1, words=mark)


def test_many_changes_in_a_minute_end_as_the_last_one(
    stack: StackUnderTest, staff: ApiClient, employer: Employer
) -> None:
    marks = [new_mark() for _ in range(6)]
    seeker = publish(staff, {**FULL, "self_pr": marks[0]})
    path = f"/staff/seekers/{seeker.person['seeker_number']}/profile"
    version = ok(staff.get(path))["version"]
    for mark in marks[1:]:
        kept = ok(staff.put(path, {"content": {**FULL, "self_pr": mark}, "version": version}))
        version = kept["version"]
    update_index(stack)
    until(employer, 1, words=marks[-1])
    assert [search(employer, words=mark)["total"] for mark in marks[:-1]] == [0] * 5


def test_of_several_builders_at_once_one_works_and_the_others_leave(
    stack: StackUnderTest, staff: ApiClient, employer: Employer
) -> None:
    """Each minute's run may meet one by hand, or its own repetition; what all of them leave is one whole index."""
    mark = new_mark()
    published_so_far: list[PublicSeeker] = []
    for _ in range(ROUNDS):
        published_so_far.append(publish(staff, {**FULL, "self_pr": mark}))
        with ThreadPoolExecutor(BUILDERS) as pool:
            runs = list(pool.map(lambda _: stack.invoke("UpdateSearchIndex", {"rebuild": True}), range(BUILDERS)))
        worked = [run for run in runs if "documents" in run]
        assert all(run in ({"busy": 1}, {"superseded": 1}) for run in runs if run not in worked), runs
        if len(worked) == 1:
            break
    assert len(worked) == 1, "in no round did they meet"
    update_index(stack)
    found = until(employer, len(published_so_far), words=mark)
    assert {item["profile_number"] for item in found["items"]} == {seeker.number for seeker in published_so_far}


def test_what_may_tell_who_somebody_is_stays_unpublished_until_staff_looked_at_it(
    stack: StackUnderTest, staff: ApiClient
) -> None:
    someone = ok(staff.post("/staff/seekers", person()), 201)
    seeker = open_mypage(stack, staff, someone).client
    text = f"ご連絡は{someone['phone']}へ。"
    kept = ok(seeker.put("/seeker/profile", {"content": {**FULL, "self_pr": text}, "version": 0}))
    assert [(found["field"], found["rule"]) for found in kept["findings"]] == [("self_pr", "phone")]
    version = {"version": kept["version"]}

    refused = problem(seeker.post("/seeker/profile/publish", version), 409, "personal-data")
    assert text not in str(refused)
    confirmed = {**version, "confirmed_findings": ["self_pr:phone"]}
    problem(seeker.post("/seeker/profile/publish", confirmed), 422, "invalid-input")
    path = f"/staff/seekers/{someone['seeker_number']}/profile/publish"
    problem(staff.post(path, version), 409, "personal-data")
    assert ok(staff.post(path, confirmed))["state"] == "published"


def test_r27_a18_only_while_the_establishment_has_a_posting_in_force(stack: StackUnderTest, staff: ApiClient) -> None:
    seeker = publish(staff, FULL)
    employer = open_account(stack, staff)

    def refused() -> None:
        problem(employer.client.get("/employer/seekers"), 403, "no-active-posting")
        problem(opened(employer, seeker), 403, "no-active-posting")

    refused()
    applied = employer.draft(content_of("P01"))
    refused()
    ok(employer.submit(applied))
    refused()  # applied for, not yet in force
    decided(staff, applied["posting_id"], "accept")
    update_index(stack)
    ok(employer.client.get("/employer/seekers"))
    ok(opened(employer, seeker))
    colleague = open_account(stack, staff, employer.establishment)  # any account of the establishment
    ok(colleague.client.get("/employer/seekers"))
    employer.request(applied["posting_id"], "stop")
    decided(staff, applied["posting_id"], "accept", "stop")
    refused()  # checked on each request, not at the sign-in


def test_r28_the_office_in_charge_is_shown_also_of_another_region(
    stack: StackUnderTest, staff: ApiClient, employer: Employer
) -> None:
    here, there = publish(staff, FULL), publish(clerk(stack, CLERK_9), FULL, office="99020")
    offices = [ok(opened(employer, seeker))["office"] for seeker in (here, there)]
    assert [office["name"] for office in offices] == ["ハローワーク金沢", "ハローワーク見本"]
    assert all(office["phone"] and office["department"] for office in offices)


def test_r26_no_hidden_field_leaves_in_any_answer(stack: StackUnderTest, staff: ApiClient, employer: Employer) -> None:
    mark = new_mark()
    contents = different(3, mark, seed=11)
    seekers = [publish(staff, content) for content in contents]
    update_index(stack)
    until(employer, 3, words=mark)
    answers = [
        employer.client.get("/employer/seekers", params={"words": mark}),
        employer.client.get("/employer/seekers", params={"words": mark, "sort": "relevance", "prefecture": "17"}),
        *(opened(employer, seeker) for seeker in seekers),
    ]
    for answer in answers:
        ok(answer)
        for seeker in seekers:
            for word in seeker.hidden:
                assert word not in answer.text
        for key in NEVER_KEYS:
            assert f'"{key}' not in answer.text
    assert ok(answers[-1])["age_band"] == "40代"
    # A number that is not one of a published profile says nothing more than that.
    for number in (seekers[0].person["seeker_number"], str(uuid4()), "x", seekers[0].number[:-1]):
        problem(employer.client.get(f"/employer/seekers/{number}"), 404, "not-found")


def test_other_audiences_have_no_search(stack: StackUnderTest, staff: ApiClient) -> None:
    seeker = publish(staff, FULL)
    for client in (staff, stack.client()):
        assert client.get("/employer/seekers").status_code == 401
        assert client.get(f"/employer/seekers/{seeker.number}").status_code == 401
    path = f"/staff/seekers/{seeker.person['seeker_number']}/profile"
    for verb in (clerk(stack, CLERK_9).get, clerk(stack, CLERK_9).post):
        where = path if verb.__name__ == "get" else f"{path}/withdraw"
        problem(verb(where), 404, "not-found")


def test_r26_a_registration_that_lapses_takes_the_profile_along_at_the_instant(
    stack: StackUnderTest, staff: ApiClient, employer: Employer
) -> None:
    mark = new_mark()
    seeker = publish(staff, {**FULL, "self_pr": mark})
    prolonged = publish(staff, {**FULL, "self_pr": mark})
    update_index(stack)
    until(employer, 2, words=mark)
    last_day = date.fromisoformat(seeker.person["valid_until"])
    over = midnight(last_day + timedelta(days=1))

    def at(instant: datetime, then: Callable[[Employer], None]) -> None:
        with stack.clock_at(instant):
            then(employer.signed_in_again(stack))

    def both(seen: Employer) -> None:
        assert search(seen, words=mark)["total"] == 2
        ok(opened(seen, seeker))

    def prolong(seen: Employer) -> None:
        path = f"/staff/seekers/{prolonged.person['seeker_number']}/prolong"
        ok(clerk(stack).post(path, {"valid_until": last_day.isoformat()}))
        assert search(seen, words=mark)["total"] == 2

    def one(seen: Employer) -> None:
        at_once = search(seen, words=mark)
        assert seeker.number not in [item["profile_number"] for item in at_once["items"]]
        assert at_once["total"] < 2
        problem(opened(seen, seeker), 404, "not-found")
        found = until(seen, 1, words=mark)  # the index learns of the prolonging within seconds
        assert [item["profile_number"] for item in found["items"]] == [prolonged.number]
        ok(opened(seen, prolonged))

    at(over - timedelta(minutes=5), both)
    at(over - timedelta(minutes=4), prolong)
    with stack.clock_at(over - timedelta(minutes=3)):
        update_index(stack)
    at(over + SECOND, one)
