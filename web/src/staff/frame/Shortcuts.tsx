import { useEffect, useRef, useState } from "react";
import { shortcuts as words } from "../../messages/ja.staff";

export interface Shortcut {
  key: string;
  label: string;
  run: () => void;
}

const STORED = "staff-shortcuts";

function wanted(): boolean {
  try {
    return localStorage.getItem(STORED) !== "off";
  } catch {
    return true;
  }
}

/** Where letters are typed or a control has its own use for them, and while a dialog asks something: never. */
function isTaken(event: KeyboardEvent): boolean {
  const target = event.target;
  return (
    event.defaultPrevented ||
    event.repeat ||
    event.isComposing ||
    event.ctrlKey ||
    event.metaKey ||
    event.altKey ||
    (target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"))) ||
    document.querySelector("dialog[open]") !== null
  );
}

/** Single keys for what staff do a hundred times a day; they can be switched off, for good (WCAG 2.1.4). */
export function Shortcuts({ keys }: { keys: readonly Shortcut[] }) {
  const [on, setOn] = useState(wanted);
  const current = useRef(keys);
  current.current = keys;
  useEffect(() => {
    if (!on) return;
    const press = (event: KeyboardEvent) => {
      if (isTaken(event)) return;
      const hit = current.current.find((one) => one.key === event.key.toLowerCase());
      if (!hit) return;
      event.preventDefault();
      hit.run();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [on]);
  const turn = () => {
    setOn(!on);
    try {
      localStorage.setItem(STORED, on ? "off" : "on");
    } catch {
      // A browser without storage forgets it with the page.
    }
  };
  return (
    <section
      aria-label={words.title}
      className="no-print mt-10 flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-solid-gray-420 pt-3 text-sm"
    >
      {on ? (
        <>
          <p className="flex flex-wrap gap-x-4 gap-y-1">
            <strong>{words.title}</strong>
            {keys.map((one) => (
              <span key={one.key}>
                <kbd className="mr-1 rounded-4 border border-solid-gray-600 bg-solid-gray-50 px-1.5 font-sans">
                  {one.key}
                </kbd>
                {one.label}
              </span>
            ))}
          </p>
          <p className="text-solid-gray-700">{words.note}</p>
        </>
      ) : (
        <p>{words.isOff}</p>
      )}
      <button type="button" className="button button-text" onClick={turn}>
        {on ? words.off : words.on}
      </button>
    </section>
  );
}
