import { foldLetters } from "./letters";
import { numberAt } from "./number-tokens";
import { latinDigits } from "./numerals";
import { withoutProse } from "./prose";
import type { Token } from "./token";
import { longestWording, meaningOf } from "./words/lexicon";
import type { Role } from "./words/role";

/** A word, a number, a blank line (which ends what stands before it), or any sign that is not silent. */
const PIECE = /(\p{L}[\p{L}\p{M}\p{Cf}'’ʼʻ‘`]*)|(\d+)|(\r?\n[^\S\n]*\r?\n)|([^\s“”„"«»‹›\p{Cf}*])/gu;
const SIGNS: Record<string, Role> = {
  "-": "-",
  "‐": "-",
  "‑": "-",
  "‒": "-",
  "–": "-",
  "—": "-",
  "−": "-",
  ـ: "-",
  "/": "/",
  ",": ",",
  "،": ",",
  "٬": ",",
  ".": ".",
  "۔": ".",
  "(": "(",
  "[": "(",
  ")": ")",
  "]": ")",
};

/** A text as the pieces that dates are made of; in time linear to its length. */
export function tokensOf(text: string): Token[] {
  const latin = latinDigits(text);
  const pieces: Token[] = [];
  let skipTo = 0;
  for (const { index: from, 1: word, 2: number, 3: blank, 4: sign } of latin.matchAll(PIECE)) {
    if (from < skipTo) continue;
    if (number !== undefined) {
      const token = numberAt(latin, text, from, number);
      pieces.push(token);
      skipTo = token.to;
    } else if (word !== undefined) {
      const special = word.length === 1 ? shortPeriod(latin, from) : null;
      const end = special?.to ?? from + word.length;
      pieces.push(special ?? piece("z", text, from, end));
      skipTo = end;
    } else if (sign !== undefined) pieces.push(piece(SIGNS[sign] ?? "z", text, from, from + sign.length));
    else if (blank !== undefined) pieces.push(piece("z", "", from, from));
  }
  return withoutProse(withMeanings(pieces));
}

function piece(role: Role, text: string, from: number, to: number): Token {
  return { role, value: 0, calendar: null, weak: false, text: text.slice(from, to), from, to };
}

const SHORT = /(?<![\p{L}\d])([QqHh])([1-4])(?![\p{L}\d])/uy;

/** “Q2”, “H1”: a quarter or half, its number and length. */
function shortPeriod(latin: string, from: number): Token | null {
  SHORT.lastIndex = from;
  const [words, letter = "", number = ""] = SHORT.exec(latin) ?? [];
  if (words === undefined) return null;
  const months = letter.toLowerCase() === "q" ? 3 : 6;
  if (months === 6 && Number(number) > 2) return null;
  const token = piece("q", latin, from, from + words.length);
  return { ...token, value: (Number(number) - 1) * months + 1 };
}

/** The pieces with what their words mean; wordings of several words become one. */
function withMeanings(pieces: Token[]): Token[] {
  const folded = pieces.map(({ role, text }) => (role === "z" ? foldLetters(text) : text));
  const tokens: Token[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const first = pieces[at];
    if (!first) break;
    const longest = first.role === "z" ? longestWording(folded[at] ?? "") : 0;
    const found = longest > 0 ? meaningOf(folded.slice(at, at + longest)) : null;
    if (!found) {
      tokens.push(first);
      continue;
    }
    const last = pieces[at + found.words - 1] ?? first;
    tokens.push({ ...first, ...found.meaning, text: first.text, to: last.to });
    at += found.words - 1;
    // The dot of an abbreviation belongs to it: “Nov.”, “2025 г.”
    const next = pieces[at + 1];
    if (
      next?.role === "." &&
      next.from === last.to &&
      "mwY".includes(found.meaning.role) &&
      isShort(last.text)
    )
      at++;
  }
  return tokens;
}

function isShort(word: string): boolean {
  return (
    word.length <= 5 &&
    !/^(?:may|march|april|june|july|года?|году|мая|май|марта?|июн|июл|сол|соли)$/iu.test(word)
  );
}
