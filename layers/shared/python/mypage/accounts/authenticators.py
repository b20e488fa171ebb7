"""Judging what an authenticator answers: the one module that imports `webauthn`. Use cases import it where they verify.

User verification (fingerprint, face, PIN) is always required, so that a passkey is two factors in one gesture. Attestation
is not asked for: any authenticator of the owner's choice will do.
"""

from typing import Any, NamedTuple

from webauthn import verify_authentication_response, verify_registration_response
from webauthn.helpers import base64url_to_bytes, bytes_to_base64url
from webauthn.helpers.cose import COSEAlgorithmIdentifier

from mypage.accounts.entities import Passkey
from mypage.accounts.models import RegisterPasskey, SignInWithPasskey

ALGORITHMS = [
    COSEAlgorithmIdentifier.ECDSA_SHA_256,
    COSEAlgorithmIdentifier.EDDSA,
    COSEAlgorithmIdentifier.RSASSA_PKCS1_v1_5_SHA_256,
]


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
        Refused: the answer does not hold.
    """
    credential: dict[str, Any] = {
        "id": command.credential_id,
        "rawId": command.credential_id,
        "type": "public-key",
        "response": {
            "clientDataJSON": command.client_data_json,
            "attestationObject": command.attestation_object,
        },
    }
    try:
        verified = verify_registration_response(
            credential=credential,
            expected_challenge=base64url_to_bytes(challenge),
            expected_rp_id=party.rp_id,
            expected_origin=party.origin,
            require_user_verification=True,
            supported_pub_key_algs=ALGORITHMS,
        )
    except Exception as error:  # parsers of hostile bytes raise whatever they like
        raise Refused from error
    return Registered(
        bytes_to_base64url(verified.credential_id),
        bytes_to_base64url(verified.credential_public_key),
        verified.sign_count,
    )


def used(command: SignInWithPasskey, passkey: Passkey, challenge: str, party: RelyingParty) -> int:
    """Return the authenticator's new counter (0 where it keeps none); it must have grown, or a copy is in use.

    Raises:
        Refused: the answer does not hold.
    """
    credential: dict[str, Any] = {
        "id": command.credential_id,
        "rawId": command.credential_id,
        "type": "public-key",
        "response": {
            "clientDataJSON": command.client_data_json,
            "authenticatorData": command.authenticator_data,
            "signature": command.signature,
            "userHandle": command.user_handle,
        },
    }
    try:
        verified = verify_authentication_response(
            credential=credential,
            expected_challenge=base64url_to_bytes(challenge),
            expected_rp_id=party.rp_id,
            expected_origin=party.origin,
            credential_public_key=base64url_to_bytes(passkey.public_key),
            credential_current_sign_count=passkey.sign_count,
            require_user_verification=True,
        )
    except Exception as error:
        raise Refused from error
    return int(verified.new_sign_count)
