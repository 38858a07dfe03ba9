import { clusterLaw } from "@/lib/engine/turns/streams/law/count-law";
import { pacesFor } from "@/lib/engine/turns/streams/law/paces";
import { type WeekChances, weekChances } from "@/lib/engine/turns/streams/law/week-chances";
import type { WeeklyStream } from "@/lib/engine/turns/streams/stream";
import { lawEvidence } from "./law-evidence";
import { SHORTEST_REGIME } from "./regime-rules";

/** Steps of company that are tried, from next to none upwards as far as the data go. */
const LEAST_COMPANY = 0.1;
const COMPANY_RATIO = 1.6;
/** The step that is tried first. */
const FIRST_TRIED = 5;
/** A turn in two years, to judge laws by. */
const HAZARD = 1 / 104;
/** Before anything is seen: one other happening in the cluster of each, give or take a factor of 2. */
const USUAL_COMPANY = 1;
const COMPANY_SPREAD = 0.8;

/** How clusters are judged before anything is seen: log chance of so much company, up to a constant. */
export function companyPrior(company: number): number {
  return -0.5 * (Math.log(company / USUAL_COMPANY) / COMPANY_SPREAD) ** 2;
}

/** The law that fits a stream, with the chances of its weeks. */
export interface FittedLaw {
  company: number;
  chances: WeekChances;
}

/**
 * The law of clusters that explains a stream best, with turns of pace allowed for at any date, so that turns are not taken for clusters nor clusters for
 * turns: the company of the most posterior weight, found by climbing from the usual one, so the steps have no end that data could leave.
 */
export function fittedLaw(stream: WeeklyStream, exposure: Float64Array): FittedLaw {
  const paces = pacesFor(stream, exposure, SHORTEST_REGIME);
  const judged = (step: number) => {
    const company = LEAST_COMPANY * Math.exp(step * Math.log(COMPANY_RATIO));
    const chances = weekChances(stream, exposure, clusterLaw(company), paces);
    return { company, chances, score: lawEvidence(chances, HAZARD, SHORTEST_REGIME) + companyPrior(company) };
  };
  let best = judged(FIRST_TRIED);
  for (const direction of [1, -1]) {
    for (let step = FIRST_TRIED + direction; ; step += direction) {
      const next = judged(step);
      if (next.score <= best.score) break;
      best = next;
    }
    if (best.company > LEAST_COMPANY * Math.exp(FIRST_TRIED * Math.log(COMPANY_RATIO))) break;
  }
  return best;
}
