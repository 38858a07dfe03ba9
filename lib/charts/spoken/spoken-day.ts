import type { ChartView } from "@/lib/charts/drawing/chart-view";
import { formatDay, NO_DATA, signed } from "@/lib/charts/format/format";
import { isolate } from "@/lib/codebook/isolate";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { sundayOnOrBefore } from "@/lib/engine/calendar/iso-week";
import type { Day } from "@/lib/engine/signals/signal";

type Drawn = Pick<ChartView, "columns" | "band" | "turns" | "periods" | "markers">;

const said = (value: number | null | undefined) =>
  value === null || value === undefined ? NO_DATA : signed(value);

/** Change of the index on the week before a position of the columns; null where either is missing. */
export function weekChange({ columns }: Pick<ChartView, "columns">, at: number): number | null {
  const now = columns.index[at] ?? null;
  const before = columns.weekBefore[at] ?? null;
  return now === null || before === null ? null : now - before;
}

/** The widest interval of the band at a position, in words. `// => "nine in ten readings from +2.0 to +26.1"`; null: none. */
export function bandWords({ band }: Pick<ChartView, "band">, at: number): string | null {
  const low = band?.levels[0][at] ?? null;
  const high = band?.levels[4][at] ?? null;
  return low === null || high === null ? null : `nine in ten readings from ${signed(low)} to ${signed(high)}`;
}

/** What began, stood or was numbered in the ISO week of a day. */
export function weekMarks({ turns, periods, markers }: Omit<Drawn, "columns" | "band">, day: Day): string[] {
  const monday = sundayOnOrBefore(day - 1) + 1;
  const sunday = monday + 6;
  const within = (one: Day) => one >= monday && one <= sunday;
  return [
    ...turns.filter((turn) => within(turn.day)).map(({ name }) => name),
    ...periods.flatMap(({ letter, title, from, to }) => {
      if (within(from)) return [`named period ${letter} begins: ${isolate(title)}`];
      if (to !== null && within(to)) return [`named period ${letter} ends`];
      return from < monday && (to === null || to > sunday) ? [`within named period ${letter}`] : [];
    }),
    ...markers
      .filter((marker) => within(marker.day))
      .map(({ number, title, share }) => `signal ${number}: ${isolate(title)}, ${signed(share)}`),
  ];
}

/**
 * A day of the chart as it is read aloud: level, change on the week, band, pulls, and what marks its week.
 * `// => "30 Nov 2025: index +14.3, −8.2 on the week; nine in ten readings from +2.0 to +26.1; warming pull …"`
 */
export function spokenDay(view: Drawn, at: number): string {
  const day = view.columns.days[at];
  if (day === undefined) return NO_DATA;
  const change = weekChange(view, at);
  const index = view.columns.index[at] ?? null;
  const figures = [
    `index ${said(index)}${change === null ? "" : `, ${signed(change)} on the week`}`,
    bandWords(view, at),
    index === null
      ? null
      : `warming pull ${said(view.columns.warming[at])}, cooling pull ${said(view.columns.cooling[at])}`,
    view.columns.unsupported[at] ? "not searched, so no stage" : null,
    ...weekMarks(view, day),
  ];
  return `${formatDay(isoFromDay(day))}: ${figures.filter((one) => one !== null).join("; ")}`;
}
