import { useState } from "react";
import { copy as words } from "../messages/ja";
import { Button } from "./Button";

/** Copies a number or a code; that it happened is said aloud and stays to be read beside the button. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const [said, setSaid] = useState("");
  const copy = async () => {
    setSaid(""); // the same words a second time would not be read out
    try {
      await navigator.clipboard.writeText(text);
      setSaid(words.done(text));
    } catch {
      setSaid(words.failed);
    }
  };
  return (
    <span className="no-print flex flex-wrap items-center gap-x-4 gap-y-1">
      <Button look="outline" onClick={copy}>
        {label}
      </Button>
      <span role="status">{said}</span>
    </span>
  );
}
