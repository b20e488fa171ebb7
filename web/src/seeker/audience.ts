import { type Audience, signInAnswer } from "../account/audience";
import { type Answer, api, ask } from "../api/client";
import { seekerSession } from "../api/session";
import { reset, signIn, signUp } from "../messages/ja.seeker";
import { SeekerPage } from "./frame/SeekerPage";

interface SeekerDetails {
  email: string;
  seeker_number: string;
  phone: string;
  account_code: string;
}

export const seeker: Audience = {
  name: "seeker",
  words: { signUp, signIn, reset },
  numberKey: "seeker_number",
  home: "/messages",
  session: seekerSession,
  SignedIn: SeekerPage,
  own: {
    changePassword: (body) => ask(api.PUT("/seeker/password", { body })),
    startEmailChange: (body) => ask(api.POST("/seeker/email-changes", { body })),
    completeEmailChange: (id, body) => {
      const params = { path: { email_change_id: id } };
      return ask(api.POST("/seeker/email-changes/{email_change_id}/complete", { params, body }));
    },
    address: (signal) => ask(api.GET("/seeker/account/address", { signal })),
    startAddressCheck: () => ask(api.POST("/seeker/account/address-check")),
    completeAddressCheck: (body) => ask(api.POST("/seeker/account/address-check/complete", { body })),
    sessions: (signal) => ask(api.GET("/seeker/sessions", { signal })),
    endSession: (id) => ask(api.DELETE("/seeker/sessions/{session_id}", { params: { path: { session_id: id } } })),
    endOtherSessions: () => ask(api.DELETE("/seeker/sessions")),
  },
  start: (details) => {
    const body = { ...(details as unknown as SeekerDetails), accept_privacy_policy: true, accept_terms: true };
    return ask(api.POST("/public/seeker-sign-ups", { body }));
  },
  complete: async (signUpId, body): Promise<Answer<string>> => {
    const params = { path: { sign_up_id: signUpId } };
    const answer = await ask(api.POST("/public/seeker-sign-ups/{sign_up_id}/complete", { params, body }));
    return answer.ok ? { ...answer, data: answer.data.seeker_number } : answer;
  },
  signIn: async (body) => signInAnswer(await ask(api.POST("/public/seeker-sessions", { body }))),
  passkeys: false,
  signOut: () => ask(api.DELETE("/seeker/session")),
  kept: (what) => `seeker/${what}`,
};
