"""Finds in free text what may tell who somebody is, before it is published (domain.md §5, guards). Pure.

A table of rules, each a pattern over the text as it is compared (width, case, kind of kana and of hyphen folded), and what
the register knows of the person: names in every spelling of theirs, phone, address, birth date, number. A finding is a
place to look at, not a verdict: staff may let it pass, a seeker cannot.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from mypage.seekers.profile import texts
from mypage.seekers.profile_models import PersonalDataFinding

_HYPHENS = "‐‑‒–—―−ーｰ－﹣-"
_KANJI_DIGITS = {c: str(n) for n, c in enumerate("〇一二三四五六七八九")} | {"零": "0"}
_MAX_EXCERPT = 60


@dataclass(frozen=True, slots=True)
class Person:
    """What the register knows of who wrote a text."""

    name: str
    name_kana: str
    seeker_number: str
    phone: str = ""
    email: str = ""
    address: str = ""
    birth_date: date | None = None


class Folded(NamedTuple):
    """A text as it is compared, where each of its characters stood in the original, and the original."""

    text: str
    origin: list[int]
    original: str

    def squeezed(self) -> "Folded":
        """Return it with letters and digits alone, so that no blank, dot or line break hides anything."""
        kept = [(c, at) for c, at in zip(self.text, self.origin, strict=True) if c.isalnum() or c == "ー"]
        return Folded("".join(c for c, _ in kept), [at for _, at in kept], self.original)

    def with_digits(self) -> "Folded":
        """Return it with the digits of Japanese as digits."""
        return self._replace(text="".join(_KANJI_DIGITS.get(c, c) for c in self.text))


def folded(text: str) -> Folded:
    """Fold character by character, so that a place in the result is a place in the original."""
    pairs = [
        (_as_hiragana(c), at)
        for at, original in enumerate(text)
        for c in unicodedata.normalize("NFKC", original).casefold()
    ]
    return Folded("".join(c for c, _ in pairs), [at for _, at in pairs], text)


def _as_hiragana(c: str) -> str:
    return chr(ord(c) - 0x60) if "ァ" <= c <= "ヶ" else c


type Spans = Iterator[tuple[int, int]]
"""Where something was found: first and last place in the original."""


class Rule(NamedTuple):
    """One kind of personal data: its name, what to tell the writer, and where it stands in a text."""

    name: str
    message: str
    find: Callable[[Folded, Person], Spans]


# --- patterns -------------------------------------------------------------------------------------

_SEPARATOR = rf"[\s{re.escape(_HYPHENS)}.・/()、,]"
_PHONE = re.compile(rf"(?<![0-9])(?:\+?81{_SEPARATOR}{{0,2}}[1-9]|0)(?:{_SEPARATOR}{{0,2}}[0-9]){{9,10}}(?![0-9])")
_MAIL = re.compile(
    r"[a-z0-9._%+-]{1,64}\s?(?:@|[(\[<]\s?(?:at|アット|あっと)\s?[)\]>]|\sat\s|あっとまーく|あっと)\s?"
    r"[a-z0-9-]{1,63}(?:\s?(?:\.|どっと|[(\[]dot[)\]]|\sdot\s)\s?[a-z0-9-]{2,63}){1,4}"
)
_URL = re.compile(r"https?:\s?/\s?/\s?\S|(?<![a-z0-9])www\.[a-z0-9]")
_HOST = re.compile(
    r"(?<![a-z0-9.])([a-z0-9-]{1,63}\.){1,4}"
    r"(?:com|net|org|jp|info|biz|io|me|dev|app|link|page|site|blog|tokyo|osaka|gg|tv|cc|ly)(?![a-z0-9])"
)
_NO_HOSTS = {"asp.net", "vb.net", "ado.net", "paint.net"}
_HANDLE = re.compile(
    r"(?:line|らいん|instagram|いんすたぐらむ|いんすた|insta|twitter|ついったー|facebook|ふぇいすぶっく|tiktok|てぃっくとっく"
    r"|discord|skype|すかいぷ|github|かかお|kakao|telegram|threads|wechat|youtube|x)"
    r"\s?の?\s?(?:id|あいでぃー|あかうんと|垢|@|ゆーざー名)\s?(?:は|が|:|=|→|「|\(|,|、)?\s?@?[a-z0-9_.-]{3,}"
    r"|(?<![a-z0-9._%+-])@[a-z0-9_.]{3,}"
)
_HYPHEN = f"[{re.escape(_HYPHENS)}]"
_POSTAL = re.compile(rf"〒|(?<![0-9])(?<!{_HYPHEN})[0-9]{{3}}{_HYPHEN}[0-9]{{4}}(?![0-9])(?!{_HYPHEN})")
_BLOCK = re.compile(
    r"[0-9一二三四五六七八九十]{1,4}\s?(?:丁目|番地|番町\s?[0-9])"
    r"|[0-9]{1,4}\s?番\s?[0-9]{1,4}\s?号"
    rf"|(?<=町)\s?[0-9]{{1,4}}(?:{_HYPHEN}|の)[0-9]{{1,4}}(?![0-9])"
    rf"|(?<=[一-龯ぁ-ん々])\s?[0-9]{{1,3}}(?:{_HYPHEN}|の)[0-9]{{1,3}}(?:{_HYPHEN}|の)[0-9]{{1,3}}(?![0-9])"
)
_BORN = re.compile(
    r"(?:(?:19|20)[0-9]{2}|(?:昭和|平成|令和|[shr])\s?(?:[0-9]{1,2}|元))\s?[年./-]\s?[0-9]{1,2}\s?[月./-]\s?[0-9]{1,2}\s?日?\s?"
    r"(?:生|うま)|生年月日"
)
_WORKPLACE = re.compile(
    r"(?:(?:株式|有限|合同|合資|合名)会社|\((?:株|有|同|資)\)|(?:医療|社会福祉|学校|宗教|特定非営利活動|npo|一般社団|一般財団|公益社団|公益財団)法人)"
    r"\s?[一-龯々a-z0-9]"
    r"|[一-龯々ぁ-んーa-z0-9]{2,20}(?:(?:株式|有限|合同|合資|合名)会社|\((?:株|有|同|資)\))"
)
_SCHOOL = re.compile(
    r"[一-龯々ぁ-んーa-z]{2,20}?(?:大学院|短期大学|大学校|大学|高等専門学校|高等学校|高校|中学校|専門学校)"
)
_NO_SCHOOLS = re.compile(
    r"(?:国立|公立|県立|市立|都立|府立|道立|私立|四年制|4年制|二年制|短期|女子|工業|商業|農業|水産|普通科|定時制|通信制|全日制"
    r"|総合|地元の|県内の|県外の|都内の|近くの|海外の|国内の|出身の|の|は|を|が|で|に|と|から|まで|卒業した|通った|職業訓練|職業能力開発"
    r"|看護|調理|美容|理容|介護|福祉|情報|簿記|語学|外国語)+"
    r"(?:大学院|短期大学|大学校|大学|高等専門学校|高等学校|高校|中学校|専門学校)"
)
_SEEKER_NUMBER = re.compile(rf"(?<![0-9])[0-9]{{5}}[{re.escape(_HYPHENS)}]?[0-9]{{8}}(?![0-9])")


def _spans(where: Folded, pattern: re.Pattern[str]) -> Spans:
    for match in pattern.finditer(where.text):
        yield where.origin[match.start()], where.origin[match.end() - 1]


def _of(pattern: re.Pattern[str]) -> Callable[[Folded, Person], Spans]:
    return lambda where, _person: _spans(where, pattern)


def _phones(where: Folded, person: Person) -> Spans:
    yield from _spans(where.with_digits(), _PHONE)
    known = "".join(c for c in person.phone if c.isascii() and c.isdigit())
    if len(known) >= 10:
        yield from _known(where.with_digits().squeezed(), known)


def _links(where: Folded, _person: Person) -> Spans:
    yield from _spans(where, _URL)
    for match in _HOST.finditer(where.text):
        if match[0] not in _NO_HOSTS and "@" not in where.text[max(0, match.start() - 1) : match.start()]:
            yield where.origin[match.start()], where.origin[match.end() - 1]


def _mails(where: Folded, person: Person) -> Spans:
    yield from _spans(where, _MAIL)
    if "@" in person.email and len(account := person.email.partition("@")[0].casefold()) >= 5:
        yield from _known(where, account)


def _addresses(where: Folded, person: Person) -> Spans:
    yield from _spans(where, _POSTAL)
    yield from _spans(where, _BLOCK)
    street = folded(person.address).squeezed().text
    if len(street) >= 6:
        yield from _known(where.squeezed(), street)


def _schools(where: Folded, _person: Person) -> Spans:
    for match in _SCHOOL.finditer(where.text):
        if _NO_SCHOOLS.fullmatch(match[0]) is None:
            yield where.origin[match.start()], where.origin[match.end() - 1]


def _births(where: Folded, person: Person) -> Spans:
    yield from _spans(where, _BORN)
    if born := person.birth_date:
        numbers = rf"{born.year}\s?[年./-]\s?0?{born.month}\s?[月./-]\s?0?{born.day}(?![0-9])|{born:%Y%m%d}"
        yield from _spans(where, re.compile(numbers))


def _names(where: Folded, person: Person) -> Spans:
    """Find the whole name however it is spaced, and its parts where they are long enough to mean the person."""
    squeezed = where.squeezed()
    for spelling in (person.name, person.name_kana):
        parts = [folded(part).squeezed().text for part in re.split(r"[\s　・]+", spelling)]
        parts = [part for part in parts if part]
        for whole in {"".join(parts), "".join(reversed(parts))}:
            if len(whole) >= 2:
                yield from _known(squeezed, whole)
    for part in re.split(r"[\s　・]+", person.name):
        if len(part) >= 2 and not _is_kana(part):
            yield from _known(where, folded(part).text)
    for part in re.split(r"[\s　・]+", person.name_kana):
        if len(part) >= 3:
            yield from _kana_words(where.original, part)


def _kana_words(text: str, part: str) -> Spans:
    """Find a part of a name's reading where it is a word of katakana by itself: within a longer one it is another word."""
    wide = "".join(unicodedata.normalize("NFKC", c) if len(unicodedata.normalize("NFKC", c)) == 1 else c for c in text)
    for match in re.finditer(rf"(?<![ァ-ヿ]){re.escape(part)}(?![ァ-ヿ])", wide):
        yield match.start(), match.end() - 1


