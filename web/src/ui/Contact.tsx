import type { components } from "../api/schema";
import type { Loaded } from "../api/useApi";
import { formatSoon, formatTime } from "../lib/date";
import { contact as words } from "../messages/ja";
import { Loading } from "./Loading";

export type Support = components["schemas"]["Support"];

interface Hours {
  opens: string;
  closes: string;
  open_now: boolean;
  next_opens_at?: string | null;
}

/** Office and help desk with "open now". When the server cannot be asked, the numbers still stand. */
export function Contact({ support: { data, loading } }: { support: Loaded<Support> }) {
  const office = data?.office ?? words.fallback.office;
  const desk = data?.help_desk ?? words.fallback.helpDesk;
  return (
    <section aria-labelledby="contact-title" className="min-h-80 sm:min-h-56">
      <h2 id="contact-title" className="text-lg">
        {words.title}
      </h2>
      {loading && !data ? (
        <Loading label={words.loading} tall={false} />
      ) : (
        <div className="mt-4 grid gap-6 sm:grid-cols-2">
          <div>
            <h3 className="text-base">{words.office}</h3>
            <p>
              {office.name} {office.department}
            </p>
            <Phone number={office.phone} />
            <p>
              {words.email}：
              <a className="link inline-flex min-h-11 items-center sm:min-h-0" href={`mailto:${office.email}`}>
                {office.email}
              </a>
            </p>
            {data ? (
              <>
                <p>
                  {words.counter}：{words.hours(formatTime(data.office.opens), formatTime(data.office.closes))}
                </p>
                <OpenNow hours={data.office} />
              </>
            ) : null}
          </div>
          <div>
            <h3 className="text-base">{words.helpDesk}</h3>
            <p>{desk.name}</p>
            <Phone number={desk.phone} />
            {data ? (
              <>
                <p>
                  {words.hours(
                    formatTime(data.help_desk.opens),
                    formatTime(data.help_desk.closes),
                    data.help_desk.closed_on,
                  )}
                </p>
                <OpenNow hours={data.help_desk} />
              </>
            ) : null}
          </div>
        </div>
      )}
    </section>
  );
}

function Phone({ number }: { number: string }) {
  return (
    <p>
      {words.phone}：
      <a className="link inline-flex min-h-11 items-center sm:min-h-0" href={`tel:${number.replaceAll("-", "")}`}>
        {number}
      </a>
    </p>
  );
}

function OpenNow({ hours }: { hours: Hours }) {
  const text = hours.open_now
    ? words.open(formatTime(hours.closes))
    : hours.next_opens_at
      ? words.closed(formatSoon(hours.next_opens_at))
      : words.closedUnknown;
  return <p className={hours.open_now ? "font-bold text-green-1000" : "text-solid-gray-700"}>{text}</p>;
}
