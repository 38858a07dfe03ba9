import { areaPath, boxScale, linePath, type Point } from "@/lib/charts/drawing/path";

const WIDTH = 160;
const HEIGHT = 40;

/** A line the size of a word, drawn by the server. Tint by sign; the scale is given, so that rows compare. */
export function Sparkline({ points, low, high }: { points: Point[]; low: number; high: number }) {
  const from = points[0]?.day ?? 0;
  const last = points.at(-1);
  const scale = boxScale({ from, to: last?.day ?? 1 }, { low, high }, WIDTH, HEIGHT);
  const side = (pick: (value: number) => number): Point[] =>
    points.map(({ day, value }) => ({ day, value: value === null ? null : pick(value) }));
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      className="h-10 w-40 max-w-full overflow-visible"
    >
      <path
        d={areaPath(
          side((value) => Math.max(0, value)),
          scale,
        )}
        className="fill-warm-tint"
      />
      <path
        d={areaPath(
          side((value) => Math.min(0, value)),
          scale,
        )}
        className="fill-cold-tint"
      />
      <line y1={scale.y(0)} y2={scale.y(0)} x2={WIDTH} className="stroke-edge" strokeWidth={0.5} />
      <path d={linePath(points, scale)} fill="none" className="stroke-ink" strokeWidth={1.5} />
      {last && last.value !== null ? (
        <circle cx={scale.x(last.day)} cy={scale.y(last.value)} r={2.5} className="fill-ink" />
      ) : null}
    </svg>
  );
}
