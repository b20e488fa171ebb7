import type { ReactNode } from "react";
import type { Failure } from "../api/client";
import { action } from "../messages/ja";
import { Actions, Button, LinkButton } from "./Button";
import { FailureNotice } from "./FailureNotice";
import { Page } from "./Page";

export interface ConfirmPageProps {
  /** 「この求人を取り消しますか」 */
  title: string;
  /** What will happen, and what can no longer be undone. */
  children: ReactNode;
  /** The deed itself: 「この求人を取り消す」, never 「はい」. */
  confirm: string;
  danger?: boolean;
  backHref: string;
  backLabel?: string;
  busy: boolean;
  failure: Failure | null;
  onConfirm: () => void;
}

/** What cannot be taken back is asked on a page of its own (ui rule 19). */
export function ConfirmPage(props: ConfirmPageProps) {
  const {
    title,
    children,
    confirm,
    danger = false,
    backHref,
    backLabel = action.back,
    busy,
    failure,
    onConfirm,
  } = props;
  return (
    <Page title={title}>
      <div className="prose">{children}</div>
      {failure ? <FailureNotice failure={failure} of="send" retry={onConfirm} busy={busy} /> : null}
      <Actions>
        <Button look={danger ? "danger" : "solid"} busy={busy} onClick={onConfirm}>
          {confirm}
        </Button>
        <LinkButton look="outline" href={backHref}>
          {backLabel}
        </LinkButton>
      </Actions>
    </Page>
  );
}
