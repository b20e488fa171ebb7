"""Beginning a session, whichever way somebody has proved who he is: password, login code or passkey (decisions/0016)."""

from collections.abc import Iterable
from datetime import datetime
from typing import Literal, NamedTuple

from mypage.accounts import browsers, credential_store, sessions, store
from mypage.accounts.entities import Account, SeekerAccount
from mypage.accounts.models import SessionBegun
from mypage.core import audit, dynamo
from mypage.core.api import Visitor

type Way = Literal["password", "login_code", "passkey"]


class Entrance(NamedTuple):
    """An account about to enter, the session that it would get, and whom the audit line names."""

    account: Account | SeekerAccount
    session: store.NewSession
    number: str


def entrance_of(account: Account | SeekerAccount) -> Entrance | None:
    """Return how an account enters: an employer's for the establishment it chose last; None if it has none."""
    if isinstance(account, SeekerAccount):
        session = store.NewSession(
            "seeker", account.account_id, account.session_epoch, account.office, seeker_number=account.seeker_number
        )
        return Entrance(account, session, account.seeker_number)
    number = account.chosen_establishment
    if number is None:
        return None
    office = account.memberships[number].office
    session = store.NewSession(
        "employer", account.account_id, account.session_epoch, office, establishment_number=number
    )
    return Entrance(account, session, number)


def begin(
    entrance: Entrance, way: Way, visitor: Visitor, writes: Iterable[dynamo.Write], now: datetime
) -> tuple[str, SessionBegun]:
    """Write a session, with what else must hold or happen; return the cookie that carries it, and its limits.

    Raises:
        ConditionFailed: one of `writes` was refused; its index counts from the first of them.
    """
    family = browsers.family_of(visitor.user_agent)
    session = entrance.session._replace(browser="/".join(family), way=way)
    secret = sessions.new_secret()
    insertion, absolute_end = store.session_insertion(session, secret, now)
    line = audit.line(
        actor=f"account#{session.account_id}",
        office=session.office,
        action="sign_in" if session.audience == "employer" else "sign_in_seeker",
        subject=f"account#{session.account_id}",
        now=now,
        request_id=visitor.request_id,
        on_behalf_of=entrance.number if session.audience == "employer" else None,
        facts={"way": way},
    )
    dynamo.transact([*writes, insertion, credential_store.session_pointer(session, secret, now), line])
    view = SessionBegun(idle_expires_at=sessions.idle_end(now, absolute_end), absolute_expires_at=absolute_end)
    return sessions.write_cookie(session.audience, session.account_id, secret), view
