import type { ReactNode } from "react";
import { Redirect } from "wouter";
import { Page } from "../../ui/Page";
import { StepNav } from "../../ui/StepNav";
import { useAudience } from "../audience";
import { useSignUpState } from "./state";

const paths = ["/signup", "/signup/consent", "/signup/details", "/signup/key", "/signup/password"] as const;

export interface StepProps {
  /** 1 to 5. */
  step: 1 | 2 | 3 | 4 | 5;
  title: string;
  banner?: ReactNode;
  children: ReactNode;
}

/** A step is open only when those before it are done: without agreement no details (R08), without details no key. */
export function Step({ step, title, banner, children }: StepProps) {
  const words = useAudience().words.signUp;
  const { agreed, signUpId } = useSignUpState();
  if (step >= 3 && !agreed) return <Redirect to="/signup/consent" replace />;
  if (step >= 4 && !signUpId) return <Redirect to="/signup/details" replace />;
  const before = paths[step - 2];
  return (
    <Page title={title} banner={banner} back={before ? { href: before, label: words.back } : undefined}>
      <StepNav labels={words.steps} current={step} />
      {children}
    </Page>
  );
}
