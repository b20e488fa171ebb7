"""An authenticator in software: makes passkeys and answers challenges as a phone or a security key does (WebAuthn Level 3)."""

from __future__ import annotations

import base64
import hashlib
import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from fido2 import cbor

_PRESENT, _VERIFIED, _ATTESTED = 0x01, 0x04, 0x40


def encoded(raw: bytes) -> str:
    """Return bytes as the API carries them: base64url without padding."""
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")


@dataclass
class Authenticator:
    """One passkey of one person, for one origin. Change its attributes to let it misbehave.

    `sign_count` is what it counted last; `counts=False` for one that keeps none, as synced passkeys do.
    """

    origin: str
    rp_id: str
    verifies: bool = True
    counts: bool = True
    sign_count: int = 0
    user_handle: str = ""
    credential_id: bytes = field(default_factory=lambda: secrets.token_bytes(32))
    key: ec.EllipticCurvePrivateKey = field(default_factory=lambda: ec.generate_private_key(ec.SECP256R1()))

    def made(self, options: Mapping[str, Any], name: str = "事務所のパソコン") -> dict[str, Any]:
        """Return what `POST /employer/passkeys` takes, for the options of a registration."""
        self.user_handle = options["user_handle"]
        public = self.key.public_key().public_numbers()
        cose = {1: 2, 3: -7, -1: 1, -2: public.x.to_bytes(32), -3: public.y.to_bytes(32)}
        attested = bytes(16) + len(self.credential_id).to_bytes(2) + self.credential_id + cbor.encode(cose)
        attestation = {"fmt": "none", "attStmt": {}, "authData": self._data(_ATTESTED) + attested}
        return {
            "name": name,
            "credential_id": encoded(self.credential_id),
            "client_data_json": encoded(self._client_data("webauthn.create", options["challenge"])),
            "attestation_object": encoded(cbor.encode(attestation)),
        }

    def answered(self, options: Mapping[str, Any]) -> dict[str, Any]:
        """Return what `POST /public/passkey-sessions` takes, for a challenge."""
        if self.counts:
            self.sign_count += 1
        data, record = self._data(), self._client_data("webauthn.get", options["challenge"])
        signature = self.key.sign(data + hashlib.sha256(record).digest(), ec.ECDSA(hashes.SHA256()))
        return {
            "credential_id": encoded(self.credential_id),
            "client_data_json": encoded(record),
            "authenticator_data": encoded(data),
            "signature": encoded(signature),
            "user_handle": self.user_handle,
        }

    def _data(self, more: int = 0) -> bytes:
        flags = _PRESENT | (_VERIFIED if self.verifies else 0) | more
        return hashlib.sha256(self.rp_id.encode()).digest() + bytes([flags]) + self.sign_count.to_bytes(4)

    def _client_data(self, kind: str, challenge: str) -> bytes:
        record = {"type": kind, "challenge": challenge, "origin": self.origin, "crossOrigin": False}
        return json.dumps(record).encode()
