import { formatDay, formatMoment } from "@/lib/charts/format/format";
import { readTypedDay, typedDayAsIso } from "@/lib/codebook/typed-day";
import { dayFromIso, isoFromDay } from "@/lib/engine/calendar/day";
import type { Day } from "@/lib/engine/signals/signal";
import { codedMoment, codedParam, isEndOfDay } from "./coded-moment";
import {
  type AddressValues,
  addressDay,
  addressValue,
  DAY_NAMES,
  dayMessage,
  type RangeProblem,
} from "./range";

/** Which state of knowledge, data and method a view speaks of (method §8). All null: everything known and coded now, live method. */
export interface Vintage {
  /** As known on this day: only reports published by its end. */
  knownOn: Day | null;
  /** As coded on: only revisions recorded up to this moment, an ISO time to the millisecond. */
  codedOn: string | null;
  /** A method version; null: the live one. */
  method: number | null;
  /** The last coded day as it was then, in a frozen address; null: as it is now. */
  through: Day | null;
}

export const LIVE: Vintage = { knownOn: null, codedOn: null, method: null, through: null };

const WHOLE = /^[1-9]\d{0,5}$/;

/** `formatCoded("2025-11-30T23:59:59.999Z") // => "30 Nov 2025"`, another moment with its time. */
export function formatCoded(moment: string): string {
  return isEndOfDay(moment) ? formatDay(moment.slice(0, 10)) : formatMoment(moment);
}

/** The vintage of an address; what cannot be used is named in `problems` and left out. `trackedFrom` is an ISO day. */
export function parseVintage(values: AddressValues, trackedFrom: string, problems: RangeProblem[]): Vintage {
  const knownOn = addressDay(values, "knownOn", problems);
  const early = knownOn !== null && knownOn < dayFromIso(trackedFrom);
  if (early)
    problems.push({
      field: "knownOn",
      message: dayMessage(
        DAY_NAMES.knownOn,
        `nothing was tracked by ${formatDay(isoFromDay(knownOn))}: choose a later day`,
      ),
      typed: isoFromDay(knownOn),
    });
  const coded = addressValue(values, "codedOn");
  const codedOn = coded === null ? null : codedMoment(typedDayAsIso(coded));
  if (coded !== null && codedOn === null) problems.push(codedProblem(coded));
  const method = addressValue(values, "method");
  const whole = method !== null && WHOLE.test(method);
  if (method !== null && !whole)
    problems.push({ field: "method", message: `“${method.slice(0, 40)}” is no number of a method version.` });
  return {
    knownOn: early ? null : knownOn,
    codedOn,
    method: whole ? Number(method) : null,
    through: addressDay(values, "through", problems),
  };
}

function codedProblem(coded: string): RangeProblem {
  const typed = coded.slice(0, 200);
  // A moment has its own way of writing, which only addresses know.
  const problem = /\d[Tt]\d/.test(coded)
    ? `“${coded.slice(0, 40)}” is no moment with its offset: write it as 2025-11-30T10:15Z`
    : (readTypedDay(coded).problem ?? "");
  return { field: "codedOn", message: dayMessage(DAY_NAMES.codedOn, problem), typed };
}

/** Address parameters of a vintage, for links that keep it. */
export function vintageParams(vintage: Vintage): Record<string, string | null> {
  const iso = (day: Day | null) => (day === null ? null : isoFromDay(day));
  return {
    knownOn: iso(vintage.knownOn),
    codedOn: vintage.codedOn === null ? null : codedParam(vintage.codedOn),
    method: vintage.method === null ? null : String(vintage.method),
    through: iso(vintage.through),
  };
}

/**
 * A vintage in words, "" for the live one.
 * `vintageWords({ ...LIVE, knownOn: 20422, method: 1 }) // => "as known on 30 Nov 2025, by method version 1"`
 */
export function vintageWords({ knownOn, codedOn, method }: Vintage): string {
  return [
    ...(knownOn === null ? [] : [`as known on ${formatDay(isoFromDay(knownOn))}`]),
    ...(codedOn === null ? [] : [`as coded on ${formatCoded(codedOn)}`]),
    ...(method === null ? [] : [`by method version ${method}`]),
  ].join(", ");
}
