const NO_BREAK = "\u00a0";
const DAY = /\b(\d{1,2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b(?: (?=\d{4}\b))?/g;

/**
 * A sentence for a page, whose days and percentages are never cut by the end of a line; the letters stay the same.
 * `tied("since 12 Feb 2026 with 90 %") // => "since 12\u00a0Feb\u00a02026 with 90\u00a0%"`
 */
export function tied(text: string): string {
  return text
    .replace(DAY, (day) => day.replaceAll(" ", NO_BREAK))
    .replaceAll(/(\d) %/g, `$1${NO_BREAK}%`)
    .replaceAll(/ … (?=[+−\d])/g, `${NO_BREAK}…${NO_BREAK}`);
}
