"""Text as people type it: accepted, normalised, counted as a reader sees it (domain.md §3.3)."""

import re
import unicodedata
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field
from pydantic_core import PydanticCustomError

_HALF_WIDTH_KANA = re.compile("[\uff61-\uff9f]+")
_HYPHENS = re.compile("[‐‑‒–—―−ーｰ－﹣]")
_BREAKS = re.compile("[\r\n\t]+")
_FIRST_EMOJI = 0x1F000
_COMMON = " -~\u3000-\u3020\u3041-\u3096\u309b-\u30ff\u4e00-\u9fff\uff01-\uff5e"
"""ASCII, kana, kanji and Japanese punctuation: each is printed and seen, and composed as it stands."""
_UNCOMMON = f"[^{_COMMON}]"
"""What is looked at one by one."""
_PLAIN = f"[{_COMMON}\n]*"
"""What is nothing but common, as nearly every answer is: nothing in it to compose, to fold or to refuse."""

_MAX_RAW = 20_000  # far above any field's limit; keeps normalising cheap
_NO_DIGITS = re.compile("[^0-9]+")
_INTEGER = re.compile("-?[0-9]{1,15}")
_DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
_FIRST_DAY = date(1900, 1, 1)  # before any birth or receipt; how late a day may be is said by each field's rule
_MAX_NARROW = 1_000  # far above any number, code or address


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Compile a pattern at its first use: a large one costs a cold start much, and few functions need it (decisions/0009)."""
    return re.compile(pattern)


def visible_length(text: str) -> int:
    """Count the characters a reader sees: combining marks, variation selectors, joiners, line ends do not count."""
    unseen = sum(
        1 for c in compiled(_UNCOMMON).findall(text) if c == "\n" or unicodedata.category(c) in {"Mn", "Me", "Cf"}
    )
    return len(text) - unseen


def clean(text: str) -> str:
    """Keep the writer's text, but compose it, widen half-width kana and use one kind of line end."""
    text = _HALF_WIDTH_KANA.sub(lambda m: unicodedata.normalize("NFKC", m[0]), text)
    text = unicodedata.normalize("NFC", text)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.strip()


def narrow(text: str) -> str:
    """Fold full-width letters, digits and every kind of hyphen to ASCII (numbers, phones, postal codes).

    What is far too long for any of them stays as it is, for its reader to refuse: folding costs up to its square.
    """
    if len(text) > _MAX_NARROW:
        return text
    if text.isascii():
        return text.strip()
    return _HYPHENS.sub("-", unicodedata.normalize("NFKC", text)).strip()


def digits(text: str) -> str:
    """Return only the digits of a phone or other number, after narrowing."""
    return _NO_DIGITS.sub("", narrow(text))


def _printable(text: str, *, lines: bool, emoji: bool = False) -> str:
    if len(text) > _MAX_RAW:
        raise PydanticCustomError("too_long", "文字数が多すぎます。短くしてください。")
    if (lines or "\n" not in text) and compiled(_PLAIN).fullmatch(text):
        return text.strip()
    text = clean(text if lines else _BREAKS.sub(" ", text))
    for c in compiled(_UNCOMMON).findall(text):
        category = unicodedata.category(c)
        if category in {"Cc", "Cs", "Co", "Cn"} and not (lines and c in "\n\t"):
            raise PydanticCustomError(
                "control_character", "使えない文字（制御文字など）が含まれています。取り除いてください。"
            )
        if not emoji and ((category == "So" and ord(c) >= _FIRST_EMOJI) or c in "\ufe0f\u200d"):
            raise PydanticCustomError("emoji", "絵文字は使えません。取り除いてください。")
    return text


def _single_line(text: str) -> str:
    return _printable(text, lines=False)


def _multi_line(text: str) -> str:
    return _printable(text, lines=True)


def _with_emoji(text: str) -> str:
    return _printable(text, lines=True, emoji=True)


def _empty_is_none(value: object) -> object:
    return None if isinstance(value, str) and not value.strip() else value


def at_most(limit: int) -> AfterValidator:
    """Limit the characters a reader sees; an absent text is as long as it should be."""

    def check(text: str | None) -> str | None:
        # What a reader sees is never more than the code points, so counting one by one is for the long texts only.
        if text is not None and len(text) > limit and (count := visible_length(text)) > limit:
            raise PydanticCustomError(
                "too_long",
                "{limit}文字以内で入力してください（いま{count}文字です）。",
                {"limit": limit, "count": count},
            )
        return text

    return AfterValidator(check)


def _filled(text: str) -> str:
    if not text:
        raise PydanticCustomError("missing", "入力してください。")
    return text


Filled = AfterValidator(_filled)
"""A text that must say something: blanks alone are nothing."""


