"""The search index as it lies in S3, and its copy in a function's own folder (docs/decisions/0015).

Keys in the bucket:
    `segments/<SHA-256>`  a file of the index, named after its bytes: written once, never changed
    `manifest.json`       which files make the index now; written last, and only in the place of the one that was read

So a reader sees the whole of an index or the whole of the one before, whenever a writer stops. A file that no manifest
names any more stays for one manifest longer, for readers that are still fetching it.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from mypage.core import storage
from mypage.core.settings import settings

MANIFEST = "manifest.json"
_MANIFEST_BYTES = 1024 * 1024
_KEPT_FILES = {"meta.json", ".tantivy-meta.lock", ".tantivy-writer.lock"}
_READ_AT_ONCE = 1024 * 1024
_SEGMENT_FILE = re.compile(r"[0-9a-f]{32}(\.[0-9]+)?\.[a-z]+")


class Unreadable(Exception):
    """There is no manifest, or it is not one of this version of the code."""


@dataclass(frozen=True, slots=True)
class File:
    """A file of the index: its name in the folder, its key in the bucket, and how its bytes are known again."""

    name: str
    key: str
    size: int
    digest: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """An index. `meta`: the text of its `meta.json`. `checkpoint`: per shard of the changes, the place up to which they are in.

    `retired`: keys that are named no more, with the generation from which on that is so.
    """

    version: int
    generation: int
    checkpoint: Mapping[str, str]
    as_of: str
    documents: int
    meta: str
    files: tuple[File, ...]
    retired: tuple[tuple[str, int], ...] = ()

    @property
    def keys(self) -> set[str]:
        """The keys of its files."""
        return {file.key for file in self.files}

    @property
    def named(self) -> set[str]:
        """The keys that it still speaks of."""
        return self.keys | {key for key, _ in self.retired}

    def following(self, *, folder: Path, meta: str, names: Sequence[str], **facts: Any) -> Manifest:
        """Return the manifest that comes after this one, of the files that lie in the folder now."""
        known = {file.name: file for file in self.files}
        files = tuple(known.get(name) or _described(folder / name) for name in names)
        kept = {file.key for file in files}
        generation = self.generation + 1
        left = tuple((key, since) for key, since in self.retired if since >= self.generation and key not in kept)
        left += tuple((key, generation) for key in sorted(self.keys - kept))
        return replace(self, generation=generation, meta=meta, files=files, retired=left, **facts)

    def removable(self, successor: Manifest) -> set[str]:
        """Return the keys that neither this manifest nor its successor names; twice, should a run be interrupted."""
        return {key for key, since in self.retired if since <= self.generation} - successor.keys


def nothing(version: int, generation: int = 0) -> Manifest:
    """Return the manifest of no index at all, from which a new one begins."""
    return Manifest(version, generation, {}, "", 0, "", ())


def begun_anew(before: Manifest) -> Manifest:
    """Return the manifest from which a rebuilding begins: nothing of the index, but what it has in the bucket."""
    retired = tuple((key, before.generation + 1) for key in sorted(before.keys))
    return replace(before, checkpoint={}, as_of="", documents=0, meta="", files=(), retired=(*before.retired, *retired))


def _described(file: Path) -> File:
    digest = _digest(file)
    return File(file.name, f"segments/{digest}", file.stat().st_size, digest)


def _digest(file: Path) -> str:
    found = hashlib.sha256()
    with file.open("rb") as source:
        while part := source.read(_READ_AT_ONCE):
            found.update(part)
    return found.hexdigest()


# --- the manifest in the bucket ---------------------------------------------------------------------


def read(version: int, unless: str = "") -> tuple[Manifest, str] | None:
    """Return the present manifest and its ETag, or None while that is `unless`.

    Raises:
        Unreadable: there is none, it is damaged, or it belongs to another version of the code.
    """
    try:
        found = storage.read_version(settings().search_index_bucket, MANIFEST, _MANIFEST_BYTES, unless)
    except storage.Gone as gone:
        raise Unreadable("there is no manifest") from gone
    if found is None:
        return None
    manifest = parsed(found.data)
    if manifest.version != version:
        raise Unreadable(f"the manifest is of version {manifest.version}")
    return manifest, found.etag


def read_any() -> tuple[Manifest | None, str | None]:
    """Return what stands in the manifest's place, of whatever version, and its ETag; damaged: None with the ETag."""
    try:
        found = storage.read_version(settings().search_index_bucket, MANIFEST, _MANIFEST_BYTES)
    except storage.Gone:
        return None, None
    if found is None:
        return None, None
    try:
        return parsed(found.data), found.etag
    except Unreadable:
        return None, found.etag


