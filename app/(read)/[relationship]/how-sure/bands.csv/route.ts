import { tableAnswer } from "@/app/table-answer";
import { formatSpan } from "@/lib/charts/format/format";
import { isolate } from "@/lib/codebook/isolate";
import { BAND_HEADER, bandTable } from "@/lib/data/readings/certainty/band-table";
import { leavingView } from "../../leaving-view";
import { readingRoute } from "../../reading-route";

/** The bands of every day of the view as CSV, under comment lines that say what they are and where they come from. */
export const GET = readingRoute(async (request, relationship) => {
  const asked = new URL(request.url);
  // The bands are what is asked for here, whatever the chart shows.
  asked.searchParams.delete("bands");
  const { address, base, bands, from, to, source, link } = await leavingView(
    new Request(asked, request),
    relationship,
  );
  const [problem] = address.problems;
  if (problem) return new Response(`${problem.field}: ${problem.message}\n`, { status: 400 });
  if (!bands) return new Response("There is no index yet, and so there is no band.\n", { status: 404 });
  const { seed, draws } = bands.settings;
  const about = [
    `${isolate(relationship.name)}: the engagement index and its five family scores with their bands, ${formatSpan(from, to)}`,
    ...source,
    `Seed ${seed}; ${draws} draws.`,
    "index_25 is the index that 25 % of the draws lie below; an empty cell is no data.",
    link,
  ];
  return await tableAnswer(request, {
    about,
    header: BAND_HEADER,
    days: ["day"],
    rows: bandTable(base, bands, address.range),
    name: `${relationship.slug}_bands_${from}_${to}`,
  });
});
