// A long form as a list of sections: how far each one is. The employer's posting form and the staff's entry read it.

import { sections as words } from "../messages/ja.sections";
import type { Task } from "../ui/TaskList";
import { type Content, fieldsOf, type Model } from "./catalogue";
import { progressOf } from "./display";

const tones = { empty: "neutral", partial: "orange", complete: "green" } as const;

/** One task per section; any order (ui rule 15). `returned` names sections with staff's words still to be answered. */
export function sectionTasks(
  model: Model,
  content: Content,
  hrefOf: (section: string) => string,
  returned: readonly string[] = [],
): Task[] {
  return model.sections.map((section) => {
    const progress = progressOf(fieldsOf(model, section.key), content);
    const back = returned.includes(section.key);
    return {
      key: section.key,
      title: section.title,
      support: section.help ?? undefined,
      state: back ? words.returned : words.progress[progress],
      tone: back ? "red" : tones[progress],
      href: hrefOf(section.key),
    };
  });
}

/** The section after this one; null after the last. */
export function nextSection(model: Model, section: string): string | null {
  const index = model.sections.findIndex((one) => one.key === section);
  return model.sections[index + 1]?.key ?? null;
}
