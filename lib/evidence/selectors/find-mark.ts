import { type Candidate, exactPlaces, type Sought, similarPlaces } from "./candidates";
import { flat, pointsBetween } from "./points";
import type { TextMark } from "./text-mark";

export interface Place {
  start: number;
  end: number;
  /** As it stands there now. */
  exact: string;
}

/** Where a passage is found again: unmoved, elsewhere, or with other letters; or that it cannot be told where. */
export type FoundMark =
  | (Place & { kind: "exact" | "moved" | "changed" })
  | { kind: "lost" }
  | { kind: "ambiguous"; places: Place[] };

/** What stood around a quote counts less than the quote. */
const QUOTE_WEIGHT = 0.6;
/** A better place must be better by that much. */
const CLEARLY = 0.05;
/** Below, what stands around it is as good as anything. */
const SOME_CONTEXT = 0.4;
const GOOD_CONTEXT = 0.6;
/** A quote of so many letters is its own proof. */
const LONG = 20;
const LONG_CHANGED = 0.85;
/** Below, a place is not even one of several. */
const PERHAPS = 0.6;
const PLACES_MOST = 10;

/**
 * Finds the passage of a mark in a text that may have been corrected since: where the quote stands with what stood around it, else
 * where it stands at all, else where it stands but for some letters. Says so where it is lost, or where it cannot be told which of several places it is.
 * `findMark("Today in Kabul", markOf("In Kabul today", 3, 8)) // => { kind: "moved", start: 9, end: 14, exact: "Kabul" }`
 */
export function findMark(text: string, mark: TextMark): FoundMark {
  if (mark.exact === "") return { kind: "lost" };
  const whole = flat(text);
  const sought = { exact: flat(mark.exact), prefix: flat(mark.prefix), suffix: flat(mark.suffix) };
  const told = (place: Candidate): Place => ({
    start: place.start,
    end: place.end,
    exact: pointsBetween(text, place.start, place.end),
  });
  const same = exactPlaces(whole, sought, mark.start).filter((place) => told(place).exact === mark.exact);
  // Letter for letter at its place, and nothing around it has changed.
  const unmoved = same.find(({ start, context }) => start === mark.start && context === 1);
  if (unmoved) return { kind: "exact", ...told(unmoved) };
  const sure = same.some(({ context }) => context >= GOOD_CONTEXT);
  const places = (sure ? same : [...same, ...others(similarPlaces(whole, sought), same)]).sort(
    (one, other) => score(other) - score(one),
  );
  const best = bestOf(places, mark, sought);
  if (best) {
    const kind = best.quote < 1 ? "changed" : best.start === mark.start ? "exact" : "moved";
    return { kind, ...told(best) };
  }
  const perhaps = places.filter((place) => score(place) >= PERHAPS || place.quote === 1);
  if (perhaps.length === 0) return { kind: "lost" };
  return { kind: "ambiguous", places: perhaps.slice(0, PLACES_MOST).map(told) };
}

const score = ({ quote, context }: Candidate): number => QUOTE_WEIGHT * quote + (1 - QUOTE_WEIGHT) * context;

const others = (similar: Candidate[], same: Candidate[]): Candidate[] =>
  similar.filter(({ start, end }) => same.every((one) => end <= one.start || one.end <= start));

/** The place that is clearly better than all others and good enough by itself; null: there is none. */
function bestOf([best, next]: Candidate[], mark: TextMark, { exact }: Sought): Candidate | null {
  if (!best) return null;
  if (next && score(best) - score(next) < CLEARLY) {
    const here = [best, next].find(({ start, quote }) => start === mark.start && quote === 1);
    return here && here.context >= GOOD_CONTEXT ? here : null;
  }
  const long = exact.length >= LONG;
  if (best.quote === 1) return long || best.context >= SOME_CONTEXT ? best : null;
  if (best.context >= GOOD_CONTEXT) return best;
  return long && best.quote >= LONG_CHANGED ? best : null;
}
