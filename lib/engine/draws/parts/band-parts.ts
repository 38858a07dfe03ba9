import type { Bands } from "@/lib/engine/draws/band";
import type { DrawSettings } from "@/lib/engine/draws/draw-settings";
import { ALL_FROM_A, type DrawnMethod, drawnMethod } from "@/lib/engine/draws/drawn-method";
import type { DrawnRows } from "@/lib/engine/draws/history/drawn-rows";
import type { Standing } from "@/lib/engine/draws/history/standing";
import type { Method } from "@/lib/engine/methods/method";
import { type Day, FAMILIES } from "@/lib/engine/signals/signal";
import { changedSince } from "./changed-since";

/** Bands, and what the bands of a later state of the same relationship can go on from. */
export interface BandParts {
  bands: Bands;
  rows: DrawnRows;
  settings: DrawSettings;
  parameters: DrawnMethod;
  /** First day of the bands. */
  from: Day;
  /** First day drawn. */
  first: Day;
  /** Cells of draws × days that one piece has at most: the pieces are part of the last digits. */
  cells: number;
  /** By family, in order of days. */
  standings: (readonly Standing[])[];
}

/** From which day on bands must be drawn: what lies before is as it was, bit for bit. */
export interface Since {
  /** By family. */
  families: Day[];
  index: Day;
}

const ALWAYS = Number.NEGATIVE_INFINITY;

/** What has to be drawn where nothing was drawn before. */
export function sinceEver(): Since {
  return { families: FAMILIES.map(() => ALWAYS), index: ALWAYS };
}

/** What has to be drawn of `now` after `before`. Other days of beginning, settings or pieces leave nothing as it was. */
export function sinceParts(before: BandParts, now: Omit<BandParts, "standings" | "bands">): Since {
  const alike =
    before.from === now.from &&
    before.first === now.first &&
    before.cells === now.cells &&
    before.settings.seed === now.settings.seed &&
    before.settings.draws === now.settings.draws;
  if (!alike) return sinceEver();
  const drawn = before.bands.to + 1;
  const families = changedSince(before.rows, now.rows).map((day, family) => {
    const same = sameColumns(before.parameters, now.parameters, ["dailyLog", "kappa"], family);
    return same ? Math.min(day, drawn) : ALWAYS;
  });
  const weighed = FAMILIES.every((_, family) =>
    sameColumns(before.parameters, now.parameters, ["weights"], family),
  );
  return { families, index: weighed ? Math.min(drawn, ...families) : ALWAYS };
}

/** Whether parts hold what `rows` under `method` draw, with bands from `from` on, up to the end of `day`. */
export function partsHold(
  parts: BandParts,
  rows: DrawnRows,
  method: Method,
  from: Day,
  day: Day,
  settings: DrawSettings,
): boolean {
  const first = Math.max(from, rows.packed.first ?? parts.bands.to + 1);
  const parameters = drawnMethod(method, settings, ALL_FROM_A);
  return sinceParts(parts, { from, first, cells: parts.cells, settings, rows, parameters }).index > day;
}

function sameColumns(
  one: DrawnMethod,
  other: DrawnMethod,
  names: readonly (keyof DrawnMethod)[],
  family: number,
): boolean {
  return names.every((name) => {
    const column = other[name][family];
    return one[name][family]?.every((value, draw) => value === column?.[draw]);
  });
}

/** The standings that still hold where a family is another since a day. */
export function standingsBefore(standings: readonly Standing[], since: Day): readonly Standing[] {
  return standings.filter(({ day }) => day < since);
}

/** Standings of a family with those noted anew, in order of days. */
export function withNoted(kept: readonly Standing[], noted: readonly Standing[]): readonly Standing[] {
  const days = new Set(noted.map(({ day }) => day));
  return [...kept.filter(({ day }) => !days.has(day)), ...noted].sort((a, b) => a.day - b.day);
}
