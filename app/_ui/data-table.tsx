import Link from "next/link";
import type { ReactNode } from "react";

export interface Column<Row> {
  key: string;
  heading: ReactNode;
  /** Numbers stand at the right edge. */
  numeric?: boolean;
  /** The cell that names the row. */
  rowHeader?: boolean;
  className?: string;
  cell: (row: Row) => ReactNode;
}

export interface Sorting {
  by: string;
  direction: "ascending" | "descending";
  /** Address that sorts by a column; null: this column does not sort. */
  hrefFor: (key: string) => string | null;
}

interface TableProps<Row> {
  caption: ReactNode;
  captionHidden?: boolean;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  sorting?: Sorting;
  /** Names the scrolling region of a table without links, so that a keyboard can reach and scroll it. */
  scrollLabel?: string;
}

/** A table with a caption, headings that sort through the address, and hairlines between rows. */
export function DataTable<Row>({
  caption,
  captionHidden = false,
  columns,
  rows,
  rowKey,
  sorting,
  scrollLabel,
}: TableProps<Row>) {
  const region = scrollLabel ? { role: "region", tabIndex: 0, "aria-label": scrollLabel } : {};
  return (
    // `relative` keeps hidden captions inside; a wide table scrolls by itself, the page never does.
    <div className="@container relative overflow-x-auto" {...region}>
      <table className="w-full border-collapse text-sm sm:text-[0.9375rem]">
        <caption className={captionHidden ? "sr-only" : "pb-2 text-left text-sm text-muted"}>
          {/* A caption keeps to what is seen of a wide table, and stays while the table scrolls. */}
          <span className="sticky left-0 block max-w-[100cqw]">{caption}</span>
        </caption>
        <thead>
          <tr className="border-b border-rule">
            {columns.map((column) => (
              <Heading key={column.key} column={column} sorting={sorting} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className="border-b border-hair align-baseline">
              {columns.map((column) => {
                const look = `py-2 pr-3 last:pr-0 sm:pr-4 ${column.numeric ? "text-right whitespace-nowrap" : "text-left"} ${column.className ?? ""}`;
                return column.rowHeader ? (
                  <th key={column.key} scope="row" className={`${look} font-medium`}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key} className={look}>
                    {column.cell(row)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Heading<Row>({ column, sorting }: { column: Column<Row>; sorting?: Sorting }) {
  const href = sorting?.hrefFor(column.key) ?? null;
  const sorted = sorting?.by === column.key ? sorting.direction : undefined;
  return (
    <th
      scope="col"
      aria-sort={sorted}
      className={`py-2 pr-3 text-xs font-medium text-muted last:pr-0 sm:pr-4 sm:text-sm ${column.numeric ? "text-right" : "text-left"} ${column.className ?? ""}`}
    >
      {href ? (
        <Link href={href} className={`plain-link ${sorted ? "font-semibold text-ink" : ""}`}>
          {column.heading}
          {sorted ? <span aria-hidden="true">{sorted === "ascending" ? " ↑" : " ↓"}</span> : null}
        </Link>
      ) : (
        column.heading
      )}
    </th>
  );
}
