import type { ReactNode } from "react";

/** 「**重要**」 → strong; the rest as it stands. */
function inline(text: string): ReactNode {
  return text
    .split(/\*\*(.+?)\*\*/)
    .map((part, index) => (index % 2 === 1 ? <strong key={`${index}${part}`}>{part}</strong> : part));
}

const cells = (line: string) =>
  line
    .replace(/^\||\|$/g, "")
    .split("|")
    .map((cell) => cell.trim());

function block(text: string): ReactNode {
  const lines = text.split("\n");
  const first = lines[0] ?? "";
  if (first.startsWith("### ")) return <h4 className="mt-6 font-bold">{inline(first.slice(4))}</h4>;
  if (first.startsWith("## ")) return <h3 className="mt-8">{inline(first.slice(3))}</h3>;
  if (first.startsWith("|")) {
    const [head = "", , ...rows] = lines;
    return (
      <table className="w-full border-collapse">
        <thead>
          <tr>
            {cells(head).map((cell) => (
              <th key={cell} scope="col" className="border border-solid-gray-420 bg-solid-gray-50 px-3 py-2 text-left">
                {inline(cell)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row}>
              {cells(row).map((cell) => (
                <td key={cell} className="border border-solid-gray-420 px-3 py-2 align-top">
                  {inline(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    );
  }
  const ordered = /^\d+\. /.test(first);
  if (ordered || first.startsWith("- ")) {
    const items = lines.map((line) => <li key={line}>{inline(line.replace(/^(\d+\.|-) /, ""))}</li>);
    return ordered ? <ol className="list-decimal pl-6">{items}</ol> : <ul>{items}</ul>;
  }
  return <p className="whitespace-pre-line">{inline(text)}</p>;
}

/** The little Markdown that our own documents use: headings, paragraphs, lists, tables, bold. No HTML passes. */
export function Markdown({ text }: { text: string }) {
  return (
    <div className="prose">
      {text
        .trim()
        .split(/\n{2,}/)
        .map((part) => (
          <div key={part}>{block(part)}</div>
        ))}
    </div>
  );
}
