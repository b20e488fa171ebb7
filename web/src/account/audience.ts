// Opening an account and signing in are the same ceremony for employers and seekers: the pages are shared, and what differs
// (words, routes, the number that is asked for) is an Audience.

import { type ComponentType, createContext, type ReactNode, useContext } from "react";
import type { Answer, Paths } from "../api/client";
import type { SessionStore } from "../api/session";
import type { reset, signIn, signUp } from "../messages/ja.account";

export interface Credentials {
  email: string;
  password: string;
}

export interface KeyAndPassword {
  auth_key: string;
  password: string;
}

/** What is typed in step 3, by the keys of the form. */
export type Details = Readonly<Record<string, string>> & { email: string };

/** A sign-in whose password was right and that waits for its code. */
export interface WaitingSignIn {
  id: string;
  codeExpiresAt: string;
}

interface SignInAnswer {
  challenge_id?: string;
  login_code_expires_at?: string;
}

/** 200 is a session, 202 a code on its way. */
export function signInAnswer(answer: Answer<object>): Answer<WaitingSignIn | null> {
  if (!answer.ok) return answer;
  const { challenge_id: id, login_code_expires_at: codeExpiresAt } = answer.data as SignInAnswer;
  return { ...answer, data: id && codeExpiresAt ? { id, codeExpiresAt } : null };
}

interface KeyMailed {
  sign_up_id: string;
  auth_key_expires_at: string;
}

type OwnSessions = Paths["/employer/sessions"]["get"]["responses"]["200"]["content"]["application/json"];
export type OwnSession = OwnSessions["items"][number];

type AddressState = Paths["/employer/account/address"]["get"]["responses"]["200"]["content"]["application/json"];

interface EmailKeyMailed {
  email_change_id: string;
  auth_key_expires_at: string;
}

/** What one does to one's own account once signed in: the routes differ, what is asked and answered does not. */
export interface OwnAccount {
  changePassword: (body: { current_password: string; password: string }) => Promise<Answer<unknown>>;
  startEmailChange: (body: { current_password: string; email: string }) => Promise<Answer<EmailKeyMailed>>;
  completeEmailChange: (id: string, body: { auth_key: string }) => Promise<Answer<unknown>>;
  address: (signal: AbortSignal) => Promise<Answer<AddressState>>;
  startAddressCheck: () => Promise<Answer<{ auth_key_expires_at: string }>>;
  completeAddressCheck: (body: { auth_key: string }) => Promise<Answer<unknown>>;
  sessions: (signal: AbortSignal) => Promise<Answer<OwnSessions>>;
  endSession: (id: string) => Promise<Answer<unknown>>;
  endOtherSessions: () => Promise<Answer<unknown>>;
}

export interface Audience {
  name: "employer" | "seeker";
  words: { signUp: typeof signUp; signIn: typeof signIn; reset: typeof reset };
  /** The number that step 3 asks for, beside address, phone and code. */
  numberKey: string;
  home: string;
  session: Pick<SessionStore<unknown>, "refresh" | "clear">;
  /** Every page behind the sign-in. */
  SignedIn: ComponentType<{ children: (session: { email: string }) => ReactNode }>;
  own: OwnAccount;
  start: (details: Details) => Promise<Answer<KeyMailed>>;
  /** Answers whose MyPage was opened. */
  complete: (signUpId: string, body: KeyAndPassword) => Promise<Answer<string>>;
  /** Answers null for a session, or what waits for the code that was mailed. */
  signIn: (credentials: Credentials) => Promise<Answer<WaitingSignIn | null>>;
  /** Whether one may sign in with a passkey. */
  passkeys: boolean;
  signOut: () => Promise<Answer<unknown>>;
  /** Under which name this tab keeps what was begun: both audiences may be open in one. */
  kept: (what: string) => string;
}

const Context = createContext<Audience | null>(null);

export const AudienceProvider = Context.Provider;

export function useAudience(): Audience {
  const audience = useContext(Context);
  if (!audience) throw new Error("A page of the account stands outside its AudienceProvider");
  return audience;
}
