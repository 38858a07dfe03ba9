/**
 * A size in the unit that reads best, by thousands as programs for files show it.
 * `fileSize(2_400_000_000) // => "2.4 GB"`
 */
export function fileSize(bytes: number): string {
  if (bytes < 1_000) return `${bytes} bytes`;
  const [unit, of] = bytes < 1e6 ? ["kB", 1e3] : bytes < 1e9 ? ["MB", 1e6] : ["GB", 1e9];
  return `${(bytes / Number(of)).toFixed(unit === "kB" ? 0 : 1)} ${unit}`;
}
