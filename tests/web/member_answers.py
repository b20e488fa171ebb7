"""What the API answers about accounts and establishments of an account, for tests of the page alone."""

from typing import Any

from tests.support.pages import SESSION

ME, COLLEAGUE = "a" * 32, "b" * 32
OTHER = "9901-000001-1"


def member(account_id: str, masked_email: str, *, own: bool = False) -> dict[str, Any]:
    """An account of the establishment as its colleagues see it."""
    return {
        "account_id": account_id,
        "masked_email": masked_email,
        "joined_at": "2026-11-18T10:30:00+09:00",
        "own": own,
    }


MEMBERS = {
    "items": [member(ME, "sa…o@example.co.jp", own=True), member(COLLEAGUE, "so…u@example.co.jp")],
    "limit": 11,
}


def own(number: str, name: str, *, accounts: int = 1, chosen: bool = False) -> dict[str, Any]:
    """One of one's establishments."""
    return {
        "establishment_number": number,
        "establishment_name": name,
        "joined_at": "2026-11-18T10:30:00+09:00",
        "accounts": accounts,
        "chosen": chosen,
    }


ESTABLISHMENTS = {
    "items": [
        own(SESSION["establishment_number"], SESSION["establishment_name"], accounts=2, chosen=True),
        own(OTHER, "架空加賀精機株式会社"),
    ]
}
