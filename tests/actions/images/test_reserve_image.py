"""POST /employer/images: ten places, their forms, abandoned reservations (R18, A15-A17, domain.md §2.6)."""

import base64
import json
from typing import Any

import pytest

from tests.support.albums import FIRST, SECOND, TEXTS, ask, delete, image_id, listed, publish, reject, reserve, upload
from tests.support.aws import Aws, staff
from tests.support.steps import audited, number, owner


def policy(reserved: dict[str, Any]) -> list[Any]:
    fields = reserved["upload"]["fields"]
    conditions: list[Any] = json.loads(base64.b64decode(fields["policy"]))["conditions"]
    return conditions


def test_a_reservation_gives_a_place_and_a_form_for_exactly_one_key_type_and_size(bakery: Aws) -> None:
    made = reserve(bakery)
    image = made["image"]
    assert (image["image_id"], image["state"], image["position"], image["version"]) == (FIRST, "reserved", 0, 1)
    assert {name: image[name] for name in TEXTS} == TEXTS
    assert (image["width"], image["display_url"], image["thumbnail_url"], image["reason"]) == (None, None, None, None)
    assert image["allowed"] == ["edit", "delete"]
    conditions = policy(made)
    assert ["content-length-range", 1, 2_097_152] in conditions
    assert {"Content-Type": "image/jpeg"} in conditions
    assert {"key": made["upload"]["fields"]["key"]} in conditions
    assert made["upload"]["expires_at"] == "2026-11-18T10:15:00+09:00"
    assert "AWS4-HMAC-SHA256" in made["upload"]["fields"].values()
    assert audited(bakery, "reserve_image")["facts"] == {"image_id": FIRST}


def test_no_name_that_a_user_gives_becomes_a_key(bakery: Aws) -> None:
    key = reserve(bakery)["upload"]["fields"]["key"]
    assert key.startswith(number("P02") + "/")
    assert FIRST not in key
    assert len(key.partition("/")[2]) == 32


def test_the_same_id_again_is_the_same_reservation_with_a_fresh_form(bakery: Aws) -> None:
    first = reserve(bakery)
    bakery.pass_time(minutes=29)
    again = reserve(bakery, caption="新しい説明")
    assert again["upload"]["fields"]["key"] == first["upload"]["fields"]["key"]
    assert again["upload"]["expires_at"] > first["upload"]["expires_at"]
    assert (listed(bakery)["used"], listed(bakery)["items"][0]["caption"]) == (1, "新しい説明")
    upload(bakery)
    assert ask(bakery).problem == "wrong-state"


def test_without_an_id_one_is_made(bakery: Aws) -> None:
    assert len(ask(bakery, None).json["image"]["image_id"]) == 36


def test_the_eleventh_image_is_refused_and_ten_stay(bakery: Aws) -> None:
    for n in range(10):
        reserve(bakery, image_id(n))
    answer = ask(bakery, image_id(10))
    assert (answer.status, answer.problem) == (409, "image-limit")
    assert (listed(bakery)["used"], listed(bakery)["limit"], len(listed(bakery)["items"])) == (10, 10, 10)


def test_two_at_once_do_not_share_the_tenth_place(bakery: Aws) -> None:
    for n in range(9):
        reserve(bakery, image_id(n))
    bakery.meanwhile("TransactWriteItems", lambda: reserve(bakery, image_id(9)))
    assert ask(bakery, image_id(10)).problem == "image-limit"
    assert listed(bakery)["used"] == 10


def test_reserved_pending_and_published_count_rejected_unusable_and_deleted_do_not(bakery: Aws) -> None:
    publish(bakery, image_id(0))
    for n in range(1, 10):
        reserve(bakery, image_id(n))
    upload(bakery, image_id(1))
    upload(bakery, image_id(2))
    reject(bakery, image_id(2))
    upload(bakery, image_id(3), b"no picture")
    delete(bakery, image_id(4))
    assert listed(bakery)["used"] == 7
    for n in range(10, 13):
        reserve(bakery, image_id(n))
    assert ask(bakery, image_id(13)).problem == "image-limit"


