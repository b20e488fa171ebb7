"""Finds in free text what may tell who somebody is, before it is published (domain.md §5, guards). Pure.

A table of rules, each a pattern over the text as it is compared (width, case, kind of kana and of hyphen folded), and what
the register knows of the person: names in every spelling of theirs, phone, address, birth date, number. A finding is a
place to look at, not a verdict: staff may let it pass, a seeker cannot.

A scan stands in many requests and mostly finds nothing. So a pattern runs only over texts that have one of its marks, and
where a character stood is worked out when something was found. What is known of a person becomes no pattern, for `re` would
keep that beyond the request.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import accumulate
from typing import Any, NamedTuple

from mypage.seekers.profile import texts
from mypage.seekers.profile_models import PersonalDataFinding

_HYPHENS = "‐‑‒–—―−ーｰ－﹣-"
_MAX_EXCERPT = 60
_END = "\x00"
"""Between two texts, which are searched as one: no text has it (`core.text`), and no pattern goes on beyond it."""
_VOICE_MARKS = ("\uff9e", "\uff9f", "\u3099", "\u309a")
"""Marks that make one kana with the one before: half-width ones, and those of composing."""


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


class _Table(dict[int, str]):
    """A table for `str.translate` that asks once what becomes of a character, and answers for the usual ones by itself."""

    def __init__(self, becomes: Callable[[str], str]) -> None:
        self._becomes = becomes

    def __missing__(self, point: int) -> str:
        piece = self._becomes(chr(point))
        if len(self) < _MAX_CHARACTERS:
            self[point] = piece
        return piece


_MAX_CHARACTERS = 8192


def _folded(c: str) -> str:
    return "".join(_as_hiragana(one) for one in unicodedata.normalize("NFKC", c).casefold())


def _as_hiragana(c: str) -> str:
    return chr(ord(c) - 0x60) if "ァ" <= c <= "ヶ" else c


def _kept(c: str) -> str:
    return c if c.isalnum() or c in ("ー", _END) else ""


def _widened(c: str) -> str:
    wide = unicodedata.normalize("NFKC", c)
    return wide if len(wide) == 1 else c


_FOLDED = _Table(_folded)
_KEPT = _Table(_kept)
_WIDE = _Table(_widened)
_DIGITS = _Table(lambda c: "00123456789"["〇零一二三四五六七八九".index(c)] if c in "〇零一二三四五六七八九" else c)


@dataclass(frozen=True)
class Folded:
    """A text as it is compared, the original, and how to tell where each of its characters stood there."""

    text: str
    original: str
    places: Callable[[], Sequence[int]]

    @cached_property
    def origin(self) -> Sequence[int]:
        """The place of each character in the original."""
        return self.places()

    @cached_property
    def squeezed(self) -> "Folded":
        """Letters and digits alone, so that no blank, dot or line break hides anything."""
        return Folded(
            self.text.translate(_KEPT),
            self.original,
            lambda: [at for at, c in zip(self.origin, self.text, strict=True) if _KEPT[ord(c)]],
        )

    @cached_property
    def with_digits(self) -> "Folded":
        """The same with the digits of Japanese as digits."""
        return Folded(self.text.translate(_DIGITS), self.original, lambda: self.origin)

    @cached_property
    def wide(self) -> str:
        """The original with katakana of one width, character by character."""
        return self.original.translate(_WIDE)


def folded(text: str) -> Folded:
    """Fold character by character, so that a place in the result is a place in the original."""
    return Folded(text.translate(_FOLDED), text, lambda: [at for at, c in enumerate(text) for _ in _FOLDED[ord(c)]])


def _in_two_pieces(text: str) -> bool:
    return any(mark in text for mark in _VOICE_MARKS)


def _composed(text: str) -> str:
    """Return a text in which no kana is written as two characters; `core.text` stores none, but others may ask."""
    return unicodedata.normalize("NFC", _HALF_WIDTH_KANA.sub(lambda run: unicodedata.normalize("NFKC", run[0]), text))


_HALF_WIDTH_KANA = re.compile("[\uff61-\uff9f]+")


def _squeezed(text: str) -> str:
    return text.translate(_FOLDED).translate(_KEPT).replace(_END, "")


class Known(NamedTuple):
    """What texts are searched for of a person, as they are compared: made once for all texts; empty where it means nothing."""

    phone: str
    account: str
    street: str
    born: date | None
    names: frozenset[str]
    """Whole names in either order, without blanks."""
    parts: tuple[str, ...]
    readings: tuple[tuple[str, str], ...]
    """In katakana and in hiragana, each a word by itself: within a longer one it is another word."""


def _known_of(person: Person) -> Known:
    """Return what is long enough to mean the person."""
    phone = "".join(c for c in person.phone if c.isascii() and c.isdigit())
    account, at, _ = person.email.casefold().partition("@")
    street = _squeezed(person.address)
    names, readings = _parts(person.name), _parts(unicodedata.normalize("NFKC", person.name_kana))
    wholes = (whole for parts in (names, readings) for whole in _wholes(parts))
    return Known(
        phone=phone if len(phone) >= 10 else "",
        account=account if at and len(account) >= 5 else "",
        street=street if len(street) >= 6 else "",
        born=person.birth_date,
        names=frozenset(whole for whole in wholes if len(whole) >= 2),
        parts=tuple(part.translate(_FOLDED) for part in names if len(part) >= 2 and not _is_kana(part)),
        readings=tuple((part, part.translate(_FOLDED)) for part in readings if len(part) >= 3),
    )


class _Era(NamedTuple):
    name: str
    letter: str
    before: int
    """The year before its first one."""
    years: int


_ERAS = (
    _Era("昭和", "s", 1925, 64),
    _Era("平成", "h", 1988, 31),
    _Era("令和", "r", 2018, 99),
    _Era("大正", "t", 1911, 15),
)
_YEARS_BEFORE = {name: era.before for era in _ERAS for name in (era.name, era.letter)}
_HEISEI = 1989

_BETWEEN_NAMES = re.compile(r"[\s　・]+")


def _parts(name: str) -> list[str]:
    return _BETWEEN_NAMES.split(name)


def _wholes(parts: list[str]) -> tuple[str, str]:
    squeezed = [_squeezed(part) for part in parts]
    return "".join(squeezed), "".join(reversed(squeezed))


def _is_kana(text: str) -> bool:
    return all("ぁ" <= c <= "ヿ" for c in text)


type Spans = Iterator[tuple[int, int]]
"""Where something was found: first and last place in the original."""


class Rule(NamedTuple):
    """One kind of personal data: its name, what to tell the writer, and where it stands in a text."""

    name: str
    message: str
    find: Callable[[Folded, Known], Spans]


class Pattern(NamedTuple):
    """A pattern, and its marks: whatever it matches contains one of them, or what `or_this` matches."""

    regex: re.Pattern[str]
    marks: tuple[str, ...]
    or_this: re.Pattern[str] | None = None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Return what it matches; most texts have no mark of it, which is quickly seen."""
        for mark in self.marks:
            if mark in text:
                return self.regex.finditer(text)
        if self.or_this and self.or_this.search(text):
            return self.regex.finditer(text)
        return iter(())


