"""Prepared answers about messages, for the pages of both sides."""

from typing import Any

REFERRAL = "6f1e2d3c4b5a69788796a5b4c3d2e1f0"
SEEKER_SESSION = {
    "account_id": "d1",
    "email": "hanako@example.co.jp",
    "seeker_number": "99010-00000001",
    "name": "見本 さくら",
    "office": "99010",
    "office_name": "ハローワーク金沢",
    "idle_expires_at": "2099-01-01T00:00:00+09:00",
    "absolute_expires_at": "2099-01-01T00:00:00+09:00",
}
LONG = "https://example.co.jp/" + "a" * 120


def line(by: str, **change: Any) -> dict[str, Any]:
    """Return a line of the list, as this side sees it."""
    return {
        "referral_id": REFERRAL,
        "counterpart": "見本 さくら" if by == "employer" else "見本ベーカリー小立野",
        "posting_number": "99010-00001161",
        "occupation": "パンの製造・販売スタッフ（パート）",
        "last_message_at": "2026-11-19T10:05:00+09:00",
        "last_from": "seeker" if by == "employer" else "employer",
        "unread": 2,
        **change,
    }


def message(number: int, side: str, text: str) -> dict[str, Any]:
    """Return one message."""
    return {"message_id": f"{number:032x}", "side": side, "at": f"2026-11-19T10:0{number}:00+09:00", "text": text}


def thread(by: str, **change: Any) -> dict[str, Any]:
    """Return a thread with three messages, newest first."""
    return {
        **line(by),
        "can_send": True,
        "closed_reason": None,
        "closed_text": None,
        "received": 2,
        "unread_by_other": 1,
        "reported": False,
        "readable_until": "2027-04-30",
        "readable_until_is_final": False,
        "messages": [
            message(3, by, f"当日の持ち物を教えてください。\n{LONG}"),
            message(2, "seeker" if by == "employer" else "employer", "<b>わかりました</b>。"),
            message(1, by, "面接は24日の10時でよいでしょうか。"),
        ],
        "next_cursor": None,
        **change,
    }


def listed(*lines: dict[str, Any]) -> dict[str, Any]:
    """Return one page of the list."""
    return {"items": list(lines), "next_cursor": None}