def test_a_replacement_shares_its_predecessors_place_so_that_replacing_works_at_ten(bakery: Aws) -> None:
    publish(bakery)
    for n in range(10, 19):
        reserve(bakery, image_id(n))
    assert ask(bakery, image_id(19)).problem == "image-limit"
    reserve(bakery, SECOND, replaces=FIRST)
    items = {image["image_id"]: image for image in listed(bakery)["items"]}
    assert listed(bakery)["used"] == 10
    assert (items[FIRST]["replaced_by"], items[SECOND]["replaces"]) == (SECOND, FIRST)
    assert (items[FIRST]["state"], items[FIRST]["allowed"]) == ("published", ["edit", "delete"])
    assert items[SECOND]["position"] == items[FIRST]["position"] + 1
    assert ask(bakery, image_id(20), replaces=FIRST).problem == "replacement-open"


def test_only_a_published_image_is_replaced(bakery: Aws) -> None:
    reserve(bakery)
    assert ask(bakery, SECOND, replaces=FIRST).problem == "wrong-state"
    assert ask(bakery, SECOND, replaces=image_id(7)).problem == "not-found"


def test_an_abandoned_reservation_frees_its_place_after_thirty_minutes(bakery: Aws) -> None:
    for n in range(10):
        reserve(bakery, image_id(n))
    bakery.pass_time(minutes=29, seconds=59)
    assert ask(bakery, image_id(10)).problem == "image-limit"
    bakery.pass_time(seconds=1)
    assert (listed(bakery)["used"], listed(bakery)["items"]) == (0, [])
    reserve(bakery, image_id(3))
    assert [image["image_id"] for image in listed(bakery)["items"]] == [image_id(3)]
    assert len([item for item in bakery.items("postings") if item["sk"].startswith("IMAGE#")]) == 1


def test_what_was_not_taken_is_kept_up_to_twenty_and_then_the_oldest_go(bakery: Aws) -> None:
    for n in range(22):
        bakery.pass_time(seconds=1)
        reserve(bakery, image_id(n))
        upload(bakery, image_id(n), b"no picture")
    items = [image["image_id"] for image in listed(bakery)["items"]]
    assert len(items) == 20
    assert image_id(0) not in items
    assert image_id(21) in items


@pytest.mark.parametrize(
    ("content_type", "name"),
    [("image/heic", "HEIC"), ("image/webp", "WebP"), ("image/svg+xml", "SVG"), ("application/pdf", "この")],
)
def test_another_format_is_refused_with_how_to_convert_it(bakery: Aws, content_type: str, name: str) -> None:
    answer = ask(bakery, content_type=content_type)
    assert (answer.status, answer.problem, answer.fields) == (422, "image-format", ["content_type"])
    assert answer.json["detail"].startswith(name)
    assert "JPEGとして保存し直して" in answer.json["detail"]
    assert listed(bakery)["used"] == 0


@pytest.mark.parametrize("content_type", ["image/jpeg", "image/gif", "image/png", "image/bmp", "image/x-ms-bmp"])
def test_the_four_formats_are_taken(bakery: Aws, content_type: str) -> None:
    reserve(bakery, content_type=content_type)


def test_two_megabytes_are_taken_and_one_byte_more_is_not(bakery: Aws) -> None:
    reserve(bakery, size=2_097_152)
    answer = ask(bakery, SECOND, size=2_097_153)
    assert (answer.status, answer.problem, answer.fields) == (422, "image-size", ["size"])


@pytest.mark.parametrize(
    "change",
    [{"caption": ""}, {"alternative_text": " "}, {"kind": "selfie"}, {"caption": "字" * 101}, {"file_name": "a.jpg"}],
)
def test_texts_are_asked_and_limited(bakery: Aws, change: dict[str, Any]) -> None:
    answer = ask(bakery, **change)
    assert (answer.status, answer.problem) == (422, "invalid-input")


def test_only_an_employer_reserves(bakery: Aws) -> None:
    assert bakery.call("images/reserve_image", body={}, caller=staff()).status in {401, 422}
    body = {"content_type": "image/jpeg", "size": 1, **TEXTS}
    assert bakery.call("images/reserve_image", body=body, caller=staff()).status == 401
    assert bakery.call("images/reserve_image", body=body, caller=owner("P02")).status == 201