CODES: set[Callable[..., Any]] = set()
"""The checks that know a list of codes (see `of_a_list`)."""


def of_a_list[Check: Callable[..., Any]](check: Check) -> Check:
    """Mark a check that knows a list of codes: lists change, so it runs also over what was stored (`forms.read_stored`)."""
    CODES.add(check)
    return check


def without_cleared(answers: object) -> object:
    """Leave out input fields that were cleared: once for a whole form, where `EmptyIsNone` would run at each field."""
    if not isinstance(answers, dict):
        return answers
    cleared = [key for key, value in answers.items() if type(value) is str and (not value or value.isspace())]
    return {key: value for key, value in answers.items() if key not in cleared} if cleared else answers


EmptyIsNone = BeforeValidator(_empty_is_none)
"""A cleared input field arrives as an empty text and means "not entered"."""

Line = Annotated[str, AfterValidator(_single_line)]
"""One printable line; line breaks become blanks."""

Paragraph = Annotated[str, AfterValidator(_multi_line)]
"""Printable text of several lines."""

Prose = Annotated[str, AfterValidator(_with_emoji)]
"""Text of several lines that is read on screens only, so that emoji may stand in it."""


def _whole_number(value: object) -> object:
    """Accept 1230, "1,230" and "１，２３０"; leave everything else for pydantic to refuse."""
    if type(value) is int:
        return value
    if isinstance(value, bool):
        raise PydanticCustomError("int_type", "数字で入力してください。")
    if isinstance(value, str) and len(value) <= 40:
        folded = narrow(value).replace(",", "").replace("円", "").strip()
        if _INTEGER.fullmatch(folded):
            return int(folded)
    return value


def _one_decimal(value: object) -> object:
    """Accept 21.5, "21.5" and "２１．５"; more than one decimal place, or no number, is refused in plain words."""
    text = narrow(str(value)) if isinstance(value, str | int | float | Decimal) and not isinstance(value, bool) else ""
    if re.fullmatch(r"-?[0-9]{1,6}([.][0-9])?", text) is None:
        raise PydanticCustomError("decimal", "数字で、小数第1位まで入力してください（例：21.5）。")
    return Decimal(text) + 0  # the zero takes the sign off "-0"


OneDecimal = Annotated[Decimal, BeforeValidator(_one_decimal)]
"""A number with at most one decimal place. In JSON answers it is a string ("21.5"), so that nothing rounds it."""

WholeNumber = Annotated[int, BeforeValidator(_whole_number), Field(strict=True)]
"""A whole number; digits typed as text, full-width or with separators are read."""

Flag = Annotated[bool, Field(strict=True)]
"""Yes or no. A word or a number that may mean it is not read: what is decided by it must have been said."""


def _day(value: object) -> date:
    """Accept "2026-11-20" and "２０２６－１１－２０"; no day of the calendar, or one before all that is meant, is refused."""
    if type(value) is date:
        return value
    text = narrow(value) if isinstance(value, str) else ""
    if _DAY.fullmatch(text):
        try:
            day = date.fromisoformat(text)
        except ValueError:
            pass
        else:
            if day >= _FIRST_DAY:
                return day
    raise PydanticCustomError("date", "日付（年・月・日）をご確認ください。")


Day = Annotated[date, BeforeValidator(_day)]
"""A day as text, year first. Numbers and instants are not read as one: whose midnight they mean is not said."""

type Version = Annotated[WholeNumber, Field(ge=1, le=1_000_000_000)]
"""The version of a thing that the caller saw."""


def _email(value: str) -> str:
    address = narrow(value)
    if len(address) > 100 or re.fullmatch(r"[!-?A-~]+@[0-9A-Za-z.-]+[.][0-9A-Za-z-]+", address) is None:
        raise PydanticCustomError(
            "email", "メールアドレスは半角の100文字以内で入力してください（例：saiyo@example.co.jp）。"
        )
    return address


EmailAddress = Annotated[str, AfterValidator(_email)]
"""An e-mail address: something, @, a host with a dot; half-width, at most 100 characters (domain.md §2.2)."""


def unique[T](values: list[T] | None) -> list[T] | None:
    """Leave out repeated answers, keeping their order."""
    return list(dict.fromkeys(values)) if values and len(values) > 1 else values


def as_katakana(text: str) -> str:
    """Accept hiragana and write it as katakana; anything else than kana, blanks and marks is refused."""
    text = "".join(chr(ord(c) + 0x60) if "ぁ" <= c <= "ゖ" else c for c in clean(text))
    if not all("ァ" <= c <= "ヿ" or c in " 　・．.（）()－-" or c.isdigit() or c.isascii() for c in text):
        raise PydanticCustomError("kana", "フリガナはカタカナで入力してください。")
    return text
