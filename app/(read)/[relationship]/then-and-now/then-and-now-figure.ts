import { siteOrigin } from "@/app/site-origin";
import { thenAndNowHeadline } from "@/lib/brief/revisions/then-and-now";
import { sourceWords } from "@/lib/brief/source-words";
import { vintageParams, vintageWords } from "@/lib/charts/address/vintage";
import { formatDay, formatSpan } from "@/lib/charts/format/format";
import { linesDrawing } from "@/lib/charts/lines/lines-drawing";
import { twoLinesSummary } from "@/lib/charts/vintages/two-lines";
import { isolate } from "@/lib/codebook/isolate";
import { retrievedNow } from "@/lib/data/as-of";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";
import { gapOn, linesOf, loadTwoVintages } from "@/lib/data/revisions/then-and-now";
import { twoVintageLines } from "@/lib/data/revisions/two-vintage-lines";
import { isoFromDay } from "@/lib/engine/calendar/day";
import type { LeavingFigure } from "../../leaving-answer";
import { refusalOf } from "../figure-routes";
import { nowWords, parseBothAddress } from "./both-address";

/** The lines of then and of now, under the finding about the day that the address asks about. */
export async function thenAndNowFigure(
  request: Request,
  relationship: RelationshipRow,
): Promise<LeavingFigure | Response> {
  const values = Object.fromEntries(new URL(request.url).searchParams);
  const { address, now, keep, problems } = await parseBothAddress(relationship, values);
  const refusal = refusalOf(problems);
  if (refusal) return refusal;
  const both = await loadTwoVintages(relationship, address.vintage, now);
  const { before, after, told } = both;
  const lines = linesOf(both, address.range);
  const at = Math.min(address.at ?? before.opens, before.last);
  const { levels, classes } = await gapOn(both, at);
  const [from, to] = [isoFromDay(lines.from), isoFromDay(lines.to)];
  const page = address.href(`/${relationship.slug}/then-and-now`, {
    ...vintageParams(before.vintage),
    ...keep,
    range: null,
    view: null,
    from,
    to,
    at: isoFromDay(at),
  });
  return {
    drawing: linesDrawing(twoVintageLines(both, lines)),
    words: {
      kicker: `${isolate(relationship.name)} · then and now · ${formatSpan(from, to)}`,
      headline: thenAndNowHeadline(told, at, levels, classes, now),
      unit: "Engagement index, −100 … +100: up means more engagement",
      summary: twoLinesSummary(lines),
      notes: [
        `Then: ${vintageWords(told)}, by method version ${before.methodVersion}; it ends on ${formatDay(isoFromDay(before.last))}. Now: ${nowWords(now)}, by method version ${after.methodVersion}.`,
      ],
      source: sourceWords({
        methodVersion: after.methodVersion,
        codedThrough: isoFromDay(after.last),
        vintage: now,
        retrieved: retrievedNow(),
      }),
      link: `${siteOrigin(request.headers)}${page}`,
    },
    name: `${relationship.slug}_then-and-now_${from}_${to}`,
  };
}
