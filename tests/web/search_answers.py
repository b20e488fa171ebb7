"""Prepared answers about the search for seekers and the public profile, for the pages of all three sides."""

from typing import Any

Json = dict[str, Any]

NUMBER = "7K3M-Q9RT-W2XP-4HBC-6NDF-8JSV-0A"
"""A 求職情報番号, opaque."""
SEEKER = "99010-00000001"
CONSULT = (
    "ハローワークで求職者の希望条件など求人との適合性を判断したうえでご紹介します。当該求職者を担当するハローワーク"
    "（求職情報詳細画面に表示されているお問い合わせ先ハローワーク）にご相談ください。"
)
"""S:131, word for word."""


def code(value: str, name: str) -> Json:
    """Return a code with its name."""
    return {"code": value, "name": name}


CLERICAL = code("034", "一般事務・秘書・受付の職業")
ACCOUNTING = code("038", "会計事務の職業")


def card(**change: Any) -> Json:
    """Return a found seeker: the columns of the list."""
    return {
        "profile_number": NUMBER,
        "occupations": [CLERICAL, ACCOUNTING],
        "places": [
            {"prefecture_code": "17", "prefecture": "石川県", "municipality": "金沢市"},
            {"prefecture_code": "16", "prefecture": "富山県", "municipality": None},
        ],
        "employment": [code("regular", "正社員"), code("part_time", "パート労働者")],
        "experience_years": 12,
        "experience": [{"occupation": CLERICAL, "years": 8}, {"occupation": ACCOUNTING, "years": 4}],
        "qualifications": ["日商簿記検定２級", "普通自動車第一種運転免許", "秘書技能検定準１級"],
        "published_on": "2026-11-18",
        **change,
    }


def detail(**change: Any) -> Json:
    """Return an opened profile."""
    return {
        **card(),
        "hours": [code("full_time", "フルタイム"), code("part_time", "パート")],
        "monthly_wage": 205_000,
        "hourly_wage": 1_200,
        "relocation": code("not_possible", "不可"),
        "available_from": "2027-01-05",
        "career": [
            {"occupation": "経理事務", "years": 4, "months": 6, "duties": "仕訳、月次決算、給与計算を担当しました。"},
            {"occupation": "受付", "years": 0, "months": 9, "duties": None},
        ],
        "expertise": "インボイス制度への対応。",
        "education": code("university", "大学"),
        "pc_skills": [code("spreadsheet", "表計算（Excelなど）")],
        "self_pr": "正確さを大切にしています。\n残業も相談できます。",
        "age_band": "40代",
        "office": {"name": "ハローワーク小松", "department": "求人事業所部門", "phone": "0761-00-0001"},
        **change,
    }


def found(*items: Json, total: int | None = None, next_cursor: str | None = None, **facets: dict[str, int]) -> Json:
    """Return one page of what was found."""
    return {
        "items": list(items),
        "next_cursor": next_cursor,
        "total": len(items) if total is None else total,
        "facets": {
            name: [{"code": value, "count": count} for value, count in facets.get(name, {}).items()]
            for name in ("occupation", "prefecture", "employment")
        },
        "as_of": "2026-11-20T10:00:00+09:00",
    }


FOUND = found(
    card(),
    card(
        profile_number="0000-" + NUMBER[5:],
        occupations=[code("06", "事務的職業")],
        places=[{"prefecture_code": "17", "prefecture": "石川県", "municipality": None}],
        experience=[],
        experience_years=0,
        qualifications=[],
    ),
    total=1234,
    next_cursor="more",
    occupation={"06": 1100, "12": 30},
    prefecture={"17": 1200, "16": 80},
    employment={"regular": 900, "part_time": 400},
)

CONTENT: Json = {
    "occupations": ["034", "06"],
    "places": [{"prefecture_code": "17", "municipality": "金沢市"}],
    "employment": ["regular"],
    "hours": ["full_time"],
    "monthly_wage": 205_000,
    "relocation": "not_possible",
    "qualifications": ["日商簿記検定２級", "普通自動車第一種運転免許"],
    "experience": [{"occupation": "034-03", "years": 8}],
    "career": [
        {"occupation": "経理事務", "occupation_code": "038", "years": 4, "months": 6, "duties": "月次決算を担当。"}
    ],
    "education": "university",
    "pc_skills": ["spreadsheet"],
    "self_pr": "正確さを大切にしています。",
}
PHONE: Json = {
    "field": "self_pr",
    "rule": "phone",
    "message": "電話番号と思われる部分があります。取り除いてください。",
    "excerpt": "076-000-1001",
}
WORKPLACE: Json = {
    "field": "career.0.duties",
    "rule": "workplace",
    "message": "勤務先の名称と思われる部分があります。業種などに書き換えてください。",
    "excerpt": "見本商事株式会社",
}


def profile(state: str = "draft", **change: Any) -> Json:
    """Return the profile as its keepers see it."""
    published = state == "published"
    return {
        "content": CONTENT,
        "state": state,
        "version": 3,
        "profile_number": None if state == "draft" else NUMBER,
        "published_at": "2026-11-18T10:00:00+09:00" if published else None,
        "withdrawn_at": "2026-11-19T10:00:00+09:00" if state == "withdrawn" else None,
        "updated_at": "2026-11-18T09:00:00+09:00",
        "missing": [],
        "findings": [],
        "valid_until": "2027-01-31",
        "lapsed": False,
        "prolonged_until": None,
        "age_band": "40代",
        **change,
    }


NO_PROFILE = profile(
    content={},
    version=0,
    updated_at=None,
    age_band=None,
    missing=["occupations", "places", "employment", "hours", "relocation"],
)
