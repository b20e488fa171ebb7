"""Opening an account and signing in, over HTTP with IAM on (R06-R12, A01-A06, domain.md §1.6)."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from typing import Any

import pytest

from local.client import ApiClient
from local.mails import auth_key
from local.staff import NEW_CLERK, StaffMember
from mypage.core.clock import JST
from tests.support.people import (
    PASSWORD,
    fresh_email,
    fresh_establishment,
    issue_code,
    ok,
    open_account,
    problem,
    register,
    sign_up_body,
)
from tests.support.stack import StackUnderTest

AT_ONCE = 8
MISMATCH = "窓口で再発行を受けてください"


def midnight(days: int) -> datetime:
    """00:00 JST so many days after today."""
    today = datetime.now(JST).replace(hour=0, minute=0, second=0, microsecond=0)
    return today + timedelta(days=days)


def test_a_code_is_good_until_the_end_of_the_fifth_day(stack: StackUnderTest, staff: ApiClient) -> None:
    """R11, A01, A02: accepted in the last second, refused at 00:00 although no job has run; then the job lists it."""
    establishment = register(staff, fresh_establishment())
    code = issue_code(staff, establishment)
    body = sign_up_body(establishment, code, fresh_email())
    with stack.clock_at(midnight(6) - timedelta(minutes=2)):
        ok(stack.client().post("/public/sign-ups", body), 202)
    with stack.clock_at(midnight(6)):
        refused = problem(
            stack.client().post("/public/sign-ups", body | {"email": fresh_email()}), 422, "account-code-refused"
        )
        assert MISMATCH in refused["detail"]
    stack.invoke("ExpireAccountCodes", {"scheduled_at": (midnight(6) + timedelta(minutes=5)).isoformat()})
    path = f"/staff/establishments/{establishment['establishment_number']}/account-codes"
    assert [c["state"] for c in ok(staff.get(path))["items"]] == ["expired"]
    listed = _all_codes(staff, "expired")
    assert establishment["establishment_number"] in {c["establishment_number"] for c in listed}


def _all_codes(staff: ApiClient, state: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    cursor: str | None = None
    while True:
        params = {"state": state} | ({"cursor": cursor} if cursor else {})
        page = ok(staff.get("/staff/account-codes", params=params))
        found += page["items"]
        cursor = page["next_cursor"]
        if cursor is None:
            return found


def test_a_reissued_or_revoked_code_is_dead(stack: StackUnderTest, staff: ApiClient) -> None:
    """R12, A03: the counter's new code kills the earlier one; only staff can issue."""
    establishment = register(staff, fresh_establishment())
    first = issue_code(staff, establishment)
    second = issue_code(staff, establishment)
    problem(
        stack.client().post("/public/sign-ups", sign_up_body(establishment, first, fresh_email())),
        422,
        "account-code-refused",
    )
    path = f"/staff/establishments/{establishment['establishment_number']}/account-codes"
    current = next(c for c in ok(staff.get(path))["items"] if c["state"] == "issued")
    ok(staff.post(f"/staff/account-codes/{current['code_id']}/revoke"))
    problem(
        stack.client().post("/public/sign-ups", sign_up_body(establishment, second, fresh_email())),
        422,
        "account-code-refused",
    )


def test_both_documents_must_be_agreed_to(stack: StackUnderTest, staff: ApiClient) -> None:
    """R08: without agreement to both there is no step ③."""
    establishment = register(staff, fresh_establishment())
    body = sign_up_body(establishment, issue_code(staff, establishment), fresh_email())
    for document in ("accept_privacy_policy", "accept_terms"):
        answer = stack.client().post("/public/sign-ups", body | {document: False})
        assert answer.status_code == 422
        assert document in {error["field"] for error in answer.json()["errors"]}


