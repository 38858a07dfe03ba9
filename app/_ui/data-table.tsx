import type { ReactNode } from "react";
import { Link } from "@/app/_ui/link";

export interface Column<Row> {
  key: string;
  heading: ReactNode;
  /** Numbers stand at the right edge. */
  numeric?: boolean;
  /** The cell that names the row. */
  rowHeader?: boolean;
  className?: string;
  /** In a stacked row on a phone the cell takes all of its width. */
  whole?: boolean;
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
  /** On a phone each row becomes a block of so many columns, its cells under their headings, in place of a row that scrolls. */
  stacked?: 2 | 3;
}

const STACKED_ROW = {
  2: "max-sm:grid max-sm:grid-cols-2 max-sm:gap-x-4 max-sm:py-2",
  3: "max-sm:grid max-sm:grid-cols-3 max-sm:gap-x-4 max-sm:py-2",
} as const;
const STACKED_CELL = "max-sm:block max-sm:min-w-0 max-sm:py-1 max-sm:pr-0 max-sm:text-left";

/** A table with a caption, headings that sort through the address, and hairlines between rows. */
export function DataTable<Row>({
  caption,
  captionHidden = false,
  columns,
  rows,
  rowKey,
  sorting,
  scrollLabel,
  stacked,
}: TableProps<Row>) {
  // What is laid out as blocks stays a table for who hears it.
  const role = (name: string) => (stacked ? { role: name } : {});
  const block = stacked ? "max-sm:block" : "";
  const region = scrollLabel ? { role: "region", tabIndex: 0, "aria-label": scrollLabel } : {};
  return (
    // `relative` keeps hidden captions inside; a wide table scrolls by itself, the page never does.
    <div className="table-room @container relative overflow-x-auto" {...region}>
      <table className={`w-full border-collapse text-sm sm:text-[0.9375rem] ${block}`} {...role("table")}>
        <caption className={captionHidden ? "sr-only" : `pb-2 text-left text-sm text-muted ${block}`}>
          {/* A caption keeps to what is seen of a wide table, and stays while the table scrolls. */}
          <span className="sticky left-0 block max-w-[100cqw]">{caption}</span>
        </caption>
        <thead className={stacked && !sorting ? "max-sm:sr-only" : block} {...role("rowgroup")}>
          <tr
            className={`border-b border-rule ${stacked ? "max-sm:flex max-sm:flex-wrap max-sm:gap-x-4" : ""}`}
            {...role("row")}
          >
            {columns.map((column) => (
              <Heading key={column.key} column={column} sorting={sorting} stacked={stacked !== undefined} />
            ))}
          </tr>
        </thead>
        <tbody className={block} {...role("rowgroup")}>
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
              className={`border-b border-hair align-baseline ${stacked ? STACKED_ROW[stacked] : ""}`}
              {...role("row")}
            >
              {columns.map((column) => {
                const place = stacked ? `${STACKED_CELL} ${column.whole ? "max-sm:col-span-full" : ""}` : "";
                const look = `py-2 pr-3 last:pr-0 sm:pr-4 ${column.numeric ? "text-right whitespace-nowrap" : "text-left"} ${column.className ?? ""} ${place}`;
                return column.rowHeader ? (
                  <th
                    key={column.key}
                    scope="row"
                    className={`${look} font-medium ${stacked ? "max-sm:order-first" : ""}`}
                    {...role("rowheader")}
                  >
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key} className={look} {...role("cell")}>
                    {stacked ? (
                      <span aria-hidden="true" className="block text-xs text-muted sm:hidden">
                        {column.heading}{" "}
                      </span>
                    ) : null}
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

function Heading<Row>({
  column,
  sorting,
  stacked,
}: {
  column: Column<Row>;
  sorting?: Sorting;
  stacked: boolean;
}) {
  const href = sorting?.hrefFor(column.key) ?? null;
  const sorted = sorting?.by === column.key ? sorting.direction : undefined;
  return (
    <th
      scope="col"
      aria-sort={sorted}
      {...(stacked ? { role: "columnheader" } : {})}
      className={`py-2 pr-3 text-xs font-medium text-muted last:pr-0 sm:pr-4 sm:text-sm ${column.numeric ? "text-right" : "text-left"} ${column.className ?? ""} ${stacked ? `max-sm:block max-sm:min-w-0 max-sm:pr-0 ${href ? "" : "max-sm:sr-only"}` : ""}`}
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
