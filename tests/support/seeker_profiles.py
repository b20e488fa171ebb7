"""Seekers who are public, over HTTP, and the search as a plain filter over what they wrote: what the engine is held to."""

from __future__ import annotations

import json
import random
import secrets
import time
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from local.client import ApiClient
from tests.support.people import Employer, ok
from tests.support.stack import StackUnderTest

type Json = dict[str, Any]

_CATALOGUE = json.loads((Path(__file__).parents[2] / "docs" / "fields.json").read_text(encoding="utf-8"))
MAJOR_OF = {middle["code"]: group["code"] for group in _CATALOGUE["occupations"] for middle in group["middle"]}
LEVELS = ["junior_high", "high_school", "training_school", "vocational_school", "technical_college"]
LEVELS += ["junior_college", "university", "graduate_school"]
"""学歴区分 from the lowest to the highest."""

FULL: Json = {
    "occupations": ["034-03"],
    "places": [{"prefecture_code": "17", "municipality": "金沢市"}],
    "employment": ["regular"],
    "hours": ["full_time"],
    "monthly_wage": 210_000,
    "relocation": "not_possible",
}
"""What publication asks for, and no more."""


@dataclass
class PublicSeeker:
    """A seeker with a published profile, and everything about him that no employer may ever see."""

    person: Json
    content: Json
    number: str

    @property
    def hidden(self) -> list[str]:
        return [str(self.person[key]) for key in HIDDEN]


HIDDEN = ("seeker_number", "name", "name_kana", "phone", "email", "address", "postal_code", "birth_date")


def person(office: str = "99010") -> Json:
    """Return a seeker that no other test uses; each hidden value is a word that stands nowhere else."""
    serial = secrets.randbelow(90_000_000) + 10_000_000
    return {
        "seeker_number": f"{office}-{serial}",
        "name": f"架空 秘子{serial}",
        "name_kana": "カクウ ヒメコ",
        "phone": f"076-000-{secrets.randbelow(9000) + 1000}",
        "email": f"himeko-{serial}@example.jp",
        "postal_code": "920-0999",
        "address": f"金沢市架空町{serial}",
        "birth_date": "1984-05-17",
    }


def publish(staff: ApiClient, content: Json, office: str = "99010", **more: Any) -> PublicSeeker:
    """Let staff register a seeker, keep his profile and make it public."""
    someone = ok(staff.post("/staff/seekers", {**person(office), **more}), 201)
    path = f"/staff/seekers/{someone['seeker_number']}/profile"
    kept = ok(staff.put(path, {"content": content, "version": 0}))
    public = ok(staff.post(f"{path}/publish", {"version": kept["version"]}))
    return PublicSeeker(someone, content, public["profile_number"])


def update_index(stack: StackUnderTest) -> Json:
    """Bring the index up to date, as each minute does; waits for its turn where the minute is at it."""
    deadline = time.monotonic() + 60
    while True:
        done: Json = stack.invoke("UpdateSearchIndex", {})
        if not done.keys() & {"busy", "superseded"}:
            return done
        assert time.monotonic() < deadline, f"somebody else is at the index for a minute: {done}"
        time.sleep(1)


def search(employer: Employer, **asked: Any) -> Json:
    """Search as an employer; `asked` are the filters."""
    found: Json = ok(employer.client.get("/employer/seekers", params=asked))
    return found


def until(employer: Employer, total: int, **asked: Any) -> Json:
    """Search until this many are found: the search looks for a new index every few seconds only."""
    deadline = time.monotonic() + 30
    while True:
        found = search(employer, **asked)
        if found["total"] == total:
            return found
        assert time.monotonic() < deadline, f"{found['total']} found, {total} expected"
        time.sleep(1)


# --- the search as a plain filter -----------------------------------------------------------------


