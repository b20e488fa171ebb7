"""Demo data, made through the HTTP API as people would make it.

Every step asks first or repeats harmlessly (ids of the client's choice), so that loading may be broken off and begun
again. A mark in the engine remembers that it is done; it is lost together with the data.
"""

import json
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import httpx
from botocore.exceptions import ClientError

from local import demo_pictures, demo_profiles, demo_texts
from local.client import ApiClient
from local.client import expect as _expect
from local.client import expect_status as _expect_status
from local.clock import read_offset, set_offset
from local.demo_texts import EMPLOYER, ESTABLISHMENTS
from local.mails import auth_key, mails_of
from local.progress import Problem, note, step
from local.stack import Stack
from local.staff import CLERK_1, CLERK_9

_MARK = "/mypage-local/demo"
_MAIL_SECONDS = 30.0
_IMAGE_SECONDS = 60.0
_RECRUITING_SINCE = 20
_REFERRED_DAYS_AGO = (15, 13, 6, 1)
_NOT_THERE = (403, 404)


@dataclass(frozen=True)
class DemoPosting:
    """A posting and how far it is to come."""

    name: str
    content: dict[str, Any]
    until: str

    @property
    def posting_id(self) -> str:
        """The same at every run: creating it again gives the same posting."""
        return str(uuid.uuid5(uuid.NAMESPACE_URL, f"mypage-demo/{self.name}"))


POSTINGS = (
    DemoPosting("lathe operator", demo_texts.LATHE_OPERATOR, "active"),
    DemoPosting("truck driver", demo_texts.TRUCK_DRIVER, "active"),
    DemoPosting("receptionist", demo_texts.RECEPTIONIST, "returned"),
    DemoPosting("developer", demo_texts.WEB_DEVELOPER, "submitted"),
    DemoPosting("inspector", demo_texts.INSPECTOR_DRAFT, "draft"),
)


@dataclass(frozen=True)
class DemoImage:
    """An image of the employer's, and how far it is to come."""

    name: str
    kind: str
    caption: str
    alternative_text: str
    until: str

    @property
    def image_id(self) -> str:
        """The same at every run."""
        return str(uuid.uuid5(uuid.NAMESPACE_URL, f"mypage-demo/image/{self.name}"))


IMAGES = (
    DemoImage("building", "exterior", "本社工場の外観", "青空の下に建つ、赤い屋根の二階建ての工場", "published"),
    DemoImage("workshop", "workplace", "加工現場", "窓の並ぶ工場の中に、機械が三台並んでいる様子", "published"),
    DemoImage("parts", "product", "加工した部品", "台の上に並べた、大小三つの丸い金属部品", "pending"),
)


def load_demo(stack: Stack) -> dict[str, Any]:
    """The demo part of `stack.json`, loading the data first when it is not there."""
    fixed = {"employer": EMPLOYER, "seeker": demo_texts.SEEKER, "posting_content": demo_texts.LATHE_OPERATOR}
    if (sign_up := _mark(stack)) is not None:
        return fixed | {"sign_up": sign_up}
    api = f"{stack.place.web}/api"
    with ApiClient(api) as clerk, ApiClient(api) as employer:
        signed_in = clerk.post("/public/staff-sessions", CLERK_1.sign_in)
        if signed_in.status_code in _NOT_THERE:
            note("The API has no sign-in for staff yet: no demo data.")
            return {}
        _expect(signed_in, 200)
        with step("Loading the demo data through the API"):
            sign_up = load_demo_data(clerk, employer, stack)
        _expect(clerk.delete("/staff/session"), 204)
    stack.aws.parameters.put_parameter(
        Name=_MARK, Value=json.dumps(sign_up, ensure_ascii=False), Type="String", Overwrite=True
    )
    return fixed | {"sign_up": sign_up}


def load_demo_data(clerk: ApiClient, employer: ApiClient, stack: Stack) -> dict[str, str]:
    """Three establishments, one employer with postings, images, applicants, messages; seekers to find. The clerk is signed in.

    Returns:
        What one needs to try the sign-up by hand, with an unused account code.
    """
    for establishment in ESTABLISHMENTS:
        _expect(clerk.post("/staff/establishments", establishment), 201, 409)
    open_account(clerk, employer, ESTABLISHMENTS[0], EMPLOYER, stack.place.aws_endpoint)
    with _days_ago(stack, _RECRUITING_SINCE):
        bring_posting(clerk, employer, POSTINGS[0])
    for posting in POSTINGS[1:]:
        bring_posting(clerk, employer, posting)
    for image in IMAGES:
        bring_image(clerk, employer, image)
    bring_applicants(clerk, employer, stack, POSTINGS[0])
    with ApiClient(clerk.api) as seeker:
        bring_messages(clerk, employer, seeker, stack.place.aws_endpoint)
    with ApiClient(clerk.api) as elsewhere:
        _expect(elsewhere.post("/public/staff-sessions", CLERK_9.sign_in), 200)
        demo_profiles.bring_profiles(clerk, elsewhere)
        _expect(elsewhere.delete("/staff/session"), 204)
    _expect(employer.delete("/employer/session"), 204)
    to_try = ESTABLISHMENTS[1]
    return {
        "establishment_number": to_try["establishment_number"],
        "phone": to_try["phone"],
        "account_code": _issue_code(clerk, to_try),
        "email": "tencho@mihon-bakery.example.co.jp",
        "password": demo_texts.PASSWORD_OF_OTHERS,
    }


