import { z } from "zod";

/** What the database refuses or would change: U+0000, and half of a pair that makes one character. */
const UNKEPT = /[\0\p{Surrogate}]/u;

/** Whether a text is kept as it is. `canBeKept("کابل") // => true`, `canBeKept("\ud800") // => false` */
function canBeKept(text: string): boolean {
  return !UNKEPT.test(text);
}

/** The same text with a mark in the place of what cannot be kept. `keepable("a\0") // => "a\ufffd"` */
export function keepable(text: string): string {
  return text.replace(/[\0\p{Surrogate}]/gu, "\ufffd");
}

/** `unkeptWords("a\0", "the title") // => "the title holds a character that cannot be kept (U+0000)"` */
function unkeptWords(text: unknown, what: string): string {
  const code = UNKEPT.exec(String(text))?.[0]?.codePointAt(0) ?? 0;
  return `${what} holds a character that cannot be kept (U+${code.toString(16).toUpperCase().padStart(4, "0")})`;
}

/** Without spaces around it; empty where nothing of it can be seen. `trimmed(" a ") // => "a"`, `trimmed("\u200b\u2066") // => ""` */
export function trimmed(text: string): string {
  return /[^\s\p{Cf}\p{Default_Ignorable_Code_Point}]/u.test(text) ? text.trim() : "";
}

/** A text that can be kept as it is: what every schema of texts begins with. `what` names it where it cannot. */
export const keptText = (what: string) =>
  z.string().refine(canBeKept, { error: ({ input }) => unkeptWords(input, what) });
