import { dayFromIso, isoFromDay } from "@/lib/engine/calendar/day";
import { lastDayOfPeriod } from "@/lib/engine/calendar/period";
import type { LinkedSignal, LinkProblem } from "./linked-signal";
import { pullTheOtherWay } from "./opposed";

/**
 * First and last day that a tally may count in, as written: to the end of the period that its last day falls in (method-2 §1).
 * `tallyDays({ start: "2025-01-01", end: "2025-03-05", precision: "month" }) // => { from: "2025-01-01", to: "2025-03-31" }`
 */
export function tallyDays(tally: Pick<LinkedSignal, "start" | "end" | "precision">): {
  from: string;
  to: string;
} {
  const last = lastDayOfPeriod(dayFromIso(tally.end ?? tally.start), tally.precision);
  return { from: tally.start, to: isoFromDay(last) };
}

/**
 * What keeps an event from being counted in a signal (method-2 §1), or null: the target is a tally of the same family and sign, and
 * the event starts within its days. An unscored one of the two has no sign: such a link takes nothing off.
 */
export function memberProblem(member: LinkedSignal, tally: LinkedSignal): string | null {
  if (tally.occurrences < 2) return `“${tally.id}” tells of one happening; only a tally counts others`;
  if (tally.family !== member.family) return `“${tally.id}” is of another family`;
  if (pullTheOtherWay(member, tally)) return `“${tally.id}” pulls the other way`;
  const { from, to } = tallyDays(tally);
  if (member.start < from || member.start > to)
    return `it starts on ${member.start}, outside the days of “${tally.id}”, ${from} to ${to}`;
  return null;
}

/**
 * Of two scored tallies of one type whose days overlap the later one in the list is at fault (method-2 §1): happenings of both would
 * count twice. O(n log n).
 */
export function overlappingTallies(signals: readonly LinkedSignal[]): LinkProblem[] {
  const byType = new Map<string, { id: string; place: number; from: string; to: string }[]>();
  for (const [place, signal] of signals.entries()) {
    if (signal.voided || !signal.scored || signal.occurrences < 2) continue;
    const key = `${signal.family} ${signal.type}`;
    const alike = byType.get(key) ?? [];
    alike.push({ id: signal.id, place, ...tallyDays(signal) });
    byType.set(key, alike);
  }
  const problems: LinkProblem[] = [];
  for (const tallies of byType.values()) {
    tallies.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.place - b.place));
    let longest = tallies[0];
    for (const tally of tallies.slice(1)) {
      if (longest && tally.from <= longest.to) {
        const [late, early] = tally.place > longest.place ? [tally, longest] : [longest, tally];
        const message = `“${early.id}” is a scored tally of the same type and of some of the same days; only one of the two can be scored`;
        problems.push({ id: late.id, field: "occurrences", message });
      }
      if (!longest || tally.to > longest.to) longest = tally;
    }
  }
  return problems;
}