def write(manifest: Manifest, etag: str | None) -> str:
    """Put the manifest in the place of the one with this ETag (None: there was none); return the new ETag.

    Raises:
        storage.Gone: another builder was faster.
    """
    data = json.dumps(asdict(manifest), separators=(",", ":")).encode()
    return storage.replace(settings().search_index_bucket, MANIFEST, data, "application/json", etag)


def parsed(data: bytes) -> Manifest:
    """Read a manifest. Raises Unreadable when it is damaged."""
    try:
        fields: dict[str, Any] = json.loads(data)
        files = tuple(_file(entry) for entry in fields["files"])
        return Manifest(
            int(fields["version"]),
            int(fields["generation"]),
            {str(shard): str(place) for shard, place in fields["checkpoint"].items()},
            str(fields["as_of"]),
            int(fields["documents"]),
            str(fields["meta"]),
            files,
            tuple((str(key), int(since)) for key, since in fields["retired"]),
        )
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise Unreadable("the manifest is damaged") from error


def _file(entry: Mapping[str, Any]) -> File:
    file = File(str(entry["name"]), str(entry["key"]), int(entry["size"]), str(entry["digest"]))
    if _SEGMENT_FILE.fullmatch(file.name) is None:
        raise ValueError(file.name)
    return file


# --- files in the bucket ----------------------------------------------------------------------------


def upload(folder: Path, files: Sequence[File]) -> None:
    """Write files of the folder into the bucket, each held against its digest there."""
    for file in files:
        storage.upload(settings().search_index_bucket, file.key, folder / file.name, file.digest)


def remove(keys: set[str]) -> None:
    """Remove files from the bucket; what is gone already is no error."""
    storage.remove(settings().search_index_bucket, sorted(keys))


# --- the copy in a folder ---------------------------------------------------------------------------


class Copy:
    """A folder of this process with the files of one manifest."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._verified: dict[str, str] = {}

    def bring(self, manifest: Manifest) -> int:
        """Make the folder hold the manifest's index; return the bytes that were fetched. What is there stays.

        `meta.json` is replaced last, in one step: whoever has the folder open goes on with what he has.

        Raises:
            storage.Gone, storage.Damaged: a file is missing, cut short or not the one that was written.
        """
        fetched = 0
        for file in manifest.files:
            if not self._has(file):
                part = self.folder / f"{file.name}.part"
                storage.download(settings().search_index_bucket, file.key, part, file.size, file.digest)
                part.replace(self.folder / file.name)
                self._verified[file.name] = file.digest
                fetched += file.size
        if manifest.meta:
            part = self.folder / "meta.json.part"
            part.write_text(manifest.meta, encoding="utf-8")
            part.replace(self.folder / "meta.json")
        return fetched

    def tidy(self, manifest: Manifest) -> None:
        """Remove what the manifest does not name: files that are over, and what an interrupted run left behind."""
        kept = {file.name for file in manifest.files} | (_KEPT_FILES if manifest.meta else set())
        for file in self.folder.iterdir():
            if file.name not in kept:
                file.unlink()
                self._verified.pop(file.name, None)

    def _has(self, file: File) -> bool:
        path = self.folder / file.name
        if self._verified.get(file.name) == file.digest:
            return path.exists()
        if not path.exists() or path.stat().st_size != file.size or _digest(path) != file.digest:
            return False
        self._verified[file.name] = file.digest
        return True


@cache
def copy(purpose: str) -> Copy:
    """Return this process's copy. Folders of processes that are no more (a crash keeps /tmp) are removed first."""
    place = Path(tempfile.gettempdir())
    for left in place.glob(f"seekers-{purpose}-*"):
        owner = left.name.rpartition("-")[2]
        if owner.isdigit() and not Path(f"/proc/{owner}").exists():
            shutil.rmtree(left, ignore_errors=True)
    folder = place / f"seekers-{purpose}-{os.getpid()}"
    folder.mkdir(mode=0o700, exist_ok=True)
    return Copy(folder)
