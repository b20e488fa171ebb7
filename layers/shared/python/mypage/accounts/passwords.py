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
        context: the owner's address, name, numbers and the like (`accounts.known`); their parts count as known words.
    """
    from mypage.accounts import guessing  # noqa: PLC0415 - lists cost a cold start much; signing in only verifies

    known = list(context)
    if guessing.is_known(password, known):
        return True
    import zxcvbn  # noqa: PLC0415 - as above

    judged = normalise_password(password)[:_JUDGED]
    return int(zxcvbn.zxcvbn(judged, user_inputs=sorted(guessing.words_of(known)))["score"]) < _STRONG_ENOUGH
