import { typedValues } from "@/app/_form/form-answer";
import { parsePanelCsv } from "@/lib/codebook/panel-csv";
import { closedUp, fieldsOf } from "@/lib/codebook/panel-form";
import type { FieldProblem } from "@/lib/data/problems";

/** A table of sixty members takes a few kilobytes. */
const FILE_MAX = 100_000;

/**
 * The sent form with its empty rows after the filled ones. A CSV takes the place of the rows, and the weights then come from
 * the panel; one that cannot be read is named, and the form stays as it was sent.
 */
export async function withPanel(sent: FormData): Promise<{ form: FormData; problem: FieldProblem | null }> {
  const values = typedValues(sent);
  const file = sent.get("panelFile");
  const chosen = file instanceof File && file.size > 0 ? file : null;
  const field = chosen ? "panelFile" : "panelCsv";
  const refused = (message: string) => ({ form: sent, problem: { field, message } });
  if (chosen && chosen.size > FILE_MAX) return refused("The file is larger than 100 kB.");
  const text = chosen ? await chosen.text() : (values.panelCsv ?? "");
  if (text.length > FILE_MAX) return refused("The table is larger than 100 kB.");
  if (text.trim() === "") return { form: formOf(closedUp(values)), problem: null };
  const table = parsePanelCsv(text);
  if (!table.ok) return refused(table.message);
  const others = Object.entries(values).filter(([name]) => !name.startsWith("panel."));
  const read = { ...Object.fromEntries(others), panelCsv: "", weightsFrom: "panel", ...fieldsOf(table.rows) };
  return { form: formOf(read), problem: null };
}

function formOf(values: Record<string, string | undefined>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.set(name, value ?? "");
  return form;
}
