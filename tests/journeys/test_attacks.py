"""Attacks on the whole product over HTTP with IAM on; docs/security.md cites them.

The sweeps go over every route of docs/openapi.json, so a new route is attacked by itself. What single functions refuse
stands in tests/actions/accounts; hostile bodies in test_hostile_requests.py; races in the journeys of their story.
"""

import json
import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlencode, urlsplit
from uuid import uuid4

import httpx
import pytest

from local.client import ApiClient
from local.mails import auth_key
from local.staff import CLERK_1
from mypage.accounts.rules import CLIENT_FAILURES_PER_HOUR, KEY_TRIES
from mypage.core.ids import keyed_hash
from tests.support.people import (
    PASSWORD,
    claimed,
    clerk,
    decided,
    fresh_email,
    fresh_establishment,
    issue_code,
    ok,
    open_account,
    problem,
    register,
    sign_up_body,
)
from tests.support.postings import posting
from tests.support.routes import AUDIENCES, Route, routes_where
from tests.support.seeker_people import register_seeker, seeker_code, seeker_sign_up_body
from tests.support.stack import StackUnderTest
from tests.support.victims import SIGN_INS, Victims, raw_request

EVIL = "evil.example"
MARKUP = "<img src=x onerror=alert(1)>"
SPLIT = "\r\nBcc: thief@evil.example\r\n\r\n"
TRACES = re.compile(
    r"Traceback|File \"|\.py\b|botocore|pydantic|Exception|arn:aws|DynamoDB|AccessDenied", re.IGNORECASE
)
PROBLEM_MEMBERS = {"type", "title", "status", "detail", "instance", "errors"}

GUARDED = routes_where(lambda route: route.audience in AUDIENCES)
PUBLISHED = {"posting_number", "profile_number"}
"""What names no owner's thing: a posting in force, or a published profile, is for everybody of the audience (§2.4, R26)."""
GONE_ALREADY = {"DELETE /employer/passkeys/{passkey_id}"}
"""Ending what is not among one's own changes nothing and is no error: the key is built from the caller (docs/api.md)."""
OWNED = routes_where(lambda route: route in GUARDED and bool(set(route.parameters) - PUBLISHED))


@pytest.fixture(scope="module")
def people(stack: StackUnderTest) -> Victims:
    return Victims(stack, clerk(stack))


def sound(answer: httpx.Response, *typed: str) -> httpx.Response:
    """Hold what every answer of the API must keep to: no cache, the CDN's headers, problems that tell nothing inside."""
    headers = answer.headers
    assert headers["cache-control"] == "no-store"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["strict-transport-security"].startswith("max-age=31536000")
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert not [name for name in headers if name.startswith(("access-control-", "server", "x-powered-by"))]
    if answer.status_code >= 400:
        assert headers["content-type"] == "application/problem+json", answer.text
        body = answer.json()
        assert set(body) == PROBLEM_MEMBERS
        assert body["status"] == answer.status_code < 500, answer.text
        assert not TRACES.search(answer.text), answer.text
        assert not [text for text in typed if text in answer.text], answer.text
    return answer


def alike(answer: httpx.Response) -> dict[str, Any]:
    """Return an answer without what differs by chance: ids, instants, sizes of them."""
    body = answer.json() if answer.content else {}
    chance = {"instance", "sign_up_id", "password_reset_id", "auth_key_expires_at"}
    return {
        "status": answer.status_code,
        "headers": {name: value for name, value in answer.headers.items() if name not in {"date", "x-amzn-requestid"}},
        "members": list(body),
        "body": {name: value for name, value in body.items() if name not in chance},
    }


# --- who may ask: every route ---------------------------------------------------------------------


@pytest.mark.parametrize("route", GUARDED, ids=str)
def test_nobody_comes_in_without_the_audiences_own_session(
    people: Victims, stack: StackUnderTest, route: Route
) -> None:
    """Two live sessions of the other audiences, one of them under this audience's name: 401 at the gateway."""
    own, _ = people.cookie(route.audience)
    others = [people.cookie(audience) for audience in AUDIENCES if audience != route.audience]
    cookie = "; ".join([*(f"{name}={value}" for name, value in others), f"{own}={others[0][1]}"])
    answer = stack.client().request(route.method, route.url(**people.ids), route.body, headers={"cookie": cookie})
    problem(sound(answer), 401, "sign-in-required")
    assert "set-cookie" not in answer.headers


