"""The index that this process searches: the last good one that it has seen (docs/decisions/0015).

The manifest is looked at every few seconds at most. Whatever is wrong with a newer index (cut short, half there, of another
version of the code, S3 down), the one that is open stays in use.
"""

from __future__ import annotations

import time
from functools import cache
from typing import TYPE_CHECKING

from mypage.core import storage
from mypage.core.errors import Unavailable
from mypage.core.log import logger
from mypage.seekers import snapshots
from mypage.seekers.snapshots import Manifest, Unreadable

if TYPE_CHECKING:
    from mypage.seekers.engine import Reader

CHECK_EVERY = 5.0
"""Seconds between two looks at the manifest."""
TRY_AGAIN_AFTER = 60.0
"""Seconds until an index that could not be brought in is tried again, while another one is open: fetching takes time."""
PREPARED_IN = 60
"""Seconds after which an index that is not there yet is worth asking for again: the next update builds it."""


class CurrentIndex:
    """What one process has open."""

    def __init__(self) -> None:
        self._copy = snapshots.copy("search")
        self._open: tuple[Reader, Manifest] | None = None
        self._etag = ""
        self._look_at = float("-inf")

    def latest(self) -> tuple[Reader, Manifest]:
        """Return the open index, after bringing in a newer one where it is time to look for it.

        Raises:
            Unavailable: there has never been one that could be opened (`search-preparing`).
        """
        if self._open is None or time.monotonic() >= self._look_at:
            self._look()
        if self._open is None:
            raise Unavailable(
                "search-preparing",
                "求職情報検索を準備しています。1分ほど待ってから、もう一度お試しください。",
                retry_after_seconds=PREPARED_IN,
            )
        return self._open

    def _look(self) -> None:
        from mypage.seekers import engine  # noqa: PLC0415 - only its own functions carry the engine

        wait = CHECK_EVERY
        try:
            found = snapshots.read(engine.VERSION, self._etag)
            if found is not None:
                manifest, etag = found
                self._copy.bring(manifest)
                reader = self._open[0] if self._open else engine.Reader(self._copy.folder)
                reader.reload()
                self._open, self._etag = (reader, manifest), etag
                self._copy.tidy(manifest)
        except (Unreadable, Unavailable, storage.Gone, storage.Damaged, OSError, ValueError) as error:
            # The last two: the folder is full, or Tantivy does not read what it was told to be an index.
            logger.warning("search index is not renewed", extra={"reason": f"{type(error).__name__}: {error}"})
            wait = TRY_AGAIN_AFTER
        self._look_at = time.monotonic() + wait


@cache
def current_index() -> CurrentIndex:
    """Return this process's index."""
    return CurrentIndex()
