/** A cell that reads otherwise; empty: it was not there, or is no more. */
export interface ChangedCell {
  name: string;
  was: string;
  is: string;
}

/**
 * Which cells of a row read otherwise, in the order of the row.
 * `changedCells({ a: "1", b: "2" }, { a: "1", b: "3" }) // => [{ name: "b", was: "2", is: "3" }]`
 */
export function changedCells(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): ChangedCell[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].flatMap((name) => {
    const [was, is] = [before[name] ?? "", after[name] ?? ""];
    return was === is ? [] : [{ name, was, is }];
  });
}
