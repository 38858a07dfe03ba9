/** What tells whether two codings of one document are of one happening. */
export interface CodedHappening {
  id: string;
  family: string;
  type: string;
  /** First and last day; null: in force. */
  start: number;
  end: number | null;
  title: string;
}

/** Two codings that are taken to be of one happening, or one that has no other. */
export interface ProposedPair {
  first: string | null;
  second: string | null;
  /** 0 … 1; of an orphan 0. */
  likeness: number;
}

/** How much each says: type and days most, since two coders word one happening in two ways. */
const SAYS = { type: 0.35, family: 0.1, days: 0.35, words: 0.2 };
/** Days apart at which days say half of what they could. */
const HALF_DAYS = 7;
/** Two that are less alike are two happenings. */
const LEAST = 0.4;

/**
 * Which codings of the second coder tell of the same happenings as which of the first. The two most alike are paired first,
 * then the two most alike of the others, until none are alike by 0.4; of equals, those that come first. What is left over is
 * an orphan. An editor may see it otherwise: this is where they begin.
 *
 * A visit on the 1st and one on the 2nd with half of the words in common: 0.35 + 0.1 + 0.35 · 7/8 + 0.2 · ½ = 0.856.
 */
export function proposePairs(
  first: readonly CodedHappening[],
  second: readonly CodedHappening[],
): ProposedPair[] {
  const possible = first
    .flatMap((one, at) => second.map((other, place) => ({ at, place, likeness: likeness(one, other) })))
    .filter((pair) => pair.likeness >= LEAST)
    .sort((a, b) => b.likeness - a.likeness || a.at - b.at || a.place - b.place);
  const [ofFirst, ofSecond] = [new Map<number, ProposedPair>(), new Set<number>()];
  for (const { at, place, likeness } of possible) {
    if (ofFirst.has(at) || ofSecond.has(place)) continue;
    ofFirst.set(at, { first: first[at]?.id ?? null, second: second[place]?.id ?? null, likeness });
    ofSecond.add(place);
  }
  return [
    ...first.map(({ id }, at) => ofFirst.get(at) ?? { first: id, second: null, likeness: 0 }),
    ...second.flatMap(({ id }, place) =>
      ofSecond.has(place) ? [] : [{ first: null, second: id, likeness: 0 }],
    ),
  ];
}

/** How alike two codings are: 1 where type, family, days and words are the same. */
function likeness(one: CodedHappening, other: CodedHappening): number {
  const apart = Math.max(0, one.start - lastDay(other), other.start - lastDay(one));
  return (
    (one.type === other.type ? SAYS.type : 0) +
    (one.family === other.family ? SAYS.family : 0) +
    SAYS.days * (HALF_DAYS / (HALF_DAYS + apart)) +
    SAYS.words * wordsInCommon(one.title, other.title)
  );
}

const lastDay = ({ start, end }: CodedHappening) => (end === null ? start : Math.max(start, end));

/** Words of both over words of either; letters large or small. */
function wordsInCommon(one: string, other: string): number {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const both = [...a].filter((word) => b.has(word)).length;
  const either = a.size + b.size - both;
  return either === 0 ? 0 : both / either;
}

function wordsOf(title: string): Set<string> {
  return new Set(title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}
