import type { EventReader } from "@/lib/event-files/rows/event-reader";
import type { EventRow } from "@/lib/event-files/rows/event-row";
import type { EventFormat } from "@/lib/event-files/rows/file-shape";
import { contentNumber } from "./content-number";

/** Formats of which several rows may have one id and day: the first is called by these alone, each further one by what it says too. */
const REPEATING: readonly EventFormat[] = ["icews", "polecat"];

/** Whether several rows of a format, or of the source of that name, may have one id and day. `repeatsIds("icews") // => true` */
export const repeatsIds = (format: string): boolean => REPEATING.some((one) => one === format);

/** What ends the key of a further row, as a regular expression of JavaScript and of Postgres alike. */
export const FURTHER = " [(][0-9a-z]+[)]$";

/** The key of a further row. `furtherKey("21007 2014-01-05", { "CAMEO Code": "040" }) // => "21007 2014-01-05 (…)"`, with the number of its cells */
export const furtherKey = (shared: string, cells: EventRow["cells"]) =>
  furtherOf(shared, contentNumber(cells));

const furtherOf = (shared: string, content: number) => `${shared} (${content.toString(36)})`;

/** The key that rows of one id and day share, whichever of them came first. `sharedKey("21007 2014-01-05 (1k8f3)") // => "21007 2014-01-05"` */
export const sharedKey = (key: string) => key.replace(ENDING, "");
const ENDING = new RegExp(FURTHER);

/**
 * A reader whose rows have different keys. A row that stands again whole is counted again and given once; one with the same key that says something else is another row, and
 * its key gets the number of what it says, so that the order of those below the first has no say: “21007 2014-01-05 (1k8f3…)”. Only rows that are kept are remembered, each as one number.
 * Of the keys a, a with the same fields, a with others: `["a", "a (1k8f3…)"]`
 */
export function withoutRepeats(reader: EventReader): EventReader {
  /** Of each key the number of what its row says. */
  const seen = new Map<string, number>();

  function distinct(rows: EventRow[]): EventRow[] {
    return rows.flatMap((row) => {
      const content = contentNumber(row.cells);
      const before = seen.get(row.key);
      if (before === content) return [];
      const key = before === undefined ? row.key : furtherOf(row.key, content);
      if (before !== undefined && seen.has(key)) return [];
      seen.set(key, content);
      return [key === row.key ? row : { ...row, key }];
    });
  }

  return {
    read: (bytes) => distinct(reader.read(bytes)),
    end: () => distinct(reader.end()),
    counts: reader.counts,
    covered: () => reader.covered(),
  };
}
