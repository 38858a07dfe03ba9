import { percentOf } from "@/app/_ui/charts/frame/percent-of";
import { PlotText } from "@/app/_ui/charts/frame/plot-text";
import { SignedNumber } from "@/app/_ui/signed-number";
import type { BandFigures } from "@/lib/charts/bands/band-rows";
import { bandStrip } from "@/lib/charts/bands/band-strip";
import { signed } from "@/lib/charts/format/format";

const FIGURES = [
  ["lowest", "5 % below"],
  ["lower", "25 % below"],
  ["median", "half below"],
  ["upper", "25 % above"],
  ["highest", "5 % above"],
] as const;

/** The draws of one day along a line, the index among them, and the five figures in a row. */
export function BandStripFigure({ band, index }: { band: BandFigures; index: number | null }) {
  const strip = bandStrip(band, index);
  return (
    <>
      <svg aria-hidden="true" className="my-3 h-24 w-full overflow-visible px-6">
        {strip.ticks.map(({ value, at }) => (
          <g key={value}>
            <line
              x1={percentOf(at)}
              x2={percentOf(at)}
              y1={22}
              y2={72}
              className={value === 0 ? "stroke-ink" : "stroke-hair"}
            />
            <PlotText x={percentOf(at)} y={90} textAnchor="middle" className="fill-muted text-xs">
              {signed(value, 0)}
            </PlotText>
          </g>
        ))}
        <rect
          x={percentOf(strip.nineInTen.at)}
          width={percentOf(strip.nineInTen.width)}
          y={43}
          height={8}
          className="fill-doubt"
        />
        <rect
          x={percentOf(strip.half.at)}
          width={percentOf(strip.half.width)}
          y={36}
          height={22}
          className="fill-edge"
        />
        <line
          x1={percentOf(strip.median)}
          x2={percentOf(strip.median)}
          y1={34}
          y2={60}
          className="stroke-paper"
          strokeWidth={2}
        />
        {strip.index === null ? null : (
          <>
            <line
              x1={percentOf(strip.index)}
              x2={percentOf(strip.index)}
              y1={24}
              y2={70}
              className="stroke-ink"
              strokeWidth={2.5}
            />
            <PlotText
              x={percentOf(strip.index)}
              y={14}
              textAnchor="middle"
              className="fill-ink text-sm font-semibold"
            >
              {`Index ${signed(index)}`}
            </PlotText>
          </>
        )}
      </svg>
      <dl className="grid max-w-2xl grid-cols-3 gap-x-6 gap-y-3 sm:grid-cols-5">
        {FIGURES.map(([level, words]) => (
          <div key={level}>
            <dt className="text-xs text-muted">{words}</dt>
            <dd className="font-semibold">
              <SignedNumber value={band[level]} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
