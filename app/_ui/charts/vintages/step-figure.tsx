import { percentOf } from "@/app/_ui/charts/frame/percent-of";
import { PlotText } from "@/app/_ui/charts/frame/plot-text";
import { boxScale, linePath } from "@/lib/charts/drawing/path";
import { signed } from "@/lib/charts/format/format";
import type { StepLine } from "@/lib/charts/vintages/step-line";
import { PlotFrame } from "./plot-frame";

const WIDTH = 1000;
const HEIGHT = 400;

/** A figure that holds until it moves: a level a piece, a dot at each move, its last value at the end. */
export function StepFigure({ line, caption }: { line: StepLine; caption: string }) {
  const stretched = boxScale(line, line.axis, WIDTH, HEIGHT);
  const { x, y } = boxScale(line, line.axis, 100, 100);
  const last = line.points.at(-1)?.value ?? null;
  return (
    <figure>
      <PlotFrame frame={line} decimals={line.axis.decimals}>
        <svg
          aria-hidden="true"
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          preserveAspectRatio="none"
          className="absolute inset-0 size-full"
        >
          <path
            d={linePath(line.points, stretched)}
            className="fill-none stroke-ink"
            strokeWidth={2}
            vectorEffect="non-scaling-stroke"
          />
        </svg>
        <svg aria-hidden="true" className="pointer-events-none absolute inset-0 size-full overflow-visible">
          {line.moves.map(({ day, value }) => (
            <circle
              key={`${day} ${value}`}
              cx={percentOf(x(day))}
              cy={percentOf(y(value))}
              r={3.5}
              className="fill-paper stroke-ink"
              strokeWidth={1.5}
            />
          ))}
          {last === null ? null : (
            <PlotText
              x="100%"
              y={percentOf(y(last))}
              dx={8}
              dy="0.35em"
              className="halo fill-ink text-xs font-semibold sm:text-[0.8125rem]"
            >
              Now {signed(last)}
            </PlotText>
          )}
        </svg>
      </PlotFrame>
      <figcaption className="text-sm text-muted">{caption}</figcaption>
    </figure>
  );
}
