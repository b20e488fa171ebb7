"""What employers and staff do with images that are there: list, edit, order, delete, reopen (R18, domain.md §2.6)."""

import pytest

from tests.support.albums import (
    FIRST,
    OTHER_TEXTS,
    SECOND,
    TEXTS,
    accept,
    claimed,
    delete,
    event_of,
    image_id,
    listed,
    publish,
    reject,
    reserve,
    review_of,
    shown,
    stored,
    upload,
)
from tests.support.aws import Aws, staff
from tests.support.steps import OTHER_OFFICE, STRANGER, audited, number, ok, owner


def edit(aws: Aws, version: int, status: int = 200, **texts: str) -> dict[str, object]:
    body = {"version": version, **TEXTS, **texts}
    return ok(aws, "images/edit_image", status, path={"image_id": FIRST}, body=body, caller=owner("P02"))


def reopen(aws: Aws, version: int, status: int = 200, one: str = FIRST) -> dict[str, object]:
    path = {"establishment_number": number("P02"), "image_id": one}
    return ok(aws, "images/reopen_image", status, path=path, body={"version": version}, caller=staff())


def ids(aws: Aws) -> list[str]:
    return [image["image_id"] for image in listed(aws)["items"]]


# --- list and order -------------------------------------------------------------------------------


def test_an_employer_sees_only_his_own_images(bakery: Aws) -> None:
    reserve(bakery)
    assert bakery.call("images/list_images", caller=STRANGER).json["items"] == []
    path = {"image_id": FIRST}
    body = {"version": 1, **TEXTS}
    assert bakery.call("images/edit_image", path=path, body=body, caller=STRANGER).problem == "not-found"
    assert bakery.call("images/delete_image", path=path, caller=STRANGER).problem == "not-found"


def test_staff_see_the_images_of_their_own_office_and_may_reopen_a_rejected_one(bakery: Aws) -> None:
    publish(bakery)
    reserve(bakery, SECOND)
    upload(bakery, SECOND)
    reject(bakery, SECOND)
    path = {"establishment_number": number("P02")}
    items = ok(bakery, "images/list_establishment_images", path=path, caller=staff())["items"]
    assert [(image["state"], image["allowed"]) for image in items] == [("published", []), ("rejected", ["reopen"])]
    answer = bakery.call("images/list_establishment_images", path=path, caller=OTHER_OFFICE)
    assert answer.problem == "not-found"


def order(aws: Aws, version: int, *wanted: str, status: int = 200) -> dict[str, object]:
    body = {"version": version, "image_ids": list(wanted)}
    return ok(aws, "images/order_images", status, body=body, caller=owner("P02"))


def test_images_stand_in_the_order_that_the_employer_gives(bakery: Aws) -> None:
    for n in range(3):
        reserve(bakery, image_id(n))
    upload(bakery, image_id(1))
    order(bakery, listed(bakery)["version"], image_id(2), image_id(0))
    assert ids(bakery) == [image_id(2), image_id(0), image_id(1)]
    assert [image["position"] for image in listed(bakery)["items"]] == [0, 1, 2]


def test_a_stale_order_is_refused_and_an_unknown_image_too(bakery: Aws) -> None:
    reserve(bakery)
    version = listed(bakery)["version"]
    reserve(bakery, SECOND)
    assert order(bakery, version, FIRST, status=409)["type"] == "stale-version"
    assert order(bakery, version + 1, image_id(9), status=404)["type"] == "not-found"


def test_an_inspection_does_not_make_the_order_that_is_being_given_stale(bakery: Aws) -> None:
    reserve(bakery)
    version = listed(bakery)["version"]
    upload(bakery)
    order(bakery, version, FIRST)


# --- edit -----------------------------------------------------------------------------------------


def test_texts_of_what_is_not_public_are_changed_at_once(bakery: Aws) -> None:
    reserve(bakery)
    assert edit(bakery, 1, **OTHER_TEXTS)["caption"] == "食パン"
    upload(bakery)
    assert edit(bakery, 3, caption="焼きたての食パン")["text_change"] is None
    assert shown(bakery)["caption"] == "焼きたての食パン"
    assert [line["facts"] for line in bakery.audit() if line["action"] == "edit_image"] == [{"image_id": FIRST}] * 2


def test_a_stale_edit_is_refused(bakery: Aws) -> None:
    reserve(bakery)
    upload(bakery)
    assert edit(bakery, 1, 409)["type"] == "stale-version"


def test_what_was_not_taken_cannot_be_edited(bakery: Aws) -> None:
    reserve(bakery)
    upload(bakery, data=b"no picture")
    assert edit(bakery, 2, 409)["type"] == "wrong-state"


def test_the_public_texts_again_take_a_change_back(bakery: Aws) -> None:
    version = publish(bakery)["version"]
    edit(bakery, version, **OTHER_TEXTS)
    edit(bakery, version + 1, caption="まちのパン屋")
    assert len(ok(bakery, "review/list_reviews", caller=staff())["items"]) == 1
    assert edit(bakery, version + 2)["text_change"] is None
    assert ok(bakery, "review/list_reviews", caller=staff())["items"] == []


# --- delete ---------------------------------------------------------------------------------------


def test_a_reserved_and_an_unusable_image_can_be_deleted(bakery: Aws) -> None:
    reserve(bakery)
    reserve(bakery, SECOND)
    upload(bakery, SECOND, b"no picture")
    delete(bakery)
    delete(bakery, SECOND)
    assert ids(bakery) == []


