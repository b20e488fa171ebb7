"""Which area decides about a kind of work. Its module is loaded when the first work of that kind comes (decisions/0009)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Protocol

from mypage.core import dynamo
from mypage.core.api import StaffCaller
from mypage.review.queue import Decided, UnderReview
from mypage.review.rules import Kind


class Decisions(Protocol):
    """What the module `decisions` of an area offers for its kinds of work. It reads the thing; the review comes as stored."""

    def for_review(self, review: Mapping[str, Any], now: datetime, /) -> UnderReview:
        """Return what a clerk needs to decide."""

    def claimed(self, review: Mapping[str, Any], event: str, now: datetime, /) -> list[dynamo.Write]:
        """Return the writes that show a claim or a release (`event`) on the thing."""

    def accepted(self, review: Mapping[str, Any], caller: StaffCaller, now: datetime, /) -> Decided:
        """Return what an acceptance writes."""

    def returned(
        self, review: Mapping[str, Any], caller: StaffCaller, comments: list[dict[str, str]], now: datetime, /
    ) -> Decided:
        """Return what sending back with comments writes."""


def decisions_about(review: Mapping[str, Any]) -> Decisions:
    """Return the decisions about this kind of work."""
    match Kind(review["kind"]):
        case Kind.ESTABLISHMENT:
            from mypage.establishments import decisions as of_establishments  # noqa: PLC0415 - as said above

            return of_establishments
        case Kind.IMAGE:
            from mypage.images import decisions as of_images  # noqa: PLC0415

            return of_images
        case Kind.POSTING | Kind.CHANGE | Kind.STOP | Kind.EXTENSION:
            from mypage.postings import decisions as of_postings  # noqa: PLC0415

            return of_postings
