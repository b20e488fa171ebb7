"""One's own account over HTTP with IAM on: login codes, passkeys, sessions, another password and address (decisions/0016)."""

import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest

from local.client import ApiClient
from local.mails import Mail, auth_key
from mypage.core.clock import JST
from tests.support.authenticator import Authenticator
from tests.support.people import PASSWORD, Employer, fresh_email, ok, open_account, problem
from tests.support.seeker_people import open_mypage, register_seeker
from tests.support.stack import StackUnderTest
from tests.support.victims import register_passkey

AT_ONCE = 8
NEW = "noto no umi wa aoku fukai"
WRONG = "wrong password 1"


@pytest.fixture
def employer(stack: StackUnderTest, staff: ApiClient) -> Employer:
    """An employer with a fresh account, signed in."""
    return open_account(stack, staff)


@pytest.fixture
def codes_are_due(stack: StackUnderTest, employer: Employer) -> Iterator[None]:  # noqa: ARG001 - opened without a code
    """From here on signing in asks for a code."""
    with stack.with_login_codes():
        yield


def login_code(mail: Mail) -> str:
    found = re.search(r"ログインコード：(\d{6})$", mail.text, re.MULTILINE)
    assert found is not None, mail.text
    return found[1]


def codes_mailed(stack: StackUnderTest, employer: Employer) -> int:
    return len([mail for mail in stack.mails(employer.email) if "ログインコード" in mail.subject])


def credentials(employer: Employer, password: str = PASSWORD) -> dict[str, str]:
    return {"email": employer.email, "password": password}


def signed_in(stack: StackUnderTest, employer: Employer) -> ApiClient:
    """Return another browser of the employer, signed in."""
    client = stack.client()
    ok(client.post("/public/sessions", credentials(employer)))
    return client


def at_once(action: Any) -> list[httpx.Response]:
    with ThreadPoolExecutor(AT_ONCE) as pool:
        return list(pool.map(action, range(AT_ONCE)))


def is_open(client: ApiClient) -> bool:
    return client.get("/employer/home").status_code == 200


# --- login codes ----------------------------------------------------------------------------------


@pytest.mark.usefixtures("codes_are_due")
def test_a_code_is_asked_for_until_the_browser_is_remembered(stack: StackUnderTest, employer: Employer) -> None:
    """§2.2: 202, a code by mail, a session; 30 days without; then again."""
    client = stack.client()
    seen = len(stack.mails(employer.email))
    begun = ok(client.post("/public/sessions", credentials(employer)), 202)
    assert client.cookies == {}
    code = login_code(stack.wait_for_mail(employer.email, "ログインコード", newer_than=seen))
    path = f"/public/sessions/{begun['challenge_id']}/complete"
    ok(client.post(path, {"login_code": code, "remember": True}))
    assert is_open(client)
    ok(client.delete("/employer/session"), 204)

    ok(client.post("/public/sessions", credentials(employer)))
    assert is_open(client)
    ok(stack.client().post("/public/sessions", credentials(employer)), 202)
    with stack.clock_at(datetime.now(JST) + timedelta(days=30, minutes=1)):
        ok(client.post("/public/sessions", credentials(employer)), 202)


@pytest.mark.usefixtures("codes_are_due")
def test_of_many_right_codes_at_once_exactly_one_begins_a_session(stack: StackUnderTest, employer: Employer) -> None:
    client = stack.client()
    seen = len(stack.mails(employer.email))
    begun = ok(client.post("/public/sessions", credentials(employer)), 202)
    body = {"login_code": login_code(stack.wait_for_mail(employer.email, "ログインコード", newer_than=seen))}
    path = f"/public/sessions/{begun['challenge_id']}/complete"

    statuses = [answer.status_code for answer in at_once(lambda _: client.post(path, body))]

    assert statuses.count(200) == 1
    assert set(statuses) <= {200, 409, 422, 503}