@pytest.mark.parametrize("audience", AUDIENCES)
def test_csrf_no_foreign_page_acts_for_whoever_is_signed_in(
    people: Victims, stack: StackUnderTest, audience: str
) -> None:
    """A form of a foreign page with the cookie (were it not SameSite=Strict) has no header of ours: nobody is signed out.

    That every unsafe route asks for the header is tested in tests/actions/test_every_route.py.
    """
    headers = {
        "host": urlsplit(stack.web).netloc,
        "origin": f"https://{EVIL}",
        "content-type": "text/plain",
        "cookie": "=".join(people.cookie(audience)),
    }
    answer = raw_request(stack, "DELETE", f"/{audience}/session", headers)
    problem(sound(answer), 403, "missing-requested-with")
    assert "set-cookie" not in answer.headers
    ok(people.client(audience).get(f"/{audience}/session"))


@pytest.mark.parametrize("route", OWNED, ids=str)
def test_what_belongs_to_somebody_else_reads_as_absent(people: Victims, route: Route) -> None:
    """Real ids of one employer, seeker or office, asked for by another of the same audience: 404, and the owner's 200."""
    ids = {**people.ids, **people.own_ids[route.audience]}
    assert set(route.parameters) - PUBLISHED <= set(ids) | {"kind", "version"}, "a real id of each kind"
    url = route.url(**ids) + ("?" + urlencode(route.query) if route.query else "")
    answer = sound(people.stranger(route.audience).request(route.method, url, route.body))
    if str(route) in GONE_ALREADY:
        ok(answer, 204)
        return
    problem(answer, 404, "not-found")
    if route.method == "GET" and set(route.parameters) <= set(ids):
        ok(sound(people.client(route.audience).get(url)))


def test_after_all_that_nothing_has_changed(people: Victims) -> None:
    """The sweeps above came with valid ids and bodies: the things are still there as they were made."""
    posting_now = people.employer.posting(people.ids["posting_id"])
    assert (posting_now["state"], posting_now["requests"]) == ("active", [])
    (image,) = ok(people.client("employer").get("/employer/images"))["items"]
    assert (image["image_id"], image["state"]) == (people.ids["image_id"], "reserved")
    shown = ok(people.client("employer").get(f"/employer/applicants/{people.ids['referral_id']}"))
    assert shown["result"] is None
    thread = ok(people.client("seeker").get(f"/seeker/threads/{people.ids['referral_id']}"))
    assert thread["messages"] == []


def test_after_all_that_accounts_sessions_and_mails_are_still_there(people: Victims) -> None:
    for audience in ("employer", "seeker"):
        client, ids = people.client(audience), people.own_ids[audience]
        assert ids["session_id"] in {one["session_id"] for one in ok(client.get(f"/{audience}/sessions"))["items"]}
        waiting = client.post(f"/{audience}/email-changes/{ids['email_change_id']}/complete", {"auth_key": "0000-0000"})
        problem(waiting, 422, "auth-key-refused")
    (passkey,) = ok(people.client("employer").get("/employer/passkeys"))["items"]
    assert passkey["passkey_id"] == people.own_ids["employer"]["passkey_id"]
    staff, ids = people.client("staff"), people.own_ids["staff"]
    (account,) = ok(staff.get(f"/staff/establishments/{people.employer.number}/accounts"))["items"]
    assert account["account_id"] == ids["account_id"]
    assert ids["mail_id"] in {letter["mail_id"] for letter in ok(staff.get("/staff/letters"))["items"]}


# --- sessions -------------------------------------------------------------------------------------


def signed_in(people: Victims, stack: StackUnderTest, audience: str, cookie: str = "") -> httpx.Response:
    credentials = {
        "employer": {"email": people.employer.email, "password": PASSWORD},
        "seeker": {"email": people.seeker.email, "password": PASSWORD},
        "staff": CLERK_1.sign_in,
    }[audience]
    headers = {"cookie": cookie} if cookie else {}
    return stack.client().post(SIGN_INS[audience], credentials, headers=headers)


