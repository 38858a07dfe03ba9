/** What tables write where they have no number. */
const MISSING = new Set(["", "na", "n/a", "null", "none", "nan", "."]);
const NUMBER = /^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[+-]?\d+)?$/i;

/**
 * The score of a cell, with a point or a comma before its decimals. null: none; undefined: it cannot be read.
 * `tableScore("−2,5") // => -2.5`, `tableScore("NA") // => null`, `tableScore("high") // => undefined`
 */
export function tableScore(text: string): number | null | undefined {
  if (MISSING.has(text.toLowerCase())) return null;
  const plain = text.replace(/^[−–]/, "-");
  return NUMBER.test(plain) ? Number(plain.replace(",", ".")) : undefined;
}
