import { CodedText } from "@/app/_ui/coded-text";
import { type Column, DataTable } from "@/app/_ui/data-table";
import { formatDay, formatSpan } from "@/lib/charts/format/format";
import { FAMILY_LABEL } from "@/lib/codebook/family";
import type { ImportPlan } from "@/lib/data/records/import-plan";
import { Named } from "./named";
import { type Part, ROWS } from "./plan-parts";

type TablePart = Exclude<Part, "twins" | "changed">;

/** One page of a list of the plan that is a table. `from`: place of its first row. */
export function PlanTable({ plan, part, from }: { plan: ImportPlan; part: TablePart; from: number }) {
  const page = { from, most: ROWS[part] };
  if (part === "dates")
    return (
      <Page
        {...page}
        caption="Dates that are allowed and rarely meant"
        rows={plan.unlikely}
        columns={[signal(), { key: "what", heading: "What is unlikely", cell: ({ message }) => message }]}
      />
    );
  if (part === "new")
    return (
      <Page
        {...page}
        caption="In the order of the file"
        rows={plan.created}
        columns={[
          signal(),
          {
            key: "start",
            heading: "First day",
            className: "whitespace-nowrap",
            cell: ({ start }) => formatDay(start),
          },
          { key: "family", heading: "Family", cell: ({ family }) => FAMILY_LABEL[family] },
          { key: "type", heading: "Type", cell: ({ type }) => type },
          { key: "scored", heading: "Scored", cell: ({ scored }) => (scored ? "yes" : "no") },
        ]}
      />
    );
  if (part === "periods")
    return (
      <Page
        {...page}
        caption="Named periods that do not stand yet"
        rows={plan.periods}
        columns={[
          {
            key: "title",
            heading: "Named period",
            rowHeader: true,
            cell: ({ title }) => <CodedText text={title} />,
          },
          { key: "days", heading: "Days", cell: ({ start, end }) => formatSpan(start, end) },
          {
            key: "public",
            heading: "Who sees it",
            cell: (row) => (row.public ? "everybody" : "those who are signed in"),
          },
        ]}
      />
    );
  return (
    <Page
      {...page}
      caption="Records of coverage that do not stand yet"
      rows={plan.coverage}
      columns={[
        { key: "days", heading: "Days", rowHeader: true, cell: (row) => formatSpan(row.from, row.to) },
        { key: "state", heading: "State", cell: ({ state }) => state.replace("-", " ") },
        {
          key: "sources",
          heading: "Sources",
          cell: ({ sources }) => <CodedText text={sources || "–"} />,
        },
      ]}
    />
  );
}

function signal<Row extends { id: string; title: string }>(): Column<Row> {
  return {
    key: "signal",
    heading: "Signal",
    rowHeader: true,
    cell: ({ id, title }) => <Named id={id} title={title} />,
  };
}

function Page<Row>({
  caption,
  rows,
  columns,
  from,
  most,
}: {
  caption: string;
  rows: readonly Row[];
  columns: Column<Row>[];
  from: number;
  most: number;
}) {
  // Rows of a file have nothing that tells them apart for sure, save their place.
  const placed = rows.slice(from, from + most).map((row, at) => ({ row, place: String(from + at) }));
  return (
    <DataTable
      scrollLabel="What would change"
      caption={caption}
      rows={placed}
      rowKey={({ place }) => place}
      columns={columns.map(
        (column): Column<{ row: Row; place: string }> => ({ ...column, cell: ({ row }) => column.cell(row) }),
      )}
    />
  );
}
