import { BandNames } from "@/app/_ui/charts/frame/band-names";
import { type EndLabel, EndLabels } from "@/app/_ui/charts/frame/end-labels";
import { percentOf } from "@/app/_ui/charts/frame/percent-of";
import { PlotText } from "@/app/_ui/charts/frame/plot-text";
import { dodge } from "@/lib/charts/drawing/dodge";
import { boxScale } from "@/lib/charts/drawing/path";
import type { ScenarioDrawing } from "@/lib/charts/scenarios/scenario-drawing";

/** What lies over the lines of a scenario: stage names, hollow marks of what is supposed, and names at the ends of lines. */
export function ScenarioLabels({ drawing, supposed }: { drawing: ScenarioDrawing; supposed: boolean }) {
  const { view } = drawing;
  const { y } = boxScale(view, view.axis, 100, 100);
  return (
    <svg aria-hidden="true" className="pointer-events-none absolute inset-0 size-full overflow-visible">
      <BandNames bands={view.bands} y={y} least={9} />
      <Marks drawing={drawing} gap={8.4} className="sm:hidden" />
      <Marks drawing={drawing} gap={4.8} className="max-sm:hidden" />
      <EndLabels y={y} labels={endsOf(drawing, supposed)} />
    </svg>
  );
}

/** Hollow and dashed: supposed, not coded. The lane of labels lies above the plot. */
function Marks({ drawing, gap, className }: { drawing: ScenarioDrawing; gap: number; className: string }) {
  const { view, marks } = drawing;
  const { x, y } = boxScale(view, view.axis, 100, 100);
  const places = dodge(
    marks.map(({ day }) => x(day)),
    gap,
    gap / 2,
    100 - gap / 2,
  );
  return (
    <g className={className}>
      {marks.map(({ label, day, value }, at) => {
        const place = places[at] ?? 0;
        return (
          <g key={label}>
            <line
              x1={percentOf(place)}
              y1={-12}
              x2={percentOf(x(day))}
              y2={percentOf(y(value))}
              className="stroke-ink"
              strokeWidth={1}
              strokeDasharray="3 3"
            />
            <circle
              cx={percentOf(x(day))}
              cy={percentOf(y(value))}
              r={5}
              className="fill-paper stroke-ink"
              strokeWidth={1.5}
              strokeDasharray="2.5 2"
            />
            <circle
              cx={percentOf(place)}
              cy={-23}
              r={11.5}
              className="fill-paper stroke-ink"
              strokeWidth={1.25}
              strokeDasharray="3 2.5"
            />
            <PlotText
              x={percentOf(place)}
              y={-23}
              dy="0.36em"
              textAnchor="middle"
              className="fill-ink text-[0.6875rem] font-semibold"
            >
              {label}
            </PlotText>
          </g>
        );
      })}
    </g>
  );
}

function endsOf({ warming, scenario, coded, cooling }: ScenarioDrawing, supposed: boolean): EndLabel[] {
  const end = (points: ScenarioDrawing["coded"]) => points.at(-1)?.value ?? null;
  const firm = "fill-ink font-semibold";
  return [
    { text: "Warming pull", value: end(warming), tone: "fill-warm" },
    ...(supposed ? [{ text: "Scenario", value: end(scenario), tone: firm }] : []),
    { text: "As coded", value: end(coded), tone: supposed ? "fill-muted" : firm },
    { text: "Cooling pull", value: end(cooling), tone: "fill-cold" },
  ];
}
