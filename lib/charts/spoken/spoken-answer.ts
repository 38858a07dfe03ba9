import { count, formatDay, signed } from "@/lib/charts/format/format";
import { printedList, type ShareList } from "@/lib/charts/tables/share-list";
import { isolate } from "@/lib/codebook/isolate";

export const FAILED = "The signals could not be fetched. Try again.";

const NAMED = 3;

/**
 * Which signals moved the week up to a day, in the words that are read aloud when they open beneath the chart.
 * `// => "Week to 30 Nov 2025: 9 signals moved the index by −8.2. Largest: Drone attack −8.1; …"`
 */
export function spokenAnswer({ day, week }: { day: string; week: ShareList | null }): string {
  const when = `Week to ${formatDay(day)}`;
  if (week === null) return `${when}: there is no index yet, so nothing moved it.`;
  const signals = week.signals.length + week.rest.reduce((sum, rest) => sum + rest.count, 0);
  if (signals === 0) return `${when}: no signal moved the index.`;
  const largest = printedList(week)
    .signals.slice(0, NAMED)
    .map(({ title, share }) => `${isolate(title)} ${signed(share)}`);
  const moved = `${when}: ${count(signals, "signal")} moved the index by ${signed(week.total)} in all.`;
  return largest.length === 0
    ? `${moved} None by as much as 0.1.`
    : `${moved} Largest: ${largest.join("; ")}.`;
}
