"""Mail intents: written in the transaction of their cause, delivered by `notices` (design §7).

An intent holds ids only, never addresses, bodies or secrets. Its id is derived from the cause, so one cause is one mail
however often the cause is repeated. Keys: pk = `MAIL#<id>`, sk = `MAIL`. A pending intent carries `pending_shard` and
`next_try_at` (index `pending`), which vanish when it is done.
"""

from datetime import datetime
from typing import Any

from mypage.core.clock import to_stored
from mypage.core.dynamo import Put
from mypage.core.ids import derived_id
from mypage.core.settings import settings

SHARDS = 4


def intent(
    kind: str,
    cause: str,
    *,
    now: datetime,
    office: str,
    establishment_number: str | None = None,
    seeker_number: str | None = None,
    **refs: Any,
) -> Put:
    """Return the write of one mail intent to the accounts of an establishment, or to a seeker's.

    Args:
        kind: name of the mail's template in `notices`.
        cause: what makes this mail unique, e.g. `review#<id>#accepted`.
        now: the instant of the cause.
        office: five-digit code of the office that speaks.
        establishment_number: the establishment whose accounts are told, or
        seeker_number: the seeker who is told.
        refs: further ids that the template needs (`posting_id`, `review_id`, `account_id`).
    """
    mail_id = derived_id("mail", kind, cause)
    return Put(
        settings().outbox_table,
        {
            "pk": f"MAIL#{mail_id}",
            "sk": "MAIL",
            "mail_id": mail_id,
            "kind": kind,
            "state": "pending",
            "pending_shard": f"pending#{int(mail_id[:2], 16) % SHARDS}",
            "next_try_at": to_stored(now),
            "attempts": 0,
            "created_at": to_stored(now),
            "office": office,
            **(
                {"establishment_number": establishment_number}
                if seeker_number is None
                else {"seeker_number": seeker_number}
            ),
            "refs": refs,
        },
        condition="attribute_not_exists(pk)",
    )
