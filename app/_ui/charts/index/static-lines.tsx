import { DrawnLine } from "@/app/_ui/charts/frame/drawn-line";
import { StretchedSvg } from "@/app/_ui/charts/frame/stretched-svg";
import type { ChartView } from "@/lib/charts/drawing/chart-view";
import { areaPath, boxScale, linePath, type Point } from "@/lib/charts/drawing/path";
import { supportLines } from "@/lib/charts/drawing/support-lines";

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
  return (
    <StretchedSvg width={WIDTH} height={HEIGHT}>
      {view.pulls ? (
        <>
          <path d={areaPath(points(warming), scale)} className="fill-warm-tint" fillOpacity={SIDE_OPACITY} />
          <path d={areaPath(points(cooling), scale)} className="fill-cold-tint" fillOpacity={SIDE_OPACITY} />
          <DrawnLine d={linePath(points(warming), scale)} className="stroke-warm line-warming" width={1} />
          <DrawnLine d={linePath(points(cooling), scale)} className="stroke-cold line-cooling" width={1} />
        </>
      ) : null}
      {parts ? (
        <>
          <DrawnLine
            d={linePath(points(parts.standing), scale)}
            className="stroke-ink line-standing"
            width={1}
            dashes="7 3"
          />
          <DrawnLine
            d={linePath(points(parts.moving), scale)}
            className="stroke-ink line-moving"
            width={1}
            dashes="3 2 1 2"
          />
        </>
      ) : null}
      <DrawnLine d={linePath(solid, scale)} className="stroke-ink" width={2} />
      <DrawnLine d={linePath(dotted, scale)} className="stroke-ink" width={1.5} dashes="1 4" />
      <DrawnLine d={linePath(view.projection, scale)} className="stroke-ink" width={1.5} dashes="1 4" />
    </StretchedSvg>
  );
}

/** One family, −100 … 100: tint by sign, thin evidence dashed. */
export function StaticFamilyLines({ view, family }: { view: ChartView; family: number }) {
  const { days } = view.columns;
  const scores = view.columns.scores[family] ?? [];
  const thin = view.columns.thin[family] ?? [];
  const scale = boxScale(view, { low: -100, high: 100 }, WIDTH, HEIGHT);
  const points = (pick: (value: number, at: number) => number | null): Point[] =>
    days.map((day, at) => {
      const value = scores[at] ?? null;
      return { day, value: value === null ? null : pick(value, at) };
    });
  return (
    <StretchedSvg width={WIDTH} height={HEIGHT}>
      <path
        d={areaPath(
          points((value) => Math.max(0, value)),
          scale,
        )}
        className="fill-warm-tint"
      />
      <path
        d={areaPath(
          points((value) => Math.min(0, value)),
          scale,
        )}
        className="fill-cold-tint"
      />
      <DrawnLine
        d={linePath(
          points((value, at) => (thin[at] && thin[at + 1] !== false ? null : value)),
          scale,
        )}
        className="stroke-ink"
        width={1.5}
      />
      <DrawnLine
        d={linePath(
          points((value, at) => (thin[at] ? value : null)),
          scale,
        )}
        className="stroke-muted"
        width={1.5}
        dashes="3 3"
      />
    </StretchedSvg>
  );
}
