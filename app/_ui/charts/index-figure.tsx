"use client";

import { type KeyboardEvent, useId } from "react";
import { formatDay, signed } from "@/lib/charts/format";
import { lineSummary } from "@/lib/charts/line-summary";
import { isoFromDay } from "@/lib/engine/day";
import { CursorLayer } from "./cursor-layer";
import { useFigureCursor } from "./figure-cursor";
import { HereLine } from "./here-line";
import { IndexBackdrop } from "./index-backdrop";
import { IndexLabels } from "./index-labels";
import { StaticIndexLines } from "./static-lines";
import { useChartLines } from "./use-chart-lines";

const PAGE_DAYS = 28;

/** The large chart: drawn by the server at once, then inspected by pointer or arrow keys. */
export function IndexFigure() {
  const { view, at, moveTo, moveToDay, ask } = useFigureCursor();
  const lines = useChartLines();
  const hint = useId();
  const last = view.columns.days.length - 1;
  const now = at ?? last;
  const day = view.columns.days[now];
  const askHere = () => day !== undefined && ask(isoFromDay(day));

  const onKey = (event: KeyboardEvent) => {
    const today = day ?? view.codedTo;
    if (event.key === "ArrowLeft") moveTo(Math.max(0, now - 1));
    else if (event.key === "ArrowRight") moveTo(Math.min(last, now + 1));
    else if (event.key === "PageDown") moveToDay(today - PAGE_DAYS);
    else if (event.key === "PageUp") moveToDay(today + PAGE_DAYS);
    else if (event.key === "Home") moveTo(0);
    else if (event.key === "End") moveTo(last);
    else if (event.key === "Escape") moveTo(null);
    else if (event.key === "Enter") askHere();
    else return;
    event.preventDefault();
  };

  return (
    <div>
      <p id={hint} className="sr-only">
        {lineSummary(view.columns)} Arrow keys move day by day, Page Up and Page Down by four weeks, Enter
        asks why the index is where it is.
      </p>
      <div
        role="slider"
        tabIndex={0}
        aria-label="Day on the index line"
        aria-describedby={hint}
        aria-valuemin={0}
        aria-valuemax={Math.max(0, last)}
        aria-valuenow={Math.max(0, now)}
        aria-valuetext={day === undefined ? "no data" : spoken(day)}
        onKeyDown={onKey}
        className="pt-11 pb-7 pl-9 sm:pr-36"
      >
        <div className="relative h-72 sm:h-96">
          <IndexBackdrop view={view} />
          {lines ? <lines.IndexLines view={view} /> : <StaticIndexLines view={view} />}
          <IndexLabels view={view} />
          <CursorLayer
            values={view.columns.index}
            low={view.axis.low}
            high={view.axis.high}
            onPick={askHere}
          />
        </div>
      </div>
      <p className="min-h-6 text-sm" aria-hidden="true">
        {day === undefined ? "No data in this range." : <Readout day={day} now={now} />}
      </p>
      <HereLine />
    </div>
  );

  function spoken(of: number) {
    const { index, warming, cooling } = view.columns;
    return `${formatDay(isoFromDay(of))}: index ${said(index[now])}, warming side ${said(warming[now])}, cooling side ${said(cooling[now])}`;
  }
}

function said(value: number | null | undefined): string {
  return value === null || value === undefined ? "no data" : signed(value);
}

function Readout({ day, now }: { day: number; now: number }) {
  const { index, warming, cooling } = useFigureCursor().view.columns;
  return (
    <>
      <span className="font-semibold">{formatDay(isoFromDay(day))}</span> · index{" "}
      <span className="font-semibold">{signed(index[now] ?? null)}</span> · warming side{" "}
      <span className="font-semibold text-warm">{signed(warming[now] ?? null)}</span> · cooling side{" "}
      <span className="font-semibold text-cold">{signed(cooling[now] ?? null)}</span>
    </>
  );
}
