/** 公開希望 4 is shown to nobody: it is accepted, never published (domain.md §2.4). */
export function isToBePublished(content: { publication?: unknown }): boolean {
  return content.publication !== "4";
}
