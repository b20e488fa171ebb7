"""Seekers in the Seekers table.

Keys: pk = `SEEKER#<seeker_number>` with
    seeker   sk = `SEEKER`   who he is; `account_id` and `mypage_opened_at` once a seeker MyPage is open
    profile  sk = `PROFILE`  the public profile as it is kept, and whether it is published
    history  sk = `PROFILE#HISTORY#<at>#<n>`   every event; with the content where it was published
pk = `PROFILE#<profile_number>` with
    published  sk = `PROFILE`   what employers see, nothing else; without content once it is withdrawn
pk = `SEARCHES#<account_id>` with
    use      sk = `<seconds>#<begin>`   searches and opened profiles of an employer's account in a span of time; lapses
Index `listing`: list_key = `SEEKERS#<office>`, list_order = `<name_kana>#<seeker_number>`.
Index `changed` (keys only): change_shard = `profile-change#<n>`, changed_at = `<at>#<profile_number>`, of published profiles.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from mypage.core import dynamo
from mypage.core.clock import to_stored
from mypage.core.ids import new_id
from mypage.core.settings import settings
from mypage.seekers import rules
from mypage.seekers.rules import UseWindow

CHANGED = "changed"


def key(seeker_number: str) -> dynamo.Key:
    """Return the key of a seeker."""
    return {"pk": f"SEEKER#{seeker_number}", "sk": "SEEKER"}


def listing(office: str, name_kana: str, seeker_number: str) -> dict[str, str]:
    """Return the place of a seeker in his office's register: by the reading of the name."""
    return {"list_key": f"SEEKERS#{office}", "list_order": f"{name_kana}#{seeker_number}"}


def read(seeker_number: str) -> dynamo.Item | None:
    """Return a seeker as he is stored, or None."""
    return dynamo.get(settings().seekers_table, key(seeker_number))


def of_office(office: str, prefix: str, cursor: str | None, limit: int) -> tuple[list[dynamo.Item], str | None]:
    """Return one page of the office's seekers whose reading begins with `prefix`."""
    list_key = f"SEEKERS#{office}"
    start: dynamo.Item | None = None
    if cursor:
        order, pk = dynamo.read_cursor(cursor, 2)
        start = {"pk": pk, "sk": "SEEKER", "list_key": list_key, "list_order": order}
    condition, values = "#list_key = :list_key", {"list_key": list_key}
    if prefix:
        condition += " AND begins_with(#list_order, :prefix)"
        values["prefix"] = prefix
    page = dynamo.query(settings().seekers_table, condition, values, index="listing", limit=limit, start=start)
    return page.items, dynamo.cursor(page.last_key, "list_order", "pk")


def insertion(seeker: Mapping[str, Any]) -> dynamo.Put:
    """Return the write of a new seeker; the condition closes the race of two registrations."""
    return dynamo.Put(settings().seekers_table, dict(seeker), condition="attribute_not_exists(pk)")


def change(profile: Mapping[str, Any], assign: Mapping[str, Any], version: int) -> dynamo.Update:
    """Return the write of a profile (None: no longer known), on the version that was seen.

    The condition closes the race with another edit, and with an opt-out.
    """
    seen = dynamo.Check(
        settings().seekers_table,
        {"pk": profile["pk"], "sk": profile["sk"]},
        condition="#version = :seen",
        values={"seen": version},
    )
    return _assigned(seen, assign)


def correction(seeker: Mapping[str, Any], assign: Mapping[str, Any]) -> dynamo.Update:
    """Return the write of a seeker's details (None: no longer known), while he is as he was seen."""
    return _assigned(registration_check(seeker), assign)


def _assigned(seen: dynamo.Check, assign: Mapping[str, Any]) -> dynamo.Update:
    return dynamo.Update(
        seen.table,
        seen.key,
        assign={name: value for name, value in assign.items() if value is not None},
        remove=tuple(name for name, value in assign.items() if value is None),
        condition=seen.condition,
        values=seen.values,
    )


