import { useState } from "react";
import { useLocation } from "wouter";
import { api, ask } from "../../api/client";
import { useApi } from "../../api/useApi";
import { ownField } from "../../form/catalogue";
import { CatalogueFormBody } from "../../form/render";
import { useCatalogueForm } from "../../form/useCatalogueForm";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import { Markdown } from "../../ui/Markdown";
import { useAudience } from "../audience";
import { Step } from "./Step";
import { keepSignUp } from "./state";

export default function ConsentPage() {
  const { name: audience, words: all } = useAudience();
  const words = all.signUp.consent;
  const documents = useApi(`consent-documents/${audience}`, (signal) =>
    ask(api.GET("/public/consent-documents", { params: { query: { audience } }, signal })),
  );
  return (
    <Step step={2} title={words.title}>
      <p>{words.lead}</p>
      {documents.data ? (
        <>
          <DocumentBox title={documents.data.privacy_policy.title} text={documents.data.privacy_policy.text} />
          <DocumentBox title={documents.data.terms.title} text={documents.data.terms.text} />
          <Agreement />
        </>
      ) : documents.failure ? (
        <FailureNotice failure={documents.failure} retry={documents.refresh} />
      ) : (
        <Loading />
      )}
    </Step>
  );
}

function DocumentBox({ title, text }: { title: string; text: string }) {
  const words = useAudience().words.signUp.consent;
  return (
    <section className="mt-8">
      <h2>{title}</h2>
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard (WCAG 2.1.1)
        tabIndex={0}
        aria-label={words.read(title)}
        className="mt-3 max-h-80 overflow-y-auto rounded-8 border border-solid-gray-600 p-4"
      >
        <Markdown text={text} />
      </section>
    </section>
  );
}

function Agreement() {
  const [, navigate] = useLocation();
  const audience = useAudience();
  const words = audience.words.signUp.consent;
  const [fields] = useState(() => [
    ownField({ key: "privacy", label: words.privacy, kind: "agreement" }),
    ownField({ key: "terms", label: words.terms, kind: "agreement" }),
  ]);
  const of = useCatalogueForm({
    fields,
    keepAs: audience.kept("signup/consent"),
    send: async () => ({ ok: true, data: null, status: 200 }),
    onDone: () => {
      keepSignUp(audience, { agreed: true });
      navigate("/signup/details");
    },
  });
  return (
    <div className="mt-8">
      <CatalogueFormBody of={of} submit={words.submit} />
    </div>
  );
}
