import { useCallback, useEffect, useState } from "react";
import { form as words } from "../messages/ja.posting";
import { Button } from "../ui/Button";
import type { Finding } from "./findings";

export interface LawCheckState {
  findings: readonly Finding[];
  checked: "no" | "busy" | "done" | "failed";
  /** Asks anew because somebody wants to know: the answer is told. */
  ask: () => void;
}

/** What the checks find in what is saved: looked up once for each `key`, and on demand. `check` gives null when it fails. */
export function useLawCheck(key: string, check: () => Promise<Finding[] | null>): LawCheckState {
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const [checked, setChecked] = useState<LawCheckState["checked"]>("no");
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each key
  const run = useCallback(
    async (asked: boolean) => {
      if (asked) setChecked("busy");
      const found = await check();
      if (found) setFindings(found);
      if (asked) setChecked(found ? "done" : "failed");
    },
    [key],
  );
  useEffect(() => void run(false), [run]);
  return { findings, checked, ask: () => void run(true) };
}

/** 「法令チェックをする」, and what came of it. */
export function LawCheck({ of: { findings, checked, ask } }: { of: LawCheckState }) {
  return (
    <>
      <p className="mt-4">
        <Button look="outline" busy={checked === "busy"} onClick={ask}>
          {words.runCheck}
        </Button>
      </p>
      <p role="status" className="mt-2">
        {checked === "done" ? (findings.length > 0 ? words.found(findings.length) : words.foundNothing) : null}
        {checked === "failed" ? words.checkFailed : null}
      </p>
    </>
  );
}
