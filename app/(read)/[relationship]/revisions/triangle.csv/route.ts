import { siteOrigin } from "@/app/site-origin";
import { tableAnswer } from "@/app/table-answer";
import { sourceWords } from "@/lib/brief/source-words";
import { LIVE } from "@/lib/charts/address/vintage";
import { isolate } from "@/lib/codebook/isolate";
import { retrievedNow } from "@/lib/data/as-of";
import { codedThroughIn } from "@/lib/data/readings/reading-base";
import { LATER_WEEKS, loadRevisionTriangle } from "@/lib/data/revisions/revision-triangle";
import { currentMethod } from "@/lib/data/versions/method-versions";
import { sixDecimals } from "@/lib/sheets/csv";
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
  const [source = "", , retrieved = ""] = sourceWords({
    methodVersion: address.vintage.method ?? (await currentMethod()).version,
    codedThrough: codedThroughIn(relationship, LIVE),
    vintage: address.vintage,
    retrieved: retrievedNow(),
  });
  const about = [
    `${isolate(relationship.name)}: the index of each Sunday as it first was and as it was later`,
    "Index points from -100 to +100; an empty cell: the week is not old enough, or nothing that counts was known or coded by then.",
    basis === "knowable"
      ? "Each later figure as it could be known on that day."
      : "Each later figure as it was coded here by that day.",
    source,
    retrieved,
    `${siteOrigin(request.headers)}${address.href(`/${relationship.slug}/revisions`, { basis })}`,
  ];
  return await tableAnswer(request, {
    about,
    header: HEADER,
    days: [],
    rows: rows.map((row) => [row.week, ...[row.first, ...row.later, row.now].map(six)]),
    name: `${relationship.slug}_revisions_${basis}`,
  });
});
