"""A seeker's account where it goes less smoothly, over HTTP with IAM on: codes, mismatches, a remembered browser (R24)."""

import re

from local.client import ApiClient
from local.mails import auth_key
from tests.support.people import PASSWORD, fresh_email, ok, problem
from tests.support.seeker_people import open_mypage, register_seeker, seeker_code, seeker_sign_up_body
from tests.support.stack import StackUnderTest

PATH = "/public/seeker-sign-ups"


def test_a_new_code_ends_the_one_before_it(stack: StackUnderTest, staff: ApiClient) -> None:
    """R12, A03: the slip that was lost opens nothing once the counter has printed another."""
    person = register_seeker(staff)
    lost, current = seeker_code(staff, person), seeker_code(staff, person)
    refused = stack.client().post(PATH, seeker_sign_up_body(person, lost, fresh_email()))
    problem(refused, 422, "account-code-refused")
    ok(stack.client().post(PATH, seeker_sign_up_body(person, current, fresh_email())), 202)


def test_the_fifth_mismatch_with_a_correct_code_ends_it(stack: StackUnderTest, staff: ApiClient) -> None:
    """A04: four mismatches are forgiven, of phone or number alike; after the fifth the counter must issue anew."""
    people = [register_seeker(staff) for _ in range(3)]
    lenient, strict, stranger = people
    mismatches = [{"phone": "076-000-0000"}, {"seeker_number": stranger["seeker_number"]}] * 3
    for person, forgiven in ((lenient, True), (strict, False)):
        right = seeker_sign_up_body(person, seeker_code(staff, person), fresh_email())
        for mismatch in mismatches[: 4 if forgiven else 5]:
            problem(stack.client().post(PATH, right | mismatch), 422, "account-code-refused")
        answer = stack.client().post(PATH, right)
        assert (answer.status_code == 202) is forgiven, answer.text
        if not forgiven:
            problem(answer, 422, "account-code-refused")
    ok(stack.client().post(PATH, seeker_sign_up_body(strict, seeker_code(staff, strict), fresh_email())), 202)


def test_a_seekers_forgotten_password_is_set_anew_and_not_to_his_own_name(
    stack: StackUnderTest, staff: ApiClient
) -> None:
    """§2.2, decisions/0025: the key comes by mail; what the counter knows of him makes no password."""
    person = register_seeker(staff)
    seeker = open_mypage(stack, staff, person)
    seen = len(stack.mails(seeker.email))
    begun = ok(stack.client().post("/public/password-resets", {"email": seeker.email, "audience": "seeker"}), 202)
    key = auth_key(stack.wait_for_mail(seeker.email, newer_than=seen))
    path = f"/public/password-resets/{begun['password_reset_id']}/complete"
    own = f"{person['name_kana']}{person['seeker_number']}"
    problem(stack.client().post(path, {"auth_key": key, "password": own}), 422, "invalid-input")
    new = "noto no umi wa aoku fukai"
    ok(stack.client().post(path, {"auth_key": key, "password": new}), 204)
    problem(seeker.client.get("/seeker/session"), 401, "sign-in-required")
    ok(stack.client().post("/public/seeker-sessions", {"email": seeker.email, "password": new}))


def test_a_seekers_browser_is_remembered_and_no_other(stack: StackUnderTest, staff: ApiClient) -> None:
    """§2.2: whoever asked to be remembered signs in again by password alone; another browser is asked for a code."""
    seeker = open_mypage(stack, staff, register_seeker(staff))
    credentials = {"email": seeker.email, "password": PASSWORD}
    client, seen = stack.client(), len(stack.mails(seeker.email))
    with stack.with_login_codes():
        begun = ok(client.post("/public/seeker-sessions", credentials), 202)
        mail = stack.wait_for_mail(seeker.email, "ログインコード", newer_than=seen)
        found = re.search(r"ログインコード：(\d{6})$", mail.text, re.MULTILINE)
        assert found is not None, mail.text
        body = {"login_code": found[1], "remember": True}
        ok(client.post(f"/public/sessions/{begun['challenge_id']}/complete", body))
        ok(client.delete("/seeker/session"), 204)
        problem(client.get("/seeker/session"), 401, "sign-in-required")

        assert ok(client.post("/public/seeker-sessions", credentials))["seeker_number"] == seeker.number
        ok(client.get("/seeker/session"))
        ok(stack.client().post("/public/seeker-sessions", credentials), 202)
