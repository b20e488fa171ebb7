"""Whether an establishment has a posting in force (R27): what the search for seekers asks at every request."""

from datetime import datetime

from mypage.postings import store


def has_active(establishment_number: str, now: datetime) -> bool:
    """Return whether any posting of the establishment is active at this instant, whoever applied for it (R27, A18)."""
    return store.any_active(establishment_number, now)
