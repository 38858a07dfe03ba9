import { listed } from "@/lib/brief/finding/lead";
import { formatWhen } from "@/lib/charts/format/format-when";
import { isolate } from "@/lib/codebook/isolate";
import type { Family, Precision } from "@/lib/engine/signals/signal";

/** What words need to know of a signal. */
export interface NewsSignal {
  title: string;
  family: Family;
  /** Code of its type, and its name in the codebook; null: the codebook has no such type. */
  type: string;
  typeLabel: string | null;
  /** What a headline calls one signal of its type and several; null: its codebook has no such words, and it goes by its title. */
  phrase: { one: string; several: string } | null;
  /** ISO days; end null: in force as far as is known. */
  start: string;
  end: string | null;
  precision: Precision;
  /** It stands to its last day; false: it happened. */
  status: boolean;
  /** How many like happenings it tells of. */
  occurrences: number;
}

/** A new signal with its share of a change, in index points. */
export interface News {
  slug: string;
  /** The slug of `signal`, where that is the status which `slug` opened. */
  tells?: string;
  share: number;
  signal: NewsSignal;
}

/** A happening whose day a source names too vaguely for a week. */
const isVague = ({ precision, status }: NewsSignal) => !status && precision !== "day" && precision !== "week";

/** Types whose words say the contrary of what they weigh, an open request for one warms a little: they go by their titles. */
const AGAINST_THEIR_PULL = new Set(["request-open"]);

/** Whether a signal goes by the words of its type. */
export const hasWords = ({ phrase, type }: NewsSignal) => phrase !== null && !AGAINST_THEIR_PULL.has(type);

/**
 * A count of like happenings over more than a week: it is spread over its days, so that no week can say what happened in it.
 * `isSpreadCount({ … occurrences: 10, start: "2025-01-01", end: "2025-06-30" }) // => true`
 */
export function isSpreadCount(signal: NewsSignal): boolean {
  return signal.occurrences >= 2 && isVague(signal);
}

/**
 * What a headline calls one signal: the words of its type, else its title; with the time that its source names, where that is vaguer
 * than a week. `newsWords(visit) // => "a high-level visit"`, `newsWords({ …visit, precision: "month" }) // => "a high-level visit in Nov 2025"`
 */
export function newsWords(signal: NewsSignal): string {
  const { phrase, title, occurrences, start, precision } = signal;
  const named =
    phrase === null || !hasWords(signal)
      ? `“${isolate(title.replace(/[.\s]+$/, ""))}”`
      : occurrences >= 2
        ? phrase.several
        : phrase.one;
  return isVague(signal) ? `${named} in ${formatWhen(start, start, precision)}` : named;
}

/** Signals of one type that moved the index the same way. */
export interface NewsGroup {
  type: string;
  family: Family;
  words: string;
  /** Sum of their shares. */
  share: number;
  slugs: string[];
}

/**
 * News of one direction by type: the type of the largest signal first, then by their sums. A signal without words of its type is a group
 * of its own. `newsGroups([clash −5, clash −1, threat −2], false)[0] // => { words: "exchanges of fire", share: -6, … }`
 */
export function newsGroups(news: readonly News[], up: boolean): NewsGroup[] {
  const sorted = news
    .filter(({ share }) => (up ? share > 0 : share < 0))
    .toSorted((a, b) => Math.abs(b.share) - Math.abs(a.share) || (a.slug < b.slug ? -1 : 1));
  const byType = new Map<string, News[]>();
  for (const one of sorted) {
    const key = !hasWords(one.signal) ? `“${one.slug}` : one.signal.type;
    byType.set(key, [...(byType.get(key) ?? []), one]);
  }
  const [largest, ...others] = [...byType.values()].map(groupOf);
  const rest = others.toSorted((a, b) => Math.abs(b.share) - Math.abs(a.share));
  return largest ? [largest, ...rest] : [];
}

function groupOf(news: readonly News[]): NewsGroup {
  const [first] = news;
  if (!first) throw new RangeError("a group has a signal");
  const { signal } = first;
  // Words of one type may name either state.
  const byWords = new Map<string, NewsSignal[]>();
  for (const { signal } of news) {
    const words = signal.phrase?.several ?? signal.title;
    byWords.set(words, [...(byWords.get(words) ?? []), signal]);
  }
  return {
    type: signal.type,
    family: signal.family,
    words: listed(
      [...byWords].map(([several, [one, ...more]]) => (one && more.length === 0 ? newsWords(one) : several)),
    ),
    share: news.reduce((sum, { share }) => sum + share, 0),
    slugs: news.map(({ slug }) => slug),
  };
}
