"""The office's words for frequent corrections: every one belongs to a field of the form, and fits into a comment."""

from collections import Counter

import pytest

from mypage.core.text import visible_length
from mypage.postings.content import PostingContent
from mypage.review import templates
from mypage.review.models import CommentOnField

TEMPLATES = templates.comments()


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template["title"])
def test_a_template_is_of_a_field_of_the_form_or_of_any(template: dict[str, str]) -> None:
    assert set(template) == {"field", "title", "text"}
    assert template["field"] == "" or template["field"] in PostingContent.model_fields
    assert template["title"]
    assert visible_length(template["title"]) <= 30


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template["title"])
def test_a_template_can_be_sent_as_it_is(template: dict[str, str]) -> None:
    comment = CommentOnField(field=template["field"], text=template["text"])
    assert comment.text == template["text"]
    assert comment.text.endswith("。"), "a whole sentence"


def test_templates_stand_in_the_order_of_the_form_those_for_any_field_first() -> None:
    order = ["", *PostingContent.model_fields]
    places = [order.index(template["field"]) for template in TEMPLATES]
    assert places == sorted(places)


def test_no_title_is_there_twice_for_a_field() -> None:
    titles = Counter((template["field"], template["title"]) for template in TEMPLATES)
    assert max(titles.values()) == 1
