"""Images over HTTP with IAM on (R18, A15-A17, domain.md §2.6): from a phone's file to the public address and away again."""

import io
import time
import uuid
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import pytest
from PIL import Image

from local.client import ApiClient
from tests.support import pictures
from tests.support.people import Employer, fresh_establishment, ok, open_account, problem, published, register
from tests.support.pictures import SOURCES, facts_left, of_exactly, phone_photo, quarters, source
from tests.support.postings import posting
from tests.support.stack import StackUnderTest

PATH = "/employer/images"
TEXTS = {"kind": "exterior", "caption": "店の外観", "alternative_text": "青い屋根の店の正面"}
AT_ONCE = 12
WITHIN = 60.0


@pytest.fixture
def employer(stack: StackUnderTest, staff: ApiClient) -> Employer:
    return open_account(stack, staff, register(staff, fresh_establishment("P02")))


def reserve(employer: Employer, content_type: str = "image/jpeg", size: int = 500_000, **more: Any) -> dict[str, Any]:
    body = {"content_type": content_type, "size": size, **TEXTS, **more}
    reserved: dict[str, Any] = ok(employer.client.post(PATH, body), 201)
    return reserved


def send(upload: dict[str, Any], data: bytes, **fields: str) -> httpx.Response:
    """Send a file to S3 as a browser does: the form's fields first, the file last."""
    with httpx.Client(trust_env=False, timeout=60) as http:
        return http.post(upload["url"], data={**upload["fields"], **fields}, files={"file": ("IMG_0001.JPG", data)})


def listed(employer: Employer) -> dict[str, Any]:
    found: dict[str, Any] = ok(employer.client.get(PATH))
    return found


def settled(employer: Employer, *image_ids: str) -> dict[str, dict[str, Any]]:
    """Wait until these images are inspected; return them by id."""
    deadline = time.monotonic() + WITHIN
    while True:
        found = {image["image_id"]: image for image in listed(employer)["items"] if image["image_id"] in image_ids}
        if len(found) == len(image_ids) and all(image["state"] != "reserved" for image in found.values()):
            return found
        assert time.monotonic() < deadline, found
        time.sleep(0.3)


def uploaded(employer: Employer, data: bytes, content_type: str = "image/jpeg", **more: Any) -> dict[str, Any]:
    """Reserve, upload and wait for the inspection; return the image."""
    reserved = reserve(employer, content_type, len(data), **more)
    assert send(reserved["upload"], data).status_code == 201
    image_id = reserved["image"]["image_id"]
    return settled(employer, image_id)[image_id]


def in_queue(staff: ApiClient, employer: Employer) -> list[dict[str, Any]]:
    items = ok(staff.get("/staff/reviews", params={"kind": "image"}))["items"]
    return [item for item in items if item["establishment_number"] == employer.number]


def decide(staff: ApiClient, review: dict[str, Any], verb: str, **more: Any) -> dict[str, Any]:
    path = f"/staff/reviews/{review['review_id']}"
    version = ok(staff.post(f"{path}/claim"))["version"]
    done: dict[str, Any] = ok(staff.post(f"{path}/{verb}", {"version": version, **more}))
    return done


def accept_all(staff: ApiClient, employer: Employer) -> None:
    for review in in_queue(staff, employer):
        decide(staff, review, "accept")


def fetch(stack: StackUnderTest, path: str) -> httpx.Response:
    with httpx.Client(trust_env=False, timeout=60) as http:
        return http.get(path if path.startswith("http") else stack.web + path)


def shown_publicly(stack: StackUnderTest, posting_number: str) -> list[dict[str, Any]]:
    images: list[dict[str, Any]] = ok(stack.client().get(f"/public/postings/{posting_number}"))["images"]
    return images


@pytest.mark.parametrize("names", [SOURCES[:10], SOURCES[10:]], ids=["first ten", "others"])
def test_every_format_of_phones_goes_from_file_to_the_public_address(
    stack: StackUnderTest, staff: ApiClient, employer: Employer, names: list[str]
) -> None:
    """R18, A17: uploaded to S3, inspected by the event, reviewed, published; right side up, no metadata left."""
    active = published(staff, employer, posting("P02", publication="1"))
    ids = {}
    for name in names:
        given = source(name)
        reserved = reserve(employer, given.content_type, len(given.data), caption=name)
        assert send(reserved["upload"], given.data).status_code == 201
        ids[name] = reserved["image"]["image_id"]
    images = settled(employer, *ids.values())
    for name, image_id in ids.items():
        image = images[image_id]
        assert (image["state"], image["width"], image["height"]) == ("pending", *source(name).size), (name, image)
        preview = fetch(stack, image["thumbnail_url"])
        assert (preview.status_code, preview.headers["content-type"]) == (200, "image/jpeg")
    assert shown_publicly(stack, active["posting_number"]) == []
    accept_all(staff, employer)
    found = {image["caption"]: image for image in shown_publicly(stack, active["posting_number"])}
    assert list(found) == names
    for name in names:
        for kind in ("display_url", "thumbnail_url"):
            answer = fetch(stack, found[name][kind])
            assert answer.status_code == 200, (name, answer.text[:200])
            assert answer.headers["content-type"] == "image/jpeg"
            assert answer.headers["x-content-type-options"] == "nosniff"
            assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
            assert answer.headers["content-security-policy"] == "default-src 'none'; sandbox"
            assert quarters(answer.content) == source(name).shows, name
            assert facts_left(answer.content) == {}, name
            with Image.open(io.BytesIO(answer.content)) as picture:
                assert picture.format == "JPEG"


