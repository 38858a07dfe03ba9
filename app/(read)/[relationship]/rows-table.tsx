import { DataTable } from "@/app/_ui/data-table";
import { SignedNumber } from "@/app/_ui/signed-number";
import { stageLabel } from "@/lib/brief/finding/stage-label";
import { formatDay } from "@/lib/charts/format/format";
import { tableDays } from "@/lib/charts/tables/table-days";
import { FAMILY_LABEL } from "@/lib/codebook/family";
import type { ReadingBase } from "@/lib/data/readings/reading-base";
import { type DayReading, readingOn } from "@/lib/data/readings/reading-facts";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { type Day, FAMILIES } from "@/lib/engine/signals/signal";

/** `// => "hostile, held by state violence"`, “not searched” where coverage does not support the day */
function stageCell(reading: DayReading): string {
  return reading.supported ? (stageLabel(reading) ?? "–") : "not searched";
}

/** The lines of the view as a table, the newest first. */
export function RowsTable({ base, from, to }: { base: ReadingBase; from: Day; to: Day }) {
  const { days, every } = tableDays(from, Math.min(to, base.last));
  const number = (key: string, heading: string, pick: (row: DayReading) => number | null) => ({
    key,
    heading,
    numeric: true,
    cell: (row: DayReading) => <SignedNumber value={pick(row)} />,
  });
  return (
    <DataTable
      scrollLabel="The lines as a table"
      caption={`The index, its two pulls and the five family scores, ${every}, the newest first. The CSV has every day.`}
      columns={[
        {
          key: "day",
          heading: "End of day",
          rowHeader: true,
          className: "whitespace-nowrap",
          cell: (row: DayReading) => formatDay(isoFromDay(row.day)),
        },
        number("index", "Index", (row) => row.index),
        number("warming", "Warming", (row) => row.warming),
        number("cooling", "Cooling", (row) => row.cooling),
        ...FAMILIES.map((family, place) =>
          number(family, FAMILY_LABEL[family], (row) => row.scores[place] ?? null),
        ),
        { key: "stage", heading: "Stage", cell: (row: DayReading) => stageCell(row) },
      ]}
      rows={days.map((day) => readingOn(base, day))}
      rowKey={(row) => String(row.day)}
    />
  );
}
