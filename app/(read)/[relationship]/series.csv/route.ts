import { csv, sixDecimals } from "@/lib/charts/csv";
import { loadReadingBase } from "@/lib/data/readings/reading-base";
import { readingOn } from "@/lib/data/readings/reading-facts";
import { isoFromDay } from "@/lib/engine/day";
import { FAMILIES } from "@/lib/engine/signal";
import { readingRoute } from "../reading-route";
import { parseViewAddress } from "../view-address";

const HEADER = ["day", "index", "warming", "cooling", ...FAMILIES, "stage", "direction"];

/** Every day of the view as CSV, six decimals, absent numbers empty. */
export const GET = readingRoute(async (request, relationship) => {
  const address = await parseViewAddress(relationship, Object.fromEntries(new URL(request.url).searchParams));
  const [problem] = address.problems;
  if (problem) return new Response(`${problem.field}: ${problem.message}\n`, { status: 400 });
  const base = await loadReadingBase(relationship, address.vintage);
  const { from, to } = address.range;
  const rows = Array.from({ length: Math.min(to, base.last) - from + 1 }, (_, at) => {
    const row = readingOn(base, from + at);
    const numbers = [row.index, row.warming, row.cooling, ...row.scores];
    return [
      isoFromDay(row.day),
      ...numbers.map((value) => (value === null ? null : sixDecimals(value))),
      row.stage,
      row.direction,
    ];
  });
  const name = `${relationship.slug}_${isoFromDay(from)}_${isoFromDay(to)}.csv`;
  return new Response(csv(HEADER, rows), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "no-store",
    },
  });
});
