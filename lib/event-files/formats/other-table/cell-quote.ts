import { cutText } from "@/lib/event-files/proposals/cut-text";

/** So much of a cell says which it is. What is said of a file is kept, and a cell may be a page of somebody’s notes. */
const QUOTED = 40;

/**
 * A cell as a sentence quotes it: no more than its first 40 letters.
 * `cellQuote("high") // => "“high”"`, `cellQuote("a".repeat(41)) // => "“aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…”"`
 */
export const cellQuote = (text: string) => `“${briefCell(text)}”`;

/** The same without its quotation marks. `briefCell("high") // => "high"` */
export const briefCell = (text: string) => (text.length > QUOTED ? `${cutText(text, QUOTED)}…` : text);