def _is_kana(text: str) -> bool:
    return all("ぁ" <= c <= "ヿ" for c in text)


def _known(where: Folded, text: str) -> Spans:
    start = where.text.find(text)
    while start >= 0:
        yield where.origin[start], where.origin[start + len(text) - 1]
        start = where.text.find(text, start + len(text))


RULES = (
    Rule("phone", "電話番号と思われる部分があります。取り除いてください。", _phones),
    Rule("mail", "メールアドレスと思われる部分があります。取り除いてください。", _mails),
    Rule("link", "ホームページなどのアドレスと思われる部分があります。取り除いてください。", _links),
    Rule("handle", "SNSなどのアカウントと思われる部分があります。取り除いてください。", _of(_HANDLE)),
    Rule("name", "氏名と思われる部分があります。取り除いてください。", _names),
    Rule("address", "市区町村より詳しい住所と思われる部分があります。取り除いてください。", _addresses),
    Rule("birth_date", "生年月日と思われる部分があります。取り除いてください。", _births),
    Rule("seeker_number", "求職番号と思われる部分があります。取り除いてください。", _of(_SEEKER_NUMBER)),
    Rule("workplace", "勤務先の名称と思われる部分があります。業種などに書き換えてください。", _of(_WORKPLACE)),
    Rule("school", "学校の名称と思われる部分があります。取り除いてください。", _schools),
)


def findings(content: Mapping[str, Any], person: Person) -> list[PersonalDataFinding]:
    """Return everything found in a profile's free texts, in the order of the form; one kind never names a place twice."""
    return [
        PersonalDataFinding(
            field=path, rule=rule.name, message=rule.message, excerpt=text[first : last + 1][:_MAX_EXCERPT]
        )
        for path, text in texts(content)
        for where in (folded(text),)
        for rule in RULES
        for first, last in _apart(rule.find(where, person))
    ]


def _apart(spans: Spans) -> list[tuple[int, int]]:
    """Join places that overlap."""
    joined: list[tuple[int, int]] = []
    for first, last in sorted(spans):
        if joined and first <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(last, joined[-1][1]))
        else:
            joined.append((first, last))
    return joined


def unconfirmed(found: list[PersonalDataFinding], confirmed: list[str]) -> list[PersonalDataFinding]:
    """Return the findings that nobody let pass (`<field>:<rule>`)."""
    return [finding for finding in found if f"{finding.field}:{finding.rule}" not in confirmed]