# --- patterns -------------------------------------------------------------------------------------

_SEPARATOR = rf"[\s{re.escape(_HYPHENS)}.・/()、,]"
_PHONE = Pattern(
    re.compile(rf"(?<![0-9])(?:\+?81{_SEPARATOR}{{0,2}}[1-9]|0)(?:{_SEPARATOR}{{0,2}}[0-9]){{9,10}}(?![0-9])"),
    ("0", "8"),
)
_MAIL = Pattern(
    re.compile(
        r"[a-z0-9._%+-]{1,64}\s?(?:@|[(\[<]\s?(?:at|アット|あっと)\s?[)\]>]|\sat\s|あっとまーく|あっと)\s?"
        r"[a-z0-9-]{1,63}(?:\s?(?:\.|どっと|[(\[]dot[)\]]|\sdot\s)\s?[a-z0-9-]{2,63}){1,4}"
    ),
    ("@", "at", "あっと", "アット"),
)
_URL = Pattern(re.compile(r"https?:\s?/\s?/\s?[^\s\x00]|(?<![a-z0-9])www\.[a-z0-9]"), ("http", "www."))
_HOST = Pattern(
    re.compile(
        r"(?<![a-z0-9.])([a-z0-9-]{1,63}\.){1,4}"
        r"(?:com|net|org|jp|info|biz|io|me|dev|app|link|page|site|blog|tokyo|osaka|gg|tv|cc|ly)(?![a-z0-9])"
    ),
    (".",),
)
_NO_HOSTS = {"asp.net", "vb.net", "ado.net", "paint.net"}
_HANDLE = Pattern(
    re.compile(
        r"(?:line|らいん|instagram|いんすたぐらむ|いんすた|insta|twitter|ついったー|facebook|ふぇいすぶっく|tiktok|てぃっくとっく"
        r"|discord|skype|すかいぷ|github|かかお|kakao|telegram|threads|wechat|youtube|x)"
        r"\s?の?\s?(?:id|あいでぃー|あかうんと|垢|@|ゆーざー名)\s?(?:は|が|:|=|→|「|\(|,|、)?\s?@?[a-z0-9_.-]{3,}"
        r"|(?<![a-z0-9._%+-])@[a-z0-9_.]{3,}"
    ),
    ("@", "id", "あいでぃー", "あかうんと", "垢", "ゆーざー名"),
)
_HYPHEN = f"[{re.escape(_HYPHENS)}]"
_POSTAL = Pattern(
    re.compile(rf"〒|(?<![0-9])(?<!{_HYPHEN})[0-9]{{3}}{_HYPHEN}[0-9]{{4}}(?![0-9])(?!{_HYPHEN})"), ("〒", *_HYPHENS)
)
_BLOCK = Pattern(
    re.compile(
        r"[0-9一二三四五六七八九十]{1,4}\s?(?:丁目|番地|番町\s?[0-9])"
        r"|[0-9]{1,4}\s?番\s?[0-9]{1,4}\s?号"
        rf"|(?<=町)\s?[0-9]{{1,4}}(?:{_HYPHEN}|の)[0-9]{{1,4}}(?![0-9])"
        rf"|(?<=[一-龯ぁ-ん々])\s?[0-9]{{1,3}}(?:{_HYPHEN}|の)[0-9]{{1,3}}(?:{_HYPHEN}|の)[0-9]{{1,3}}(?![0-9])"
    ),
    ("丁目", "番"),
    re.compile(rf"[0-9](?:{_HYPHEN}|の)[0-9]"),
)
# Dates are looked for where the digits of Japanese are digits already, so that 五十 is 5十. A date is one with its day: a year
# or a month alone, as a career has them, is none.
_NUMBER = "(?:[1-9]?十[1-9]?|[0-9]{1,2})"
_ERA = "(?:大正|昭和|平成|令和|(?<![a-z])[tshr])"
_OF_YEAR, _OF_MONTH = (rf"\s?[{mark}./・\s{re.escape(_HYPHENS)}]\s?" for mark in "年月")
_AND_DAY = rf"{_OF_YEAR}{_NUMBER}{_OF_MONTH}{_NUMBER}"
_ANY_DATE = rf"(?:(?:19|20)[0-9]{{2}}|{_ERA}\s?\.?\s?(?:{_NUMBER}|元)){_AND_DAY}\s?日?"
_BORN = Pattern(
    re.compile(
        rf"{_ANY_DATE}\s?(?:うま|生(?:[まれ男女のでだ]|(?![一-龯々ぁ-ゖー])))"
        rf"|(?:生まれ|うまれ|誕生日)\s?[はがもの:、=→]?\s?{_ANY_DATE}|生年月日"
    ),
    ("生", "うま"),
)
"""Any date of which the text says that somebody was born then. 4月1日 生産課 says nothing of the kind."""
_DATE = re.compile(
    rf"(?:(?P<western>[0-9]{{4}})|(?P<era>{_ERA})\s?\.?\s?(?P<year>{_NUMBER}|元))"
    rf"{_OF_YEAR}(?P<month>{_NUMBER}){_OF_MONTH}(?P<day>{_NUMBER})(?![0-9十])日?"
)
_WORKPLACE = Pattern(
    re.compile(
        r"(?:(?:株式|有限|合同|合資|合名)会社|\((?:株|有|同|資)\)|(?:医療|社会福祉|学校|宗教|特定非営利活動|npo|一般社団|一般財団|公益社団|公益財団)法人)"
        r"\s?[一-龯々a-z0-9]"
        r"|[一-龯々ぁ-んーa-z0-9]{2,20}(?:(?:株式|有限|合同|合資|合名)会社|\((?:株|有|同|資)\))"
    ),
    ("会社", "法人", "("),
)
_SCHOOL = Pattern(
    re.compile(r"[一-龯々ぁ-んーa-z]{2,20}?(?:大学院|短期大学|大学校|大学|高等専門学校|高等学校|高校|中学校|専門学校)"),
    ("大学", "学校", "高校"),
)
_NO_SCHOOLS = re.compile(
    r"(?:国立|公立|県立|市立|都立|府立|道立|私立|四年制|4年制|二年制|短期|女子|工業|商業|農業|水産|普通科|定時制|通信制|全日制"
    r"|総合|地元の|県内の|県外の|都内の|近くの|海外の|国内の|出身の|の|は|を|が|で|に|と|から|まで|卒業した|通った|職業訓練|職業能力開発"
    r"|看護|調理|美容|理容|介護|福祉|情報|簿記|語学|外国語)+"
    r"(?:大学院|短期大学|大学校|大学|高等専門学校|高等学校|高校|中学校|専門学校)"
)
_SEEKER_NUMBER = Pattern(
    re.compile(rf"(?<![0-9])[0-9]{{5}}[{re.escape(_HYPHENS)}]?[0-9]{{8}}(?![0-9])"), tuple("0123456789")
)