def fold(text: str) -> str:
    """Fold width, case and kind of kana."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return "".join(chr(ord(c) - 0x60) if "ァ" <= c <= "ヶ" else c for c in plain)


def _above(code: str) -> list[str]:
    return [code] if len(code) == 2 else [MAJOR_OF[code[:3]], code[:3], *([code] if len(code) > 3 else [])]


def _texts(content: Json) -> str:
    parts = [place.get("municipality") for place in content["places"]]
    parts += content.get("qualifications", [])
    parts += [step.get(key) for step in content.get("career", []) for key in ("occupation", "duties")]
    parts += [content.get(key) for key in ("expertise", "self_pr")]
    return fold("\n".join(part for part in parts if part))


def _years(content: Json, code: str | None) -> list[int]:
    return [one["years"] for one in content.get("experience", []) if code is None or code in _above(one["occupation"])]


def _wishes(content: Json, code: str) -> bool:
    return any(code in _above(wish) or wish in _above(code) for wish in content["occupations"])


def _has_words(text: str, words: str) -> bool:
    return all(word in text for word in fold(words).split())


_FILTERS: dict[str, Callable[[Json, Any], bool]] = {
    "occupation": _wishes,
    "prefecture": lambda content, code: any(place["prefecture_code"] == code for place in content["places"]),
    "employment": lambda content, any_of: bool(set(content["employment"]) & set(any_of)),
    "hours": lambda content, value: value in content["hours"],
    "monthly_wage_max": lambda content, most: content.get("monthly_wage", most + 1) <= most,
    "hourly_wage_max": lambda content, most: content.get("hourly_wage", most + 1) <= most,
    "qualification": lambda content, words: _has_words(fold("\n".join(content.get("qualifications", []))), words),
    "education_min": lambda content, level: (
        "education" in content and LEVELS.index(content["education"]) >= LEVELS.index(level)
    ),
    "pc_skill": lambda content, all_of: set(all_of) <= set(content.get("pc_skills", [])),
    "relocation": lambda content, value: content["relocation"] == value,
    "available_by": lambda content, day: content.get("available_from", day) <= day,
    "words": lambda content, words: _has_words(_texts(content), words),
}


def matches(content: Json, asked: Json) -> bool:
    """Return whether a profile is what is asked for."""
    plain = all(_FILTERS[name](content, value) for name, value in asked.items() if name in _FILTERS)
    if "municipality" in asked:
        here = [p.get("municipality") for p in content["places"] if p["prefecture_code"] == asked["prefecture"]]
        plain = plain and any(name in (asked["municipality"], None) for name in here)
    if "experience_occupation" in asked or "experience_years_min" in asked:
        years = _years(content, asked.get("experience_occupation"))
        plain = plain and bool(years) and sum(years) >= asked.get("experience_years_min", 0)
    return plain


def counts(contents: Iterable[Json], asked: Json) -> Json:
    """Return the three facets over these profiles, as the answer writes them: whom each code would find of them."""
    group = _above(asked["occupation"])[0] if "occupation" in asked else None
    found: dict[str, Counter[str]] = {"occupation": Counter(), "prefecture": Counter(), "employment": Counter()}
    shown = [code for code, major in MAJOR_OF.items() if major == group] if group else {*MAJOR_OF.values()}
    for content in contents:
        found["occupation"].update(code for code in shown if _wishes(content, code))
        found["prefecture"].update({place["prefecture_code"] for place in content["places"]})
        found["employment"].update(content["employment"])
    return {
        name: [{"code": code, "count": count} for code, count in sorted(facet.items())] for name, facet in found.items()
    }


# --- many different ones --------------------------------------------------------------------------

_WORDS = (
    "経理の月次決算",
    "ﾃﾞｰﾀ集計とＥｘｃｅｌ",
    "介護の夜勤",
    "溶接とフォークリフト",
    "税務",
    "接客とレジ打ち",
    "明るい対応",
)
_QUALIFICATIONS = (
    "日商簿記検定２級",
    "介護福祉士",
    "普通自動車第一種運転免許",
    "フォークリフト運転技能者",
    "ＴＯＥＩＣ　８００点",
)


def different(count: int, mark: str, seed: int = 7) -> list[Json]:
    """Return this many profiles, all fields filled in by chance; each has the mark among its words."""
    by_chance = random.Random(seed)  # noqa: S311 - test data
    pick = by_chance.choice
    codes = ["034-03", "034", "06", "038", "050-01", "08", "096", "15", "009-03"]
    places = [("17", "金沢市"), ("17", "小松市"), ("17", None), ("16", "富山市"), ("16", None), ("18", None)]
    made = []
    for _ in range(count):
        hours = pick([["full_time"], ["part_time"], ["full_time", "part_time"]])
        wished = by_chance.sample(places, 2)
        content: Json = {
            "occupations": by_chance.sample(codes, by_chance.randint(1, 3)),
            "places": [{"prefecture_code": p} | ({"municipality": m} if m else {}) for p, m in wished],
            "employment": by_chance.sample(["regular", "non_regular", "part_time"], by_chance.randint(1, 3)),
            "hours": hours,
            "relocation": pick(["possible", "not_possible"]),
            "qualifications": by_chance.sample(_QUALIFICATIONS, by_chance.randint(1, 3)),
            "experience": [
                {"occupation": code, "years": pick([0, 1, 3, 4, 10])} for code in by_chance.sample(codes, 2)
            ],
            "education": pick(LEVELS),
            "pc_skills": by_chance.sample(["writing", "spreadsheet", "cad"], by_chance.randint(1, 3)),
            "self_pr": f"{pick(_WORDS)}を担当しました。{mark}",
        }
        if "full_time" in hours:
            content["monthly_wage"] = pick([180_000, 210_000, 250_000])
        if "part_time" in hours:
            content["hourly_wage"] = pick([1_100, 1_250, 1_400])
        if by_chance.random() < 0.5:
            content["available_from"] = pick(["2027-01-05", "2027-04-01"])
        if by_chance.random() < 0.5:
            duties = pick(_WORDS)
            content["career"] = [{"occupation": "事務", "years": 2, "months": 6, "duties": f"{duties}の仕事。"}]
        made.append(content)
    return made


def new_mark() -> str:
    """Return a word that stands in this test's profiles alone: the search finds those of other tests as well."""
    return "".join(secrets.choice("あかさたなはまやらわ") for _ in range(10))
