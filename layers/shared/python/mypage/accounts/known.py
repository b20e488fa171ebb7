"""What anybody may know of an account's owner: no new password is made of it (design §5, domain.md §6).

One list for the three places where a password is set (opening, reset, change), so that none of them knows less.
"""

from collections.abc import Mapping
from typing import Any

from mypage.accounts.entities import Account, SeekerAccount
from mypage.establishments import standing as establishments
from mypage.establishments.standing import Standing


def of_establishment(establishment: Standing) -> list[str]:
    """Return number, name, reading and telephone of an establishment."""
    return [establishment.establishment_number, establishment.name, establishment.name_kana, establishment.phone]


def of_seeker(seeker: Mapping[str, Any]) -> list[str]:
    """Return number, name, reading and telephone of a seeker."""
    return [seeker["seeker_number"], seeker["name"], seeker["name_kana"], seeker.get("phone") or ""]


def of_owner(account: Account | SeekerAccount) -> list[str]:
    """Return the address of an account and what is known of whom it acts for; one read, of all of them."""
    if isinstance(account, SeekerAccount):
        from mypage.seekers import service as seekers  # noqa: PLC0415 - no employer's cold start loads another area

        seeker = seekers.read(account.seeker_number)
        return [account.email, account.seeker_number, *(of_seeker(seeker) if seeker else ())]
    served = establishments.some(account.memberships)
    return [account.email, *account.memberships, *(word for one in served for word in of_establishment(one))]
