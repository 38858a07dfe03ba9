import { findMark } from "@/lib/evidence/selectors/find-mark";
import type { MarkedPassage } from "../carried";

/** Passages as they stand in the text that is shown, and those that it no longer holds, or holds more than once. */
export function foundAgain(
  marks: readonly MarkedPassage[],
  text: string,
  textNumber: number,
): { here: MarkedPassage[]; lost: MarkedPassage[] } {
  const [here, lost]: [MarkedPassage[], MarkedPassage[]] = [[], []];
  for (const mark of marks) {
    if (mark.textNumber === textNumber) {
      here.push(mark);
      continue;
    }
    const found = findMark(text, mark);
    if (found.kind === "lost" || found.kind === "ambiguous") lost.push(mark);
    else here.push({ ...mark, textNumber, start: found.start, end: found.end, exact: found.exact });
  }
  return { here, lost };
}
