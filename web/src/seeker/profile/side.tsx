import type { ReactNode } from "react";
import { api, ask } from "../../api/client";
import type { components } from "../../api/schema";
import { ownProfile } from "../../messages/ja.profile";
import type { ProfileSide } from "../../profile/profile";
import { SeekerPage } from "../frame/SeekerPage";

type Body = components["schemas"]["SaveProfile"];

/** The seeker keeps his own. */
const side: ProfileSide = {
  href: "/profile",
  words: ownProfile,
  name: "seeker/profile",
  mayConfirm: false,
  load: (signal) => ask(api.GET("/seeker/profile", signal ? { signal } : {})),
  save: (content, version) => ask(api.PUT("/seeker/profile", { body: { content, version } as unknown as Body })),
  publish: (version) => ask(api.POST("/seeker/profile/publish", { body: { version } })),
  withdraw: () => ask(api.POST("/seeker/profile/withdraw")),
};

export function OwnProfile({ children }: { children: (side: ProfileSide) => ReactNode }) {
  return <SeekerPage>{() => children(side)}</SeekerPage>;
}
