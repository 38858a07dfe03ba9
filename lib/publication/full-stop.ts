/** Ends of sentences, of the scripts that are coded too, with what may close behind them. */
const ENDED = /[.!?…؟۔।][\p{Pf}\p{Pe}"'\u2069\u202c]*$/u;

/** Whether a text ends a sentence itself. `endsSentence("Counted twice.") // => true` */
export const endsSentence = (text: string): boolean => ENDED.test(text.trimEnd());

/** A text that a further sentence follows: with a full stop, unless it ends one already; nothing stays nothing. `withStop("Counted twice") // => "Counted twice."` */
export function withStop(text: string): string {
  const words = text.trimEnd();
  return words === "" || endsSentence(words) ? words : `${words}.`;
}
