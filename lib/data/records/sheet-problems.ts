import type { TableProblem } from "@/lib/codebook/tables/judge-table";
import { fieldNamed } from "@/lib/codebook/tables/table-fields";

/** What is wrong with a table, in numbers: how often at each field. */
export interface ProblemCounts {
  total: number;
  rows: number;
  fields: { field: string; label: string; count: number }[];
}

/** As it is kept: the numbers on the first line, then a problem a line, so that a page of a long list reads little. */
export function problemsText(problems: readonly TableProblem[]): string {
  const counted = new Map<string, number>();
  for (const { field } of problems) counted.set(field, (counted.get(field) ?? 0) + 1);
  const counts: ProblemCounts = {
    total: problems.length,
    rows: new Set(problems.map(({ line }) => line)).size,
    fields: [...counted]
      .map(([field, count]) => ({ field, label: labelOf(field), count }))
      .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1)),
  };
  return [counts, ...problems].map((one) => JSON.stringify(one)).join("\n");
}

/** What a field is called in the list of problems. `labelOf("reports.1.title") // => "Report 1: title"` */
export const labelOf = (field: string) => (field === "" ? "Whole row" : (fieldNamed(field)?.label ?? field));

/** A page of what is kept, of one field where one is named. */
export function problemsPage(
  text: string,
  { field, from, most }: { field: string | null; from: number; most: number },
): { counts: ProblemCounts; problems: TableProblem[] } {
  const [first = "", ...lines] = text.split("\n");
  const counts: ProblemCounts = JSON.parse(first);
  const sought = field === null ? null : `"field":${JSON.stringify(field)},`;
  const told = sought === null ? lines : lines.filter((line) => line.includes(sought));
  return { counts, problems: told.slice(from, from + most).map((line) => JSON.parse(line)) };
}

/** All of what is kept. */
export const problemsOfText = (text: string): TableProblem[] =>
  text
    .split("\n")
    .slice(1)
    .map((line) => JSON.parse(line));
