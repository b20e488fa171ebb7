import { readStored, writeStored } from "../../lib/stored";

/** How far an account opening is, kept in this tab. The password and the auth key are never in it. */
export interface SignUpState {
  agreed?: boolean;
  details?: Details;
  signUpId?: string;
  keyExpiresAt?: string;
  /** Name of the establishment whose MyPage has just been opened. */
  opened?: string;
}

export interface Details {
  email: string;
  establishment_number: string;
  phone: string;
  account_code: string;
}

const KEY = "signup";

export function signUpState(): SignUpState {
  return readStored<SignUpState>(KEY) ?? {};
}

export function keepSignUp(change: SignUpState): void {
  writeStored(KEY, { ...signUpState(), ...change });
}

export function endSignUp(opened: string): void {
  for (const step of ["consent", "details"]) sessionStorage.removeItem(`form:signup/${step}`);
  writeStored(KEY, { opened });
}
