import { useId } from "react";
import { bandPath } from "@/lib/charts/bands/band-path";
import type { ChartView } from "@/lib/charts/drawing/chart-view";
import { boxScale, linePath } from "@/lib/charts/drawing/path";

/** Drawn fine in a unit box that clip paths and outlines share. */
const UNIT = 1000;
const TO_BOX = `scale(${1 / UNIT})`;

/**
 * Where nine in ten and half of the draws lie: hatched, not filled, so that the tints of the pulls stay what they are, with
 * dotted outlines for who sees no hatching. One drawing with and without scripts.
 */
export function BandLayer({ view }: { view: ChartView }) {
  const id = useId();
  if (!view.band) return null;
  const { days } = view.columns;
  const [lowest, lower, , upper, highest] = view.band.levels;
  const scale = boxScale(view, view.axis, UNIT, UNIT);
  const outline = (values: (number | null)[]) =>
    linePath(
      days.map((day, at) => ({ day, value: values[at] ?? null })),
      scale,
    );
  return (
    <>
      <svg aria-hidden="true" className="pointer-events-none absolute inset-0 size-full overflow-hidden">
        <defs>
          <Hatch id={`${id}wide`} pitch={7} />
          <Hatch id={`${id}half`} pitch={3.5} />
          {/* Fractions of the plot, so that the hatching keeps its pitch in any width. */}
          <clipPath id={`${id}nine-in-ten`} clipPathUnits="objectBoundingBox">
            <path d={bandPath(days, lowest, highest, scale)} transform={TO_BOX} />
          </clipPath>
          <clipPath id={`${id}one-in-two`} clipPathUnits="objectBoundingBox">
            <path d={bandPath(days, lower, upper, scale)} transform={TO_BOX} />
          </clipPath>
        </defs>
        <rect
          width="100%"
          height="100%"
          fill={`url(#${id}wide)`}
          clipPath={`url(#${id}nine-in-ten)`}
          className="band-wide"
        />
        <rect
          width="100%"
          height="100%"
          fill={`url(#${id}half)`}
          clipPath={`url(#${id}one-in-two)`}
          className="band-half"
        />
      </svg>
      <svg
        aria-hidden="true"
        viewBox={`0 0 ${UNIT} ${UNIT}`}
        preserveAspectRatio="none"
        className="pointer-events-none absolute inset-0 size-full"
      >
        <path
          d={outline(lowest) + outline(highest)}
          className="band-outline"
          vectorEffect="non-scaling-stroke"
        />
        <path
          d={outline(lower) + outline(upper)}
          className="band-outline band-outline-half"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
    </>
  );
}

/** Turned the other way than the hatching of days that are not coded. */
function Hatch({ id, pitch }: { id: string; pitch: number }) {
  return (
    <pattern
      id={id}
      width={pitch}
      height={pitch}
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(-45)"
    >
      <rect width="1" height={pitch} className="band-hatch" />
    </pattern>
  );
}