def _spans(where: Folded, pattern: Pattern) -> Spans:
    for match in pattern.finditer(where.text):
        yield where.origin[match.start()], where.origin[match.end() - 1]


def _of(pattern: Pattern) -> Callable[[Folded, Known], Spans]:
    return lambda where, _known: _spans(where, pattern)


def _phones(where: Folded, known: Known) -> Spans:
    yield from _spans(where.with_digits, _PHONE)
    if known.phone:
        yield from _places(where.squeezed.with_digits, known.phone)


def _links(where: Folded, _known: Known) -> Spans:
    yield from _spans(where, _URL)
    for match in _HOST.finditer(where.text):
        if match[0] not in _NO_HOSTS and "@" not in where.text[max(0, match.start() - 1) : match.start()]:
            yield where.origin[match.start()], where.origin[match.end() - 1]


def _mails(where: Folded, known: Known) -> Spans:
    yield from _spans(where, _MAIL)
    if known.account:
        yield from _places(where, known.account)


def _addresses(where: Folded, known: Known) -> Spans:
    yield from _spans(where, _POSTAL)
    yield from _spans(where, _BLOCK)
    if known.street:
        yield from _places(where.squeezed, known.street)


def _schools(where: Folded, _known: Known) -> Spans:
    for match in _SCHOOL.finditer(where.text):
        if _NO_SCHOOLS.fullmatch(match[0]) is None:
            yield where.origin[match.start()], where.origin[match.end() - 1]


