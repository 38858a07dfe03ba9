import { DataTable } from "@/app/_ui/data-table";
import { confirmedBy, delayWords } from "@/lib/brief/turns/turn-words";
import { formatDay } from "@/lib/charts/format/format";
import type { AlarmRow, TurnRow } from "@/lib/data/readings/turns/turns";
import { isoFromDay } from "@/lib/engine/calendar/day";

/** When a detector that knows only the past would have sounded, and whether hindsight bears it out. */
export function AlarmTable({ alarms, turns, last }: { alarms: AlarmRow[]; turns: TurnRow[]; last: string }) {
  if (alarms.length === 0)
    return <p className="mt-4 prose-text">It would not have sounded once up to {last}.</p>;
  return (
    <div className="mt-3 max-w-3xl">
      <DataTable
        scrollLabel="Alarms of the watch"
        caption="Each alarm, the latest first. After one the watch starts again from the new level."
        rows={alarms.toReversed()}
        rowKey={(alarm) => `${alarm.kind} ${alarm.raised}`}
        columns={[
          {
            key: "raised",
            heading: "Sounded at the end of",
            rowHeader: true,
            cell: (alarm: AlarmRow) => formatDay(isoFromDay(alarm.raised)),
          },
          {
            key: "kind",
            heading: "For a",
            cell: (alarm: AlarmRow) => (
              <span className={alarm.kind === "thaw" ? "text-warm" : "text-cold"}>{alarm.kind}</span>
            ),
          },
          {
            key: "onset",
            heading: "That it dates from the week of",
            cell: (alarm: AlarmRow) => formatDay(isoFromDay(alarm.onset)),
          },
          { key: "delay", heading: "Sounded", cell: (alarm: AlarmRow) => delayWords(alarm.weeks) },
          {
            key: "hindsight",
            heading: "In hindsight",
            cell: (alarm: AlarmRow) => (confirmedBy(turns, alarm) ? "a turn there" : "no turn there"),
          },
        ]}
      />
    </div>
  );
}
