/**
 * An address as a string of a style sheet, for the foot of every printed sheet.
 * `sheetAddress("https://x.org/a?q=\"b\"") // => "\"https://x.org/a?q=\\\"b\\\"\""`
 */
export function sheetAddress(address: string): string {
  return `"${address.replace(/[\p{Cc}]/gu, "").replace(/["\\]/g, (mark) => `\\${mark}`)}"`;
}
