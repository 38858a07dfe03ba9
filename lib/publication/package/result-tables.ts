import { isoFromDay } from "@/lib/engine/calendar/day";
import { type Day, FAMILIES } from "@/lib/engine/signals/signal";
import type { CoverageRun } from "@/lib/engine/support/coverage";
import type { Cell } from "@/lib/sheets/table";
import type { Computed } from "./computed";
import { maybe, needed, type PackageTable, type TableShape } from "./package-table";

export const INDEX_SHAPE: TableShape = {
  name: "index",
  title: "The index of every tracked day",
  description:
    "From the first tracked day to the Sunday of the week, at full precision. Empty: no data, which is not 0.",
  columns: [
    needed("day", "date", "The day, at whose end the figures stand"),
    maybe("index", "number", "E, −100 … 100"),
    maybe("warming", "number", "Warming pull, 0 … 100"),
    maybe("cooling", "number", "Cooling pull, −100 … 0"),
    ...FAMILIES.map((family) => maybe(family, "number", "Score of the family, −100 … 100")),
    ...FAMILIES.map((family) =>
      maybe(`evidence_${family}`, "number", "Evidence of the family; under 1 it is thin"),
    ),
    maybe("stage", "string", "Stage; empty on a day that coverage does not support"),
    maybe("direction", "string", "Direction over the window of the method"),
    maybe("supported", "boolean", "Whether coverage supports the day"),
    maybe("held", "string", "The stage that state violence holds a higher one at"),
    maybe("standing", "number", "Part of the index that stands; generation 2"),
    maybe("moving", "number", "Part of the index that moves; generation 2"),
    maybe("violence", "number", "V, −100 … 0; generation 2"),
  ],
  primaryKey: ["day"],
};

export const SHARE_SHAPE: TableShape = {
  name: "shares",
  title: "Shares of the change of the week",
  description:
    "What each signal holds of the change from Sunday to Sunday, in index points at full precision; they sum to it.",
  columns: [
    needed("signal", "string", "Id of the signal"),
    maybe("tells", "string", "The status that it opened, where the week tells of that"),
    needed("family", "string", "Its family"),
    needed("share", "number", "Its share, in index points"),
    needed("fresh", "number", "The part of the share that is new"),
    needed("kind", "string", "new, ended-or-fading or unchanged"),
  ],
  primaryKey: ["signal"],
  refersTo: { column: "signal", table: "signals", key: "id" },
};

export const COVERAGE_SHAPE: TableShape = {
  name: "coverage",
  title: "Coverage",
  description:
    "How far sources were searched, as spans of one state, from the first counting signal to the Sunday.",
  columns: [
    needed("from", "date", "First day of the span"),
    needed("to", "date", "Last day of the span"),
    needed("state", "string", "searched, partly, not-searched or unstated"),
  ],
  primaryKey: ["from"],
};

/** The daily line of the tracked time; a day before the first counting signal has nothing but its date. */
export function indexTable({ followed, sunday }: Computed, trackedFrom: Day): PackageTable {
  const rows: Cell[][] = [];
  const series = followed?.series;
  for (let day = trackedFrom; day <= sunday; day++) {
    const at = followed === null ? -1 : day - followed.from;
    const of = (line: Float64Array | null | undefined): number | null => {
      const value = line?.[at];
      return value === undefined || Number.isNaN(value) ? null : value;
    };
    const supported = followed?.supported[at];
    rows.push([
      ...[isoFromDay(day), of(series?.index), of(series?.warming), of(series?.cooling)],
      ...FAMILIES.map((_, family) => of(series?.score[family])),
      ...FAMILIES.map((_, family) => of(series?.evidence[family])),
      ...[followed?.stage[at] ?? null, followed?.direction[at] ?? null],
      supported === undefined ? null : supported === 1,
      followed?.held[at] ?? null,
      ...[of(series?.standing), of(series?.moving), of(series?.violence)],
    ]);
  }
  return { ...INDEX_SHAPE, rows };
}

/** The shares of the week's change, the largest first. */
export function shareTable({ figures }: Computed): PackageTable {
  const rows = figures.shares.map(({ slug, tells, family, share, fresh, kind }): Cell[] => [
    ...[slug, tells ?? null, family, share, fresh, kind],
  ]);
  return { ...SHARE_SHAPE, rows };
}

export function coverageTable(runs: readonly CoverageRun[]): PackageTable {
  const rows = runs.map(({ from, to, state }): Cell[] => [isoFromDay(from), isoFromDay(to), state]);
  return { ...COVERAGE_SHAPE, rows };
}
