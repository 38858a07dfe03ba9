import { RULES_MAX, TYPES_MAX } from "@/lib/codebook/limits";
import { rowsOf, type TypedCodebook } from "./typed-codebook";

/** What is said of a codebook that would be longer than any may be. `tooMany("rules") // => "At most 60 rules"` */
export function tooMany(list: "types" | "rules"): string {
  return list === "types" ? `At most ${TYPES_MAX} types` : `At most ${RULES_MAX} rules`;
}

/** Whether a form has more rows than a codebook may. `isTooLong(typedCodebook(CODEBOOK_2)) // => false` */
export function isTooLong(typed: TypedCodebook): boolean {
  const { types, rules } = rowsOf(typed);
  return types.length > TYPES_MAX || rules.length > RULES_MAX;
}
