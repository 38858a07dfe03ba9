import { RULES_MAX, TYPES_MAX } from "@/lib/codebook/limits";

/** What is said of a codebook that would be longer than any may be. `tooMany("rules") // => "At most 60 rules"` */
export function tooMany(list: "types" | "rules"): string {
  return list === "types" ? `At most ${TYPES_MAX} types` : `At most ${RULES_MAX} rules`;
}
