/** What tables write where they have no number. */
const MISSING = new Set(["", "na", "n/a", "null", "none", "nan", "."]);
const NUMBER = /^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[+-]?\d+)?$/i;

/**
 * The score of a cell, with a point or a comma before its decimals. null: none; undefined: it is no number that can be kept.
 * `tableScore("−2,5") // => -2.5`, `tableScore("NA") // => null`, `tableScore("1e999") // => undefined`
 */
export function tableScore(text: string): number | null | undefined {
  if (MISSING.has(text.toLowerCase())) return null;
  const plain = text.replace(/^[−–]/, "-");
  const value = NUMBER.test(plain) ? Number(plain.replace(",", ".")) : Number.NaN;
  return Number.isFinite(value) ? value : undefined;
}
