"""Mails that come back, over HTTP with IAM on: held back, told, printed, good again (design §7)."""

import secrets

from local.client import ApiClient
from local.mails import auth_key
from tests.support.bounces import bounce
from tests.support.people import ok, open_account, pages, published
from tests.support.postings import posting
from tests.support.seeker_people import open_mypage, register_seeker
from tests.support.stack import StackUnderTest


def event_id() -> str:
    return secrets.token_hex(8)


def test_an_address_that_bounces_is_held_back_until_its_key_comes_back(stack: StackUnderTest, staff: ApiClient) -> None:
    """Permanent bounce: banner, staff list, decisions to print; a key typed back makes it good."""
    employer = open_account(stack, staff)
    stack.wait_for_mail(employer.email, "開設しました")
    event = bounce(employer.email, event_id())
    assert stack.invoke("RecordBounce", event) == {"held_back": 1}
    assert stack.invoke("RecordBounce", event) == {"repeated": 1}
    told = ok(employer.client.get("/employer/account/address"))
    assert (told["undeliverable"], told["reason"]) == (True, "permanent")
    assert employer.number in listed(staff)

    seen = len(stack.mails(employer.email))
    published(staff, employer, posting("P02"))
    assert employer.number in letters_for(stack, staff, employer.number)
    assert len(stack.mails(employer.email)) == seen, "nothing more goes there from the outbox"

    ok(employer.client.post("/employer/account/address-check"), 202)
    key = auth_key(stack.wait_for_mail(employer.email, newer_than=seen))
    ok(employer.client.post("/employer/account/address-check/complete", {"auth_key": key}), 204)
    assert ok(employer.client.get("/employer/account/address"))["undeliverable"] is False
    assert employer.number not in listed(staff)


def test_a_seeker_is_told_as_well_and_makes_the_address_good_again(stack: StackUnderTest, staff: ApiClient) -> None:
    """The office sees his number and not his name; his key makes the address good as an employer's does."""
    seeker = open_mypage(stack, staff, register_seeker(staff))
    stack.invoke("RecordBounce", bounce(seeker.email, event_id()))
    assert ok(seeker.client.get("/seeker/account/address"))["undeliverable"] is True
    (line,) = [one for one in pages(staff, "/staff/undeliverable-addresses") if one["seeker_number"] == seeker.number]
    assert seeker.email not in str(line)

    seen = len(stack.mails(seeker.email))
    ok(seeker.client.post("/seeker/account/address-check"), 202)
    key = auth_key(stack.wait_for_mail(seeker.email, newer_than=seen))
    ok(seeker.client.post("/seeker/account/address-check/complete", {"auth_key": key}), 204)
    assert ok(seeker.client.get("/seeker/account/address"))["undeliverable"] is False
    assert all(one["seeker_number"] != seeker.number for one in pages(staff, "/staff/undeliverable-addresses"))


def test_staff_let_mails_go_again(stack: StackUnderTest, staff: ApiClient) -> None:
    employer = open_account(stack, staff)
    for _ in range(3):
        stack.invoke("RecordBounce", bounce(employer.email, event_id(), "Transient"))
    accounts = ok(staff.get(f"/staff/establishments/{employer.number}/accounts"))["items"]
    ok(staff.post(f"/staff/undeliverable-addresses/{accounts[0]['account_id']}/clear"), 204)
    assert ok(employer.client.get("/employer/account/address"))["undeliverable"] is False


def listed(staff: ApiClient) -> set[str]:
    return {one["establishment_number"] for one in pages(staff, "/staff/undeliverable-addresses")}


def letters_for(stack: StackUnderTest, staff: ApiClient, number: str) -> set[str]:
    """Return who has a letter to print, waiting until this one has."""
    for _ in range(60):
        found = {letter["establishment_number"] for letter in ok(staff.get("/staff/letters"))["items"]}
        if number in found:
            return found
        stack.invoke("ResendPendingMails", {})
    return set()
