import { percentOf } from "@/app/_ui/charts/frame/percent-of";
import { PlotText } from "@/app/_ui/charts/frame/plot-text";
import { dodge } from "@/lib/charts/drawing/dodge";
import { boxScale } from "@/lib/charts/drawing/path";
import { signed } from "@/lib/charts/format/format";
import type { LinesView } from "@/lib/charts/lines/lines-view";
import { LineSample } from "./line-sample";
import { lineStyle } from "./line-style";

/** Height of a label in per cent of the plot. */
const GAP = 5.5;

/** Names at the right edge, each led to where its line ends: a line that ends earlier keeps its name too. */
export function LineEnds({ view }: { view: LinesView }) {
  const { x, y } = boxScale(view, view.axis, 100, 100);
  const ends = view.lines.flatMap(({ key, name, end }, at) => (end ? [{ key, name, at, ...end }] : []));
  const places = dodge(
    ends.map(({ value }) => y(value)),
    GAP,
    2,
    98,
  );
  return (
    <svg
      aria-hidden="true"
      className="pointer-events-none absolute inset-0 size-full overflow-visible max-sm:hidden"
    >
      {ends.map((end, rank) => {
        const place = percentOf(places[rank] ?? 0);
        const style = lineStyle(end.at);
        return (
          <g key={end.key}>
            {x(end.day) < 99.5 ? (
              <line
                x1={percentOf(x(end.day))}
                y1={percentOf(y(end.value))}
                x2="100%"
                y2={place}
                className="stroke-edge"
                strokeWidth={0.75}
                strokeDasharray="1 3"
              />
            ) : null}
            <circle cx={percentOf(x(end.day))} cy={percentOf(y(end.value))} r={2.5} className={style.fill} />
            <svg aria-hidden="true" x="100%" y={place} className="overflow-visible">
              {style.sign ? (
                <path
                  d={style.sign}
                  transform="translate(11 0)"
                  className={`${style.stroke} fill-paper`}
                  strokeWidth={1.25}
                />
              ) : (
                <line x1={6} x2={16} className={style.stroke} strokeWidth={style.width} />
              )}
              <PlotText
                x={21}
                dy="0.35em"
                className={`halo text-[0.8125rem] ${end.at === 0 ? "fill-ink font-semibold" : "fill-ink"}`}
              >
                {end.name} {signed(end.value)}
              </PlotText>
            </svg>
          </g>
        );
      })}
    </svg>
  );
}

/** The same names below the chart, where there is no room beside it. */
export function LineLegend({ view }: { view: LinesView }) {
  return (
    <ul aria-label="Lines" className="flex flex-wrap gap-x-5 gap-y-1 pt-2 text-sm sm:hidden">
      {view.lines.map(({ key, name, end }, at) => (
        <li key={key} className={at === 0 ? "font-semibold" : ""}>
          <LineSample at={at} /> {name} {end ? signed(end.value) : "no data"}
        </li>
      ))}
    </ul>
  );
}
