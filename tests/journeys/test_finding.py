"""Finding one thing among many, over HTTP with IAM on: what staff look up by number, and each list's narrower views."""

import pytest

from local.client import ApiClient
from local.staff import CLERK_9
from tests.support.people import Employer, clerk, ok, open_account, pages, problem, published, review_of
from tests.support.postings import posting
from tests.support.profiles import profile
from tests.support.seeker_people import SeekerPerson, open_mypage, refer, register_seeker
from tests.support.stack import StackUnderTest

WIDE = str.maketrans("0123456789-", "０１２３４５６７８９－")


@pytest.fixture
def elsewhere(stack: StackUnderTest) -> ApiClient:
    """A clerk of another office, signed in."""
    return clerk(stack, CLERK_9)


@pytest.fixture
def employer(stack: StackUnderTest, staff: ApiClient) -> Employer:
    return open_account(stack, staff)


def test_an_establishment_is_found_by_its_number_at_its_office_alone(
    staff: ApiClient, elsewhere: ApiClient, employer: Employer
) -> None:
    """§1.6, A04: as it is printed, without its hyphens, in full width."""
    for typed in (employer.number, employer.number.replace("-", ""), employer.number.translate(WIDE)):
        found = ok(staff.get("/staff/establishments", params={"q": typed}))
        assert [one["establishment_number"] for one in found["items"]] == [employer.number]
        assert found["items"][0]["phone"] == employer.establishment["phone"]
    assert ok(elsewhere.get("/staff/establishments", params={"q": employer.number}))["items"] == []


def test_a_seeker_is_found_by_the_number_at_the_own_office_alone(staff: ApiClient, elsewhere: ApiClient) -> None:
    """§1.6, A04."""
    person = register_seeker(staff)
    number = person["seeker_number"]
    for typed in (number, number.replace("-", ""), number.translate(WIDE)):
        (found,) = ok(staff.post("/staff/seekers/search", {"q": typed}))["items"]
        assert (found["seeker_number"], found["name"]) == (number, person["name"])
    assert ok(elsewhere.post("/staff/seekers/search", {"q": number}))["items"] == []


def test_postings_are_found_by_number_establishment_and_occupation_and_no_kept_draft_is(
    staff: ApiClient, elsewhere: ApiClient, employer: Employer
) -> None:
    """§2.4, §1.6: by posting or receipt number, by employer, by occupation and words; what is being written stays his."""
    content = posting("P01")
    seen = published(staff, employer, content)
    submitted = employer.draft(content)
    ok(employer.submit(submitted))
    receipt = employer.posting(submitted["posting_id"])["receipt_number"]
    kept = employer.draft(content)["posting_id"]
    by_number = {seen["posting_number"]: seen["posting_id"], receipt: submitted["posting_id"]}
    for number, posting_id in by_number.items():
        (found,) = ok(staff.get("/staff/postings", params={"number": number.translate(WIDE)}))["items"]
        assert (found["posting_id"], found["establishment_number"]) == (posting_id, employer.number)
        assert ok(elsewhere.get("/staff/postings", params={"number": number}))["items"] == []

    whose = {"establishment_number": employer.number}
    assert {one["posting_id"] for one in pages(staff, "/staff/postings", **whose)} == set(by_number.values())
    problem(elsewhere.get("/staff/postings", params=whose), 404, "not-found")

    kind = {"occupation_code": content["occupation_codes"][0], "words": content["occupation"]}
    found_ids = {one["posting_id"] for one in pages(staff, "/staff/postings", **kind)}
    assert set(by_number.values()) <= found_ids
    assert kept not in found_ids
    assert list(pages(staff, "/staff/postings", **{**kind, "words": "見当たらない職種"})) == []
    problem(staff.get("/staff/postings"), 400, "nothing-to-search")


def test_what_a_clerk_is_checking_is_in_the_own_view_until_it_is_decided(
    stack: StackUnderTest, staff: ApiClient, employer: Employer
) -> None:
    """§2.4 自分の確認中: the claimed one alone, and in nobody else's view."""
    claimed, waiting = (employer.draft(posting("P01"))["posting_id"] for _ in range(2))
    for posting_id in (claimed, waiting):
        ok(employer.submit(employer.posting(posting_id)))
    review = review_of(staff, claimed)
    version = ok(staff.post(f"/staff/reviews/{review['review_id']}/claim"))["version"]

    def mine(client: ApiClient) -> set[str]:
        return {one["posting_id"] for one in pages(client, "/staff/reviews", view="mine") if one["kind"] == "posting"}

    assert claimed in mine(staff)
    assert waiting not in mine(staff)
    assert claimed not in {one["posting_id"] for one in pages(staff, "/staff/reviews", view="waiting")}
    assert claimed not in mine(clerk(stack, CLERK_9))
    ok(staff.post(f"/staff/reviews/{review['review_id']}/accept", {"version": version}))
    assert claimed not in mine(staff)


