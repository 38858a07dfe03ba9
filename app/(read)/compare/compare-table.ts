import { type CsvCell, csv } from "@/lib/charts/tables/csv";
import { csvPreface } from "@/lib/charts/tables/csv-preface";
import type { Comparison } from "@/lib/data/readings/compare/comparison";
import type { CompareAddress } from "./compare-address";
import { leavingComparison } from "./leaving-comparison";

/** One downloaded table: what stands above it, its rows and its name without ending. */
export interface CompareTable {
  title: string[];
  header: string[];
  rows: CsvCell[][];
  name: string;
}

/** A table of the comparison, with what it is above its rows. */
export function compareTable(
  work: (address: CompareAddress, comparison: Comparison) => Promise<CompareTable>,
) {
  return leavingComparison(async (address, comparison, source, link) =>
    file(await work(address, comparison), [...source, link]),
  );
}

function file({ title, header, rows, name }: CompareTable, source: string[]): Response {
  return new Response(csvPreface([...title, ...source]) + csv(header, rows), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name}.csv"`,
      "Cache-Control": "no-store",
    },
  });
}
