import { useId } from "react";
import { bandPath } from "@/lib/charts/bands/band-path";
import type { ChartView } from "@/lib/charts/drawing/chart-view";
import { boxScale, linePath } from "@/lib/charts/drawing/path";
import { keptPath } from "@/lib/charts/packing/kept-path";

/** Drawn fine in a unit box that clip paths and outlines share. */
const UNIT = 1000;
const TO_BOX = `scale(${1 / UNIT})`;

/**
 * Where nine in ten of the draws lie, and on request half of them: filled in the grey of doubt, or where the pulls are drawn hatched over them, so
 * that their tints stay what they are; with outlines for who sees neither. One drawing with and without scripts.
 */
export function BandLayer({ view }: { view: ChartView }) {
  const id = useId();
  if (!view.band) return null;
  const { days } = view.columns;
  const [lowest, lower, , upper, highest] = view.band.levels;
  const scale = boxScale(view, view.axis, UNIT, UNIT);
  const look = view.pulls
    ? {
        wide: { fill: `url(#${id}wide)`, className: "band-wide" },
        half: { fill: `url(#${id}half)`, className: "band-half" },
      }
    : { wide: { className: "band-fill" }, half: { className: "band-fill-half" } };
  const outline = (values: (number | null)[]) =>
    linePath(
      days.map((day, at) => ({ day, value: values[at] ?? null })),
      scale,
    );
  const path = (name: string, make: () => string) => keptPath(view, name, make);
  return (
    <>
      <svg aria-hidden="true" className="pointer-events-none absolute inset-0 size-full overflow-hidden">
        <defs>
          <Hatch id={`${id}wide`} pitch={7} />
          <Hatch id={`${id}half`} pitch={3.5} />
          {/* Fractions of the plot, so that the hatching keeps its pitch in any width. */}
          <clipPath id={`${id}nine-in-ten`} clipPathUnits="objectBoundingBox">
            <path d={path("nine in ten", () => bandPath(days, lowest, highest, scale))} transform={TO_BOX} />
          </clipPath>
          <clipPath id={`${id}one-in-two`} clipPathUnits="objectBoundingBox">
            <path d={path("one in two", () => bandPath(days, lower, upper, scale))} transform={TO_BOX} />
          </clipPath>
        </defs>
        <rect width="100%" height="100%" clipPath={`url(#${id}nine-in-ten)`} {...look.wide} />
        {view.half ? (
          <rect width="100%" height="100%" clipPath={`url(#${id}one-in-two)`} {...look.half} />
        ) : null}
      </svg>
      <svg
        aria-hidden="true"
        viewBox={`0 0 ${UNIT} ${UNIT}`}
        preserveAspectRatio="none"
        className="pointer-events-none absolute inset-0 size-full"
      >
        <path
          d={path("around nine in ten", () => outline(lowest) + outline(highest))}
          className={view.pulls ? "band-outline" : "band-outline band-edge"}
          vectorEffect="non-scaling-stroke"
        />
        {view.half ? (
          <path
            d={path("around one in two", () => outline(lower) + outline(upper))}
            className="band-outline band-outline-half"
            vectorEffect="non-scaling-stroke"
          />
        ) : null}
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
