// Routes the page already speaks of and docs/openapi.json does not have yet. A line goes as soon as it has it.

interface SessionLimits {
  idle_expires_at: string;
  absolute_expires_at: string;
}

interface GetSession {
  get: {
    parameters: { query?: never };
    responses: { 200: { headers: Record<string, unknown>; content: { "application/json": SessionLimits } } };
  };
}

export interface PendingPaths {
  "/employer/session": GetSession;
  "/staff/session": GetSession;
}
