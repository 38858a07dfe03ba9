import { streamsHeadline } from "@/lib/brief/turns/joint-turn-words";
import { formatSpan } from "@/lib/charts/format/format";
import { flowDrawing } from "@/lib/charts/leaving/flow-drawing";
import { flowSummary } from "@/lib/charts/turns/flow-figure";
import { turnSpanWords } from "@/lib/charts/turns/turn-span-words";
import { isolate } from "@/lib/codebook/isolate";
import { getStreamTurns } from "@/lib/data/readings/turns/stream-turns";
import { streamsFigure } from "@/lib/data/readings/turns/turn-figure";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";
import type { LeavingFigure } from "../../leaving-answer";
import { refusalOf } from "../figure-routes";
import { leavingPage } from "../leaving-view";

/** Contact and strain week by week with their turns. */
export async function turnsFigure(
  request: Request,
  relationship: RelationshipRow,
): Promise<LeavingFigure | Response> {
  const { address, base, from, to, source, link } = await leavingPage(request, relationship, "/turns");
  const refusal = refusalOf(address.problems);
  if (refusal) return refusal;
  const reading = await getStreamTurns(base);
  if (reading === null) return new Response("No whole week was searched yet.\n", { status: 404 });
  const figure = streamsFigure(reading, address.range, base);
  return {
    drawing: flowDrawing(figure),
    words: {
      kicker: `${isolate(relationship.name)} · since when? · ${formatSpan(from, to)}`,
      headline: streamsHeadline(reading.joint, reading.soughtTo, reading.happenings),
      unit: "Happenings of contact and of strain that start in each ISO week",
      summary: flowSummary(figure),
      notes: figure.turns.map((turn) => `${turn.name}: ${turnSpanWords(turn)}.`),
      source,
      link,
    },
    name: `${relationship.slug}_turns_${from}_${to}`,
  };
}
