"""Images in the Postings table.

Keys: pk = `ESTABLISHMENT#<number>` with
    album      sk = `IMAGES`             version, revision, order, and what is public (read with a posting)
    image      sk = `IMAGE#<image_id>`   one image in its state, with its history
    removal    sk = `REMOVAL#<id>`       objects that are to go; gone when they are
Index `due`: due_shard = `REMOVAL`, due_at = when the sweep takes over what was not finished at once.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from mypage.core import dynamo
from mypage.core.clock import to_stored
from mypage.core.ids import new_id
from mypage.core.settings import settings
from mypage.images.album import Album

SCHEMA_VERSION = 1
REMOVALS = "REMOVAL"
LEFT_TO_SWEEP_AFTER = timedelta(minutes=5)


def partition(establishment_number: str) -> str:
    """Return the partition of an establishment."""
    return f"ESTABLISHMENT#{establishment_number}"


def album_key(establishment_number: str) -> dynamo.Key:
    """Return the key of what is known of all images together."""
    return {"pk": partition(establishment_number), "sk": "IMAGES"}


def image_key(establishment_number: str, image_id: str) -> dynamo.Key:
    """Return the key of an image."""
    return {"pk": partition(establishment_number), "sk": f"IMAGE#{image_id}"}


def read(establishment_number: str) -> Album:
    """Return all images of an establishment, in one query."""
    items = dynamo.query_all(
        settings().postings_table,
        "#pk = :pk AND begins_with(#sk, :prefix)",
        {"pk": partition(establishment_number), "prefix": "IMAGE"},
        consistent=True,
    )
    album = Album(establishment_number)
    for item in items:
        if item["sk"] == "IMAGES":
            album.version, album.revision = int(item["version"]), int(item["revision"])
            album.order = list(item["order"])
        else:
            album.images[item["image_id"]] = {name: value for name, value in item.items() if name not in {"pk", "sk"}}
    return album


def writes(album: Album, *, shown_anew: bool) -> list[dynamo.Write]:
    """Return the writes of what has changed; the revision lets exactly one of several changes win.

    `shown_anew`: images came, went or moved, so that the page's version of the list grows.
    """
    number = album.establishment_number
    header: dict[str, Any] = {
        **album_key(number),
        "schema_version": SCHEMA_VERSION,
        "version": album.version + int(shown_anew),
        "revision": album.revision + 1,
        "order": album.order,
        "published": album.published(),
    }
    table = settings().postings_table
    if album.revision:
        first = dynamo.Put(table, header, condition="#revision = :seen", values={"seen": album.revision})
    else:
        first = dynamo.Put(table, header, condition="attribute_not_exists(pk)")
    return [
        first,
        *(
            dynamo.Put(
                table,
                {**image_key(number, one), **album.images[one], "schema_version": SCHEMA_VERSION},
            )
            for one in sorted(album.changed)
        ),
        *(dynamo.Delete(table, image_key(number, one)) for one in sorted(album.removed)),
    ]


def is_overtaken(failed: dynamo.ConditionFailed) -> bool:
    """Return whether another change of the album was faster, so that reading it again and repeating is right."""
    return bool(failed.item and failed.item["sk"] == "IMAGES")


def removal(
    establishment_number: str, pictures: Sequence[str], renditions: Sequence[str], now: datetime
) -> tuple[dynamo.Put, dynamo.Item]:
    """Return the write of what must be removed from the buckets, and the item itself."""
    item: dynamo.Item = {
        "pk": partition(establishment_number),
        "sk": f"{REMOVALS}#{new_id()}",
        "establishment_number": establishment_number,
        "pictures": list(pictures),
        "renditions": list(renditions),
        "due_shard": REMOVALS,
        "due_at": to_stored(now + LEFT_TO_SWEEP_AFTER),
    }
    return dynamo.Put(settings().postings_table, item), item


def removals_due(now: datetime, limit: int, start: dynamo.Item | None) -> dynamo.Page:
    """Return one page of the keys of removals that nobody has finished."""
    return dynamo.query(
        settings().postings_table,
        "#due_shard = :shard AND #due_at <= :now",
        {"shard": REMOVALS, "now": to_stored(now)},
        index="due",
        limit=limit,
        start=start,
    )


def read_removal(key: Mapping[str, Any]) -> dynamo.Item | None:
    """Return a removal; None when it is finished."""
    return dynamo.get(settings().postings_table, {"pk": key["pk"], "sk": key["sk"]})


def removed(removal_: Mapping[str, Any]) -> None:
    """Forget a removal that is done."""
    dynamo.write(dynamo.Delete(settings().postings_table, {"pk": removal_["pk"], "sk": removal_["sk"]}))
