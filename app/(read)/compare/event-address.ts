import type { FormProblem } from "@/app/_ui/error-summary";
import { type AddressValues, addressValue, dayMessage } from "@/lib/charts/address/range";
import { isolate } from "@/lib/codebook/isolate";
import { readTypedDay } from "@/lib/codebook/typed-day";
import { dayFromIso, isoFromDay } from "@/lib/engine/calendar/day";
import type { Day } from "@/lib/engine/signals/signal";

const DEFAULT_BEFORE = 26;
const DEFAULT_AFTER = 52;
const MOST_WEEKS = 156;
/** How a form names the event day of one relationship, and one day for all. */
export const EVENT_FIELD = "event-";
export const COMMON_FIELD = "common";

/** How lines are laid over one another at events. */
export interface EventAddress {
  on: boolean;
  events: Map<string, Day>;
  /** Weeks shown before and after the events. */
  before: number;
  after: number;
  fromZero: boolean;
}

/** `slug:day,…` of an address parameter; each pair that cannot be read is named by its slug. */
export function slugDays(
  text: string | null,
  unread: (slug: string, text: string) => void,
): Map<string, Day> {
  const days = new Map<string, Day>();
  for (const pair of (text ?? "").split(",").filter(Boolean)) {
    const cut = pair.lastIndexOf(":");
    const [slug, day] = [pair.slice(0, Math.max(0, cut)), pair.slice(cut + 1)];
    const { iso } = readTypedDay(day);
    if (slug === "" || iso === null) unread(slug, day);
    else days.set(slug, dayFromIso(iso));
  }
  return days;
}

/**
 * Reads `align=event&events=slug:day,…&before=26&after=52&zero=on`, and the fields of its form. `named` tells what a relationship is called
 * by its slug.
 */
export function parseEvents(
  values: AddressValues,
  problems: FormProblem[],
  named: (slug: string) => string,
): EventAddress {
  const events = slugDays(addressValue(values, "events"), (slug, text) => {
    const said = `“${text.slice(0, 40)}”`;
    if (slug === "")
      problems.push({
        field: "",
        message: `${said} is no event: write it as tajikistan-afghanistan:2025-11-26.`,
      });
    else
      problems.push({
        field: `${EVENT_FIELD}${slug}`,
        message: dayMessage(`Event of ${isolate(named(slug))}`, readTypedDay(text).problem ?? ""),
        typed: text.slice(0, 200),
      });
  });
  const weeks = (field: "before" | "after", standard: number) => {
    const text = addressValue(values, field);
    if (text === null) return standard;
    const found = /^\d{1,3}$/.test(text) ? Number(text) : 0;
    if (found >= 1 && found <= MOST_WEEKS) return found;
    problems.push({ field, message: `Choose 1 to ${MOST_WEEKS} weeks instead of “${text.slice(0, 40)}”.` });
    return standard;
  };
  return {
    on: addressValue(values, "align") === "event",
    events,
    before: weeks("before", DEFAULT_BEFORE),
    after: weeks("after", DEFAULT_AFTER),
    fromZero: addressValue(values, "zero") === "on",
  };
}

/** Address parameters of an alignment; standard values are left out. */
export function eventParams({
  on,
  events,
  before,
  after,
  fromZero,
}: EventAddress): Record<string, string | null> {
  return {
    align: on ? "event" : null,
    events: slugDaysParam(events),
    before: before === DEFAULT_BEFORE ? null : String(before),
    after: after === DEFAULT_AFTER ? null : String(after),
    zero: fromZero ? "on" : null,
  };
}

export function slugDaysParam(days: ReadonlyMap<string, Day>): string | null {
  return [...days].map(([slug, day]) => `${slug}:${isoFromDay(day)}`).join(",") || null;
}

/** What a form sent under its own field names, as an address writes it; null: it sent none. */
export function eventsOfForm(values: AddressValues, slugs: readonly string[]): string | null {
  const common = addressValue(values, COMMON_FIELD);
  const sent = slugs.flatMap((slug) => {
    const day = common ?? addressValue(values, `${EVENT_FIELD}${slug}`);
    return day === null ? [] : [`${slug}:${day}`];
  });
  return sent.length === 0 ? null : sent.join(",");
}
