import { useState } from "react";
import { api, ask } from "../../api/client";
import type { components } from "../../api/schema";
import { ownField } from "../../form/catalogue";
import { CatalogueFormBody } from "../../form/render";
import { useCatalogueForm } from "../../form/useCatalogueForm";
import { staffMembers, invitation as words } from "../../messages/ja.staff-members";
import { Page } from "../../ui/Page";
import { FirstPassword } from "./FirstPassword";
import { SupervisorPage } from "./SupervisorPage";

const fields = [
  ownField({
    key: "username",
    label: words.username,
    kind: "text",
    max_length: 20,
    help: words.usernameHelp,
    autocomplete: "off",
  }),
  ownField({ key: "name", label: words.name, kind: "text", max_length: 40, autocomplete: "off" }),
  ownField({
    key: "role",
    label: words.role,
    kind: "choice",
    options: Object.entries(staffMembers.roles).map(([value, label]) => ({ value, label })),
  }),
];

export default function InvitePage() {
  return (
    <SupervisorPage>
      <Invite />
    </SupervisorPage>
  );
}

function Invite() {
  const [made, setMade] = useState<components["schemas"]["StaffPassword"] | null>(null);
  const of = useCatalogueForm({
    fields,
    send: (typed) =>
      ask(api.POST("/staff/members", { body: typed as unknown as components["schemas"]["InviteStaff"] })),
    onDone: setMade,
  });
  if (made) return <FirstPassword of={made} />;
  return (
    <Page title={words.title} back={{ href: "/members", label: staffMembers.back }}>
      <p className="mb-8">{words.lead}</p>
      <CatalogueFormBody of={of} submit={words.submit} />
    </Page>
  );
}
