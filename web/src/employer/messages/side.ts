import { api, ask } from "../../api/client";
import type { ThreadSide } from "../../threads/side";

export const side: ThreadSide = {
  name: "employer",
  list: (cursor, signal) => ask(api.GET("/employer/threads", { params: { query: { cursor } }, signal })),
  get: (id, cursor, signal) =>
    ask(
      api.GET("/employer/threads/{referral_id}", {
        params: { path: { referral_id: id }, query: { cursor } },
        signal,
      }),
    ),
  send: (id, body) =>
    ask(api.POST("/employer/threads/{referral_id}/messages", { params: { path: { referral_id: id } }, body })),
  markRead: (id, received) =>
    ask(api.PUT("/employer/threads/{referral_id}/read", { params: { path: { referral_id: id } }, body: { received } })),
  report: (id, reason) =>
    ask(
      api.POST("/employer/threads/{referral_id}/report", { params: { path: { referral_id: id } }, body: { reason } }),
    ),
};
