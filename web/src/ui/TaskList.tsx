import { Link } from "wouter";
import { Tag, type Tone } from "./Tag";

export interface Task {
  key: string;
  title: string;
  support?: string | undefined;
  state: string;
  tone?: Tone;
  /** Without it the task cannot be started yet; `state` and `support` say why. */
  href?: string | undefined;
}

export function TaskList({ tasks }: { tasks: readonly Task[] }) {
  return (
    <ul className="border-t border-solid-gray-420">
      {tasks.map((task) => (
        <li
          key={task.key}
          className="relative flex flex-col gap-1 border-b border-solid-gray-420 px-1 py-4 hover:bg-solid-gray-50 sm:flex-row sm:items-center sm:justify-between sm:gap-4"
        >
          <div>
            {task.href ? (
              <Link
                href={task.href}
                className="link font-bold after:absolute after:inset-0"
                aria-describedby={`task-${task.key}-state`}
              >
                {task.title}
              </Link>
            ) : (
              <span className="font-bold">{task.title}</span>
            )}
            {task.support ? <p className="text-solid-gray-700">{task.support}</p> : null}
          </div>
          <span id={`task-${task.key}-state`} className="flex-none">
            <Tag tone={task.tone ?? "neutral"}>{task.state}</Tag>
          </span>
        </li>
      ))}
    </ul>
  );
}
