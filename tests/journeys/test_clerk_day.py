"""A day at the desk over HTTP with IAM on: 200 pieces of work of every kind, worked off by two clerks in the queue's order.

The office is 99020, in which no other test puts work, so that its desk can be counted exactly. The work comes in on the
Thursday, the Friday and the Monday before a Wednesday some weeks ahead, what comes through other channels partly with an
earlier day of receipt; on that Wednesday two clerks take whatever stands first until nothing is left.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, time, timedelta
from itertools import count
from typing import Any, NamedTuple

import pytest

from local.client import ApiClient
from local.staff import CLERK_9, OTHER_OFFICE, StaffMember
from mypage.core.calendar import business_days_between
from mypage.core.clock import JST
from mypage.postings.rules import Channel, target_date
from mypage.review.rules import Kind
from tests.support.people import Employer, clerk, fresh_establishment, ok, open_account, register
from tests.support.postings import posting
from tests.support.stack import StackUnderTest

type Json = dict[str, Any]
type Decision = tuple[str, Json]
"""What a clerk decides (accept, return, refuse), and what he says about it."""

COLLEAGUE = StaffMember("clerk9b", "隣町 十郎", OTHER_OFFICE, "clerk", "Madoguchi-9-Ajisai")
CHANNELS = (Channel.FAX, Channel.MAIL, Channel.PHONE, Channel.COUNTER)
EMPLOYERS = 6
MYPAGE_POSTINGS, ENTERED_POSTINGS = 4, 3
"""Applications of one employer on one of the three days; with them come a change, an extension and two stops."""
TOTAL = EMPLOYERS * 3 * (MYPAGE_POSTINGS + ENTERED_POSTINGS + 4) + 2
"""... and two of the establishments change: 200."""
AT_ONCE = 4


class Work(NamedTuple):
    """One piece of work, as it was applied for; `subject` is a posting's id, or the number of an establishment."""

    kind: Kind
    subject: str
    channel: Channel
    target: date
    counted_from: date
    submitted_at: datetime

    @property
    def place(self) -> tuple[int, date, datetime]:
        """§2.4: stops, then MyPage, then other channels; by target date; by time of submission."""
        band = 0 if self.kind is Kind.STOP else 1 if self.channel is Channel.MYPAGE else 2
        return band, self.target, self.submitted_at


class Days(NamedTuple):
    """The three days on which the work comes in, and the Wednesday."""

    thursday: date
    friday: date
    monday: date
    wednesday: date


class Firm(NamedTuple):
    """An employer and the postings in force that his requests are about, one of each for each of the three days."""

    employer: Employer
    by_mypage: bool
    """Whether he applies for changes and extensions himself; else his FAX is entered by staff."""
    lasting: list[str]
    stopping: list[str]
    stopping_by_fax: list[str]

    @property
    def path(self) -> str:
        """Where staff handle what came through other channels."""
        return f"/staff/establishments/{self.employer.number}/postings"


@pytest.fixture
def days(stack: StackUnderTest) -> Iterator[Days]:
    """Days of the third week from now, with the desk of the office clear; the real time afterwards."""
    today = datetime.now(JST).date()
    wednesday = today + timedelta(days=(2 - today.weekday()) % 7 + 14)
    stack.create_staff(COLLEAGUE)
    _clear_desk(stack)
    yield Days(*(wednesday - timedelta(days=n) for n in (6, 5, 2, 0)))
    stack.set_clock("0")


def _clear_desk(stack: StackUnderTest) -> None:
    """Delete what an earlier run on this stack has left at the office: work in the queue and tallies of decisions."""
    table, dynamodb = stack.table("PostingsTableName"), stack.aws.dynamodb
    pages = dynamodb.get_paginator("query")
    queue = pages.paginate(
        TableName=table,
        IndexName="listing",
        KeyConditionExpression="list_key = :key",
        ExpressionAttributeValues={":key": {"S": f"QUEUE#{OTHER_OFFICE}"}},
    )
    tallies = pages.paginate(
        TableName=table,
        KeyConditionExpression="pk = :key",
        ExpressionAttributeValues={":key": {"S": f"DESK#{OTHER_OFFICE}"}},
    )
    for item in [item for found in (queue, tallies) for page in found for item in page["Items"]]:
        dynamodb.delete_item(TableName=table, Key={"pk": item["pk"], "sk": item["sk"]})


