import { DrawnLine } from "@/app/_ui/charts/frame/drawn-line";
import { StretchedSvg } from "@/app/_ui/charts/frame/stretched-svg";
import type { ChartView } from "@/lib/charts/drawing/chart-view";
import { areaPath, boxScale, linePath, type Point } from "@/lib/charts/drawing/path";
import { supportLines } from "@/lib/charts/drawing/support-lines";
import { keptPath } from "@/lib/charts/packing/kept-path";

const WIDTH = 1000;
const HEIGHT = 400;
/** The pulls stand behind the index; bands and gridlines stay visible through them. */
export const SIDE_OPACITY = 0.55;

/** The lines as the server draws them: stretched to their box, so that they fit any width without a script. */
export function StaticIndexLines({ view }: { view: ChartView }) {
  const { days, warming, cooling, parts } = view.columns;
  const { solid, dotted } = supportLines(view.columns);
  const scale = boxScale(view, view.axis, WIDTH, HEIGHT);
  const points = (values: (number | null)[]): Point[] =>
    days.map((day, at) => ({ day, value: values[at] ?? null }));
  const line = (name: string, of: () => Point[]) => keptPath(view, name, () => linePath(of(), scale));
  const area = (name: string, of: () => Point[]) => keptPath(view, name, () => areaPath(of(), scale));
  return (
    <StretchedSvg width={WIDTH} height={HEIGHT}>
      {view.pulls ? (
        <>
          <path
            d={area("warming area", () => points(warming))}
            className="fill-warm-tint"
            fillOpacity={SIDE_OPACITY}
          />
          <path
            d={area("cooling area", () => points(cooling))}
            className="fill-cold-tint"
            fillOpacity={SIDE_OPACITY}
          />
          <DrawnLine
            d={line("warming", () => points(warming))}
            className="stroke-warm line-warming"
            width={1}
          />
          <DrawnLine
            d={line("cooling", () => points(cooling))}
            className="stroke-cold line-cooling"
            width={1}
          />
        </>
      ) : null}
      {parts ? (
        <>
          <DrawnLine
            d={line("standing", () => points(parts.standing))}
            className="stroke-ink line-standing"
            width={1}
            dashes="7 3"
          />
          <DrawnLine
            d={line("moving", () => points(parts.moving))}
            className="stroke-ink line-moving"
            width={1}
            dashes="3 2 1 2"
          />
        </>
      ) : null}
      <DrawnLine d={line("solid", () => solid)} className="stroke-ink" width={2} />
      <DrawnLine d={line("dotted", () => dotted)} className="stroke-ink" width={1.5} dashes="1 4" />
      <DrawnLine d={linePath(view.projection, scale)} className="stroke-ink" width={1.5} dashes="1 4" />
    </StretchedSvg>
  );
}

/** One family, −100 … 100: tint by sign, thin evidence dashed. */
export function StaticFamilyLines({ view, family }: { view: ChartView; family: number }) {
  const scores = view.columns.scores[family] ?? [];
  const thin = view.columns.thin[family] ?? [];
  const scale = boxScale(view, { low: -100, high: 100 }, WIDTH, HEIGHT);
  const path = (name: string, make: typeof linePath, pick: (value: number, at: number) => number | null) =>
    keptPath(view, `${name} of family ${family}`, () =>
      make(
        view.columns.days.map((day, at) => {
          const value = scores[at] ?? null;
          return { day, value: value === null ? null : pick(value, at) };
        }),
        scale,
      ),
    );
  return (
    <StretchedSvg width={WIDTH} height={HEIGHT}>
      <path d={path("above", areaPath, (value) => Math.max(0, value))} className="fill-warm-tint" />
      <path d={path("below", areaPath, (value) => Math.min(0, value))} className="fill-cold-tint" />
      <DrawnLine
        d={path("solid", linePath, (value, at) => (thin[at] && thin[at + 1] !== false ? null : value))}
        className="stroke-ink"
        width={1.5}
      />
      <DrawnLine
        d={path("thin", linePath, (value, at) => (thin[at] ? value : null))}
        className="stroke-muted"
        width={1.5}
        dashes="3 3"
      />
    </StretchedSvg>
  );
}
