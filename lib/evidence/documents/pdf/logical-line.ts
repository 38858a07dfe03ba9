const STRONG = "\\p{Script=Arabic}\\p{Script=Hebrew}";
const TURNED_LETTER = new RegExp(`(?!\\p{Nd})[${STRONG}]`, "gu");
const OTHER_LETTER = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/gu;
/** Words of left to right within a line that is read from the right, with the figures and brackets that belong to them. */
const OTHER_RUN = new RegExp(
  `[)\\]]?[\\p{Script=Latin}\\p{Script=Cyrillic}0-9](?:[^${STRONG}]*[\\p{Script=Latin}\\p{Script=Cyrillic}0-9])?[([]?`,
  "gu",
);
/** A figure with its own signs; a range of two figures is two of them. */
const FIGURE = /\p{Nd}(?:[.,:/٫٬]?\p{Nd})*/gu;
const PRESENTED = /[\ufb50-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc]/g;
const BRACKET = /[()[\]«»]/g;
const OTHER_HALF: Record<string, string> = { "(": ")", ")": "(", "[": "]", "]": "[", "«": "»", "»": "«" };

const counted = (line: string, letter: RegExp): number => line.match(letter)?.length ?? 0;

/** Whether most letters of a line are read from the right. */
export const isTurned = (line: string): boolean => counted(line, TURNED_LETTER) > counted(line, OTHER_LETTER);

/** Whether a good part of them is. */
export const hasManyTurned = (line: string): boolean =>
  3 * counted(line, TURNED_LETTER) > counted(line, OTHER_LETTER);

/** Whether a text has a letter that is read from the right at all. */
export const hasTurned = (text: string): boolean => text.search(TURNED_LETTER) !== -1;

/** `mirrored("(a") // => ")a"` */
export const mirrored = (text: string): string =>
  text.replace(BRACKET, (bracket) => OTHER_HALF[bracket] ?? bracket);

/** `backwards("ab") // => "ba"`: marks stay behind the letter that carries them. */
export const backwards = (text: string): string =>
  (text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? []).reverse().join("");

/**
 * A line as it is read, from its signs as they stand from left to right, or the other way round: letters of Arabic script are turned,
 * words of other scripts and figures are not, each figure by itself; brackets open to the other side.
 * `turned("2025 مالس") // => "سلام 2025"`
 */
export function turned(line: string): string {
  const back = backwards(line);
  let read = "";
  let from = 0;
  for (const run of back.matchAll(OTHER_RUN)) {
    if (run[0].search(OTHER_LETTER) === -1) continue;
    const { own, before, after } = bracketsOf(run[0]);
    read += inTurnedText(back.slice(from, run.index) + before) + backwards(own);
    from = run.index + run[0].length - after.length;
  }
  return read + inTurnedText(back.slice(from));
}

/** A bracket at either end of a run belongs to it where its other half does. */
function bracketsOf(run: string): { own: string; before: string; after: string } {
  const inner = run.replace(/^[)\]]/, "");
  const before = inner !== run && !/[([]/.test(inner) ? (run[0] ?? "") : "";
  const rest = run.slice(before.length);
  const after = /[([]$/.test(rest) && !/[)\]]/.test(rest) ? (rest.at(-1) ?? "") : "";
  return { own: rest.slice(0, rest.length - after.length), before, after };
}

const inTurnedText = (text: string): string => mirrored(text.replace(FIGURE, backwards));

/** Letters that carry their joined shape become plain ones. `plain("ﻼ") // => "لا"` */
export const plain = (text: string): string => text.replace(PRESENTED, (letter) => letter.normalize("NFKC"));