def for_each[One, Result](of: list[One], do: Callable[[One], Result]) -> list[Result]:
    """Do something for each, a few at once."""
    with ThreadPoolExecutor(AT_ONCE) as pool:
        return list(pool.map(do, of))


def test_two_clerks_work_off_200_pieces_of_work_in_the_queues_order(stack: StackUnderTest, days: Days) -> None:
    """R02-R04, A09, A20, §2.4: band, target, submission; overdue work keeps its place; counts and lead times are right."""
    stack.set_clock(datetime.combine(days.thursday, time(9), JST))
    staff = clerk(stack, CLERK_9)
    firms = for_each(list(range(EMPLOYERS)), lambda number: _opened(stack, staff, number, days.thursday))
    both = [staff, clerk(stack, COLLEAGUE)]
    set_up = sum(for_each(both, lambda member: _work_off(member, lambda _: ("accept", {}))))
    work: list[Work] = []
    for number, day in enumerate(days[:3]):
        stack.set_clock(datetime.combine(day, time(10), JST))
        staff = clerk(stack, CLERK_9)
        employers = [firm.employer.signed_in_again(stack) for firm in firms]
        coming = [Incoming(staff, firm, who, number, day) for firm, who in zip(firms, employers, strict=True)]
        work += [item for part in for_each(coming, Incoming.bring) for item in part]
        if number < 2:
            work.append(coming[number].establishment_change())
    assert (len(work), len({item.place for item in work})) == (TOTAL, TOTAL)
    every_way = {(kind, by_mypage) for kind in Kind for by_mypage in (True, False)}
    # Establishments change by MyPage only, as images come; test_images works those off.
    not_here = {(Kind.ESTABLISHMENT, False), (Kind.IMAGE, False), (Kind.IMAGE, True)}
    assert {(item.kind, item.channel is Channel.MYPAGE) for item in work} == every_way - not_here

    stack.set_clock(datetime.combine(days.wednesday, time(10), JST))
    clerks = [clerk(stack, CLERK_9), clerk(stack, COLLEAGUE)]
    _hold_counts(clerks[0], work, days.wednesday)
    done = for_each(clerks, lambda member: _work_off(member, _in_turn()))
    assert min(done) > 0, "both clerks have worked"
    assert sum(done) == TOTAL
    expected = [(item.kind, item.subject) for item in sorted(work, key=lambda item: item.place)]
    assert _claims(stack, work, days.wednesday) == expected
    _hold_counts(clerks[0], [], days.wednesday)
    _hold_lead_times(clerks[0], work, days.wednesday, set_up)


# --- what comes in --------------------------------------------------------------------------------


def _opened(stack: StackUnderTest, staff: ApiClient, number: int, day: date) -> Firm:
    """Open an account and apply for the postings that the requests will be about."""
    employer = open_account(stack, staff, register(staff, fresh_establishment("P02", prefix="9902")))
    firm = Firm(employer, number % 2 == 0, [], [], [])
    for _ in range(3):
        firm.stopping.append(_applied(employer)["posting_id"])
        firm.stopping_by_fax.append(_entered(staff, firm, Channel.FAX, day)["posting_id"])
        lasting = _applied(employer) if firm.by_mypage else _entered(staff, firm, Channel.FAX, day)
        firm.lasting.append(lasting["posting_id"])
    return firm


def _applied(employer: Employer) -> Json:
    submitted: Json = ok(employer.submit(employer.draft(posting("P02"))))
    return submitted


