import { DataTable } from "@/app/_ui/data-table";
import { Link } from "@/app/_ui/link";
import type { CoincidenceView } from "@/lib/data/coding/coincidence-view";
import { type AgreementQuery, agreementAddress } from "./agreement-address";

/** The coincidence matrix: every cell that something fell into opens the pairs behind it. */
export function CoincidenceTable({
  view: { values, counts, rows },
  query,
  caption,
  inWords,
}: {
  view: CoincidenceView;
  query: AgreementQuery;
  caption: string;
  inWords: (value: string) => string;
}) {
  const isOpen = (row: string, column: string) => query.cell?.row === row && query.cell.column === column;
  return (
    <DataTable
      caption={caption}
      rows={values.map((value, at) => ({ value, at }))}
      rowKey={({ value }) => value}
      columns={[
        { key: "value", heading: "Given", rowHeader: true, cell: ({ value }) => inWords(value) },
        ...values.map((column, at) => ({
          key: `c ${column}`,
          heading: inWords(column),
          numeric: true,
          cell: ({ value, at: row }: { value: string; at: number }) => {
            const count = rows[row]?.[at] ?? null;
            if (count === null) return <span className="text-muted">–</span>;
            return (
              <Link
                href={agreementAddress({ ...query, cell: { row: value, column } })}
                aria-label={`${count}: ${inWords(value)} and ${inWords(column)}`}
                aria-current={isOpen(value, column) ? "true" : undefined}
                className={`inline-block min-w-6 py-1 ${row === at ? "font-semibold" : ""}`}
              >
                {count}
              </Link>
            );
          },
        })),
        { key: "all", heading: "All", numeric: true, cell: ({ at }) => counts[at] },
      ]}
    />
  );
}
