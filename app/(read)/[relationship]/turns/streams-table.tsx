import { DataTable } from "@/app/_ui/data-table";
import { formatDay } from "@/lib/charts/format/format";
import { type FlowBar, weekSignals } from "@/lib/charts/turns/flow-figure";
import { isoFromDay } from "@/lib/engine/calendar/day";

/** The weeks with contact or strain as a table, folded away. */
export function StreamsTable({ bars }: { bars: FlowBar[] }) {
  return (
    <details>
      <summary className="py-1 text-[0.9375rem]">Contact and strain as a table</summary>
      <div className="max-w-xl pt-2">
        <DataTable
          scrollLabel="Contact and strain as a table"
          caption="Weeks with a happening, the newest first. Several happenings told as one, and those with a vague date, are spread over their days, so that a week may have a part of one."
          rows={bars.filter(({ signals }) => signals > 0).toReversed()}
          rowKey={({ monday }) => String(monday)}
          columns={[
            {
              key: "week",
              heading: "Week of",
              rowHeader: true,
              cell: ({ monday }: FlowBar) => formatDay(isoFromDay(monday)),
            },
            { key: "up", heading: "Contact", numeric: true, cell: ({ up }: FlowBar) => happenings(up) },
            { key: "down", heading: "Strain", numeric: true, cell: ({ down }: FlowBar) => happenings(down) },
          ]}
        />
      </div>
    </details>
  );
}

function happenings(count: number): string {
  return count === 0 ? "0" : weekSignals(count);
}
