import { FlowPlot } from "@/app/_ui/charts/flow-plot";
import { lastAlarmWords, soughtWords, turnsHeadline } from "@/lib/brief/turns/turn-words";
import { formatDay } from "@/lib/charts/format/format";
import type { ReadingBase } from "@/lib/data/readings/reading-base";
import { flowFigure } from "@/lib/data/readings/turns/turn-figure";
import type { TurnsReading } from "@/lib/data/readings/turns/turns";
import { isoFromDay } from "@/lib/engine/calendar/day";
import type { Day } from "@/lib/engine/signals/signal";
import { AlarmTable } from "./alarm-table";
import { FlowTable } from "./flow-table";
import { TurnList } from "./turn-list";

/** The flow of the sum of both streams, as method 1 reads it: its weeks, its turns, and what a watch on it would have told. */
export function ThirdReading({
  reading,
  base,
  range,
  signals,
}: {
  reading: TurnsReading;
  base: ReadingBase;
  range: { from: Day; to: Day };
  signals: string;
}) {
  const figure = flowFigure(reading, range, base);
  return (
    <>
      <p className="mt-3 prose-text">
        {turnsHeadline(reading.turns, reading.soughtTo)}. {lastAlarmWords(reading.turns, reading.alarms)}{" "}
        {soughtWords(reading.soughtTo, reading.codedTo)}
      </p>
      <FlowPlot figure={figure} />
      <FlowTable bars={figure.bars} />
      <h3 className="pt-4 font-sans text-base font-semibold">Its turns in hindsight</h3>
      <TurnList turns={reading.turns} signals={signals} />
      <h3 className="pt-4 font-sans text-base font-semibold">Its watch</h3>
      {reading.soughtTo === null ? (
        <p className="mt-4 prose-text">No whole week was searched, so it did not look.</p>
      ) : (
        <AlarmTable
          alarms={reading.alarms}
          turns={reading.turns}
          last={formatDay(isoFromDay(reading.soughtTo))}
        />
      )}
    </>
  );
}
