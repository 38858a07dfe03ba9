import { siteOrigin } from "@/app/site-origin";
import { tableAnswer } from "@/app/table-answer";
import { directedHeadline, initiatorName, senderSentence } from "@/lib/brief/comparing/directed-words";
import { sourceWords } from "@/lib/brief/source-words";
import { signed } from "@/lib/charts/format/format";
import { printedGrid } from "@/lib/charts/format/printed-grid";
import { isolate } from "@/lib/codebook/isolate";
import { retrievedNow } from "@/lib/data/as-of";
import { getDirectedReading, levelOn } from "@/lib/data/readings/directed-reading";
import { loadReadingBase } from "@/lib/data/readings/reading-base";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { sixDecimals } from "@/lib/sheets/csv";
import { readingRoute } from "../../reading-route";
import { parseViewAddress } from "../../view-address";

/** The two lines day by day, six decimals, gaps empty; the exact split of the last day stands above them. */
export const GET = readingRoute(async (request, relationship) => {
  const address = await parseViewAddress(relationship, Object.fromEntries(new URL(request.url).searchParams));
  const [problem] = address.problems;
  if (problem) return new Response(`${problem.field}: ${problem.message}\n`, { status: 400 });
  const base = await loadReadingBase(relationship, address.vintage);
  const reading = await getDirectedReading(base, relationship, address.range);
  const { from } = address.range;
  const last = Math.min(address.range.to, base.last);
  const { sideA, sideB } = relationship;
  const { rowTotals } = printedGrid(reading.split.map(({ families }) => families));
  const about = [
    `${isolate(relationship.name)}: what each side began. ${directedHeadline(reading.senders)}`,
    ...reading.senders.map(senderSentence),
    `The index on ${reading.day}, ${signed(reading.index)}, by who began its signals: ${reading.split
      .map(({ initiator, total }, at) => {
        const shown = total === null ? null : (rowTotals[at] ?? null);
        return `${initiatorName(initiator, sideA.name, sideB.name)} ${signed(shown)}`;
      })
      .join(", ")}.`,
    "Index points from -100 to +100 at the end of each day; an empty cell is no data. The two lines do not add up to the index.",
    ...sourceWords({
      methodVersion: base.methodVersion,
      codedThrough: isoFromDay(base.last),
      vintage: address.vintage,
      retrieved: retrievedNow(),
    }),
    `${siteOrigin(request.headers)}${address.href(`/${relationship.slug}/directed`)}`,
  ];
  const rows = Array.from({ length: last - from + 1 }, (_, at) => [
    isoFromDay(from + at),
    ...reading.lines.map((line) => {
      const value = levelOn(line, from + at);
      return value === null ? null : sixDecimals(value);
    }),
  ]);
  const header = ["day", `from_${sideA.code}`, `from_${sideB.code}`];
  return await tableAnswer(request, {
    about,
    header,
    days: ["day"],
    rows,
    name: `${relationship.slug}_directed_${isoFromDay(from)}_${isoFromDay(last)}`,
  });
});