def test_a_dozen_at_once_get_exactly_ten_places(employer: Employer) -> None:
    """R18, A15."""

    def ask(_: int) -> httpx.Response:
        body = {"image_id": str(uuid.uuid4()), "content_type": "image/jpeg", "size": 1000, **TEXTS}
        return employer.client.post(PATH, body)

    with ThreadPoolExecutor(AT_ONCE) as pool:
        answers = list(pool.map(ask, range(AT_ONCE)))
    assert sorted(answer.status_code for answer in answers) == [201] * 10 + [409] * (AT_ONCE - 10)
    assert (listed(employer)["used"], len(listed(employer)["items"])) == (10, 10)
    problem(ask(0), 409, "image-limit")


def test_s3_itself_takes_two_megabytes_and_not_one_byte_more(employer: Employer) -> None:
    """A16, and A17 as far as S3 can tell."""
    assert uploaded(employer, of_exactly(2_097_152))["state"] == "pending"
    upload = reserve(employer)["upload"]
    refused = send(upload, of_exactly(2_097_153))
    assert (refused.status_code, "EntityTooLarge" in refused.text) == (400, True)
    assert send(upload, phone_photo(), **{"Content-Type": "text/html"}).status_code == 403
    assert send(upload, phone_photo(), key="another/key").status_code == 403
    problem(employer.client.post(PATH, {"content_type": "image/jpeg", "size": 2_097_153, **TEXTS}), 422, "image-size")
    problem(employer.client.post(PATH, {"content_type": "image/heic", "size": 1, **TEXTS}), 422, "image-format")


def test_what_must_be_refused_is_refused_with_its_reason_and_the_next_file_works(
    stack: StackUnderTest, employer: Employer
) -> None:
    hostile = {
        "HEIC形式": (pictures.HEIC, "image/jpeg"),
        "WebP形式": (pictures.WEBP, "image/png"),
        "SVG形式": (pictures.SVG, "image/png"),
        "画像として読み取れない": (b"%PDF-1.7 no picture", "image/gif"),
        "選ばれた形式": (source("PNG").data, "image/jpeg"),
        "3,600万画素": (pictures.bomb(padded_to=2_000_000), "image/png"),
        "途中まで": (phone_photo()[:3000], "image/jpeg"),
        "壊れている": (b"\x89PNG\r\n\x1a\n" + b"\0\0\0\rIHDR" + b"\xff" * 40, "image/png"),
    }
    for words, (data, content_type) in hostile.items():
        image = uploaded(employer, data, content_type)
        assert image["state"] == "unusable", (words, image)
        assert words in image["reason"] or words == "壊れている", image
    assert listed(employer)["used"] == 0
    assert uploaded(employer, phone_photo())["state"] == "pending"
    queue = stack.aws.queues.get_queue_attributes(
        QueueUrl=stack.outputs["FailedEventsUrl"], AttributeNames=["ApproximateNumberOfMessages"]
    )
    assert queue["Attributes"]["ApproximateNumberOfMessages"] == "0"


