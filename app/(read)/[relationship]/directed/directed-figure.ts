import { directedHeadline, senderSentence } from "@/lib/brief/comparing/directed-words";
import { formatSpan } from "@/lib/charts/format/format";
import { linesDrawing } from "@/lib/charts/lines/lines-drawing";
import { linesSummary } from "@/lib/charts/lines/lines-words";
import { isolate } from "@/lib/codebook/isolate";
import { getDirectedReading } from "@/lib/data/readings/directed-reading";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";
import type { LeavingFigure } from "../../leaving-answer";
import { refusalOf } from "../figure-routes";
import { leavingPage } from "../leaving-view";

/** What each side began, as two lines. */
export async function directedFigure(
  request: Request,
  relationship: RelationshipRow,
): Promise<LeavingFigure | Response> {
  const { address, base, from, to, source, link } = await leavingPage(request, relationship, "/directed");
  const refusal = refusalOf(address.problems);
  if (refusal) return refusal;
  const reading = await getDirectedReading(base, relationship, address.range);
  return {
    drawing: linesDrawing(reading.view),
    words: {
      kicker: `${isolate(relationship.name)} · who began what · ${formatSpan(from, to)}`,
      headline: directedHeadline(reading.senders),
      unit: "Engagement index of each sender’s signals, −100 … +100: up means more engagement",
      summary: linesSummary(reading.view),
      notes: [...reading.senders.map(senderSentence), "The two lines do not add up to the index."],
      source,
      link,
    },
    name: `${relationship.slug}_directed_${from}_${to}`,
  };
}
