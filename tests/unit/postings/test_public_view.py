"""What is published (domain.md §2.4, 公開希望 1-4): an allow-list, and without the name nothing below the municipality."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from mypage.core.clock import JST, to_stored
from mypage.images.models import PublishedImage
from mypage.images.rules import ImageKind
from mypage.postings import rules, views
from mypage.postings.content import IDENTIFYING, PUBLISHED, PostingContent
from tests.support.postings import ESTABLISHMENTS, posting

NOW = datetime(2026, 11, 18, 10, 0, tzinfo=JST)
SECRET = "更新求人です。前回は4月に受理されました。"


def stored(**change: Any) -> dict[str, Any]:
    return {
        "posting_number": "99010-00000001",
        "office": "99010",
        "state": "accepted",
        "accepted_at": to_stored(NOW),
        "valid_until": "2027-01-31",
        "ended_at": to_stored(NOW + timedelta(days=60)),
        "comments": [{"field": "duties", "text": "内部のやり取り"}],
        "receipt_number": "20261118-00001",
        "content": posting("P09", note_to_office=SECRET, **change),
    }


IMAGES = [
    PublishedImage(
        kind=ImageKind.EXTERIOR,
        caption="店の外観",
        alternative_text="青い屋根の店の正面",
        width=480,
        height=320,
        thumbnail_url="/images/a.jpg",
        display_url="/images/b.jpg",
    )
]


def test_images_are_published_except_where_the_name_is_hidden() -> None:
    assert [image["caption"] for image in published(publication="1")["images"]] == ["店の外観"]
    assert published(publication="3")["images"] == []


def published(**change: Any) -> dict[str, Any]:
    establishment = {**ESTABLISHMENTS["P09"], "office": "99010", "registered_at": "x", "version": 1}
    posting_ = stored(**change)
    view = views.public(posting_, establishment, views.read_content(posting_["content"]), IMAGES, NOW)
    return view.model_dump(mode="json")


@pytest.mark.parametrize(("wish", "public"), [("1", True), ("2", False), ("3", True), ("4", False), (None, False)])
def test_only_wishes_1_and_3_are_shown_to_everybody(wish: str | None, *, public: bool) -> None:
    assert rules.is_public(wish) is public


def test_the_answer_holds_these_fields_and_no_other() -> None:
    assert set(published(publication="1")) == {
        "posting_number",
        "office",
        "accepted_on",
        "valid_until",
        "as_of",
        "establishment_name",
        "prefecture",
        "municipality",
        "establishment_prefecture",
        "address",
        "content",
        "images",
    }


def test_every_field_of_the_form_was_decided_to_be_public_or_not() -> None:
    """A new field of the form must be thought about: it is published unless it is named here."""
    withheld = set(PostingContent.model_fields) - PUBLISHED
    assert withheld == {
        "note_to_office",
        "publication",
        "mailing_address",
        "contact_department",
        "contact_name",
        "contact_name_kana",
        "contact_phone",
        "contact_extension",
        "contact_fax",
        "contact_email",
        "declaration",
    }


def test_what_tells_who_or_where_is_withheld_with_wish_3() -> None:
    assert {
        "dispatch_licence",
        "workplace_postal_code",
        "workplace_address",
        "nearest_station",
        "station_access",
        "station_minutes",
        "workplace_note",
        "workplace_change_note",
        "transfer_note",
        "special_notes",
        "message",
        "selection_place_address",
        "selection_place_station",
    } == IDENTIFYING


@pytest.mark.parametrize("wish", ["1", "3"])
def test_what_is_meant_for_the_office_is_never_published(wish: str) -> None:
    text = str(published(publication=wish))
    for internal in (SECRET, "内部のやり取り", "20261118-00001", ESTABLISHMENTS["P09"]["phone"]):
        assert internal not in text


def test_wish_1_shows_name_and_address() -> None:
    view = published(publication="1")
    assert view["establishment_name"] == "架空整形外科クリニック"
    assert view["address"] == "金沢市見本町9-9"
    assert view["content"]["nearest_station"] == "ＪＲ金沢駅から車で10分"
    assert (view["prefecture"], view["municipality"]) == ("石川県", "金沢市")


def test_wish_3_hides_the_name_and_everything_below_the_municipality() -> None:
    view = published(
        publication="3",
        workplace="other",
        workplace_postal_code="924-0000",
        workplace_prefecture_code="17",
        workplace_municipality="白山市",
        workplace_address="見本町9-9",
    )
    assert view["establishment_name"] is None
    assert view["address"] is None
    assert view["establishment_prefecture"] is None
    assert (view["prefecture"], view["municipality"]) == ("石川県", "白山市")
    assert not {"workplace_postal_code", "workplace_address", "nearest_station"} & set(view["content"])
    for hidden in ("架空整形外科", "見本町", "924-0000", "9901-000009-9", "金沢駅"):
        assert hidden not in str(view)


def test_a_workplace_elsewhere_names_its_own_prefecture_and_municipality() -> None:
    view = published(
        publication="1",
        workplace="other",
        workplace_prefecture_code="16",
        workplace_municipality="富山市",
        workplace_address="1-1",
    )
    assert (view["prefecture"], view["municipality"]) == ("富山県", "富山市")
    assert (view["establishment_prefecture"], view["address"]) == ("石川県", "金沢市見本町9-9")


def test_stored_content_of_another_version_is_read_tolerantly() -> None:
    content = {**posting("P09"), "a_field_of_tomorrow": 1, "wage_form": "an_answer_of_tomorrow"}
    read = views.read_content(content)
    assert read.occupation == posting("P09")["occupation"]
    assert read.wage_form is None
