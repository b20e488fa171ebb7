import type { ReactNode } from "react";
import { type SeekerSession, seekerSession } from "../../api/session";
import { SignedIn } from "../../ui/SignedIn";

/** Every page of the seeker behind the sign-in. */
export function SeekerPage({ children }: { children: (session: SeekerSession) => ReactNode }) {
  return (
    <SignedIn store={seekerSession} signInHref="/login">
      {children}
    </SignedIn>
  );
}
