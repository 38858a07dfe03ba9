import { door } from "@/app/api/_door/door";
import { parseParameters, vintageOf, weekParameters } from "@/app/api/_door/parameters";
import { notFoundProblem, ProblemAnswer } from "@/app/api/_door/problem";
import { readWeekDoor, weekTable } from "@/lib/data/doors/api-week";

export { DELETE, PATCH, POST, PUT } from "@/app/api/_door/not-allowed";

const MISSING = {
  "no-such-week": "no week of the ISO calendar: write it as 2025-W49; 2025 has 52 weeks, 2026 has 53",
  "before-tracking": "a week before the relationship is tracked",
  "not-coded-yet": "a week that is not coded yet",
} as const;

export const GET = door<{ relationship: string; week: string }>(async (url, { relationship, week }) => {
  const { format, ...asked } = parseParameters(weekParameters, url);
  const read = await readWeekDoor(relationship, week, vintageOf(asked));
  if (!read.found) {
    const shown = week.slice(0, 40);
    const detail = `“${shown}” is ${MISSING[read.place]} (covered through ${read.coveredThrough}).`;
    throw new ProblemAnswer(notFoundProblem(detail, [{ parameter: "week", detail: MISSING[read.place] }]));
  }
  const name = `${relationship}_${week}`;
  return { format, answer: { json: read.door, table: weekTable(read.door), name } };
});