def test_applicants_and_referrals_are_listed_of_one_posting_and_by_who_referred(
    staff: ApiClient, elsewhere: ApiClient, employer: Employer
) -> None:
    """R19, §1.6: the employer narrows to one posting; the office that referred finds its own without choosing a side."""
    first, second = (published(staff, employer, posting("P01")) for _ in range(2))
    one = refer(staff, register_seeker(staff), first["posting_number"])["referral_id"]
    two = refer(staff, register_seeker(staff), second["posting_number"])["referral_id"]

    both = ok(employer.client.get("/employer/applicants"))["items"]
    assert {line["referral_id"] for line in both} == {one, two}
    for seen, referral_id in ((first, one), (second, two)):
        narrowed = ok(employer.client.get("/employer/applicants", params={"posting_id": seen["posting_id"]}))["items"]
        assert [line["referral_id"] for line in narrowed] == [referral_id]

    assert {one, two} <= {line["referral_id"] for line in pages(staff, "/staff/referrals")}
    assert not {one, two} & {line["referral_id"] for line in pages(elsewhere, "/staff/referrals")}


def test_a_reported_thread_comes_to_the_offices_list_with_who_says_so_and_why(
    stack: StackUnderTest, staff: ApiClient, elsewhere: ApiClient, employer: Employer
) -> None:
    """§1.4: each side's report once, the latest first, for the office of the posting alone."""
    person = register_seeker(staff)
    seeker = open_mypage(stack, staff, person)
    referral_id = refer(staff, person, published(staff, employer, posting("P01"))["posting_number"])["referral_id"]
    words = {"employer": "選考と関係のない内容です。", "seeker": "何度も連絡が来ます。"}
    for side, client in (("employer", employer.client), ("seeker", seeker.client)):
        ok(client.post(f"/{side}/threads/{referral_id}/report", {"reason": words[side]}), 204)

    def reported(client: ApiClient) -> list[tuple[str, str]]:
        lines = pages(client, "/staff/thread-reports")
        return [(line["reported_by"], line["reason"]) for line in lines if line["referral_id"] == referral_id]

    assert reported(staff) == [("seeker", words["seeker"]), ("employer", words["employer"])]
    assert reported(elsewhere) == []


def test_a_posting_for_seekers_of_the_office_opens_at_their_mypage_alone(
    stack: StackUnderTest, staff: ApiClient, employer: Employer
) -> None:
    """§2.4 公開希望 2: not on the public page, but with a session as a seeker; gone once it is."""
    seeker: SeekerPerson = open_mypage(stack, staff, register_seeker(staff))
    hidden = published(staff, employer, posting("P01", publication="4"))
    seen = published(staff, employer, posting("P01", publication="2"))
    for one, status in ((seen, 200), (hidden, 404)):
        answer = seeker.client.get(f"/seeker/postings/{one['posting_number']}")
        assert answer.status_code == status, answer.text
    shown = ok(seeker.client.get(f"/seeker/postings/{seen['posting_number']}"))
    assert shown["content"]["occupation"] == seen["content"]["occupation"]
    problem(stack.client().get(f"/public/postings/{seen['posting_number']}"), 404, "not-found")
    problem(stack.client().get(f"/seeker/postings/{seen['posting_number']}"), 401, "sign-in-required")


def test_a_published_profile_changes_for_its_finders_when_its_seeker_saves_it(
    stack: StackUnderTest, staff: ApiClient, employer: Employer
) -> None:
    """R26: at once and without publishing again; what would tell who it is leaves the published words as they were."""
    published(staff, employer, posting("P01"))
    seeker = open_mypage(stack, staff, register_seeker(staff)).client
    ok(seeker.put("/seeker/profile", {"content": profile(), "version": 0}))
    shown = ok(seeker.post("/seeker/profile/publish", {"version": 1}))

    def self_pr() -> str:
        found = ok(employer.client.get(f"/employer/seekers/{shown['profile_number']}"))
        return str(found["self_pr"])

    changed = {"content": profile(self_pr="早起きが得意です。"), "version": shown["version"]}
    saved = ok(seeker.put("/seeker/profile", changed))
    assert (saved["state"], self_pr()) == ("published", "早起きが得意です。")
    telling = {"content": profile(self_pr="お電話は０９０－１２３４－５６７８まで"), "version": saved["version"]}
    problem(seeker.put("/seeker/profile", telling), 409, "personal-data")
    assert self_pr() == "早起きが得意です。"
