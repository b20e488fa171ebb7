"""The steps of a posting's life for action tests: each one call of the product's own function, held to its status.

    world: Aws
    register(world, "P02")                     # the employer of P02, by staff
    posting = submitted(world, "P02")          # draft and application, as the employer
    review = claimed(world, posting)           # by `staff()`
    accept(world, review)
    active = get(world, "P02", posting["posting_id"])
    request_stop(world, "P02", active)         # what is applied for about an active posting, as the employer
    accept(world, claimed(world, active, "stop"))

People: `owner("P02")` is the employer's caller, `staff()` a clerk of his office.
"""

from __future__ import annotations

from typing import Any

from tests.support.aws import Aws, employer, staff
from tests.support.postings import ESTABLISHMENTS, posting

type Json = dict[str, Any]
type Caller = dict[str, str]

SUPERVISOR = staff(staff_id="33333333-3333-4333-8333-333333333333", name="監督 次郎", role="supervisor")
COLLEAGUE = staff(staff_id="22222222-2222-4222-8222-222222222222", name="窓口 三郎")
OTHER_OFFICE = staff("99020", staff_id="44444444-4444-4444-8444-444444444444", name="見本 四郎")
STRANGER = employer("9901-000099-9", account_id="9" * 32)


def number(name: str) -> str:
    """Return the establishment number of a posting of §8."""
    return str(ESTABLISHMENTS[name]["establishment_number"])


def owner(name: str) -> Caller:
    """Return the employer of a posting of §8."""
    return employer(number(name))


def ok(aws: Aws, function: str, status: int = 200, **request: Any) -> Json:
    """Call a function and return its answer, which must have this status."""
    answer = aws.call(function, **request)
    assert answer.status == status, f"{function}: {answer.status} {answer.text}"
    return dict(answer.json) if answer.text else {}


def register(aws: Aws, name: str) -> None:
    """Let staff register the employer of a posting."""
    ok(aws, "establishments/register_establishment", 201, body=ESTABLISHMENTS[name], caller=staff())


def drafted(aws: Aws, name: str, posting_id: str | None = None, **change: Any) -> Json:
    """Let the employer begin a draft with the content of §8."""
    body: Json = {"content": posting(name, **change)}
    if posting_id is not None:
        body["posting_id"] = posting_id
    return ok(aws, "postings/create_posting", 201, body=body, caller=owner(name))


def submit(aws: Aws, name: str, draft: Json) -> Json:
    """Let the employer apply for what he drafted."""
    path, body = {"posting_id": draft["posting_id"]}, {"version": draft["version"]}
    return ok(aws, "postings/submit_posting", path=path, body=body, caller=owner(name))


def submitted(aws: Aws, name: str, **change: Any) -> Json:
    """Draft and submit."""
    return submit(aws, name, drafted(aws, name, **change))


def entered(aws: Aws, name: str = "P10", **change: Any) -> Json:
    """Let staff enter what came by FAX."""
    body: Json = {"channel": "fax", "received_on": "2026-11-17", "content": posting(name), **change}
    path = {"establishment_number": number(name)}
    return ok(aws, "postings/enter_posting", 201, path=path, body=body, caller=staff())


def submit_entered(aws: Aws, entry: Json, name: str = "P10") -> Json:
    """Let staff submit what they entered."""
    path = {"establishment_number": number(name), "posting_id": entry["posting_id"]}
    body = {"version": entry["version"]}
    return ok(aws, "postings/submit_entered_posting", path=path, body=body, caller=staff())


def review_of(aws: Aws, application: Json, kind: str = "posting") -> Json:
    """Return the line of the queue that belongs to a posting, or to a request of this kind about it."""
    queue = ok(aws, "review/list_reviews", query={"kind": kind}, caller=staff())["items"]
    (line,) = [line for line in queue if line["posting_id"] == application["posting_id"]]
    return dict(line)


def claim(aws: Aws, review: Json, caller: Caller | None = None, **body: Any) -> Json:
    """Let a clerk claim a review."""
    path = {"review_id": review["review_id"]}
    return ok(aws, "review/claim_review", path=path, body=body or None, caller=caller or staff())


def claimed(aws: Aws, application: Json, kind: str = "posting") -> Json:
    """Find and claim the review of a posting, or of a request of this kind about it."""
    return claim(aws, review_of(aws, application, kind))


def decide(aws: Aws, verb: str, review: Json, **body: Any) -> Json:
    """Let the clerk decide: accept, return or refuse."""
    path, command = {"review_id": review["review_id"]}, {"version": review["version"], **body}
    return ok(aws, f"review/{verb}_review", path=path, body=command, caller=staff())


def accept(aws: Aws, review: Json) -> Json:
    """Accept and publish."""
    return decide(aws, "accept", review)


def send_back(aws: Aws, review: Json, field: str = "duties", text: str = "詳しくお書きください。") -> Json:
    """Return with one comment."""
    return decide(aws, "return", review, comments=[{"field": field, "text": text}])


def refuse(aws: Aws, review: Json) -> Json:
    """Refuse on a legal ground."""
    return decide(aws, "refuse", review, ground="not_stated", text="労働条件をご確認ください。")