@pytest.mark.usefixtures("codes_are_due")
def test_of_many_guesses_at_once_five_are_compared_and_a_new_code_opens(
    stack: StackUnderTest, employer: Employer
) -> None:
    client = stack.client()
    seen = len(stack.mails(employer.email))
    begun = ok(client.post("/public/sessions", credentials(employer)), 202)
    code = login_code(stack.wait_for_mail(employer.email, "ログインコード", newer_than=seen))
    path = f"/public/sessions/{begun['challenge_id']}"
    wrong = {"login_code": f"{(int(code) + 1) % 1_000_000:06}"}

    slugs = [answer.json()["type"] for answer in at_once(lambda _: client.post(f"{path}/complete", wrong))]

    assert slugs.count("login-code-refused") == 5
    assert slugs.count("login-code-over") == AT_ONCE - 5
    problem(client.post(f"{path}/complete", {"login_code": code}), 422, "login-code-over")
    ok(client.post(f"{path}/login-code"), 202)
    again = login_code(stack.wait_for_mail(employer.email, "ログインコード", newer_than=seen + 1))
    ok(client.post(f"{path}/complete", {"login_code": again}))


@pytest.mark.usefixtures("codes_are_due")
def test_a_code_lapses_after_ten_minutes(stack: StackUnderTest, employer: Employer) -> None:
    client = stack.client()
    seen = len(stack.mails(employer.email))
    begun = ok(client.post("/public/sessions", credentials(employer)), 202)
    body = {"login_code": login_code(stack.wait_for_mail(employer.email, "ログインコード", newer_than=seen))}
    path = f"/public/sessions/{begun['challenge_id']}/complete"
    lapses = datetime.fromisoformat(begun["login_code_expires_at"])
    with stack.clock_at(lapses):
        problem(client.post(path, body), 422, "login-code-over")
    with stack.clock_at(lapses - timedelta(minutes=2)):
        ok(client.post(path, body))


@pytest.mark.usefixtures("codes_are_due")
def test_a_stranger_learns_nothing_from_the_code(stack: StackUnderTest, employer: Employer) -> None:
    """An unknown address gets what a wrong password gets; no mail goes out for either."""
    answers = []
    for email in (employer.email, fresh_email()):
        wrong = {"email": email, "password": WRONG}
        answer = problem(stack.client().post("/public/sessions", wrong), 401, "wrong-credentials")
        answers.append({name: value for name, value in answer.items() if name != "instance"})
        problem(
            stack.client().post(f"/public/sessions/{'0' * 32}/complete", {"login_code": "123456"}), 404, "not-found"
        )
    assert answers[0] == answers[1]
    assert codes_mailed(stack, employer) == 0


@pytest.mark.usefixtures("codes_are_due")
def test_at_most_five_codes_an_hour_are_mailed_even_at_once(stack: StackUnderTest, employer: Employer) -> None:
    answers = at_once(lambda _: stack.client().post("/public/sessions", credentials(employer)))

    statuses = [answer.status_code for answer in answers]
    assert 1 <= statuses.count(202) <= 5
    assert set(statuses) <= {202, 429, 503}
    assert codes_mailed(stack, employer) == statuses.count(202)


def test_a_seeker_signs_in_with_a_code(stack: StackUnderTest, staff: ApiClient) -> None:
    seeker = open_mypage(stack, staff, register_seeker(staff))
    seen, client = len(stack.mails(seeker.email)), stack.client()
    with stack.with_login_codes():
        begun = ok(client.post("/public/seeker-sessions", {"email": seeker.email, "password": PASSWORD}), 202)
    code = login_code(stack.wait_for_mail(seeker.email, "ログインコード", newer_than=seen))
    ok(client.post(f"/public/sessions/{begun['challenge_id']}/complete", {"login_code": code}))
    ok(client.get("/seeker/session"))


