"""Correcting the register: what employers see of the seeker follows in the same transaction (domain.md §5, R26).

The scan before publication knew the person as the register had him. Where the corrected register finds more in the same
texts, the profile is taken back until the seeker or staff have looked at it: what was let pass before stays let pass.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from mypage.core import dynamo
from mypage.core.api import StaffCaller
from mypage.core.clock import to_stored
from mypage.core.errors import stale_version
from mypage.seekers import publication, service, store
from mypage.seekers.models import SCHEMA_VERSION, UpdateSeeker
from mypage.seekers.profile_models import CorrectedSeeker, PersonalDataFinding

_REPEATS = 5


def update(caller: StaffCaller, number: str, command: UpdateSeeker, now: datetime) -> CorrectedSeeker:
    """Correct a seeker of the caller's office; a published profile follows, or is taken back.

    Raises:
        NotFound: no such seeker at this office.
        Conflict: he was changed meanwhile (`stale-version`).
        InvalidInput: the birth date is still to come.
    """
    details = service.details_of(command, now)
    for _ in range(_REPEATS):
        seeker, profile = publication.read(publication.as_staff(caller, number))
        if seeker["version"] != command.version:
            raise stale_version()
        assign = {
            **details,
            **store.listing(caller.office, command.name_kana, seeker["seeker_number"]),
            "version": command.version + 1,
            "schema_version": SCHEMA_VERSION,
            "updated_at": to_stored(now),
        }
        found, writes = _profile_writes(caller, seeker, {**seeker, **assign}, profile, now)
        facts = {"profile": "withdrawn"} if found else None
        line = service.line_of(caller, "update_seeker", seeker["seeker_number"], now, facts)
        try:
            dynamo.transact([store.correction(seeker, assign), *writes, line])
        except dynamo.ConditionFailed:
            continue  # the profile, or how long he is registered, changed meanwhile: it is looked at anew
        corrected = service.view_of({**seeker, **assign})
        return CorrectedSeeker(**corrected.model_dump(), profile_withdrawn=bool(found), findings=found)
    raise stale_version()


def _profile_writes(
    caller: StaffCaller,
    before: Mapping[str, Any],
    after: Mapping[str, Any],
    profile: Mapping[str, Any] | None,
    now: datetime,
) -> tuple[list[PersonalDataFinding], list[dynamo.Write]]:
    """Return what is found only now, and what becomes of the profile."""
    number = before["seeker_number"]
    if profile is None or not publication.is_published(profile):
        return [], [store.profile_check(number, profile)]
    found = publication.newly_found(before, after, profile)
    if found:
        return found, publication.withdrawal(publication.as_staff(caller, number), profile, "update_seeker", now)
    return [], [publication.copy_of(after, profile, now), store.profile_check(number, profile)]
