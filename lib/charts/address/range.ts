import { formatDay } from "@/lib/charts/format/format";
import { readTypedDay } from "@/lib/codebook/typed-day";
import { civilOfDay, dayFromIso, dayOfCivil, isoFromDay } from "@/lib/engine/calendar/day";
import type { Day } from "@/lib/engine/signals/signal";

export const PRESETS = ["3m", "6m", "15m", "2y", "all"] as const;
export type Preset = (typeof PRESETS)[number];

export const PRESET_LABEL: Record<Preset, string> = {
  "3m": "3 months",
  "6m": "6 months",
  "15m": "15 months",
  "2y": "2 years",
  all: "All",
};

const PRESET_MONTHS: Record<Exclude<Preset, "all">, number> = { "3m": 3, "6m": 6, "15m": 15, "2y": 24 };
const DEFAULT_PRESET: Preset = "15m";
/** How far past the last coded day a view may reach. */
const AHEAD_DAYS = 366;
/** As much of what was typed into a field as it gets back. */
const TYPED_MAX = 200;

/** The days that can be shown: first tracked day and last coded day. */
export interface Covered {
  first: Day;
  last: Day;
  /** The last day that coverage supports (method-2 §3): views open there; absent: the last coded one. */
  opens?: Day;
}

export interface RangeProblem {
  field:
    | "range"
    | "from"
    | "to"
    | "knownOn"
    | "codedOn"
    | "method"
    | "through"
    | "at"
    | "nowCodedOn"
    | "nowMethod"
    | "nowThrough"
    | "show";
  message: string;
  /** What stands in the address; its field keeps it. */
  typed?: string;
}

/** The days of a view, as asked for in its address. */
export interface ViewRange {
  from: Day;
  to: Day;
  /** null: exact days. */
  preset: Preset | null;
  /** A range that had to be cut to the covered days says so. */
  clamped: boolean;
  problems: RangeProblem[];
}

export type AddressValues = Record<string, string | string[] | undefined>;

/** The first value of an address parameter; empty counts as absent. */
export function addressValue(values: AddressValues, name: string): string | null {
  const found = values[name];
  const one = Array.isArray(found) ? found[0] : found;
  return one === undefined || one.trim() === "" ? null : one.trim();
}

/**
 * A day from an address, however it was typed, or null with a sentence that says what is wrong with it. `name` is what its field is called
 * where that is not its usual name.
 */
export function addressDay(
  values: AddressValues,
  field: DayField,
  problems: RangeProblem[],
  name: string = DAY_NAMES[field],
): Day | null {
  const text = addressValue(values, field);
  if (text === null) return null;
  const { iso, problem } = readTypedDay(text);
  if (iso !== null) return dayFromIso(iso);
  problems.push({ field, message: dayMessage(name, problem), typed: text.slice(0, TYPED_MAX) });
  return null;
}

/** What the fields of days are called, in sentences about them. */
export const DAY_NAMES = {
  from: "First day",
  to: "Last day",
  at: "Day",
  knownOn: "As known on",
  codedOn: "As coded on",
  through: "Coded through",
} as const satisfies Partial<Record<RangeProblem["field"], string>>;
type DayField = keyof typeof DAY_NAMES;

/** What is wrong with a typed day, which never stands without the name of its field. `dayMessage("First day", "“soon” is no day") // => "First day: “soon” is no day."` */
export function dayMessage(name: string, problem: string): string {
  return `${name}: ${problem}.`;
}

/** What the field of a day shows: what was typed where it could not be read, else the day that holds. */
export function dayShown(problems: readonly RangeProblem[], field: string, day: string | null): string {
  return problems.find((problem) => problem.field === field)?.typed ?? day ?? "";
}

/**
 * The same day so many months earlier; a day that the month does not have becomes its last.
 * `monthsBefore(dayFromIso("2025-12-31"), 3) // => dayFromIso("2025-09-30")`
 */
export function monthsBefore(day: Day, months: number): Day {
  const { year, month, dayOfMonth } = civilOfDay(day);
  const counted = year * 12 + (month - 1) - months;
  const start = { year: Math.floor(counted / 12), month: (counted % 12) + 1, dayOfMonth: 1 };
  const next = { year: Math.floor((counted + 1) / 12), month: ((counted + 1) % 12) + 1, dayOfMonth: 1 };
  return Math.min(dayOfCivil(start) + dayOfMonth - 1, dayOfCivil(next) - 1);
}

function presetRange(preset: Preset, covered: Covered): Pick<ViewRange, "from" | "to"> {
  const to = covered.opens ?? covered.last;
  const from = preset === "all" ? covered.first : monthsBefore(to, PRESET_MONTHS[preset]);
  return { from: Math.max(covered.first, from), to };
}

/**
 * The range of a view from its address: `range=6m`, or `from` and `to` as days. What cannot be used is named in
 * `problems` and the default stands instead; what reaches beyond the covered days is cut, and `clamped` says so.
 */
export function parseRange(values: AddressValues, covered: Covered): ViewRange {
  const problems: RangeProblem[] = [];
  const asked = addressValue(values, "range");
  const named = PRESETS.find((preset) => preset === asked) ?? null;
  if (asked !== null && named === null)
    problems.push({ field: "range", message: `There is no range “${asked.slice(0, 40)}”.` });
  const from = addressDay(values, "from", problems);
  const to = addressDay(values, "to", problems);
  const preset = named ?? DEFAULT_PRESET;
  if (named !== null || (from === null && to === null))
    return { ...presetRange(preset, covered), preset, clamped: false, problems };
  if (from !== null && to !== null && to < from) {
    problems.push({
      field: "to",
      message: `The last day, ${formatDay(isoFromDay(to))}, is before the first, ${formatDay(isoFromDay(from))}.`,
      typed: isoFromDay(to),
    });
    return { ...presetRange(preset, covered), preset, clamped: false, problems };
  }
  return { ...cut(from ?? covered.first, to ?? covered.last, covered), preset: null, problems };
}

function cut(from: Day, to: Day, covered: Covered): Pick<ViewRange, "from" | "to" | "clamped"> {
  const latest = covered.last + AHEAD_DAYS;
  const until = Math.max(covered.first, Math.min(to, latest));
  // One day cannot be drawn as a line, and a range after the last coded day has no line at all.
  const since = Math.min(Math.max(from, covered.first), covered.last, until);
  return { from: since, to: until, clamped: since !== from || until !== to };
}

/** Address parameters of a range, for links that keep the view. */
export function rangeParams(range: Pick<ViewRange, "from" | "to" | "preset">): Record<string, string> {
  if (range.preset === DEFAULT_PRESET) return {};
  if (range.preset !== null) return { range: range.preset };
  return { from: isoFromDay(range.from), to: isoFromDay(range.to) };
}

/** `addressOf("/x", { range: "6m", knownOn: null }) // => "/x?range=6m"` */
export function addressOf(path: string, params: Record<string, string | null>): string {
  const query = Object.entries(params)
    .filter((pair): pair is [string, string] => pair[1] !== null && pair[1] !== "")
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join("&");
  return query ? `${path}?${query}` : path;
}
