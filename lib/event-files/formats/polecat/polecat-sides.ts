import { iso3OfCowNumber } from "@/lib/event-files/countries/iso3-of-cow";
import { isIso3 } from "@/lib/event-files/countries/iso3-states";
import type { Pair } from "@/lib/event-files/rows/event-reader";
import type { Iso3 } from "@/lib/event-files/rows/event-row";

/**
 * The states of one side of a row of POLECAT, from its ISO letters and its numbers of the Correlates of War, “;” between several. The letters say it; one whose number means another
 * state is left out, since one of the two is wrong, and a number alone is no state.
 * `polecatStates("TJK;UZB", "702;704") // => ["TJK", "UZB"]`, `polecatStates("TJK", "704") // => []`
 */
export function polecatStates(letters: string, numbers: string): Iso3[] {
  const [codes, cow] = [listOf(letters), listOf(numbers)];
  const states = codes.filter((code, at) => {
    // Lists of other lengths do not say which number belongs to which letters.
    const other = cow.length === codes.length ? iso3OfCowNumber(Number(cow[at])) : null;
    return isIso3(code) && (other === null || other === code);
  });
  return [...new Set(states)];
}

/** The parts of a field that holds several. `listOf("a; b;") // => ["a", "b"]` */
export function listOf(field: string): string[] {
  return field
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/**
 * Which state stands for each side, where a side can name several: those of the pair where the row says in exactly one direction that one acts on the other; where it says both, each
 * being named on both sides, nobody knows who did what, and neither is a side. Else two different states, or the one that both name.
 * `sidesOf(["TJK", "UZB"], ["AFG"], ["AFG", "TJK"]) // => ["TJK", "AFG"]`, `sidesOf(["TJK", "AFG"], ["TJK", "AFG"], ["AFG", "TJK"]) // => [null, null]`
 */
export function sidesOf(
  from: readonly Iso3[],
  to: readonly Iso3[],
  [a, b]: Pair,
): [Iso3 | null, Iso3 | null] {
  const forth = from.includes(a) && to.includes(b);
  const back = from.includes(b) && to.includes(a);
  if (forth && back) return [null, null];
  if (forth) return [a, b];
  if (back) return [b, a];
  const [one = null] = from;
  return [one, to.find((state) => state !== one) ?? to[0] ?? null];
}
