/**
 * Reads a number of a cell as a program writes it, by the decimal sign of the table: groups of thousands by the other sign, spaces and a true minus are taken.
 * NaN for anything else. `readCellNumber("−1.200,5", ",") // => -1200.5`, `readCellNumber("2.5", ",") // => 2.5`
 */
export function readCellNumber(text: string, decimal: "." | ","): number {
  const plain = text.replace(/[\s\u00a0\u202f']/g, "").replace(/[−–]/g, "-");
  if (/^[-+]?\d+(?:\.\d+)?e[-+]?\d+$/i.test(plain)) return Number(plain);
  const other = decimal === "," ? "\\." : ",";
  const grouped = new RegExp(`^[-+]?\\d{1,3}(?:${other}\\d{3})+(?:\\${decimal}\\d+)?$`);
  if (grouped.test(plain))
    return Number(plain.replaceAll(decimal === "," ? "." : ",", "").replace(decimal, "."));
  return /^[-+]?(?:\d+[.,]?\d*|[.,]\d+)$/.test(plain) ? Number(plain.replace(",", ".")) : Number.NaN;
}
