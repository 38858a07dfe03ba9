import { DataTable } from "@/app/_ui/data-table";
import { SignedNumber } from "@/app/_ui/signed-number";
import type { LinesView } from "@/lib/charts/lines/lines-view";
import { placeWords } from "@/lib/charts/lines/lines-words";

interface Row {
  place: number;
  values: (number | null)[];
}

/** Several lines as a table, folded away: the picture and its summary stand above it. */
export function LinesTable({
  view,
  rows,
  every,
  what,
}: {
  view: LinesView;
  rows: Row[];
  every: string;
  what: string;
}) {
  return (
    <details className="pt-3">
      <summary className="py-1 text-[0.9375rem]">The lines as a table</summary>
      <div className="pt-2">
        <DataTable
          scrollLabel="The lines as a table"
          caption={`${what}, ${every}, the newest first. The CSV has every day.`}
          columns={[
            {
              key: "place",
              heading: view.scale === "calendar" ? "End of day" : "From the event",
              rowHeader: true,
              className: "whitespace-nowrap",
              cell: (row: Row) => placeWords(view.scale, row.place),
            },
            ...view.lines.map(({ key, name }, at) => ({
              key,
              heading: name,
              numeric: true,
              cell: (row: Row) => <SignedNumber value={row.values[at] ?? null} />,
            })),
          ]}
          rows={rows}
          rowKey={(row) => String(row.place)}
        />
      </div>
    </details>
  );
}
