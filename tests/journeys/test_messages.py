"""An employer and two seekers whom the office referred, one of them without MyPage (R23-R25, A19, A24)."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

import httpx
import pytest

from local.client import ApiClient
from local.staff import CLERK_9
from mypage.core.clock import JST
from tests.support.people import PASSWORD, Employer, clerk, fresh_email, ok, open_account, problem, published
from tests.support.postings import posting as content_of
from tests.support.seeker_people import (
    SeekerPerson,
    open_mypage,
    refer,
    register_seeker,
    seeker_code,
    seeker_sign_up_body,
)
from tests.support.stack import StackUnderTest


class Story:
    """Employer, posting and the two seekers; threads by the seeker."""

    def __init__(self, stack: StackUnderTest, staff: ApiClient) -> None:
        self.stack, self.staff = stack, staff
        self.employer: Employer = open_account(stack, staff)
        self.posting = published(staff, self.employer, content_of("P01"))
        self.people = [register_seeker(staff) for _ in range(2)]
        self.mypage: SeekerPerson = open_mypage(stack, staff, self.people[0])
        self.with_mypage, self.without = (
            refer(staff, person, self.posting["posting_number"]) for person in self.people
        )

    @property
    def ends_at(self) -> datetime:
        """The first instant at which the posting is over."""
        last = datetime.fromisoformat(self.posting["valid_until"]).replace(tzinfo=JST)
        return last + timedelta(days=1)


def write(client: ApiClient, side: str, referral: dict[str, Any], text: str, message_id: str = "") -> httpx.Response:
    path = f"/{side}/threads/{referral['referral_id']}/messages"
    return client.post(path, {"message_id": message_id or str(uuid4()), "text": text})


def read(client: ApiClient, side: str, referral: dict[str, Any]) -> dict[str, Any]:
    thread: dict[str, Any] = ok(client.get(f"/{side}/threads/{referral['referral_id']}"))
    return thread


@pytest.fixture
def story(stack: StackUnderTest, staff: ApiClient) -> Story:
    return Story(stack, staff)


def test_the_whole_story_with_two_seekers(story: Story, stack: StackUnderTest) -> None:
    """Both ways, read marks, mails without a word of it, the seeker without MyPage, a cancelled referral, a report."""
    employer, seeker = story.employer.client, story.mypage.client
    secret = "面接は24日の10時でよいでしょうか。"

    # The employer writes first; the seeker is told by a mail that says nothing of it.
    ok(write(employer, "employer", story.with_mypage, secret), 201)
    mail = stack.wait_for_mail(story.mypage.email, "メッセージが届きました")
    assert f"{stack.web}/seeker/messages/{story.with_mypage['referral_id']}" in mail.text
    for word in (secret, story.people[0]["name"], story.employer.establishment["name"]):
        assert word not in mail.subject + mail.text
    (line,) = ok(seeker.get("/seeker/threads"))["items"]
    assert (line["unread"], line["counterpart"]) == (1, story.employer.establishment["name"])

    # He reads and answers; the employer is told, too.
    thread = read(seeker, "seeker", story.with_mypage)
    assert [message["text"] for message in thread["messages"]] == [secret]
    path = f"/seeker/threads/{story.with_mypage['referral_id']}/read"
    ok(seeker.put(path, {"received": thread["received"]}), 204)
    ok(write(seeker, "seeker", story.with_mypage, "はい、伺います。"), 201)
    stack.wait_for_mail(story.employer.email, "メッセージが届きました")
    assert read(seeker, "seeker", story.with_mypage)["unread"] == 0
    lines = ok(employer.get("/employer/threads"))["items"]
    assert [(line["unread"], line["last_from"]) for line in lines] == [(1, "seeker"), (0, None)]

    # R24: the other seeker has no MyPage, until he opens it (A24: what counts is the time of the send).
    refused = problem(write(employer, "employer", story.without, "はじめまして。"), 409, "thread-closed")
    assert "求職者マイページ" in refused["detail"]
    assert read(employer, "employer", story.without)["closed_text"] == refused["detail"]
    open_mypage(stack, story.staff, story.people[1])
    ok(write(employer, "employer", story.without, "はじめまして。"), 201)

    # R23: nobody else reads it; a cancelled referral closes it, and what was written stays readable.
    stranger = open_account(stack, story.staff)
    problem(stranger.client.get(f"/employer/threads/{story.with_mypage['referral_id']}"), 404, "not-found")
    problem(write(stranger.client, "employer", story.with_mypage, "x"), 404, "not-found")
    place = f"/staff/establishments/{story.employer.number}/referrals/{story.without['referral_id']}"
    ok(story.staff.post(f"{place}/cancel", {"reason": "seeker", "version": story.without["version"]}))
    problem(write(employer, "employer", story.without, "もう一度"), 409, "thread-closed")
    assert read(employer, "employer", story.without)["closed_reason"] == "referral_cancelled"
    assert len(read(employer, "employer", story.without)["messages"]) == 1

    # Staff read nothing, until a side reports it; another office never.
    staff_path = f"/staff/threads/{story.with_mypage['referral_id']}"
    problem(story.staff.get(staff_path), 404, "not-found")
    ok(seeker.post(f"/seeker/threads/{story.with_mypage['referral_id']}/report", {"reason": "困っています。"}), 204)
    shown = ok(story.staff.get(staff_path))
    assert [message["text"] for message in shown["messages"]] == ["はい、伺います。", secret]
    problem(clerk(stack, CLERK_9).get(staff_path), 404, "not-found")


def test_r25_a19_in_the_second_of_expiry_and_at_the_cut_off(story: Story, stack: StackUnderTest) -> None:
    ok(write(story.employer.client, "employer", story.with_mypage, "まだ有効です。"), 201)
    second = timedelta(seconds=1)
    with stack.clock_at(story.ends_at - timedelta(minutes=5)):
        employer, seeker = story.employer.signed_in_again(stack).client, story.mypage.signed_in_again(stack).client
        ok(write(seeker, "seeker", story.with_mypage, "間に合いました。"), 201)
        ok(write(employer, "employer", story.with_mypage, "間に合いました。"), 201)
    with stack.clock_at(story.ends_at + second):
        for client, side in ((employer, "employer"), (seeker, "seeker")):
            refused = problem(write(client, side, story.with_mypage, "おそすぎました。"), 409, "thread-closed")
            assert "有効中ではなくなった" in refused["detail"]
            thread = read(client, side, story.with_mypage)
            assert (thread["can_send"], len(thread["messages"])) == (False, 3)
    cut_off = datetime.fromisoformat(thread["readable_until"]).replace(tzinfo=JST) + timedelta(days=1)
    for at, status in ((cut_off - timedelta(minutes=5), 200), (cut_off + second, 404)):
        with stack.clock_at(at):
            employer, seeker = story.employer.signed_in_again(stack).client, story.mypage.signed_in_again(stack).client
            for client, side in ((employer, "employer"), (seeker, "seeker")):
                answer = client.get(f"/{side}/threads/{story.with_mypage['referral_id']}")
                assert answer.status_code == status, answer.text
                assert bool(ok(client.get(f"/{side}/threads"))["items"]) is (status == 200)


def test_the_same_message_sixteen_times_at_once_is_one_message_and_one_mail(
    story: Story, stack: StackUnderTest
) -> None:
    message_id = str(uuid4())

    def send(_: int) -> tuple[int, str]:
        answer = write(story.employer.client, "employer", story.with_mypage, "一度だけ", message_id)
        return answer.status_code, answer.text

    with ThreadPoolExecutor(16) as pool:
        answers = list(pool.map(send, range(16)))

    assert {status for status, _ in answers} <= {201, 503}, answers
    assert len({text for status, text in answers if status == 201}) == 1
    thread = read(story.mypage.client, "seeker", story.with_mypage)
    assert (len(thread["messages"]), thread["unread"]) == (1, 1)
    stack.wait_for_mail(story.mypage.email, "メッセージが届きました")


def test_many_messages_at_once_all_arrive_and_are_told_by_one_mail(story: Story, stack: StackUnderTest) -> None:
    def send(number: int) -> int:
        message_id = str(uuid4())
        for _ in range(10):  # a busy table says 503, and sending the same again is safe
            answer = write(story.employer.client, "employer", story.with_mypage, f"{number}通目", message_id)
            if answer.status_code != 503:
                break
        return answer.status_code

    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(send, range(8))) == {201}

    thread = read(story.mypage.client, "seeker", story.with_mypage)
    assert sorted(message["text"] for message in thread["messages"]) == [f"{number}通目" for number in range(8)]
    assert thread["unread"] == 8
    stack.wait_for_mail(story.mypage.email, "メッセージが届きました")
    told = [mail for mail in stack.mails(story.mypage.email) if "メッセージが届きました" in mail.subject]
    assert len(told) == 1


def test_a_seekers_code_opens_one_mypage_whoever_tries_at_once(stack: StackUnderTest, staff: ApiClient) -> None:
    person = register_seeker(staff)
    code = seeker_code(staff, person)
    clients = [stack.client() for _ in range(4)]
    begun = []
    for client in clients:
        email = fresh_email()
        started = ok(client.post("/public/seeker-sign-ups", seeker_sign_up_body(person, code, email)), 202)
        key = stack.wait_for_mail(email).text.partition("認証キー：")[2].split()[0]
        begun.append((client, started["sign_up_id"], key))

    def complete(one: tuple[ApiClient, str, str]) -> int:
        client, sign_up_id, key = one
        body = {"auth_key": key, "password": PASSWORD}
        return client.post(f"/public/seeker-sign-ups/{sign_up_id}/complete", body).status_code

    with ThreadPoolExecutor(4) as pool:
        outcomes = sorted(pool.map(complete, begun))

    assert outcomes[0] == 201
    assert set(outcomes[1:]) <= {409, 422}
    assert ok(staff.get(f"/staff/seekers/{person['seeker_number']}"))["has_mypage"] is True


def test_a_seekers_session_opens_no_other_audiences_door(story: Story) -> None:
    seeker, employer = story.mypage.client, story.employer.client

    assert ok(seeker.get("/seeker/session"))["seeker_number"] == story.mypage.number
    assert seeker.get("/employer/threads").status_code == 401
    assert employer.get("/seeker/threads").status_code == 401
    forged = {"cookie": f"__Host-employer={seeker.cookies['__Host-seeker']}"}
    assert seeker.get("/employer/home", headers=forged).status_code == 401
    ok(seeker.delete("/seeker/session"), 204)
    assert seeker.get("/seeker/threads").status_code == 401
