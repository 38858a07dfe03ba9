import { alarmStatement, hindsightStatement, shownBy } from "@/lib/brief/turns/joint-turn-words";
import { formatDay } from "@/lib/charts/format/format";
import type { StreamsReading } from "@/lib/data/readings/turns/stream-turns";
import { isoFromDay } from "@/lib/engine/calendar/day";

/** What the watch said at the time, and what hindsight says to it: two dated statements each, the latest first. */
export function WatchList({
  alarms,
  joint,
  soughtTo,
}: Pick<StreamsReading, "alarms" | "joint" | "soughtTo">) {
  if (alarms.length === 0)
    return (
      <p className="mt-4 prose-text">It has not sounded once up to {formatDay(isoFromDay(soughtTo))}.</p>
    );
  return (
    <ol className="mt-2 max-w-4xl">
      {alarms.toReversed().map((alarm) => (
        <li key={`${alarm.name} ${alarm.raised}`} className="border-b border-hair py-3">
          <p className="font-semibold">{alarmStatement(alarm)}</p>
          <p className="text-muted">{hindsightStatement(shownBy(joint, alarm), soughtTo)}</p>
        </li>
      ))}
    </ol>
  );
}