def test_full_width_input_is_read(stack: StackUnderTest, staff: ApiClient) -> None:
    """A04: full-width digits and hyphens, lower case and blanks in the code are accepted."""
    establishment = register(staff, fresh_establishment())
    email = fresh_email()
    code = issue_code(staff, establishment)
    wide = str.maketrans("0123456789-", "０１２３４５６７８９－")
    body = sign_up_body(establishment, code.lower().replace("-", " "), email.upper()) | {
        "establishment_number": establishment["establishment_number"].translate(wide),
        "phone": establishment["phone"].translate(wide),
    }
    begun = ok(stack.client().post("/public/sign-ups", body), 202)
    key = auth_key(stack.wait_for_mail(email)).lower()
    path = f"/public/sign-ups/{begun['sign_up_id']}/complete"
    ok(stack.client().post(path, {"auth_key": key, "password": PASSWORD}), 201)
    ok(stack.client().post("/public/sessions", {"email": email, "password": PASSWORD}))


def test_a_wrong_phone_counts_only_with_a_correct_code(stack: StackUnderTest, staff: ApiClient) -> None:
    """A04: five mismatches with a correct code revoke it; guesses without one cannot."""
    establishment = register(staff, fresh_establishment())
    code = issue_code(staff, establishment)
    good = sign_up_body(establishment, code, fresh_email())
    client = stack.client()
    for _ in range(6):
        problem(
            client.post("/public/sign-ups", good | {"account_code": "0000-0000-0000-0000"}), 422, "account-code-refused"
        )
    ok(client.post("/public/sign-ups", good), 202)
    for _ in range(5):
        problem(client.post("/public/sign-ups", good | {"phone": "076-000-0000"}), 422, "account-code-refused")
    problem(client.post("/public/sign-ups", good | {"email": fresh_email()}), 422, "account-code-refused")


def test_the_key_is_good_for_fifty_minutes(stack: StackUnderTest, staff: ApiClient) -> None:
    """R09, A05: refused at 50:00; a new start with the same code brings a new key."""
    establishment = register(staff, fresh_establishment())
    body = sign_up_body(establishment, issue_code(staff, establishment), fresh_email())
    client = stack.client()
    begun = ok(client.post("/public/sign-ups", body), 202)
    key = auth_key(stack.wait_for_mail(body["email"]))
    path = f"/public/sign-ups/{begun['sign_up_id']}/complete"
    lapses = datetime.fromisoformat(begun["auth_key_expires_at"])
    with stack.clock_at(lapses):
        answer = client.post(path, {"auth_key": key, "password": PASSWORD})
        assert answer.status_code == 422
    with stack.clock_at(lapses - timedelta(minutes=2)):
        ok(client.post(path, {"auth_key": key, "password": PASSWORD}), 201)


def test_a_resent_key_replaces_the_former(stack: StackUnderTest, staff: ApiClient) -> None:
    """A06: only the newest key works."""
    establishment = register(staff, fresh_establishment())
    body = sign_up_body(establishment, issue_code(staff, establishment), fresh_email())
    client = stack.client()
    begun = ok(client.post("/public/sign-ups", body), 202)
    first = auth_key(stack.wait_for_mail(body["email"]))
    ok(client.post(f"/public/sign-ups/{begun['sign_up_id']}/auth-key"), 202)
    second = auth_key(stack.wait_for_mail(body["email"], newer_than=1))
    path = f"/public/sign-ups/{begun['sign_up_id']}/complete"
    assert client.post(path, {"auth_key": first, "password": PASSWORD}).status_code == 422
    ok(client.post(path, {"auth_key": second, "password": PASSWORD}), 201)


def test_of_many_completions_exactly_one_opens_the_account(stack: StackUnderTest, staff: ApiClient) -> None:
    """A03, A06: eight at once with the right key; one account, one member, the code used."""
    establishment = register(staff, fresh_establishment())
    body = sign_up_body(establishment, issue_code(staff, establishment), fresh_email())
    client = stack.client()
    begun = ok(client.post("/public/sign-ups", body), 202)
    completion = {"auth_key": auth_key(stack.wait_for_mail(body["email"])), "password": PASSWORD}
    path = f"/public/sign-ups/{begun['sign_up_id']}/complete"
    with ThreadPoolExecutor(AT_ONCE) as pool:
        answers = list(pool.map(lambda _: client.post(path, completion), range(AT_ONCE)))
    statuses = sorted(answer.status_code for answer in answers)
    assert statuses.count(201) == 1
    # Five tries of a key are counted before it is compared: whoever comes later finds them used up, or the sign-up completed.
    assert {status for status in statuses if status != 201} <= {409, 422}
    ok(client.post("/public/sessions", {"email": body["email"], "password": PASSWORD}))
    codes = ok(staff.get(f"/staff/establishments/{establishment['establishment_number']}/account-codes"))["items"]
    assert [code["state"] for code in codes] == ["used"]


