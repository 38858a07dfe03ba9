import { count } from "@/lib/charts/format/format";
import type { MappingDifference } from "@/lib/event-files/proposals/mapping-difference";
import { saysTheSame } from "@/lib/event-files/proposals/mapping-difference";

/** How much two versions differ, in one phrase: “1 code added, 2 changed; 1 word of energy taken out”. */
export function differenceWords(difference: MappingDifference): string {
  if (saysTheSame(difference)) return "nothing differs";
  return [
    told(difference.codes, "code", "codes"),
    told(difference.energy, "word of energy", "words of energy"),
  ]
    .filter((words) => words !== "")
    .join("; ");
}

function told(
  { added, changed, removed }: MappingDifference["codes"] | MappingDifference["energy"],
  one: string,
  several: string,
): string {
  const parts = [
    [added.length, "added"],
    [changed.length, "changed"],
    [removed.length, "taken out"],
  ] as const;
  return parts
    .filter(([number]) => number > 0)
    .map(([number, what], at) => `${at === 0 ? count(number, one, several) : number} ${what}`)
    .join(", ");
}
