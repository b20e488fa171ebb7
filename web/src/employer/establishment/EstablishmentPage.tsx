import { type Content, fieldsOf, useCatalogue } from "../../form/catalogue";
import { displayRows } from "../../form/display";
import { formatDate } from "../../lib/date";
import { establishment as words } from "../../messages/ja.establishment";
import { requestStates, requests } from "../../messages/ja.requests";
import { Banner } from "../../ui/Banner";
import { Actions, LinkButton } from "../../ui/Button";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import { Notice, useTold } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { SummaryList } from "../../ui/SummaryList";
import { Tag } from "../../ui/Tag";
import { EmployerPage } from "../frame/EmployerPage";
import { type Change, commentsOf, isEditable, isWaiting, useEstablishment } from "./change";

export default function EstablishmentPage() {
  return <EmployerPage>{() => <Establishment />}</EmployerPage>;
}

function Establishment() {
  const model = useCatalogue("establishment");
  const { data, failure, refresh } = useEstablishment();
  const tells = useTold() !== null;
  return (
    <Page
      title={words.title}
      back={{ href: "/home", label: words.toHome }}
      banner={tells ? <Notice /> : data?.request?.state === "returned" ? <Returned change={data.request} /> : null}
    >
      {data ? (
        <>
          <p>{words.lead}</p>
          <Standing change={data.request} />
          {data.establishment.findings.map(({ field, message }) => (
            <p key={field} className="mt-4 border-l-8 border-warning-orange-2 bg-orange-50 px-3 py-2">
              {message}
            </p>
          ))}
          {model.sections.map(({ key, title }) => (
            <SummaryList
              key={key}
              title={title}
              rows={displayRows(fieldsOf(model, key), data.establishment as unknown as Content)}
            />
          ))}
          <section aria-labelledby="images-title" className="mt-8">
            <h2 id="images-title">{words.images}</h2>
            <p className="mt-2">{words.imagesText}</p>
            <Actions>
              <LinkButton look="outline" href="/establishment/images">
                {words.showImages}
              </LinkButton>
            </Actions>
          </section>
          <section aria-labelledby="accounts-title" className="mt-8">
            <h2 id="accounts-title">{words.accounts}</h2>
            <p className="mt-2">{words.accountsText}</p>
            <Actions>
              <LinkButton look="outline" href="/account/members">
                {words.showAccounts}
              </LinkButton>
            </Actions>
          </section>
        </>
      ) : failure ? (
        <FailureNotice failure={failure} retry={refresh} />
      ) : (
        <Loading />
      )}
    </Page>
  );
}

function Returned({ change }: { change: Change }) {
  const { fields } = useCatalogue("establishment");
  return (
    <Banner kind="warning" title={words.returned}>
      <dl className="space-y-3">
        {Object.entries(commentsOf(change)).map(([key, text]) => (
          <div key={key}>
            <dt className="font-bold">{fields.find((field) => field.key === key)?.label ?? requests.whole}</dt>
            <dd className="whitespace-pre-line">{text}</dd>
          </div>
        ))}
      </dl>
    </Banner>
  );
}

/** Where a request stands, and what can be done next. */
function Standing({ change }: { change: Change | null }) {
  if (isWaiting(change) && change)
    return (
      <>
        <SummaryList
          title={words.request}
          rows={[
            { key: "state", label: requests.state, value: <Tag tone="blue">{requestStates[change.state]}</Tag> },
            { key: "receipt", label: requests.receipt, value: change.receipt_number },
            {
              key: "target",
              label: requests.target,
              value: change.target_date ? formatDate(change.target_date) : null,
            },
            ...(change.overdue ? [{ key: "overdue", label: requests.state, value: requests.overdue }] : []),
          ]}
        />
        <Actions>
          <LinkButton look="outline" href="/establishment/edit/withdraw">
            {words.withdraw}
          </LinkButton>
        </Actions>
      </>
    );
  return (
    <Actions>
      <LinkButton href="/establishment/edit">{isEditable(change) ? words.goOn : words.change}</LinkButton>
      {isEditable(change) ? (
        <LinkButton look="outline" href="/establishment/edit/withdraw">
          {change.state === "draft" ? words.discard : words.withdraw}
        </LinkButton>
      ) : null}
    </Actions>
  );
}
