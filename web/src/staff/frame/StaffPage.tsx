import type { ReactNode } from "react";
import { type StaffSession, staffSession } from "../../api/session";
import { SignedIn } from "../../ui/SignedIn";

/** Every page of the staff behind the sign-in. */
export function StaffPage({ children }: { children: (session: StaffSession) => ReactNode }) {
  return (
    <SignedIn store={staffSession} signInHref="/login">
      {children}
    </SignedIn>
  );
}
