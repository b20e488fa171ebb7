"""Hashing and judging passwords: the one module that imports argon2 and zxcvbn. Services import it where they hash.

Argon2id with 19 MiB, two passes, one lane: OWASP's recommended minimum for interactive sign-in (Password Storage Cheat
Sheet). A function has one core's share or less, so more lanes would not help; 19 MiB fits beside Powertools in the
smallest memory size that answers quickly, and a guess costs an attacker who stole the table about 50 ms of a core each.
"""

from collections.abc import Iterable

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from mypage.accounts.rules import normalise_password

_hasher = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)
_DECOY = "$argon2id$v=19$m=19456,t=2,p=1$hnkcS33ht/vDmxAOlCYTKQ$PAcFuJRSYYfaN+FzrEbnX3EowmGVxMmSuqcXergERYY"
"""Verified against where there is no account, so that the answer takes as long."""

_STRONG_ENOUGH = 3
"""zxcvbn's score "safely unguessable: moderate protection from offline slow-hash scenario"."""

_LEFT_BESIDE_KNOWN = 8
"""Letters and digits that must be left when all known words are taken out of a password that has any."""

_COMMON_HERE = (
    "hellowork",
    "mypage",
    "kyujin",
    "saiyo",
    "shokuan",
    "ハローワーク",
    "マイページ",
    "求人者マイページ",
    "求人",
    "採用",
    "金沢",
    "石川",
    "kanazawa",
    "ishikawa",
    "パスワード",
    "ぱすわーど",
    "pasuwado",
    "あいうえお",
    "かきくけこ",
    "いろはにほへと",
    "ありがとう",
    "さくら",
    "nippon",
    "にっぽん",
)


_JUDGED = 72
"""Code points that zxcvbn judges; it refuses longer ones, which 64 characters of several code points each can be."""


def hash_password(password: str) -> str:
    """Return the stored form of a password."""
    return _hasher.hash(normalise_password(password))


def verify(stored: str | None, password: str) -> bool:
    """Return whether `password` is the one stored; without a stored one, take the same time and return False."""
    try:
        _hasher.verify(stored or _DECOY, normalise_password(password))
    except (VerificationError, InvalidHashError):
        return False
    return stored is not None


def is_guessable(password: str, context: Iterable[str]) -> bool:
    """Return whether a password is common, a simple pattern, or built from what anybody knows about its owner.

    Args:
        password: as typed.
        context: the owner's address, establishment number and the like; their parts count as known words.
    """
    folded = normalise_password(password)
    known = {part for text in (*context, *_COMMON_HERE) for part in _parts(text)}
    if _mostly_known(_squashed(folded), known):
        return True
    import zxcvbn  # noqa: PLC0415 - its word lists cost a cold start much; signing in only verifies

    judged = folded[:_JUDGED]
    return int(zxcvbn.zxcvbn(judged, user_inputs=sorted(known))["score"]) < _STRONG_ENOUGH


def _mostly_known(squashed: str, known: set[str]) -> bool:
    """Return whether too little is left of a password without the known words in it."""
    left = squashed
    for part in sorted(known, key=len, reverse=True):
        left = left.replace(part, "")
    return left != squashed and len(left) < _LEFT_BESIDE_KNOWN


def _parts(text: str) -> set[str]:
    words = "".join(c if c.isalnum() else " " for c in normalise_password(text).lower()).split()
    return {part for part in (*words, "".join(words)) if len(part) > 1}


def _squashed(text: str) -> str:
    return "".join(c for c in text.lower() if c.isalnum())
