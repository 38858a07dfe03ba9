"use client";

import { type PointerEvent, useCallback } from "react";
import { boxScale } from "@/lib/charts/drawing/path";
import { useFigureCursor } from "./figure-cursor";

/** Follows the pointer over a plot and draws the shared cursor with a dot on the given line. */
export function CursorLayer({
  values,
  low,
  high,
  onPick,
}: {
  values: (number | null)[];
  low: number;
  high: number;
  onPick?: () => void;
}) {
  const { view, at, moveTo, moveToDay } = useFigureCursor();
  const follow = useCallback(
    (event: PointerEvent<SVGSVGElement>) => {
      const box = event.currentTarget.getBoundingClientRect();
      moveToDay(Math.round(view.from + ((event.clientX - box.left) / box.width) * (view.to - view.from)));
    },
    [view, moveToDay],
  );
  const scale = boxScale(view, { low, high }, 100, 100);
  const day = at === null ? null : (view.columns.days[at] ?? null);
  const value = at === null ? null : (values[at] ?? null);
  return (
    <svg
      aria-hidden="true"
      className="absolute inset-0 size-full touch-pan-y overflow-visible"
      onPointerMove={follow}
      onPointerDown={follow}
      onPointerLeave={(event) => event.pointerType === "mouse" && moveTo(null)}
      onClick={onPick}
    >
      <rect width="100%" height="100%" fill="transparent" />
      {day === null ? null : (
        <line
          x1={`${scale.x(day)}%`}
          x2={`${scale.x(day)}%`}
          y2="100%"
          className="stroke-ink"
          strokeWidth={1}
        />
      )}
      {day === null || value === null ? null : (
        <circle
          cx={`${scale.x(day)}%`}
          cy={`${scale.y(value)}%`}
          r={4}
          className="fill-ink stroke-paper"
          strokeWidth={1.5}
        />
      )}
    </svg>
  );
}