def open_account(
    clerk: ApiClient, employer: ApiClient, establishment: dict[str, Any], account: dict[str, str], aws_endpoint: str
) -> None:
    """The five steps of R07; nothing when the account is there. The employer is signed in afterwards."""
    if employer.post("/public/sessions", account).is_success:
        return
    sign_up = {
        "email": account["email"],
        "establishment_number": establishment["establishment_number"],
        "phone": establishment["phone"],
        "account_code": _issue_code(clerk, establishment),
    }
    _sign_up(employer, "/public/sign-ups", sign_up, account, aws_endpoint)
    _expect(employer.post("/public/sessions", account), 200)


def _sign_up(client: ApiClient, door: str, typed: dict[str, Any], account: dict[str, str], aws_endpoint: str) -> None:
    """Agree, send what is typed, and finish with the key from the mail: alike for employers and seekers."""
    with httpx.Client(base_url=aws_endpoint, trust_env=False, timeout=10) as engine:
        seen = len(_mails_to(engine, account["email"]))
        body = {**typed, "accept_privacy_policy": True, "accept_terms": True}
        begun = _expect(client.post(door, body), 202)
        key = _wait_for_key(engine, account["email"], seen)
    completion = {"auth_key": key, "password": account["password"]}
    _expect(client.post(f"{door}/{begun['sign_up_id']}/complete", completion), 201)


def bring_posting(clerk: ApiClient, employer: ApiClient, posting: DemoPosting) -> None:
    """Create a posting and take it, from wherever it stands, to the state it is to have."""
    posting_id = posting.posting_id
    created = {"posting_id": posting_id, "content": posting.content}
    _expect(employer.post("/employer/postings", created), 200, 201)
    now = _expect(employer.get(f"/employer/postings/{posting_id}"), 200)
    if posting.until != "draft" and now["state"] == "draft":
        _expect(employer.post(f"/employer/postings/{posting_id}/submit", {"version": now["version"]}), 200)
        now = _expect(employer.get(f"/employer/postings/{posting_id}"), 200)
    if posting.until in {"active", "returned"} and now["state"] in {"submitted", "in_review"}:
        review = _review_of(clerk, posting_id)
        claimed = _expect(clerk.post(f"/staff/reviews/{review}/claim", {}), 200)
        version = {"version": claimed["version"]}
        if posting.until == "active":
            _expect(clerk.post(f"/staff/reviews/{review}/accept", version), 200)
        else:
            comment = {"field": "duties", "text": "来客数と、受付の人数を追記してください。"}
            _expect(clerk.post(f"/staff/reviews/{review}/return", version | {"comments": [comment]}), 200)


def bring_image(clerk: ApiClient, employer: ApiClient, image: DemoImage) -> None:
    """Upload an image and let the clerk publish it, if it is to be public."""
    texts = {"kind": image.kind, "caption": image.caption, "alternative_text": image.alternative_text}
    if _image(employer, image) is None or _image(employer, image) == "reserved":
        data = demo_pictures.picture(image.name)
        wanted = {"image_id": image.image_id, "content_type": "image/jpeg", "size": len(data), **texts}
        upload = _expect(employer.post("/employer/images", wanted), 201)["upload"]
        with httpx.Client(trust_env=False, timeout=30) as s3:
            _expect_status(s3.post(upload["url"], data=upload["fields"], files={"file": ("photo.jpg", data)}), 201)
        deadline = time.monotonic() + _IMAGE_SECONDS
        while _image(employer, image) == "reserved" and time.monotonic() < deadline:
            time.sleep(0.3)
    if image.until == "published" and _image(employer, image) == "pending":
        for item in _expect(clerk.get("/staff/reviews", params={"kind": "image"}), 200)["items"]:
            detail = _expect(clerk.get(f"/staff/reviews/{item['review_id']}"), 200)
            if detail["image"]["image"]["image_id"] == image.image_id:
                claimed = _expect(clerk.post(f"/staff/reviews/{item['review_id']}/claim", {}), 200)
                accept = {"version": claimed["version"]}
                _expect(clerk.post(f"/staff/reviews/{item['review_id']}/accept", accept), 200)


