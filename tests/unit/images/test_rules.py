"""States, places and formats of images (R18, A15-A17, domain.md §2.6)."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from mypage.core.clock import JST, to_stored
from mypage.core.errors import Conflict, InvalidInput
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
    assert "replace" not in rules.allowed(ImageState(state), ImageActor.EMPLOYER, replaced=True)


def test_r18_reserved_pending_and_published_count_to_ten_and_no_further() -> None:
    nine = [image(str(n), ("reserved", "pending", "published")[n % 3]) for n in range(9)]
    beside = [image("u", "unusable"), image("r", "rejected")]
    rules.hold_place([*nine, *beside], image("9", "reserved"), NOW)
    with pytest.raises(Conflict) as refused:
        rules.hold_place([*nine, *beside, image("9", "reserved")], image("10", "reserved"), NOW)
    assert refused.value.slug == "image-limit"


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


def test_what_was_not_taken_stays_up_to_twenty_with_the_new_one() -> None:
    old = [image(f"{n:02d}", "rejected", updated_at=to_stored(NOW + timedelta(minutes=n))) for n in range(21)]
    gone = rules.surplus([*old, image("p", "published")], NOW)
    assert sorted(one["image_id"] for one in gone) == ["00", "01"]
    assert rules.surplus(old[2:], NOW) == []


@pytest.mark.parametrize(("given", "kept"), [(name, name) for name in rules.CONTENT_TYPES])
def test_a17_the_four_formats_are_taken(given: str, kept: str) -> None:
    assert rules.declared_type(given, 1) == kept
    assert rules.declared_type(given.upper() + "; charset=x", 1) == kept


@pytest.mark.parametrize(("given", "kept"), [("image/jpg", "image/jpeg"), ("image/x-ms-bmp", "image/bmp")])
def test_other_spellings_of_the_four_are_understood(given: str, kept: str) -> None:
    assert rules.declared_type(given, 1) == kept


@pytest.mark.parametrize("given", ["image/heic", "image/webp", "image/svg+xml", "image/tiff", "text/html", ""])
def test_a17_every_other_format_is_refused_with_how_to_convert_it(given: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        rules.declared_type(given, 1)
    assert refused.value.slug == "image-format"
    assert rules.HOW_TO_CONVERT in refused.value.detail


def test_a16_two_megabytes_pass_and_one_byte_more_does_not() -> None:
    assert MAX_BYTES == 2_097_152
    rules.declared_type("image/jpeg", MAX_BYTES)
    with pytest.raises(InvalidInput) as refused:
        rules.declared_type("image/jpeg", MAX_BYTES + 1)
    assert [error.field for error in refused.value.errors] == ["size"]


def test_the_kinds_are_those_of_the_leaflet() -> None:
    assert [kind.label for kind in ImageKind] == ["外観", "職場風景", "取扱商品", "その他"]


def test_every_reason_says_what_to_do() -> None:
    for reason in rules.REASONS.values():
        assert reason.endswith("ください。")
