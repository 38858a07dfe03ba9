import type { RowList, TypedForm } from "@/lib/codebook/signal-form";
import { addRow, removeRow } from "@/lib/codebook/signal-form-rows";

const LISTS: Record<string, RowList> = { report: "reports", figure: "figures" };

/**
 * Buttons that only change the form: a row more or less, a link chosen. Null for buttons that do something with it.
 * Without scripts they go to the server and back.
 */
export function changedForm(typed: TypedForm, intent: string): TypedForm | null {
  const [verb = "", value = ""] = intent.split(":");
  const [what, noun = ""] = verb.split("-");
  const list = LISTS[noun];
  if (list && what === "add") return addRow(typed, list);
  if (list && what === "remove") return removeRow(typed, list, Number(value));
  if (verb === "facet-of" || verb === "duplicate-of") return linked(typed, verb, value);
  // One of a count still counts: its tally counts one fewer.
  if (verb === "counted-in") return { ...typed, countedIn: value };
  return null;
}

/** A facet or duplicate counts 0: its parent is scored. */
function linked(typed: TypedForm, verb: "facet-of" | "duplicate-of", slug: string): TypedForm {
  const { scored: _, ...rest } = typed;
  return {
    ...rest,
    facetOf: verb === "facet-of" ? slug : "",
    duplicateOf: verb === "duplicate-of" ? slug : "",
    intensity: "0",
  };
}
