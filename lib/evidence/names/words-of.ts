import { foldedLetter } from "./folded";

/** A word of a text in the letters that comparing uses, with its place in the text as it is written. */
export interface Word {
  folded: string;
  /** Code points from 0; `to` is behind the last. */
  from: number;
  to: number;
  /** A sentence or paragraph ends between the word before and this one. */
  begins: boolean;
}

const LETTER = /[\p{L}\p{N}]/u;
/** Ends of sentences, also of Arabic script; an empty line ends a paragraph. */
const ENDS = /[.!?؟۔…\n]/u;

/**
 * The words of a text in order. Joiners, apostrophes and marks inside a word do not divide it; hyphens do.
 * `wordsOf("Tajik–Taliban").map((word) => word.folded) // => ["tajik", "taliban"]`
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let at = 0;
  let from = -1;
  let to = 0;
  let letters = "";
  let begins = true;
  const close = () => {
    if (letters === "") return;
    words.push({ folded: letters, from, to, begins });
    letters = "";
    begins = false;
  };
  for (const character of text) {
    const letter = foldedLetter(character);
    if (LETTER.test(letter)) {
      if (letters === "") from = at;
      letters += letter;
      to = at + 1;
    } else if (letter !== "") {
      const last = words.length;
      close();
      // “U.S.” and “No. 4” end no sentence: a stop behind one letter or before a digit is not looked at here.
      const short = words.length > last && (words.at(-1)?.folded.length ?? 0) < 2;
      if (ENDS.test(character) && !(character === "." && short)) begins = true;
    }
    at++;
  }
  close();
  return words;
}
