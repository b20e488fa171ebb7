"""Prepared answers about referrals and results, for the pages of employers and staff."""

from typing import Any

Json = dict[str, Any]

REFERRAL = "6f1e2d3c4b5a69788796a5b4c3d2e1f0"
OTHER = "7a1e2d3c4b5a69788796a5b4c3d2e1f1"
NUMBER = "9901-000002-2"
SEEKER = "99010-00000001"
POSTING = "99010-00001161"
CLOSED = (
    "求人者マイページからはハローワークへの選考結果を登録できません。"
    "この場合、選考結果は直接ハローワークにご連絡ください。"
)
TELL = "応募者本人には、選考結果を直接ご連絡いただく必要があります。"
OFFICE: Json = {
    "code": "99010",
    "name": "ハローワーク金沢",
    "department": "求人事業所部門",
    "phone": "076-253-3036",
    "email": "hwkz-kyujin@mhlw.go.jp",
}


def line(**change: Any) -> Json:
    """Return a line of the employer's list."""
    return {
        "referral_id": REFERRAL,
        "referral_number": "99010-26-0000012",
        "posting_id": "0b9f3c52-6a1e-4c8e-9d55-1f1f6f0a7c11",
        "posting_number": POSTING,
        "occupation": "パンの製造・販売スタッフ（パート）",
        "state": "owed",
        "name": "見本 さくら",
        "name_kana": "ミホン サクラ",
        "referred_at": "2026-11-19T10:05:00+09:00",
        "due_on": "2026-12-03",
        "reminded": False,
        "closes_on": "2027-04-30",
        "closes_on_is_final": False,
        "days_left": 156,
        "version": 1,
        **change,
    }


OVERDUE = line(state="overdue", due_on="2026-11-20", reminded=True, closes_on_is_final=True, days_left=3)
SECOND = line(referral_id=OTHER, referral_number="99010-26-0000013", name="例示 太郎", name_kana="レイジ タロウ")
COUNTS: Json = {"owed": 2, "hired": 1, "not_hired": 0, "cancelled": 0, "closed": 1}


def listed(*lines: Json, **counts: int) -> Json:
    """Return one page of a list, with the counts of all."""
    return {"items": list(lines), "counts": {**COUNTS, **counts}, "next_cursor": None}


def result(**change: Any) -> Json:
    """Return a registered result."""
    return {
        "result": "not_hired",
        "reason": "withdrawn",
        "reason_note": None,
        "hired_on": None,
        "conditions_differ": None,
        "difference": None,
        "registered_at": "2026-11-24T15:00:00+09:00",
        "registered_by": "account",
        **change,
    }


def event(name: str, version: int, by: str = "employer", **facts: Any) -> Json:
    """Return a line of the history."""
    at = f"2026-11-2{version}T15:00:00+09:00"
    return {"event": name, "actor_kind": by, "at": at, "version": version, "facts": facts}


def applicant(**change: Any) -> Json:
    """Return one applicant as the employer sees him."""
    return {
        **line(),
        "result": None,
        "can_register": True,
        "closed_reason": None,
        "notice": TELL,
        "history": [event("refer_seeker", 1, "staff", posting_number=POSTING)],
        "referring_office": OFFICE,
        "posting_office": OFFICE,
        **change,
    }


REGISTERED = applicant(
    state="not_hired",
    version=2,
    result=result(),
    history=[
        event("refer_seeker", 1, "staff"),
        event("register_result", 2, result="not_hired", reason="withdrawn"),
    ],
)
AFTER_CUT_OFF = applicant(
    state="closed", name=None, name_kana=None, days_left=None, can_register=False, closed_reason=CLOSED, history=[]
)


def letter(**change: Any) -> Json:
    """Return a letter of referral."""
    kept = ["referral_id", "referral_number", "referred_at", "posting_number", "occupation"]
    return {
        **{key: line()[key] for key in [*kept, "due_on", "closes_on", "closes_on_is_final"]},
        "seeker_name": "見本 さくら",
        "seeker_name_kana": "ミホン サクラ",
        "establishment_number": NUMBER,
        "establishment_name": "見本ベーカリー小立野",
        "establishment_address": "金沢市見本町2-1",
        "contact_department": "総務",
        "contact_name": "例示 花子",
        "interview": "12月1日 10時",
        "remark": "応募書類は面接のときに持参します。",
        "clerk": "窓口 花子",
        "referring_office": OFFICE,
        **change,
    }


def seeker(**change: Any) -> Json:
    """Return a seeker of the office."""
    return {
        "seeker_number": SEEKER,
        "name": "見本 さくら",
        "name_kana": "ミホン サクラ",
        "postal_code": "920-0000",
        "address": "金沢市見本町20-1",
        "phone": "076-000-0201",
        "email": "sakura@example.co.jp",
        "birth_date": "1984-05-17",
        "office": "99010",
        "version": 1,
        "valid_until": "2027-01-31",
        "has_mypage": False,
        "mypage_opened_at": None,
        "registered_at": "2026-11-02T09:00:00+09:00",
        "updated_at": "2026-11-02T09:00:00+09:00",
        **change,
    }


CODE: Json = {
    "account_code": "ABCD-EFGH-JKLM-NPQR",
    "code_id": "c1",
    "seeker_number": SEEKER,
    "seeker_name": "見本 さくら",
    "office_name": "ハローワーク金沢",
    "office_department": "職業相談部門",
    "office_phone": "076-253-3036",
    "issued_at": "2026-11-20T10:00:00+09:00",
    "effective_on": "2026-11-20",
    "valid_from": "2026-11-20T10:00:00+09:00",
    "last_valid_on": "2026-11-27",
    "expires_at": "2026-11-28T00:00:00+09:00",
}
ACTIVE: Json = {
    "posting_id": "p1",
    "posting_number": POSTING,
    "office": "99020",
    "office_name": "ハローワーク小松",
    "establishment_number": NUMBER,
    "establishment_name": "見本ベーカリー小立野",
    "occupation": "パンの製造・販売スタッフ（パート）",
    "openings": 1,
    "hired": 1,
    "valid_until": "2027-01-31",
}


def referral(**change: Any) -> Json:
    """Return one referral as both offices see it."""
    of_employer = {"name", "name_kana", "days_left"}
    return {
        **{key: value for key, value in line().items() if key not in of_employer},
        "establishment_number": NUMBER,
        "establishment_name": "見本ベーカリー小立野",
        "establishment_phone": "076-000-0002",
        "seeker_number": SEEKER,
        "seeker_name": "見本 さくら",
        "seeker_name_kana": "ミホン サクラ",
        "referring_office": "99010",
        "posting_office": "99020",
        "stored_state": "referred",
        "establishment_address": "金沢市見本町2-1",
        "contact_department": "総務",
        "contact_name": "例示 花子",
        "referring_office_contact": OFFICE,
        "posting_office_contact": {**OFFICE, "code": "99020", "name": "ハローワーク小松", "phone": "0761-24-8609"},
        "interview": "12月1日 10時",
        "remark": None,
        "clerk": "窓口 花子",
        "result": None,
        "cancellation": None,
        "allowed": ["result", "cancel"],
        "history": [event("refer_seeker", 1, "staff")],
        **change,
    }
