import { directed } from "./directions";

const MONTH =
  "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:t(?:ember)?)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)";
/** What is a day, a month, a year or a week, or counts them or signals, and no figure. */
const DATES = [
  new RegExp(`\\b\\d{1,2}(?:\\s?[–-]\\s?\\d{1,2})? ${MONTH}\\b(?: \\d{4}\\b)?`, "g"),
  new RegExp(`\\b${MONTH} \\d{1,2}(?:, \\d{4})?\\b`, "g"),
  new RegExp(`\\b${MONTH} \\d{4}\\b`, "g"),
  /\b(?:19|20)\d\d(?:[–-]\d\d(?:\d\d)?)?\b/g,
  /\b[Ww]eeks? \d{1,2}\b/g,
  /\b\d+ (?:days?|weeks?|months?|years?|(?:new )?signals)\b/g,
];
const TOKEN = /\{[^{}]*\}/g;
const NUMBER = /(?<![\p{L}\d]|[\p{L}]-)([+−-]?\d+(?:[.,]\d+)*)(?![\p{L}\d]|-\p{L})/gu;
const SMALL =
  "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred";
const WORDED = new RegExp(`\\b(?:${SMALL})(?:-(?:${SMALL}))?(?: and a half)? points?\\b`, "gi");
/** What a figure of ours stands beside. */
const FIGURE_AFTER = /^\s*(?:index )?points?\b/;
const ABOUT_FIGURES = /\b(?:index|pull|score|change|mean|rose|fell|points?)\b/i;
/** What a sentence is on, where a number beside a word of direction needs no decimal to be ours. */
const ON_INDEX = /\b(?:index|pulls?|scores?)\b/i;
/** A number that counts or measures something else. */
const OF_SOMETHING =
  /^\s*(?:%|(?!(?:on|in|to|since|after|from|at|over|this|last|and|but|while|as|because|points?|index|higher|lower|up|down|above|below)\b)\p{L})/u;

const escaped = (written: string) => written.replace(/[.+]/g, "\\$&");

/** A number of a text that is no token. */
export interface LooseNumber {
  written: string;
  /** It reads as a figure of the index; else as one of what happened. */
  figure: boolean;
}

/**
 * The numbers of a text that are no tokens. Days, months, years and numbers of weeks are none, nor is what belongs to a name, as in CASA-1000.
 * One with a sign, with *points* after it, with a decimal in a sentence on the index, or beside a word of direction reads as a figure of ours.
 * `looseNumbers("fell 6.0 points on 26 Nov 2025; five dead, 12 hurt") // => 6.0 (figure), 12`
 */
export function looseNumbers(sentence: string): LooseNumber[] {
  const bare = DATES.reduce((text, date) => text.replace(date, " "), sentence.replace(TOKEN, " "));
  const found = [...bare.matchAll(NUMBER)].map(([written], at, all): LooseNumber => {
    const end = (all[at]?.index ?? 0) + written.length;
    const after = bare.slice(end);
    const decimal = /[.]\d/.test(written);
    const moved =
      (decimal || ON_INDEX.test(bare)) &&
      !OF_SOMETHING.test(after) &&
      directed(bare, `${escaped(written)}(?![\\d.,]*\\d)`).length > 0;
    const figure =
      /^[+−-]/.test(written) ||
      (decimal && ABOUT_FIGURES.test(bare) && !OF_SOMETHING.test(after)) ||
      moved ||
      FIGURE_AFTER.test(after);
    return { written, figure };
  });
  return [...found, ...[...bare.matchAll(WORDED)].map(([written]) => ({ written, figure: true }))];
}
