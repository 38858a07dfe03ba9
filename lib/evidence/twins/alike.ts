import { overlap } from "./likeness";
import { apart, mistaken, shared } from "./named-in";
import type { Compared } from "./told-signal";

/** How alike two signals are, and in what. */
export interface Alike {
  /** No probability: from 0.55 on somebody is asked. */
  score: number;
  /** What is alike, in words. */
  because: string;
  /** Both name somebody, a place or a body. */
  named: boolean;
}

/** How two lie in time. null in its place: far apart. */
interface Near {
  /** 0: they meet. */
  days: number;
  /** One counts the other. */
  counted: boolean;
}

/** What is in common and weighs; names count once for each kind, a second one half as much again. */
const WEIGHS = {
  words: 0.7,
  type: 0.25,
  family: 0.12,
  day: 0.12,
  sameAct: 0.15,
  source: 0.4,
  person: 0.2,
  place: 0.2,
  body: 0.1,
  number: 0.08,
  oddNumber: 0.25,
};
const OTHER_SCRIPT = 0.35;
/** What speaks against: other people, other places; people who are taken for one another are never one. */
const AGAINST = { people: 0.25, places: 0.2, mistaken: 1 };

/**
 * How alike two signals are by place, day, people, numbers, type and words, whatever script they are told in. Two reports of one attack by
 * the same type, day and words: 0.7 + 0.25 + 0.12 + 0.15 = 1.22. One in Russian and one in English of the same type, day and place, where no word
 * can be in common: 0.25 + 0.25 + 0.12 + 0.15 + 0.2 = 0.97.
 */
export function alikeOf(one: Compared, other: Compared, near: Near | null): Alike {
  const sameFamily = one.family === other.family;
  const sameType = one.type === other.type && sameFamily;
  const sameDay = one.start === other.start;
  const addresses = one.addresses.filter((address) => address !== null);
  // A page that looks back names much that lies far apart.
  const sameSource =
    near !== null && other.addresses.some((address) => address !== null && addresses.includes(address));
  // A clash within the days of a count of clashes is asked about whatever its words.
  const counted = near?.counted === true && sameType && one.occurrences === 1;
  const words = wordsAlike(one, other);
  const names = namesAlike(one, other);
  const score =
    WEIGHS.words * words +
    (sameType ? WEIGHS.type : sameFamily ? WEIGHS.family : 0) +
    (sameDay ? WEIGHS.day : near && near.days <= 1 ? WEIGHS.day / 2 : 0) +
    (sameType && sameDay && one.precision === other.precision ? WEIGHS.sameAct : 0) +
    (sameSource || counted ? WEIGHS.source : 0) +
    names.score;
  const alike = [
    sameSource ? "the same source" : "",
    near === null
      ? "at another time"
      : near.counted
        ? "within its days"
        : sameDay
          ? "the same day"
          : "near in time",
    sameType ? "the same type" : sameFamily ? "the same family" : "",
    ...names.alike,
    words >= 0.4 ? "similar words" : "",
  ];
  return { score, because: alike.filter(Boolean).join(", "), named: names.named };
}

/** Words in common, 0 … 1. Of two scripts none can be: there they speak neither for nor against. */
function wordsAlike(one: Compared, other: Compared): number {
  if (scriptOf(one.title) !== scriptOf(other.title)) return OTHER_SCRIPT;
  return Math.max(
    overlap(one.titleWords(), other.titleWords()),
    0.8 * overlap(one.allWords(), other.allWords()),
  );
}

function scriptOf(text: string): string {
  return /\p{Script=Cyrillic}/u.test(text)
    ? "Cyrillic"
    : /\p{Script=Arabic}/u.test(text)
      ? "Arabic"
      : "Latin";
}

/** A number of three telling digits, such as 111 or 3,652, is hardly met by chance; 100 and 2,500 are. */
const isOdd = (number: string) => number.replace(/0+$/, "").length >= 3;

function namesAlike(one: Compared, other: Compared): { score: number; alike: string[]; named: boolean } {
  const [mine, its] = [one.named(), other.named()];
  const people = shared(mine.people, its.people);
  const places = shared(mine.places, its.places);
  const bodies = shared(mine.bodies, its.bodies);
  const numbers = [...mine.numbers].filter((number) => its.numbers.has(number));
  const weight = (each: number, { length }: readonly string[]) =>
    length === 0 ? 0 : length === 1 ? each : 1.5 * each;
  const against =
    (apart(mine.people, its.people) ? AGAINST.people : 0) +
    (apart(mine.places, its.places) ? AGAINST.places : 0) +
    (mistaken(mine.people, its.people) ? AGAINST.mistaken : 0);
  const score =
    weight(WEIGHS.person, people) +
    weight(WEIGHS.place, places) +
    weight(WEIGHS.body, bodies) +
    weight(numbers.some(isOdd) ? WEIGHS.oddNumber : WEIGHS.number, numbers) -
    against;
  const names = [...people, ...places, ...bodies];
  return { score, alike: [...names, ...numbers].slice(0, 4), named: names.length > 0 };
}
