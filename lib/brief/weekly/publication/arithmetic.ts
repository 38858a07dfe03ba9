import { listed } from "@/lib/brief/finding/lead";
import { printedPoints } from "@/lib/brief/weekly/printed-points";
import type { WeeklySnapshot } from "@/lib/brief/weekly/weekly-snapshot";
import { decimalsBeside } from "@/lib/charts/format/beside-threshold";
import { signed } from "@/lib/charts/format/format";
import type { StageRules } from "@/lib/engine/methods/method";

/** What a part of the sum is called, with its verb, and what it brings. */
interface Part {
  what: string;
  count: number;
  share: number;
}

const prints = ({ share }: Part) => signed(share) !== signed(0);

/**
 * The one line that makes the sum exact: what the points bring, what smaller news brings, what fades or ended, and the change that they make;
 * each as it is printed beside the points, and left out where it prints as nothing. `// => "The main points bring +12.4, smaller news and counts over a longer time +0.3 and what fades or ended −1.4: together +11.3 points."`
 */
export function arithmeticLine(
  summary: Pick<WeeklySnapshot, "points" | "rest" | "restNew" | "restOld" | "index">,
  { arrow }: Pick<StageRules, "arrow">,
): string {
  const { change, now } = summary.index;
  if (now === null) return "There is no index, so there is nothing to add up.";
  if (change === null) return "There was no index last Sunday, so there is nothing to add up.";
  const { points, others } = printedPoints(summary);
  const sum = points.reduce<number>((total, share) => total + Math.round((share ?? 0) * 10), 0) / 10;
  const [news, old] = others;
  const parts: Part[] = [
    points.length === 1
      ? { what: "the main point brings", count: 1, share: sum }
      : { what: "the main points bring", count: points.length, share: sum },
    { what: "smaller news and counts over a longer time bring", count: 0, share: 0, ...news },
    { what: "what fades or ended brings", count: 0, share: 0, ...old },
  ].filter(({ count }) => count > 0);
  if (parts.length === 0) return "Nothing is new and nothing fades: the index did not move.";
  // What prints as nothing adds nothing to the sum as it is printed; the main points are named whatever they bring.
  const [first, ...rest] = parts.filter((part, at) => (at === 0 && points.length > 0) || prints(part));
  if (first === undefined) return "What is new or fades is too little to print: the index did not move.";
  const named = [
    `${first.what} ${signed(first.share)}`,
    ...rest.map(({ what, share }) => `${what.replace(/ brings?$/, "")} ${signed(share)}`),
  ];
  const line = `${listed(named)}${rest.length > 0 ? `: together ${signed(change)} points` : " points, the whole change of the week"}`;
  const decimals = decimalsBeside(Math.abs(change), arrow);
  const exact = decimals > 1 ? ` (${signed(change, decimals)} before rounding)` : "";
  return `${line.charAt(0).toUpperCase()}${line.slice(1)}${exact}.`;
}
