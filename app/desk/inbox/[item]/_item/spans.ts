import type { Sentence } from "@/lib/evidence/documents/sentences/sentences";
import type { Paragraph } from "../paragraphs";
import type { Span } from "./use-passages";

/** What a passage is used for, by the letter that says so and the control that it speaks for. */
export const USES = [
  { letter: "w", field: "", label: "the whole" },
  { letter: "d", field: "dateAsWritten", label: "date" },
  { letter: "t", field: "text", label: "text" },
  { letter: "f", field: "figures", label: "figure" },
] as const;

export function labelOfUse(field: string): string {
  return USES.find((one) => one.field === field)?.label ?? field;
}

/**
 * The sentences that are named, and what for: `12`, `12-14`, `d12` for the date. null: none of that number.
 * `readSentences("d2-3", sentences) // => { span: { start: 21, end: 80 }, field: "dateAsWritten" }`
 */
export function readSentences(
  typed: string,
  paragraphs: readonly Paragraph[],
): { span: Span; field: string } | null {
  const found = /^\s*([wdtf])?\s*(\d{1,5})(?:\s*[-–]\s*(\d{1,5}))?\s*$/i.exec(typed);
  if (!found) return null;
  const [, letter = "w", from, to = from] = found;
  const all = numbered(paragraphs);
  const [first, last] = [all[Number(from) - 1], all[Number(to) - 1]];
  if (!first || !last || last.end < first.start) return null;
  const field = USES.find((one) => one.letter === letter.toLowerCase())?.field ?? "";
  return { span: { start: first.start, end: last.end }, field };
}

function numbered(paragraphs: readonly Paragraph[]): Sentence[] {
  return paragraphs.flatMap(({ sentences }) => sentences);
}

/** A passage that ends a sentence later, or earlier. */
function bySentence(span: Span, step: 1 | -1, paragraphs: readonly Paragraph[]): Span {
  const all = numbered(paragraphs);
  const at =
    step === 1
      ? all.find(({ end }) => end > span.end)?.end
      : all.findLast(({ end }) => end < span.end && end > span.start)?.end;
  return at === undefined ? span : { ...span, end: at };
}

/** A passage that ends, or begins, a word later or earlier. */
function byWord(span: Span, edge: "start" | "end", step: 1 | -1, points: readonly string[]): Span {
  const isWord = (at: number) => /[\p{L}\p{M}\p{N}]/u.test(points[at] ?? "");
  let at = span[edge];
  const beside = () => (step === 1 ? at : at - 1);
  const within = () => beside() >= 0 && beside() < points.length;
  while (within() && !isWord(beside())) at += step;
  while (within() && isWord(beside())) at += step;
  // A passage that begins begins with a word, and one that ends ends with one.
  if (edge === "start" && step === 1) while (at < span.end && !isWord(at)) at++;
  if (edge === "end" && step === -1) while (at > span.start && !isWord(at - 1)) at--;
  const moved = { ...span, [edge]: at };
  return moved.end > moved.start ? moved : span;
}

/** A passage after an arrow key: up and down move its end by a sentence, left and right by a word, with Ctrl its beginning; null: another key. */
export function movedBy(
  { key, ctrlKey }: { key: string; ctrlKey: boolean },
  span: Span,
  paragraphs: readonly Paragraph[],
  points: readonly string[],
): Span | null {
  if (key === "ArrowDown") return bySentence(span, 1, paragraphs);
  if (key === "ArrowUp") return bySentence(span, -1, paragraphs);
  const edge = ctrlKey ? "start" : "end";
  if (key === "ArrowRight") return byWord(span, edge, 1, points);
  return key === "ArrowLeft" ? byWord(span, edge, -1, points) : null;
}
