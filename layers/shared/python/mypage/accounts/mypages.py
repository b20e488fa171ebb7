"""Whether an employer has opened a MyPage (R24): all that messages ask of accounts."""

from mypage.accounts import store
from mypage.core import dynamo


def has_mypage(establishment_number: str) -> bool:
    """Return whether an establishment has an account."""
    return store.read_members(establishment_number) > 0


def mypage_check(establishment_number: str) -> dynamo.Check:
    """Return the condition that an establishment has an account at the instant of a write."""
    return store.members_check(establishment_number)
