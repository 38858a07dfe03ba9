import { plainChoices } from "@/lib/codebook/reference/plain-choices";
import { carriedNames, carriedOf, type Typed, toCarry } from "./carried-fields";

const CHOICES = [...Object.keys(plainChoices.shape), "commodity"];
/** What stood in the fields where nobody had typed, as the form that saves sends it. */
export const PROPOSED = "proposed";
/** The sheet that was shown, in the same form. */
export const SHEET_SHOWN = "sheet-shown";

/** Whether another sheet is asked for than the one that was shown: Enter in a field presses the first button of the page. */
export const asksOtherSheet = (form: FormData): boolean => form.get("sheet") !== form.get(SHEET_SHOWN);

/**
 * The query of the page that reads the table as was chosen, with what was typed, from all the controls of the page as they are sent before scripts work. The form that saves tells too how the
 * table was read when it was shown; the choices stand above it, and of two values of one name the first is what was chosen.
 */
export function readingQuery(form: FormData): URLSearchParams {
  const chosen = CHOICES.flatMap((name) => {
    const value = form.get(name);
    return typeof value === "string" ? [[name, value]] : [];
  });
  return new URLSearchParams([...chosen, ...Object.entries(typedAlong(form))]);
}

/** What was typed and not proposed; from a form that only brings along what was typed before, all of that. */
export function typedAlong(form: FormData): Typed {
  const proposed = form.get(PROPOSED);
  const values = Object.fromEntries(form);
  if (typeof proposed !== "string") return carriedOf(values);
  return toCarry(carriedOf(values, carriedNames(form.has("step"))), proposedOf(proposed), {});
}

function proposedOf(sent: string): Typed {
  try {
    return carriedOf(Object(JSON.parse(sent)));
  } catch {
    return {};
  }
}
