"""Synthetic published profiles and questions about them, the same for the same seed.

Wishes follow the size of prefectures and the use of occupations roughly (by rank). Texts are put together from sentences, some
45 characters a profile with the names of its occupations; what the index takes per character is in docs/decisions/0015.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from itertools import accumulate, pairwise
from typing import Any

from mypage.core.clock import JST
from mypage.core.ids import CROCKFORD, grouped
from mypage.core.prefectures import PREFECTURES
from mypage.postings.choices import EmploymentType, HoursClass
from mypage.seekers.profile import EducationLevel, PcSkill, Relocation
from mypage.seekers.search_models import (
    EXPERIENCE_STEPS,
    SearchDocument,
    SeekerFilters,
    codes_above,
    fold,
    occupation_name,
    place_term,
)

SEED = 20261125
TODAY = date(2026, 11, 25)
_BEGIN = datetime(2026, 9, 1, tzinfo=JST)

_OCCUPATIONS = [f"{n:03}" for n in (34, 45, 50, 55, 23, 48, 83, 71, 96, 82, 33, 51, 29, 9, 38, 37, 74, 95, 56, 10)]
_OCCUPATIONS += [code for n in range(1, 100) if (code := f"{n:03}") not in _OCCUPATIONS]
_PREFECTURES = [*("13", "14", "27", "23", "11", "12", "28", "01", "40", "22", "08", "34", "26", "04", "15", "17")]
_PREFECTURES += [code for code in PREFECTURES if code not in _PREFECTURES]
_MUNICIPALITIES = [
    "中央区",
    "北区",
    "南区",
    "港区",
    "緑区",
    "本町",
    "東町",
    "西市",
    "新市",
    "大野市",
    "金沢市",
    "小松市",
]
_QUALIFICATIONS = [
    *(
        "普通自動車第一種運転免許",
        "日商簿記2級",
        "介護福祉士",
        "介護職員初任者研修",
        "看護師",
        "保育士",
        "フォークリフト",
    ),
    *("大型自動車免許", "宅地建物取引士", "第二種電気工事士", "調理師", "MOS", "秘書検定2級", "玉掛け技能講習"),
]
_DUTIES = [
    *("レジと在庫管理を担当", "利用者の食事や入浴の介助", "書類の作成と請求書の発行", "大型車で関東方面へ配送"),
    *(
        "Pythonで業務システムを開発",
        "検査と梱包のライン作業",
        "月次決算と給与計算",
        "電話応対と来客の受付",
        "法人への新規営業",
    ),
    *(
        "病棟での看護と記録",
        "園児の保育と行事の準備",
        "厨房での調理と盛り付け",
        "住宅の電気工事",
        "倉庫での入出荷",
        "清掃と設備の点検",
    ),
]
_PR = [
    *("明るい職場で長く働きたいです。", "人と話すことが好きです。", "正確な仕事を心がけています。", "夜勤もできます。"),
    *(
        "子育てが落ち着いたので再び働きます。",
        "新しいことを覚えるのが得意です。",
        "体力に自信があります。",
        "土日も働けます。",
    ),
    *(
        "お客様に喜ばれる仕事がしたいです。",
        "後輩の指導もしてきました。",
        "ものづくりに関わりたいです。",
        "残業も少しなら可能です。",
    ),
]
_WORDS = [
    "介護",
    "簿記",
    "配送",
    "フォークリフト",
    "python",
    "夜勤",
    "レジ",
    "決算",
    "営業",
    "看護",
    "保育",
    "電",
    "猫",
    "調理",
]

_FOLDED = {text: fold(text) for text in [*_QUALIFICATIONS, *_DUTIES, *_PR]}


def _ranks(count: int, power: float) -> list[float]:
    return list(accumulate(1 / (n + 1) ** power for n in range(count)))


_OF_OCCUPATIONS = _ranks(len(_OCCUPATIONS), 0.9)
_OF_PREFECTURES = _ranks(len(_PREFECTURES), 0.8)
_NAMES = {code: fold(occupation_name(code)) for code in _OCCUPATIONS}
_EMPLOYMENT = [one.value for one in EmploymentType][:5]


def profiles(count: int, seed: int = SEED) -> Iterator[SearchDocument]:
    """Return so many profiles, one after the other."""
    rnd = random.Random(seed)  # noqa: S311 - the same each time
    for n in range(count):
        yield _profile(rnd, n, count)


def _profile(rnd: random.Random, n: int, count: int) -> SearchDocument:
    wished = list(dict.fromkeys(rnd.choices(_OCCUPATIONS, cum_weights=_OF_OCCUPATIONS, k=rnd.choice((1, 1, 2, 3)))))
    prefectures = list(dict.fromkeys(rnd.choices(_PREFECTURES, cum_weights=_OF_PREFECTURES, k=rnd.choice((1, 1, 2)))))
    qualifications = rnd.sample(_QUALIFICATIONS, rnd.choice((0, 1, 1, 2)))
    said = [*qualifications, rnd.choice(_DUTIES), *rnd.sample(_PR, rnd.choice((0, 0, 1, 1)))]
    years = rnd.choice((0, 0, 1, 3, 5, 8, 12, 25))
    number = rnd.getrandbits(130)
    return SearchDocument(
        profile_number=grouped("".join(CROCKFORD[number >> place & 31] for place in range(0, 130, 5))),
        occupations=tuple(dict.fromkeys(code for one in wished for code in codes_above(one))),
        wishes_whole=tuple(wished),
        prefectures=tuple(prefectures),
        places=tuple(place_term(code, rnd.choice([None, *_MUNICIPALITIES])) for code in prefectures),
        employment=tuple(rnd.sample(_EMPLOYMENT, rnd.choice((1, 1, 2)))),
        hours=(rnd.choice([one.value for one in HoursClass]),),
        monthly_wage=rnd.randrange(150, 450) * 1_000,
        hourly_wage=rnd.randrange(100, 250) * 10 if n % 3 == 0 else None,
        education_rank=rnd.randint(0, len(EducationLevel)),
        experience=(wished[0], *(f"{wished[0]}:{step}" for step in EXPERIENCE_STEPS if years >= step)),
        pc_skills=tuple(rnd.sample([one.value for one in PcSkill], rnd.choice((0, 1, 2)))),
        relocation=rnd.choice([one.value for one in Relocation]),
        available_from=TODAY + timedelta(days=rnd.randrange(90)) if n % 2 else None,
        published_at=_BEGIN + timedelta(seconds=n * 7_000_000 // count),
        valid_until=rnd.choice((date(2026, 11, 30), date(2026, 12, 31), date(2027, 1, 31))),
        qualifications=" ".join(_FOLDED[text] for text in qualifications),
        text=" ".join([*(_FOLDED[text] for text in said), *(_NAMES[code] for code in wished)]),
    )


def questions(count: int, seed: int = SEED) -> list[tuple[str, SeekerFilters]]:
    """Return the query mix with the names of its kinds: 40, 20, 20, 10, 5 and 5 of a hundred."""
    rnd = random.Random(seed + 1)  # noqa: S311 - as above
    kinds = ["occupation+prefecture"] * 40 + ["+wage+employment"] * 20 + ["+word"] * 20
    kinds += ["words"] * 10 + ["prefecture"] * 5 + ["no hits"] * 5
    asked = [(kind, _question(rnd, kind)) for kind in kinds * (count // 100)]
    rnd.shuffle(asked)
    return asked


def _question(rnd: random.Random, kind: str) -> SeekerFilters:
    (occupation,) = rnd.choices(_OCCUPATIONS, cum_weights=_OF_OCCUPATIONS)
    (prefecture,) = rnd.choices(_PREFECTURES, cum_weights=_OF_PREFECTURES)
    both = {"occupation": occupation, "prefecture": prefecture}
    match kind:
        case "occupation+prefecture":
            return SeekerFilters.model_validate(both)
        case "+wage+employment":
            wage = rnd.randrange(200, 400) * 1_000
            return SeekerFilters.model_validate(
                {**both, "monthly_wage_max": wage, "employment": [rnd.choice(_EMPLOYMENT)]}
            )
        case "+word":
            return SeekerFilters.model_validate({**both, "words": rnd.choice(_WORDS)})
        case "words":
            return SeekerFilters(words=" ".join(rnd.sample(_WORDS, rnd.choice((1, 1, 2)))))
        case "prefecture":
            return SeekerFilters(prefecture=prefecture)
        case _:
            return SeekerFilters.model_validate({**both, "words": "宇宙飛行士の操縦"})


def worst_questions() -> list[tuple[str, dict[str, Any]]]:
    """Return the questions that cost most, or were meant to: as a client may send them, with what they are.

    They are made of what stands in most texts: a word that nobody wrote ends a search at once.
    """
    texts = [profile.text for profile in profiles(2_000)]
    letters = _most(c for text in texts for c in {*text} - {" "})
    pairs = _most(pair for text in texts for pair in {f"{a}{b}" for a, b in pairwise(text) if " " not in (a, b)})
    spoken = fold("".join(_PR))
    sentences = [spoken[begin : begin + 9] for begin in range(0, 90, 9)]
    common = fold(_PR[1])
    every = {"employment": [one.value for one in EmploymentType], "monthly_wage_max": 440_000, "hourly_wage_max": 2_480}
    return [
        ("nothing asked", {}),
        ("all employments", {"employment": every["employment"]}),
        ("the most frequent character", {"words": letters[0]}),
        ("ten single kana", {"words": "い う お か き く こ し た て"}),
        ("ten frequent characters", {"words": " ".join(letters)}),
        ("the same by relevance", {"words": " ".join(letters), "sort": "relevance"}),
        ("ten frequent pairs", {"words": " ".join(pairs), "sort": "relevance"}),
        ("ten words of ten sentences", {"words": " ".join(sentences)}),
        ("ten words of one sentence", {"words": " ".join(common[n % 4 : n % 4 + 4 + n // 2] for n in range(10))}),
        ("a hundred characters", {"words": (common * 100)[:100]}),
        ("a pair, fifty times", {"words": "です" * 50}),
        ("all at once", {**every, "words": " ".join(letters), "qualification": " ".join(letters), "sort": "relevance"}),
        ("10,000 characters", {"words": "の" * 10_000}),
        ("1,000 marks on one letter", {"words": "か" + "\u0301\u0323" * 499}),
    ]


def _most(seen: Iterable[str]) -> list[str]:
    return [one for one, _ in Counter(seen).most_common(10)]
