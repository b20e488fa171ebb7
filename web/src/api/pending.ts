// Routes the page already speaks of and docs/openapi.json does not have yet. A line goes as soon as it has it.
export type PendingPaths = Record<never, never>;
