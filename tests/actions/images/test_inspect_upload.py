"""S3 upload event: the outcome of an inspection, and the event twice, late, out of order, again (A17, §2.6)."""

import pytest

from tests.support.albums import (
    FIRST,
    SECOND,
    accept,
    delete,
    image_id,
    inspect,
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
from tests.support.pictures import HEIC, bomb, phone_photo, source
from tests.support.steps import audited, number, ok


def test_a_good_file_waits_for_the_staff_with_its_size_and_pictures(bakery: Aws) -> None:
    reserve(bakery)
    assert upload(bakery) == "pending"
    image = shown(bakery)
    assert (image["state"], image["width"], image["height"], image["reason"]) == ("pending", 480, 320, None)
    assert image["allowed"] == ["edit", "delete"]
    assert "X-Amz-Signature" in image["display_url"]
    assert "X-Amz-Signature" in image["thumbnail_url"]
    assert len(bakery.objects("renditions")) == 2
    assert bakery.objects("pictures") == []
    assert "actor" not in audited(bakery, "inspect_upload")  # the clock has none


def test_the_original_is_deleted(bakery: Aws) -> None:
    reserve(bakery)
    upload(bakery)
    reserve(bakery, SECOND)
    upload(bakery, SECOND, b"no picture")
    assert bakery.objects("incoming") == []


def test_it_joins_the_queue_in_mypages_band_with_two_business_days(bakery: Aws) -> None:
    reserve(bakery)
    upload(bakery)
    line = review_of(bakery)
    assert (line["kind"], line["band"], line["target_date"]) == ("image", 1, "2026-11-20")
    assert line["establishment_name"] == "見本ベーカリー小立野"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"no picture", "JPEG、GIF、PNG、BMP"),
        (HEIC, "HEIC"),
        (source("PNG").data, "選ばれた形式"),
        (phone_photo()[:4000], "壊れている"),
        (bomb(), "選ばれた形式"),
    ],
)
def test_a_bad_file_is_unusable_with_a_reason_in_plain_words(bakery: Aws, data: bytes, words: str) -> None:
    reserve(bakery)
    assert upload(bakery, data=data) == "unusable"
    image = shown(bakery)
    assert (image["state"], image["allowed"], image["display_url"]) == ("unusable", ["delete"], None)
    assert words in image["reason"]
    assert listed(bakery)["used"] == 0
    assert bakery.objects("renditions") == []


def test_a_bomb_is_refused_for_its_pixels(bakery: Aws) -> None:
    reserve(bakery, content_type="image/png")
    upload(bakery, data=bomb())
    assert "3,600万画素" in shown(bakery)["reason"]


def test_the_event_twice_comes_to_the_same_end(bakery: Aws) -> None:
    reserve(bakery)
    key = stored(bakery)["upload_key"]
    etag = bakery.put_object("incoming", key, phone_photo())
    assert inspect(bakery, key, etag) == "pending"
    before = stored(bakery)
    assert inspect(bakery, key, etag) == "not-awaited"
    assert stored(bakery) == before
    assert len(bakery.objects("renditions")) == 2


def test_the_event_twice_at_once_comes_to_the_same_end(bakery: Aws) -> None:
    reserve(bakery)
    key = stored(bakery)["upload_key"]
    etag = bakery.put_object("incoming", key, phone_photo())
    bakery.meanwhile("PutObject", lambda: inspect(bakery, key, etag))
    assert inspect(bakery, key, etag) == "not-awaited"
    assert shown(bakery)["state"] == "pending"
    accept(bakery)
    assert shown(bakery)["state"] == "published"


def test_killed_before_it_concluded_the_same_event_again_comes_to_the_same_end(bakery: Aws) -> None:
    reserve(bakery)
    key = stored(bakery)["upload_key"]
    etag = bakery.put_object("incoming", key, phone_photo())
    with bakery.down("dynamodb"), pytest.raises(Exception, match="storage-unavailable"):
        inspect(bakery, key, etag)
    assert shown(bakery)["state"] == "reserved"
    assert inspect(bakery, key, etag) == "pending"


