import { api, ask } from "../../api/client";
import { useApi } from "../../api/useApi";
import { type Content, fieldsOf, useCatalogue } from "../../form/catalogue";
import { displayRows } from "../../form/display";
import { establishment as words } from "../../messages/ja.posting";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import { Page } from "../../ui/Page";
import { SummaryList } from "../../ui/SummaryList";
import { EmployerPage } from "../frame/EmployerPage";

export default function EstablishmentPage() {
  return <EmployerPage>{() => <Establishment />}</EmployerPage>;
}

function Establishment() {
  const model = useCatalogue("establishment");
  const { data, failure, refresh } = useApi("establishment", (signal) =>
    ask(api.GET("/employer/establishment", { signal })),
  );
  return (
    <Page title={words.title} back={{ href: "/home", label: words.toHome }}>
      {data ? (
        <>
          <p>{words.lead}</p>
          {model.sections.map(({ key, title }) => (
            <SummaryList key={key} title={title} rows={displayRows(fieldsOf(model, key), data as unknown as Content)} />
          ))}
          <p className="mt-8">{words.change}</p>
        </>
      ) : failure ? (
        <FailureNotice failure={failure} retry={refresh} />
      ) : (
        <Loading />
      )}
    </Page>
  );
}
