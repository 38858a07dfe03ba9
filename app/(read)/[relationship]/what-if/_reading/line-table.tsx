"use client";

import { memo, useDeferredValue, useState } from "react";
import { DataTable } from "@/app/_ui/data-table";
import { SignedNumber } from "@/app/_ui/signed-number";
import { formatDay } from "@/lib/charts/format/format";
import type { LineRow } from "@/lib/charts/scenarios/scenario-lines";
import type { ScenarioReading } from "@/lib/charts/scenarios/scenario-reading";
import { tableDays } from "@/lib/charts/tables/table-days";
import { isoFromDay } from "@/lib/engine/calendar/day";
import type { Day } from "@/lib/engine/signals/signal";

/** The two lines as numbers, behind their name. A closed table is not worked out at every step of a slide. */
export function LineTable({ reading, from, ready }: { reading: ScenarioReading; from: Day; ready: boolean }) {
  const [open, setOpen] = useState(false);
  // An open one follows once the hand rests.
  const shown = useDeferredValue(reading);
  return (
    <details className="pt-8" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="py-1 font-semibold">The two lines as a table</summary>
      {open || !ready ? <Rows reading={shown} from={from} /> : null}
    </details>
  );
}

const Rows = memo(function Rows({ reading, from }: { reading: ScenarioReading; from: Day }) {
  const { every } = tableDays(from, reading.horizon);
  const rows = reading.lines();
  return (
    <DataTable
      scrollLabel="The index as coded and in the scenario"
      caption={`The index at the end of each day, ${every}.`}
      columns={[
        {
          key: "day",
          heading: "Day",
          rowHeader: true,
          cell: (row: LineRow) => formatDay(isoFromDay(row.day)),
        },
        {
          key: "coded",
          heading: "As coded",
          numeric: true,
          cell: (row: LineRow) => <SignedNumber value={row.coded} />,
        },
        {
          key: "supposed",
          heading: "Scenario",
          numeric: true,
          cell: (row: LineRow) => <SignedNumber value={row.supposed} />,
        },
        { key: "stage", heading: "Stage in the scenario", cell: (row: LineRow) => row.stage ?? "–" },
      ]}
      rows={rows}
      rowKey={(row) => String(row.day)}
    />
  );
});
