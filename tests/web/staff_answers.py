"""What the API answers to the staff pages, for tests of the page alone."""

from typing import Any

from tests.support.postings import ESTABLISHMENTS, posting

Json = dict[str, Any]

SESSION: Json = {
    "staff_id": "s1",
    "name": "窓口 花子",
    "role": "clerk",
    "office": "99010",
    "office_name": "ハローワーク金沢",
    "idle_expires_at": "2099-11-20T10:00:00+09:00",
    "absolute_expires_at": "2099-11-20T19:00:00+09:00",
}
SUPERVISOR: Json = {**SESSION, "staff_id": "s9", "name": "統括 一郎", "role": "supervisor"}
NUMBER = ESTABLISHMENTS["P01"]["establishment_number"]
ESTABLISHMENT: Json = {
    **ESTABLISHMENTS["P01"],
    "office": "99010",
    "version": 1,
    "registered_at": "2026-11-02T09:00:00+09:00",
    "findings": [],
}


def review(number: int = 1, **change: Any) -> Json:
    """A line of the queue."""
    return {
        "review_id": f"r{number}",
        "kind": "posting",
        "posting_id": f"p{number}",
        "establishment_number": NUMBER,
        "establishment_name": "架空加賀精機（株）",
        "occupation": "ＮＣ旋盤オペレーター（未経験歓迎・土日休み）",
        "channel": "mypage",
        "band": 1,
        "state": "waiting",
        "version": 1,
        "receipt_number": f"99010-261118-{number:04d}",
        "submitted_at": "2026-11-18T10:15:00+09:00",
        "target_date": "2026-11-20",
        "overdue": False,
        "claimed_by": None,
        "claimed_by_name": None,
        "claimed_at": None,
        "claimed_by_me": False,
        **change,
    }


def claimed(number: int = 1, **change: Any) -> Json:
    """A line of the queue that this clerk has claimed."""
    mine = {"state": "in_review", "version": 2, "claimed_by": "s1", "claimed_by_name": "窓口 花子"}
    return review(number, **{**mine, "claimed_at": "2026-11-19T09:00:00+09:00", "claimed_by_me": True, **change})


def posting_view(**change: Any) -> Json:
    return {
        "posting_id": "p1",
        "establishment_number": NUMBER,
        "state": "in_review",
        "home_list": "applying",
        "version": 3,
        "channel": "mypage",
        "content": posting("P01"),
        "allowed": ["withdraw"],
        "received_on": None,
        "receipt_number": "99010-261118-0001",
        "posting_number": None,
        "submitted_at": "2026-11-18T10:15:00+09:00",
        "target_date": "2026-11-20",
        "overdue": False,
        "accepted_at": None,
        "valid_until": None,
        "ended_at": None,
        "end_reason": None,
        "end_text": None,
        "last_valid_on": None,
        "extended": False,
        "requests": [],
        "badges": [],
        "suggest_filled": False,
        "confirmed_warnings": [],
        "copied_from": None,
        "comments": [],
        "refusal": None,
        "created_at": "2026-11-17T15:00:00+09:00",
        "updated_at": "2026-11-18T10:15:00+09:00",
        **change,
    }


def detail(item: Json | None = None, *, findings: bool = True, **change: Any) -> Json:
    """Everything about one item; sent back once before."""
    comment = {"field": "duties", "text": "使う機械の種類を書いてください。"}
    events = [
        ("create_posting", "account", "2026-11-16T15:00:00+09:00", []),
        ("submit_posting", "account", "2026-11-16T15:20:00+09:00", []),
        ("return_posting", "staff", "2026-11-17T11:00:00+09:00", [comment]),
        ("submit_posting", "account", "2026-11-18T10:15:00+09:00", []),
    ]
    found = [
        {
            "rule": "V12",
            "severity": "warn",
            "field": "working_patterns.0.ends_at",
            "message": "1日の所定労働時間が8時間を超えています。変形労働時間制かどうかを確認してください。",
        },
        {
            "rule": "V01",
            "severity": "error",
            "field": "base_pay_min",
            "message": "石川県の最低賃金（1時間1,054円）を下回っています。",
        },
    ]
    return {
        "review": item or claimed(),
        "posting": posting_view(**change),
        "establishment": ESTABLISHMENT,
        "request": None,
        "proposed": None,
        "findings": found if findings else [],
        "image": None,
        "history": [
            {
                "line_id": f"{index:08x}",
                "event": event,
                "actor_kind": actor,
                "at": at,
                "version": index + 1,
                "has_content": event == "submit_posting",
                "has_proposal": False,
                "facts": {},
                "comments": comments,
            }
            for index, (event, actor, at, comments) in enumerate(events)
        ],
    }


