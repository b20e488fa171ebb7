"""The demo data: fictional establishments and postings of domain.md §8, cut to the fields that the form has now."""

from typing import Any

EMPLOYER = {"email": "saiyo@kaga-seiki.example.co.jp", "password": "kakuu-seiki-2026-saiyo"}
PASSWORD_OF_OTHERS = "mihon-no-aikotoba-2026"  # noqa: S105 - fictional people on this machine only

ESTABLISHMENTS: tuple[dict[str, Any], ...] = (
    {
        "establishment_number": "9901-000001-1",
        "name": "架空加賀精機株式会社",
        "name_kana": "カクウカガセイキカブシキガイシャ",
        "corporate_number": "8999900000001",
        "postal_code": "920-0000",
        "prefecture_code": "17",
        "municipality": "金沢市",
        "address": "金沢市架空町1丁目1番地",
        "phone": "076-000-0001",
        "business": "工作機械部品の製造",
    },
    {
        "establishment_number": "9901-000002-2",
        "name": "見本ベーカリー小立野",
        "name_kana": "ミホンベーカリーコダツノ",
        "postal_code": "920-0000",
        "prefecture_code": "17",
        "municipality": "金沢市",
        "address": "金沢市見本台2丁目2番地",
        "phone": "076-000-0002",
        "business": "パンと焼き菓子の製造・販売",
    },
    {
        "establishment_number": "9901-000003-3",
        "name": "株式会社例示システムズ北陸",
        "name_kana": "カブシキガイシャレイジシステムズホクリク",
        "corporate_number": "6999900000003",
        "postal_code": "920-0000",
        "prefecture_code": "17",
        "municipality": "金沢市",
        "address": "金沢市例示本町3番地 例示ビル5階",
        "phone": "076-000-0003",
        "business": "業務システムの開発",
    },
)

_FULL_TIME: dict[str, Any] = {
    "hours_class": "full_time",
    "publication": "1",
    "employment_type": "regular",
    "contract_period": "indefinite",
    "workplace": "establishment",
    "wage_form": "monthly",
    "fixed_overtime": "no",
    "commuting_allowance": "actual_limited",
    "commuting_amount": 15000,
    "commuting_per": "month",
    "hours_kind": "patterns",
    "overtime": "no",
    "holidays": ["sat", "sun", "national"],
    "weekly_holiday": "every_week",
    "openings": 1,
    "selection_methods": ["interview", "documents"],
    "interviews": 1,
}

LATHE_OPERATOR: dict[str, Any] = _FULL_TIME | {
    "occupation": "ＮＣ旋盤オペレーター（未経験歓迎・土日休み）",
    "occupation_codes": ["071-99"],
    "duties": (
        "ＮＣ旋盤を使い、工作機械の部品を加工する仕事です。\n"
        "図面の見かたや機械の動かしかたは、先輩が３か月かけて教えます。\n"
        "加工した部品の測定と、簡単なプログラムの修正も担当します。"
    ),
    "base_pay_min": 205000,
    "base_pay_max": 260000,
    "allowances": [{"kind": "other", "name": "職務手当", "minimum": 8000, "maximum": 20000}],
    "working_patterns": [{"starts_at": "08:15", "ends_at": "17:15", "break_minutes": 60}],
    "overtime": "yes",
    "overtime_hours": 12,
    "annual_holidays": 110,
    "openings": 2,
}

BAKER: dict[str, Any] = {
    "hours_class": "part_time",
    "publication": "1",
    "occupation": "パンの製造・販売スタッフ（パート）",
    "occupation_codes": ["045-04"],
    "duties": "パン生地の成形と焼き上げ、店頭での販売と袋詰めを担当します。\n早朝の仕込みは２人で行います。",
    "employment_type": "part_time",
    "contract_period": "fixed",
    "contract_months": 6,
    "renewal": "in_principle",
    "renewal_limit": "none",
    "workplace": "establishment",
    "wage_form": "hourly",
    "base_pay_min": 1150,
    "base_pay_max": 1250,
    "fixed_overtime": "no",
    "commuting_allowance": "fixed",
    "commuting_amount": 100,
    "commuting_per": "day",
    "hours_kind": "span",
    "span_starts_at": "06:00",
    "span_ends_at": "14:00",
    "span_minutes_min": 240,
    "span_minutes_max": 300,
    "span_break_minutes": 0,
    "weekly_days": 3,
    "weekly_days_negotiable": True,
    "overtime": "no",
    "holidays": ["other"],
    "weekly_holiday": "other",
    "holidays_note": "シフトによります",
    "openings": 1,
    "selection_methods": ["interview"],
    "interviews": 1,
}

WEB_DEVELOPER: dict[str, Any] = _FULL_TIME | {
    "occupation": "Ｗｅｂアプリ開発エンジニア（Ｊａｖａ）",
    "occupation_codes": ["009-03"],
    "duties": "自治体や企業の業務システムを、設計からテストまで担当します。\n開発は４人ほどのチームで進めます。",
    "base_pay_min": 245000,
    "base_pay_max": 380000,
    "fixed_overtime": "yes",
    "fixed_overtime_min": 40000,
    "fixed_overtime_max": 62000,
    "fixed_overtime_note": "時間外労働の有無にかかわらず20時間分を支給し、超過分は追加で支給する",
    "working_time_systems": ["flex"],
    "working_patterns": [{"starts_at": "09:00", "ends_at": "17:45", "break_minutes": 60}],
    "daily_minutes": 465,
    "overtime": "yes",
    "overtime_hours": 18,
    "annual_holidays": 124,
}

RECEPTIONIST: dict[str, Any] = _FULL_TIME | {
    "occupation": "受付・一般事務（契約社員）",
    "occupation_codes": ["034-03"],
    "duties": "来客の受付、電話の取次ぎ、書類の作成と整理を担当します。",
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
    "base_pay_min": 192000,
    "base_pay_max": 192000,
    "working_patterns": [{"starts_at": "08:30", "ends_at": "17:30", "break_minutes": 60}],
    "annual_holidays": 120,
}

TRUCK_DRIVER: dict[str, Any] = _FULL_TIME | {
    "occupation": "４ｔトラックドライバー（県内ルート配送）",
    "occupation_codes": ["083-02"],
    "duties": "部品を県内の取引先へ届けるルート配送です。\n積みおろしはフォークリフトで行います。",
    "base_pay_min": 230000,
    "base_pay_max": 260000,
    "allowances": [{"kind": "other", "name": "無事故手当", "minimum": 10000, "maximum": 10000}],
    "working_time_systems": ["variable_year"],
    "working_patterns": [{"starts_at": "06:00", "ends_at": "15:00", "break_minutes": 60}],
    "daily_minutes": 480,
    "overtime": "yes",
    "overtime_hours": 40,
    "annual_holidays": 105,
}

INSPECTOR_DRAFT: dict[str, Any] = {
    "hours_class": "part_time",
    "publication": "1",
    "occupation": "部品検査スタッフ（パート）",
    "employment_type": "part_time",
}
