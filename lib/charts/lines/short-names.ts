interface Pair {
  name: string;
  sideA: { name: string };
  sideB: { name: string };
}

/**
 * Names for lines of one chart: where all pairs share a side, the other side says enough.
 * Tajikistan – Afghanistan beside Uzbekistan – Afghanistan: `["Tajikistan", "Uzbekistan"]`.
 */
export function shortNames(pairs: readonly Pair[]): string[] {
  const full = pairs.map(({ name }) => name);
  const shared = (side: "sideA" | "sideB") => new Set(pairs.map((pair) => pair[side].name)).size === 1;
  const short = shared("sideB")
    ? pairs.map(({ sideA }) => sideA.name)
    : shared("sideA")
      ? pairs.map(({ sideB }) => sideB.name)
      : full;
  return new Set(short).size === pairs.length && pairs.length > 1 ? short : full;
}
