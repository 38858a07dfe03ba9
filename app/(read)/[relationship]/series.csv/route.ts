import { tableAnswer } from "@/app/table-answer";
import { bandOn } from "@/lib/charts/bands/band-rows";
import { formatSpan } from "@/lib/charts/format/format";
import { isolate } from "@/lib/codebook/isolate";
import { readingOn } from "@/lib/data/readings/reading-facts";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { FAMILIES } from "@/lib/engine/signals/signal";
import { sixDecimals } from "@/lib/sheets/csv";
import { leavingView } from "../leaving-view";
import { readingRoute } from "../reading-route";

const HEADER = [
  "day",
  "index",
  "warming",
  "cooling",
  ...FAMILIES,
  "stage",
  "direction",
  "p05",
  "p25",
  "p50",
  "p75",
  "p95",
  "supported",
  "held",
  "standing",
  "moving",
  "violence",
  "bracketed",
];

/** Every day of the view as CSV, six decimals, absent numbers empty; what they are stands above them. */
export const GET = readingRoute(async (request, relationship) => {
  const { address, base, bands, from, to, source, link } = await leavingView(request, relationship);
  const [problem] = address.problems;
  if (problem) return new Response(`${problem.field}: ${problem.message}\n`, { status: 400 });
  const first = address.range.from;
  const rows = Array.from({ length: Math.min(address.range.to, base.last) - first + 1 }, (_, at) => {
    const row = readingOn(base, first + at);
    const band = bands && bandOn(bands, bands.index, row.day);
    const numbers = [row.index, row.warming, row.cooling, ...row.scores];
    const draws = band
      ? [band.lowest, band.lower, band.median, band.upper, band.highest]
      : Array(5).fill(null);
    const rounded = (value: number | null) => (value === null ? null : sixDecimals(value));
    const parts = [row.standing, row.moving, row.violence].map(rounded);
    const support = [row.supported ? "yes" : "no", row.held];
    return [
      isoFromDay(row.day),
      ...numbers.map(rounded),
      row.stage,
      row.direction,
      ...draws.map(rounded),
      ...support,
      ...parts,
      row.stage === null || base.method.generation === 1 ? null : row.bracketed ? "yes" : "no",
    ];
  });
  const about = [
    `${isolate(relationship.name)}: engagement index, its two pulls and the five family scores, ${formatSpan(from, to)}`,
    "Index points from -100 to +100 at the end of each day; an empty cell is no data.",
    bands
      ? `p05 to p95: percentiles of the index over ${bands.settings.draws} draws of what is doubted (seed ${bands.settings.seed}).`
      : "p05 to p95 are empty: bands are switched off, or there is no index.",
    "stage and direction are empty on days that nobody searched (supported: no). held: the stage that state violence holds a higher one at. bracketed: fewer than two families have fresh evidence.",
    "standing and moving: the parts of the index; violence: V, state violence, from -100 to 0. Empty under a method of generation 1.",
    ...source,
    link,
  ];
  return await tableAnswer(request, {
    about,
    header: HEADER,
    days: ["day"],
    rows,
    name: `${relationship.slug}_${from}_${isoFromDay(address.range.to)}`,
  });
});
