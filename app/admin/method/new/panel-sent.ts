import { typedValues } from "@/app/_form/form-answer";
import { PANEL_ROWS_MAX } from "@/lib/codebook/limits";
import { closedUp, fieldsOf } from "@/lib/codebook/panel-form";
import { panelTable } from "@/lib/codebook/panel-table";
import type { FieldProblem } from "@/lib/data/problems";
import { readCsv } from "@/lib/sheets/csv-reader";
import { readTable } from "@/lib/sheets/table-reader";

/** A table of sixty members takes a few kilobytes, as a workbook with its styles some dozens. */
const TEXT_MAX = 100_000;
const FILE_MAX = 1_000_000;
const LIMITS = { unpacked: 10_000_000, rows: PANEL_ROWS_MAX };

/**
 * The sent form with its empty rows after the filled ones. A table takes the place of the rows, and the weights then come from
 * the panel; one that cannot be read is named, and the form stays as it was sent.
 */
export async function withPanel(sent: FormData): Promise<{ form: FormData; problem: FieldProblem | null }> {
  const values = typedValues(sent);
  const file = sent.get("panelFile");
  // Where none was chosen a browser sends a file without a name, which the reader of forms may give a word for one; a table has an ending.
  const chosen = file instanceof File && (file.size > 0 || file.name.includes(".")) ? file : null;
  const field = chosen ? "panelFile" : "panelCsv";
  const refused = (message: string) => ({ form: sent, problem: { field, message } });
  if (chosen?.size === 0) return refused("The file is empty.");
  if (chosen && chosen.size > FILE_MAX) return refused("The file is larger than 1 MB.");
  const text = values.panelCsv ?? "";
  if (!chosen && text.length > TEXT_MAX) return refused("The table is larger than 100 kB.");
  if (!chosen && text.trim() === "") return { form: formOf(closedUp(values)), problem: null };
  const read = chosen ? await readTable(new Uint8Array(await chosen.arrayBuffer()), LIMITS) : readCsv(text);
  if (!read.ok) return refused(read.message);
  const table = panelTable(read.rows);
  if (!table.ok) return refused(table.message);
  const others = Object.entries(values).filter(([name]) => !name.startsWith("panel."));
  const filled = {
    ...Object.fromEntries(others),
    panelCsv: "",
    weightsFrom: "panel",
    ...fieldsOf(table.rows),
  };
  return { form: formOf(filled), problem: null };
}

function formOf(values: Record<string, string | undefined>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.set(name, value ?? "");
  return form;
}
