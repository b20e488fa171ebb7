"""Identifiers and secrets: how they are made, written and hashed. Standard library only (the authorizer uses it)."""

import hashlib
import hmac
import secrets
import unicodedata
import uuid

CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_CONFUSABLE = str.maketrans({"O": "0", "I": "1", "L": "1"})


def new_id() -> str:
    """Return an unguessable id of 128 bits as 32 hex digits."""
    return secrets.token_hex(16)


def new_uuid() -> str:
    """Return a new id in the form in which clients choose theirs."""
    return str(uuid.UUID(new_id()))


def derived_id(*parts: str) -> str:
    """Return the id that always belongs to this cause, so that repeating the cause repeats the id."""
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:32]


def new_code(length: int) -> str:
    """Return `length` random characters of Crockford's base32 (5 bits each)."""
    return "".join(CROCKFORD[byte % 32] for byte in secrets.token_bytes(length))  # 256 is 8 x 32: none comes more often


def new_digits(length: int) -> str:
    """Return `length` random digits."""
    return f"{secrets.randbelow(10**length):0{length}}"


def grouped(code: str) -> str:
    """Write a code as people read it: groups of four with hyphens."""
    return "-".join(code[i : i + 4] for i in range(0, len(code), 4))


def normalise_code(text: str) -> str:
    """Read a typed code: full-width, lower case, blanks and hyphens accepted; O reads as 0, I and L as 1."""
    folded = unicodedata.normalize("NFKC", text).upper()
    kept = "".join(c for c in folded if c.isalnum())
    return kept.translate(_CONFUSABLE)


def keyed_hash(secret: bytes, *parts: str) -> str:
    """Return the keyed hash under which a code or key is stored; the parts are separated unambiguously."""
    return hmac.new(secret, "\x1f".join(parts).encode(), hashlib.sha256).hexdigest()


def same(left: str, right: str) -> bool:
    """Compare two hashes in constant time."""
    return hmac.compare_digest(left.encode(), right.encode())


def session_hash(session_secret: str) -> str:
    """Return the stored form of a session's 256-bit random secret (a plain hash suffices: there is nothing to guess)."""
    return hashlib.sha256(session_secret.encode()).hexdigest()