def test_an_image_is_rejected_reopened_replaced_edited_ordered_and_deleted(
    stack: StackUnderTest, staff: ApiClient, employer: Employer
) -> None:
    """§2.6 as a whole: the old picture and the old text stay public until the new ones are accepted."""
    active = published(staff, employer, posting("P02", publication="1"))
    hidden = published(staff, employer, posting("P02", publication="3"))
    first = uploaded(employer, phone_photo(6))
    reasons = [{"field": "image", "text": "人の顔が写っています。"}]
    decide(staff, in_queue(staff, employer)[0], "return", comments=reasons)
    rejected = settled(employer, first["image_id"])[first["image_id"]]
    assert (rejected["state"], rejected["reason"]) == ("rejected", "人の顔が写っています。")
    office = f"/staff/establishments/{employer.number}/images"
    assert ok(staff.get(office))["items"][0]["allowed"] == ["reopen"]
    ok(staff.post(f"{office}/{first['image_id']}/reopen", {"version": rejected["version"]}))
    accept_all(staff, employer)
    (shown,) = shown_publicly(stack, active["posting_number"])
    assert shown_publicly(stack, hidden["posting_number"]) == []
    assert quarters(fetch(stack, shown["display_url"]).content) == pictures.UPRIGHT

    second = uploaded(employer, source("BMP").data, "image/bmp", replaces=first["image_id"], caption="新しい外観")
    assert shown_publicly(stack, active["posting_number"]) == [shown]
    accept_all(staff, employer)
    (replaced,) = shown_publicly(stack, active["posting_number"])
    assert (replaced["caption"], listed(employer)["used"]) == ("新しい外観", 1)
    assert fetch(stack, shown["display_url"]).status_code in {403, 404}

    version = listed(employer)["items"][0]["version"]
    edit = {"version": version, **TEXTS, "caption": "日本一の外観"}
    assert ok(employer.client.put(f"{PATH}/{second['image_id']}", edit))["text_change"]["state"] == "pending"
    assert shown_publicly(stack, active["posting_number"]) == [replaced]
    accept_all(staff, employer)
    assert shown_publicly(stack, active["posting_number"])[0]["caption"] == "日本一の外観"

    third = uploaded(employer, source("PNG").data, "image/png")
    wanted = [third["image_id"], second["image_id"]]
    listing = ok(employer.client.post(f"{PATH}/order", {"version": listed(employer)["version"], "image_ids": wanted}))
    assert [image["image_id"] for image in listing["items"]] == wanted
    for image_id in wanted:
        ok(employer.client.delete(f"{PATH}/{image_id}"), 204)
    assert (listed(employer)["used"], listed(employer)["items"], in_queue(staff, employer)) == (0, [], [])
    assert shown_publicly(stack, active["posting_number"]) == []
    assert fetch(stack, replaced["display_url"]).status_code in {403, 404}
    _wait_for_invalidation(stack, replaced["display_url"])


def _wait_for_invalidation(stack: StackUnderTest, path: str) -> None:
    cdn, distribution = stack.aws.cloudfront, stack.outputs["DistributionId"]
    deadline = time.monotonic() + WITHIN
    while time.monotonic() < deadline:
        for one in cdn.list_invalidations(DistributionId=distribution)["InvalidationList"].get("Items", []):
            batch = cdn.get_invalidation(DistributionId=distribution, Id=one["Id"])["Invalidation"]["InvalidationBatch"]
            if path in batch["Paths"]["Items"]:
                return
        time.sleep(0.3)
    raise AssertionError(f"{path} was not invalidated")


def test_bytes_that_arrive_after_the_inspection_change_nothing(
    stack: StackUnderTest, staff: ApiClient, employer: Employer
) -> None:
    """A file whose bytes are replaced after inspection is never published; the event again is harmless."""
    active = published(staff, employer, posting("P02", publication="1"))
    reserved = reserve(employer)
    assert send(reserved["upload"], phone_photo(3)).status_code == 201
    settled(employer, reserved["image"]["image_id"])
    blank = pictures.encoded(Image.new("RGB", (480, 320), "white"), "JPEG")
    answer = send(reserved["upload"], blank)
    assert answer.status_code == 201
    key = reserved["upload"]["fields"]["key"]
    event = {"id": "1", "detail": {"object": {"key": key, "etag": "0" * 32}}}
    for _ in range(2):
        assert stack.invoke("InspectUpload", event) == {"outcome": "not-awaited"}
    accept_all(staff, employer)
    (shown,) = shown_publicly(stack, active["posting_number"])
    assert quarters(fetch(stack, shown["display_url"]).content) == pictures.UPRIGHT
    late = reserve(employer)
    ok(employer.client.delete(f"{PATH}/{late['image']['image_id']}"), 204)
    assert send(late["upload"], phone_photo()).status_code == 201
    late_event = {"id": "2", "detail": {"object": {"key": late["upload"]["fields"]["key"], "etag": "0" * 32}}}
    assert stack.invoke("InspectUpload", late_event) == {"outcome": "not-awaited"}
    assert listed(employer)["used"] == 1


def test_nobody_reaches_a_bucket_but_through_the_distribution(stack: StackUnderTest, employer: Employer) -> None:
    image = uploaded(employer, phone_photo())
    unsigned = image["display_url"].partition("?")[0]
    assert fetch(stack, unsigned).status_code == 403
    for name in ("IncomingBucketName", "RenditionsBucketName", "PicturesBucketName"):
        assert fetch(stack, f"{stack.aws_endpoint}/{stack.outputs[name]}").status_code == 403
    assert fetch(stack, "/images/" + "0" * 32 + ".jpg").status_code in {403, 404}