@pytest.mark.parametrize("audience", AUDIENCES)
def test_session_fixation_a_cookie_brought_along_is_never_adopted(
    people: Victims, stack: StackUnderTest, audience: str
) -> None:
    name, live = people.cookie(audience)
    account = live.partition(".")[0]
    chosen = f"{account}.{'A' * 43}"
    for brought in (chosen, people.stranger(audience).cookies[name]):
        answer = signed_in(people, stack, audience, f"{name}={brought}")
        ok(sound(answer))
        (given,) = [line for line in answer.headers.get_list("set-cookie") if line.startswith(name)]
        secret, _, attributes = given.removeprefix(f"{name}=").partition("; ")
        assert secret not in {brought, live}
        assert set(attributes.split("; ")) == {"HttpOnly", "Secure", "SameSite=Strict", "Path=/"}
    session = f"/{audience}/session"
    problem(stack.client().get(session, headers={"cookie": f"{name}={chosen}"}), 401, "sign-in-required")
    # The attacker's own session is still the attacker's.
    assert ok(people.stranger(audience).get(session)) != ok(people.client(audience).get(session))


@pytest.mark.parametrize("audience", AUDIENCES)
def test_cookie_tossing_two_sessions_of_a_name_or_a_malformed_one_open_nothing(
    people: Victims, stack: StackUnderTest, audience: str
) -> None:
    name, value = people.cookie(audience)
    other = people.stranger(audience).cookies[name]
    session = f"/{audience}/session"
    ok(stack.client().get(session, headers={"cookie": f"theme=dark; {name}={value}"}))
    hostile = [
        f"{name}={other}; {name}={value}",
        f"{name}={value}; {name}={value}",
        f"{name}={value}x",
        f"{name}={value}; {name}=",
        f'{name}="{value}"',
        f"{name.lower().removeprefix('__host-')}={value}",
        f"{name}={value.upper()}",
        f"{name}={other.partition('.')[0]}.{value.partition('.')[2]}",
        f"{name}=%2e%2e/{value}",
    ]
    for cookie in hostile:
        problem(sound(stack.client().get(session, headers={"cookie": cookie})), 401, "sign-in-required")


# --- guessing -------------------------------------------------------------------------------------


def wrong(audience: str, name: str) -> dict[str, str]:
    return {"username" if audience == "staff" else "email": name, "password": "Chigau-Aikotoba-1"}


def known_name(people: Victims, audience: str) -> str:
    return {"employer": people.employer.email, "seeker": people.seeker.email, "staff": CLERK_1.username}[audience]


@pytest.mark.parametrize("audience", AUDIENCES)
def test_credential_stuffing_waits_longer_and_longer_and_the_owner_never(
    people: Victims, stack: StackUnderTest, audience: str
) -> None:
    """The client is who the CDN says it is: headers that claim other addresses buy no further tries."""
    attacker, waits = stack.client(), []
    for n in range(8):
        forged = {
            "x-forwarded-for": f"203.0.113.{n}",
            "cloudfront-viewer-address": f"203.0.113.{n}:1",
            "x-real-ip": "::1",
        }
        answer = sound(attacker.post(SIGN_INS[audience], wrong(audience, known_name(people, audience)), headers=forged))
        if answer.status_code == 429:
            problem(answer, 429, "too-many-sign-ins")
            waits.append(int(answer.headers["retry-after"]))
        else:
            problem(answer, 401, "wrong-credentials")
    assert len(waits) >= 3, "tries come in faster than the delay grows"
    assert all(wait >= 1 for wait in waits)
    ok(signed_in(people, stack, audience))


@pytest.mark.parametrize("audience", AUDIENCES)
def test_a_client_that_fails_with_very_many_names_is_stopped_as_a_whole(
    people: Victims, stack: StackUnderTest, audience: str
) -> None:
    """One below the ceiling it may still try, at the ceiling not even the right password opens, elsewhere it does."""
    address = {"employer": "127.77.0.1", "seeker": "127.77.0.2", "staff": "127.77.0.3"}[audience]
    count_failures(stack, address, CLIENT_FAILURES_PER_HOUR - 1)
    client = stack.client(address=address)
    problem(
        client.post(SIGN_INS[audience], wrong(audience, f"nobody-{uuid4().hex[:8]}@example.co.jp")),
        401,
        "wrong-credentials",
    )
    refused = client.post(SIGN_INS[audience], wrong(audience, known_name(people, audience)))
    assert int(problem(sound(refused), 429, "too-many-sign-ins")["status"]) == 429
    assert int(refused.headers["retry-after"]) == 3600
    ok(signed_in(people, stack, audience))


