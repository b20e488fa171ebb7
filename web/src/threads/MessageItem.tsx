import { formatInstant } from "../lib/date";
import { thread as words } from "../messages/ja.threads";
import type { Message } from "./side";

export interface MessageItemProps {
  message: Message;
  from: string;
  /** Set apart to the right: one's own, or for staff the employer's. */
  own: boolean;
  unseen?: boolean;
}

/** One message of a thread: who wrote it, when, and the text as it was typed. */
export function MessageItem({ message, from, own, unseen = false }: MessageItemProps) {
  return (
    <li
      className={`rounded-12 border p-4 ${own ? "border-blue-900 bg-blue-50 sm:ml-12" : "border-solid-gray-420 sm:mr-12"}`}
    >
      <p className="text-sm">
        <strong className="wrap-anywhere">{from}</strong>　{formatInstant(message.at)}
        {unseen ? `　${words.unseen}` : null}
      </p>
      <p className="mt-2 wrap-anywhere whitespace-pre-wrap">{message.text}</p>
    </li>
  );
}
