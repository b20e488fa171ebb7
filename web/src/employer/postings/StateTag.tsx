import { postingStates } from "../../messages/ja.home";
import { Tag, type Tone } from "../../ui/Tag";
import type { PostingSummary } from "./posting";

const tones: Record<PostingSummary["state"], Tone> = {
  draft: "neutral",
  submitted: "blue",
  in_review: "blue",
  returned: "orange",
  withdrawn: "neutral",
  refused: "red",
  active: "green",
  inactive: "neutral",
};

export function StateTag({ state }: { state: PostingSummary["state"] }) {
  return <Tag tone={tones[state]}>{postingStates[state]}</Tag>;
}
