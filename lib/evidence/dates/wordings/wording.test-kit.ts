/**
 * Words, and what they are: “2025-11-26” a day, “2025-11-15 2025-11-18” a span, “2021-08-15 …” going on; a precision
 * behind it, where it is not the day; “open A | B” the candidates; “none”.
 */
export type Wording = [words: string, answer: string];

/** Wordings of reports of one day. */
export interface Wordings {
  reference: string;
  rows: Wording[];
}