def test_an_address_in_use_is_answered_alike(stack: StackUnderTest, staff: ApiClient) -> None:
    """§1.6: 202 as ever; the mail says to sign in; the code stays unused."""
    known = open_account(stack, staff)
    establishment = register(staff, fresh_establishment())
    body = sign_up_body(establishment, issue_code(staff, establishment), known.email)
    seen = len(stack.mails(known.email))
    begun = ok(stack.client().post("/public/sign-ups", body), 202)
    assert set(begun) == {"sign_up_id", "auth_key_expires_at"}
    mail = stack.wait_for_mail(known.email, newer_than=seen)
    assert "ログイン" in mail.text
    codes = ok(staff.get(f"/staff/establishments/{establishment['establishment_number']}/account-codes"))["items"]
    assert [code["state"] for code in codes] == ["issued"]


def test_ses_down_is_said_and_may_be_repeated(stack: StackUnderTest, staff: ApiClient) -> None:
    """Design §7: the key's mail cannot go out: 503 with Retry-After, and the same request works later."""
    establishment = register(staff, fresh_establishment())
    body = sign_up_body(establishment, issue_code(staff, establishment), fresh_email())
    with stack.without_ses():
        for _ in range(4):
            answer = stack.client().post("/public/sign-ups", body)
            problem(answer, 503, "mail-unavailable")
            assert int(answer.headers["retry-after"]) > 0
    ok(stack.client().post("/public/sign-ups", body), 202)


@pytest.mark.parametrize("password", ["short", "password1234", "123456789012", "hellowork-mypage"])
def test_common_and_contextual_passwords_are_refused(stack: StackUnderTest, staff: ApiClient, password: str) -> None:
    """12-64 characters, not common, nothing of the context; the key is not used up by it."""
    establishment = register(staff, fresh_establishment())
    body = sign_up_body(establishment, issue_code(staff, establishment), fresh_email())
    client = stack.client()
    begun = ok(client.post("/public/sign-ups", body), 202)
    key = auth_key(stack.wait_for_mail(body["email"]))
    answer = client.post(f"/public/sign-ups/{begun['sign_up_id']}/complete", {"auth_key": key, "password": password})
    assert answer.status_code == 422
    assert "password" in {error["field"] for error in answer.json()["errors"]}


def test_a_sign_out_ends_the_session_at_once(stack: StackUnderTest, staff: ApiClient) -> None:
    """§1.6: the very next request with the old cookie is refused."""
    employer = open_account(stack, staff)
    cookie = dict(employer.client.cookies)
    employer.home()
    ok(employer.client.delete("/employer/session"), 204)
    replay = stack.client()
    replay.cookies = cookie
    problem(replay.get("/employer/home"), 401, "sign-in-required")


def test_sessions_end_when_idle_and_after_twelve_hours(stack: StackUnderTest, staff: ApiClient) -> None:
    """§1.6: 30 minutes idle; 12 hours however busy."""
    employer = open_account(stack, staff)
    opened = datetime.now(JST)
    with stack.clock_at(opened + timedelta(minutes=29)):
        employer.home()
    with stack.clock_at(opened + timedelta(minutes=60)):
        problem(employer.client.get("/employer/home"), 401, "sign-in-required")


