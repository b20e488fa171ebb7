"""The fictional employers and postings of domain.md §8, cut to the fields the form has today, and what must be refused.

- `POSTINGS["P02"]` is a valid `content`: no rule finds anything in it on 2026-11-18 in Ishikawa.
- `ESTABLISHMENTS["P02"]` is the body that registers its employer (`POST /staff/establishments`).
- `VARIANTS["N1"]` breaks one rule: `variant("N1")` is the content, `.rule` and `.field` are what the answer names.

Shared by the unit and action tests, the journeys and the demo data. Every call of `posting` gives a copy of its own.
"""

from __future__ import annotations

import copy
from typing import Any, NamedTuple

type Content = dict[str, Any]


class Variant(NamedTuple):
    """A change to a valid posting that must be refused: for which rule, and at which field of the request."""

    base: str
    change: Content
    rule: str
    field: str
    when: str
    """`save`: no draft can hold it; `submit`: the draft is kept, the application is refused."""


def _establishment(number: str, name: str, kana: str, address: str, phone: str, **more: str) -> dict[str, str]:
    return {
        "establishment_number": number,
        "name": name,
        "name_kana": kana,
        "postal_code": "920-0000",
        "prefecture_code": "17",
        "municipality": "金沢市",
        "address": address,
        "phone": phone,
        **more,
    }


ESTABLISHMENTS: dict[str, dict[str, str]] = {
    "P01": _establishment(
        "9901-000001-1",
        "架空加賀精機（株）",
        "カクウカガセイキ",
        "金沢市見本町1-1",
        "076-000-0001",
        corporate_number="8999900000001",
        business="金属部品の切削加工",
    ),
    "P02": _establishment(
        "9901-000002-2",
        "見本ベーカリー小立野",
        "ミホンベーカリーコダツノ",
        "金沢市見本町2-2",
        "076-000-0002",
        business="パンの製造と販売",
    ),
    "P03": _establishment(
        "9901-000003-3",
        "（株）例示システムズ北陸",
        "レイジシステムズホクリク",
        "金沢市見本町3-3 例示ビル4階",
        "076-000-0003",
        corporate_number="6999900000003",
        business="業務システムの開発",
    ),
    "P05": _establishment(
        "9901-000005-5",
        "見本市民会館指定管理者（株）",
        "ミホンシミンカイカンシテイカンリシャ",
        "金沢市見本町5-5",
        "076-000-0005",
        corporate_number="4999900000005",
        business="文化施設の運営",
    ),
    "P06": _establishment(
        "9901-000006-6",
        "架空北陸運輸（株）",
        "カクウホクリクウンユ",
        "金沢市見本町6-6",
        "076-000-0006",
        corporate_number="3999900000006",
        business="一般貨物自動車運送",
    ),
    "P09": _establishment(
        "9901-000009-9",
        "架空整形外科クリニック",
        "カクウセイケイゲカクリニック",
        "金沢市見本町9-9",
        "076-000-0009",
        business="整形外科の診療",
    ),
    "P10": _establishment(
        "9901-000010-0",
        "例示ビル管理（有）",
        "レイジビルカンリ",
        "金沢市見本町10-10",
        "076-000-0010",
        corporate_number="7999900000010",
        business="建物の清掃と管理",
    ),
}

_COMMUTING: Content = {"commuting_allowance": "actual_limited", "commuting_amount": 15_000, "commuting_per": "month"}
_SELECTION: Content = {"selection_methods": ["interview", "documents"], "interviews": 1}
_WEEKENDS: Content = {"holidays": ["sat", "sun"], "weekly_holiday": "every_week"}
_PERMANENT: Content = {
    "hours_class": "full_time",
    "publication": "1",
    "employment_type": "regular",
    "contract_period": "indefinite",
    "workplace": "establishment",
    "wage_form": "monthly",
    "fixed_overtime": "no",
    "hours_kind": "patterns",
    "overtime": "no",
    **_COMMUTING,
    **_SELECTION,
    **_WEEKENDS,
}
_PART_TIME: Content = {
    **_PERMANENT,
    "hours_class": "part_time",
    "employment_type": "part_time",
    "contract_period": "fixed",
    "wage_form": "hourly",
}

