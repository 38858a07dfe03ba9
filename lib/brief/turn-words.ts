import { formatDay, plain, signed } from "@/lib/charts/format";
import { isoFromDay } from "@/lib/engine/day";
import type { Day } from "@/lib/engine/signal";

type TurnKind = "thaw" | "freeze";

const NAME: Record<TurnKind, string> = { thaw: "Thaw", freeze: "Freeze" };

/** A turn as a chart and a list name it. `turnName("thaw", 20339) // => "Thaw from 8 Sep 2025"` */
export function turnName(kind: TurnKind, day: Day): string {
  return `${NAME[kind]} from ${formatDay(isoFromDay(day))}`;
}

/**
 * What changed at a turn: new evidence a week, in points of intensity times evidence weight.
 * `// => "New evidence came at −0.4 a week before it and at +1.9 a week after it."`
 */
export function turnChange({ before, after }: { before: number; after: number }): string {
  return `New evidence came at ${signed(before)} a week before it and at ${signed(after)} a week after it.`;
}

interface Named {
  kind: TurnKind;
  day: Day;
}

/** The finding of a page about turns: the last one, or that there is none. */
export function turnsHeadline(turns: readonly Named[]): string {
  const last = turns.at(-1);
  if (!last) return "No thaw or freeze stands out from the flow of new evidence";
  const before = turns.at(-2);
  const since = before ? `, after a ${before.kind} from ${formatDay(isoFromDay(before.day))}` : "";
  return `${NAME[last.kind]} since ${formatDay(isoFromDay(last.day))}${since}`;
}

/** How long after its onset the watch on the newest weeks would have sounded. `// => "3 weeks later"` */
export function delayWords(weeks: number): string {
  if (weeks === 0) return "in the same week";
  return weeks === 1 ? "a week later" : `${plain(weeks, 0)} weeks later`;
}
