import { areaPath, boxScale, linePath } from "@/lib/charts/path";
import { type ScenarioDrawing, splitAt } from "@/lib/charts/scenarios/scenario-drawing";

const WIDTH = 1000;
const HEIGHT = 400;

/** What is coded, thin and grey, beside what is supposed, in ink; after the last coded day both change their stroke. */
export function ScenarioLines({ drawing, supposed }: { drawing: ScenarioDrawing; supposed: boolean }) {
  const { view } = drawing;
  const scale = boxScale(view, view.axis, WIDTH, HEIGHT);
  const [coded, codedAhead] = splitAt(drawing.coded, view.codedTo);
  const [scenario, scenarioAhead] = splitAt(drawing.scenario, view.codedTo);
  const codedTone = supposed ? "stroke-edge" : "stroke-ink";
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      className="absolute inset-0 size-full"
    >
      <path d={areaPath(drawing.warming, scale)} className="fill-warm-tint" fillOpacity={0.5} />
      <path d={areaPath(drawing.cooling, scale)} className="fill-cold-tint" fillOpacity={0.5} />
      <Line d={linePath(drawing.warming, scale)} className="stroke-warm" width={1} />
      <Line d={linePath(drawing.cooling, scale)} className="stroke-cold" width={1} />
      <Line d={linePath(coded, scale)} className={codedTone} width={supposed ? 1.75 : 2} />
      <Line
        d={linePath(codedAhead, scale)}
        className={codedTone}
        width={supposed ? 1.75 : 1.5}
        dashes="1 4"
      />
      {supposed ? (
        <>
          <Line d={linePath(scenario, scale)} className="stroke-ink" width={2.25} />
          <Line d={linePath(scenarioAhead, scale)} className="stroke-ink" width={2.25} dashes="7 4" />
        </>
      ) : null}
    </svg>
  );
}

function Line({
  d,
  className,
  width,
  dashes,
}: {
  d: string;
  className: string;
  width: number;
  dashes?: string;
}) {
  return (
    <path
      d={d}
      fill="none"
      className={className}
      strokeWidth={width}
      strokeDasharray={dashes}
      strokeLinejoin="round"
      strokeLinecap="round"
      vectorEffect="non-scaling-stroke"
    />
  );
}
