import { formatDay, formatMoment } from "@/lib/charts/format/format";

/** When something left the site, in ISO form. */
export interface Retrieved {
  day: string;
  /** The moment whose state was read, where newer entries could not be seen; null: everything was. */
  asOf: string | null;
}

/**
 * The day on which something left the site, in a sentence.
 * `retrievedWords({ day: "2026-11-22", asOf: null }) // => "Retrieved 22 Nov 2026."`,
 * `retrievedWords({ day: "2026-11-22", asOf: "2026-11-22T08:15:00.000Z" }) // => "Retrieved 22 Nov 2026, as of 22 Nov 2026, 08:15 UTC; newer entries may exist."`
 */
export function retrievedWords({ day, asOf }: Retrieved): string {
  const state = asOf === null ? "" : `, as of ${formatMoment(asOf)}; newer entries may exist`;
  return `Retrieved ${formatDay(day)}${state}.`;
}
