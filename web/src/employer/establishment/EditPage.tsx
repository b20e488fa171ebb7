import { Redirect } from "wouter";
import { fieldsOf, useCatalogue } from "../../form/catalogue";
import { differences } from "../../form/difference";
import { establishment as words } from "../../messages/ja.establishment";
import { form } from "../../messages/ja.posting";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import { Page } from "../../ui/Page";
import { TaskList } from "../../ui/TaskList";
import { EmployerPage } from "../frame/EmployerPage";
import { commentsOf, isDetail, isEditable, isWaiting, startOf, useEstablishment } from "./change";

/** The sections of the establishment's form; what is saved becomes a draft of the request. */
export default function EditPage() {
  return <EmployerPage>{() => <Edit />}</EmployerPage>;
}

function Edit() {
  const model = useCatalogue("establishment");
  const { data, failure, refresh } = useEstablishment();
  if (data && isWaiting(data.request)) return <Redirect to="/establishment" replace />;
  const comments = commentsOf(data?.request ?? null);
  const start = data ? startOf(data, model.fields) : {};
  const before = data ? startOf({ ...data, request: null }, model.fields) : {};
  return (
    <Page title={words.editTitle} back={{ href: "/establishment", label: words.back }}>
      {data ? (
        <>
          <p>{words.editLead}</p>
          <div className="mt-6">
            <TaskList
              tasks={[
                ...model.sections.map(({ key, title }) => {
                  const fields = fieldsOf(model, key).filter(isDetail);
                  const said = fields.filter((field) => comments[field.key]);
                  const changed = differences(fields, before, start).some(({ kind }) => kind !== "same");
                  return {
                    key,
                    title,
                    support: said.map((field) => `${field.label}：${comments[field.key]}`).join("\n") || undefined,
                    state: said.length > 0 ? form.correct : changed ? form.changedSection : words.unchanged,
                    tone: said.length > 0 ? ("orange" as const) : changed ? ("blue" as const) : ("neutral" as const),
                    href: `/establishment/edit/${key}`,
                  };
                }),
                isEditable(data.request)
                  ? {
                      key: "check",
                      title: words.check,
                      state: form.ready,
                      tone: "blue" as const,
                      href: "/establishment/edit/check",
                    }
                  : { key: "check", title: words.check, state: form.notYet, support: words.notYet },
              ]}
            />
          </div>
        </>
      ) : failure ? (
        <FailureNotice failure={failure} retry={refresh} />
      ) : (
        <Loading />
      )}
    </Page>
  );
}
