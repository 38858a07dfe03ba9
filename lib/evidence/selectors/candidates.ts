import search from "approx-string-match";
import { foldedLetter } from "@/lib/evidence/names/folded";

/** A place that may be the one that is sought, in a flat text. */
export interface Candidate {
  start: number;
  end: number;
  /** 0 … 1: how much of the quote stands there. */
  quote: number;
  /** 0 … 1: how much of what stood around it does. */
  context: number;
}

/** What is sought, flat. */
export interface Sought {
  exact: string;
  prefix: string;
  suffix: string;
}

/** Of a quote that stands in more places than that, those nearest to where it stood are looked at. */
const PLACES_MOST = 400;
/** A quote of which more has changed is another one. */
const CHANGED_MOST = 0.25;
const ERRORS_MOST = 512;

const errorsIn = (pattern: string) =>
  Math.min(ERRORS_MOST, Math.max(1, Math.floor(pattern.length * CHANGED_MOST)));

/** Where the quote stands letter for letter. */
export function exactPlaces(text: string, sought: Sought, near: number): Candidate[] {
  const starts = startsOf(text, sought.exact)
    .sort((one, other) => Math.abs(one - near) - Math.abs(other - near))
    .slice(0, PLACES_MOST);
  return starts.map((start) => candidate(text, sought, start, start + sought.exact.length, 1));
}

/** Where it stands but for some letters: by itself, within what stood around it, or in letters that comparing takes for the same. */
export function similarPlaces(text: string, sought: Sought): Candidate[] {
  const { exact, prefix, suffix } = sought;
  const found = search(text, exact, errorsIn(exact)).map((match) => ({ ...match, from: 0 }));
  const whole = prefix + exact + suffix;
  if (whole.length > exact.length)
    for (const region of search(text, whole, errorsIn(whole))) {
      const part = text.slice(region.start, region.end);
      for (const match of search(part, exact, errorsIn(exact))) found.push({ ...match, from: region.start });
    }
  const similar = found.map(({ start, end, errors, from }) => {
    const [first, last] = trimmed(text, exact, from + start, from + end);
    return candidate(text, sought, first, last, 1 - errors / exact.length);
  });
  return apart([...similar, ...foldedPlaces(text, sought)].filter(({ start, end }) => end > start));
}

/** Spelt with other letters of the same sound, which corrected texts often are: nearly the same. */
const FOLDED = 0.95;

function foldedPlaces(text: string, sought: Sought): Candidate[] {
  let letters = "";
  const places: number[] = [];
  for (const [at, unit] of text.split("").entries())
    for (const letter of foldedLetter(unit).split("")) {
      letters += letter;
      places.push(at);
    }
  const quote = [...sought.exact].map(foldedLetter).join("");
  if (quote.trim() === "") return [];
  return startsOf(letters, quote)
    .slice(0, PLACES_MOST)
    .map((at) => {
      const [start, last] = [places[at] ?? 0, places[at + quote.length - 1] ?? 0];
      return candidate(text, sought, start, last + 1, FOLDED);
    });
}

function startsOf(text: string, pattern: string): number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(pattern); at !== -1; at = text.indexOf(pattern, at + 1)) starts.push(at);
  return starts;
}

/** A search may take a space on either side for a letter that is missing. */
function trimmed(text: string, exact: string, start: number, end: number): [number, number] {
  let [first, last] = [start, end];
  while (first < last && /\s/.test(text[first] ?? "") && !/^\s/.test(exact)) first++;
  while (last > first && /\s/.test(text[last - 1] ?? "") && !/\s$/.test(exact)) last--;
  return [first, last];
}

function candidate(
  text: string,
  { prefix, suffix }: Sought,
  start: number,
  end: number,
  quote: number,
): Candidate {
  const before = text.slice(Math.max(0, start - 2 * prefix.length), start);
  const behind = text.slice(end, end + 2 * suffix.length);
  const length = prefix.length + suffix.length;
  const missed = errors(before, prefix) + errors(behind, suffix);
  return { start, end, quote, context: length === 0 ? 1 : 1 - missed / length };
}

/** How many letters of a pattern must be changed to find it in a short text. */
function errors(text: string, pattern: string): number {
  if (pattern === "" || text.endsWith(pattern) || text.startsWith(pattern)) return 0;
  return search(text, pattern, pattern.length)[0]?.errors ?? pattern.length;
}

/** Of places that lie over each other, the one that fits best. */
function apart(places: Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const place of [...places].sort((one, other) => other.quote + other.context - one.quote - one.context))
    if (kept.every(({ start, end }) => place.end <= start || end <= place.start)) kept.push(place);
  return kept;
}
