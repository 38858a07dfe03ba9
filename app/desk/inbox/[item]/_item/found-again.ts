import type { MarkedPassage } from "../carried";

/** Passages as they stand in the text that is shown, and those that it no longer holds. */
export function foundAgain(
  marks: readonly MarkedPassage[],
  points: readonly string[],
  textNumber: number,
): { here: MarkedPassage[]; lost: MarkedPassage[] } {
  const [here, lost]: [MarkedPassage[], MarkedPassage[]] = [[], []];
  for (const mark of marks) {
    const start = mark.textNumber === textNumber ? mark.start : placeOf(mark, points);
    if (start === null) lost.push(mark);
    else here.push({ ...mark, textNumber, start, end: start + [...mark.exact].length });
  }
  return { here, lost };
}

/** Where a passage stands now: where it stands once. */
function placeOf({ exact }: MarkedPassage, points: readonly string[]): number | null {
  const text = points.join("");
  const at = text.indexOf(exact);
  if (at < 0 || text.indexOf(exact, at + 1) >= 0) return null;
  return [...text.slice(0, at)].length;
}
