import { listed } from "@/lib/brief/finding/lead";
import { numberWords } from "@/lib/brief/number-words";
import { count, formatDay, plain, signed } from "@/lib/charts/format/format";
import { isolate } from "@/lib/codebook/isolate";

/**
 * Who stands highest and who lowest, on the day that they are ranked on or, where `day` is null, each at the end of its line; and of whom nothing
 * is known then. `// => "Uzbekistan stands highest on 4 Jan 2026, at +31.1; Iran lowest, at −4.0"`
 */
export function levelsHeadline(
  ends: readonly { name: string; value: number | null }[],
  day: string | null,
): string {
  const on = day === null ? "" : ` on ${formatDay(day)}`;
  const known = ends.flatMap(({ name, value }) => (value === null ? [] : [{ name: isolate(name), value }]));
  const [first, ...others] = known.sort((a, b) => b.value - a.value);
  if (!first) return "There is no data in this range";
  const last = others.at(-1);
  if (!last) return `${first.name} stands at ${signed(first.value)}${on}`;
  return ranked(first, last, known.length, on) + unknown(ends, day);
}

interface Known {
  name: string;
  value: number;
}

function ranked(first: Known, last: Known, known: number, on: string): string {
  const [most, least] = [signed(first.value), signed(last.value)];
  if (most === least) return `${known === 2 ? "Both" : `All ${numberWords(known)}`} stand at ${most}${on}`;
  if (known === 2) return `${first.name} stands above ${last.name}${on}, at ${most} against ${least}`;
  return `${first.name} stands highest${on}, at ${most}; ${last.name} lowest, at ${least}`;
}

function unknown(ends: readonly { name: string; value: number | null }[], day: string | null): string {
  const names = ends.flatMap(({ name, value }) => (value === null ? [isolate(name)] : []));
  if (names.length === 0) return "";
  return `; ${listed(names)} ${names.length === 1 ? "has" : "have"} no data${day === null ? "" : " that day"}`;
}

interface EventChange {
  name: string;
  change: number;
  days: number;
}

/**
 * Who rose and who fell most from the eve of its event on; days: how far each line reaches past that. A change has its own span.
 * `// => "China rose most, by 3.2 in 52 weeks; Iran fell most, by 4.0 in 10 weeks"`
 */
export function eventsHeadline(
  changes: readonly { name: string; change: number | null; days: number }[],
): string {
  const known = changes.flatMap((one) =>
    one.change === null ? [] : [{ ...one, name: isolate(one.name), change: one.change }],
  );
  const [first, ...others] = known.sort((a, b) => b.change - a.change);
  if (!first) return "No line has a level before its event and after it";
  const last = others.at(-1);
  if (!last) return `${first.name} ${verb(first)}, ${far(first)}`;
  if (verb(first) !== verb(last))
    return `${first.name} rose most, ${far(first)}; ${last.name} fell most, ${far(last)}`;
  const all = known.length === 2 ? "Both" : `All ${numberWords(known.length)}`;
  const [most, least] = verb(first) === "rose" ? [first, last] : [last, first];
  return `${all} ${verb(most)}: ${most.name} most, ${far(most)}; ${least.name} least, ${far(least)}`;
}

const verb = ({ change }: EventChange) => (change < 0 ? "fell" : "rose");
const far = ({ change, days }: EventChange) =>
  `by ${plain(Math.abs(change))} in ${days < 7 ? count(days, "day") : count(Math.floor(days / 7), "week")}`;

/** Which lines end before the range does. `// => "Kazakhstan is coded through 28 Dec 2025; its line ends there."` */
export function earlyEnds(lines: readonly { name: string; codedThrough: string }[]): string {
  if (lines.length === 0) return "";
  const byDay = new Map<string, string[]>();
  for (const { name, codedThrough } of lines)
    byDay.set(codedThrough, [...(byDay.get(codedThrough) ?? []), isolate(name)]);
  const parts = [...byDay].map(([day, names]) => {
    return `${listed(names)} ${names.length === 1 ? "is" : "are"} coded through ${formatDay(day)}`;
  });
  const ends = lines.length === 1 ? "its line ends there" : "their lines end there";
  return `${parts.join("; ")}; ${ends}, and what lies beyond is no data, not calm.`;
}

/** Day 0 of each line, for paper and for who reads on. `// => "Day 0: Iran 12 Oct 2025; China none."` */
export function eventDays(events: readonly { name: string; day: string | null }[]): string {
  return `Day 0: ${events.map(({ name, day }) => `${isolate(name)} ${day === null ? "none" : formatDay(day)}`).join("; ")}.`;
}
