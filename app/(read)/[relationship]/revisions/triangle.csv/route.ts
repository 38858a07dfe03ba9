import { csv, sixDecimals } from "@/lib/charts/csv";
import { csvPreface } from "@/lib/charts/csv-preface";
import { LATER_WEEKS, loadRevisionTriangle } from "@/lib/data/revisions/revision-triangle";
import { readingRoute } from "../../reading-route";
import { parseVintageAddress } from "../../vintage-address";
import { parseBasis } from "../basis";

const HEADER = ["week", "first", ...LATER_WEEKS.map((weeks) => `after${weeks}Weeks`), "now"];

/** The figures of every week, first and later, six decimals. */
export const GET = readingRoute(async (request, relationship) => {
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const address = await parseVintageAddress(relationship.trackedFrom, asked);
  const { basis, problems } = await parseBasis(relationship, asked);
  const [problem] = [...address.problems, ...problems];
  if (problem) return new Response(`${problem.message}\n`, { status: 400 });
  const { rows } = await loadRevisionTriangle(relationship, basis, address.vintage.method);
  const six = (value: number | null) => (value === null ? null : sixDecimals(value));
  const preface = csvPreface([
    `${relationship.name}: the index of each Sunday as it first was and as it was later`,
    `basis: as ${basis}; ${address.vintage.method === null ? "live method" : `method version ${address.vintage.method}`}; coded through ${relationship.codedThrough}, data version ${relationship.dataVersion}`,
    `source: Thawline, ${address.href(`/${relationship.slug}/revisions`, { basis })}`,
  ]);
  const body = csv(
    HEADER,
    rows.map((row) => [row.week, ...[row.first, ...row.later, row.now].map(six)]),
  );
  return new Response(preface + body, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${relationship.slug}_revisions_${basis}.csv"`,
      "Cache-Control": "no-store",
    },
  });
});
