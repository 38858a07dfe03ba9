import type { Phrase } from "@/lib/brief/phrase";
import { FAMILY_LABEL } from "@/lib/codebook/family";
import type { ArrowTest } from "@/lib/engine/draws/arrow-tests";
import { FIRM_FROM, FRAGILE_BELOW } from "@/lib/engine/draws/fragility";
import { drawShare } from "./draw-share";

/** What a test of an arrow does differently; `titleOf` names the signal that is left out. */
export function arrowTestWords(
  { kind, id, partner, family }: ArrowTest,
  titleOf: (slug: string) => string,
): Phrase[] {
  if (kind === "equal-weights") return ["With equal weights for all families"];
  if (kind === "codebook-defaults") return ["With every signal coded at the default of its type"];
  if (kind === "without-family" && family) return [`Without ${FAMILY_LABEL[family].toLowerCase()}`];
  if (id === undefined) return ["Without its most influential signal"];
  return [
    "Without its most influential signal, ",
    { signal: id, title: titleOf(id) },
    ...(partner ? [", and what it opened"] : []),
  ];
}

/** When a verdict is what, in the order of the verdicts. */
export const VERDICT_RULES = [
  {
    verdict: "firm",
    rule: `at least ${drawShare(FIRM_FROM)} of the draws give the same arrow, and it survives every test`,
  },
  { verdict: "fair", rule: "everything between firm and fragile" },
  {
    verdict: "fragile",
    rule: `fewer than ${drawShare(FRAGILE_BELOW)} of the draws give the same arrow, or a test turns it round, from up to down or from down to up`,
  },
] as const;
