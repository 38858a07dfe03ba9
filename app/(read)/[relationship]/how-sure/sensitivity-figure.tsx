import { percentOf } from "@/app/_ui/charts/frame/percent-of";
import { PlotText } from "@/app/_ui/charts/frame/plot-text";
import { DOUBTS } from "@/lib/brief/certainty/doubt-words";
import type { SensitivityRow, SensitivityRows } from "@/lib/charts/bands/sensitivity-rows";
import { percent } from "@/lib/charts/format/format";

/** For every doubt a bar for its part alone, a ring for its part in all, and whiskers for what sampling leaves open. */
export function SensitivityFigure({ figure }: { figure: SensitivityRows }) {
  return (
    <div aria-hidden="true" className="pt-3">
      <p className="mb-3 flex flex-wrap gap-x-6 gap-y-1 text-sm text-muted">
        <span>
          <svg aria-hidden="true" className="mr-2 inline h-3 w-6">
            <rect width="100%" height="100%" className="fill-doubt" />
          </svg>
          part alone
        </span>{" "}
        <span>
          <svg aria-hidden="true" className="mr-2 inline h-3 w-6 overflow-visible">
            <circle cx="50%" cy="50%" r={5} className="fill-paper stroke-ink" strokeWidth={2} />
          </svg>
          part in all, with others
        </span>{" "}
        <span>
          <svg aria-hidden="true" className="mr-2 inline h-3 w-6">
            <line x2="100%" y1="50%" y2="50%" className="stroke-ink" strokeWidth={1.5} />
          </svg>
          90 % interval
        </span>
      </p>
      {figure.rows.map((row) => (
        <div
          key={row.group}
          className="grid items-center gap-x-6 border-t border-hair py-2 sm:grid-cols-[15rem_1fr]"
        >
          <span className="text-[0.9375rem]">{DOUBTS[row.group].name}</span>
          <Row row={row} ticks={figure.ticks} />
        </div>
      ))}
      <div className="grid gap-x-6 sm:grid-cols-[15rem_1fr]">
        <svg aria-hidden="true" className="h-5 w-full overflow-visible pr-8 pl-3 sm:col-start-2">
          {figure.ticks.map(({ share, at }) => (
            <PlotText key={share} x={percentOf(at)} y={14} textAnchor="middle" className="fill-muted text-xs">
              {percent(share)}
            </PlotText>
          ))}
        </svg>
      </div>
    </div>
  );
}

function Row({ row, ticks }: { row: SensitivityRow; ticks: SensitivityRows["ticks"] }) {
  const { firstPlace, totalPlace } = row;
  return (
    <svg aria-hidden="true" className="h-8 w-full overflow-visible pr-8 pl-3">
      {ticks.map(({ share, at }) => (
        <line key={share} x1={percentOf(at)} x2={percentOf(at)} y2="100%" className="stroke-hair" />
      ))}
      <rect width={percentOf(firstPlace.at)} y={3} height={12} className="fill-doubt" />
      <Whisker from={firstPlace.from} to={firstPlace.to} y={9} />
      <Whisker from={totalPlace.from} to={totalPlace.to} y={24} />
      <circle cx={percentOf(totalPlace.at)} cy={24} r={5} className="fill-paper stroke-ink" strokeWidth={2} />
    </svg>
  );
}

function Whisker({ from, to, y }: { from: number; to: number; y: number }) {
  return (
    <g className="stroke-ink" strokeWidth={1.5}>
      <line x1={percentOf(from)} x2={percentOf(to)} y1={y} y2={y} />
      {[from, to].map((end, at) => (
        <line key={at === 0 ? "from" : "to"} x1={percentOf(end)} x2={percentOf(end)} y1={y - 3} y2={y + 3} />
      ))}
    </g>
  );
}
