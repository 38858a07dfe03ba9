import { memo, useMemo } from "react";
import { percentOf } from "@/app/_ui/charts/frame/percent-of";
import { IndexBackdrop } from "@/app/_ui/charts/index/index-backdrop";
import { LinesCursor } from "@/app/_ui/charts/lines/lines-cursor";
import { boxScale } from "@/lib/charts/drawing/path";
import { hatchWords } from "@/lib/charts/drawing/support-words";
import { type ScenarioDrawing, scenarioView } from "@/lib/charts/scenarios/scenario-drawing";
import type { Day } from "@/lib/engine/signals/signal";
import { ScenarioLabels } from "./scenario-labels";
import { ScenarioLines } from "./scenario-lines";

/** The same frame is drawn once for a whole slide. */
const Frame = memo(IndexBackdrop);

/** The index as coded and as supposed, with the day that the finding speaks of. `summary` says it for who cannot see it. */
export function ScenarioFigure({
  drawing,
  supposed,
  readOn,
  summary,
}: {
  drawing: ScenarioDrawing;
  /** Whether the scenario supposes anything; else there is one line. */
  supposed: boolean;
  readOn: Day;
  summary: string;
}) {
  const { view, marks } = drawing;
  const { x } = boxScale(view, view.axis, 100, 100);
  const unsearched = view.gaps.length > 0;
  const read = useMemo(() => scenarioView(drawing, supposed), [drawing, supposed]);
  return (
    <figure>
      <LinesCursor
        view={read}
        label="Day on the lines of the scenario"
        summary={summary}
        rest={readOn}
        sundays
        room={`pb-7 sm:pr-36 ${marks.length > 0 ? "pt-10" : "pt-3"}`}
        height="h-28 sm:h-64"
      >
        <Frame view={view} />
        <ScenarioLines drawing={drawing} supposed={supposed} />
        <svg aria-hidden="true" className="pointer-events-none absolute inset-0 size-full overflow-visible">
          <line
            x1={percentOf(x(readOn))}
            x2={percentOf(x(readOn))}
            y2="100%"
            className="stroke-ink"
            strokeWidth={1}
          />
        </svg>
        <ScenarioLabels drawing={drawing} supposed={supposed} />
      </LinesCursor>
      <figcaption aria-hidden="true" className="flex flex-wrap gap-x-4 pl-9 text-xs text-muted">
        {supposed ? (
          <>
            <Key name="Scenario" className="stroke-ink" width={2.25} />
            <Key name="As coded" className="stroke-edge" width={1.75} />
            <Key
              name={`Scenario, ${unsearched ? "where nobody searched and " : ""}after the last coded day`}
              className="stroke-ink"
              width={2.25}
              dashes="7 4"
              wide
            />
          </>
        ) : null}
        <Key
          name={
            unsearched ? "Where nobody searched, and if nothing more is coded" : "If nothing more is coded"
          }
          className={supposed ? "stroke-edge" : "stroke-ink"}
          width={1.75}
          dashes="1 4"
          wide={supposed}
        />{" "}
        {hatchWords(view) ? (
          <span className="flex items-center gap-1.5">
            <svg aria-hidden="true" className="h-3 w-7">
              <path
                d="M0 12L12 0M8 12L20 0M16 12L28 0M0 4L4 0M24 12L28 8"
                className="stroke-edge"
                strokeWidth={0.75}
              />
            </svg>
            {hatchWords(view)}
          </span>
        ) : null}
      </figcaption>
    </figure>
  );
}

function Key({
  name,
  className,
  width,
  dashes,
  wide = false,
}: {
  name: string;
  className: string;
  width: number;
  dashes?: string;
  /** Left out on a phone, where the figure stays in view beside the controls. */
  wide?: boolean;
}) {
  return (
    <span className={`items-center gap-1.5 ${wide ? "hidden sm:flex" : "flex"}`}>
      <svg aria-hidden="true" className="h-2 w-7">
        <line
          x2="100%"
          y1={4}
          y2={4}
          className={className}
          strokeWidth={width}
          strokeDasharray={dashes}
          strokeLinecap="round"
        />
      </svg>
      {name}
    </span>
  );
}
