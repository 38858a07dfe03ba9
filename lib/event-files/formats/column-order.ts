import { foldedHeading } from "./headed-cells";

/**
 * The cells of a row in the order of the columns of its file, since what is kept of a row has no order. A heading is found by its name, or by the name that its
 * format has for it; cells of no column stand last, as they come.
 * `inColumnOrder({ "CAMEO Code": "036", "Event ID": "7" }, ["event_id", "cameo_code"]) // => [["Event ID", "7"], ["CAMEO Code", "036"]]`
 */
export function inColumnOrder(
  cells: Readonly<Record<string, string>>,
  columns: readonly string[],
): [name: string, text: string][] {
  const [named, folded] = [new Map<string, number>(), new Map<string, number>()];
  for (const [at, column] of columns.entries()) {
    if (!named.has(column.trim())) named.set(column.trim(), at);
    // A heading in other letters than Latin folds to nothing.
    const plain = foldedHeading(column);
    if (plain !== "" && !folded.has(plain)) folded.set(plain, at);
  }
  const placeOf = (name: string) =>
    named.get(name.trim()) ?? folded.get(foldedHeading(name)) ?? columns.length;
  return Object.entries(cells).toSorted(([a], [b]) => placeOf(a) - placeOf(b));
}
