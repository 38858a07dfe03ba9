import { csv } from "@/lib/charts/csv";
import { csvPreface } from "@/lib/charts/csv-preface";
import { formatDay } from "@/lib/charts/format";
import { vintageWords } from "@/lib/charts/vintage";
import { BAND_HEADER, bandTable } from "@/lib/data/readings/certainty/band-table";
import { loadBands } from "@/lib/data/readings/certainty/index-bands";
import { loadReadingBase } from "@/lib/data/readings/reading-base";
import { isoFromDay } from "@/lib/engine/day";
import { readingRoute } from "../../reading-route";
import { parseViewAddress } from "../../view-address";

/** The bands of every day of the view as CSV, under comment lines that say what they are and where they come from. */
export const GET = readingRoute(async (request, relationship) => {
  const asked = new URL(request.url);
  const address = await parseViewAddress(relationship, Object.fromEntries(asked.searchParams));
  const [problem] = address.problems;
  if (problem) return new Response(`${problem.field}: ${problem.message}\n`, { status: 400 });
  const { range, vintage } = address;
  const base = await loadReadingBase(relationship, vintage);
  const bands = await loadBands(base);
  if (!bands) return new Response("There is no index yet, and so there is no band.\n", { status: 404 });
  const { seed, draws } = bands.settings;
  const from = isoFromDay(range.from);
  const to = isoFromDay(Math.min(range.to, base.last));
  const host = request.headers.get("x-forwarded-host") ?? request.headers.get("host") ?? asked.host;
  const protocol = request.headers.get("x-forwarded-proto") ?? asked.protocol.replace(":", "");
  const preface = csvPreface([
    `${relationship.name}: the engagement index and its five family scores with their bands, ${formatDay(from)} – ${formatDay(to)}`,
    `Source: Thawline, ${protocol}://${host}${address.href(`/${relationship.slug}/how-sure`)}`,
    `Drawn up ${formatDay(new Date().toISOString().slice(0, 10))}; coded through ${formatDay(relationship.codedThrough)}`,
    `Vintage: ${vintageWords(vintage) || "all that is known and coded now"}`,
    `Method version ${base.methodVersion}; seed ${seed}; ${draws} draws`,
    "index_25 is the level that 25 % of the draws lie below; an empty cell is no data",
  ]);
  return new Response(preface + csv(BAND_HEADER, bandTable(base, bands, range)), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${relationship.slug}_bands_${from}_${to}.csv"`,
      "Cache-Control": "no-store",
    },
  });
});
