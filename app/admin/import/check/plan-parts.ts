import type { ImportPlan } from "@/lib/data/records/import-plan";
import { TWINS_MOST } from "@/lib/data/records/import-twins";

/** The lists of a plan, each a part of its page with pages of its own. What asks for a look comes first. */
export const PARTS = ["twins", "dates", "changed", "new", "periods", "coverage"] as const;
export type Part = (typeof PARTS)[number];

/** Rows of one page of a part. */
export const ROWS: Record<Part, number> = {
  twins: 20,
  dates: 50,
  changed: 20,
  new: 50,
  periods: 50,
  coverage: 50,
};

export function rowsOf(plan: ImportPlan, part: Part): number {
  const lists = {
    twins: plan.twins,
    dates: plan.unlikely,
    changed: plan.changed,
    new: plan.created,
    periods: plan.periods,
    coverage: plan.coverage,
  };
  return lists[part].length;
}

export function labelOf(plan: ImportPlan, part: Part): string {
  const rows = rowsOf(plan, part);
  const names = {
    twins: "Likely twins",
    dates: "Unlikely dates",
    changed: "Changed signals",
    new: "New signals",
    periods: "New named periods",
    coverage: "New coverage",
  };
  return `${names[part]}: ${part === "twins" && rows >= TWINS_MOST ? `${rows} and more` : rows}`;
}
