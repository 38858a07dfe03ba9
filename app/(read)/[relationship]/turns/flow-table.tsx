import { DataTable } from "@/app/_ui/data-table";
import { SignedNumber } from "@/app/_ui/signed-number";
import { formatDay } from "@/lib/charts/format/format";
import { type FlowBar, weekSignals } from "@/lib/charts/turns/flow-figure";
import { isoFromDay } from "@/lib/engine/calendar/day";

/** The weeks with new evidence as a table, folded away. */
export function FlowTable({ bars }: { bars: FlowBar[] }) {
  return (
    <details>
      <summary className="py-1 text-[0.9375rem]">The weeks as a table</summary>
      <div className="max-w-xl pt-2">
        <DataTable
          scrollLabel="The weeks as a table"
          caption="Weeks with new evidence, the newest first; in the others no counting signal started. Several happenings told as one are spread over their days, so that a week may have a part of one."
          rows={bars.filter(({ signals }) => signals > 0).toReversed()}
          rowKey={({ monday }) => String(monday)}
          columns={[
            {
              key: "week",
              heading: "Week of",
              rowHeader: true,
              cell: ({ monday }: FlowBar) => formatDay(isoFromDay(monday)),
            },
            {
              key: "signals",
              heading: "Signals",
              numeric: true,
              cell: ({ signals }: FlowBar) => weekSignals(signals),
            },
            {
              key: "value",
              heading: "New evidence",
              numeric: true,
              cell: ({ up, down }: FlowBar) => <SignedNumber value={up - down} />,
            },
          ]}
        />
      </div>
    </details>
  );
}
