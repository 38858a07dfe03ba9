import { siteOrigin } from "@/app/site-origin";
import { tableAnswer } from "@/app/table-answer";
import { sourceWords } from "@/lib/brief/source-words";
import { vintageWords } from "@/lib/charts/address/vintage";
import { formatDay } from "@/lib/charts/format/format";
import { isolate } from "@/lib/codebook/isolate";
import { retrievedNow } from "@/lib/data/as-of";
import { readingOn } from "@/lib/data/readings/reading-facts";
import { linesOf, loadTwoVintages } from "@/lib/data/revisions/then-and-now";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { sixDecimals } from "@/lib/sheets/csv";
import { refusalOf } from "../../figure-routes";
import { readingRoute } from "../../reading-route";
import { nowWords, parseBothAddress } from "../both-address";

const HEADER = ["day", "then", "now", "gap"];

/** Both lines of every day of the view, six decimals, with what they are in comment lines above. */
export const GET = readingRoute(async (request, relationship) => {
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const { address, now: later, keep, problems } = await parseBothAddress(relationship, asked);
  const refusal = refusalOf(problems);
  if (refusal) return refusal;
  const both = await loadTwoVintages(relationship, address.vintage, later);
  const { before: then, after: now, told } = both;
  const { from, to } = linesOf(both, address.range);
  const six = (value: number | null) => (value === null ? null : sixDecimals(value));
  const rows = Array.from({ length: to - from + 1 }, (_, at) => {
    const day = from + at;
    const before = day > then.last ? null : readingOn(then, day).index;
    const after = readingOn(now, day).index;
    const gap = before === null || after === null ? null : after - before;
    return [isoFromDay(day), six(before), six(after), six(gap)];
  });
  // The state of knowledge of both lines is said with each of them.
  const [source = "", , retrieved = ""] = sourceWords({
    methodVersion: now.methodVersion,
    codedThrough: isoFromDay(now.last),
    vintage: now.vintage,
    retrieved: retrievedNow(),
  });
  const about = [
    `${isolate(relationship.name)}: the engagement index then and now, ${formatDay(isoFromDay(from))} – ${formatDay(isoFromDay(to))}`,
    "Index points from -100 to +100 at the end of each day; an empty cell is no data.",
    `then: ${vintageWords(told)}, by method version ${then.methodVersion}, until ${formatDay(isoFromDay(then.last))}.`,
    `now: ${nowWords(later)}. gap: now minus then.`,
    source,
    retrieved,
    `${siteOrigin(request.headers)}${address.href(`/${relationship.slug}/then-and-now`, { ...keep, view: null })}`,
  ];
  return await tableAnswer(request, {
    about,
    header: HEADER,
    days: ["day"],
    rows,
    name: `${relationship.slug}_then-and-now_${isoFromDay(from)}_${isoFromDay(to)}`,
  });
});
