import { readStored, writeStored } from "../../lib/stored";
import { type Audience, type Details, useAudience } from "../audience";

/** How far an account opening is, kept in this tab. The password and the auth key are never in it. */
export interface SignUpState {
  agreed?: boolean;
  details?: Details;
  signUpId?: string;
  keyExpiresAt?: string;
  /** Whose MyPage has just been opened. */
  opened?: string;
}

export function signUpState(audience: Audience): SignUpState {
  return readStored<SignUpState>(audience.kept("signup")) ?? {};
}

export function useSignUpState(): SignUpState {
  return signUpState(useAudience());
}

export function keepSignUp(audience: Audience, change: SignUpState): void {
  writeStored(audience.kept("signup"), { ...signUpState(audience), ...change });
}

export function endSignUp(audience: Audience, opened: string): void {
  for (const step of ["consent", "details"]) sessionStorage.removeItem(`form:${audience.kept(`signup/${step}`)}`);
  writeStored(audience.kept("signup"), { opened });
}
