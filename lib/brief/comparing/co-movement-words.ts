import { count, plain, signed } from "@/lib/charts/format/format";
import { isolate } from "@/lib/codebook/isolate";
import { type CoMovement, LEAST_ACTIVE } from "@/lib/engine/comparing/co-movement";

/** A lag in words. `lagWords(3, "Iran", "China") // => "Iran 3 weeks before China"` */
export function lagWords(lag: number, first: string, second: string): string {
  if (lag === 0) return "in the same week";
  const weeks = count(Math.abs(lag), "week");
  const [a, b] = [isolate(first), isolate(second)];
  return lag > 0 ? `${a} ${weeks} before ${b}` : `${b} ${weeks} before ${a}`;
}

/** Whether two relationships move together, in plain words. */
export function coMovementSentence(
  { peak, envelope, active }: Pick<CoMovement, "peak" | "envelope" | "active">,
  first: string,
  second: string,
): string {
  if (peak === null || envelope === null)
    return "No correlation can be told: the two have fewer than 20 weeks in common, or one of them has no dated new evidence in them.";
  const few = [first, second].filter((_, at) => (active[at] ?? 0) < LEAST_ACTIVE);
  if (few.length > 0)
    return `Too little to tell: a finding needs ${LEAST_ACTIVE} weeks with new evidence on either side, and here it is ${active[0]} for ${isolate(first)} and ${active[1]} for ${isolate(second)}. One coincidence makes a peak, so that the lags below are no more than a look.`;
  const r = `r = ${signed(peak.r, 2)}`;
  const lag = lagWords(peak.lag, first, second);
  const chance = plain(envelope, 2);
  if (!peak.outside)
    return `No lag stands out from noise: the largest, ${r} (${lag}), lies inside the ±${chance} that chance alone gives.`;
  const way = peak.r > 0 ? "in the same direction" : "in opposite directions";
  return `New evidence moved ${way} most clearly ${lag}: ${r}, outside the ±${chance} that chance alone gives. One pair in twenty gets so far by chance, and moving together does not say that one moves the other.`;
}
