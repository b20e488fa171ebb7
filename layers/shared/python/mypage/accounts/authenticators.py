"""Judging what an authenticator answers: the one module that imports `fido2`. Use cases import it where they verify.

User verification (fingerprint, face, PIN) is always required, so that a passkey is two factors in one gesture. Attestation
is not asked for: any authenticator of the owner's choice will do.
"""

import logging
import sys
from collections.abc import Callable, Mapping
from types import ModuleType
from typing import Any, NamedTuple, cast

_rpid = ModuleType("fido2.rpid", "Accepts no origin: the one that counts is judged by `_server`.")
_rpid.__dict__["verify_rp_id"] = lambda _rp_id, _origin: False
# The library's own judge of origins reads ten thousand public suffixes at its import, and is never asked (decisions/0009).
sys.modules.setdefault("fido2.rpid", _rpid)

from fido2 import cbor  # noqa: E402 - after its module that is not loaded
from fido2.cose import ES256, RS256, CoseKey, EdDSA  # noqa: E402
from fido2.server import Fido2Server  # noqa: E402
from fido2.utils import websafe_decode, websafe_encode  # noqa: E402
from fido2.webauthn import (  # noqa: E402
    Aaguid,
    AttestedCredentialData,
    AuthenticationResponse,
    PublicKeyCredentialRpEntity,
    RegistrationResponse,
    UserVerificationRequirement,
)

from mypage.accounts.entities import Passkey  # noqa: E402
from mypage.accounts.management_models import RegisterPasskey, SignInWithPasskey  # noqa: E402

logging.getLogger("fido2").setLevel(logging.WARNING)  # it would write down whose passkey was used

ALGORITHMS = (ES256.ALGORITHM, EdDSA.ALGORITHM, RS256.ALGORITHM)


class Refused(Exception):
    """The answer does not hold: another origin, another challenge, no user verification, a wrong signature."""


class RelyingParty(NamedTuple):
    """For whom an authenticator answers: the host that the passkey belongs to, and the page's origin."""

    rp_id: str
    origin: str


class Registered(NamedTuple):
    """What is kept of a new passkey."""

    credential_id: str
    public_key: str
    sign_count: int


def registered(command: RegisterPasskey, challenge: str, party: RelyingParty) -> Registered:
    """Return the passkey that was made.

    Raises:
        Refused: the answer does not hold, or the key is of a kind that was not asked for.
    """

    def verified() -> Registered:
        answer = RegistrationResponse.from_dict(_answer(command, attestationObject=command.attestation_object))
        data = _server(party).register_complete(_asked(challenge), answer)
        made = data.credential_data
        if made is None or made.credential_id != answer.raw_id:
            raise Refused
        if made.public_key.ALGORITHM not in ALGORITHMS:
            raise Refused
        return Registered(
            websafe_encode(made.credential_id), websafe_encode(cbor.encode(dict(made.public_key))), data.counter
        )

    return _judged(verified)


def used(command: SignInWithPasskey, passkey: Passkey, challenge: str, party: RelyingParty) -> int:
    """Return the authenticator's new counter (0 where it keeps none); it must have grown, or a copy is in use.

    Raises:
        Refused: the answer does not hold.
    """

    def verified() -> int:
        answer = AuthenticationResponse.from_dict(
            _answer(
                command,
                authenticatorData=command.authenticator_data,
                signature=command.signature,
                userHandle=command.user_handle,
            )
        )
        key = CoseKey.parse(cast(Mapping[int, Any], cbor.decode(websafe_decode(passkey.public_key))))
        kept = AttestedCredentialData.create(Aaguid.NONE, websafe_decode(passkey.credential_id), key)
        _server(party).authenticate_complete(_asked(challenge), [kept], answer)
        count: int = answer.response.authenticator_data.counter
        if (count or passkey.sign_count) and count <= passkey.sign_count:
            raise Refused
        return count

    return _judged(verified)


def _answer(command: RegisterPasskey | SignInWithPasskey, **response: str) -> dict[str, object]:
    """Return what the authenticator answered, as a browser writes it (Web Authentication, `PublicKeyCredential.toJSON`)."""
    return {
        "id": command.credential_id,
        "rawId": command.credential_id,
        "response": {"clientDataJSON": command.client_data_json, **response},
    }


def _server(party: RelyingParty) -> Fido2Server:
    """Return the library's relying party, for exactly one origin: it would take any page below the host."""
    entity = PublicKeyCredentialRpEntity(name=party.rp_id, id=party.rp_id)
    return Fido2Server(entity, verify_origin=lambda origin: origin == party.origin)


def _asked(challenge: str) -> dict[str, object]:
    """Return what the library would have kept between asking and being answered."""
    return {"challenge": challenge, "user_verification": UserVerificationRequirement.REQUIRED}


def _judged[T](judge: Callable[[], T]) -> T:
    """Return what `judge` finds: parsers of hostile bytes raise whatever they like, and it all means no."""
    try:
        return judge()
    except Exception as error:
        raise Refused from error