def test_deleting_a_pending_image_takes_it_out_of_the_queue_and_removes_its_pictures(bakery: Aws) -> None:
    reserve(bakery)
    upload(bakery)
    review = claimed(bakery)
    delete(bakery)
    assert ok(bakery, "review/list_reviews", caller=staff())["items"] == []
    assert bakery.objects("renditions") == []
    path, body = {"review_id": review["review_id"]}, {"version": review["version"]}
    assert bakery.call("review/accept_review", path=path, body=body, caller=staff()).problem == "withdrawn"


def test_deleting_a_published_image_removes_what_was_public_and_its_open_texts(bakery: Aws) -> None:
    edit(bakery, publish(bakery)["version"], **OTHER_TEXTS)
    delete(bakery)
    assert (bakery.objects("pictures"), bakery.objects("renditions"), ids(bakery)) == ([], [], [])
    assert ok(bakery, "review/list_reviews", caller=staff())["items"] == []
    assert audited(bakery, "delete_image")["facts"] == {"image_id": FIRST}


def test_an_image_that_is_deleted_while_it_is_accepted_is_not_public_afterwards(bakery: Aws) -> None:
    reserve(bakery)
    upload(bakery)
    review = claimed(bakery)
    bakery.meanwhile("TransactWriteItems", lambda: delete(bakery))
    path, body = {"review_id": review["review_id"]}, {"version": review["version"]}
    assert bakery.call("review/accept_review", path=path, body=body, caller=staff()).status == 409
    assert bakery.objects("pictures") == []


def test_deleting_again_reads_as_absent(bakery: Aws) -> None:
    reserve(bakery)
    delete(bakery)
    answer = bakery.call("images/delete_image", path={"image_id": FIRST}, caller=owner("P02"))
    assert answer.problem == "not-found"


def test_a_successor_goes_on_alone_when_its_predecessor_is_deleted(bakery: Aws) -> None:
    publish(bakery)
    reserve(bakery, SECOND, replaces=FIRST)
    upload(bakery, SECOND)
    delete(bakery)
    assert listed(bakery)["used"] == 1
    accept(bakery, SECOND)
    assert shown(bakery, SECOND)["state"] == "published"


def test_what_s3_cannot_remove_for_now_is_removed_by_the_sweep(bakery: Aws) -> None:
    publish(bakery)
    with bakery.down("s3"):
        delete(bakery)
    assert (len(bakery.objects("pictures")), ids(bakery)) == (2, [])
    assert bakery.run("images/finish_removals") == {"removed": 0}
    bakery.pass_time(minutes=5)
    assert bakery.run("images/finish_removals") == {"removed": 1}
    assert (bakery.objects("pictures"), bakery.objects("renditions")) == ([], [])
    assert bakery.run("images/finish_removals") == {"removed": 0}


def test_a_removed_picture_is_forgotten_by_the_cdn(bakery: Aws) -> None:
    publish(bakery)
    key = stored(bakery)["display"]["public"]
    bakery.invoke("images/invalidate_cache", event_of(key, "", "Object Deleted"))
    assert bakery.invalidated == [f"/{key}"]


# --- reopen ---------------------------------------------------------------------------------------


def test_a_rejection_is_taken_back_and_the_image_can_be_published(bakery: Aws) -> None:
    reserve(bakery)
    upload(bakery)
    reject(bakery)
    image = reopen(bakery, shown(bakery)["version"])
    assert (image["state"], image["reason"], image["allowed"]) == ("pending", None, [])
    assert review_of(bakery)["kind"] == "image"
    line = audited(bakery, "reopen_image")
    assert line["on_behalf_of"] == number("P02")
    accept(bakery)
    assert shown(bakery)["state"] == "published"


def test_a_rejection_is_taken_back_only_where_a_place_is_free(bakery: Aws) -> None:
    reserve(bakery)
    upload(bakery)
    reject(bakery)
    for n in range(10, 20):
        reserve(bakery, image_id(n))
    assert reopen(bakery, shown(bakery)["version"], 409)["type"] == "image-limit"
    delete(bakery, image_id(19))
    reopen(bakery, shown(bakery)["version"])


def test_a_rejection_is_not_taken_back_when_its_pictures_have_expired(bakery: Aws) -> None:
    reserve(bakery)
    upload(bakery)
    reject(bakery)
    bakery.pass_time(days=180)
    assert reopen(bakery, shown(bakery)["version"], 409)["type"] == "pictures-gone"


@pytest.mark.parametrize("state", ["reserved", "pending", "published"])
def test_only_a_rejected_image_is_reopened(bakery: Aws, state: str) -> None:
    reserve(bakery)
    if state != "reserved":
        upload(bakery)
    if state == "published":
        accept(bakery)
    assert reopen(bakery, shown(bakery)["version"], 409)["type"] == "wrong-state"


def test_a_stale_reopening_and_one_by_another_office_are_refused(bakery: Aws) -> None:
    reserve(bakery)
    upload(bakery)
    reject(bakery)
    assert reopen(bakery, 1, 409)["type"] == "stale-version"
    path = {"establishment_number": number("P02"), "image_id": FIRST}
    answer = bakery.call("images/reopen_image", path=path, body={"version": 3}, caller=OTHER_OFFICE)
    assert answer.problem == "not-found"
