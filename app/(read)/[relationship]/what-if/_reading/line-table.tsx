"use client";

import { memo, useDeferredValue, useState } from "react";
import { DataTable } from "@/app/_ui/data-table";
import { SignedNumber } from "@/app/_ui/signed-number";
import { formatDay } from "@/lib/charts/format/format";
import { dayLevels } from "@/lib/charts/scenarios/scenario-levels";
import { tableDays } from "@/lib/charts/tables/table-days";
import { isoFromDay } from "@/lib/engine/calendar/day";
import type { Day } from "@/lib/engine/signals/signal";
import type { Followed } from "../_state/use-followed";

interface Row {
  day: Day;
  coded: number | null;
  supposed: number | null;
  stage: string | null;
}

/** The two lines as numbers, behind their name. A closed table is not worked out at every step of a slide. */
export function LineTable({ followed, from, ready }: { followed: Followed; from: Day; ready: boolean }) {
  const [open, setOpen] = useState(false);
  // An open one follows once the hand rests.
  const shown = useDeferredValue(followed);
  return (
    <details className="pt-8" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="py-1 font-semibold">The two lines as a table</summary>
      {open || !ready ? <Rows followed={shown} from={from} /> : null}
    </details>
  );
}

const Rows = memo(function Rows({ followed, from }: { followed: Followed; from: Day }) {
  const { coded, supposed, horizon } = followed;
  const { days, every } = tableDays(from, horizon);
  const rows = days.map((day): Row => {
    const there = dayLevels(supposed.followed, supposed.method, day);
    return {
      day,
      coded: dayLevels(coded.followed, coded.method, day).index,
      supposed: there.index,
      stage: there.stage,
    };
  });
  return (
    <DataTable
      scrollLabel="The index as coded and in the scenario"
      caption={`The index at the end of each day, ${every}.`}
      columns={[
        { key: "day", heading: "Day", rowHeader: true, cell: (row: Row) => formatDay(isoFromDay(row.day)) },
        {
          key: "coded",
          heading: "As coded",
          numeric: true,
          cell: (row: Row) => <SignedNumber value={row.coded} />,
        },
        {
          key: "supposed",
          heading: "Scenario",
          numeric: true,
          cell: (row: Row) => <SignedNumber value={row.supposed} />,
        },
        { key: "stage", heading: "Stage in the scenario", cell: (row: Row) => row.stage ?? "–" },
      ]}
      rows={rows}
      rowKey={(row) => String(row.day)}
    />
  );
});