def _image(employer: ApiClient, image: DemoImage) -> str | None:
    items = _expect(employer.get("/employer/images"), 200)["items"]
    return next((str(item["state"]) for item in items if item["image_id"] == image.image_id), None)


def bring_applicants(clerk: ApiClient, employer: ApiClient, stack: Stack, posting: DemoPosting) -> None:
    """Refer seekers on different days: one result is overdue, two are owed, one is registered."""
    number = _expect(employer.get(f"/employer/postings/{posting.posting_id}"), 200)["posting_number"]
    for seeker, days in zip(demo_texts.SEEKERS, _REFERRED_DAYS_AGO, strict=True):
        _expect(clerk.post("/staff/seekers", seeker), 201, 409)
        referral_id = str(_referral_id(seeker))
        body = {"referral_id": referral_id, "seeker_number": seeker["seeker_number"], "posting_number": number}
        with _days_ago(stack, days):
            referral = _expect(clerk.post("/staff/referrals", body), 201)
        if seeker is demo_texts.SEEKERS[-1]:
            result = {"result": "not_hired", "reason": "withdrawn", "version": 1}
            _expect(employer.post(f"/employer/applicants/{referral['referral_id']}/result", result), 200)


@contextmanager
def _days_ago(stack: Stack, days: int) -> Iterator[None]:
    """Let the functions take the time to be some days earlier for the length of a block."""
    offset = read_offset(stack.place.clock_offset)
    set_offset(stack.place.clock_offset, offset - days * 86_400)
    try:
        yield
    finally:
        set_offset(stack.place.clock_offset, offset)


def _referral_id(seeker: dict[str, str]) -> uuid.UUID:
    return uuid.uuid5(uuid.NAMESPACE_URL, f"mypage-demo/{seeker['seeker_number']}")


def bring_messages(clerk: ApiClient, employer: ApiClient, seeker: ApiClient, aws_endpoint: str) -> None:
    """Let the first of the seekers open his MyPage, and write messages both ways. The employer is signed in."""
    person = demo_texts.SEEKERS[0]
    _open_mypage(clerk, seeker, person, aws_endpoint)
    for number, (side, text) in enumerate(demo_texts.MESSAGES):
        client = employer if side == "employer" else seeker
        message_id = str(uuid.uuid5(uuid.NAMESPACE_URL, f"mypage-demo/message/{number}"))
        path = f"/{side}/threads/{_referral_id(person).hex}/messages"
        _expect(client.post(path, {"message_id": message_id, "text": text}), 201)
    _expect(seeker.delete("/seeker/session"), 204)


def _open_mypage(clerk: ApiClient, seeker: ApiClient, person: dict[str, Any], aws_endpoint: str) -> None:
    account = demo_texts.SEEKER
    if seeker.post("/public/seeker-sessions", account).is_success:
        return
    path = f"/staff/seekers/{person['seeker_number']}/account-codes"
    sign_up = {
        "email": account["email"],
        "seeker_number": person["seeker_number"],
        "phone": person["phone"],
        "account_code": _expect(clerk.post(path, {}), 201)["account_code"],
    }
    _sign_up(seeker, "/public/seeker-sign-ups", sign_up, account, aws_endpoint)
    _expect(seeker.post("/public/seeker-sessions", account), 200)


def _review_of(clerk: ApiClient, posting_id: str) -> str:
    cursor: str | None = None
    while True:
        page = _expect(clerk.get("/staff/reviews", params={"cursor": cursor} if cursor else None), 200)
        for item in page["items"]:
            if item["posting_id"] == posting_id:
                return str(item["review_id"])
        cursor = page["next_cursor"]
        if cursor is None:
            raise Problem("A submitted demo posting is not in the staff's queue: see the logs in .local/logs.")


def _issue_code(clerk: ApiClient, establishment: dict[str, Any]) -> str:
    path = f"/staff/establishments/{establishment['establishment_number']}/account-codes"
    return str(_expect(clerk.post(path, {}), 201)["account_code"])


def _wait_for_key(engine: httpx.Client, address: str, seen: int) -> str:
    deadline = time.monotonic() + _MAIL_SECONDS
    while time.monotonic() < deadline:
        mails = _mails_to(engine, address)
        if len(mails) > seen:
            return auth_key(mails[-1])
        time.sleep(0.2)
    raise Problem(f"No mail with an authentication key came to {address}: see the logs in .local/logs.")


def _mails_to(engine: httpx.Client, address: str) -> list[Any]:
    answer = engine.get("/_ministack/ses/messages")
    answer.raise_for_status()
    return [mail for mail in mails_of(answer.json()) if address in mail.to]


def _mark(stack: Stack) -> dict[str, str] | None:
    try:
        value = stack.aws.parameters.get_parameter(Name=_MARK)["Parameter"]["Value"]
    except ClientError:
        return None
    sign_up: dict[str, str] = json.loads(value)
    return sign_up
