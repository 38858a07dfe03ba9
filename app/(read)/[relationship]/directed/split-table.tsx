import { DataTable } from "@/app/_ui/data-table";
import { SignedNumber } from "@/app/_ui/signed-number";
import { initiatorName } from "@/lib/brief/comparing/directed-words";
import { printedGrid } from "@/lib/charts/format/printed-grid";
import { FAMILY_LABEL } from "@/lib/codebook/family";
import type { DirectedReading } from "@/lib/data/readings/directed-reading";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";
import { FAMILIES } from "@/lib/engine/signals/signal";

interface Row {
  name: string;
  signals: number;
  families: (number | null)[];
  total: number | null;
  sum: boolean;
}

/** The index of the day by who began its signals: every column and every row adds up, as printed too. */
export function SplitTable({
  reading: { split, sum },
  relationship: { sideA, sideB },
}: {
  reading: Pick<DirectedReading, "split" | "sum">;
  relationship: Pick<RelationshipRow, "sideA" | "sideB">;
}) {
  const printed = printedGrid(split.map(({ families }) => families));
  const fitted = <Part extends number | null>(exact: Part, shown: number | undefined) =>
    exact === null ? null : (shown ?? null);
  const rows: Row[] = split.map(({ initiator, count, total }, at) => ({
    name: initiatorName(initiator, sideA.name, sideB.name),
    signals: count,
    families: printed.rows[at] ?? [],
    total: fitted(total, printed.rowTotals[at]),
    sum: false,
  }));
  rows.push({
    name: "Engagement index",
    signals: sum.count,
    families: sum.families.map((family, at) => fitted(family, printed.columnTotals[at])),
    total: fitted(sum.total, printed.total),
    sum: true,
  });
  const weight = ({ sum }: Row) => (sum ? "font-semibold" : "");
  return (
    <DataTable
      scrollLabel="The index by who began its signals"
      caption="Exact shares in index points. Rows and columns add up; a dash is no signal."
      columns={[
        { key: "name", heading: "Begun by", rowHeader: true, cell: (row: Row) => row.name },
        {
          key: "signals",
          heading: "Signals",
          numeric: true,
          cell: (row) => <span className={weight(row)}>{row.signals}</span>,
        },
        ...FAMILIES.map((family, at) => ({
          key: family,
          heading: FAMILY_LABEL[family],
          numeric: true,
          cell: (row: Row) => <SignedNumber value={row.families[at] ?? null} className={weight(row)} />,
        })),
        {
          key: "total",
          heading: "In all",
          numeric: true,
          cell: (row) => <SignedNumber value={row.total} className="font-semibold" />,
        },
      ]}
      rows={rows}
      rowKey={(row) => row.name}
    />
  );
}
