import type { CommaRows } from "@/lib/event-files/comma/comma-rows";

/** A heading without what two writers of it differ in: case, spaces, lines and points. `foldedHeading("Event_ID") // => "eventid"` */
export const foldedHeading = (heading: string) => heading.toLowerCase().replace(/[^a-z0-9]+/g, "");

/**
 * Headings by the names that a format has for them, whatever their case and the signs between their words; others stay as they stand.
 * `namedHeadings(["event_id", "CAMEO code", "Extra"], ["Event ID", "CAMEO Code"]) // => ["Event ID", "CAMEO Code", "Extra"]`
 */
export function namedHeadings(headings: readonly string[], names: readonly string[]): string[] {
  const known = new Map(names.map((name) => [foldedHeading(name), name]));
  return headings.map((heading) => known.get(foldedHeading(heading)) ?? heading.trim());
}

/** Rows whose fields are empty where they hold a word for what is missing. With “NULL” `["7", "NULL"]` becomes `["7", ""]`. */
export function withoutMissing(rows: CommaRows, missing: ReadonlySet<string>): CommaRows {
  const emptied = (read: ReturnType<CommaRows["read"]>) =>
    read.map((row) => ({
      ...row,
      fields: row.fields.map((field) => (missing.has(field.trim()) ? "" : field)),
    }));
  return { read: (bytes) => emptied(rows.read(bytes)), end: () => emptied(rows.end()) };
}

/** The same answers of a function, remembered: files name the same few hundred countries again and again. `remembered((name: string) => name.length)("ab") // => 2` */
export function remembered<T>(answer: (text: string) => T): (text: string) => T {
  const answers = new Map<string, T>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined || answers.has(text)) return known as T;
    const found = answer(text);
    // A file whose country column is something else would fill the memory.
    if (answers.size < 10_000) answers.set(text, found);
    return found;
  };
}