def mypage_opening(seeker_number: str, account_id: str, now: datetime) -> dynamo.Update:
    """Return the write that a seeker's MyPage is open; the condition lets it be opened once."""
    return dynamo.Update(
        settings().seekers_table,
        key(seeker_number),
        assign={"account_id": account_id, "mypage_opened_at": to_stored(now)},
        condition="attribute_exists(pk) AND attribute_not_exists(#account_id)",
    )


def mypage_closing(seeker_number: str, account_id: str) -> dynamo.Update:
    """Return the write that a seeker's MyPage is closed, so that a new code may open it again; refused for another's."""
    return dynamo.Update(
        settings().seekers_table,
        key(seeker_number),
        remove=("account_id", "mypage_opened_at"),
        condition="#account_id = :account",
        values={"account": account_id},
    )


def mypage_check(seeker_number: str) -> dynamo.Check:
    """Return the condition that a seeker's MyPage is open (closes: a send against its closing)."""
    return dynamo.Check(settings().seekers_table, key(seeker_number), condition="attribute_exists(#account_id)")


# --- profiles -------------------------------------------------------------------------------------


def profile_key(seeker_number: str) -> dynamo.Key:
    """Return the key of the profile as its seeker and the office keep it."""
    return {"pk": f"SEEKER#{seeker_number}", "sk": "PROFILE"}


def published_key(profile_number: str) -> dynamo.Key:
    """Return the key of what employers see."""
    return {"pk": f"PROFILE#{profile_number}", "sk": "PROFILE"}


def read_with_profile(seeker_number: str) -> tuple[dynamo.Item | None, dynamo.Item | None]:
    """Return a seeker and his profile in one call."""
    seeker, profile = dynamo.get_many(settings().seekers_table, [key(seeker_number), profile_key(seeker_number)])
    return seeker, profile


def read_published(profile_numbers: Iterable[str]) -> list[dynamo.Item]:
    """Return what is stored under up to 100 profile numbers, withdrawn ones too (none for none); as of this instant.

    Whether employers may see one is `rules.is_visible`.
    """
    keys = [published_key(number) for number in dict.fromkeys(profile_numbers)]
    return [item for item in dynamo.get_many(settings().seekers_table, keys) if item] if keys else []


def changed_since(shard: str, after: str, limit: int) -> list[tuple[str, str]]:
    """Return place and number of the next profiles that changed after a place (empty: from the beginning), oldest first.

    A profile stands at its last change only. The index follows the table by a moment, and clocks differ: a reader goes
    back some seconds before the last place that he saw.
    """
    page = dynamo.query(
        settings().seekers_table,
        "#change_shard = :shard AND #changed_at > :after",
        {"shard": shard, "after": after or "0"},
        index=CHANGED,
        limit=limit,
    )
    return [(item["changed_at"], item["changed_at"].partition("#")[2]) for item in page.items]


def profile_insertion(profile: Mapping[str, Any]) -> dynamo.Put:
    """Return the write of a first profile; the condition closes the race of two."""
    return dynamo.Put(settings().seekers_table, dict(profile), condition="attribute_not_exists(pk)")


def profile_withdrawal(profile: Mapping[str, Any], now: datetime) -> dynamo.Update:
    """Return the write of an opt-out: whatever version it has become meanwhile, if it is still published."""
    at = to_stored(now)
    return dynamo.Update(
        settings().seekers_table,
        {"pk": profile["pk"], "sk": profile["sk"]},
        assign={"state": "withdrawn", "withdrawn_at": at, "updated_at": at},
        add={"version": 1},
        condition="#state = :published",
        values={"published": rules.PUBLISHED},
    )


def publication(published: Mapping[str, Any], now: datetime) -> dynamo.Put:
    """Return the write of what employers see from now on."""
    number = published["profile_number"]
    return dynamo.Put(settings().seekers_table, {**published_key(number), **published, **_changed(number, now)})


