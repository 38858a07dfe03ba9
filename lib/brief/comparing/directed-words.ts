import { numberWords } from "@/lib/brief/number-words";
import { count, formatDay, percent, signed } from "@/lib/charts/format/format";
import { isolate } from "@/lib/codebook/isolate";
import { type Initiator, LEAST_OWN, LEAST_SIGNALS } from "@/lib/engine/index/directed";

interface Sender {
  name: string;
  own: number;
  shared: number;
  /** ISO day; null: too few signals. */
  begins: string | null;
  level: number | null;
  evidenceShare: number | null;
}

/** Which of two senders is the warmer. `// => "What Afghanistan sends, +12.0, stands above what Tajikistan sends, −3.2"` */
export function directedHeadline([a, b]: readonly [Sender, Sender]): string {
  if (a.level === null && b.level === null) return "Too few signals name who began them";
  if (a.level === null || b.level === null) {
    const [known, silent] = a.level === null ? [b, a] : [a, b];
    return `What ${isolate(known.name)} sends stands at ${signed(known.level)}; ${isolate(silent.name)} began too little to tell`;
  }
  if (signed(a.level) === signed(b.level)) return `Both sides send the same, ${signed(a.level)}`;
  const [high, low] = a.level > b.level ? [a, b] : [b, a];
  return `What ${isolate(high.name)} sends, ${signed(high.level)}, stands above what ${isolate(low.name)} sends, ${signed(low.level)}`;
}

/** What the line of one sender rests on, or why it is a gap. */
export function senderSentence(sender: Sender): string {
  const name = isolate(sender.name);
  const own = sender.own === 0 ? "no signal" : count(sender.own, "signal");
  const rests = `${own} begun by ${name} alone and ${sender.shared === 0 ? "none" : sender.shared} by both`;
  if (sender.begins === null)
    return `${name}: ${rests}. That is too few for a line, which needs ${numberWords(LEAST_SIGNALS)}, ${numberWords(LEAST_OWN)} of them its own: the line is a gap.`;
  const share = sender.evidenceShare === null ? "" : `, ${percent(sender.evidenceShare)} of the evidence`;
  return `${name}: ${rests}${share}. Its line begins on ${formatDay(sender.begins)}.`;
}

/** What the two lines share and what neither holds. `sharedSentence(9, 0) // => "9 signals begun by both are in each line; none was begun by a third party."` */
export function sharedSentence(shared: number, third: number): string {
  const both =
    shared === 0
      ? "No signal was begun by both"
      : `${count(shared, "signal")} begun by both ${shared === 1 ? "is" : "are"} in each line`;
  const others =
    third === 0
      ? "none was begun by a third party"
      : `${count(third, "signal")} of third parties ${third === 1 ? "is" : "are"} in neither`;
  return `${both}; ${others}.`;
}

/** Who began a signal, as a row of a table is called. */
export function initiatorName(initiator: Initiator, a: string, b: string): string {
  return {
    A: `${isolate(a)} alone`,
    BOTH: "Both together",
    B: `${isolate(b)} alone`,
    THIRD: "A third party",
  }[initiator];
}
