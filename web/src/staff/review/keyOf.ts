import { toFieldPath } from "../../form/useCatalogueForm";

/** The field of the form that a finding or a comment belongs to: "allowances.0.name" → "allowances". */
export function keyOf(field: string): string {
  return toFieldPath(field).split(".")[0] ?? "";
}
