import { useApi } from "../../api/useApi";
import { undeliverable as words } from "../../messages/ja.address";
import { Actions, LinkButton } from "../../ui/Button";
import { useAudience } from "../audience";

/** That mails do not reach one's address, and what to do; the page does not wait for it. */
export function Undeliverable() {
  const { name, own } = useAudience();
  const { data } = useApi("address", own.address);
  if (!data?.undeliverable || !data.reason) return null;
  return (
    <section aria-labelledby="undeliverable-title" className="mb-8 rounded-12 border-2 border-error-2 p-4 sm:p-6">
      <h2 id="undeliverable-title" className="text-lg">
        {words.title}
      </h2>
      <p className="mt-2">
        {words.reasons[data.reason]}
        {words.text[name]}
      </p>
      <Actions>
        <LinkButton look="outline" href="/account/address">
          {words.act}
        </LinkButton>
      </Actions>
    </section>
  );
}
