"""States, places and formats of images (R18, A15-A17, domain.md §2.6)."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from mypage.core.clock import JST, to_stored
from mypage.core.errors import Conflict, FieldError, InvalidInput
from mypage.images import rules
from mypage.images.limits import MAX_BYTES
from mypage.images.rules import ImageActor, ImageEvent, ImageKind, ImageState

NOW = datetime(2026, 11, 18, 10, 0, tzinfo=JST)

ALLOWED: dict[tuple[str, str], tuple[str, str | None]] = {
    ("reserved", "inspect"): ("inspection", "pending"),
    ("reserved", "refuse"): ("inspection", "unusable"),
    ("reserved", "edit"): ("employer", "reserved"),
    ("pending", "accept"): ("staff", "published"),
    ("pending", "reject"): ("staff", "rejected"),
    ("pending", "edit"): ("employer", "pending"),
    ("published", "edit"): ("employer", "published"),
    ("published", "replace"): ("employer", "published"),
    ("rejected", "reopen"): ("staff", "pending"),
    **{(state, "delete"): ("employer", None) for state in ("reserved", "pending", "unusable", "published", "rejected")},
}


def image(image_id: str, state: str, **more: Any) -> dict[str, Any]:
    """Return an image as it is stored, as far as the rules look."""
    lapses = to_stored(NOW + rules.RESERVED_FOR)
    return {"image_id": image_id, "state": state, "lapses_at": lapses, "updated_at": to_stored(NOW), **more}


@pytest.mark.parametrize("actor", ImageActor)
@pytest.mark.parametrize("event", ImageEvent)
@pytest.mark.parametrize("state", ImageState)
def test_exactly_these_events_happen_in_exactly_these_states_by_exactly_these_people(
    state: ImageState, event: ImageEvent, actor: ImageActor
) -> None:
    who, then = ALLOWED.get((state, event), ("", None))
    if who == actor:
        assert rules.after(state, event, actor) == then
    else:
        with pytest.raises(Conflict) as refused:
            rules.after(state, event, actor)
        assert refused.value.slug == "wrong-state"
        assert state.label in refused.value.detail


@pytest.mark.parametrize(
    ("state", "employer", "staff"),
    [
        ("reserved", ["edit", "delete"], []),
        ("pending", ["edit", "delete"], []),
        ("unusable", ["delete"], []),
        ("published", ["edit", "replace", "delete"], []),
        ("rejected", ["delete"], ["reopen"]),
    ],
)
def test_the_page_offers_what_can_be_done(state: str, employer: list[str], staff: list[str]) -> None:
    assert rules.allowed(ImageState(state), ImageActor.EMPLOYER, replaced=False) == employer
    assert rules.allowed(ImageState(state), ImageActor.STAFF, replaced=False) == staff
    assert rules.allowed(ImageState(state), ImageActor.INSPECTION, replaced=False) == []


@pytest.mark.parametrize(
    ("state", "employer", "staff"),
    [
        ("reserved", ["edit", "delete"], []),
        ("pending", ["edit", "delete"], []),
        ("unusable", ["delete"], []),
        ("published", ["edit", "delete"], []),
        ("rejected", ["delete"], ["reopen"]),
    ],
)
def test_while_an_image_has_a_successor_no_second_one_is_offered(
    state: str, employer: list[str], staff: list[str]
) -> None:
    assert rules.allowed(ImageState(state), ImageActor.EMPLOYER, replaced=True) == employer
    assert rules.allowed(ImageState(state), ImageActor.STAFF, replaced=True) == staff


def test_whoever_comes_too_late_reads_where_the_image_stands() -> None:
    assert rules.wrong_state(ImageState.PUBLISHED).detail == (
        "この画像は「公開」のため、この操作はできません。最新の状態を確認してください。"
    )


def test_r18_reserved_pending_and_published_count_to_ten_and_no_further() -> None:
    nine = [image(str(n), ("reserved", "pending", "published")[n % 3]) for n in range(9)]
    beside = [image("u", "unusable"), image("r", "rejected")]
    rules.hold_place([*nine, *beside], image("9", "reserved"), NOW)
    with pytest.raises(Conflict) as refused:
        rules.hold_place([*nine, *beside, image("9", "reserved")], image("10", "reserved"), NOW)
    assert refused.value.slug == "image-limit"
    assert refused.value.detail == (
        "登録できる画像は10ファイルまでです。不要な画像を削除するか、公開中の画像を差し替えてください。"
    )


def test_a15_at_ten_published_images_one_can_be_replaced_and_none_added() -> None:
    ten = [image(str(n), "published") for n in range(10)]

    rules.hold_place(ten, image("new", "reserved", replaces="3"), NOW)
    with pytest.raises(Conflict):
        rules.hold_place(ten, image("new", "reserved"), NOW)


def test_a15_a_place_is_free_at_the_instant_at_which_a_reservation_lapses() -> None:
    reserved = [image("r", "reserved"), *(image(str(n), "pending") for n in range(9))]
    later = NOW + rules.RESERVED_FOR
    wanted = image("new", "reserved", lapses_at=to_stored(later + rules.RESERVED_FOR))

    rules.hold_place(reserved, wanted, later)
    with pytest.raises(Conflict):
        rules.hold_place(reserved, wanted, later - timedelta(microseconds=1))


def test_a15_a_replacement_shares_the_place_of_a_published_predecessor_only() -> None:
    assert rules.used([image("a", "published"), image("b", "pending", replaces="a")], NOW) == 1
    assert rules.used([image("a", "rejected"), image("b", "pending", replaces="a")], NOW) == 1
    assert rules.used([image("b", "pending", replaces="gone")], NOW) == 1
    assert rules.used([image("a", "published"), image("b", "rejected", replaces="a")], NOW) == 1


def test_a_successor_is_what_waits_in_the_same_place() -> None:
    waiting = [image("a", "published"), image("b", "reserved", replaces="a")]
    assert rules.successor(waiting, "a", NOW) == "b"
    assert rules.successor(waiting, "a", NOW + rules.RESERVED_FOR) is None
    assert rules.successor([image("a", "published"), image("b", "rejected", replaces="a")], "a", NOW) is None


def test_a_reservation_lapses_at_its_instant_and_not_before() -> None:
    reserved = image("a", "reserved")
    assert not rules.is_lapsed(reserved, NOW + rules.RESERVED_FOR - timedelta(microseconds=1))
    assert rules.is_lapsed(reserved, NOW + rules.RESERVED_FOR)
    assert not rules.is_lapsed(image("a", "pending"), NOW + timedelta(days=1))
    assert rules.used([reserved], NOW + rules.RESERVED_FOR) == 0


def test_a_rejection_is_taken_back_while_its_pictures_are_kept_and_not_a_moment_later() -> None:
    inspected = {"inspected_at": to_stored(NOW)}
    rules.hold_kept(inspected, NOW + rules.RENDITIONS_KEPT - timedelta(microseconds=1))
    with pytest.raises(Conflict) as refused:
        rules.hold_kept(inspected, NOW + rules.RENDITIONS_KEPT)
    assert refused.value.slug == "pictures-gone"
    assert refused.value.detail == (
        "この画像の保存期間（180日）が過ぎています。求人者に、もう一度登録するようお伝えください。"
    )


def test_what_was_not_taken_stays_up_to_twenty_with_the_new_one() -> None:
    old = [image(f"{n:02d}", "rejected", updated_at=to_stored(NOW + timedelta(minutes=n))) for n in range(21)]
    gone = rules.surplus([*old, image("p", "published")], NOW)
    assert sorted(one["image_id"] for one in gone) == ["00", "01"]
    assert rules.surplus(old[2:], NOW) == []


@pytest.mark.parametrize("state", ["unusable", "rejected"])
def test_of_what_was_not_taken_the_longest_unchanged_goes_first_however_it_is_listed(state: str) -> None:
    listed = [image(f"{n:02d}", state, updated_at=to_stored(NOW + timedelta(minutes=n * 7 % 20))) for n in range(20)]
    gone = rules.surplus(listed, NOW)
    assert [one["image_id"] for one in gone] == ["00"]
    assert rules.surplus(listed[1:], NOW) == []


def test_unusable_and_rejected_images_fill_the_same_twenty_places() -> None:
    unusable = [image(f"u{n}", "unusable", updated_at=to_stored(NOW + timedelta(minutes=n))) for n in range(10)]
    rejected = [image(f"r{n}", "rejected", updated_at=to_stored(NOW + timedelta(minutes=10 + n))) for n in range(11)]
    assert [one["image_id"] for one in rules.surplus([*unusable, *rejected], NOW)] == ["u1", "u0"]


def test_with_a_new_place_the_lapsed_reservations_go_and_what_counts_stays() -> None:
    lapsed, held = image("lapsed", "reserved", lapses_at=to_stored(NOW)), image("held", "reserved")
    kept = [image("p", "pending"), image("public", "published"), image("r", "rejected")]
    assert rules.surplus([held, lapsed, *kept], NOW) == [lapsed]


@pytest.mark.parametrize(("given", "kept"), [(name, name) for name in rules.CONTENT_TYPES])
def test_a17_the_four_formats_are_taken(given: str, kept: str) -> None:
    assert rules.declared_type(given, 1) == kept
    assert rules.declared_type(given.upper() + "; charset=x", 1) == kept


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("image/jpg", "image/jpeg"),
        ("image/pjpeg", "image/jpeg"),
        ("image/x-ms-bmp", "image/bmp"),
        ("image/x-bmp", "image/bmp"),
        ("image/x-png", "image/png"),
        (" IMAGE/JPG ;q=1;v=2", "image/jpeg"),
    ],
)
def test_other_spellings_of_the_four_are_understood(given: str, kept: str) -> None:
    assert rules.declared_type(given, 1) == kept


@pytest.mark.parametrize("given", ["image/heic", "image/webp", "image/svg+xml", "image/tiff", "text/html", ""])
def test_a17_every_other_format_is_refused_with_how_to_convert_it(given: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        rules.declared_type(given, 1)
    assert refused.value.slug == "image-format"
    assert rules.HOW_TO_CONVERT in refused.value.detail


HOW = (
    "形式の画像は登録できません（登録できる形式：JPEG、GIF、PNG、BMP）。"
    "スマートフォンの設定で写真の形式を「互換性優先」（JPEG）にして撮り直すか、"
    "写真アプリなどでJPEGとして保存し直してから、もう一度お選びください。"
)


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("image/heic", "HEIC"),
        ("image/heic-sequence", "HEIC"),
        ("image/heif", "HEIF"),
        ("image/heif-sequence", "HEIF"),
        ("image/webp", "WebP"),
        ("image/avif", "AVIF"),
        ("image/svg+xml", "SVG"),
        ("Image/TIFF; x=y", "TIFF"),
        ("application/pdf", "この"),
        ("", "この"),
    ],
)
def test_a17_a_refused_format_is_named_if_it_has_a_name(given: str, name: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        rules.declared_type(given, 1)
    assert refused.value.detail == name + HOW
    assert refused.value.errors == (FieldError("content_type", "A17", name + HOW),)


def test_a17_of_a_large_file_in_a_wrong_format_the_format_is_told() -> None:
    with pytest.raises(InvalidInput) as refused:
        rules.declared_type("image/heic", MAX_BYTES + 1)
    assert refused.value.slug == "image-format"


def test_a16_two_megabytes_pass_and_one_byte_more_does_not() -> None:
    assert MAX_BYTES == 2_097_152
    assert rules.declared_type("image/jpeg", MAX_BYTES) == "image/jpeg"
    with pytest.raises(InvalidInput) as refused:
        rules.declared_type("image/jpeg", MAX_BYTES + 1)
    text = "画像は1ファイルにつき2MB（2,097,152バイト）までです。縮小してから、もう一度お選びください。"
    assert (refused.value.slug, refused.value.detail) == ("image-size", text)
    assert refused.value.errors == (FieldError("size", "A16", text),)


def test_the_kinds_are_those_of_the_leaflet() -> None:
    assert [kind.label for kind in ImageKind] == ["外観", "職場風景", "取扱商品", "その他"]


def test_every_reason_says_what_to_do() -> None:
    for reason in rules.REASONS.values():
        assert reason.endswith("ください。")


def test_the_same_upload_and_bytes_always_come_to_the_same_place() -> None:
    assert rules.rendition_key("albums/a/1", "0f3c", "thumbnail") == "albums/a/1/0f3c/thumbnail.jpg"
