import { DataTable } from "@/app/_ui/data-table";
import { SignedNumber } from "@/app/_ui/signed-number";
import { formatDay } from "@/lib/charts/format";
import { dayLevels } from "@/lib/charts/scenarios/scenario-levels";
import { tableDays } from "@/lib/charts/table-days";
import { isoFromDay } from "@/lib/engine/day";
import type { Day } from "@/lib/engine/signal";
import type { Followed } from "../_state/use-followed";

interface Row {
  day: Day;
  coded: number | null;
  supposed: number | null;
  stage: string | null;
}

/** The two lines as numbers. */
export function LineTable({ followed, from }: { followed: Followed; from: Day }) {
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
}