def unpublication(profile_number: str, now: datetime) -> dynamo.Update:
    """Return the write that employers see nothing any more; what they saw is removed."""
    return dynamo.Update(
        settings().seekers_table,
        published_key(profile_number),
        assign={"state": "withdrawn", **_changed(profile_number, now)},
        remove=("content", "age_band"),
        condition="attribute_exists(pk)",
    )


def prolongation(seeker: Mapping[str, Any], last_day: str, now: datetime) -> dynamo.Update:
    """Return the write of a registration's new last day, on the one that was seen (closes: two prolongings at once)."""
    seen = registration_check(seeker)
    assign = {"valid_until": last_day, "prolonged_at": to_stored(now)}
    return dynamo.Update(seen.table, seen.key, assign=assign, condition=seen.condition, values=seen.values)


def published_prolongation(profile_number: str, last_day: str, age_band: str | None, now: datetime) -> dynamo.Update:
    """Return the write of the new last day into what employers see."""
    return dynamo.Update(
        settings().seekers_table,
        published_key(profile_number),
        assign={
            "valid_until": last_day,
            **_changed(profile_number, now),
            **({"age_band": age_band} if age_band else {}),
        },
        condition="#state = :published",
        values={"published": rules.PUBLISHED},
    )


def registration_check(seeker: Mapping[str, Any]) -> dynamo.Check:
    """Return the condition that a seeker's details and last day are those that were seen.

    Closes: a correction meanwhile, by which the scan or the age would be of another person; a prolonging meanwhile.
    """
    seen = seeker.get("valid_until")
    return dynamo.Check(
        settings().seekers_table,
        {"pk": seeker["pk"], "sk": seeker["sk"]},
        condition="#version = :version AND "
        + ("#valid_until = :seen" if seen else "attribute_not_exists(#valid_until)"),
        values={"version": seeker["version"], **({"seen": seen} if seen else {})},
    )


def profile_check(seeker_number: str, profile: Mapping[str, Any] | None) -> dynamo.Check:
    """Return the condition that a profile is as it was seen (closes: a publication during a prolonging)."""
    return dynamo.Check(
        settings().seekers_table,
        profile_key(seeker_number),
        condition="#version = :seen" if profile else "attribute_not_exists(pk)",
        values={"seen": profile["version"]} if profile else {},
    )


def profile_history(
    seeker_number: str,
    event: str,
    *,
    actor: str,
    now: datetime,
    version: int | None = None,
    content: Mapping[str, Any] | None = None,
    facts: Mapping[str, Any] | None = None,
) -> dynamo.Put:
    """Return the write of one line of a profile's history, with the content where it was published."""
    at = to_stored(now)
    return dynamo.Put(
        settings().seekers_table,
        {
            "pk": f"SEEKER#{seeker_number}",
            "sk": f"PROFILE#HISTORY#{at}#{new_id()[:8]}",
            "event": event,
            "actor": actor,
            "at": at,
            "version": version,
            "content": dict(content) if content is not None else None,
            "facts": dict(facts) if facts else None,
        },
    )


def use(account_id: str, window: UseWindow, now: datetime) -> dynamo.Update:
    """Return the write that counts one search or opened profile; refused beyond the limit of its span of time."""
    return dynamo.Update(
        settings().seekers_table,
        {"pk": f"SEARCHES#{account_id}", "sk": f"{window.seconds}#{window.begins(now)}"},
        assign={"expires_at": window.ends(now) + 86_400},
        add={"used": 1},
        condition="attribute_not_exists(#used) OR #used < :limit",
        values={"limit": window.limit},
    )


def _changed(profile_number: str, now: datetime) -> dict[str, str]:
    return {
        "change_shard": rules.change_shard(profile_number),
        "changed_at": f"{to_stored(now)}#{profile_number}",
    }
