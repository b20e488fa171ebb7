"""The staff of an office, and one-time codes that were used, in the Accounts table.

| pk | sk | what |
|---|---|---|
| `OFFICE#<office>` | `STAFF#<Cognito sub>` | who belongs to an office: invited here, or signed in since |
| `TOTP#<keyed hash of member, code>` | `TOTP` | a one-time code that was accepted, 5 min |

What is known of a member stands under `accounts.store.staff_key`.
"""

from datetime import datetime, timedelta

from mypage.accounts import store
from mypage.accounts.entities import StaffAccount
from mypage.core import dynamo
from mypage.core.ids import keyed_hash
from mypage.core.secret import code_hash_key
from mypage.core.settings import settings

_ACCEPTED_FOR = timedelta(minutes=5)
"""Longer than the pool accepts a code for: its own 30 seconds, and one such step before and after."""


def listing_key(office: str, staff_id: str) -> dynamo.Key:
    return {"pk": f"OFFICE#{office}", "sk": f"STAFF#{staff_id}"}


def totp_use(staff_id: str, code: str, now: datetime) -> dynamo.Put:
    """Use up a one-time code; refused where it was used (closes: a code seen over the shoulder, or two at once)."""
    item = {
        "pk": f"TOTP#{keyed_hash(code_hash_key(), 'totp', staff_id, code)}",
        "sk": "TOTP",
        "expires_at": int((now + _ACCEPTED_FOR).timestamp()),
    }
    return dynamo.Put(
        settings().accounts_table,
        item,
        condition="attribute_not_exists(pk) OR #expires_at <= :now",
        values={"now": int(now.timestamp())},
    )


def office_listing(staff: StaffAccount, earlier: StaffAccount | None) -> list[dynamo.Put | dynamo.Delete]:
    """Return what lists a member under his office, and no longer under a former one."""
    key = listing_key(staff.office, staff.staff_id)
    listed: list[dynamo.Put | dynamo.Delete] = [
        dynamo.Put(settings().accounts_table, {**key, "staff_id": staff.staff_id})
    ]
    if earlier is not None and earlier.office != staff.office:
        listed.append(dynamo.Delete(settings().accounts_table, listing_key(earlier.office, staff.staff_id)))
    return listed


def of_office(office: str, limit: int, cursor: str | None) -> tuple[list[StaffAccount], str | None]:
    """Return one page (at most 100) of the staff of an office: two calls."""
    start: dynamo.Item | None = None
    if cursor:
        (sk,) = dynamo.read_cursor(cursor, 1)
        start = {"pk": f"OFFICE#{office}", "sk": sk}
    page = dynamo.query(
        settings().accounts_table,
        "#pk = :pk AND begins_with(#sk, :staff)",
        {"pk": f"OFFICE#{office}", "staff": "STAFF#"},
        limit=limit,
        start=start,
        consistent=True,
    )
    if not page.items:
        return [], None
    ids = [str(item["staff_id"]) for item in page.items]
    found = dynamo.get_many(settings().accounts_table, [store.staff_key(staff_id) for staff_id in ids])
    staff = [store.staff_of(staff_id, item) for staff_id, item in zip(ids, found, strict=True) if item]
    return staff, dynamo.cursor(page.last_key, "sk")


def state_change(staff: StaffAccount, state: str) -> dynamo.Update:
    """Return the write of a member's state, which ends all his sessions; refused if he changed since he was read."""
    return dynamo.Update(
        settings().accounts_table,
        store.staff_key(staff.staff_id),
        assign={"state": state},
        add={"session_epoch": 1},
        condition="#state = :state AND #session_epoch = :epoch AND #office = :office",
        values={"state": staff.state, "epoch": staff.session_epoch, "office": staff.office},
    )


def supervisor_check(staff_id: str, office: str) -> dynamo.Check:
    """Return the condition that who acts is, at this instant, an active supervisor of the office.

    As nobody changes himself, one active supervisor is always left: the one who acted.
    """
    return dynamo.Check(
        settings().accounts_table,
        store.staff_key(staff_id),
        condition="#state = :active AND #role = :supervisor AND #office = :office",
        values={"active": "active", "supervisor": "supervisor", "office": office},
    )
