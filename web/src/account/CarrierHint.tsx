import { api, ask } from "../api/client";
import { useApi } from "../api/useApi";
import { carrier as words } from "../messages/ja.address";

/** Mailboxes of mobile carriers, which refuse strangers' mails unless their owners let them in (受信許可). */
const carriers =
  /[@.](docomo\.ne\.jp|ezweb\.ne\.jp|au\.com|softbank\.ne\.jp|softbank\.jp|i\.softbank\.jp|vodafone\.ne\.jp|disney\.ne\.jp|ymobile\.ne\.jp|ymobile1\.ne\.jp|y-mobile\.ne\.jp|willcom\.com|emnet\.ne\.jp|uqmobile\.jp|rakumail\.jp)$/;

export function isCarriers(email: string): boolean {
  return carriers.test(email.trim().toLowerCase());
}

/** Shown where a key was mailed to a carrier's mailbox, and nowhere else. */
export function CarrierHint({ email }: { email: string | undefined }) {
  return email && isCarriers(email) ? <Hint /> : null;
}

function Hint() {
  const { data } = useApi("support", (signal) => ask(api.GET("/public/support", { signal })));
  return (
    <section aria-labelledby="carrier-title" className="my-6 rounded-12 border-2 border-warning-orange-2 p-4">
      <h2 id="carrier-title" className="text-base">
        {words.title}
      </h2>
      <p className="mt-1 wrap-anywhere">{words.text(data?.mail_from || words.unknown)}</p>
    </section>
  );
}