def _births(where: Folded, known: Known) -> Spans:
    yield from _spans(where.with_digits, _BORN)
    if known.born:
        yield from _dates(where.with_digits, known.born)
    else:
        yield from _early_dates(where.with_digits)


def _dates(where: Folded, born: date) -> Spans:
    """Find a birth date in a text with digits: of the West or of an era, with or without zeros, also as figures alone.

    A pattern looks only where its year may begin.
    """
    text, month_and_day = where.text, f"{born.month:02}{born.day:02}"
    for begin, year in _years(born):
        start = text.find(begin)
        while start >= 0:
            if text.startswith(f"{year}{month_and_day}", start):
                yield where.origin[start], where.origin[start + len(year) + 3]
            elif (match := _DATE.match(text, start)) and _is_of(match, born):
                yield where.origin[start], where.origin[match.end() - 1]
            start = text.find(begin, start + 1)


def _years(born: date) -> list[tuple[str, str]]:
    """Return how a year begins, and how it is written before a month and a day in figures."""
    found = [(f"{born.year}", f"{born.year}")]
    for era in _ERAS:
        if 1 <= (year := born.year - era.before) <= era.years:
            found += [(era.name, f"{era.name}{year:02}"), (era.letter, f"{era.letter}{year:02}")]
    return found