def _entered(staff: ApiClient, firm: Firm, channel: Channel, received_on: date) -> Json:
    entry = {"content": posting("P02"), "channel": channel.value, "received_on": received_on.isoformat()}
    entered = ok(staff.post(firm.path, entry), 201)
    submitted: Json = ok(staff.post(f"{firm.path}/{entered['posting_id']}/submit", {"version": entered["version"]}))
    return submitted


class Incoming(NamedTuple):
    """What one employer brings on one of the three days."""

    staff: ApiClient
    firm: Firm
    employer: Employer
    """Signed in on this day."""
    number: int
    day: date

    def bring(self) -> list[Work]:
        """Apply for everything, this way and that in turn."""
        work = [self._stopped()]
        for n in range(max(MYPAGE_POSTINGS, ENTERED_POSTINGS)):
            if n < ENTERED_POSTINGS:
                channel, received_on = CHANNELS[(self.number + n) % len(CHANNELS)], self.day - timedelta(days=4 * n)
                entered = _entered(self.staff, self.firm, channel, received_on)
                work.append(self._work(Kind.POSTING, entered, channel, received_on))
            if n < MYPAGE_POSTINGS:
                work.append(self._work(Kind.POSTING, _applied(self.employer)))
        return [*work, self._stopped_by_fax(), *self._changed_and_extended()]

    def _changed_and_extended(self) -> list[Work]:
        posting_id = self.firm.lasting[self.number]
        content = posting("P02", openings=2)
        if self.firm.by_mypage:
            saved = self.employer.save_change(posting_id, content)
            changed = self.employer.submit_change(posting_id, saved["version"])
            extended = self.employer.request(posting_id, "extension")
            return [
                self._work(Kind.CHANGE, changed | {"posting_id": posting_id}),
                self._work(Kind.EXTENSION, extended | {"posting_id": posting_id}),
            ]
        received_on = self.day - timedelta(days=2)
        received = {"channel": "fax", "received_on": received_on.isoformat()}
        path = f"{self.firm.path}/{posting_id}"
        seen = {"version": 0, "posting_version": ok(self.staff.get(path))["version"]}
        changed = ok(self.staff.post(f"{path}/change-request", {**received, **seen, "content": content}), 201)
        extended = ok(self.staff.post(f"{path}/extension-request", received), 201)
        return [
            self._work(Kind.CHANGE, changed | {"posting_id": posting_id}, Channel.FAX, received_on),
            self._work(Kind.EXTENSION, extended | {"posting_id": posting_id}, Channel.FAX, received_on),
        ]

    def _stopped(self) -> Work:
        posting_id = self.firm.stopping[self.number]
        stop = self.employer.request(posting_id, "stop", reason="filled")
        return self._work(Kind.STOP, stop | {"posting_id": posting_id})

    def _stopped_by_fax(self) -> Work:
        posting_id, received_on = self.firm.stopping_by_fax[self.number], self.day - timedelta(days=1)
        body = {"reason": "other", "channel": "phone", "received_on": received_on.isoformat()}
        stop = ok(self.staff.post(f"{self.firm.path}/{posting_id}/stop-request", body), 201)
        return self._work(Kind.STOP, stop | {"posting_id": posting_id}, Channel.PHONE, received_on)

    def establishment_change(self) -> Work:
        """Apply for a change of the establishment itself."""
        client = self.employer.client
        known = ok(client.get("/employer/establishment"))
        fields = {key: known[key] for key in self.employer.establishment if key != "establishment_number"}
        path = "/employer/establishment/change-request"
        saved = ok(client.put(path, {"fields": fields | {"welfare": "制服の貸与"}, "version": 0}))
        submitted = ok(client.post(f"{path}/submit", {"version": saved["version"]}))
        return self._work(Kind.ESTABLISHMENT, submitted | {"posting_id": self.employer.number})

    def _work(
        self, kind: Kind, applied: Json, channel: Channel = Channel.MYPAGE, received_on: date | None = None
    ) -> Work:
        """Hold what was answered to R03 and R04; a stop cannot wait for seven days, whatever way it came (V22)."""
        counted_from = received_on or self.day
        target = target_date(Channel.MYPAGE if kind is Kind.STOP else channel, counted_from)
        assert applied["target_date"] == target.isoformat()
        submitted_at = datetime.fromisoformat(applied["submitted_at"])
        return Work(kind, applied["posting_id"], channel, target, counted_from, submitted_at)