def test_cookies_of_others_do_nothing(stack: StackUnderTest, staff: ApiClient) -> None:
    """Design §5: guessed, malformed and foreign cookies are 401, another audience's path as well."""
    employer = open_account(stack, staff)
    for value in ("", "x", "a.b", "." * 50, "0" * 32 + "." + "A" * 43, "\\u0000.", "%C3%A4.%C3%B6"):
        client = stack.client()
        answer = client.get("/employer/home", headers={"cookie": f"__Host-employer={value}"})
        problem(answer, 401, "sign-in-required")
    crossed = stack.client()
    crossed.cookies = {"__Host-staff": employer.client.cookies["__Host-employer"]}
    assert crossed.get("/staff/reviews").status_code in {401, 403}


def test_a_strangers_failures_do_not_lock_the_owner_out(stack: StackUnderTest, staff: ApiClient) -> None:
    """§1.6: the delay grows for the client that fails, and says when to come back; the owner signs in meanwhile."""
    employer = open_account(stack, staff)
    stranger = stack.client()
    statuses = []
    for _ in range(8):
        answer = stranger.post("/public/sessions", {"email": employer.email, "password": "wrong password 1"})
        statuses.append(answer.status_code)
    assert statuses[0] == 401
    assert statuses[-1] == 429
    assert int(answer.headers["retry-after"]) >= 1
    ok(stack.client().post("/public/sessions", {"email": employer.email, "password": PASSWORD}))


def test_an_unknown_address_is_answered_like_a_wrong_password(stack: StackUnderTest, staff: ApiClient) -> None:
    """§1.6: the two answers do not differ but for the request id."""
    employer = open_account(stack, staff)
    answers = []
    for email in (employer.email, fresh_email()):
        wrong = {"email": email, "password": "wrong password 1"}
        answer = problem(stack.client().post("/public/sessions", wrong), 401, "wrong-credentials")
        answers.append({name: value for name, value in answer.items() if name != "instance"})
    assert answers[0] == answers[1]


def test_a_password_reset_by_mail_ends_every_session(stack: StackUnderTest, staff: ApiClient) -> None:
    """§1.6: key by mail, new password, old sessions gone, a notice to the owner."""
    employer = open_account(stack, staff)
    seen = len(stack.mails(employer.email))
    begun = ok(stack.client().post("/public/password-resets", {"email": employer.email}), 202)
    key = auth_key(stack.wait_for_mail(employer.email, newer_than=seen))
    new = "noto no umi wa aoku fukai"
    path = f"/public/password-resets/{begun['password_reset_id']}/complete"
    answer = stack.client().post(path, {"auth_key": key, "password": new})
    assert answer.status_code in {200, 204}, answer.text
    problem(employer.client.get("/employer/home"), 401, "sign-in-required")
    stack.wait_for_mail(employer.email, "変更")
    problem(
        stack.client().post("/public/sessions", {"email": employer.email, "password": PASSWORD}),
        401,
        "wrong-credentials",
    )
    ok(stack.client().post("/public/sessions", {"email": employer.email, "password": new}))
    unknown = ok(stack.client().post("/public/password-resets", {"email": fresh_email()}), 202)
    assert set(unknown) == set(begun)


def test_staff_sign_in_first_with_a_new_password(stack: StackUnderTest) -> None:
    """Cognito: the temporary password only serves to set one's own; wrong ones are answered neutrally."""
    member = StaffMember(
        f"new-{fresh_email()[6:18]}",
        "見習 一郎",
        NEW_CLERK.office,
        "clerk",
        NEW_CLERK.password,
        must_change_password=True,
    )
    stack.create_staff(member)
    client = stack.client()
    problem(client.post("/public/staff-sessions", member.sign_in), 401, "new-password-required")
    own = "Jibun-no-Aikotoba-7"
    ok(client.post("/public/staff-sessions", {**member.sign_in, "new_password": own}))
    ok(client.get("/staff/reviews"))
    again = {"username": member.username, "password": own}
    ok(stack.client().post("/public/staff-sessions", again))
    wrong = stack.client().post("/public/staff-sessions", {**again, "password": "Chigau-Aikotoba-7"})
    unknown = stack.client().post("/public/staff-sessions", {"username": "nobody", "password": "Chigau-Aikotoba-7"})
    assert (wrong.status_code, unknown.status_code) == (401, 401)
    assert wrong.json()["type"] == unknown.json()["type"]
