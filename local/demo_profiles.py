"""Seekers who make a profile public, for the search: made up, of both offices, some kept back or taken back."""

from itertools import cycle, islice
from typing import Any, NamedTuple

from local.client import ApiClient, expect
from local.demo_texts import SEEKERS

_PATH = "/staff/seekers"


class _Trade(NamedTuple):
    """What people of one kind of work wish for and can do."""

    code: str
    experience: str
    occupation: str
    duties: str
    qualifications: tuple[str, ...]
    expertise: str
    pc_skills: tuple[str, ...]
    self_pr: str
    monthly: int
    hourly: int


_TRADES = (
    _Trade(
        "034-03", "034", "一般事務", "受発注の入力、電話応対、来客応対、書類の作成",
        ("日商簿記３級", "秘書検定２級"), "請求書と見積書の作成", ("writing", "spreadsheet", "mail_and_web"),
        "正確で早い入力が得意です。周りに声をかけながら仕事を進めます。", 185_000, 1_100,
    ),
    _Trade(
        "035", "035", "経理事務", "仕訳、月次決算、給与計算、年末調整",
        ("日商簿記２級", "給与計算実務能力検定２級"), "消費税の申告書の作成補助", ("spreadsheet", "accounting"),
        "月次決算を予定どおりに締めることを大切にしてきました。", 215_000, 1_250,
    ),
    _Trade(
        "050-01", "050", "介護職員", "特別養護老人ホームでの食事・入浴・排せつの介助、記録",
        ("介護福祉士", "普通自動車第一種運転免許"), "認知症の方への声かけ", ("mail_and_web",),
        "ご本人のペースに合わせた介助を心がけています。夜勤もできます。", 220_000, 1_200,
    ),
    _Trade(
        "071-99", "071", "ＮＣ旋盤オペレーター", "図面からの段取り、加工、寸法の測定、刃物の交換",
        ("機械加工技能士２級", "玉掛け技能講習"), "ステンレスの精密加工", ("cad",),
        "図面を読んで段取りから任されてきました。ものづくりが好きです。", 230_000, 1_300,
    ),
    _Trade(
        "009-03", "009", "Ｗｅｂアプリの開発", "要件の整理、設計、Ｊａｖａでの開発、運用",
        ("応用情報技術者", "Ｏｒａｃｌｅ認定Ｊａｖａプログラマ"), "クラウドでの運用の自動化",
        ("programming", "database", "presentation"),
        "使う人の話を聞いて、小さく作って確かめながら進めます。", 280_000, 2_000,
    ),
    _Trade(
        "023-01", "023", "看護師", "外来での診療の補助、採血、点滴の管理",
        ("看護師", "普通自動車第一種運転免許"), "整形外科の外来", ("mail_and_web",),
        "患者さんの不安を減らせる説明を心がけています。", 260_000, 1_700,
    ),
    _Trade(
        "045-04", "045", "食品の販売", "接客、レジ、品出し、発注",
        ("食品衛生責任者",), "季節の売り場づくり", ("mail_and_web",),
        "お客さまの顔を覚えることが得意です。土日も働けます。", 180_000, 1_060,
    ),
    _Trade(
        "083-02", "083", "４ｔトラックの運転", "県内のルート配送、積み下ろし、日報の作成",
        ("中型自動車運転免許", "フォークリフト運転技能講習"), "冷凍食品の温度管理", (),
        "無事故を続けています。時間に正確な配送を心がけます。", 240_000, 1_300,
    ),
    _Trade(
        "008-02", "008", "建築施工管理", "工程・品質・安全の管理、施工図の確認、写真の整理",
        ("２級建築施工管理技士", "普通自動車第一種運転免許"), "木造住宅の改修", ("cad", "spreadsheet"),
        "職人さんとの段取りの相談を大切にしています。", 290_000, 1_600,
    ),
    _Trade(
        "055", "055", "調理", "仕込み、調理、献立の作成、衛生管理",
        ("調理師",), "減塩食と介護食", ("writing",),
        "百食ほどの給食を時間どおりに出してきました。", 200_000, 1_120,
    ),
)  # fmt: skip
_PLACES: tuple[tuple[dict[str, str], ...], ...] = (
    ({"prefecture_code": "17", "municipality": "金沢市"},),
    ({"prefecture_code": "17", "municipality": "白山市"}, {"prefecture_code": "17", "municipality": "金沢市"}),
    ({"prefecture_code": "17"},),
    ({"prefecture_code": "16", "municipality": "富山市"}, {"prefecture_code": "17"}),
    ({"prefecture_code": "17", "municipality": "小松市"},),
    ({"prefecture_code": "18", "municipality": "福井市"},),
    ({"prefecture_code": "13"}, {"prefecture_code": "27"}),
)
_EDUCATION = (
    "high_school",
    "university",
    "vocational_school",
    "junior_college",
    "technical_college",
    "graduate_school",
)
_GIVEN = (("花子", "ハナコ"), ("太郎", "タロウ"), ("恵", "メグミ"), ("誠", "マコト"), ("直美", "ナオミ"))
_FAMILY = (("見本", "ミホン"), ("例示", "レイジ"), ("架空", "カクウ"), ("仮野", "カリノ"))
_KEPT_BACK, _TAKEN_BACK = 3, 2
COUNT = 42


