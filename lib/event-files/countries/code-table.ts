/**
 * A table written as text: entries apart by two spaces or a line’s end, in each its keys and last the value that they stand for.
 * One map for the key at `place`. `codeTable("700 AFG AFG  702 TAJ TJK", 1).get("TAJ") // => "TJK"`
 */
export function codeTable(text: string, place = 0): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  for (const entry of text.trim().split(/ {2}|\n/)) {
    const parts = entry.split(" ");
    const key = parts[place];
    const value = parts.at(-1);
    if (key !== undefined && value !== undefined) table.set(key, value);
  }
  return table;
}
