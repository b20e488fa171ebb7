"""Words that a posting must not use or had better not (V09), and contact data that an anonymous one must not tell (V19).

All functions expect a text folded by `folded`, so that neither widths nor blanks hide a word. Patterns are large: each is
compiled when a text first has one of the plain words without which it finds nothing, as few texts do (decisions/0009).
Their alternatives begin with a plain character, which lets the search skip everything else quickly.
"""

import re
import unicodedata

from mypage.core.text import compiled

_COMPATIBILITY = re.compile("[\u00a0-\u00be\u2000-\u3000\u3130-\u33ff\uf900-\uffef\U00010000-\U0010ffff]+")
"""The blocks of what NFKC folds; folding these alone costs a tenth of folding the whole text."""

_FORMAT_CHARACTERS = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+")

_GUESTS = (
    *("客", "会員", "利用", "入居", "入所", "患者", "ゲスト", "ユーザー", "受講", "参加者", "専用", "商品", "プラン"),
    *("ジム", "サロン", "エステ(?!ティシャン)", "フィットネス", "ヨガ", "スタジオ", "スクール", "教室", "クリニック"),
    *("病棟", "施設", "フロア", "寮", "マンション", "シェアハウス", "更衣", "浴", "トイレ", "部屋"),
)
"""Who is served and where: a place for women only may seek anybody."""

_A_GUEST = "|".join(_GUESTS)

_NO_GUEST = f"(?!(?:[一-龠々ァ-ヶー]{{0,6}}(?:{_A_GUEST})|用|全員|[男女]))"

_A_WORKER = (
    "(?:[一-龠々ァ-ヶー]{0,8}(?:スタッフ|社員|従業員|応募者|求職者|学生|パート|アルバイト|メンバー|モデル)"
    f"|{_NO_GUEST}(?:[一-龠々ァ-ヶー]{{1,7}}[師士員者手係工医職官]"
    "|(?![ァ-ヶー]*(?:センター|セーター|カバー|フロアー))[ァ-ヶー]{1,9}(?:ー|スト|シャン|ニア)))"
)
"""Who is hired: an occupation by the end of its word (看護師, 警備員, ドライバー, ネイリスト), which names no guest or place."""

_RESTRICTION = (
    "[男女](?<![男女少長次彼][男女])(?<![男女]性[・、/][男女])"  # not 男女, 少女, 彼女 …; not the second of 男性・女性
    f"(?:性|子)?(?:の方々?|の人|(?P<worker>の?{_A_WORKER})|(?P<other>{_NO_GUEST}[一-龠々ァ-ヶー]{{1,8}}))?[「『(\\[・:]?"
    "(?:のみ(?!ならず|では|なさ)|限定|に限(?:る|って|らせて|り(?!ませ)|定(?!せ[ずん]|しな|しません|され[ずな]|で(?:は|な)|な)))"
)

_WORK = "募集|採用|応募|求人|勤務|雇用|歓迎|働|在籍|活躍|仕事|職場"

_OF_WORKERS_BEFORE = f"(?<![一-龠々ァ-ヶー]){_A_WORKER}(?:の方)?[はがも:(「『【\\[](?:全員|すべて|皆|原則)?$"
_OF_WORK_AFTER = f"[」』)\\]】]?[のをでがに]?(?:{_WORK})"
_OF_GUESTS_BEFORE = (
    f"(?:{_A_GUEST})(?:者|様|さま|さん|の方々?|の皆様|室|場|内|棟)*[はがも:(「『【\\[]"
    f"(?:(?!{_WORK}|{_A_WORKER}|ため|ので|から)[^。、,()])"
    "{0,8}$"
)
_OF_GUESTS_AFTER = f"(?:(?!{_WORK}|{_A_WORKER})[^。、,.!?()「」・]){{0,8}}?(?:{_A_GUEST})"
"""What tells beside 女性のみ whether workers are meant, or guests: 利用者は女性のみ, 女性のみのお客様, 女性限定ジム."""

_FOR_THEM = (
    "向[けき](?=$|[。、,.!?・)」』】\\]]|です"
    "|の?(?:お|軽|[^。、,のァ-ヶ]{1,4}[いな])?(?:仕事|求人|職|業務|作業|募集|環境|勤務|シフト|条件|パート|アルバイト|バイト))"
)
"""Made for one sex: work, not goods (女性向けアパレルの販売)."""

_PREFERRED = f"を?(?:優先|優遇|希望|大?歓迎)|{_FOR_THEM}"

_SEX_IN_OCCUPATION = "|".join(
    (
        # What follows may make another word of it (カメラ・マンション).
        *(
            f"{work}マン(?!ション|ツーマン|スリー|パワー|ナー)"
            for work in ("営業", "セールス", "サービス", "ガード", "カメラ", "ベル")
        ),
        *(f"{work}婦" for work in ("看護", "助産", "保健", "家政", "炊事", "清掃", "掃除", "雑役", "付添")),
        *("ベルボーイ", "ドアボーイ", "ホールボーイ", "営業レディ", "セールスレディ", "キャンペーンガール"),
        *("ウェ[イー]トレス", "ウェ[イー]ター(?!ミナル)", "スチュワーデス", "ホステス", "保母", "寮母"),
    )
)
"""Names of occupations that mean one sex."""

_SEX_PREFERRED = "|".join(
    (
        # Not as the second of 男性・女性.
        *(
            f"{one}(?<![男女]性[・、/]{one})[性子](?:の方|スタッフ|社員)?(?:だけ|を?募集|が望ましい|{_PREFERRED})"
            for one in "男女"
        ),
        f"主(?<!主夫[・、/]主)婦(?:の方)?(?:{_PREFERRED})",
    )
)