def _early_dates(where: Folded) -> Spans:
    """Find days before 平成, for a person whose birth date nobody knows: hardly any career is told by the day of so long ago."""
    for match in _DATE.finditer(where.text):
        year, month, day = _day_of(match)
        if year < _HEISEI and 1 <= month <= 12 and 1 <= day <= 31:
            yield where.origin[match.start()], where.origin[match.end() - 1]


def _is_of(match: re.Match[str], born: date) -> bool:
    return _day_of(match) == (born.year, born.month, born.day)


def _day_of(match: re.Match[str]) -> tuple[int, int, int]:
    year = int(match["western"]) if match["western"] else _YEARS_BEFORE[match["era"]] + _number(match["year"])
    return year, _number(match["month"]), _number(match["day"])


def _number(written: str) -> int:
    """Return what 3, 03, 十, 2十, 5十3 and 元 say."""
    if "十" not in written:
        return 1 if written == "元" else int(written)
    tens, _, ones = written.partition("十")
    return int(tens or 1) * 10 + int(ones or 0)


def _names(where: Folded, known: Known) -> Spans:
    """Find the whole name however it is spaced, and its parts where they are long enough to mean the person."""
    for whole in known.names:
        yield from _places(where.squeezed, whole)
    for part in known.parts:
        yield from _places(where, part)
    for katakana, hiragana in known.readings:
        yield from _words(where.wide, katakana)
        yield from _said(where, hiragana)


def _words(text: str, word: str) -> Spans:
    """Find a word of katakana where no katakana stands beside it."""
    start = text.find(word)
    while start >= 0:
        end = start + len(word)
        if _is_katakana(text[start - 1 : start]) or _is_katakana(text[end : end + 1]):
            start = text.find(word, start + 1)
        else:
            yield start, end - 1
            start = text.find(word, end)


_INTRODUCES = (
    "です",
    "でし",
    "と申",
    "ともうし",
    "といい",
    "と言",
    "と呼",
    "とよ",
    "さん",
    "ちゃん",
    "くん",
    "は",
    "が",
    "も",
)


def _said(where: Folded, word: str) -> Spans:
    """Find a reading in hiragana: as a word between others, or as who is spoken of.

    あきらめない and それはまさしく are no あきら and no まさし: no hiragana stands before it, and behind it none but what
    follows a name.
    """
    text, start = where.text, where.text.find(word)
    while start >= 0:
        end = start + len(word)
        if not _is_hiragana(text[start - 1 : start]) and (
            not _is_hiragana(text[end : end + 1]) or text.startswith(_INTRODUCES, end)
        ):
            yield where.origin[start], where.origin[end - 1]
        start = text.find(word, start + 1)


def _is_hiragana(c: str) -> bool:
    """Say so of a folded text, in which katakana is hiragana, too."""
    return "ぁ" <= c <= "ゖ" or c == "ー"


def _is_katakana(c: str) -> bool:
    return "ァ" <= c <= "ヿ"


def _places(where: Folded, text: str) -> Spans:
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
    fields = texts(content)
    joined = _END.join(text for _, text in fields)
    if _in_two_pieces(joined):
        fields = [(field, _composed(text)) for field, text in fields]
        joined = _END.join(text for _, text in fields)
    begins = list(accumulate((len(text) + len(_END) for _, text in fields), initial=0))
    where, known = folded(joined), _known_of(person)
    places = [
        (bisect_right(begins, first) - 1, order, first, last)
        for order, rule in enumerate(RULES)
        for first, last in _apart(rule.find(where, known))
    ]
    return [
        PersonalDataFinding(
            field=fields[n][0],
            rule=RULES[order].name,
            message=RULES[order].message,
            excerpt=where.original[first : last + 1][:_MAX_EXCERPT],
        )
        for n, order, first, last in sorted(places)
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