QUEUE: Json = {
    "items": [
        claimed(1),
        review(2, overdue=True, target_date="2026-11-17", occupation="パンの製造・販売スタッフ（パート）"),
        review(3, state="in_review", claimed_by="s2", claimed_by_name="窓口 次郎", occupation=None),
        review(
            4, channel="fax", band=2, target_date="2026-12-02", occupation="商業施設の清掃員（早朝・６０歳以上の方）"
        ),
    ],
    "next_cursor": "next",
}


DESK: Json = {
    "waiting": 2,
    "in_review": 2,
    "mine": 1,
    "overdue": 1,
    "more": False,
    "by_kind": [{"kind": "posting", "count": 4}],
    "lead_times": [{"kind": "posting", "decided": 12, "on_time": 11, "business_days": 1.3}],
    "notices": [],
}
TEMPLATES: Json = {
    "items": [{"field": "duties", "title": "仕事の内容を詳しく", "text": "一日の流れを追記してください。"}]
}


def code(number: int = 1, **change: Any) -> Json:
    return {
        "code_id": f"c{number}",
        "establishment_number": NUMBER,
        "establishment_name": "架空加賀精機（株）",
        "state": "issued",
        "issued_at": "2026-11-20T10:00:00+09:00",
        "effective_on": "2026-11-20",
        "valid_from": "2026-11-20T10:00:00+09:00",
        "last_valid_on": "2026-11-25",
        "expires_at": "2026-11-26T00:00:00+09:00",
        "issued_by": "s1",
        "ended_at": None,
        **change,
    }


CODES: Json = {"items": [code(1), code(2, state="used"), code(3, state="revoked")], "next_cursor": None}
ISSUED: Json = {
    "account_code": "7K2M-9QXT-4B6H-WZ3P",
    "office_name": "ハローワーク金沢",
    "office_department": "求人事業所部門",
    "office_phone": "076-253-3036",
    **{key: value for key, value in code().items() if key not in {"state", "issued_by", "ended_at"}},
}
ENTRIES: Json = {
    "items": [
        {
            "posting_id": "p7",
            "establishment_number": NUMBER,
            "establishment_name": "架空加賀精機（株）",
            "state": "returned",
            "occupation": "商業施設の清掃員（早朝・６０歳以上の方）",
            "channel": "fax",
            "received_on": "2026-11-18",
            "updated_at": "2026-11-18T16:40:00+09:00",
        },
        {
            "posting_id": "p8",
            "establishment_number": NUMBER,
            "establishment_name": "例示ビル管理（有）",
            "state": "draft",
            "occupation": None,
            "channel": "counter",
            "received_on": "2026-11-19",
            "updated_at": "2026-11-19T09:05:00+09:00",
        },
    ],
    "next_cursor": None,
}


def entry(**change: Any) -> Json:
    """A draft that staff write for an employer who sent a FAX."""
    draft = {"state": "draft", "home_list": "drafts", "channel": "fax", "received_on": "2026-11-18", "version": 1}
    nothing = {
        "receipt_number": None,
        "submitted_at": None,
        "target_date": None,
        "allowed": ["edit", "discard", "submit"],
    }
    return posting_view(**{**draft, **nothing, "posting_id": "p7", **change})


LETTERS: Json = {
    "items": [
        {
            "mail_id": f"m{number}",
            "kind": kind,
            "created_at": "2026-11-19T14:00:00+09:00",
            "establishment_number": NUMBER,
            "establishment_name": name,
            "postal_code": "920-0000",
            "address": "石川県金沢市見本町10-10",
            "subject": f"求人を受理し、公開しました（求人番号 99010-0000010{number}）",
            "text": f"{name} 様\n\nお申し込みの求人を受理し、公開しました。\n\n求人番号：99010-0000010{number}\n\n"
            "ハローワーク金沢 求人事業所部門\n電話 076-253-3036",
        }
        for number, (kind, name) in enumerate(
            [("posting_accepted", "例示ビル管理（有）"), ("posting_returned", "見本ベーカリー小立野")]
        )
    ],
    "next_cursor": None,
}


def problem(status: int, slug: str, text: str, *errors: Json) -> Json:
    return {
        "type": slug,
        "title": "操作できません",
        "status": status,
        "detail": text,
        "instance": "i",
        "errors": errors,
    }
