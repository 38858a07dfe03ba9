import { alphaInterval } from "@/lib/engine/agreement/alpha-interval";
import { krippendorffAlpha } from "@/lib/engine/agreement/krippendorff-alpha";
import { plainAlpha } from "@/lib/engine/agreement/plain-alpha.test-kit";
import type { Metric, ReliabilityData } from "@/lib/engine/agreement/reliability-data";
import { nameWords, uniform } from "@/lib/engine/draws/random-stream";

const METRICS: readonly Metric[] = ["nominal", "ordinal", "interval", "ratio"];
const UNITS = 10_000;
const CODERS = 5;
const MISSING = 0.2;
/** Share of codes that are the unit's own value; the others are anything. */
const RIGHT = 0.7;
const RESAMPLES = 2_000;
const RUNS = 3;
/** The definition looks at every pair of values: it is timed on so many units. */
const PLAIN_UNITS = 400;
const AIM = 500;

/** Times α with its interval for every metric, few values and many, and beside the definition; lines to print. */
export function benchAgreement(): string[] {
  const size = `${RESAMPLES.toLocaleString("en-GB")} resamples of ${UNITS.toLocaleString("en-GB")} units, ${CODERS} coders, ${100 * MISSING} % missing`;
  return [
    `agreement: α with ${size}, processor time (aim: under ${AIM} ms each)`,
    ...[21, 1_000].flatMap((values) => {
      const units = madeUpUnits(UNITS, values);
      const times = METRICS.map((metric) => {
        const took = quickest(RUNS, () => alphaInterval(units, metric, { resamples: RESAMPLES, seed: 1 }));
        return `${metric} ${took.toFixed(0)} ms`;
      });
      return [
        `  ${values.toLocaleString("en-GB")} distinct values: ${times.join(", ")}`,
        besidePlain(values),
      ];
    }),
  ];
}

/** α alone, without resamples, beside the definition on fewer units. */
function besidePlain(values: number): string {
  const few = madeUpUnits(PLAIN_UNITS, values);
  const ratios = METRICS.map((metric) => {
    const plain = quickest(1, () => plainAlpha(few, metric));
    const engine = quickest(RUNS, () => krippendorffAlpha(few, metric));
    const apart = Math.abs((krippendorffAlpha(few, metric) ?? 0) - (plainAlpha(few, metric) ?? 0));
    return `${metric} ${Math.round(plain / engine).toLocaleString("en-GB")} × (${apart.toExponential(0)} apart)`;
  });
  return `  one α of ${PLAIN_UNITS} units beside the definition, pair by pair: ${ratios.join(", ")}`;
}

function madeUpUnits(count: number, values: number): ReliabilityData {
  const stream = nameWords(`agreement of ${values}`);
  return Array.from({ length: count }, (_, unit) => {
    const number = (at: number) => uniform(stream, unit, at);
    const any = (at: number) => 1 + Math.floor(values * number(at));
    return Array.from({ length: CODERS }, (_, coder) => {
      const at = 1 + 3 * coder;
      if (number(at) < MISSING) return null;
      return number(at + 1) < RIGHT ? any(0) : any(at + 2);
    });
  });
}

/** Milliseconds of the processor of the quickest of several runs: what else runs on the machine is not counted. */
function quickest(runs: number, work: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const began = process.cpuUsage();
    work();
    best = Math.min(best, process.cpuUsage(began).user / 1_000);
  }
  return best;
}
