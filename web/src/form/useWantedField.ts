import { useEffect } from "react";
import { useSearch } from "wouter";
import { focusField } from "../ui/ErrorSummary";

/** `?field=` names the field for whose sake this form was opened: it takes the focus. */
export function useWantedField(): void {
  const wanted = new URLSearchParams(useSearch()).get("field");
  useEffect(() => {
    if (!wanted) return;
    const timer = setTimeout(() => focusField(wanted)); // after the page has taken the focus to its heading
    return () => clearTimeout(timer);
  }, [wanted]);
}