def count_failures(stack: StackUnderTest, address: str, failures: int) -> None:
    """Write what so many failures of a client leave behind."""
    secret = stack.aws.secrets.get_secret_value(SecretId=stack.physical_id("CodeHashKey"))["SecretString"].encode()
    ends = int((datetime.now(UTC) + timedelta(hours=1)).timestamp())
    stack.aws.dynamodb.put_item(
        TableName=stack.table("AccountsTableName"),
        Item={
            "pk": {"S": f"CLIENT#{keyed_hash(secret, 'client', address)}"},
            "sk": {"S": "CLIENT"},
            "failures": {"N": str(failures)},
            "expires_at": {"N": str(ends)},
        },
    )


def begun_sign_up(stack: StackUnderTest, staff: ApiClient) -> tuple[str, str]:
    """Begin to open an employer's account; return the path of its completion and the address."""
    establishment = register(staff, fresh_establishment())
    email = fresh_email()
    body = sign_up_body(establishment, issue_code(staff, establishment), email)
    begun = ok(stack.client().post("/public/sign-ups", body), 202)
    return f"/public/sign-ups/{begun['sign_up_id']}/complete", email


def begun_seeker_sign_up(stack: StackUnderTest, staff: ApiClient) -> tuple[str, str]:
    person, email = register_seeker(staff), fresh_email()
    body = seeker_sign_up_body(person, seeker_code(staff, person), email)
    begun = ok(stack.client().post("/public/seeker-sign-ups", body), 202)
    return f"/public/seeker-sign-ups/{begun['sign_up_id']}/complete", email


def begun_reset(stack: StackUnderTest, staff: ApiClient) -> tuple[str, str]:
    employer = open_account(stack, staff)
    begun = ok(stack.client().post("/public/password-resets", {"email": employer.email}), 202)
    return f"/public/password-resets/{begun['password_reset_id']}/complete", employer.email


@pytest.mark.parametrize("begin", [begun_sign_up, begun_seeker_sign_up, begun_reset])
def test_code_guessing_a_key_is_dead_after_five_wrong_ones_from_wherever(
    stack: StackUnderTest, staff: ApiClient, begin: Callable[[StackUnderTest, ApiClient], tuple[str, str]]
) -> None:
    seen = len(stack.mails())
    path, email = begin(stack, staff)
    key = auth_key(stack.wait_for_mail(email, "認証キー", newer_than=max(len(stack.mails(email)) - 1, 0)))
    assert seen < len(stack.mails())
    guess = {"auth_key": "2222-2222", "password": "noto no umi wa aoku fukai"}
    refusals = [sound(stack.client().post(path, guess), "2222", "noto no umi") for _ in range(KEY_TRIES)]
    right = sound(stack.client().post(path, {**guess, "auth_key": key}))
    for answer in (*refusals, right):
        problem(answer, 422, "auth-key-refused")
    assert alike(right) == alike(refusals[0]), "that the key was right after all is told to nobody"


def test_account_codes_cannot_be_guessed_or_killed_by_strangers(stack: StackUnderTest, staff: ApiClient) -> None:
    """A04: numbers and phones are public; without the code itself every answer is the same and costs the owner nothing."""
    establishment = register(staff, fresh_establishment())
    code = issue_code(staff, establishment)
    guesses = [sign_up_body(establishment, guess, fresh_email()) for guess in ("0000-0000-0000-0000", "ZZZZ" * 4)]
    guesses.append({**sign_up_body(establishment, "0000-0000-0000-0000", fresh_email()), "phone": "076-999-9999"})
    answers = [alike(sound(stack.client().post("/public/sign-ups", guess))) for guess in guesses * 3]
    assert answers == answers[:1] * 9
    assert answers[0]["body"]["type"] == "account-code-refused"
    ok(stack.client().post("/public/sign-ups", sign_up_body(establishment, code, fresh_email())), 202)


# --- enumeration ----------------------------------------------------------------------------------


