"""Following up what an index says is due: one item that fails does not keep the others waiting for its repair."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from mypage.core import dynamo
from mypage.core.errors import Unavailable

TOLD = 20
"""So many failures are told with their traces; when hundreds fail, they fail alike."""


def due_items(shards: int, read: Callable[[int, dynamo.Item | None], dynamo.Page]) -> Iterator[dynamo.Item]:
    """Yield what `read` finds in each shard of an index, page after page; a page is read when it is come to."""
    for shard in range(shards):
        for page in dynamo.pages(partial(read, shard)):
            yield from page.items


def sweep[Item](items: Iterable[Item], follow_up: Callable[[Item], str]) -> dict[str, int]:
    """Follow up every item; return how often which outcome came.

    Raises:
        Unavailable: at once, when DynamoDB cannot answer for now: the next run catches up.
        ExceptionGroup: at the end, with what single items failed with, so that the alarm rings and the run is repeated.
    """
    counts: dict[str, int] = {}
    failures: list[Exception] = []
    for item in items:
        try:
            outcome = follow_up(item)
        except Unavailable:
            raise
        except Exception as error:  # noqa: BLE001 - raised below
            failures.append(error)
        else:
            counts[outcome] = counts.get(outcome, 0) + 1
    if failures:
        raise ExceptionGroup(f"{len(failures)} items failed, beside {counts}", failures[:TOLD])
    return counts
