/* Stands in until docs/openapi.json exists; `npm run generate` replaces it. */

interface Json<T> {
  headers: Record<string, unknown>;
  content: { "application/json": T };
}

interface Get<T> {
  parameters: { query?: never; header?: never; path?: never; cookie?: never };
  get: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; responses: { 200: Json<T> } };
}

interface Session {
  idle_expires_at: string;
  absolute_expires_at: string;
}

interface Hours {
  opens: string;
  closes: string;
  open_now: boolean;
  next_opens_at: string | null;
}

export interface paths {
  "/public/support": Get<{
    office: { name: string; department: string; phone: string; email: string; counter_hours: Hours };
    help_desk: Hours & { phone: string };
  }>;
  "/employer/session": Get<Session>;
  "/staff/session": Get<Session>;
}
