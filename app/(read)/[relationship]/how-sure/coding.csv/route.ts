import { tableAnswer } from "@/app/table-answer";
import { leanSentences, sigmaWords } from "@/lib/brief/certainty/lean-words";
import { isolate } from "@/lib/codebook/isolate";
import { codingFacts } from "@/lib/data/readings/certainty/coding-facts";
import { currentCodebook } from "@/lib/data/versions/codebook-versions";
import type { Lean } from "@/lib/engine/draws/coding-lean";
import { sixDecimals } from "@/lib/sheets/csv";
import { leavingPage } from "../../leaving-view";
import { readingRoute } from "../../reading-route";

const HEADER = ["type", "family", "signals", "lean", "sigma", "sigma_from"];

/** How the types of a view were coded against their defaults, as CSV, under the lean of all with its intervals. */
export const GET = readingRoute(async (request, relationship) => {
  const { address, base, source, link } = await leavingPage(request, relationship, "/how-sure");
  const [problem] = address.problems;
  if (problem) return new Response(`${problem.field}: ${problem.message}\n`, { status: 400 });
  const { lean, types } = await codingFacts(base, await currentCodebook());
  const about = [
    `${isolate(relationship.name)}: intensities as coded against the defaults of the codebook`,
    ...leanSentences(lean),
    ...(["all", "positive", "negative"] as const).map((which) => figures(which, lean[which])),
    "lean is the mean of sgn(default) · (v − default): above 0 stronger than the codebook, under 0 milder; an empty cell is a type whose default is 0.",
    ...source,
    link,
  ];
  const rows = types.map((row) => [
    row.type,
    row.family,
    row.signals,
    row.lean === null ? null : sixDecimals(row.lean),
    sixDecimals(row.sigma),
    sigmaWords(row),
  ]);
  return await tableAnswer(request, {
    about,
    header: HEADER,
    days: [],
    rows,
    name: `${relationship.slug}_coding`,
  });
});

function figures(which: string, lean: Lean | null): string {
  if (lean === null) return `${which}: no happening.`;
  const [low, high] = lean.interval ?? [null, null];
  const ends = low === null || high === null ? "none" : `${sixDecimals(low)} to ${sixDecimals(high)}`;
  return `${which}: ${lean.happenings} happenings, lean ${sixDecimals(lean.mean)}, 95 % interval ${ends}.`;
}
