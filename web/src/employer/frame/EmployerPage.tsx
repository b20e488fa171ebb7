import type { ReactNode } from "react";
import { type EmployerSession, employerSession } from "../../api/session";
import { SignedIn } from "../../ui/SignedIn";

/** Every page of the employer behind the sign-in. */
export function EmployerPage({ children }: { children: (session: EmployerSession) => ReactNode }) {
  return (
    <SignedIn store={employerSession} signInHref="/login">
      {children}
    </SignedIn>
  );
}
