import { contentKey } from "@/lib/event-files/formats/other-table/content-key";
import type { EventReader } from "@/lib/event-files/rows/event-reader";
import type { EventRow } from "@/lib/event-files/rows/event-row";

/**
 * A reader whose rows have different keys. A row that stands again whole is counted again and given once; one with the same key that says something else is another row, and
 * its key gets the number of its place: “21007 2014-01-05 (2)”. Only rows that are kept are remembered.
 * Of the keys a, a with the same fields, a with others: `["a", "a (2)"]`
 */
export function withoutRepeats(reader: EventReader): EventReader {
  /** Of each key its contents, in order. */
  const seen = new Map<string, string[]>();

  function distinct(rows: EventRow[]): EventRow[] {
    return rows.flatMap((row) => {
      const content = contentKey(Object.entries(row.cells).flat());
      const before = seen.get(row.key) ?? [];
      if (before.includes(content)) return [];
      seen.set(row.key, [...before, content]);
      return [before.length === 0 ? row : { ...row, key: `${row.key} (${before.length + 1})` }];
    });
  }

  return {
    read: (bytes) => distinct(reader.read(bytes)),
    end: () => distinct(reader.end()),
    counts: reader.counts,
    covered: () => reader.covered(),
  };
}
