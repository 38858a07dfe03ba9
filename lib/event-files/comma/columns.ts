import type { CommaRow } from "./comma-rows";

/**
 * Reads a field of a row by the name of its column, whatever the case of the headings; empty where there is no such column. Spaces around it are left out.
 * `columnReader(["ID", "Day"])({ line: 2, text: "7, x", fields: ["7", " x"] }, "day") // => "x"`
 */
export function columnReader(headings: readonly string[]): (row: CommaRow, name: string) => string {
  // As written and in small letters: names are asked for once a row.
  const places = new Map<string, number>();
  for (const [at, heading] of headings.entries()) {
    for (const name of [heading, heading.trim().toLowerCase()]) if (!places.has(name)) places.set(name, at);
  }
  return ({ fields }, name) => fields[places.get(name) ?? -1]?.trim() ?? "";
}

/**
 * The fields of a row by heading as they stand, those without a letter left out, and columns without a heading: R puts the numbers of rows there. Of two columns with one heading the first that says something.
 * `namedCells(["a", "b"], { line: 2, text: "1,", fields: ["1", ""] }) // => { a: "1" }`
 */
export function namedCells(headings: readonly string[], { fields }: CommaRow): Record<string, string> {
  const cells = new Map<string, string>();
  for (const [at, heading] of headings.entries()) {
    const value = fields[at] ?? "";
    if (value.trim() !== "" && heading.trim() !== "" && !cells.has(heading)) cells.set(heading, value);
  }
  return Object.fromEntries(cells);
}

/** A text in one line. `inOneLine("a \n\tb ") // => "a b"` */
export const inOneLine = (text: string) => text.replace(/\s+/g, " ").trim();

/** Places from the smallest to the largest, each once. `placeOf("Dushanbe", "", "Tajikistan") // => "Dushanbe, Tajikistan"` */
export function placeOf(...parts: string[]): string {
  return [...new Set(parts.map(inOneLine).filter((part) => part !== ""))].join(", ");
}
