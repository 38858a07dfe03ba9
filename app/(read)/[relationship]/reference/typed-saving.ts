import { type PlainChoices, plainChoices } from "@/lib/codebook/reference/plain-choices";
import type { Saving } from "@/lib/data/reference/save-reference";

/** What becomes of a series that is not taken. */
export const LEFT_OUT = "left-out";
const SERIES_MOST = 200;

/** The choices of reading a plain table as a form or an address sends them; null: there are none, or they are no choices. */
export function typedChoices(values: Record<string, unknown>): PlainChoices | null {
  const { onlyColumn, only = "", ...rest } = values;
  const chosen = onlyColumn === undefined || onlyColumn === "" ? null : onlyColumn;
  const read = plainChoices.safeParse({ ...rest, onlyColumn: chosen, only: chosen === null ? "" : only });
  return read.success ? read.data : null;
}

/** The same choices as hidden fields or as an address. */
export function choiceFields(choices: PlainChoices): Record<string, string> {
  return Object.fromEntries(Object.entries(choices).map(([name, value]) => [name, String(value ?? "")]));
}

/** What the form of a table that waits says is to be saved. */
export function typedSaving(values: Record<string, string>): Saving {
  const { relationship = "", draft = "", note = "", unit, source, licence, visibility } = values;
  const series: Saving["series"][number][] = [];
  for (let at = 0; at < SERIES_MOST; at++) {
    const [key, as, name = ""] = [values[`key-${at}`], values[`as-${at}`], values[`name-${at}`]];
    if (key === undefined || as === undefined) break;
    series.push({ key, as, name, mirror: values[`mirror-${at}`] ?? "", at });
  }
  return {
    ...{ relationship, draft, note, plain: typedChoices(values) },
    series: series.filter(({ as }) => as !== LEFT_OUT),
    about: { unit, source, licence, visibility, address: values.address?.trim() ?? "" },
  };
}
