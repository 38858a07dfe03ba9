import { DrawnLine } from "@/app/_ui/charts/frame/drawn-line";
import { StretchedSvg } from "@/app/_ui/charts/frame/stretched-svg";
import { areaPath, boxScale, linePath } from "@/lib/charts/drawing/path";
import { type ScenarioDrawing, scenarioStrokes } from "@/lib/charts/scenarios/scenario-drawing";

const WIDTH = 1000;
const HEIGHT = 400;

/** What is coded, thin and grey, beside what is supposed, in ink; both change their stroke where nobody searched and after the last coded day. */
export function ScenarioLines({ drawing, supposed }: { drawing: ScenarioDrawing; supposed: boolean }) {
  const { view } = drawing;
  const scale = boxScale(view, view.axis, WIDTH, HEIGHT);
  const coded = scenarioStrokes(drawing.coded, view);
  const scenario = scenarioStrokes(drawing.scenario, view);
  const codedTone = supposed ? "stroke-edge" : "stroke-ink";
  return (
    <StretchedSvg width={WIDTH} height={HEIGHT}>
      <path d={areaPath(drawing.warming, scale)} className="fill-warm-tint" fillOpacity={0.5} />
      <path d={areaPath(drawing.cooling, scale)} className="fill-cold-tint" fillOpacity={0.5} />
      <DrawnLine d={linePath(drawing.warming, scale)} className="stroke-warm" width={1} />
      <DrawnLine d={linePath(drawing.cooling, scale)} className="stroke-cold" width={1} />
      <DrawnLine d={linePath(coded.firm, scale)} className={codedTone} width={supposed ? 1.75 : 2} />
      <DrawnLine
        d={linePath(coded.ahead, scale)}
        className={codedTone}
        width={supposed ? 1.75 : 1.5}
        dashes="1 4"
      />
      {supposed ? (
        <>
          <DrawnLine d={linePath(scenario.firm, scale)} className="stroke-ink" width={2.25} />
          <DrawnLine d={linePath(scenario.ahead, scale)} className="stroke-ink" width={2.25} dashes="7 4" />
        </>
      ) : null}
    </StretchedSvg>
  );
}
