/** A sentence of a text in code points, with the number that it is called by. */
export interface Sentence {
  number: number;
  start: number;
  end: number;
}

export interface Paragraph {
  start: number;
  sentences: Sentence[];
}

/** Where a sentence may end: behind its mark and whatever closes a quotation, before a space and something that no sentence goes on with. */
const END = /(?<!\b\p{Lu})[.!?؟۔…]+[»”"’)\]]*(?=\s+[^\s\p{Ll}])/gu;

/** The paragraphs of a text with their sentences, numbered through. */
export function paragraphsOf(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let [number, at] = [0, 0];
  for (const part of text.split(/(\n{2,})/)) {
    if (part.trim() !== "") {
      const sentences: Sentence[] = [];
      for (const { start, end } of sentencesIn(part))
        sentences.push({ number: ++number, start: at + start, end: at + end });
      paragraphs.push({ start: at, sentences });
    }
    at += pointsIn(part);
  }
  return paragraphs;
}

function sentencesIn(part: string): { start: number; end: number }[] {
  const ends = [...part.matchAll(END)].map(({ index, 0: mark }) => index + mark.length);
  const spans = [];
  let from = 0;
  for (const to of [...ends, part.length]) {
    const words = part.slice(from, to);
    const lead = words.length - words.trimStart().length;
    const start = pointsIn(part.slice(0, from + lead));
    if (words.trim() !== "") spans.push({ start, end: start + pointsIn(words.trim()) });
    from = to;
  }
  return spans;
}

const pointsIn = (text: string) => [...text].length;
