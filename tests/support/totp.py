"""What an authenticator app shows: RFC 6238 with SHA-1, six digits, thirty seconds."""

import base64
import hashlib
import hmac
import struct
import time

_STEP = 30


def totp(secret: str, *, steps: int = 0) -> str:
    """Return the code of a secret now, or so many steps from now."""
    key = base64.b32decode(secret + "=" * (-len(secret) % 8))
    mac = hmac.new(key, struct.pack(">Q", int(time.time()) // _STEP + steps), hashlib.sha1).digest()
    offset = mac[-1] & 0x0F
    return f"{(struct.unpack('>I', mac[offset : offset + 4])[0] & 0x7FFFFFFF) % 1_000_000:06d}"
