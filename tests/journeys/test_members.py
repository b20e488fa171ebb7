"""Several accounts of an establishment, several establishments of an account, closing, over HTTP with IAM on (§1.6, §2.2)."""

from concurrent.futures import ThreadPoolExecutor
from itertools import cycle, islice
from typing import Any

from local.client import ApiClient
from tests.support.people import (
    PASSWORD,
    Employer,
    fresh_email,
    fresh_establishment,
    issue_code,
    ok,
    open_account,
    problem,
    register,
    sign_up_body,
)
from tests.support.seeker_people import open_mypage, register_seeker
from tests.support.stack import StackUnderTest

AT_ONCE = 12


def entered(establishment: dict[str, str], code: str) -> dict[str, Any]:
    return {
        "establishment_number": establishment["establishment_number"],
        "phone": establishment["phone"],
        "account_code": code,
    }


def members(employer: Employer) -> list[dict[str, Any]]:
    return list(ok(employer.client.get("/employer/members"))["items"])


def count_members(stack: StackUnderTest, number: str, to: int | None = None) -> int:
    """Read how many accounts an establishment counts, or pretend that it has so many."""
    key = {"pk": {"S": f"ESTABLISHMENT#{number}"}, "sk": {"S": "MEMBERS"}}
    table = stack.table("AccountsTableName")
    if to is not None:
        stack.aws.dynamodb.put_item(TableName=table, Item={**key, "count": {"N": str(to)}})
    return int(stack.aws.dynamodb.get_item(TableName=table, Key=key, ConsistentRead=True)["Item"]["count"]["N"])


def test_the_mail_to_an_address_in_use_leads_to_where_the_code_is_entered(
    stack: StackUnderTest, staff: ApiClient
) -> None:
    """§1.6: step ③ with a known address; the code is then entered in the account and used by it."""
    employer = open_account(stack, staff)
    second = register(staff, fresh_establishment())
    code = issue_code(staff, second)
    seen = len(stack.mails(employer.email))
    ok(stack.client().post("/public/sign-ups", sign_up_body(second, code, employer.email)), 202)
    mail = stack.wait_for_mail(employer.email, newer_than=seen)
    assert f"{stack.web}/account/establishments/new" in mail.text
    joined = ok(employer.client.post("/employer/memberships", entered(second, code)), 201)
    assert joined["establishment_name"] == second["name"]
    again = employer.client.post("/employer/memberships", entered(second, code))
    problem(again, 422, "account-code-refused")


def test_a_session_switches_and_a_page_of_the_other_one_does_nothing(stack: StackUnderTest, staff: ApiClient) -> None:
    """§1.6: two tabs, one session."""
    employer = open_account(stack, staff)
    second = register(staff, fresh_establishment())
    ok(employer.client.post("/employer/memberships", entered(second, issue_code(staff, second))), 201)
    number = second["establishment_number"]
    ok(employer.client.put("/employer/session/establishment", {"establishment_number": number}), 204)
    assert ok(employer.client.get("/employer/session"))["establishment_number"] == number
    assert ok(employer.client.get("/employer/establishment"))["establishment_number"] == number
    other_tab = {"x-establishment": employer.number}
    answer = employer.client.post("/employer/postings", {"content": {}}, headers=other_tab)
    problem(answer, 409, "establishment-switched")
    assert ok(employer.client.get("/employer/home"))["drafts"]["count"] == 0
    own = ok(employer.client.get("/employer/memberships"))["items"]
    assert [(one["establishment_number"], one["chosen"]) for one in own] == [(employer.number, False), (number, True)]


def test_of_many_that_enter_one_code_exactly_one_becomes_the_eleventh(stack: StackUnderTest, staff: ApiClient) -> None:
    """§1.6, A03: a dozen at once for the last place; then the twelfth is refused and its code stays unused."""
    full = register(staff, fresh_establishment())
    number = full["establishment_number"]
    people = [open_account(stack, staff) for _ in range(4)]
    count_members(stack, number, 10)
    body = entered(full, issue_code(staff, full))
    turns = list(islice(cycle(people), AT_ONCE))
    with ThreadPoolExecutor(AT_ONCE) as pool:
        answers = list(pool.map(lambda person: person.client.post("/employer/memberships", body), turns))
    statuses = [answer.status_code for answer in answers]
    assert statuses.count(201) == 1, statuses
    assert set(statuses) <= {201, 409, 422}, statuses
    assert count_members(stack, number) == 11
    late = open_account(stack, staff)
    twelfth = late.client.post("/employer/memberships", entered(full, issue_code(staff, full)))
    problem(twelfth, 409, "too-many-accounts")
    codes = ok(staff.get(f"/staff/establishments/{number}/account-codes"))["items"]
    assert sorted(code["state"] for code in codes) == ["issued", "used"]


