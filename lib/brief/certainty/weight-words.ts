import { plain, signed } from "@/lib/charts/format/format";
import { printedDifference } from "@/lib/charts/format/printed-figure";
import { METHOD_1, type Method, weightList } from "@/lib/engine/methods/method";

/** Why the product came with the weights that it has (method §3). They are judgements, and say so. */
export const DELIVERED_WEIGHTS = [
  "Diplomatic contact weighs most, 0.30, because whom a state recognises, hosts and visits is decided at the top, in public and on a known day, and so says most directly what a government wants.",
  "Security comes next with 0.25: nothing breaks a relationship faster than bloodshed at its border, yet many attacks are the work of groups that neither government commands, so that it does not come first.",
  "Words, trade and energy have 0.15 each, since words are cheap and goods and power flow on through bad times; that the three weigh alike only says that nothing measured tells them apart, and nothing measured stands behind the other two figures either.",
] as const;

/** Weights that differ by less are the same. */
const SAME = 1e-9;

/** Whether a method has the weights that the product came with. `isDelivered(METHOD_1) // => true` */
export function isDelivered(method: Pick<Method, "weights">): boolean {
  const delivered = weightList(METHOD_1);
  return weightList(method).every((weight, at) => Math.abs(weight - (delivered[at] ?? 0)) < SAME);
}

/** What equal weights would make of a day. `equalSentence(-1.2, -4, "12 Feb 2026") // => "With equal weights the index of 12 Feb 2026 would read −4.0 instead of −1.2, 2.8 points lower."` */
export function equalSentence(index: number | null, equal: number | null, day: string): string | null {
  if (index === null || equal === null) return null;
  const by = printedDifference(equal, index) ?? 0;
  const move = by === 0 ? "the same" : `${plain(Math.abs(by))} points ${by > 0 ? "higher" : "lower"}`;
  return `With equal weights the index of ${day} would read ${signed(equal)} instead of ${signed(index)}, ${move}.`;
}
