import type { CountLaw } from "@/lib/engine/turns/streams/law/count-law";
import { pacesFor } from "@/lib/engine/turns/streams/law/paces";
import { type WeekChances, weekChances } from "@/lib/engine/turns/streams/law/week-chances";
import type { WeeklyStream } from "@/lib/engine/turns/streams/stream";
import { lawEvidence } from "./law-evidence";
import { SHORTEST_REGIME } from "./regime-rules";

/** Excesses of variance that are tried: from next to none upwards by halves, as far as the data go. */
const LEAST_EXCESS = 0.1;
const EXCESS_RATIO = 1.6;
/** Steps of the carry that are tried. */
const CARRIES = [0, 0.15, 0.3];
/** A turn in two years, to judge laws by. */
const HAZARD = 1 / 104;
/** Before anything is seen: a variance of twice the mean, give or take a factor of e in the excess. */
const USUAL_EXCESS = 0.8;
const EXCESS_SPREAD = 0.8;

export interface FittedLaw extends CountLaw {
  chances: WeekChances;
}

/**
 * The law of counts that explains a stream best, with turns of pace allowed for at any date: the one of the most posterior weight on a grid of excess and
 * carry, found by climbing from the usual law, so the grid has no end that data could leave.
 */
export function fittedLaw(stream: WeeklyStream, exposure: Float64Array): FittedLaw {
  const paces = pacesFor(stream, exposure, SHORTEST_REGIME);
  const tried = new Map<string, { law: FittedLaw; score: number }>();
  const tryAt = (step: number, carried: number) => {
    const key = `${step} ${carried}`;
    const known = tried.get(key);
    if (known) return known;
    const excess = LEAST_EXCESS * Math.exp(step * Math.log(EXCESS_RATIO));
    const law = { fano: 1 + excess, carry: CARRIES[carried] ?? 0 };
    const chances = weekChances(stream, exposure, law, paces);
    const prior = -0.5 * (Math.log(excess / USUAL_EXCESS) / EXCESS_SPREAD) ** 2;
    const made = { law: { ...law, chances }, score: lawEvidence(chances, HAZARD, SHORTEST_REGIME) + prior };
    tried.set(key, made);
    return made;
  };
  let at = { step: 4, carried: 1 };
  for (;;) {
    const around = [
      at,
      { ...at, step: at.step + 1 },
      { ...at, step: at.step - 1 },
      { ...at, carried: Math.min(CARRIES.length - 1, at.carried + 1) },
      { ...at, carried: Math.max(0, at.carried - 1) },
    ];
    const best = around.reduce((top, one) =>
      tryAt(one.step, one.carried).score > tryAt(top.step, top.carried).score ? one : top,
    );
    if (best === at) return tryAt(at.step, at.carried).law;
    at = best;
  }
}
