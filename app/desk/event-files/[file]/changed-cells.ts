import { inColumnOrder } from "@/lib/event-files/formats/column-order";

/** A cell that reads otherwise; empty: it was not there, or is no more. */
export interface ChangedCell {
  name: string;
  was: string;
  is: string;
}

/**
 * Which cells of a row read otherwise, in the order of the columns of its file.
 * `changedCells({ a: "1", b: "2" }, { a: "1", b: "3" }, ["b", "a"]) // => [{ name: "b", was: "2", is: "3" }]`
 */
export function changedCells(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
  columns: readonly string[],
): ChangedCell[] {
  return inColumnOrder({ ...before, ...after }, columns).flatMap(([name]) => {
    const [was, is] = [before[name] ?? "", after[name] ?? ""];
    return was === is ? [] : [{ name, was, is }];
  });
}
