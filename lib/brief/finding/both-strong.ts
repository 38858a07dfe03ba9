import { aboutEqual } from "@/lib/brief/news/balance";

/** A pull from which on it is called strong, in index points. */
const STRONG = 10;

/**
 * Both pulls strong, and about equal: a level that hides both. `bothStrong({ warming: 12, cooling: -10 }) // => true`,
 * `bothStrong({ warming: 17.8, cooling: -23.9 }) // => false`
 */
export function bothStrong({
  warming,
  cooling,
}: {
  warming: number | null;
  cooling: number | null;
}): boolean {
  if (warming === null || cooling === null) return false;
  return Math.min(warming, -cooling) >= STRONG && aboutEqual(warming, cooling);
}
