// A long form as a list of sections: how far each one is. The employer's posting form and the staff's entry read it.

import { sections as words } from "../messages/ja.sections";
import type { Task } from "../ui/TaskList";
import { type Content, fieldsOf, type Model } from "./catalogue";
import { progressOf } from "./display";

const tones = { empty: "neutral", partial: "orange", complete: "green" } as const;

/**
 * One task per section; any order (ui rule 15). `returned` names sections with staff's words still to be answered, `found`
 * the fields that the law has something to say about, one name per finding.
 */
export function sectionTasks(
  model: Model,
  content: Content,
  hrefOf: (section: string) => string,
  returned: readonly string[] = [],
  found: readonly string[] = [],
): Task[] {
  return model.sections.map((section) => {
    const fields = fieldsOf(model, section.key);
    const progress = progressOf(fields, content);
    const count = found.filter((field) => fields.some(({ key }) => key === field)).length;
    const back = returned.includes(section.key);
    return {
      key: section.key,
      title: section.title,
      support: count > 0 ? words.findings(count) : (section.help ?? undefined),
      state: back ? words.returned : count > 0 ? words.look : words.progress[progress],
      tone: back ? "red" : count > 0 ? "orange" : tones[progress],
      href: hrefOf(section.key),
    };
  });
}