@pytest.mark.parametrize("audience", AUDIENCES)
def test_enumeration_a_sign_in_tells_nothing_of_who_exists(
    people: Victims, stack: StackUnderTest, audience: str
) -> None:
    """That the work behind both is the same, too, is tested in tests/actions/accounts/test_sign_in.py."""
    unknown = "nobody" if audience == "staff" else fresh_email()
    names = (known_name(people, audience), unknown)
    answers = [sound(stack.client().post(SIGN_INS[audience], wrong(audience, name)), name) for name in names]
    assert alike(answers[0]) == alike(answers[1])


@pytest.mark.parametrize("audience", ["employer", "seeker"])
def test_enumeration_a_reset_tells_nothing_of_who_exists(people: Victims, stack: StackUnderTest, audience: str) -> None:
    """Known or not: the same answer, one mail, and wrong keys are refused alike (work: actions/…/test_start_password_reset)."""
    names = (known_name(people, audience), fresh_email())
    before = [len(stack.mails(name)) for name in names]
    begun = [
        sound(stack.client().post("/public/password-resets", {"email": name, "audience": audience}), name)
        for name in names
    ]
    assert alike(begun[0]) == alike(begun[1])
    guess = {"auth_key": "2222-2222", "password": "noto no umi wa aoku fukai"}
    paths = [f"/public/password-resets/{answer.json()['password_reset_id']}/complete" for answer in begun]
    refused = [alike(sound(stack.client().post(path, guess))) for path in paths]
    assert refused[0] == refused[1]
    assert [len(stack.mails(name)) - seen for name, seen in zip(names, before, strict=True)] == [1, 1]


@pytest.mark.parametrize("audience", ["employer", "seeker"])
def test_enumeration_a_sign_up_tells_nothing_of_who_exists(
    people: Victims, stack: StackUnderTest, staff: ApiClient, audience: str
) -> None:
    """Even who holds a valid code learns nothing of another's address: same answer, one mail, same refusal of keys."""
    names = (known_name(people, audience), fresh_email())
    before = [len(stack.mails(name)) for name in names]
    begun = []
    for name in names:
        if audience == "employer":
            establishment = register(staff, fresh_establishment())
            path, body = "/public/sign-ups", sign_up_body(establishment, issue_code(staff, establishment), name)
        else:
            person = register_seeker(staff)
            path, body = "/public/seeker-sign-ups", seeker_sign_up_body(person, seeker_code(staff, person), name)
        begun.append(sound(stack.client().post(path, body), name))
    assert alike(begun[0]) == alike(begun[1])
    guess = {"auth_key": "2222-2222", "password": "noto no umi wa aoku fukai"}
    refused = [alike(sound(stack.client().post(f"{path}/{a.json()['sign_up_id']}/complete", guess))) for a in begun]
    assert refused[0] == refused[1]
    assert [len(stack.mails(name)) - seen for name, seen in zip(names, before, strict=True)] == [1, 1]


# --- mails ----------------------------------------------------------------------------------------


def links(text: str) -> set[str]:
    """Return the origins of all addresses in a mail."""
    return {"{0.scheme}://{0.netloc}".format(urlsplit(link)) for link in re.findall(r"https?://[^\s<>\"'&]+", text)}


def test_host_header_mails_lead_to_our_own_origin_whatever_the_request_says(
    stack: StackUnderTest,
) -> None:
    """The mail to an address without account, for it leads to the page."""
    email = fresh_email()
    headers = {
        "host": urlsplit(stack.web).netloc,
        "content-type": "application/json",
        "x-requested-with": "mypage",
        "origin": f"https://{EVIL}",
        "referer": f"https://{EVIL}/",
        "x-forwarded-host": EVIL,
        "x-forwarded-proto": "http",
        "x-forwarded-server": EVIL,
        "x-original-url": f"https://{EVIL}/",
        "x-rewrite-url": f"https://{EVIL}/",
        "forwarded": f"host={EVIL};proto=http",
    }
    body = json.dumps({"email": email}).encode()
    answer = sound(raw_request(stack, "POST", "/public/password-resets", headers, body), EVIL)
    assert answer.status_code == 202
    mail = stack.wait_for_mail(email)
    assert links(mail.text) == {stack.web}
    assert links(mail.html) == {stack.web}
    assert EVIL not in mail.subject + mail.text + mail.html + str(answer.headers)
    elsewhere = raw_request(stack, "POST", "/public/password-resets", {**headers, "host": EVIL}, body)
    assert 400 <= elsewhere.status_code < 500, "we answer to our own name only"
    assert len(stack.mails(email)) == 1


