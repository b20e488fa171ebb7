import { type ReactNode, useMemo } from "react";
import { useParams } from "wouter";
import { api, ask } from "../../api/client";
import type { components } from "../../api/schema";
import { staffProfile } from "../../messages/ja.profile";
import { seeker as words } from "../../messages/ja.staff-seekers";
import type { ProfileSide } from "../../profile/profile";
import { StaffPage } from "../frame/StaffPage";

type Body = components["schemas"]["SaveProfileAtCounter"];

/** Staff keep the profile of a seeker of their office, at his wish. */
function sideOf(number: string): ProfileSide {
  const params = { path: { seeker_number: number } };
  const place = "/staff/seekers/{seeker_number}/profile";
  return {
    href: `/seekers/${number}/profile`,
    back: { href: `/seekers/${number}`, label: words.back },
    words: staffProfile,
    name: `seeker/${number}/profile`,
    mayConfirm: true,
    load: (signal) => ask(api.GET(place, { params, ...(signal ? { signal } : {}) })),
    save: (content, version, confirmed) => {
      const body = { content, version, confirmed_findings: confirmed };
      return ask(api.PUT(place, { params, body: body as unknown as Body }));
    },
    publish: (version, confirmed) =>
      ask(api.POST(`${place}/publish`, { params, body: { version, confirmed_findings: [...confirmed] } })),
    withdraw: () => ask(api.POST(`${place}/withdraw`, { params })),
    prolong: (validUntil) =>
      ask(api.POST("/staff/seekers/{seeker_number}/prolong", { params, body: { valid_until: validUntil } })),
  };
}

export function ProfileOfSeeker({ children }: { children: (side: ProfileSide) => ReactNode }) {
  const { number = "" } = useParams();
  const side = useMemo(() => sideOf(number), [number]);
  return <StaffPage>{() => children(side)}</StaffPage>;
}
