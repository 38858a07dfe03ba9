import { tableAnswer } from "@/app/table-answer";
import type { Comparison } from "@/lib/data/readings/compare/comparison";
import type { Table } from "@/lib/sheets/table";
import type { CompareAddress } from "./compare-address";
import { leavingComparison } from "./leaving-comparison";

/** One downloaded table; `title` is what it says of itself before source and address. */
export interface CompareTable extends Omit<Table, "about"> {
  title: string[];
}

/** A table of the comparison, with what it is above its rows. */
export function compareTable(
  work: (address: CompareAddress, comparison: Comparison) => Promise<CompareTable>,
) {
  return leavingComparison(async (request, address, comparison, source, link) => {
    const { title, ...table } = await work(address, comparison);
    return await tableAnswer(request, { ...table, about: [...title, ...source, link] });
  });
}
