import { countWords } from "@/lib/brief/weekly/weekly-words";

/** Words a minute that a grown reader takes in of a text for information. */
const WORDS_A_MINUTE = 230;
const MINUTES = 4;
export const WORDS_MOST = WORDS_A_MINUTE * MINUTES;

/** How long it takes to read some texts, in minutes, and how many words they are. */
export function readingTime(texts: readonly string[]): { words: number; minutes: number } {
  const words = texts.reduce((sum, text) => sum + countWords(text), 0);
  return { words, minutes: words / WORDS_A_MINUTE };
}
