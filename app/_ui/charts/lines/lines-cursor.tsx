"use client";

import {
  type CSSProperties,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  useId,
  useState,
} from "react";
import { percentOf } from "@/app/_ui/charts/frame/percent-of";
import { nearest } from "@/lib/charts/drawing/columns";
import { boxScale } from "@/lib/charts/drawing/path";
import { signed } from "@/lib/charts/format/format";
import { type LinesView, restingPlace } from "@/lib/charts/lines/lines-view";
import { lineValues, placeRemarks, placeWords } from "@/lib/charts/lines/lines-words";
import { weekStep } from "@/lib/charts/spoken/week-steps";
import { lineStyle } from "./line-style";

const WEEK = 7;
const FAR = 4;

/** Reads off every line at one place, by pointer or by arrow keys. The plot itself is drawn by the server. */
export function LinesCursor({
  view,
  label,
  summary = "",
  rest,
  sundays = false,
  room = "pt-4 pb-7 sm:pr-48",
  height = "h-72 sm:h-96 print:h-60",
  style,
  children,
}: {
  view: LinesView;
  label: string;
  /** The chart in sentences; left out where the page says them for everybody. */
  summary?: string;
  /** The day on which the cursor rests; left out: the last one that all lines have. */
  rest?: number;
  /** Steps go from Sunday to Sunday and to the ends, as in the large chart; else by seven days. */
  sundays?: boolean;
  /** Classes of the room around the plot, and of its height. */
  room?: string;
  height?: string;
  /** Properties that the classes of the height read. */
  style?: CSSProperties;
  children: ReactNode;
}) {
  const [at, setAt] = useState<number | null>(null);
  const hint = useId();
  const last = view.days.length - 1;
  const now = Math.min(last, at ?? (rest === undefined ? restingPlace(view) : nearest(view.days, rest)));
  const { x, y } = boxScale(view, view.axis, 100, 100);
  const toDay = (day: number) => setAt(nearest(view.days, day));
  const step = (weeks: number) => {
    const day = view.days[now] ?? view.to;
    toDay(sundays ? weekStep(day, weeks, { first: view.from, last: view.to }) : day + WEEK * weeks);
  };

  const onKey = (event: KeyboardEvent) => {
    const far = event.shiftKey ? FAR : 1;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "ArrowLeft") step(-far);
    else if (event.key === "ArrowRight") step(far);
    else if (event.key === "PageDown") step(-FAR);
    else if (event.key === "PageUp") step(FAR);
    else if (event.key === "Home") setAt(0);
    else if (event.key === "End") setAt(last);
    else if (event.key === "Escape") setAt(null);
    else return;
    event.preventDefault();
  };
  const follow = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    toDay(view.from + ((event.clientX - box.left) / box.width) * (view.to - view.from));
  };

  const place = percentOf(x(view.days[now] ?? view.to));
  return (
    <div>
      {/* The slider says it when it is reached; in the order of the page it would be read a second time. */}
      <p id={hint} hidden>
        {summary} Arrow keys move week by week, with Shift or Page Up and Page Down by four weeks.
      </p>
      <div
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-describedby={hint}
        aria-valuemin={0}
        aria-valuemax={Math.max(0, last)}
        aria-valuenow={Math.max(0, now)}
        aria-valuetext={lineValues(view, now)}
        onKeyDown={onKey}
        className={`pl-9 ${room}`}
      >
        <div
          className={`relative touch-pan-y ${height}`}
          style={style}
          onPointerMove={follow}
          onPointerDown={follow}
          onPointerLeave={(event) => event.pointerType === "mouse" && setAt(null)}
        >
          {children}
          {at === null ? null : (
            <svg
              aria-hidden="true"
              className="pointer-events-none absolute inset-0 size-full overflow-visible"
            >
              <line
                x1={place}
                x2={place}
                y2="100%"
                className="stroke-ink forced-colors:stroke-[CanvasText]"
              />
              {view.lines.map(({ key, values }, which) => {
                const value = values[now] ?? null;
                return value === null ? null : (
                  <circle
                    key={key}
                    cx={place}
                    cy={percentOf(y(value))}
                    r={4}
                    className={`${lineStyle(which).fill} stroke-paper`}
                    strokeWidth={1.5}
                  />
                );
              })}
            </svg>
          )}
        </div>
      </div>
      <p className="min-h-6 pt-1 text-sm" aria-hidden="true">
        <span className="font-semibold">{placeWords(view.scale, view.days[now] ?? view.to)}</span>
        {view.lines.map(({ key, name, values }) => (
          <span key={key}>
            {" "}
            · {name} <span className="font-semibold">{signed(values[now] ?? null)}</span>
          </span>
        ))}
        {placeRemarks(view, view.days[now] ?? view.to).map((remark) => ` · ${remark}`)}
      </p>
    </div>
  );
}
