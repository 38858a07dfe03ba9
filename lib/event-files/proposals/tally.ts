/** Beside its letters, what a text takes in memory. */
const ENTRY = 50;

/** How often each text was told. */
export interface Tally {
  add(text: string): void;
  times: ReadonlyMap<string, number>;
}

/**
 * Counts texts within bounds: a text that was not met before so many letters were held is not counted. Of the same texts in the same order the counts are the same.
 * @param room in letters, 50 more for each text; the first text always fits
 * After adding “a”, “b”, “a”: `times // => Map { "a" => 2, "b" => 1 }`
 */
export function openTally(room: number): Tally {
  const times = new Map<string, number>();
  let held = 0;
  return {
    add(text) {
      const before = times.get(text);
      if (before === undefined && held >= room) return;
      if (before === undefined) held += text.length + ENTRY;
      times.set(text, (before ?? 0) + 1);
    },
    times,
  };
}

/** What was told most often; of several the first by its letters; empty: nothing was. `commonest(new Map([["b", 1], ["a", 1]])) // => "a"` */
export function commonest(times: ReadonlyMap<string, number>): string {
  let [best, most] = ["", 0];
  for (const [text, count] of times)
    if (count > most || (count === most && text < best)) [best, most] = [text, count];
  return best;
}
