"""The sessions of one's own account: which there are, ending one, ending all others (decisions/0016)."""

from datetime import datetime

from mypage.accounts import credential_store, credentials, sessions
from mypage.accounts.credentials import Owner
from mypage.accounts.management_models import OwnSession, OwnSessions
from mypage.core import dynamo
from mypage.core.errors import NotFound


def list_sessions(owner: Owner, now: datetime) -> OwnSessions:
    """Return the sessions that are not over, the newest first, at most fifty."""
    found, epoch = credential_store.sessions_of(owner.audience, owner.account_id)
    items = [_view(session, owner) for session in found if session.session_epoch == epoch and _goes_on(session, now)]
    return OwnSessions(items=sorted(items, key=lambda item: item.started_at, reverse=True))


def _goes_on(session: credential_store.StoredSession, now: datetime) -> bool:
    return now < sessions.idle_end(session.last_seen_at, session.absolute_end)


def _view(session: credential_store.StoredSession, owner: Owner) -> OwnSession:
    browser, _, system = session.browser.partition("/")
    return OwnSession.model_validate(
        {
            "session_id": session.session,
            "current": session.session == owner.session,
            "started_at": session.started_at,
            "last_seen_at": session.last_seen_at,
            "browser": browser or "other",
            "system": system or "other",
            "way": session.way or "password",
        }
    )


def end_session(owner: Owner, session_id: str, now: datetime) -> None:
    """End one of one's own sessions at once; ending it again changes nothing.

    Raises:
        NotFound: it is somebody else's.
    """
    ending = credential_store.session_ending(owner.audience, owner.account_id, session_id)
    try:
        dynamo.transact([ending, credentials.line(owner, "end_session", now)])
    except dynamo.ConditionFailed as error:
        if error.item is not None:
            raise NotFound from error


def end_other_sessions(owner: Owner, now: datetime) -> None:
    """End every session but this one, and forget every remembered browser.

    Raises:
        NotFound: the account is gone.
        Conflict: another change of the account came in between.
    """
    account = credentials.account_of(owner)
    writes: list[dynamo.Write] = [
        credential_store.sessions_ending(account, owner.audience),
        credential_store.session_keeping(owner.session, account.session_epoch + 1),
        credentials.line(owner, "end_other_sessions", now),
    ]
    try:
        dynamo.transact(writes)
    except dynamo.ConditionFailed as error:
        raise credentials.changed_meanwhile() from error