def test_a_seeker_changes_password_and_address_and_ends_the_other_session(
    stack: StackUnderTest, staff: ApiClient
) -> None:
    seeker = open_mypage(stack, staff, register_seeker(staff))
    other, email = seeker.signed_in_again(stack).client, fresh_email()
    (foreign,) = [one for one in ok(seeker.client.get("/seeker/sessions"))["items"] if not one["current"]]
    problem(seeker.client.get("/employer/sessions"), 401, "sign-in-required")
    ok(seeker.client.delete(f"/seeker/sessions/{foreign['session_id']}"), 204)
    problem(other.get("/seeker/session"), 401, "sign-in-required")

    begun = ok(seeker.client.post("/seeker/email-changes", {"current_password": PASSWORD, "email": email}), 202)
    key = auth_key(stack.wait_for_mail(email, "認証キー"))
    ok(seeker.client.post(f"/seeker/email-changes/{begun['email_change_id']}/complete", {"auth_key": key}), 204)
    stack.wait_for_mail(seeker.email, "メールアドレスを変更しました")
    ok(seeker.client.put("/seeker/password", {"current_password": PASSWORD, "password": NEW}), 204)
    stack.wait_for_mail(email, "パスワードを変更しました")

    ok(seeker.client.delete("/seeker/sessions"), 204)
    ok(stack.client().post("/public/seeker-sessions", {"email": email, "password": NEW}))
    ok(seeker.client.get("/seeker/session"))


# --- passkeys -------------------------------------------------------------------------------------


def passkey_answer(stack: StackUnderTest, authenticator: Authenticator) -> dict[str, Any]:
    return authenticator.answered(ok(stack.client().post("/public/passkey-challenges"), 201))


@pytest.mark.usefixtures("codes_are_due")
def test_a_passkey_opens_without_password_and_code_until_it_is_removed(
    stack: StackUnderTest, employer: Employer
) -> None:
    authenticator = register_passkey(stack, employer.client)
    stack.wait_for_mail(employer.email, "パスキーを登録しました")
    client = stack.client()
    ok(client.post("/public/passkey-sessions", passkey_answer(stack, authenticator)))
    assert is_open(client)
    assert ok(client.get("/employer/session"))["email"] == employer.email

    (passkey,) = ok(client.get("/employer/passkeys"))["items"]
    ok(client.put(f"/employer/passkeys/{passkey['passkey_id']}", {"name": "受付のタブレット"}), 204)
    assert ok(client.get("/employer/passkeys"))["items"][0]["name"] == "受付のタブレット"
    ok(client.delete(f"/employer/passkeys/{passkey['passkey_id']}"), 204)
    stack.wait_for_mail(employer.email, "パスキーを削除しました")
    refused = stack.client().post("/public/passkey-sessions", passkey_answer(stack, authenticator))
    problem(refused, 401, "passkey-refused")


def test_of_many_uses_of_one_challenge_exactly_one_begins_a_session(stack: StackUnderTest, employer: Employer) -> None:
    authenticator = register_passkey(stack, employer.client)
    answered = passkey_answer(stack, authenticator)

    statuses = [r.status_code for r in at_once(lambda _: stack.client().post("/public/passkey-sessions", answered))]

    assert statuses.count(200) == 1
    assert set(statuses) <= {200, 401, 503}  # 503: the same item from all sides, "try again"


def test_a_passkey_needs_the_password_and_its_own_page(stack: StackUnderTest, employer: Employer) -> None:
    refused = employer.client.post("/employer/passkey-registrations", {"current_password": WRONG})
    assert [error["field"] for error in problem(refused, 422, "invalid-input")["errors"]] == ["current_password"]
    options = ok(employer.client.post("/employer/passkey-registrations", {"current_password": PASSWORD}), 201)
    foreign = Authenticator("https://evil.example.jp", str(urlsplit(stack.web).hostname))
    problem(employer.client.post("/employer/passkeys", foreign.made(options)), 422, "passkey-not-registered")
    assert ok(employer.client.get("/employer/passkeys"))["items"] == []


