"""What makes a password guessable that zxcvbn takes for strong: other scripts than ASCII, and what is known of its owner.

zxcvbn knows English words and names, American keyboards and ASCII dates; a kana or a kanji is to it a random character. So a
password is held here against four things: the words of `common_words.txt`, orders that everybody can go on with (keyboard
rows, the week, the kana), dates however they are written, and what is known of the owner. What none of them explains is
counted: a password of which they explain something, and too little is left, is refused. Long leaked passwords stand in
`common_passwords.bin`, a set of hashes (a Bloom filter) made by `local.common_passwords` from a list that is kept well.
"""

import re
from collections.abc import Iterable
from functools import cache
from hashlib import blake2b
from pathlib import Path

from mypage.accounts.rules import normalise_password

_LEFT_BESIDE_KNOWN = 8
"""Letters and digits that must be left when all that is known is taken out of a password that has any."""

_LEFT_BESIDE_REPEATS = 10
"""The same of a password that says something twice, when it is said once."""

_HYPHENS = "-‐‑‒–—―−ー－"  # the long vowel mark is what a Japanese keyboard gives for a hyphen
_HERE = Path(__file__).parent
_AS_HIRAGANA = {code: code - 0x60 for code in range(ord("ァ"), ord("ヶ") + 1)}

_LEGAL_FORM = re.compile(
    r"株式会社|有限会社|合同会社|合資会社|合名会社|(?:医療|社会福祉|学校|宗教|一般社団|一般財団|公益社団|公益財団"
    r"|特定非営利活動)法人|\((?:株|有|同|医|福|学)\)|カブシキガイシャ|ユウゲンガイシャ|ゴウドウガイシャ"
)

_ROWS = (
    "01234567890",
    "abcdefghijklmnopqrstuvwxyz",
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
    "qazwsxedcrfvtgbyhnujmikolp",
    "1q2w3e4r5t6y7u8i9o0p",
    "q1w2e3r4t5y6u7i8o9p0",
    "a1b2c3d4e5f6g7h8i9j0",
    "1a2b3c4d5e6f7g8h9i0j",
    "147258369",
    "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "йцукенгшщзхъ",
    "фывапролджэ",
    "ячсмитьбю",
    "αβγδεζηθικλμνξοπρστυφχψω",
    "가나다라마바사아자차카타파하",
    "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ",
    "あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわをん",
    "あかさたなはまやらわ",
    "いろはにほへとちりぬるをわかよたれそつねならむうゐのおくやまけふこえてあさきゆめみしゑひもせす",
    "いちにさんしごろくしちはちきゅうじゅう",
    "いちにさんよんごろくななはちきゅうじゅう",
    "ひとつふたつみっつよっついつつむっつななつやっつここのつとお",
    "ひいふうみいよういつむうななやあここのとお",
    "どれみふぁそらしど",
    "ねうしとらうたつみうまひつじさるとりいぬい",
    "げつかすいもくきんどにちげつかすいもくきんどにち",
    "にちげつかすいもくきんど",
    "ichinisanshigorokushichihachikyujuu",
    "ichinisanyongorokunanahachikyuujuu",
    "getsukasuimokukindonichi",
    "onetwothreefourfivesixseveneightnineten",
    "einszweidreivierfunfsechssiebenachtneunzehn",
    "undeuxtroisquatrecinqsixsepthuitneufdix",
    "unodostrescuatrocincoseissieteochonuevediez",
    "одиндватричетырепятьшестьсемьвосемьдевятьдесять",
    "mondaytuesdaywednesdaythursdayfridaysaturdaysundaymonday",
)
_SIGNS = (
    "月火水木金土日月火水木金土日",
    "零一二三四五六七八九十百千万億兆",
    "壱弐参四五六七八九拾",
    "甲乙丙丁戊己庚辛壬癸",
    "子丑寅卯辰巳午未申酉戌亥子丑寅",
    "春夏秋冬春夏秋",
    "東西南北東西南",
    "松竹梅松竹",
)
_SHORTEST_IN_A_ROW = 4
_SHORTEST_OF_SIGNS = 3  # of kanji, which hardly stand together like that by chance

