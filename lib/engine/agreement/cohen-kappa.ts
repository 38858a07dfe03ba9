/**
 * Cohen’s κ of two coders and names: how far they agree beyond what two people with their two habits would by chance. null
 * where it is not defined: nothing that both coded, or both gave one and the same name throughout.
 *
 * Of 50 units 20 are given 1 by both, 15 are given 2 by both, 5 and 10 differ: `0.4`.
 */
export function cohenKappa(pairs: readonly (readonly [number | null, number | null])[]): number | null {
  const habits = [new Map<number, number>(), new Map<number, number>()] as const;
  let both = 0;
  let same = 0;
  for (const [first, second] of pairs) {
    if (first === null || second === null) continue;
    if (!Number.isFinite(first) || !Number.isFinite(second))
      throw new RangeError("a pair of codes that are no numbers");
    both += 1;
    if (first === second) same += 1;
    habits[0].set(first, (habits[0].get(first) ?? 0) + 1);
    habits[1].set(second, (habits[1].get(second) ?? 0) + 1);
  }
  // Counted in whole pairs of pairs, so that “never by chance” is told from nearly never.
  let chance = 0;
  for (const [name, times] of habits[0]) chance += times * (habits[1].get(name) ?? 0);
  if (both === 0 || chance === both * both) return null;
  return (same * both - chance) / (both * both - chance);
}
