import { type Audience, signInAnswer } from "../account/audience";
import { type Answer, api, ask } from "../api/client";
import { employerSession } from "../api/session";
import { reset, signIn, signUp } from "../messages/ja.account";
import { EmployerPage } from "./frame/EmployerPage";

interface EmployerDetails {
  email: string;
  establishment_number: string;
  phone: string;
  account_code: string;
}

export const employer: Audience = {
  name: "employer",
  words: { signUp, signIn, reset },
  numberKey: "establishment_number",
  home: "/home",
  session: employerSession,
  SignedIn: EmployerPage,
  own: {
    changePassword: (body) => ask(api.PUT("/employer/password", { body })),
    startEmailChange: (body) => ask(api.POST("/employer/email-changes", { body })),
    completeEmailChange: (id, body) => {
      const params = { path: { email_change_id: id } };
      return ask(api.POST("/employer/email-changes/{email_change_id}/complete", { params, body }));
    },
    address: (signal) => ask(api.GET("/employer/account/address", { signal })),
    startAddressCheck: () => ask(api.POST("/employer/account/address-check")),
    completeAddressCheck: (body) => ask(api.POST("/employer/account/address-check/complete", { body })),
    sessions: (signal) => ask(api.GET("/employer/sessions", { signal })),
    endSession: (id) => ask(api.DELETE("/employer/sessions/{session_id}", { params: { path: { session_id: id } } })),
    endOtherSessions: () => ask(api.DELETE("/employer/sessions")),
  },
  start: (details) => {
    const body = { ...(details as unknown as EmployerDetails), accept_privacy_policy: true, accept_terms: true };
    return ask(api.POST("/public/sign-ups", { body }));
  },
  complete: async (signUpId, body): Promise<Answer<string>> => {
    const params = { path: { sign_up_id: signUpId } };
    const answer = await ask(api.POST("/public/sign-ups/{sign_up_id}/complete", { params, body }));
    return answer.ok ? { ...answer, data: answer.data.establishment_name } : answer;
  },
  signIn: async (body) => signInAnswer(await ask(api.POST("/public/sessions", { body }))),
  passkeys: true,
  signOut: () => ask(api.DELETE("/employer/session")),
  kept: (what) => what,
};
