// Passkeys in the browser: options from the server into WebAuthn's bytes, and the authenticator's answer back into text.

export interface PasskeyAnswer {
  credential_id: string;
  client_data_json: string;
  authenticator_data: string;
  signature: string;
  user_handle: string;
}

export interface PasskeyMade {
  credential_id: string;
  client_data_json: string;
  attestation_object: string;
}

interface Challenge {
  challenge: string;
  rp_id: string;
}

interface Registration extends Challenge {
  user_handle: string;
  user_name: string;
  known: readonly string[];
}

/** ES256, EdDSA, RS256: what the server accepts. */
const ALGORITHMS = [-7, -8, -257];

export function passkeysSupported(): boolean {
  return typeof window.PublicKeyCredential === "function" && typeof navigator.credentials?.get === "function";
}

/** Whether the browser offers passkeys in the list under the address's input, without a button. */
export async function offersPasskeys(): Promise<boolean> {
  return passkeysSupported() && (await window.PublicKeyCredential.isConditionalMediationAvailable?.()) === true;
}

/** Asks for a passkey of this site; null when the person has stopped it or has none here. */
export async function askForPasskey(
  { challenge, rp_id }: Challenge,
  options: { signal: AbortSignal; mediation?: "conditional" },
): Promise<PasskeyAnswer | null> {
  try {
    const credential = await navigator.credentials.get({
      ...options,
      publicKey: { challenge: toBytes(challenge), rpId: rp_id, userVerification: "required" },
    });
    if (!(credential instanceof PublicKeyCredential)) return null;
    const response = credential.response as AuthenticatorAssertionResponse;
    if (!response.userHandle) return null;
    return {
      credential_id: toText(credential.rawId),
      client_data_json: toText(response.clientDataJSON),
      authenticator_data: toText(response.authenticatorData),
      signature: toText(response.signature),
      user_handle: toText(response.userHandle),
    };
  } catch {
    return null; // stopped, timed out, or replaced by another question
  }
}

/** Makes a passkey; "known" when the device holds one of this account already, null when the person has stopped it. */
export async function makePasskey(options: Registration, siteName: string): Promise<PasskeyMade | "known" | null> {
  try {
    const credential = await navigator.credentials.create({
      publicKey: {
        challenge: toBytes(options.challenge),
        rp: { id: options.rp_id, name: siteName },
        user: { id: toBytes(options.user_handle), name: options.user_name, displayName: options.user_name },
        pubKeyCredParams: ALGORITHMS.map((alg) => ({ type: "public-key", alg })),
        excludeCredentials: options.known.map((id) => ({ type: "public-key", id: toBytes(id) })),
        authenticatorSelection: { residentKey: "required", requireResidentKey: true, userVerification: "required" },
        attestation: "none",
      },
    });
    if (!(credential instanceof PublicKeyCredential)) return null;
    const response = credential.response as AuthenticatorAttestationResponse;
    return {
      credential_id: toText(credential.rawId),
      client_data_json: toText(response.clientDataJSON),
      attestation_object: toText(response.attestationObject),
    };
  } catch (reason) {
    return reason instanceof DOMException && reason.name === "InvalidStateError" ? "known" : null;
  }
}

/** base64url without padding, as the API carries bytes. */
export function toText(bytes: ArrayBuffer): string {
  const binary = Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join("");
  return btoa(binary).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

export function toBytes(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
  return Uint8Array.from(binary, (char) => char.charCodeAt(0));
}
