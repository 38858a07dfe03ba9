"use client";

import { formatDay, signed } from "@/lib/charts/format/format";
import { bandWords, weekChange } from "@/lib/charts/spoken/spoken-day";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { useFigureCursor } from "./figure-cursor";

/** The figures of the day under the cursor, for the eye: the chart itself says them aloud. */
export function FigureReadout({ now }: { now: number }) {
  const { view } = useFigureCursor();
  const { days, index, warming, cooling } = view.columns;
  const day = days[now];
  const change = weekChange(view, now);
  const band = bandWords(view, now);
  return (
    <p className="min-h-10 text-sm sm:min-h-6" aria-hidden="true">
      {day === undefined ? (
        "No data in this range."
      ) : (
        <>
          <span className="font-semibold">{formatDay(isoFromDay(day))}</span> · index{" "}
          <span className="font-semibold">{signed(index[now] ?? null)}</span>
          {change === null ? "" : `, ${signed(change)} on the week`}
          {view.pulls ? (
            <>
              {" "}
              · warming pull <span className="font-semibold text-warm">{signed(warming[now] ?? null)}</span> ·
              cooling pull <span className="font-semibold text-cold">{signed(cooling[now] ?? null)}</span>
            </>
          ) : null}
          {band === null ? "" : ` · ${band}`}
          {view.columns.unsupported[now] ? " · not searched" : ""}
        </>
      )}
    </p>
  );
}