def test_of_many_registrations_ten_are_kept(stack: StackUnderTest, employer: Employer) -> None:
    origin, host = stack.web, str(urlsplit(stack.web).hostname)
    made = []
    for _ in range(12):
        options = ok(employer.client.post("/employer/passkey-registrations", {"current_password": PASSWORD}), 201)
        made.append(Authenticator(origin, host).made(options))

    with ThreadPoolExecutor(12) as pool:
        answers = list(pool.map(lambda body: employer.client.post("/employer/passkeys", body), made))

    # A clash of transactions may say "try again"; what was kept never exceeds the limit.
    left = [body for body, answer in zip(made, answers, strict=True) if answer.status_code == 503]
    answers += [employer.client.post("/employer/passkeys", body) for body in left]
    assert len(ok(employer.client.get("/employer/passkeys"))["items"]) == 10
    assert [answer.status_code for answer in answers].count(201) == 10


# --- sessions -------------------------------------------------------------------------------------


def test_the_list_of_sessions_tells_the_browsers_apart(stack: StackUnderTest, employer: Employer) -> None:
    """What a browser says of itself reaches the API through the distribution, and is kept coarsely."""
    client = stack.client()
    phone = "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Mobile/15E148 Safari/604.1"
    ok(client.post("/public/sessions", credentials(employer), headers={"User-Agent": phone}))
    listed = ok(client.get("/employer/sessions"))["items"]
    (own,) = [session for session in listed if session["current"]]
    assert (own["browser"], own["system"]) == ("safari", "iphone")
    assert {(session["browser"], session["system"]) for session in listed if not session["current"]} == {
        ("other", "other")
    }


def test_sessions_are_listed_and_ended_one_by_one_or_all_but_this(stack: StackUnderTest, employer: Employer) -> None:
    phone, office = signed_in(stack, employer), signed_in(stack, employer)
    listed = ok(phone.get("/employer/sessions"))["items"]
    assert len(listed) == 3
    assert [item["current"] for item in listed].count(True) == 1

    mine = next(item for item in ok(office.get("/employer/sessions"))["items"] if item["current"])
    ok(phone.delete(f"/employer/sessions/{mine['session_id']}"), 204)
    assert (is_open(phone), is_open(office), is_open(employer.client)) == (True, False, True)

    ok(phone.delete("/employer/sessions"), 204)
    assert (is_open(phone), is_open(employer.client)) == (True, False)
    assert [item["current"] for item in ok(phone.get("/employer/sessions"))["items"]] == [True]


def test_nobody_ends_a_strangers_session(stack: StackUnderTest, staff: ApiClient, employer: Employer) -> None:
    stranger = open_account(stack, staff)
    (session,) = ok(employer.client.get("/employer/sessions"))["items"]
    problem(stranger.client.delete(f"/employer/sessions/{session['session_id']}"), 404, "not-found")
    assert is_open(employer.client)


# --- another password -----------------------------------------------------------------------------


def test_another_password_ends_every_other_session(stack: StackUnderTest, employer: Employer) -> None:
    other = signed_in(stack, employer)
    body = {"current_password": PASSWORD, "password": NEW}
    ok(employer.client.put("/employer/password", body), 204)
    assert (is_open(employer.client), is_open(other)) == (True, False)
    problem(stack.client().post("/public/sessions", credentials(employer)), 401, "wrong-credentials")
    ok(stack.client().post("/public/sessions", credentials(employer, NEW)))
    stack.wait_for_mail(employer.email, "パスワードを変更しました")


