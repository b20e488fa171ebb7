import type { ComponentProps, MouseEvent, ReactNode } from "react";
import { Link } from "wouter";
import { action } from "../messages/ja";

type Look = "solid" | "outline" | "text" | "danger";

function classes(look: Look, large: boolean, more?: string): string {
  return `button button-${look}${large ? " button-large" : ""}${more ? ` ${more}` : ""}`;
}

interface ButtonProps extends Omit<ComponentProps<"button">, "disabled"> {
  look?: Look;
  large?: boolean;
  /** While a request runs: further presses do nothing, and the text says so. The button is never `disabled`. */
  busy?: boolean;
}

export function Button({
  look = "solid",
  large = false,
  busy = false,
  type = "button",
  className,
  onClick,
  children,
  ...rest
}: ButtonProps) {
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (busy) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button
      type={type}
      className={classes(look, large, className)}
      aria-disabled={busy || undefined}
      onClick={press}
      {...rest}
    >
      {busy ? action.sending : children}
    </button>
  );
}

interface LinkButtonProps {
  href: string;
  look?: Look;
  large?: boolean;
  className?: string;
  children: ReactNode;
}

/** A link that looks like a button: it goes somewhere, it changes nothing. */
export function LinkButton({ href, look = "solid", large = false, className, children }: LinkButtonProps) {
  return (
    <Link href={href} className={classes(look, large, className)}>
      {children}
    </Link>
  );
}

/** Buttons of a page, the main one first; one under the other on phones. */
export function Actions({ children }: { children: ReactNode }) {
  return <div className="no-print mt-8 flex flex-col gap-4 sm:flex-row sm:flex-wrap sm:items-center">{children}</div>;
}
