/**
 * The values that are most like a text, the most like first: by the share of pairs of neighbouring letters that they have in
 * common (Dice 1945). At most `most`, none that shares no pair.
 *
 * `nearest("visit-high-level", ["summit", "visit-high", "visit"], 2) // => ["visit-high", "visit"]`
 */
export function nearest(text: string, values: readonly string[], most: number): string[] {
  const own = pairsOf(text);
  return values
    .map((value) => ({ value, share: shareOf(own, pairsOf(value)) }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share)
    .slice(0, most)
    .map(({ value }) => value);
}

function pairsOf(text: string): Set<string> {
  const letters = [...text.toLowerCase()];
  return new Set(letters.slice(1).map((letter, at) => `${letters[at]}${letter}`));
}

function shareOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((pair) => other.has(pair)).length;
  return shared === 0 ? 0 : (2 * shared) / (one.size + other.size);
}
