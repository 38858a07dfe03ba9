import type { Finding } from "@/lib/brief/weekly/lint/finding";
import { lintContext } from "@/lib/brief/weekly/lint/lint-context";
import { lintWeek } from "@/lib/brief/weekly/lint/lint-week";
import type { WeeklySnapshot } from "@/lib/brief/weekly/weekly-snapshot";
import type { WeekToken } from "@/lib/brief/weekly/weekly-tokens";
import type { WeekTexts } from "@/lib/brief/weekly/weekly-words";
import { Refusal } from "@/lib/data/refusal";
import { listReportsOf } from "./weekly-reports";

/** What the linter says of a summary with its figures as they are printed, what stops its publication first. */
export async function weekFindings(
  content: WeeklySnapshot,
  texts: WeekTexts,
  values: Record<WeekToken, string>,
  from: { relationshipId: string; asOf: Date | null },
): Promise<Finding[]> {
  const named = [...new Set(texts.points.flatMap(({ signals }) => signals))];
  const reports = await listReportsOf(from, named);
  const disputes = [...reports.values()].flatMap(({ contested }) => (contested ? [contested] : []));
  return lintWeek(texts, lintContext(content, disputes, values));
}

/** Refuses what the linter stops, each at its field. */
export async function refuseFindings(...asked: Parameters<typeof weekFindings>): Promise<void> {
  const stops = (await weekFindings(...asked)).filter(({ severity }) => severity === "stops");
  if (stops.length === 0) return;
  throw new Refusal(
    stops.map(({ field, message }) => ({ field: field.replace(/\.signals$/, ".text"), message })),
  );
}
