import type { ChartBand, ChartColumns, ChartView } from "@/lib/charts/drawing/chart-view";
import { packDays, packFlags, packNumbers, unpackDays, unpackFlags, unpackNumbers } from "./packed-numbers";

/** A chart on its way to the browser: its columns and its band as one string of letters, the rest as it is. */
export interface PackedChart extends Omit<ChartView, "columns" | "band"> {
  packed: string;
  /** How many draws stand behind the band; null: there is none. */
  draws: number | null;
}

/** Between two columns; two in a row are a column that was not asked for. */
const NEXT = "~";
const FAMILIES = 5;
const KEPT = 60;
const kept = new Map<string, Unpacked>();

interface Unpacked {
  columns: ChartColumns;
  levels: ChartBand["levels"];
}

/** Columns and band as letters; those of a chart are packed once and kept with it. */
export function packColumns({ columns, band }: Pick<ChartView, "columns" | "band">): string {
  const { parts } = columns;
  return [
    packDays(columns.days),
    packFlags(columns.unsupported),
    ...columns.thin.map(packFlags),
    ...[columns.index, columns.warming, columns.cooling, columns.weekBefore].map(packNumbers),
    ...columns.scores.map(packNumbers),
    ...(parts ? [parts.standing, parts.moving].map(packNumbers) : ["", ""]),
    ...(band ? band.levels.map(packNumbers) : []),
  ].join(NEXT);
}

/** `packed` are the columns and the band of this very view. */
export function packChart({ columns: _, band, ...rest }: ChartView, packed: string): PackedChart {
  return { ...rest, packed, draws: band?.draws ?? null };
}

/**
 * The chart as it was, to the last digit. What is unpacked is kept for a while: the server draws the same chart for many readers, and finds its paths
 * (`keptPath`) with it.
 */
export function unpackChart({ packed, draws, ...rest }: PackedChart): ChartView {
  const { columns, levels } = kept.get(packed) ?? columnsIn(packed);
  kept.delete(packed);
  kept.set(packed, { columns, levels });
  const [oldest] = kept.keys();
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
  return { ...rest, columns, band: draws === null ? null : { levels, draws } };
}

function columnsIn(packed: string): Unpacked {
  const texts = packed.split(NEXT);
  let place = 0;
  const next = () => texts[place++] ?? "";
  const several = <T>(count: number, read: (text: string) => T) =>
    Array.from({ length: count }, () => read(next()));
  const numbers = () => unpackNumbers(next());
  const days = unpackDays(next());
  const unsupported = unpackFlags(next());
  const thin = several(FAMILIES, unpackFlags);
  const [index, warming, cooling, weekBefore] = [numbers(), numbers(), numbers(), numbers()];
  const scores = several(FAMILIES, unpackNumbers);
  const [standing, moving] = [next(), next()];
  const parts = standing === "" ? null : { standing: unpackNumbers(standing), moving: unpackNumbers(moving) };
  const levels: Unpacked["levels"] = [numbers(), numbers(), numbers(), numbers(), numbers()];
  return { columns: { days, index, warming, cooling, weekBefore, scores, thin, unsupported, parts }, levels };
}
