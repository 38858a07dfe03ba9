import { countWords, numberWords } from "./number-words";

/**
 * What a tally tells of, and how many of those are coded singly, so that they are taken off it.
 * `tallyWords(10, 3) // => "Tells of 10 happenings; three of them are coded singly and taken off"`
 */
export function tallyWords(occurrences: number, counted: number): string {
  const told = `Tells of ${countWords(occurrences, "happening")}`;
  if (counted === 0) return `${told}; none of them is coded singly`;
  if (counted >= occurrences) return `${told}; all of them are coded singly, so that it counts 0 itself`;
  return `${told}; ${numberWords(counted)} of them ${counted === 1 ? "is" : "are"} coded singly and taken off`;
}

/** That a happening is one of a tally. `memberWords(10) // => "One of 10 counted in"`; of a target that is no tally: `"Counted in"` */
export function memberWords(occurrences: number): string {
  return occurrences > 1 ? `One of ${numberWords(occurrences)} counted in` : "Counted in";
}
