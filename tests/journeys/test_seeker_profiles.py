"""A seeker makes a profile public, is found and takes it back, while others write at the same time (R26-R28, A18)."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from typing import Any

import httpx

from local.client import ApiClient
from local.staff import CLERK_9
from mypage.core.clock import JST
from mypage.seekers.rules import USE_WINDOWS
from tests.support.people import clerk, ok, open_account, problem, published
from tests.support.postings import posting as content_of
from tests.support.profiles import profile
from tests.support.seeker_people import open_mypage, register_seeker
from tests.support.stack import StackUnderTest

AT_ONCE = 16
PHONE = "お電話は０９０－１２３４－５６７８まで"


def at_once(*calls: Callable[[], httpx.Response]) -> list[httpx.Response]:
    """Make all calls at the same time."""
    with ThreadPoolExecutor(len(calls)) as pool:
        return [future.result() for future in [pool.submit(call) for call in calls]]


def keep(staff: ApiClient, person: dict[str, Any], version: int = 0, **change: Any) -> httpx.Response:
    path = f"/staff/seekers/{person['seeker_number']}/profile"
    return staff.put(path, {"content": profile(**change), "version": version})


def make_public(staff: ApiClient, person: dict[str, Any]) -> str:
    kept = ok(keep(staff, person))
    path = f"/staff/seekers/{person['seeker_number']}/profile/publish"
    return str(ok(staff.post(path, {"version": kept["version"]}))["profile_number"])


def test_a_seeker_is_found_with_the_office_beside_and_gone_once_the_profile_is_taken_back(
    stack: StackUnderTest, staff: ApiClient
) -> None:
    person = register_seeker(staff)
    seeker = open_mypage(stack, staff, person).client
    employer = open_account(stack, staff)

    # The seeker writes a profile; what would tell who it is cannot be made public by the seeker.
    kept = ok(seeker.put("/seeker/profile", {"content": profile(self_pr=PHONE), "version": 0}))
    assert [(one["field"], one["rule"]) for one in kept["findings"]] == [("self_pr", "phone")]
    problem(seeker.post("/seeker/profile/publish", {"version": 1}), 409, "personal-data")
    ok(seeker.put("/seeker/profile", {"content": profile(), "version": 1}))
    number = ok(seeker.post("/seeker/profile/publish", {"version": 2}))["profile_number"]

    # Nobody looks without a posting in force; with one, the employer sees whom to ask and nothing that identifies.
    problem(employer.client.get(f"/employer/seekers/{number}"), 403, "no-active-posting")
    published(staff, employer, content_of("P01"))
    found = ok(employer.client.get(f"/employer/seekers/{number}"))
    assert found["office"]["name"] == "ハローワーク金沢"
    for hidden in (person["name"], person["name_kana"], person["phone"], person["seeker_number"]):
        assert hidden not in str(found)

    # The other office neither sees nor changes it; taken back, the open page is empty at the next request.
    elsewhere = clerk(stack, CLERK_9)
    path = f"/staff/seekers/{person['seeker_number']}/profile"
    problem(elsewhere.get(path), 404, "not-found")
    problem(elsewhere.post(f"{path}/withdraw", {}), 404, "not-found")
    ok(seeker.post("/seeker/profile/withdraw", {}))
    problem(employer.client.get(f"/employer/seekers/{number}"), 404, "not-found")
    assert ok(staff.get(path))["state"] == "withdrawn"


def test_a_lapsed_registration_is_gone_at_midnight_and_back_once_prolonged(
    stack: StackUnderTest, staff: ApiClient
) -> None:
    person, employer = register_seeker(staff), open_account(stack, staff)
    number = make_public(staff, person)
    valid_until = ok(staff.get(f"/staff/seekers/{person['seeker_number']}/profile"))["valid_until"]
    end = datetime.fromisoformat(valid_until).replace(tzinfo=JST) + timedelta(days=1)
    with stack.clock_at(end - timedelta(days=20)):
        staff_then, employer_then = clerk(stack), employer.signed_in_again(stack)
        published(staff_then, employer_then, content_of("P01"))
        ok(employer_then.client.get(f"/employer/seekers/{number}"))
    with stack.clock_at(end):
        staff_then, employer_then = clerk(stack), employer.signed_in_again(stack)
        problem(employer_then.client.get(f"/employer/seekers/{number}"), 404, "not-found")
        path = f"/staff/seekers/{person['seeker_number']}/prolong"
        ok(staff_then.post(path, {"valid_until": valid_until}))
        ok(employer_then.client.get(f"/employer/seekers/{number}"))


def test_an_opt_out_wins_against_edits_and_repeats_at_the_same_instant(stack: StackUnderTest, staff: ApiClient) -> None:
    person = register_seeker(staff)
    number = make_public(staff, person)
    path = f"/staff/seekers/{person['seeker_number']}/profile"
    edits = [lambda n=n: keep(staff, person, 2, self_pr=f"{n}件目") for n in range(AT_ONCE - 2)]
    answers = at_once(*edits, *(lambda: staff.post(f"{path}/withdraw", {}) for _ in range(2)))
    assert [answer.status_code for answer in answers[-2:]] == [200, 200]
    assert len([answer for answer in answers[:-2] if answer.status_code == 200]) <= 1
    assert ok(staff.get(path))["state"] == "withdrawn"
    key = {"pk": {"S": f"PROFILE#{number}"}, "sk": {"S": "PROFILE"}}
    copy = stack.aws.dynamodb.get_item(TableName=stack.physical_id("SeekersTable"), Key=key)["Item"]
    assert (copy["state"], "content" in copy) == ({"S": "withdrawn"}, False)


def test_the_limit_of_an_account_holds_against_requests_at_the_same_instant(
    stack: StackUnderTest, staff: ApiClient
) -> None:
    employer = open_account(stack, staff)
    published(staff, employer, content_of("P01"))
    number = make_public(staff, register_seeker(staff))
    account = ok(employer.client.get("/employer/session"))["account_id"]
    now, (window, _) = datetime.now(JST), USE_WINDOWS
    left = 5
    for at in (now, now + timedelta(seconds=window.seconds)):
        used = {
            "pk": {"S": f"SEARCHES#{account}"},
            "sk": {"S": f"{window.seconds}#{window.begins(at)}"},
            "used": {"N": str(window.limit - left)},
        }
        stack.aws.dynamodb.put_item(TableName=stack.physical_id("SeekersTable"), Item=used)
    answers = at_once(*(lambda: employer.client.get(f"/employer/seekers/{number}") for _ in range(AT_ONCE)))
    statuses = sorted({answer.status_code for answer in answers})
    assert statuses in ([200, 429], [200, 429, 503])
    assert len([answer for answer in answers if answer.status_code == 200]) <= left
    limited = next(answer for answer in answers if answer.status_code == 429)
    assert 0 < int(limited.headers["retry-after"]) <= window.seconds


def test_a_corrected_register_holds_for_what_is_public(stack: StackUnderTest, staff: ApiClient) -> None:
    """R26: a corrected birth date changes the age that employers see; a corrected phone that stands in a text takes it back."""
    person = register_seeker(staff, birth_date="1990-04-01", phone="076-000-1001")
    kept = ok(keep(staff, person, self_pr="０７６＊＊＊０００＊＊＊４７１１まで"))
    path = f"/staff/seekers/{person['seeker_number']}"
    number = ok(staff.post(f"{path}/profile/publish", {"version": kept["version"]}))["profile_number"]
    employer = open_account(stack, staff)
    published(staff, employer, content_of("P01"))
    seen_before = ok(employer.client.get(f"/employer/seekers/{number}"))

    register = ok(staff.get(path))
    details = {name: register[name] for name in ("name", "name_kana", "postal_code", "address", "phone", "email")}
    body = {**details, "birth_date": "1960-04-01", "version": register["version"]}
    corrected = ok(staff.put(path, body))
    assert (corrected["profile_withdrawn"], corrected["findings"]) == (False, [])
    seen = ok(employer.client.get(f"/employer/seekers/{number}"))
    assert (seen_before["age_band"], seen["age_band"]) == ("30代", "60代")

    problem(staff.put(path, body), 409, "stale-version")
    corrected = ok(staff.put(path, {**body, "phone": "076-000-4711", "version": corrected["version"]}))
    assert corrected["profile_withdrawn"] is True
    assert [(one["field"], one["rule"]) for one in corrected["findings"]] == [("self_pr", "phone")]
    assert ok(staff.get(f"{path}/profile"))["state"] == "withdrawn"
    problem(employer.client.get(f"/employer/seekers/{number}"), 404, "not-found")
