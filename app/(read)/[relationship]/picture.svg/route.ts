import { currentPerson } from "@/lib/auth/who";
import { headline } from "@/lib/brief/headline";
import { formatDay } from "@/lib/charts/format";
import { picture } from "@/lib/charts/picture";
import { vintageWords } from "@/lib/charts/vintage";
import { listAnnotations } from "@/lib/data/relationships/annotations";
import { getReading } from "@/lib/data/readings/reading";
import { loadReadingBase } from "@/lib/data/readings/reading-base";
import { isoFromDay } from "@/lib/engine/day";
import { parseViewAddress } from "../view-address";
import { readingRoute } from "../reading-route";

/** The chart of the view as a picture that can leave the site: it carries its title, source, date and address. */
export const GET = readingRoute(async (request, relationship) => {
  const asked = new URL(request.url);
  const address = await parseViewAddress(relationship, Object.fromEntries(asked.searchParams));
  const base = await loadReadingBase(relationship, address.vintage);
  const annotations = await listAnnotations(await currentPerson(), relationship.id);
  const reading = await getReading(base, address.range, annotations);
  const { from, codedTo } = reading.chart;
  const words = vintageWords(address.vintage);
  const vintage = words && ` Shown ${words}.`;
  const host = request.headers.get("x-forwarded-host") ?? request.headers.get("host") ?? asked.host;
  const protocol = request.headers.get("x-forwarded-proto") ?? asked.protocol.replace(":", "");
  const view = address.href(`/${relationship.slug}`, {
    range: null,
    from: isoFromDay(from),
    to: isoFromDay(codedTo),
  });
  const svg = picture(reading.chart, {
    kicker: `${relationship.name} · ${formatDay(isoFromDay(from))} – ${formatDay(isoFromDay(codedTo))}`,
    headline: headline(reading.facts),
    source: `Source: Thawline, method version ${base.methodVersion}, coded through ${formatDay(relationship.codedThrough)}.${vintage} Drawn ${formatDay(new Date().toISOString().slice(0, 10))}.`,
    address: `${protocol}://${host}${view}`,
  });
  const name = `${relationship.slug}_${isoFromDay(from)}_${isoFromDay(codedTo)}.svg`;
  return new Response(svg, {
    headers: {
      "Content-Type": "image/svg+xml; charset=utf-8",
      "Content-Disposition": `inline; filename="${name}"`,
      "Cache-Control": "no-store",
    },
  });
});