POSTINGS: dict[str, Content] = {
    # Full-time, permanent, with an allowance that counts (1,252 yen an hour).
    "P01": {
        **_PERMANENT,
        "occupation": "ＮＣ旋盤オペレーター（未経験歓迎・土日休み）",
        "occupation_codes": ["071-99"],
        "duties": "ＮＣ旋盤による金属部品の加工です。\n図面の確認、材料の取付け、加工、寸法の検査までを行います。",
        "base_pay_min": 205_000,
        "base_pay_max": 260_000,
        "allowances": [{"kind": "other", "name": "職務手当", "minimum": 8_000, "maximum": 20_000}],
        "working_patterns": [{"starts_at": "8:15", "ends_at": "17:15", "break_minutes": 60}],
        "overtime": "yes",
        "overtime_hours": 12,
        "annual_holidays": 110,
        "openings": 2,
    },
    # Part-time, hourly, hours within a span, renewed in principle without an upper limit.
    "P02": {
        **_PART_TIME,
        "occupation": "パンの製造・販売スタッフ（パート）",
        "occupation_codes": ["045-04"],
        "duties": "パンの成形、焼成、包装と、店頭での販売です。\n開店前の仕込みから担当します。",
        "contract_months": 6,
        "renewal": "in_principle",
        "renewal_limit": "none",
        "base_pay_min": 1_150,
        "base_pay_max": 1_250,
        "commuting_allowance": "fixed",
        "commuting_amount": 100,
        "commuting_per": "day",
        "hours_kind": "span",
        "span_starts_at": "6:00",
        "span_ends_at": "14:00",
        "span_minutes_min": 240,
        "span_minutes_max": 300,
        "span_break_minutes": 0,
        "weekly_days": 3,
        "weekly_days_negotiable": True,
        "hours_note": "週15時間以下",
        "holidays": ["other"],
        "weekly_holiday": "other",
        "openings": 1,
    },
    # Fixed overtime done right, flexible hours (1,574 yen an hour without it).
    "P03": {
        **_PERMANENT,
        "occupation": "Ｗｅｂアプリ開発エンジニア（Ｊａｖａ）",
        "occupation_codes": ["009-03"],
        "duties": "自社のＷｅｂアプリケーションの設計、開発、試験です。\n在宅勤務は週2日までできます。",
        "base_pay_min": 245_000,
        "base_pay_max": 380_000,
        "fixed_overtime": "yes",
        "fixed_overtime_min": 40_000,
        "fixed_overtime_max": 62_000,
        "fixed_overtime_note": "時間外労働の有無にかかわらず20時間分を支給し、超過分は追加で支払います。",
        "working_time_systems": ["flex"],
        "working_patterns": [{"starts_at": "9:00", "ends_at": "17:45", "break_minutes": 60}],
        "daily_minutes": 465,
        "hours_note": "コアタイム 10:00～15:00",
        "overtime": "yes",
        "overtime_hours": 18,
        "holidays": ["sat", "sun", "national"],
        "annual_holidays": 124,
        "openings": 1,
    },
    # Fixed-term with an upper limit (1,175 yen an hour).
    "P05": {
        **_PERMANENT,
        "occupation": "受付・一般事務（契約社員）",
        "occupation_codes": ["034-03"],
        "duties": "市民会館の窓口での受付、電話の応対、予約の管理です。",
        "employment_type": "non_regular",
        "employment_type_name": "契約社員",
        "contract_period": "fixed",
        "contract_starts_on": "2027-04-01",
        "contract_ends_on": "2028-03-31",
        "renewal": "conditional",
        "renewal_condition": "勤務成績による",
        "renewal_limit": "limited",
        "renewal_limit_years": 3,
        "renewal_limit_count": 2,
        "base_pay_min": 192_000,
        "base_pay_max": 192_000,
        "working_patterns": [{"starts_at": "8:30", "ends_at": "17:30", "break_minutes": 60}],
        "annual_holidays": 120,
        "openings": 1,
    },
    # Transport, variable hours over a year (1,384 yen an hour).
    "P06": {
        **_PERMANENT,
        "occupation": "４ｔトラックドライバー（県内ルート配送）",
        "occupation_codes": ["083-02"],
        "duties": "石川県内の決まった店舗へ、４ｔトラックで食品を配送します。\n１日に５件ほどです。",
        "base_pay_min": 230_000,
        "base_pay_max": 260_000,
        "allowances": [{"kind": "other", "name": "無事故手当", "minimum": 10_000, "maximum": 10_000}],
        "working_time_systems": ["variable_year"],
        "working_patterns": [{"starts_at": "6:00", "ends_at": "15:00", "break_minutes": 60}],
        "daily_minutes": 480,
        "overtime": "yes",
        "overtime_hours": 40,
        "holidays": ["sun", "other"],
        "weekly_holiday": "other",
        "annual_holidays": 105,
        "openings": 2,
    },
    # Published without the employer's name.
    "P09": {
        **_PERMANENT,
        "publication": "3",
        "occupation": "看護師（クリニック／日勤のみ）",
        "occupation_codes": ["023-01"],
        "duties": "整形外科の外来で、診療の介助、注射や採血、患者への説明を行います。",
        "base_pay_min": 260_000,
        "base_pay_max": 310_000,
        "allowances": [{"kind": "other", "name": "資格手当", "minimum": 10_000, "maximum": 10_000}],
        "working_patterns": [{"starts_at": "8:30", "ends_at": "17:30", "break_minutes": 60}],
        "nearest_station": "ＪＲ金沢駅から車で10分",
        "annual_holidays": 120,
        "openings": 1,
    },
    # Short hours, enters by FAX.
    "P10": {
        **_PART_TIME,
        "occupation": "商業施設の清掃員（早朝・６０歳以上の方）",
        "occupation_codes": ["096-01"],
        "duties": "開店前の商業施設で、床の清掃とごみの回収を行います。",
        "contract_months": 12,
        "renewal": "conditional",
        "renewal_condition": "健康状態と勤務成績による",
        "renewal_limit": "limited",
        "renewal_limit_note": "70歳に達した年度末まで",
        "base_pay_min": 1_120,
        "base_pay_max": 1_120,
        "working_patterns": [{"starts_at": "5:30", "ends_at": "8:30", "break_minutes": 0}],
        "weekly_days": 5,
        "openings": 2,
    },
}

