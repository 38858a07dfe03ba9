"use client";

import { type KeyboardEvent, useEffect, useId, useRef } from "react";
import { chartSummary } from "@/lib/charts/spoken/line-summary";
import { spokenDay } from "@/lib/charts/spoken/spoken-day";
import { weekStep } from "@/lib/charts/spoken/week-steps";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { BandLayer } from "./band-layer";
import { CursorLayer } from "./cursor-layer";
import { useFigureCursor } from "./figure-cursor";
import { FigureReadout } from "./figure-readout";
import { IndexBackdrop } from "./index-backdrop";
import { IndexLabels } from "./index-labels";
import { StaticIndexLines } from "./static-lines";
import { TurnMarks, turnRoom } from "./turn-marks";
import { useChartLines } from "./use-chart-lines";
import { WeekPanel } from "./week-panel";

/** Room for the labels of the time axis, in pixels. */
const BELOW_PLOT = 28;
const FOUR_WEEKS = 4;
/** By key: weeks to step, before Shift makes them four times as many. */
const STEPS: Record<string, number> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  PageDown: -FOUR_WEEKS,
  PageUp: FOUR_WEEKS,
};

/** The large chart: drawn by the server at once, then read by pointer, finger or keys. */
export function IndexFigure({ hrefFor }: { hrefFor: string }) {
  const { view, at, moveTo, moveToDay, here, open, ask, close } = useFigureCursor();
  const lines = useChartLines();
  const hint = useId();
  const chart = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLHeadingElement>(null);
  const { days } = view.columns;
  const last = days.length - 1;
  const now = at ?? last;
  const day = days[now];

  const wantsPanel = useRef(false);
  // The answer of the door brings the panel; who opened it with a key goes on reading there.
  useEffect(() => {
    if (open && here && wantsPanel.current) panel.current?.focus();
    wantsPanel.current = false;
  }, [open, here]);
  const openSignals = (thenRead: boolean) => {
    if (day === undefined) return;
    wantsPanel.current = thenRead;
    ask(isoFromDay(day));
  };
  const leave = () => {
    close();
    chart.current?.focus();
  };
  const onKey = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (step !== undefined) {
      const weeks = event.shiftKey && Math.abs(step) === 1 ? step * FOUR_WEEKS : step;
      moveToDay(weekStep(day ?? view.from, weeks, { first: days[0] ?? view.from, last: view.codedTo }));
    } else if (event.key === "Home") moveTo(0);
    else if (event.key === "End") moveTo(last);
    else if (event.key === "Enter") openSignals(true);
    else if (event.key === "Escape") {
      close();
      moveTo(null);
    } else return;
    event.preventDefault();
  };

  return (
    <div>
      <p id={hint} className="sr-only">
        {chartSummary(view)} Left and right arrow move by a week, with Shift by four; Home and End to the
        ends; Enter opens the signals of the week; Escape leaves.
      </p>
      <div
        ref={chart}
        role="slider"
        tabIndex={0}
        aria-label="Day on the index line"
        aria-describedby={hint}
        aria-valuemin={0}
        aria-valuemax={Math.max(0, last)}
        aria-valuenow={Math.max(0, now)}
        aria-valuetext={spokenDay(view, now)}
        onKeyDown={onKey}
        className="pt-11 pl-9 sm:pr-36"
        style={{ paddingBottom: BELOW_PLOT + turnRoom(view) }}
      >
        <div className="relative h-72 sm:h-96">
          <IndexBackdrop view={view} />
          {lines ? <lines.IndexLines view={view} /> : null}
          {/* Paper has another width than the screen that was measured: it gets the lines that fit any. */}
          <div className={lines ? "hidden print:block" : undefined}>
            <StaticIndexLines view={view} />
          </div>
          <BandLayer view={view} />
          <TurnMarks view={view} />
          <IndexLabels view={view} />
          <CursorLayer
            values={view.columns.index}
            low={view.axis.low}
            high={view.axis.high}
            onPick={() => openSignals(false)}
          />
        </div>
      </div>
      <FigureReadout now={now} />
      <WeekPanel hrefFor={hrefFor} heading={panel} onLeave={leave} onOpen={() => openSignals(true)} />
    </div>
  );
}