_FEWER_OF_ONE_SEX = "|".join(
    (
        *(
            f"{measure}[^。、]{{0,6}}[0-9]+(?:\\.[0-9]+)?(?:cm|センチ|m|kg|キロ)?[^。、]{{0,4}}(?:以上|以下|未満)"
            for measure in ("身長", "体重", "体力", "握力", "腕力")
        ),
        "体力(?:に自信)?[のが]ある(?:方|人|者)",
        *(f"{unit}[^。、]{{0,10}}(?:持て|持ち上げられ|運べ)る(?:方|人|者)" for unit in ("kg", "キロ")),
        "転勤[がにも]?(?:できる|可能な|応じられる|対応できる)(?:方|人|者|こと)",
    )
)
"""Indirect discrimination: height, weight, strength, readiness to be transferred."""

_SUGGESTIONS = (
    (("マン", "婦", "ボーイ", "レディ", "ガール", "ウェ", "デス", "ホステス", "母"), _SEX_IN_OCCUPATION),
    (("男", "女", "主婦"), _SEX_PREFERRED),
    (("身長", "体重", "体力", "握力", "腕力", "kg", "キロ", "転勤"), _FEWER_OF_ONE_SEX),
)
"""Words of which one must be there, and what may then be found."""

_BOTH_SEXES = "ウェ[イー]ター[・、/]ウェ[イー]トレス|ウェ[イー]トレス[・、/]ウェ[イー]ター"

_EXEMPTION = "ポジティ[ブヴ][・.=‐-]?アクション|positive-?action|適用除外"
"""The two exceptions of V09; the law's name alone claims none (男女雇用機会均等法を守ります)."""

_OTHER_RELATION = ("業務委託", "委託契約", "フリーランス", "個人事業主", "名義貸", "請負契約")

_SEPARATOR = "[-‐‑‒–—―−ー─.()]"

_CONTACT_DATA = (
    f"\\+81(?:{_SEPARATOR}?[0-9]){{9}}"
    f"|0(?<![0-9]0)(?:[0-9]{{1,4}}{_SEPARATOR}[0-9]{{1,4}}{_SEPARATOR}[0-9]{{3,4}}|[0-9]{{9,10}})(?![0-9])"
    "|@(?<=[a-z0-9._+-]@)[a-z0-9-]+\\.[a-z]|https?:|www\\."
    "|\\.(?<=[a-z0-9]\\.)(?:(?:co|or|ne|ac|go|gr|ed|lg)\\.jp|jp|com|net|org|info|biz|shop|site|online|xyz)"
    "(?![a-z0-9])"
)

_DOT_NET = "(?:(?<![a-z0-9-])(?:asp|ado|vb)|\\s|^)\\.net(?![a-z0-9])"
"""The framework, also after a blank that folding drops (Visual Basic .NET): no domain."""


def folded(text: str) -> str:
    """Fold widths, compatibility forms and case, and drop what is not seen."""
    text = _COMPATIBILITY.sub(lambda match: unicodedata.normalize("NFKC", match[0]), text)
    text = "".join(text.split()).lower().replace("ウエ", "ウェ")
    return text if text.isprintable() else _FORMAT_CHARACTERS.sub("", text)


def restriction(text: str) -> tuple[str, bool] | None:
    """Return the words that restrict something to one sex (男性のみ, 女性限定 …), if any, and whether it may be the posting.

    It may not where guests are named beside the words (女性限定ジム, 利用者は女性のみ), or what is no known occupation
    (女性ファッションのみ). A sentence that denies it
    (女性のみの職場ではありません) is found as well: it is easily worded differently.
    """
    if not (("男" in text or "女" in text) and ("のみ" in text or "限" in text)):
        return None
    of_guests = None
    for match in compiled(_RESTRICTION).finditer(text):
        if not _is_of_guests(match, text):
            return match[0], True
        of_guests = of_guests or match[0]
    return (of_guests, False) if of_guests else None


def _is_of_guests(match: re.Match[str], text: str) -> bool:
    before, after = text[max(0, match.start() - _BESIDE) : match.start()], text[match.end() : match.end() + _BESIDE]
    if match["other"]:
        return True
    if match["worker"] or compiled(_OF_WORKERS_BEFORE).search(before) or compiled(_OF_WORK_AFTER).match(after):
        return False
    return bool(compiled(_OF_GUESTS_BEFORE).search(before) or compiled(_OF_GUESTS_AFTER).match(after))


_BESIDE = 24
"""Characters before and after the words in which guests are looked for."""


def suggestion(text: str) -> str | None:
    """Return the words that suggest one sex, or ask for what fewer of one sex can do (indirect discrimination), if any."""
    if "ウェ" in text:
        text = compiled(_BOTH_SEXES).sub("", text)
    found = [
        match
        for hints, pattern in _SUGGESTIONS
        if any(map(text.__contains__, hints)) and (match := compiled(pattern).search(text))
    ]
    return min(found, key=re.Match.start)[0] if found else None


def claims_exemption(text: str) -> bool:
    """Return whether the text claims one of the exceptions for which one sex may be sought."""
    return compiled(_EXEMPTION).search(text) is not None


def other_relation(text: str) -> str | None:
    """Return the words that speak of another relation than employment (V17), if any. The text may be as it is kept."""
    return next((word for word in _OTHER_RELATION if word in text), None)


def contact_data(text: str) -> str | None:
    """Return the phone number, mail address or address of a page that the text tells, if any."""
    match = compiled(_CONTACT_DATA).search(text)
    return match and match[0]


def without_dot_net(text: str) -> str:
    """Return a text as it is kept without the names of .NET, which look like the address of a page once they are folded."""
    return compiled(_DOT_NET).sub("。", unicodedata.normalize("NFKC", text).lower())
