import type { SignalRecord } from "@/lib/codebook/record-format";
import { formOfFields } from "@/lib/codebook/signal-form";
import { controlOf, listFields, SIGNAL_FIELDS, type TableField } from "./table-fields";

/** A table of signals: headings that map themselves, which of them hold days, and the rows. */
export interface SignalTable {
  header: string[];
  days: string[];
  rows: (string | number | null)[][];
}

/** Reports that a table has room for where its signals have fewer. */
const REPORTS_LEAST = 2;

/**
 * Signals as a table that can be changed and sent back: every field has a column, of reports and figures as many as the signal with the most has. A grade stands
 * as reliability and credibility. `signalTable([]).header[0] // => "id"`
 */
export function signalTable(records: readonly SignalRecord[]): SignalTable {
  const most = (list: "reports" | "figures", least: number) =>
    records.reduce((longest, record) => Math.max(longest, record[list].length), least);
  const lists = (list: "reports" | "figures", count: number) =>
    Array.from({ length: count }, (_, at) => listFields(list, at + 1)).flat();
  const fields = [
    ...SIGNAL_FIELDS,
    ...lists("reports", most("reports", REPORTS_LEAST)),
    ...lists("figures", most("figures", 0)),
  ].filter(({ kind }) => kind !== "grade");
  return {
    header: fields.map(({ name }) => name),
    days: fields.filter(({ kind }) => kind === "day").map(({ name }) => name),
    rows: records.map((record) => rowOf(record, fields)),
  };
}

function rowOf(record: SignalRecord, fields: readonly TableField[]): (string | number | null)[] {
  const form: Record<string, string> = {
    ...formOfFields(record),
    id: record.id,
    codebook: String(record.codebook),
    scored: record.scored ? "yes" : "no",
    inForce: record.end === null ? "yes" : "no",
  };
  return fields.map(({ name, kind }) => {
    const text = form[controlOf(name)] ?? "";
    if (text === "") return null;
    return kind === "number" ? Number(text) : text;
  });
}
