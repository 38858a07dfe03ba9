import { isolate } from "@/lib/codebook/isolate";
import { heldSentence } from "@/lib/brief/finding/stage-label";
import { formatDay } from "@/lib/charts/format/format";
import { picture } from "@/lib/charts/picture/picture";
import { getReading } from "@/lib/data/readings/reading";
import { listAnnotations } from "@/lib/data/relationships/annotations";
import { svgAnswer } from "../../leaving-answer";
import { leavingView } from "../leaving-view";
import { readingRoute } from "../reading-route";

/** The chart of the view as a picture that can leave the site: it carries its title, source, date and address. */
export const GET = readingRoute(async (request, relationship) => {
  const { address, base, bands, from, to, source, link } = await leavingView(request, relationship);
  // What leaves the site shows what every reader may see, whoever takes it out.
  const annotations = await listAnnotations(null, relationship.id);
  const reading = await getReading(base, address.range, annotations, bands, address.shown);
  const words = {
    kicker: `${isolate(relationship.name)} · ${formatDay(from)} – ${formatDay(to)}`,
    headline: reading.verdict.sentence,
    source: [heldSentence(reading.facts.held) ?? [], source].flat().join(" "),
    address: link,
  };
  return svgAnswer(
    request,
    (scheme) => picture(reading.chart, words, scheme),
    `${relationship.slug}_${from}_${to}`,
  );
});
