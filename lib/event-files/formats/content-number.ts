const FIRST = 0x811c9dc5;
const SECOND = 0x9e3779b9;
const PRIME = 0x01000193;
const ODD = 0x2c1b3c6d;
/** 2²¹: 21 bits of the second half stand below the 32 of the first. */
const BELOW = 0x200000;

/**
 * A number of 53 bits that says whether two rows are the same, whichever row stands first: quick, and held in less memory than a text. Two halves over UTF-16 units, the first after
 * Fowler, Noll and Vo, the second turned between its steps, so that what one takes for the same the other does not.
 * `contentNumber({ a: "1" }) === contentNumber({ a: "1" }) // => true`, `contentNumber({ a: "1" }) === contentNumber({ a: "2" }) // => false`
 */
export function contentNumber(cells: Readonly<Record<string, string>>): number {
  let first = FIRST;
  let second = SECOND;
  const take = (unit: number) => {
    first = Math.imul(first ^ unit, PRIME);
    second = Math.imul(second + unit, ODD);
    second ^= second >>> 15;
  };
  const takeAll = (text: string) => {
    for (let at = 0; at < text.length; at++) take(text.charCodeAt(at));
    // No text holds it: “a”, “bc” is not “ab”, “c”.
    take(0x10000);
  };
  for (const name in cells) {
    takeAll(name);
    takeAll(cells[name] ?? "");
  }
  return (first >>> 0) * BELOW + (second >>> 11);
}
