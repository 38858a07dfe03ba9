"use client";

import { type CSSProperties, type KeyboardEvent, useEffect, useId, useRef } from "react";
import { indexOn } from "@/lib/charts/drawing/columns";
import { chartSummary } from "@/lib/charts/spoken/line-summary";
import { spokenDay } from "@/lib/charts/spoken/spoken-day";
import { weekStep } from "@/lib/charts/spoken/week-steps";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { BandLayer } from "./band-layer";
import { CursorLayer } from "./cursor-layer";
import { useFigureCursor } from "./figure-cursor";
import { FigureReadout } from "./figure-readout";
import { HappeningLeaders } from "./happening-leaders";
import { HappeningList } from "./happening-list";
import { happeningLayouts } from "./happening-room";
import { InTurn } from "./in-turn";
import { IndexBackdrop } from "./index-backdrop";
import { IndexLabels } from "./index-labels";
import { StaticIndexLines } from "./static-lines";
import { TURN_ROOM, TurnMarks, turnRoom } from "./turn-marks";
import { useChartLines } from "./use-chart-lines";
import { WaitingMarks } from "./waiting-marks";
import { WeekOpener, WeekPanel } from "./week-panel";

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
  const { view, at, moveTo, moveToDay, awake, wake, here, open, ask, close } = useFigureCursor();
  const lines = useChartLines(awake);
  const hint = useId();
  const chart = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLHeadingElement>(null);
  const { days } = view.columns;
  const last = days.length - 1;
  const now = at ?? last;
  const day = days[now];

  const room = happeningLayouts(view);
  const valueOn = (on: number) => indexOn(view.columns, on);

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
      {/* The slider says it when it is reached; in the order of the page it would be read a second time. */}
      <p id={hint} hidden>
        {chartSummary(view)} Left and right arrow move by a week, with Shift by four; Home and End to the
        ends; Enter opens the signals of the week; Escape leaves.
      </p>
      <div className="relative">
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
          onFocus={wake}
          onPointerEnter={wake}
          onPointerDown={wake}
          className="pt-(--phone-room) pl-9 sm:pt-(--narrow-room) sm:pr-32 lg:pt-(--wide-room) xl:pt-(--broad-room)"
          style={
            {
              "--phone-room": `${room.phone.height}px`,
              "--narrow-room": `${room.narrow.height}px`,
              "--wide-room": `${room.wide.height}px`,
              "--broad-room": `${room.broad.height}px`,
              paddingBottom: BELOW_PLOT,
            } as CSSProperties
          }
        >
          <div className={`relative h-44 sm:h-64 ${TURN_ROOM}`} style={turnRoom(view)}>
            <IndexBackdrop view={view} />
            {view.pulls ? null : <BandLayer view={view} />}
            <InTurn
              live={lines ? <lines.IndexLines view={view} /> : null}
              still={<StaticIndexLines view={view} />}
            />
            {view.pulls ? <BandLayer view={view} /> : null}
            <TurnMarks view={view} valueOn={valueOn} />
            {view.waiting.length > 0 ? <WaitingMarks view={view} /> : null}
            <HappeningLeaders view={view} />
            <IndexLabels view={view} />
            <CursorLayer
              values={view.columns.index}
              low={view.axis.low}
              high={view.axis.high}
              onPick={() => openSignals(false)}
            />
          </div>
        </div>
        <HappeningList view={view} hrefFor={hrefFor} />
      </div>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <FigureReadout now={now} />
        <WeekOpener onOpen={() => openSignals(true)} />
      </div>
      <WeekPanel hrefFor={hrefFor} heading={panel} onLeave={leave} />
    </div>
  );
}