def bring_profiles(clerk: ApiClient, other_clerk: ApiClient) -> None:
    """Register people at both offices and make their profiles public, but for a few. Both clerks are signed in."""
    for n, (trade, places) in enumerate(islice(zip(cycle(_TRADES), cycle(_PLACES), strict=False), COUNT)):
        client, office = (other_clerk, "99020") if n % 6 == 5 else (clerk, "99010")
        person = _person(n, office)
        expect(client.post(_PATH, person), 201, 409)
        _bring_profile(client, person["seeker_number"], _profile(n, trade, places), public=n >= _KEPT_BACK)
        if _KEPT_BACK <= n < _KEPT_BACK + _TAKEN_BACK:
            expect(client.post(f"{_PATH}/{person['seeker_number']}/profile/withdraw", {}), 200)
    _bring_profile(clerk, SEEKERS[0]["seeker_number"], _profile(COUNT, _TRADES[0], _PLACES[0]), public=True)


def _bring_profile(client: ApiClient, number: str, content: dict[str, Any], *, public: bool) -> None:
    """Keep a profile and make it public, unless there is one already."""
    path = f"{_PATH}/{number}/profile"
    kept = expect(client.put(path, {"content": content, "version": 0}), 200, 409)
    if public and "version" in kept:
        expect(client.post(f"{path}/publish", {"version": kept["version"]}), 200)


def _person(n: int, office: str) -> dict[str, str]:
    family, given = _FAMILY[n % len(_FAMILY)], _GIVEN[n // len(_FAMILY) % len(_GIVEN)]
    return {
        "seeker_number": f"{office}-3{n:07d}",
        "name": f"{family[0]} {given[0]}",
        "name_kana": f"{family[1]} {given[1]}",
        "phone": f"076-000-3{n:03d}",
        "birth_date": f"{1960 + n}-{n % 12 + 1:02d}-{n % 28 + 1:02d}",
    }


def _profile(n: int, trade: _Trade, places: tuple[dict[str, str], ...]) -> dict[str, Any]:
    years, part_time = n * 7 % 23, n % 4 == 3
    before = _TRADES[(n + 3) % len(_TRADES)]
    return {
        "occupations": [trade.code, before.experience] if n % 3 else [trade.code],
        "places": list(places),
        "employment": ["part_time"] if part_time else ["regular", "non_regular"] if n % 2 else ["regular"],
        "hours": ["part_time"] if part_time else ["full_time", "part_time"] if n % 5 == 0 else ["full_time"],
        "monthly_wage": trade.monthly + n * 1_000,
        "hourly_wage": trade.hourly + n * 5,
        "relocation": "possible" if n % 7 == 6 else "not_possible",
        "available_from": f"2027-0{n % 6 + 1}-01" if n % 3 == 2 else None,
        "qualifications": list(trade.qualifications),
        "experience": [
            {"occupation": trade.experience, "years": years},
            *([{"occupation": before.experience, "years": n % 5}] if n % 3 else []),
        ],
        "career": [
            {
                "occupation": trade.occupation,
                "occupation_code": trade.code,
                "years": years,
                "months": n % 12,
                "duties": trade.duties,
            }
        ],
        "expertise": trade.expertise,
        "education": _EDUCATION[n % len(_EDUCATION)],
        "pc_skills": list(trade.pc_skills),
        "self_pr": trade.self_pr,
    }
