import { Link } from "wouter";
import { type Content, fieldsOf, type Model } from "../../form/catalogue";
import { type Progress, progressOf } from "../../form/display";
import { form as words } from "../../messages/ja.posting";
import { sections } from "../../messages/ja.sections";
import type { Finding } from "../../posting/findings";
import { type Task, TaskList } from "../../ui/TaskList";
import { sectionOf } from "./posting";

const looks: Record<Progress | "correct" | "look" | "changed", Pick<Task, "state"> & Required<Pick<Task, "tone">>> = {
  empty: { state: words.empty, tone: "neutral" },
  partial: { state: words.partial, tone: "blue" },
  complete: { state: words.complete, tone: "green" },
  correct: { state: words.correct, tone: "orange" },
  look: { state: words.look, tone: "orange" },
  changed: { state: words.changedSection, tone: "blue" },
};

export interface GroupedTasksProps {
  model: Model;
  content: Content;
  hrefOf: (section: string) => string;
  /** Sections with something of the office still to be corrected. */
  correct: ReadonlySet<string>;
  /** What the checks find in what is saved. */
  findings: readonly Finding[];
  comments: Readonly<Record<string, string>>;
  /** Sections that differ from what is published, where a change is drafted. */
  changed?: ReadonlySet<string>;
}

/** The form as the eight numbered screens of the official form; a group may have several pages. */
export function GroupedTasks({ model, content, hrefOf, correct, findings, comments, changed }: GroupedTasksProps) {
  return (
    <>
      {model.groups.map((group, index) => {
        const ofGroup = model.sections.filter((section) => section.group === group.key);
        return (
          <section key={group.key} aria-labelledby={`group-${group.key}`} className="mt-8">
            <h2 id={`group-${group.key}`} className="mb-1 text-lg">
              {words.group(index + 1, group.title)}
            </h2>
            {ofGroup.length === 0 ? (
              <p>
                {words.fromEstablishment}
                <Link className="link ml-2 inline-block py-1" href="/establishment">
                  {words.showEstablishment}
                </Link>
              </p>
            ) : (
              <TaskList
                tasks={ofGroup.map(({ key, title }) => {
                  const found = findings.filter(({ field }) => sectionOf(model, field) === key);
                  const state = correct.has(key)
                    ? "correct"
                    : found.length > 0
                      ? "look"
                      : changed?.has(key)
                        ? "changed"
                        : progressOf(fieldsOf(model, key), content);
                  const lines = [
                    ...fieldsOf(model, key)
                      .filter((field) => comments[field.key])
                      .map((field) => `${field.label}：${comments[field.key]}`),
                    ...(found.length > 0 ? [sections.findings(found.length)] : []),
                  ];
                  return {
                    key,
                    title,
                    support: lines.length > 0 ? lines.join("\n") : undefined,
                    ...looks[state],
                    href: hrefOf(key),
                  };
                })}
              />
            )}
          </section>
        );
      })}
    </>
  );
}
