import type { ReactNode } from "react";
import { staffMembers as words } from "../../messages/ja.staff-members";
import { Page } from "../../ui/Page";
import { StaffPage } from "../frame/StaffPage";

/** A page of supervisors only; the server decides, this only says so. */
export function SupervisorPage({ children }: { children: ReactNode }) {
  return (
    <StaffPage>
      {({ role }) =>
        role === "supervisor" ? (
          children
        ) : (
          <Page title={words.title}>
            <p>{words.only}</p>
          </Page>
        )
      }
    </StaffPage>
  );
}