def test_header_injection_no_line_break_gets_into_what_a_mail_is_made_of(
    people: Victims, stack: StackUnderTest, staff: ApiClient
) -> None:
    """An address with a line break is refused; a name or an occupation is one line, whatever was typed."""
    code_of = register(staff, fresh_establishment())
    email = f"saiyo@example.co.jp{SPLIT}"
    for path, body in (
        ("/public/password-resets", {"email": email}),
        ("/public/sign-ups", sign_up_body(code_of, issue_code(staff, code_of), email)),
    ):
        refused = problem(sound(stack.client().post(path, body), EVIL), 422, "invalid-input")
        assert [error["field"] for error in refused["errors"]] == ["email"], path
    named = register(staff, {**fresh_establishment(), "name": f"架空{SPLIT}"})
    kept = ok(staff.get(f"/staff/establishments/{named['establishment_number']}"))["name"]
    draft = people.employer.draft(posting("P01", occupation=f"事務{SPLIT}"))
    for line in (kept, draft["content"]["occupation"]):
        assert len(line.splitlines()) == 1, line
    assert not [mail for mail in stack.mails() if EVIL in "".join(mail.to)]


def test_html_in_every_text_a_mail_quotes_arrives_as_text(stack: StackUnderTest, staff: ApiClient) -> None:
    """The name of the establishment, the occupation and the clerk's words: what was typed, never markup."""
    establishment = register(staff, {**fresh_establishment(), "name": f"見本{MARKUP}"})
    employer = open_account(stack, staff, establishment)
    draft = employer.draft(posting("P01", occupation=MARKUP))
    ok(employer.submit(draft))
    claimed(staff, draft["posting_id"])
    decided(staff, draft["posting_id"], "return", comments=[{"field": "duties", "text": f"{MARKUP}<script>1</script>"}])
    mail = stack.wait_for_mail(employer.email, "<script>")
    assert MARKUP in mail.text
    for sent in stack.mails(employer.email):
        assert "<img" not in sent.html
        assert "<script" not in sent.html
        assert "\n" not in sent.subject
    assert "&lt;script&gt;" in mail.html


# --- addresses ------------------------------------------------------------------------------------

TRAVERSALS = [
    "/employer/../staff/desk",
    "/employer/%2e%2e/staff/desk",
    "/employer/..%2fstaff%2fdesk",
    "/employer/%252e%252e/staff/desk",
    "/employer/..;/staff/desk",
    "/employer\\..\\staff\\desk",
    "/employer/postings/..%2f..%2f..%2fstaff%2fdesk",
    "/employer/postings/%2e%2e",
    "/employer/postings/%00",
    "/employer/postings/%ff%fe",
    "/employer/postings/%c0%ae%c0%ae",
    "/employer/postings/" + "a" * 5_000,
    "/employer//home",
    "//staff/desk",
    "/staff/desk",
    "/STAFF/desk",
    "/employer/%68ome%3f",
    "/public/postings/..%2f..%2femployer%2fhome",
    "/public/../employer/../staff/desk",
    "/employer/postings?cursor=%0d%0aset-cookie:%20x=1&list=inactive",
    "/employer/postings?list=%3Cimg%20src=x%3E",
]


@pytest.mark.parametrize("target", TRAVERSALS, ids=lambda target: target[:60])
def test_path_traversal_no_spelling_of_an_address_leads_elsewhere(
    people: Victims, stack: StackUnderTest, target: str
) -> None:
    """With an employer's session: a refusal of our own, nothing of the staff's, no header of the attacker's making."""
    headers = {"host": urlsplit(stack.web).netloc, "cookie": "=".join(people.cookie("employer"))}
    answer = raw_request(stack, "GET", target, headers)
    assert 400 <= answer.status_code < 500, answer.text
    sound(answer, MARKUP[:8])
    assert "set-cookie" not in answer.headers
    assert "location" not in answer.headers
