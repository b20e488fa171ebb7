"""Keeping the search index up to date: each minute what changed, or everything anew (docs/decisions/0015).

The published profiles in DynamoDB are the truth. A run takes the last good index, brings in what changed since, writes the
new files and then the manifest. It may be killed anywhere and started again, also twice at once: until the manifest is
written nothing has happened, and it is written only in the place of the one that the run began with.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import batched, takewhile
from pathlib import Path
from typing import TYPE_CHECKING

from mypage.core import dynamo, storage
from mypage.core.clock import from_stored, to_stored
from mypage.core.log import logger, trace_of
from mypage.seekers import discovery, lease, rules, snapshots, store
from mypage.seekers.snapshots import Manifest

if TYPE_CHECKING:
    from mypage.seekers.engine import Change

OVERLAP = timedelta(minutes=2)
"""How far a run goes back: the index of changes follows the table by a moment, and clocks of functions differ."""
MOST_CHANGES = 20_000
"""Changes of one run; what is more waits for the next."""
_PURPOSE = "writing"
_PAGE = 1_000
_BATCH = 100


def update(now: datetime, *, rebuild: bool = False) -> dict[str, int]:
    """Bring the index up to date; with `rebuild`, or where there is none to go on with, build it from the profiles.

    Returns what was done: `changed` profiles, `documents` in the index, `uploaded` files and `bytes`; or `busy`,
    `superseded` (another builder works, was faster).
    """
    anew = rebuild or not _goes_on(snapshots.read_any()[0])
    held = lease.take(now, lease.REBUILD_LIFE if anew else lease.LIFE)
    if held is None:
        return {"busy": 1}
    try:
        return _updated(held, now, rebuild=rebuild)
    except Exception:
        lease.give_up(held)
        raise


def _updated(held: lease.Lease, now: datetime, *, rebuild: bool) -> dict[str, int]:
    before, etag = snapshots.read_any()  # now that nobody else is at work
    base = before if before is not None and _goes_on(before) and not rebuild else _anew(before)
    base, made, changed = _changed(base, now)
    uploads = [file for file in made.files if file.key not in base.keys]
    try:
        if not lease.announce(held, (file.key for file in uploads)):
            return {"superseded": 1}
        snapshots.upload(snapshots.copy(_PURPOSE).folder, uploads)
        snapshots.write(made, etag)
    except storage.Gone:
        lease.give_up(held)
        return {"superseded": 1}
    snapshots.remove(base.removable(made) | held.left - made.named)
    lease.release(held)
    return {
        "changed": changed,
        "documents": made.documents,
        "uploaded": len(uploads),
        "bytes": sum(file.size for file in uploads),
    }


def _goes_on(manifest: Manifest | None) -> bool:
    from mypage.seekers import engine  # noqa: PLC0415 - only its own functions carry the engine

    return manifest is not None and manifest.version == engine.VERSION and bool(manifest.meta)


def _anew(before: Manifest | None) -> Manifest:
    from mypage.seekers import engine  # noqa: PLC0415 - as above

    logger.warning("search index is built anew", extra={"generation": before.generation if before else 0})
    if before is None:
        return snapshots.nothing(engine.VERSION)
    return replace(snapshots.begun_anew(before), version=engine.VERSION)


def _changed(base: Manifest, now: datetime) -> tuple[Manifest, Manifest, int]:
    """Return what was gone on with, the manifest that follows it, and how many profiles changed.

    That is `base`, or nothing where that is damaged. The files of the new manifest lie in this process's folder.
    """
    from mypage.seekers import engine  # noqa: PLC0415 - as above

    copy = snapshots.copy(_PURPOSE)
    try:
        copy.bring(base)
    except (storage.Gone, storage.Damaged) as error:
        # The one index that counts cannot be read. Nothing is lost: the profiles are the truth.
        facts = {"generation": base.generation, "trace": trace_of(error)}
        logger.error("search index in the bucket is damaged", extra=facts)
        base = _anew(base)
    copy.tidy(base)  # also what an interrupted run of this process has left
    if not base.meta:
        base = _built(base, copy.folder, now)
    reader = engine.Reader(copy.folder)
    writer = engine.Writer(copy.folder)
    checkpoint, count = dict(base.checkpoint), 0
    for shard, place, change in _changes(base.checkpoint, now):
        if reader.needs(change):
            writer.apply(change)
            count += 1
        checkpoint[shard] = max(place, checkpoint.get(shard, ""))
        if count == MOST_CHANGES:
            break
    if reader.lapsed(now.date()):
        writer.remove_lapsed(now.date())
    writer.commit()
    reader.reload()
    meta, names = engine.segment_files(copy.folder)
    facts = {"checkpoint": checkpoint, "as_of": to_stored(now), "documents": reader.documents}
    return base, base.following(folder=copy.folder, meta=meta, names=names, **facts), count


def _built(base: Manifest, folder: Path, now: datetime) -> Manifest:
    """Fill an empty folder with all profiles that employers see; what changes meanwhile is brought in afterwards."""
    from mypage.seekers import engine  # noqa: PLC0415 - as above

    writer = engine.Writer(folder)
    begun = to_stored(now)
    for shard in _shards():
        # Up to here a profile stands at one place only; later ones may be those of profiles that were read already.
        for _, change in _read(takewhile(lambda place: place[0] < begun, _places(shard, "")), now):
            if change.document is not None:
                writer.add(change.document)
    writer.commit()
    return replace(base, meta=engine.segment_files(folder)[0], checkpoint=dict.fromkeys(_shards(), begun))


def _changes(checkpoint: Mapping[str, str], now: datetime) -> Iterator[tuple[str, str, Change]]:
    for shard in _shards():
        for place, change in _read(_places(shard, _after(checkpoint.get(shard, ""), now)), now):
            yield shard, place, change


def _after(place: str, now: datetime) -> str:
    if not place:
        return ""
    return to_stored(min(from_stored(place.partition("#")[0]), now) - OVERLAP)  # now: a clock may have been set back


def _shards() -> list[str]:
    return [f"profile-change#{n}" for n in range(rules.CHANGE_SHARDS)]


def _places(shard: str, after: str) -> Iterator[tuple[str, str]]:
    while page := store.changed_since(shard, after, _PAGE):
        yield from page
        after = page[-1][0]


def _read(places: Iterable[tuple[str, str]], now: datetime) -> Iterator[tuple[str, Change]]:
    """Read the profiles at these places as they are at this instant, a hundred at a time."""
    for batch in batched(places, _BATCH, strict=False):
        found = {item["profile_number"]: item for item in store.read_published(number for _, number in batch)}
        for place, number in batch:
            yield place, _change(number, found.get(number), now)


def _change(number: str, profile: dynamo.Item | None, now: datetime) -> Change:
    from mypage.seekers.engine import Change  # noqa: PLC0415 - as above

    is_visible = profile is not None and rules.is_visible(profile, now)
    return Change(number, discovery.document(profile) if profile and is_visible else None)
