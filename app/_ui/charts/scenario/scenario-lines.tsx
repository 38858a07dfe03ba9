import { DrawnLine } from "@/app/_ui/charts/frame/drawn-line";
import { areaPath, boxScale, linePath } from "@/lib/charts/drawing/path";
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
      <DrawnLine d={linePath(drawing.warming, scale)} className="stroke-warm" width={1} />
      <DrawnLine d={linePath(drawing.cooling, scale)} className="stroke-cold" width={1} />
      <DrawnLine d={linePath(coded, scale)} className={codedTone} width={supposed ? 1.75 : 2} />
      <DrawnLine
        d={linePath(codedAhead, scale)}
        className={codedTone}
        width={supposed ? 1.75 : 1.5}
        dashes="1 4"
      />
      {supposed ? (
        <>
          <DrawnLine d={linePath(scenario, scale)} className="stroke-ink" width={2.25} />
          <DrawnLine d={linePath(scenarioAhead, scale)} className="stroke-ink" width={2.25} dashes="7 4" />
        </>
      ) : null}
    </svg>
  );
}
