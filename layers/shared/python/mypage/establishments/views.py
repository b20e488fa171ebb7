"""How a stored establishment is shown."""

from collections.abc import Mapping
from typing import Any

from mypage.core import forms
from mypage.core.clock import from_stored
from mypage.establishments import rules
from mypage.establishments.models import Establishment, EstablishmentFinding


def establishment(item: Mapping[str, Any]) -> Establishment:
    """Read a stored establishment tolerantly: a field or answer that this version does not know is left out."""
    read = {**item, "registered_at": from_stored(item["registered_at"]), "findings": findings(item)}
    return forms.read_stored(Establishment, read)


def findings(fields: Mapping[str, Any]) -> list[EstablishmentFinding]:
    """Return what does not fit in what is known of an establishment (§4.1)."""
    return [
        EstablishmentFinding(rule="4.1", severity="warn", field=one.part, message=one.message)
        for one in rules.wrong_headcounts(fields)
    ]
