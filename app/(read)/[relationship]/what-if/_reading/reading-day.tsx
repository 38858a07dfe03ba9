"use client";

import { formatDay } from "@/lib/charts/format/format";
import { isoFromDay } from "@/lib/engine/calendar/day";
import type { Day } from "@/lib/engine/signals/signal";
import { DayField } from "../day-field";

/** The day that the finding and the figures speak of, by slider or by date. */
export function ReadingDay({
  from,
  to,
  latest,
  value,
  ready,
  onChange,
}: {
  from: Day;
  /** Last day of the drawing, where the slider ends. */
  to: Day;
  /** The furthest day that can be named. */
  latest: Day;
  value: Day;
  ready: boolean;
  onChange: (day: Day) => void;
}) {
  return (
    <div inert={!ready} className="screen-only noscript:hidden">
      {/* As long as the plot above, so that the thumb stands under its day. */}
      <div className="pl-7 sm:pr-34">
        <input
          type="range"
          aria-label="Day that is read, slider"
          aria-valuetext={formatDay(isoFromDay(value))}
          min={from}
          max={to}
          step={1}
          value={value}
          onChange={(event) => onChange(Number(event.currentTarget.value))}
          className="h-8 w-full accent-ink"
        />
      </div>
      <DayField
        id="read-on"
        label="Read on"
        value={value}
        min={from}
        max={latest}
        onChange={onChange}
        inline
      />
    </div>
  );
}
