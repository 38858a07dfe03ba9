import { type Sentence, sentencesOf } from "@/lib/evidence/documents/sentences/sentences";

export interface Paragraph {
  start: number;
  sentences: Sentence[];
}

/** A line without words stands between two paragraphs. */
const BETWEEN = /\n\s*\n/;

/** The paragraphs of a text with their sentences, numbered through. */
export function paragraphsOf(text: string): Paragraph[] {
  const points = [...text];
  const paragraphs: Paragraph[] = [];
  let end = 0;
  for (const sentence of sentencesOf(text)) {
    const last = paragraphs.at(-1);
    if (last && !BETWEEN.test(points.slice(end, sentence.start).join(""))) last.sentences.push(sentence);
    else paragraphs.push({ start: sentence.start, sentences: [sentence] });
    end = sentence.end;
  }
  return paragraphs;
}
