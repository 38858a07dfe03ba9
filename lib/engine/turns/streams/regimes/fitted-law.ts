import { clusterLaw } from "@/lib/engine/turns/streams/law/count-law";
import { type Paces, pacesFor } from "@/lib/engine/turns/streams/law/paces";
import { type WeekChances, weekChances, weekChancesSince } from "@/lib/engine/turns/streams/law/week-chances";
import type { WeeklyStream } from "@/lib/engine/turns/streams/stream";
import { type LawEvidence, lawEvidence } from "./law-evidence";
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

/** One law that was tried on a stream. */
interface TriedLaw {
  company: number;
  chances: WeekChances;
  evidence: LawEvidence;
  score: number;
}

/** The law that fits a stream, with the chances of its weeks, and what the search for it can go on from. */
export interface FittedLaw {
  company: number;
  chances: WeekChances;
  search: LawSearch;
}

/** The weeks that laws were tried on, and those laws by their steps. */
interface LawSearch {
  count: Float64Array;
  exposure: Float64Array;
  paces: Paces;
  tried: ReadonlyMap<number, TriedLaw>;
}

/**
 * The law of clusters that explains a stream best, with turns of pace allowed for at any date, so that turns are not taken for clusters nor clusters for
 * turns: the company of the most posterior weight, found by climbing from the usual one, so the steps have no end that data could leave. Of an earlier state of the
 * stream `before` spares the weeks before the first that differs; the law and the chances are the same to the last bit.
 */
export function fittedLaw(
  stream: WeeklyStream,
  exposure: Float64Array,
  before: FittedLaw | null = null,
): FittedLaw {
  const paces = pacesFor(stream, exposure, SHORTEST_REGIME);
  const known = before && isSame(before.search.paces.paces, paces.paces) ? before.search : null;
  const since = known ? firstDifferent(known, stream.count, exposure) : 0;
  const tried = new Map<number, TriedLaw>();
  const judged = (step: number) => {
    const law = judge(step, stream, exposure, paces, known?.tried.get(step) ?? null, since);
    tried.set(step, law);
    return law;
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
  const { company, chances } = best;
  return { company, chances, search: { count: stream.count, exposure, paces, tried } };
}

function judge(
  step: number,
  stream: WeeklyStream,
  exposure: Float64Array,
  paces: Paces,
  known: TriedLaw | null,
  since: number,
): TriedLaw {
  const company = LEAST_COMPANY * Math.exp(step * Math.log(COMPANY_RATIO));
  const law = clusterLaw(company);
  const chances = known
    ? weekChancesSince(known.chances, since, stream, exposure, law, paces)
    : weekChances(stream, exposure, law, paces);
  if (known?.chances === chances) return known;
  const evidence = lawEvidence(chances, HAZARD, SHORTEST_REGIME, known?.evidence ?? null, since);
  return { company, chances, evidence, score: evidence.log + companyPrior(company) };
}

/** The first week that differs in what was counted or searched; histories of other lengths differ from the first on. */
function firstDifferent(known: LawSearch, count: Float64Array, exposure: Float64Array): number {
  if (known.count.length !== count.length) return 0;
  for (let week = 0; week < count.length; week++)
    if (known.count[week] !== count[week] || known.exposure[week] !== exposure[week]) return week;
  return count.length;
}

function isSame(one: Float64Array, other: Float64Array): boolean {
  return one.length === other.length && one.every((value, at) => value === other[at]);
}
