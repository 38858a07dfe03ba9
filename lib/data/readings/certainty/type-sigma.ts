import type { ReadingBase } from "@/lib/data/readings/reading-base";
import { type DoubleCoding, type IntensitySigma, intensitySigma } from "@/lib/engine/draws/intensity-sigma";

const kept = new WeakMap<readonly DoubleCoding[], (type: string) => IntensitySigma>();

/**
 * How far one coder’s intensities of a type are off, and where that is known from (method-2 §5): from the pairs of the
 * relationship that were settled by the view’s moment. Generation 1 assumes it throughout.
 */
export function typeSigma({
  doubleCodings,
}: Pick<ReadingBase, "doubleCodings">): (type: string) => IntensitySigma {
  const known = kept.get(doubleCodings);
  if (known) return known;
  const made = intensitySigma(doubleCodings);
  kept.set(doubleCodings, made);
  return made;
}
