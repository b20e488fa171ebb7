"""Published profiles in any number and the search index over them, for action tests.

The profiles are written as `publication` writes them, without their seekers: a search knows nothing else.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from mypage.core import dynamo
from mypage.core.clock import to_stored
from mypage.core.ids import CROCKFORD, grouped
from mypage.seekers import current_index, snapshots, store
from tests.support.aws import Answer, Aws
from tests.support.steps import owner

CONTENT: dict[str, Any] = {
    "occupations": ["034-03"],
    "places": [{"prefecture_code": "17", "municipality": "金沢市"}],
    "employment": ["regular"],
    "hours": ["full_time"],
    "monthly_wage": 210_000,
    "self_pr": "経理の仕事を続けてきました。",
}


def number_of(n: int) -> str:
    """Return the profile number of the n-th profile; they lie in different shards."""
    return grouped(f"{CROCKFORD[n % 32]}" + f"{n:025}")


def publish(aws: Aws, n: int, at: datetime | None = None, valid_until: date = date(2027, 1, 31), **content: Any) -> str:
    """Make the n-th profile public, or change what is public; return its number."""
    number = number_of(n)
    item = {
        "profile_number": number,
        "state": "published",
        "content": {**CONTENT, **content},
        "office": "99010",
        "age_band": "30代",
        "published_at": to_stored(at or aws.now),
        "valid_until": valid_until.isoformat(),
        "schema_version": 1,
    }
    dynamo.write(store.publication(item, at or aws.now))
    return number


def withdraw(aws: Aws, n: int) -> None:
    """Take the n-th profile back."""
    dynamo.write(store.unpublication(number_of(n), aws.now))


def update(aws: Aws, *, rebuild: bool = False) -> dict[str, int]:
    """Run the update as the scheduler does, or by hand."""
    event = {"scheduled_at": aws.now.isoformat()} | ({"rebuild": True} if rebuild else {})
    return dict(aws.invoke("seekers/update_search_index", event))


def find(aws: Aws, name: str = "P02", **query: Any) -> Answer:
    """Search as the employer of a posting."""
    return aws.call("seekers/search_seekers", query=query or None, caller=owner(name))


def found(aws: Aws, **query: Any) -> list[str]:
    """Return the numbers on the first page of a search."""
    answer = find(aws, **query)
    assert answer.status == 200, answer.text
    return [item["profile_number"] for item in answer.json["items"]]


def new_environment(*, of_update: bool = False) -> None:
    """Forget what this process has open, as a fresh environment of Lambda has nothing."""
    for file in snapshots.copy("writing" if of_update else "search").folder.iterdir():
        file.unlink()
    snapshots.copy.cache_clear()
    current_index.current_index.cache_clear()


def look_at_each_search(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let each search look at the manifest, so that no test waits for seconds to pass."""
    monkeypatch.setattr(current_index, "CHECK_EVERY", 0.0)
    monkeypatch.setattr(current_index, "TRY_AGAIN_AFTER", 0.0)
