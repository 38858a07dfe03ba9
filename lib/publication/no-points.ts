import type { WeeklySnapshot } from "@/lib/brief/weekly/weekly-snapshot";

/** How the lead of a week begins to say what stands and fades, which it does of a week in which nothing happened alone. */
const QUIET = /^ (Nothing new since|Still in force:|What fades and weighs most:)/;

/**
 * What stands in place of main points. That nothing happened is said of a week in which nothing did; of another one its editor may have left every
 * point out. `noPoints({ lead: [" Nothing new since 26 Nov 2025."], index }) // => "No dated signal is new, and no status ended."`
 */
export function noPoints({ lead, index }: Pick<WeeklySnapshot, "lead" | "index">): string {
  if (index.now === null) return "No signal counts yet, so there is no main point.";
  const quiet = lead.some((phrase) => typeof phrase === "string" && QUIET.test(phrase));
  return quiet
    ? "No dated signal is new, and no status ended."
    : "No main point was chosen for this week; the sum tells what moved the index.";
}
