import { type RowList, rowCount, type TypedForm } from "@/lib/codebook/signal-form";
import type { BoundForm } from "./bound-form";

/** A row of the form. Its controls are named by where it stands now and begin with what stood at `from`. */
export interface FormRow {
  id: string;
  /** Row of the first values; null: added empty. */
  from: number | null;
  key: string;
}

export function rowsOf(typed: TypedForm, list: RowList): FormRow[] {
  return Array.from({ length: rowCount(typed, list) }, (_, row) => ({
    id: `first-${row}`,
    from: row,
    key: typed[`${list}.${row}.key`] ?? `r${row + 1}`,
  }));
}

/** Rows with an empty one more; its key is free. */
export function withRow(rows: readonly FormRow[]): FormRow[] {
  let number = 1;
  while (rows.some((row) => row.key === `r${number}`)) number++;
  // Never an id that was used: a control must not inherit what was typed into a removed row.
  const used = rows.flatMap((row) => (row.id.startsWith("added-") ? [Number(row.id.slice(6))] : []));
  return [...rows, { id: `added-${Math.max(0, ...used) + 1}`, from: null, key: `r${number}` }];
}

/** Name, id, first value and error of a control in a row. */
export function boundRow(
  form: BoundForm,
  list: RowList,
  row: FormRow,
  at: number,
  control: string,
  fallback = "",
) {
  const name = `${list}.${at}.${control}`;
  const first = row.from === null ? undefined : form.typed[`${list}.${row.from}.${control}`];
  return {
    name,
    defaultValue: first ?? fallback,
    error: form.errors.get(name),
    suggested: form.suggested.get(name),
  };
}
