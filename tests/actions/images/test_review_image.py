"""Staff decide about images (§2.4, §2.6): accept publishes, return rejects with a reason, texts are checked anew."""

import json

from tests.support.albums import (
    FIRST,
    OTHER_TEXTS,
    SECOND,
    TEXTS,
    accept,
    claimed,
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
from tests.support.pictures import phone_photo
from tests.support.steps import accepted, decide, get, mails_of, ok, owner


def public(aws: Aws, posting_number: str) -> list[dict[str, object]]:
    path = {"posting_number": posting_number}
    images: list[dict[str, object]] = ok(aws, "postings/get_public_posting", path=path)["images"]
    return images


def edit(aws: Aws, version: int, one: str = FIRST, **texts: str) -> dict[str, object]:
    body = {"version": version, **TEXTS, **texts}
    return ok(aws, "images/edit_image", path={"image_id": one}, body=body, caller=owner("P02"))


def test_an_acceptance_publishes_exactly_the_inspected_bytes_under_unguessable_names(bakery: Aws) -> None:
    reserve(bakery)
    upload(bakery)
    inspected = bakery.stored_object("renditions", stored(bakery)["display"]["key"])
    done = accept(bakery)
    assert (done["review_state"], done["kind"], done["state"]) == ("accepted", "image", None)
    image = shown(bakery)
    assert (image["state"], image["allowed"]) == ("published", ["edit", "replace", "delete"])
    name = image["display_url"].removeprefix("/")
    assert name.startswith("images/")
    assert len(name) == len("images/.jpg") + 32
    assert bakery.stored_object("pictures", name) == inspected
    assert len(bakery.objects("pictures")) == 2
    assert [mail["kind"] for mail in bakery.outbox()] == ["image_accepted"]


def test_bytes_that_were_replaced_after_the_inspection_are_never_published(bakery: Aws) -> None:
    reserve(bakery)
    upload(bakery)
    bakery.put_object("renditions", stored(bakery)["display"]["key"], phone_photo(quality=10))
    review = claimed(bakery)
    body = {"version": review["version"]}
    answer = bakery.call("review/accept_review", path={"review_id": review["review_id"]}, body=body, caller=staff())
    assert (answer.status, answer.problem) == (409, "pictures-gone")
    assert (bakery.objects("pictures"), shown(bakery)["state"]) == ([], "pending")


def test_a_rejection_says_why_and_publishes_nothing(bakery: Aws) -> None:
    reserve(bakery)
    upload(bakery)
    reject(bakery, reason="人の顔が写っています。")
    image = shown(bakery)
    assert (image["state"], image["reason"], image["allowed"]) == ("rejected", "人の顔が写っています。", ["delete"])
    assert (bakery.objects("pictures"), listed(bakery)["used"]) == ([], 0)
    assert [mail["kind"] for mail in bakery.outbox()] == ["image_returned"]
    assert mails_of(bakery, "image_returned")[0]["refs"].keys() == {"review_id"}
    assert "人の顔" not in json.dumps(bakery.outbox(), ensure_ascii=False, default=str)


def test_a_clerk_sees_the_image_and_what_it_replaces(bakery: Aws) -> None:
    publish(bakery)
    reserve(bakery, SECOND, replaces=FIRST)
    upload(bakery, SECOND)
    path = {"review_id": review_of(bakery, SECOND)["review_id"]}
    detail = ok(bakery, "review/get_review", path=path, caller=staff())
    assert (detail["image"]["image"]["image_id"], detail["image"]["previous"]["image_id"]) == (SECOND, FIRST)
    assert detail["posting"] is None
    assert [line["event"] for line in detail["history"]] == ["reserve_image", "inspect_upload"]
    assert "X-Amz-Signature" in detail["image"]["image"]["display_url"]


def test_a_replacement_keeps_the_old_one_public_until_it_is_accepted_and_then_takes_its_place(bakery: Aws) -> None:
    posting = accepted(bakery, "P02")["posting_number"]
    old = publish(bakery)
    publish(bakery, image_id(9), caption="二枚目")
    reserve(bakery, SECOND, replaces=FIRST, caption="新しい外観")
    upload(bakery, SECOND)
    assert [image["caption"] for image in public(bakery, posting)] == ["店の外観", "二枚目"]
    accept(bakery, SECOND)
    assert [image["caption"] for image in public(bakery, posting)] == ["新しい外観", "二枚目"]
    assert [image["image_id"] for image in listed(bakery)["items"]] == [SECOND, image_id(9)]
    assert old["display_url"].removeprefix("/") not in bakery.objects("pictures")
    assert listed(bakery)["items"][0]["replaces"] is None


def test_a_rejected_replacement_leaves_the_old_one_public(bakery: Aws) -> None:
    publish(bakery)
    reserve(bakery, SECOND, replaces=FIRST)
    upload(bakery, SECOND)
    reject(bakery, SECOND)
    assert (shown(bakery)["state"], shown(bakery)["replaced_by"]) == ("published", None)
    assert shown(bakery)["allowed"] == ["edit", "replace", "delete"]


def test_published_images_show_on_the_posting_but_not_where_the_name_is_hidden(bakery: Aws) -> None:
    made = accepted(bakery, "P02")
    hidden = accepted(bakery, "P02", publication="3")
    image = publish(bakery)
    expected = [
        {
            **TEXTS,
            "width": 480,
            "height": 320,
            "thumbnail_url": image["thumbnail_url"],
            "display_url": image["display_url"],
        }
    ]
    assert public(bakery, made["posting_number"]) == expected
    assert public(bakery, hidden["posting_number"]) == []
    assert get(bakery, "P02", made["posting_id"])["images"] == expected
    assert get(bakery, "P02", hidden["posting_id"])["images"] == []


def test_what_is_not_published_shows_nowhere(bakery: Aws) -> None:
    posting = accepted(bakery, "P02")["posting_number"]
    reserve(bakery)
    upload(bakery)
    assert public(bakery, posting) == []


def test_an_edit_of_published_texts_is_a_new_check_and_the_old_text_stays_public(bakery: Aws) -> None:
    posting = accepted(bakery, "P02")["posting_number"]
    image = publish(bakery)
    changed = edit(bakery, image["version"], **OTHER_TEXTS)
    assert changed["text_change"] == {**OTHER_TEXTS, "state": "pending", "reason": None}
    assert (changed["state"], changed["caption"]) == ("published", "店の外観")
    assert public(bakery, posting)[0]["caption"] == "店の外観"
    detail = ok(bakery, "review/get_review", path={"review_id": review_of(bakery)["review_id"]}, caller=staff())
    assert (detail["image"]["image"]["caption"], detail["image"]["previous"]["caption"]) == ("食パン", "店の外観")
    accept(bakery)
    assert public(bakery, posting)[0]["caption"] == "食パン"
    assert shown(bakery)["text_change"] is None


def test_rejected_texts_keep_the_public_ones_and_say_why(bakery: Aws) -> None:
    edit(bakery, publish(bakery)["version"], caption="日本一の店")
    reject(bakery, reason="根拠のない表現です。")
    image = shown(bakery)
    assert (image["caption"], image["text_change"]["state"]) == ("店の外観", "rejected")
    assert image["text_change"]["reason"] == "根拠のない表現です。"
    edit(bakery, image["version"], caption="店の正面")
    accept(bakery)
    assert shown(bakery)["caption"] == "店の正面"


def test_nobody_decides_on_texts_that_he_has_not_seen(bakery: Aws) -> None:
    reserve(bakery)
    upload(bakery)
    review = claimed(bakery)
    edit(bakery, shown(bakery)["version"], caption="別の説明")
    path, body = {"review_id": review["review_id"]}, {"version": review["version"]}
    answer = bakery.call("review/accept_review", path=path, body=body, caller=staff())
    assert answer.problem == "stale-version"


def test_another_image_that_comes_in_between_does_not_disturb_a_decision(bakery: Aws) -> None:
    reserve(bakery)
    upload(bakery)
    review = claimed(bakery)
    bakery.meanwhile("TransactWriteItems", lambda: reserve(bakery, SECOND))
    decide(bakery, "accept", review)
    assert shown(bakery)["state"] == "published"
    assert listed(bakery)["used"] == 2


def test_an_image_is_neither_refused_on_a_legal_ground_nor_corrected(bakery: Aws) -> None:
    reserve(bakery)
    upload(bakery)
    review = claimed(bakery)
    path = {"review_id": review["review_id"]}
    body = {"version": review["version"], "ground": "improper", "text": "理由"}
    assert bakery.call("review/refuse_review", path=path, body=body, caller=staff()).problem == "not-refusable"
    content = {"version": review["version"], "content": {}, "agreed_with": "見本", "agreed_on": "2026-11-18"}
    assert bakery.call("review/correct_review", path=path, body=content, caller=staff()).problem == "nothing-to-correct"


def test_pictures_that_have_expired_are_not_published(bakery: Aws) -> None:
    reserve(bakery)
    upload(bakery)
    review = claimed(bakery)
    bakery.remove_object("renditions", stored(bakery)["thumbnail"]["key"])
    path, body = {"review_id": review["review_id"]}, {"version": review["version"]}
    answer = bakery.call("review/accept_review", path=path, body=body, caller=staff())
    assert (answer.problem, bakery.objects("pictures")) == ("pictures-gone", [])