def test_of_many_new_passwords_at_once_exactly_one_holds(stack: StackUnderTest, employer: Employer) -> None:
    passwords = [f"{NEW} {number:02} hatsuyuki" for number in range(6)]
    clients = [signed_in(stack, employer) for _ in passwords]
    pairs = list(zip(clients, passwords, strict=True))

    with ThreadPoolExecutor(len(pairs)) as pool:
        answers = list(
            pool.map(
                lambda pair: pair[0].put("/employer/password", {"current_password": PASSWORD, "password": pair[1]}),
                pairs,
            )
        )

    changed = [password for password, answer in zip(passwords, answers, strict=True) if answer.status_code == 204]
    assert len(changed) == 1, [answer.text for answer in answers]
    assert {answer.status_code for answer in answers} <= {204, 401, 409, 422, 429, 503}
    ok(stack.client().post("/public/sessions", credentials(employer, changed[0])))


# --- another address ------------------------------------------------------------------------------


def email_change(stack: StackUnderTest, employer: Employer, email: str) -> tuple[str, str]:
    """Begin a change of address; return its path and the key that was mailed."""
    body = {"current_password": PASSWORD, "email": email}
    seen = len(stack.mails(email))
    begun = ok(employer.client.post("/employer/email-changes", body), 202)
    key = auth_key(stack.wait_for_mail(email, "認証キー", newer_than=seen))
    return f"/employer/email-changes/{begun['email_change_id']}/complete", key


def test_another_address_takes_over_and_the_former_one_is_told(stack: StackUnderTest, employer: Employer) -> None:
    other, email = signed_in(stack, employer), fresh_email()
    path, key = email_change(stack, employer, email)
    assert ok(employer.client.get("/employer/session"))["email"] == employer.email
    ok(employer.client.post(path, {"auth_key": key}), 204)

    assert ok(employer.client.get("/employer/session"))["email"] == email
    assert not is_open(other)
    problem(stack.client().post("/public/sessions", credentials(employer)), 401, "wrong-credentials")
    ok(stack.client().post("/public/sessions", {"email": email, "password": PASSWORD}))
    told = stack.wait_for_mail(employer.email, "メールアドレスを変更しました")
    assert email not in told.text
    problem(employer.client.post(path, {"auth_key": key}), 409, "email-change-completed")


def test_of_many_completions_exactly_one_takes_the_address(stack: StackUnderTest, employer: Employer) -> None:
    path, key = email_change(stack, employer, fresh_email())

    statuses = [r.status_code for r in at_once(lambda _: employer.client.post(path, {"auth_key": key}))]

    assert statuses.count(204) == 1
    assert set(statuses) <= {204, 409, 422, 503}


def test_of_several_accounts_exactly_one_gets_the_address(stack: StackUnderTest, staff: ApiClient) -> None:
    """The pointer of an address is claimed in the transaction: uniqueness holds whoever is faster."""
    email = fresh_email()
    people = [open_account(stack, staff) for _ in range(3)]
    changes = [(person, *email_change(stack, person, email)) for person in people]

    with ThreadPoolExecutor(len(changes)) as pool:
        answers = list(pool.map(lambda c: c[0].client.post(c[1], {"auth_key": c[2]}), changes))

    statuses = [answer.status_code for answer in answers]
    assert statuses.count(204) == 1
    assert set(statuses) <= {204, 409, 503}
    ok(stack.client().post("/public/sessions", {"email": email, "password": PASSWORD}))
    losers = [person for person, answer in zip(people, answers, strict=True) if answer.status_code != 204]
    for person in losers:
        ok(stack.client().post("/public/sessions", credentials(person)))


def test_an_address_in_use_is_answered_alike(stack: StackUnderTest, staff: ApiClient, employer: Employer) -> None:
    known = open_account(stack, staff)
    seen = len(stack.mails(known.email))
    taken = ok(
        employer.client.post("/employer/email-changes", {"current_password": PASSWORD, "email": known.email}), 202
    )
    free = ok(
        employer.client.post("/employer/email-changes", {"current_password": PASSWORD, "email": fresh_email()}), 202
    )
    assert set(taken) == set(free)
    assert "認証キー：" not in stack.wait_for_mail(known.email, newer_than=seen).text
    ok(stack.client().post("/public/sessions", credentials(known)))