# --- what the clerks do ---------------------------------------------------------------------------


def _in_turn() -> Callable[[Json], Decision]:
    """Decide as a day brings it: most is accepted, some sent back, and of the applications some refused."""
    turn = count(1)

    def decide(item: Json) -> Decision:
        number = next(turn)
        if item["kind"] == Kind.POSTING and number % 7 == 0:
            return "refuse", {"ground": "not_stated", "text": "労働条件をご確認ください。"}
        if number % 5 == 0:
            return "return", {"comments": [{"field": "", "text": "内容をご確認ください。"}]}
        return "accept", {}

    return decide


def _work_off(member: ApiClient, decide: Callable[[Json], Decision]) -> int:
    """Take whatever stands first, until nothing is left; return how many pieces of work that were."""
    done = 0
    while waiting := ok(member.get("/staff/reviews", params={"view": "waiting"}))["items"]:
        path = f"/staff/reviews/{waiting[0]['review_id']}"
        claim = member.post(f"{path}/claim")
        if claim.status_code == 409:  # the colleague was faster
            continue
        verb, words = decide(waiting[0])
        ok(member.post(f"{path}/{verb}", {"version": ok(claim)["version"], **words}))
        done += 1
    return done


# --- what is told about it ------------------------------------------------------------------------


def _claims(stack: StackUnderTest, work: list[Work], day: date) -> list[tuple[Kind, str]]:
    """Return what was claimed on that day, in order, from the audit of the office."""
    subjects = {item.subject for item in work}
    pages = stack.aws.dynamodb.get_paginator("query").paginate(
        TableName=stack.table("AuditTableName"),
        IndexName="by_office_day",
        KeyConditionExpression="office_day = :day",
        ExpressionAttributeValues={":day": {"S": f"{OTHER_OFFICE}#{day.isoformat()}"}},
    )
    lines = [line for page in pages for line in page["Items"] if line["action"]["S"] == "claim_review"]
    claims = [(Kind(line["facts"]["M"]["kind"]["S"]), line["pk"]["S"].partition("#")[2]) for line in lines]
    return [(kind, subject) for kind, subject in claims if subject in subjects]


def _hold_counts(member: ApiClient, work: list[Work], day: date) -> None:
    """Hold the desk to the work that waits."""
    desk = ok(member.get("/staff/desk"))
    kinds = Counter(item.kind.value for item in work)
    overdue = sum(item.target < day for item in work)
    assert (desk["waiting"], desk["in_review"], desk["mine"], desk["more"]) == (len(work), 0, 0, False)
    assert desk["overdue"] == overdue
    assert {entry["kind"]: entry["count"] for entry in desk["by_kind"]} == {kind: kinds[kind] for kind in Kind}
    assert (overdue > 0) is bool(work), "some of the work is past its target"


def _hold_lead_times(member: ApiClient, work: list[Work], day: date, set_up: int) -> None:
    """Hold the desk to how long everything took; what was set up on the first day took none."""
    found = {entry["kind"]: entry for entry in ok(member.get("/staff/desk"))["lead_times"]}
    for kind in {item.kind for item in work}:
        of_kind = [item for item in work if item.kind is kind]
        days_taken = [business_days_between(item.counted_from, day) for item in of_kind]
        at_once = set_up if kind is Kind.POSTING else 0
        decided = len(of_kind) + at_once
        assert found[kind] == {
            "kind": kind.value,
            "decided": decided,
            "on_time": sum(item.target >= day for item in of_kind) + at_once,
            "business_days": round(sum(days_taken) / decided, 1),
        }
