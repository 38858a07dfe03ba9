import { count, plain, signed } from "@/lib/charts/format";
import type { CoMovement } from "@/lib/engine/co-movement";

/** A lag in words. `lagWords(3, "Iran", "China") // => "Iran 3 weeks before China"` */
export function lagWords(lag: number, first: string, second: string): string {
  if (lag === 0) return "in the same week";
  const weeks = count(Math.abs(lag), "week");
  return lag > 0 ? `${first} ${weeks} before ${second}` : `${second} ${weeks} before ${first}`;
}

/** Whether two relationships move together, in plain words. */
export function coMovementSentence(
  { peak, envelope }: Pick<CoMovement, "peak" | "envelope">,
  first: string,
  second: string,
): string {
  if (peak === null || envelope === null)
    return "No correlation can be told: the two have fewer than 20 weeks in common, or one of them has no dated new evidence in them.";
  const r = `r = ${signed(peak.r, 2)}`;
  const lag = lagWords(peak.lag, first, second);
  const chance = plain(envelope, 2);
  if (!peak.outside)
    return `No lag stands out from noise: the largest, ${r} (${lag}), lies inside the ±${chance} that chance alone gives.`;
  const way = peak.r > 0 ? "in the same direction" : "in opposite directions";
  return `New evidence moved ${way} most clearly ${lag}: ${r}, outside the ±${chance} that chance alone gives. One pair in twenty gets so far by chance, and moving together does not say that one moves the other.`;
}