def accepted(aws: Aws, name: str, **change: Any) -> Json:
    """Draft, submit, claim and accept; return the decision."""
    return accept(aws, claimed(aws, submitted(aws, name, **change)))


def active(aws: Aws, name: str, **change: Any) -> Json:
    """Draft, submit, claim and accept; return the posting as its employer sees it."""
    return get(aws, name, accepted(aws, name, **change)["posting_id"])


def entered_active(aws: Aws, name: str = "P10", **change: Any) -> Json:
    """Let staff enter what came by FAX, and accept it; return the posting as staff see it."""
    application = submit_entered(aws, entered(aws, name, **change), name)
    accept(aws, claimed(aws, application))
    return ok(aws, "postings/get_entered_posting", path=entered_path(application, name), caller=staff())


def entered_path(application: Json, name: str = "P10") -> dict[str, str]:
    """Return the path under which staff handle a posting of another channel."""
    return {"establishment_number": number(name), "posting_id": application["posting_id"]}


def save_change(aws: Aws, name: str, of: Json, version: int = 0, **change: Any) -> Json:
    """Let the employer draft a change of a posting: its content with these fields replaced (None: left out)."""
    content = {key: value for key, value in {**of["content"], **change}.items() if value is not None}
    path, body = {"posting_id": of["posting_id"]}, {"content": content, "version": version}
    return ok(aws, "postings/save_change", path=path, body=body, caller=owner(name))


def submit_change(aws: Aws, name: str, of: Json, draft: Json) -> Json:
    """Let the employer apply for the change that he drafted."""
    path, body = {"posting_id": of["posting_id"]}, {"version": draft["version"]}
    return ok(aws, "postings/submit_change", path=path, body=body, caller=owner(name))


def request_change(aws: Aws, name: str, of: Json, **change: Any) -> Json:
    """Draft and apply for a change."""
    return submit_change(aws, name, of, save_change(aws, name, of, **change))


def request_stop(aws: Aws, name: str, of: Json, reason: str = "other") -> Json:
    """Let the employer apply for the end of recruitment (A20)."""
    path, body = {"posting_id": of["posting_id"]}, {"reason": reason}
    return ok(aws, "postings/request_stop", 201, path=path, body=body, caller=owner(name))


def request_extension(aws: Aws, name: str, of: Json) -> Json:
    """Let the employer apply for the one extension."""
    path = {"posting_id": of["posting_id"]}
    return ok(aws, "postings/request_extension", 201, path=path, body={}, caller=owner(name))


def withdraw_request(aws: Aws, name: str, of: Json, kind: str) -> Json:
    """Let the employer take back the open request of a kind."""
    path = {"posting_id": of["posting_id"], "kind": kind}
    body = {"version": requests_of(aws, name, of)[kind]["version"]}
    return ok(aws, "postings/withdraw_request", path=path, body=body, caller=owner(name))


def cancel(aws: Aws, name: str, of: Json, text: str = "事業所の廃止が確認されたためです。") -> Json:
    """Let a supervisor end an active posting by the office's authority."""
    path, body = entered_path(of, name), {"version": of["version"], "text": text}
    return ok(aws, "postings/cancel_posting", path=path, body=body, caller=SUPERVISOR)


def requests_of(aws: Aws, name: str, of: Json) -> Json:
    """Read what was applied for about a posting, by kind, as its employer."""
    return ok(aws, "postings/get_requests", path={"posting_id": of["posting_id"]}, caller=owner(name))


def history_of(aws: Aws, name: str, of: Json) -> list[Json]:
    """Read everything that happened to a posting, as its employer."""
    path = {"posting_id": of["posting_id"]}
    return list(ok(aws, "postings/get_posting_history", path=path, caller=owner(name))["items"])


def audited(aws: Aws, action: str) -> Json:
    """Return the one audit line of an action."""
    (line,) = [line for line in aws.audit() if line["action"] == action]
    return dict(line)


def mails_of(aws: Aws, kind: str) -> list[Json]:
    """Return the intents of mails of a kind."""
    return [intent for intent in aws.outbox() if intent["kind"] == kind]


def get(aws: Aws, name: str, posting_id: str) -> Json:
    """Read a posting as its employer."""
    return ok(aws, "postings/get_posting", path={"posting_id": posting_id}, caller=owner(name))


def home(aws: Aws, name: str) -> Json:
    """Read the home page's data."""
    return ok(aws, "postings/get_home", caller=owner(name))


def put_account(aws: Aws, name: str, account_id: str, email: str, *, state: str = "active") -> None:
    """Write an open account of the employer straight into the table: hashing a password is not what these tests are on."""
    aws.put(
        "accounts",
        {
            "pk": f"ACCOUNT#{account_id}",
            "sk": "ACCOUNT",
            "account_id": account_id,
            "email": email,
            "password_hash": "-",
            "state": state,
            "session_epoch": 1,
            "memberships": {number(name): {"office": "99010", "joined_at": "2026-11-01T00:00:00.000000Z"}},
            "version": 1,
        },
    )
    member = {"pk": f"ESTABLISHMENT#{number(name)}", "sk": f"MEMBER#{account_id}", "account_id": account_id}
    aws.put("accounts", member)
