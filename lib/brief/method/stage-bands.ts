import type { StageRules } from "@/lib/engine/methods/method";
import { STAGES, type Stage } from "@/lib/engine/stages/stage";
import { parameterWords } from "./method-changes";

export interface StageBand {
  stage: Stage;
  /** Its range in words. */
  range: string;
}

/** The stages with their bands under the rules of a method, the highest first. `stageBands(METHOD_1.stage)[0] // => { stage: "close", range: "above +35" }` */
export function stageBands({ borders }: Pick<StageRules, "borders">): StageBand[] {
  const border = (value: number) => (value > 0 ? `+${parameterWords(value)}` : parameterWords(value));
  return STAGES.map((stage, at) => {
    const low = borders[at - 1];
    const high = borders[at];
    const range =
      low === undefined
        ? `${border(high ?? 0)} and below`
        : high === undefined
          ? `above ${border(low)}`
          : `above ${border(low)}, up to ${border(high)}`;
    return { stage, range };
  }).reverse();
}