_YEAR = r"(?:19|20)\d\d年?"
_ERA = r"(?:令和|平成|昭和|大正|明治|reiwa|heisei|showa|[rhst])(?:元|\d{1,2})年?"
_MONTH = r"(?:0?[1-9]|1[0-2])月?"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])日?"
_MONTH_NAME = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}"
_KANJI_NUMBER = "[〇零一二三四五六七八九十元]"
_DATES = tuple(
    re.compile(pattern)
    for pattern in (
        f"{_YEAR}(?:{_MONTH}(?:{_DAY})?)?生?",
        f"{_ERA}(?:{_MONTH}(?:{_DAY})?)?生?",
        f"{_DAY}{_MONTH}(?:19|20)\\d\\d",
        f"{_MONTH}{_DAY}(?:19|20)\\d\\d",
        r"(?:0?[1-9]|1[0-2])月(?:0?[1-9]|[12]\d|3[01])日",
        f"{_MONTH_NAME}\\d{{1,2}}(?:st|nd|rd|th)?(?:19|20)\\d\\d",
        f"\\d{{1,2}}{_MONTH_NAME}(?:19|20)\\d\\d",
        f"(?:令和|平成|昭和)?{_KANJI_NUMBER}{{1,4}}年(?:{_KANJI_NUMBER}{{1,3}}月(?:{_KANJI_NUMBER}{{1,3}}日)?)?",
        f"{_KANJI_NUMBER}{{1,3}}月{_KANJI_NUMBER}{{1,3}}日",
    )
)
_SAME = re.compile(r"(.)\1{2,}")
_REPEATED = re.compile(r"(.{3,}?)\1+|(..?)\2{2,}")
_ENDS = re.compile(r"^[0-9]+|[0-9]+$")


def is_known(password: str, context: Iterable[str]) -> bool:
    """Return whether a password is common, goes on by itself, or is made of what is known of its owner.

    Args:
        password: as typed.
        context: the owner's address, name, numbers and the like; their parts count as known words.
    """
    text = squashed(password)
    words = words_of(context)
    left = _unexplained(text, words)
    if left < min(len(text), _LEFT_BESIDE_KNOWN):
        return True
    once = _REPEATED.sub(lambda found: found[1] or found[2], text)
    if once != text and _unexplained(once, words) < _LEFT_BESIDE_REPEATS:
        return True
    plain = normalise_password(password).lower()
    return any(_has_leaked(form) for form in {plain, text, _ENDS.sub("", text)})


def words_of(context: Iterable[str]) -> frozenset[str]:
    """Return our own list and the words of what is known of an owner, squashed."""
    return common_words() | {word for one in context for word in _words_in(one)}


def squashed(text: str) -> str:
    """Return a text as a guesser sees it: one width, one case, one kana, and nothing between letters and digits."""
    folded = normalise_password(text).lower().translate(_AS_HIRAGANA)
    return "".join(c for c in folded if c.isalnum() and c not in _HYPHENS)


@cache
def common_words() -> frozenset[str]:
    """Return the words of our own list, squashed."""
    lines = (_HERE / "common_words.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") and (word := squashed(line)))


def _words_in(text: str) -> set[str]:
    """Return the words of something known, and all of it together; two letters are none, two kanji are."""
    parts = _LEGAL_FORM.sub(" ", normalise_password(text))
    apart = "".join(c if c.isalnum() and c not in _HYPHENS[:-2] else " " for c in parts).split()
    words = {squashed(word) for word in (*apart, parts, text)}
    return {word for word in words if len(word) > (2 if word.isascii() else 1)}


def _unexplained(text: str, words: Iterable[str]) -> int:
    """Return how many characters of a squashed text are left at least, whatever known pieces are taken out of it."""
    left = [0] * (len(text) + 1)
    for at in reversed(range(len(text))):
        matches = [pattern.match(text, at) for pattern in (*_DATES, _SAME)]
        ends = {match.end() for match in matches if match} | _ends_of_rows(text, at)
        ends |= {at + len(word) for word in words if text.startswith(word, at)}
        left[at] = min([1 + left[at + 1], *(left[end] for end in ends)])
    return left[0]


def _ends_of_rows(text: str, at: int) -> set[int]:
    """Return where the longest stretch of any row, forwards or backwards, that begins here ends."""
    ends = set()
    for rows, shortest in ((_ROWS, _SHORTEST_IN_A_ROW), (_SIGNS, _SHORTEST_OF_SIGNS)):
        for row in rows:
            for line in (row, row[::-1]):
                length = shortest
                while at + length <= len(text) and text[at : at + length] in line:
                    ends.add(at + length)
                    length += 1
    return ends


# --- leaked passwords: a Bloom filter --------------------------------------------------------------

PROBES = 13
"""Bits that each password sets; with 19 bits a password, one in ten thousand others seems to be in the set."""

SHORTEST_LEAKED = 12
"""Shorter ones are refused for their length."""


def probes(text: str, bits: int) -> list[int]:
    """Return which of so many bits a text sets."""
    digest = blake2b(text.encode(), digest_size=16).digest()
    first, step = int.from_bytes(digest[:8]), int.from_bytes(digest[8:]) | 1
    return [(first + n * step) % bits for n in range(PROBES)]


@cache
def _leaked() -> bytes:
    return (_HERE / "common_passwords.bin").read_bytes()


def _has_leaked(text: str) -> bool:
    if len(text) < SHORTEST_LEAKED:
        return False
    filter_ = _leaked()
    return all(filter_[bit >> 3] & 1 << (bit & 7) for bit in probes(text, 8 * len(filter_)))
