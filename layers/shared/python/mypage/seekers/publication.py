"""The public profile: kept by the seeker and by his office, made public, taken back, and seen while he is registered.

What employers see is a copy under a number of its own, written in the same transaction as its cause, so that it is always
what was scanned; an opt-out empties it. Whoever keeps a profile sees what the scan found; only staff may let that pass.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from mypage.core import audit, dynamo, forms, ids
from mypage.core.api import SeekerCaller, StaffCaller
from mypage.core.clock import JST, from_stored, to_stored
from mypage.core.errors import Conflict, FieldError, InvalidInput, NotFound, stale_version
from mypage.seekers import personal_data, rules, store
from mypage.seekers.personal_data import Person
from mypage.seekers.profile import SCHEMA_VERSION, SeekerProfile
from mypage.seekers.profile_models import (
    PersonalDataFinding,
    ProfileState,
    ProfileView,
    ProlongRegistration,
    PublishProfile,
    PublishProfileAtCounter,
    SaveProfile,
    SaveProfileAtCounter,
)
from mypage.seekers.search_models import PROFILE_NUMBER_LENGTH


@dataclass(frozen=True, slots=True)
class Keeper:
    """Who keeps the profile of `seeker_number`: the seeker himself, or staff of `office` at his wish."""

    actor: str
    office: str
    seeker_number: str
    request_id: str
    by_staff: bool


def as_seeker(caller: SeekerCaller) -> Keeper:
    """Return the seeker as keeper of his own profile."""
    return Keeper(
        f"account#{caller.account_id}", caller.office, caller.seeker_number, caller.request_id, by_staff=False
    )


def as_staff(caller: StaffCaller, seeker_number: str) -> Keeper:
    """Return a member of staff as keeper of a seeker's profile; whether he is of his office shows when it is read.

    Raises:
        NotFound: this is no seeker's number.
    """
    try:
        number = rules.normalise_seeker_number(seeker_number)
    except ValueError:
        raise _unknown() from None
    return Keeper(f"staff#{caller.staff_id}", caller.office, number, caller.request_id, by_staff=True)


# --- reading --------------------------------------------------------------------------------------


def get(keeper: Keeper, now: datetime) -> ProfileView:
    """Return the profile, an empty one where there is none yet; a look by staff is audited (§1.6).

    Raises:
        NotFound: no such seeker at the keeper's office.
    """
    seeker, profile = read(keeper)
    if keeper.by_staff:
        dynamo.write(_line(keeper, "get_seeker_profile", now))
    return _view(seeker, profile, now)


# --- keeping --------------------------------------------------------------------------------------


def save(keeper: Keeper, command: SaveProfile, now: datetime) -> ProfileView:
    """Keep the whole profile; of a published one this changes at once what employers see.

    Raises:
        NotFound: no such seeker at the keeper's office.
        Conflict: it was changed meanwhile (`stale-version`); what is published would tell who he is (`personal-data`).
        InvalidInput: what is published would lack an answer.
    """
    seeker, profile = read(keeper)
    if command.version != (profile["version"] if profile else 0):
        raise stale_version()
    content = command.content.model_dump(mode="json", exclude_none=True)
    kept: dict[str, Any] = {
        "content": content,
        "version": command.version + 1,
        "schema_version": SCHEMA_VERSION,
        "updated_at": to_stored(now),
    }
    after: dict[str, Any] = {
        **(profile or {**store.profile_key(keeper.seeker_number), "state": ProfileState.DRAFT.value}),
        **kept,
    }
    action = "save_seeker_profile" if keeper.by_staff else "save_own_profile"
    first = store.change(profile, kept, command.version) if profile else store.profile_insertion(after)
    if after["state"] != ProfileState.PUBLISHED:
        _transact([first, *_traces(keeper, action, after["version"], now)])
        return _view(seeker, after, now)
    found, confirmed = _publishable(keeper, seeker, content, command, at="content.")
    traces = _traces(keeper, action, after["version"], now, content=content, confirmed=confirmed)
    _transact([first, *_published(seeker, after, now), *traces])
    return _view(seeker, after, now, found)


def publish(keeper: Keeper, command: PublishProfile, now: datetime) -> ProfileView:
    """Make public what the keeper saw as `version` (R26); a repeat changes nothing.

    Raises:
        NotFound: no such seeker at the keeper's office.
        Conflict: changed meanwhile (`stale-version`); the registration is over (`registration-lapsed`); it would tell who
            he is (`personal-data`).
        InvalidInput: something must be answered first.
    """
    seeker, profile = read(keeper)
    if profile is None or profile["version"] != command.version:
        raise stale_version()
    if profile["state"] == ProfileState.PUBLISHED:
        return _view(seeker, profile, now)
    if now >= rules.lapses_at(rules.last_valid_day(seeker)):
        raise Conflict(
            "registration-lapsed",
            "求職登録の有効期間が終わっているため、公開できません。ハローワークで登録を延長してください。",
        )
    found, confirmed = _publishable(keeper, seeker, profile["content"], command, at="")
    at = to_stored(now)
    changed: dict[str, Any] = {
        "state": ProfileState.PUBLISHED.value,
        "profile_number": profile.get("profile_number") or ids.grouped(ids.new_code(PROFILE_NUMBER_LENGTH)),
        "published_at": at,
        "withdrawn_at": None,
        "updated_at": at,
        "version": command.version + 1,
    }
    after = {**profile, **changed}
    action = "publish_seeker_profile" if keeper.by_staff else "publish_own_profile"
    traces = _traces(keeper, action, after["version"], now, content=profile["content"], confirmed=confirmed)
    _transact([store.change(profile, changed, command.version), *_published(seeker, after, now), *traces])
    return _view(seeker, after, now, found)


def withdraw(keeper: Keeper, now: datetime) -> ProfileView:
    """Take the profile back: employers see nothing from the next request on (R26). Nothing stands in its way.

    So nothing is scanned, and the answer names no findings.

    Raises:
        NotFound: no such seeker at the keeper's office.
    """
    seeker, profile = read(keeper)
    if profile is None or profile["state"] != ProfileState.PUBLISHED:
        return _view(seeker, profile, now, [])
    action = "withdraw_seeker_profile" if keeper.by_staff else "withdraw_own_profile"
    try:
        dynamo.transact([*withdrawal(keeper, profile, action, now), _line(keeper, action, now)])
    except dynamo.ConditionFailed as failed:
        if failed.item is None or failed.item["state"] == ProfileState.PUBLISHED:
            raise
    return _view(*read(keeper), now, [])  # an edit that was faster is in it too


def prolong(keeper: Keeper, command: ProlongRegistration, now: datetime) -> ProfileView:
    """Let the registration hold a month longer (§5); what has lapsed begins anew. A repeat changes nothing.

    Raises:
        NotFound: no such seeker at the keeper's office.
        Conflict: prolonged or changed meanwhile (`stale-version`), or it is too early (`too-early-to-prolong`).
    """
    seeker, profile = read(keeper)
    last_day, today = rules.last_valid_day(seeker), now.astimezone(JST).date()
    if last_day != command.valid_until:
        if last_day == rules.prolonged_until(command.valid_until, today):
            return _view(seeker, profile, now)
        raise stale_version()
    prolonged = rules.prolonged_until(last_day, today)
    if prolonged is None:
        raise Conflict(
            "too-early-to-prolong",
            "求職登録の延長は、有効期限が翌々月の末日より前になってから、1か月ずつできます。来月以降にもう一度操作してください。",
        )
    writes: list[dynamo.Write] = [
        store.prolongation(seeker, prolonged.isoformat(), now),
        *_traces(keeper, "prolong_registration", None, now, facts={"valid_until": prolonged.isoformat()}),
    ]
    if profile is not None and profile["state"] == ProfileState.PUBLISHED:
        band = rules.age_band(_born_on(seeker), today)
        writes.append(store.published_prolongation(profile["profile_number"], prolonged.isoformat(), band, now))
    writes.append(store.profile_check(keeper.seeker_number, profile))
    _transact(writes)
    return _view({**seeker, "valid_until": prolonged.isoformat()}, profile, now)


# --- what a correction of the register does to it -------------------------------------------------


def is_published(profile: Mapping[str, Any]) -> bool:
    """Return whether its keeper has made it public; whether employers see it also depends on the registration."""
    return bool(profile["state"] == ProfileState.PUBLISHED)


def newly_found(
    before: Mapping[str, Any], after: Mapping[str, Any], profile: Mapping[str, Any]
) -> list[PersonalDataFinding]:
    """Return what the scan finds of the corrected person, and did not find of him as he was published."""
    known = personal_data.findings(profile["content"], _person(before))
    return [one for one in personal_data.findings(profile["content"], _person(after)) if one not in known]


def withdrawal(keeper: Keeper, profile: Mapping[str, Any], action: str, now: datetime) -> list[dynamo.Write]:
    """Return the writes that take a published profile back, without the audit line."""
    return [
        store.profile_withdrawal(profile, now),
        store.unpublication(profile["profile_number"], now),
        store.profile_history(keeper.seeker_number, action, actor=keeper.actor, now=now),
    ]


# --- what both ways to publish share --------------------------------------------------------------


def _publishable(
    keeper: Keeper, seeker: Mapping[str, Any], content: Mapping[str, Any], command: object, *, at: str
) -> tuple[list[PersonalDataFinding], list[str]]:
    """Return what the scan found, and what of it staff let pass; refuse what lacks an answer or may tell who he is."""
    labels = forms.items(SeekerProfile)
    missing = [
        FieldError(f"{at}{key}", "missing", f"{labels[key].label}を入力してください。")
        for key in forms.missing(SeekerProfile, content)
    ]
    if missing:
        raise InvalidInput(
            "invalid-input",
            "公開するには、入力が足りない項目があります。各項目の説明を確認して入力してください。",
            missing,
        )
    confirmed = (
        command.confirmed_findings
        if keeper.by_staff and isinstance(command, SaveProfileAtCounter | PublishProfileAtCounter)
        else []
    )
    found = personal_data.findings(content, _person(seeker))
    open_findings = personal_data.unconfirmed(found, confirmed)
    if open_findings:
        raise Conflict(
            "personal-data",
            "個人を特定できると思われる部分があるため、公開できません。各項目の説明を確認して直してください。"
            + ("問題がないときは、確認済みとして公開できます。" if keeper.by_staff else ""),
            list(dict.fromkeys(FieldError(f"{at}{one.field}", one.rule, one.message) for one in open_findings)),
        )
    return found, confirmed


def _published(seeker: Mapping[str, Any], profile: Mapping[str, Any], now: datetime) -> list[dynamo.Write]:
    """Return the writes of what employers see, while the register is as it was when it was scanned."""
    return [copy_of(seeker, profile, now), store.registration_check(seeker)]


def copy_of(seeker: Mapping[str, Any], profile: Mapping[str, Any], now: datetime) -> dynamo.Put:
    """Return the write of what employers see: named one by one, so that nothing else can get there (R26)."""
    content = profile["content"]
    seen: dict[str, Any] = {
        "profile_number": profile["profile_number"],
        "state": ProfileState.PUBLISHED.value,
        "content": {
            key: content[key]
            for key in forms.items(SeekerProfile)
            if key in content and forms.shown(SeekerProfile, key, content)
        },
        "office": seeker["office"],
        "age_band": rules.age_band(_born_on(seeker), now.astimezone(JST).date()),
        "published_at": profile["published_at"],
        "valid_until": rules.last_valid_day(seeker).isoformat(),
        "schema_version": SCHEMA_VERSION,
    }
    return store.publication(seen, now)


def _transact(writes: list[dynamo.Write]) -> None:
    try:
        dynamo.transact(writes)
    except dynamo.ConditionFailed as failed:
        raise stale_version() from failed


def read(keeper: Keeper) -> tuple[dynamo.Item, dynamo.Item | None]:
    """Return the stored seeker and his profile.

    Raises:
        NotFound: no such seeker at the keeper's office.
    """
    seeker, profile = store.read_with_profile(keeper.seeker_number)
    if seeker is None or seeker["office"] != keeper.office:
        raise _unknown()
    return seeker, profile


def _unknown() -> NotFound:
    return NotFound("この求職番号の求職者は、あなたの安定所に登録されていません。番号を確認してください。")


def _view(
    seeker: Mapping[str, Any],
    profile: Mapping[str, Any] | None,
    now: datetime,
    found: list[PersonalDataFinding] | None = None,
) -> ProfileView:
    """Return what its keeper sees; `found` is what a scan of this content has just found, or nothing where none is wanted."""
    profile = profile or {}
    content = profile.get("content", {})
    last_day, today = rules.last_valid_day(seeker), now.astimezone(JST).date()
    return ProfileView(
        content=content,
        state=profile.get("state", ProfileState.DRAFT),
        version=profile.get("version", 0),
        profile_number=profile.get("profile_number"),
        published_at=_instant(profile.get("published_at")),
        withdrawn_at=_instant(profile.get("withdrawn_at")),
        updated_at=_instant(profile.get("updated_at")),
        missing=forms.missing(SeekerProfile, content),
        findings=personal_data.findings(content, _person(seeker)) if found is None else found,
        valid_until=last_day,
        lapsed=now >= rules.lapses_at(last_day),
        prolonged_until=rules.prolonged_until(last_day, today),
        age_band=rules.age_band(_born_on(seeker), today),
    )


def _instant(stored: str | None) -> datetime | None:
    return from_stored(stored) if stored else None


def _born_on(seeker: Mapping[str, Any]) -> date | None:
    return date.fromisoformat(seeker["birth_date"]) if seeker.get("birth_date") else None


def _person(seeker: Mapping[str, Any]) -> Person:
    return Person(
        name=seeker["name"],
        name_kana=seeker["name_kana"],
        seeker_number=seeker["seeker_number"],
        phone=seeker.get("phone") or "",
        email=seeker.get("email") or "",
        address=seeker.get("address") or "",
        birth_date=_born_on(seeker),
    )


def _traces(
    keeper: Keeper,
    action: str,
    version: int | None,
    now: datetime,
    *,
    content: Mapping[str, Any] | None = None,
    confirmed: list[str] | None = None,
    facts: Mapping[str, Any] | None = None,
) -> list[dynamo.Write]:
    """Return the history line and the audit line that every change leaves."""
    facts = {**(facts or {}), **({"confirmed_findings": confirmed} if confirmed else {})}
    return [
        store.profile_history(
            keeper.seeker_number, action, actor=keeper.actor, now=now, version=version, content=content, facts=facts
        ),
        _line(keeper, action, now, facts),
    ]


def _line(keeper: Keeper, action: str, now: datetime, facts: Mapping[str, Any] | None = None) -> dynamo.Put:
    return audit.line(
        actor=keeper.actor,
        office=keeper.office,
        action=action,
        subject=f"seeker#{keeper.seeker_number}",
        now=now,
        request_id=keeper.request_id,
        facts=dict(facts) if facts else None,
    )