VARIANTS: dict[str, Variant] = {
    "N1": Variant("P02", {"base_pay_min": 1_040}, "V01", "content.base_pay_min", "submit"),
    "N5": Variant(
        "P05",
        {
            "renewal_limit": None,
            "renewal_limit_years": None,
            "renewal_limit_count": None,
        },
        "V05",
        "content.renewal_limit",
        "submit",
    ),
    # 8.5 hours of work with a break of 45 minutes.
    "N7": Variant(
        "P06",
        {
            "working_patterns": [{"starts_at": "6:00", "ends_at": "15:15", "break_minutes": 45}],
            "daily_minutes": 510,
        },
        "V10",
        "content.working_patterns.0.break_minutes",
        "submit",
    ),
    # 29 full-width characters.
    "N10": Variant("P01", {"occupation": "あ" * 29}, "too_long", "content.occupation", "save"),
    # 1,038 yen an hour, because the family allowance does not count.
    "N12": Variant(
        "P06",
        {
            "base_pay_min": 180_000,
            "allowances": [{"kind": "family", "name": "家族手当", "minimum": 12_000, "maximum": 12_000}],
        },
        "V01",
        "content.base_pay_min",
        "submit",
    ),
}


def posting(name: str, **change: Any) -> Content:
    """Return a copy of a posting of §8; `change` replaces fields, None leaves a field out."""
    content = {**copy.deepcopy(POSTINGS[name]), **copy.deepcopy(change)}
    return {key: value for key, value in content.items() if value is not None}


def variant(name: str) -> Content:
    """Return a copy of a negative variant's content."""
    return posting(VARIANTS[name].base, **VARIANTS[name].change)
