import { type Answer, api, ask } from "../../api/client";

/** Claims the first application nobody has, in the order of the queue. null: there is none. */
export async function claimNext(): Promise<Answer<string | null>> {
  let cursor: string | undefined;
  do {
    const page = await ask(api.GET("/staff/reviews", { params: { query: cursor ? { cursor } : {} } }));
    if (!page.ok) return page;
    for (const item of page.data.items) {
      if (item.state !== "waiting") continue;
      const claimed = await ask(
        api.POST("/staff/reviews/{review_id}/claim", {
          params: { path: { review_id: item.review_id } },
          body: { take_over: false },
        }),
      );
      if (claimed.ok) return { ...claimed, data: item.review_id };
      // Somebody was faster, or the employer withdrew: the next one.
      if (claimed.failure.kind !== "problem" || claimed.failure.status !== 409) return claimed;
    }
    cursor = page.data.next_cursor ?? undefined;
  } while (cursor);
  return { ok: true, status: 200, data: null };
}
