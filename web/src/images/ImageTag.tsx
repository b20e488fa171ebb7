import { images as words } from "../messages/ja.images";
import { Tag, type Tone } from "../ui/Tag";
import type { Image } from "./image";

const tones: Readonly<Record<Image["state"], Tone>> = {
  reserved: "neutral",
  pending: "blue",
  unusable: "red",
  published: "green",
  rejected: "orange",
};

/** Where an image stands, and its text where that waits for a check of its own: the same words everywhere. */
export function ImageTag({ image }: { image: Image }) {
  const change = image.text_change;
  return (
    <span className="flex flex-wrap gap-2">
      <Tag tone={tones[image.state]}>{words.states[image.state]}</Tag>
      {change ? (
        <Tag tone={change.state === "pending" ? "blue" : "orange"}>{words.textStates[change.state]}</Tag>
      ) : null}
    </span>
  );
}