def test_a_removed_colleague_is_out_at_once_and_everyone_is_told(stack: StackUnderTest, staff: ApiClient) -> None:
    """§1.6: the next request of the removed is refused; his address is free; the last one stays."""
    first = open_account(stack, staff)
    second = open_account(stack, staff, first.establishment)
    assert len(members(first)) == 2
    assert second.email not in str(members(first)), "colleagues see a masked address"
    (other,) = [one["account_id"] for one in members(first) if not one["own"]]
    ok(first.client.delete(f"/employer/members/{other}"), 204)
    problem(second.client.get("/employer/home"), 401, "sign-in-required")
    problem(
        stack.client().post("/public/sessions", {"email": second.email, "password": PASSWORD}), 401, "wrong-credentials"
    )
    stack.wait_for_mail(second.email, "使えなくなりました")
    stack.wait_for_mail(first.email, "アカウントが1つ使えなくなりました")
    (own,) = [one["account_id"] for one in members(first)]
    problem(first.client.delete(f"/employer/members/{own}"), 409, "own-account")


def test_two_that_remove_each_other_leave_one(stack: StackUnderTest, staff: ApiClient) -> None:
    """§1.6: never the last one."""
    first = open_account(stack, staff)
    second = open_account(stack, staff, first.establishment)
    (other,) = [one["account_id"] for one in members(first) if not one["own"]]
    (one,) = [one["account_id"] for one in members(first) if one["own"]]
    pairs = [(first, other), (second, one)] * 4
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda pair: pair[0].client.delete(f"/employer/members/{pair[1]}"), pairs))
    assert [answer.status_code for answer in answers].count(204) == 1
    assert count_members(stack, first.number) == 1


def test_a_closed_account_leaves_everything_to_the_establishment(stack: StackUnderTest, staff: ApiClient) -> None:
    """§2.2: 退会 with the password; sessions end, the address opens anew, drafts are there for whoever comes next."""
    employer = open_account(stack, staff)
    draft = employer.draft({"occupation": "パンの製造・販売スタッフ"})
    wrong = employer.client.post("/employer/account/close", {"password": "wrong password 1"})
    assert [error["field"] for error in problem(wrong, 422, "invalid-input")["errors"]] == ["password"]
    elsewhere = employer.signed_in_again(stack)
    ok(employer.client.post("/employer/account/close", {"password": PASSWORD}), 204)
    for client in (employer.client, elsewhere.client):
        problem(client.get("/employer/home"), 401, "sign-in-required")
    stack.wait_for_mail(employer.email, "退会しました")
    successor = open_account(stack, staff, employer.establishment)
    assert successor.posting(draft["posting_id"])["state"] == "draft"


def test_a_lost_mailbox_is_opened_anew_at_the_counter(stack: StackUnderTest, staff: ApiClient) -> None:
    """A03, R12: the old account ends, a plain new code opens another; another office can do nothing."""
    employer = open_account(stack, staff)
    path = f"/staff/establishments/{employer.number}/accounts"
    (account,) = ok(staff.get(path))["items"]
    assert account["email"] == employer.email
    ok(staff.post(f"{path}/{account['account_id']}/end", {"reason": "lost_mailbox"}), 204)
    problem(employer.client.get("/employer/home"), 401, "sign-in-required")
    successor = open_account(stack, staff, employer.establishment)
    assert successor.email != employer.email
    assert len(ok(staff.get(path))["items"]) == 1


def test_a_closed_seeker_mypage_opens_again(stack: StackUnderTest, staff: ApiClient) -> None:
    """§2.2: by himself, then at the counter; each time a plain new code opens it again."""
    seeker = open_mypage(stack, staff, register_seeker(staff))
    ok(seeker.client.post("/seeker/account/close", {"password": PASSWORD}), 204)
    problem(seeker.client.get("/seeker/session"), 401, "sign-in-required")
    code = ok(staff.post(f"/staff/seekers/{seeker.number}/account-codes", {}), 201)["account_code"]
    assert code
    other = open_mypage(stack, staff, register_seeker(staff))
    ok(staff.post(f"/staff/seekers/{other.number}/account/end", {"reason": "lost_mailbox"}), 204)
    problem(other.client.get("/seeker/session"), 401, "sign-in-required")
    ok(staff.post(f"/staff/seekers/{other.number}/account-codes", {}), 201)
    stack.wait_for_mail(other.email, "閉じました")


def test_nobody_reaches_the_accounts_of_others(stack: StackUnderTest, staff: ApiClient) -> None:
    """§1.6: by guessing ids, by naming a foreign establishment, or signed out."""
    employer, stranger = open_account(stack, staff), open_account(stack, staff)
    (account,) = members(stranger)
    problem(employer.client.delete(f"/employer/members/{account['account_id']}"), 404, "not-found")
    choice = {"establishment_number": stranger.number}
    problem(employer.client.put("/employer/session/establishment", choice), 404, "not-found")
    problem(stack.client().get("/employer/members"), 401, "sign-in-required")
    problem(stack.client().post("/employer/memberships", {"email": fresh_email()}), 401, "sign-in-required")