def test_killed_before_it_deleted_the_original_the_same_event_again_deletes_it(bakery: Aws) -> None:
    reserve(bakery)
    upload(bakery)
    key = stored(bakery)["upload_key"]
    etag = bakery.put_object("incoming", key, phone_photo())
    assert inspect(bakery, key, etag) == "not-awaited"
    assert bakery.objects("incoming") == []


def test_an_event_of_bytes_that_were_replaced_leaves_the_work_to_the_later_event(bakery: Aws) -> None:
    reserve(bakery)
    key = stored(bakery)["upload_key"]
    early = bakery.put_object("incoming", key, phone_photo(quality=60))
    late = bakery.put_object("incoming", key, phone_photo())
    assert inspect(bakery, key, early) == "replaced"
    assert shown(bakery)["state"] == "reserved"
    assert inspect(bakery, key, late) == "pending"
    assert inspect(bakery, key, early) == "not-awaited"


def test_of_two_different_files_at_once_one_wins_and_only_its_pictures_stay(bakery: Aws) -> None:
    reserve(bakery)
    key = stored(bakery)["upload_key"]
    early = bakery.put_object("incoming", key, phone_photo(quality=60))

    def another() -> None:
        assert inspect(bakery, key, bakery.put_object("incoming", key, phone_photo())) == "pending"

    bakery.meanwhile("TransactWriteItems", another)
    assert inspect(bakery, key, early) == "not-awaited"
    image = stored(bakery)
    assert sorted(bakery.objects("renditions")) == sorted([image["display"]["key"], image["thumbnail"]["key"]])


def test_an_upload_for_a_deleted_reservation_is_removed(bakery: Aws) -> None:
    reserve(bakery)
    key = stored(bakery)["upload_key"]
    delete(bakery)
    assert inspect(bakery, key, bakery.put_object("incoming", key, phone_photo())) == "not-awaited"
    assert bakery.objects("incoming") == []
    assert listed(bakery)["items"] == []


def test_a_reservation_that_is_deleted_during_the_inspection_leaves_nothing_behind(bakery: Aws) -> None:
    reserve(bakery)
    key = stored(bakery)["upload_key"]
    etag = bakery.put_object("incoming", key, phone_photo())
    bakery.meanwhile("PutObject", lambda: delete(bakery))
    assert inspect(bakery, key, etag) == "not-awaited"
    assert (bakery.objects("incoming"), bakery.objects("renditions")) == ([], [])


def test_a_late_upload_takes_a_place_that_is_still_free(bakery: Aws) -> None:
    reserve(bakery)
    bakery.pass_time(minutes=30)
    assert upload(bakery) == "pending"


def test_a_late_upload_is_told_where_there_is_no_place_any_more(bakery: Aws) -> None:
    reserve(bakery)
    upload(bakery)
    reject(bakery)
    reserve(bakery, SECOND)
    for n in range(10, 19):
        reserve(bakery, image_id(n))
        upload(bakery, image_id(n))
    bakery.pass_time(minutes=30)
    path = {"establishment_number": number("P02"), "image_id": FIRST}
    ok(bakery, "images/reopen_image", path=path, body={"version": shown(bakery)["version"]}, caller=staff())
    assert upload(bakery, SECOND) == "unusable"
    assert "10ファイル" in stored(bakery, SECOND)["reason"]
    assert listed(bakery)["used"] == 10


def test_an_object_that_is_not_ours_is_left_alone(bakery: Aws) -> None:
    assert inspect(bakery, "anything.jpg", "0" * 32) == "not-ours"


def test_a_missing_object_is_no_error(bakery: Aws) -> None:
    reserve(bakery)
    assert inspect(bakery, stored(bakery)["upload_key"], "0" * 32) == "replaced"


def test_a_published_image_cannot_be_changed_by_an_upload(bakery: Aws) -> None:
    publish(bakery)
    before = bakery.stored_object("pictures", stored(bakery)["display"]["public"])
    key = f"{number('P02')}/" + stored(bakery)["upload_key"].partition("/")[2]
    assert inspect(bakery, key, bakery.put_object("incoming", key, source("CMYK photo").data)) == "not-awaited"
    assert bakery.stored_object("pictures", stored(bakery, FIRST)["display"]["public"]) == before
