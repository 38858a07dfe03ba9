import { coveredDays, isoDayOrNull } from "@/lib/codebook/date-reading";
import { type Day, PRECISIONS } from "@/lib/engine/signals/signal";
import type { NameDictionary } from "@/lib/evidence/names/name-dictionary";
import { tellingWords } from "./likeness";
import { type NamedIn, namedIn } from "./named-in";

/** What tells signals apart, as typed or as coded. */
export interface Told {
  /** Empty: it is being typed and has none yet. */
  id: string;
  title: string;
  text: string;
  family: string;
  type: string;
  /** ISO days; as typed they may be none. */
  start: string;
  end: string | null;
  precision: string;
  /** NaN while none is typed. */
  intensity: number;
  /** 2 or more: a tally; NaN while it cannot be read. */
  occurrences: number;
  addresses: readonly (string | null)[];
  /** Ids of the signals that it is linked with; null: none. */
  facetOf: string | null;
  duplicateOf: string | null;
  countedIn: string | null;
  opens: string | null;
}

/** First and last of some days. */
export interface Span {
  from: Day;
  to: Day;
}

/** The same with its days and its telling words and names, which are looked for once, and only for those that lie near another. */
export interface Compared extends Told {
  /** Days around which another report of it may be dated; none where no day can be read. */
  spans: readonly Span[];
  titleWords: () => ReadonlySet<string>;
  allWords: () => ReadonlySet<string>;
  named: () => NamedIn;
}

/** A signal made ready to be compared with many. `compared({ ...visit, start: "2025-02-30" }, names).spans // => []` */
export function compared<Signal extends Told>(told: Signal, names: NameDictionary): Signal & Compared {
  const all = `${told.title}\n${told.text}`;
  return {
    ...told,
    spans: spansOf(told),
    titleWords: once(() => tellingWords(told.title)),
    allWords: once(() => tellingWords(all)),
    named: once(() => namedIn(all, names)),
  };
}

function once<Value>(find: () => Value): () => Value {
  let found: { value: Value } | null = null;
  return () => {
    found ??= { value: find() };
    return found.value;
  };
}

/** A tally may be met on any of its days. Anything else is reported when it begins and when it ends: between them a status is no news. */
function spansOf({ start, end, precision, occurrences }: Told): Span[] {
  const span = (first: Day, last: Day) =>
    coveredDays({ start: first, end: last, precision: PRECISIONS.find((one) => one === precision) ?? "day" });
  const begins = isoDayOrNull(start);
  if (begins === null) return [];
  const ends = end === null ? begins : (isoDayOrNull(end) ?? begins);
  if (occurrences > 1) return [span(begins, ends)];
  return ends === begins ? [span(begins, begins)] : [span(begins, begins), span(ends, ends)];
}
