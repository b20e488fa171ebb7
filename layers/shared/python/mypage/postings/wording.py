"""Words that a posting must not use or had better not (V09), and contact data that an anonymous one must not tell (V19).

All functions expect a text folded by `folded`, so that neither widths nor blanks hide a word. Each list is one pattern,
compiled at its first use, whose alternatives begin with a plain character: that lets the search skip everything else quickly.
"""

import re
import unicodedata
from functools import cache

_COMPATIBILITY = re.compile("[\u00a0-\u00be\u2000-\u3000\u3130-\u33ff\uf900-\uffef\U00010000-\U0010ffff]+")
"""The blocks of what NFKC folds; folding these alone costs a tenth of folding the whole text."""

_FORMAT_CHARACTERS = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+")

_WORKERS = (
    *("スタッフ", "社員", "従業員", "職員", "応募者", "求職者", "学生", "パート", "アルバイト"),
    *("ドライバー", "看護師", "介護士", "保育士", "講師"),
)
"""Who is hired; customers and members are not among them: a place for women only may seek anybody."""

_RESTRICTION = (
    "[男女](?<![男女少長次彼][男女])(?<![男女]性[・、/][男女])"  # not 男女, 少女, 彼女 …; not the second of 男性・女性
    f"(?:性|子)?(?:の方々?|の人|の?(?:{'|'.join(_WORKERS)}))?[「『(\\[・:]?"
    "(?:のみ(?!ならず|では|なさ)|限定|に限(?:る|って|らせて|り(?!ませ)|定(?!せ[ずん]|しな|しません|され[ずな]|で(?:は|な)|な)))"
)

_PREFERRED = "を?(?:優先|優遇|希望|大?歓迎)|向[けき]"

_SUGGESTION = "|".join(
    (
        # Names of occupations that mean one sex; what follows may make another word of it (カメラ・マンション).
        *(
            f"{work}マン(?!ション|ツーマン|スリー|パワー|ナー)"
            for work in ("営業", "セールス", "サービス", "ガード", "カメラ", "ベル")
        ),
        *(f"{work}婦" for work in ("看護", "助産", "保健", "家政", "炊事", "清掃", "掃除", "雑役", "付添")),
        *("ベルボーイ", "ドアボーイ", "ホールボーイ", "営業レディ", "セールスレディ", "キャンペーンガール"),
        *("ウェ[イー]トレス", "ウェ[イー]ター(?!ミナル)", "スチュワーデス", "ホステス", "保母", "寮母"),
        # One sex preferred, but not as the second of 男性・女性.
        *(
            f"{one}(?<![男女]性[・、/]{one})[性子](?:の方|スタッフ|社員)?(?:だけ|を?募集|が望ましい|{_PREFERRED})"
            for one in "男女"
        ),
        f"主(?<!主夫[・、/]主)婦(?:の方)?(?:{_PREFERRED})",
        # Indirect discrimination: height, weight, strength, readiness to be transferred.
        *(
            f"{measure}[^。、]{{0,6}}[0-9]+(?:\\.[0-9]+)?(?:cm|センチ|m|kg|キロ)?[^。、]{{0,4}}(?:以上|以下|未満)"
            for measure in ("身長", "体重", "体力", "握力", "腕力")
        ),
        "体力(?:に自信)?[のが]ある(?:方|人|者)",
        *(f"{unit}[^。、]{{0,10}}(?:持て|持ち上げられ|運べ)る(?:方|人|者)" for unit in ("kg", "キロ")),
        "転勤[がにも]?(?:できる|可能な|応じられる|対応できる)(?:方|人|者|こと)",
    )
)

_BOTH_SEXES = re.compile("ウェ[イー]ター[・、/]ウェ[イー]トレス|ウェ[イー]トレス[・、/]ウェ[イー]ター")

_EXEMPTION = re.compile("ポジティ[ブヴ][・.=‐-]?アクション|positive-?action|適用除外")
"""The two exceptions of V09; the law's name alone claims none (男女雇用機会均等法を守ります)."""

_OTHER_RELATION = ("業務委託", "委託契約", "フリーランス", "個人事業主", "名義貸", "請負契約")

_SEPARATOR = "[-‐‑‒–—―−ー─.()]"

_CONTACT_DATA = (
    f"0(?<![0-9]0)(?:[0-9]{{1,4}}{_SEPARATOR}[0-9]{{1,4}}{_SEPARATOR}[0-9]{{3,4}}|[0-9]{{9,10}})(?![0-9])"
    "|@(?<=[a-z0-9._+-]@)[a-z0-9-]+\\.[a-z]|https?:|www\\."
    "|\\.(?<=[a-z0-9]\\.)(?:(?:co|or|ne|ac|go|gr|ed|lg)\\.jp|jp|com)(?![a-z0-9])"
)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compile a list once, where a text is checked: most functions that know the form check none (decisions/0009)."""
    return re.compile(pattern)


def folded(text: str) -> str:
    """Fold widths, compatibility forms and case, and drop what is not seen."""
    text = _COMPATIBILITY.sub(lambda match: unicodedata.normalize("NFKC", match[0]), text)
    text = "".join(text.split()).lower().replace("ウエ", "ウェ")
    return text if text.isprintable() else _FORMAT_CHARACTERS.sub("", text)


def restriction(text: str) -> str | None:
    """Return the words that plainly restrict a posting to one sex (男性のみ, 女性限定 …), if any.

    A sentence that denies it (女性のみの職場ではありません) is found as well: it is easily worded differently.
    """
    match = _compiled(_RESTRICTION).search(text)
    return match and match[0]


def suggestion(text: str) -> str | None:
    """Return the words that suggest one sex, or ask for what fewer of one sex can do (indirect discrimination), if any."""
    match = _compiled(_SUGGESTION).search(_BOTH_SEXES.sub("", text))
    return match and match[0]


def claims_exemption(text: str) -> bool:
    """Return whether the text claims one of the exceptions for which one sex may be sought."""
    return _EXEMPTION.search(text) is not None


def other_relation(text: str) -> str | None:
    """Return the words that speak of another relation than employment (V17), if any. The text may be as it is kept."""
    return next((word for word in _OTHER_RELATION if word in text), None)


def contact_data(text: str) -> str | None:
    """Return the phone number, mail address or address of a page that the text tells, if any."""
    match = _compiled(_CONTACT_DATA).search(text)
    return match and match[0]
