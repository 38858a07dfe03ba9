import { keepable } from "@/lib/codebook/kept-text";

/** A paragraph of lines that a program has broken: all of about one length. */
const BROKEN_FROM = 50;
const BROKEN_TO = 84;

/**
 * A text as the desk keeps it: lines end with “\n”, paragraphs stand an empty line apart, nothing stands at the ends of lines, and lines that a
 * program has broken are joined. Letters stay as they are.
 * `tidyText("One \r\n\r\n\r\nTwo") // => "One\n\nTwo"`
 */
export function tidyText(text: string): string {
  return keepable(text.replace(/\ufeff/g, ""))
    .replace(/\r\n?|\u2028/g, "\n")
    .replace(/\u2029/g, "\n\n")
    .split("\n")
    .map(withoutEnd)
    .join("\n")
    .split(/\n{2,}/)
    .map((paragraph) => joined(paragraph.replace(/^\n+|\n+$/g, "")))
    .filter((paragraph) => paragraph.trim() !== "")
    .join("\n\n");
}

/** By hand: a pattern would look at a long run of spaces from each of its places. */
function withoutEnd(line: string): string {
  let end = line.length;
  while (end > 0 && "\t \u00a0".includes(line[end - 1] ?? "x")) end--;
  return line.slice(0, end);
}

function joined(paragraph: string): string {
  const lines = paragraph.split("\n");
  const whole = lines.slice(0, -1);
  if (whole.length < 2 || !whole.every(isBroken)) return paragraph;
  return lines.map((line) => line.trim()).join(" ");
}

const isBroken = (line: string) => {
  const { length } = [...line];
  return length >= BROKEN_FROM && length <= BROKEN_TO;
};
