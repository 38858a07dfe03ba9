import { heldSentence } from "@/lib/brief/finding/stage-label";
import { formatSpan } from "@/lib/charts/format/format";
import { embedDocument } from "@/lib/charts/picture/embed-document";
import { chartSummary } from "@/lib/charts/spoken/line-summary";
import { isolate } from "@/lib/codebook/isolate";
import { getReading } from "@/lib/data/readings/reading";
import { listAnnotations } from "@/lib/data/relationships/annotations";
import { documentAnswer } from "../../leaving-answer";
import { leavingView } from "../leaving-view";
import { readingRoute } from "../reading-route";

/** The view as a document for a frame on another site. The proxy lets it, alone of all pages, be framed. */
export const GET = readingRoute(async (request, relationship) => {
  const { address, base, bands, from, to, source, link } = await leavingView(request, relationship);
  const [problem] = address.problems;
  if (problem) return new Response(`${problem.field}: ${problem.message}\n`, { status: 400 });
  const annotations = await listAnnotations(null, relationship.id);
  const reading = await getReading(base, address.range, annotations, bands, address.shown);
  const words = {
    kicker: `${isolate(relationship.name)} · ${formatSpan(from, to)}`,
    headline: reading.verdict.sentence,
    summary: chartSummary(reading.chart),
    source: [heldSentence(reading.facts.held) ?? [], source].flat().join(" "),
    link,
  };
  return documentAnswer(request, (scheme) => embedDocument(reading.chart, words, scheme));
});
