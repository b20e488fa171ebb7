import { api, ask } from "../../api/client";
import type { ThreadSide } from "../../threads/side";

export const side: ThreadSide = {
  name: "seeker",
  list: (cursor, signal) => ask(api.GET("/seeker/threads", { params: { query: { cursor } }, signal })),
  get: (id, cursor, signal) =>
    ask(
      api.GET("/seeker/threads/{referral_id}", {
        params: { path: { referral_id: id }, query: { cursor } },
        signal,
      }),
    ),
  send: (id, body) =>
    ask(api.POST("/seeker/threads/{referral_id}/messages", { params: { path: { referral_id: id } }, body })),
  markRead: (id, received) =>
    ask(api.PUT("/seeker/threads/{referral_id}/read", { params: { path: { referral_id: id } }, body: { received } })),
  report: (id, reason) =>
    ask(api.POST("/seeker/threads/{referral_id}/report", { params: { path: { referral_id: id } }, body: { reason } })),
};
