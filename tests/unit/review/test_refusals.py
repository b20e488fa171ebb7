"""What a clerk reads when a step is not possible: who has the item, what became of it, and the way on (§2.4)."""

from typing import Any

import pytest

from mypage.core.errors import MyPageError
from mypage.review import rules
from mypage.review.rules import ReviewState

ME, OTHER = "s1", "s2"
NEXT = "一覧から次の申込みを開いてください。"


def item(state: str, by: str | None = None, **more: Any) -> dict[str, Any]:
    return {"state": state, "version": 3, "claimed_by": by, **more}


def words(check: Any, review: dict[str, Any], **who: Any) -> str | None:
    with pytest.raises(MyPageError) as refused:
        check(review, staff_id=ME, **who)
    return refused.value.detail


@pytest.mark.parametrize(("known", "name"), [({"claimed_by_name": "窓口 次郎"}, "窓口 次郎"), ({}, "ほかの職員")])
def test_who_has_the_item_is_named(known: dict[str, str], name: str) -> None:
    review = item("in_review", OTHER, **known)
    assert words(rules.check_claimable, review, role="clerk", take_over=False) == f"{name}さんが確認中です。"


def test_what_only_a_supervisor_may_is_said() -> None:
    review = item("in_review", OTHER)
    taken = words(rules.check_claimable, review, role="clerk", take_over=True)
    assert taken == "ほかの職員から引き継げるのは、監督者だけです。"
    given_back = words(rules.check_releasable, review, role="clerk")
    assert given_back == "ほかの職員が着手した申込みを戻せるのは、監督者だけです。"


def test_what_must_come_first_is_said() -> None:
    decided = words(rules.check_decidable, item("waiting"), version=3)
    assert decided == "先に「着手する」を押してください。着手した職員だけが判断できます。"
    released = words(rules.check_releasable, item("waiting"), role="clerk")
    assert released == "この申込みには、まだ誰も着手していません。"


@pytest.mark.parametrize(
    ("state", "became"),
    [
        (ReviewState.WITHDRAWN, "この申込みは、求人者が取り下げました。"),
        (ReviewState.VOID, "この申込みの求人は、すでに有効ではありません（対象無効）。"),
        (ReviewState.ACCEPTED, "この申込みは、すでに判断されています。"),
        (ReviewState.RETURNED, "この申込みは、すでに判断されています。"),
        (ReviewState.REFUSED, "この申込みは、すでに判断されています。"),
    ],
)
def test_what_became_of_a_closed_item_is_said_with_the_way_on(state: ReviewState, became: str) -> None:
    assert rules.closed(state).detail == f"{became}{NEXT}"


def test_the_shard_is_read_from_the_hexadecimal_beginning_of_the_id() -> None:
    assert rules.due_shard("00000010-0000-4000-8000-000000000000") == 16 % rules.DUE_SHARDS
    assert rules.due_shard("0000001f-0000-4000-8000-000000000000") == 31 % rules.DUE_SHARDS
