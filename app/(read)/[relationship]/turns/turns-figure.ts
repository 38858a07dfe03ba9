import { soughtWords, turnsHeadline } from "@/lib/brief/turns/turn-words";
import { formatSpan } from "@/lib/charts/format/format";
import { flowDrawing } from "@/lib/charts/leaving/flow-drawing";
import { flowSummary } from "@/lib/charts/turns/flow-figure";
import { turnSpanWords } from "@/lib/charts/turns/turn-span-words";
import { isolate } from "@/lib/codebook/isolate";
import { flowFigure } from "@/lib/data/readings/turns/turn-figure";
import { getTurns } from "@/lib/data/readings/turns/turns";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";
import type { LeavingFigure } from "../../leaving-answer";
import { refusalOf } from "../figure-routes";
import { leavingPage } from "../leaving-view";

/** The weekly flow of new evidence with its turns. */
export async function turnsFigure(
  request: Request,
  relationship: RelationshipRow,
): Promise<LeavingFigure | Response> {
  const { address, base, from, to, source, link } = await leavingPage(request, relationship, "/turns");
  const refusal = refusalOf(address.problems);
  if (refusal) return refusal;
  const reading = await getTurns(base);
  if (reading === null) return new Response("There is no whole week of evidence yet.\n", { status: 404 });
  const figure = flowFigure(reading, address.range, base);
  const sought = soughtWords(reading.soughtTo, reading.codedTo);
  return {
    drawing: flowDrawing(figure),
    words: {
      kicker: `${isolate(relationship.name)} · since when? · ${formatSpan(from, to)}`,
      headline: turnsHeadline(reading.turns, reading.soughtTo),
      unit: "New evidence of each ISO week: intensity times evidence weight of the signals that start in it",
      summary: flowSummary(figure),
      notes: [
        ...figure.turns.map((turn) => `${turn.name}: ${turnSpanWords(turn)}.`),
        ...(sought === null ? [] : [sought]),
      ],
      source,
      link,
    },
    name: `${relationship.slug}_turns_${from}_${to}`,
  };
}
