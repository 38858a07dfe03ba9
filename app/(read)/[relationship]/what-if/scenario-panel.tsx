"use client";

import { type ReactNode, useMemo, useRef } from "react";
import { Button } from "@/app/_ui/button";
import { ScenarioFigure } from "@/app/_ui/charts/scenario/scenario-figure";
import { changeWords, scenarioFinding } from "@/lib/brief/scenario-words";
import type { ScenarioAnswer } from "@/lib/charts/scenarios/scenario-answer";
import { scenarioSummary } from "@/lib/charts/scenarios/scenario-drawing";
import { furthestDay } from "@/lib/charts/scenarios/scenario-horizon";
import type { ScenarioInput, SupposedType } from "@/lib/charts/scenarios/scenario-input";
import { type Scenario, supposesAnything } from "@/lib/codebook/scenarios/scenario";
import { encodeScenario } from "@/lib/codebook/scenarios/scenario-code";
import { Assumed } from "./_reading/assumed";
import { DifferenceList } from "./_reading/difference-list";
import { Finding } from "./_reading/finding";
import { LevelsBeside } from "./_reading/levels-beside";
import { LineTable } from "./_reading/line-table";
import { ReadingDay } from "./_reading/reading-day";
import type { AskedAddresses } from "./_state/ask-server";
import type { PanelReading } from "./_state/panel-reading";
import { buttonWasPressed } from "./_state/sign-of-somebody";
import { useArrivingScenario } from "./_state/use-arriving-scenario";
import { useControls } from "./_state/use-controls";
import { useNames } from "./_state/use-names";
import type { ScenarioSteps } from "./_state/use-scenario";
import { useReady, useScenarioAddress } from "./_state/use-scenario-address";
import { RangeKeeper } from "./range-keeper";

export interface PanelProps {
  input: ScenarioInput;
  /** The reading of `initial` and where others are asked for; null: all is computed here. */
  asked: { first: ScenarioAnswer; addresses: AskedAddresses } | null;
  types: readonly SupposedType[];
  /** The scenario of the address; null: none, or none that could be read. */
  initial: Scenario | null;
  slug: string;
  path: string;
  version: number;
  /** Choice of days and vintage. */
  children: ReactNode;
}

/** The scenario panel: what is supposed on one side, what follows on the other, wherever that is computed. */
export function Panel({
  input,
  asked,
  types,
  initial,
  slug,
  path,
  version,
  children,
  steps,
  shown,
  progress = null,
}: PanelProps & {
  steps: ScenarioSteps;
  shown: PanelReading;
  /** How far a reading is that is waited for. */
  progress?: ReactNode;
}) {
  const { scenario, change } = steps;
  const code = useMemo(() => encodeScenario(scenario), [scenario]);
  const settle = useScenarioAddress(code);
  useArrivingScenario(initial, scenario, change);
  const ready = useReady();
  // Finding, lines and tables speak of the scenario that was read, and the fields of the one that is made.
  const { reading, scenario: read } = shown;
  const { Controls, failed, load } = useControls();
  const byButton = useRef(buttonWasPressed());
  const { names, labelOf } = useNames(shown.signals, types, read.added);

  const { codedLevels, supposedLevels, drawing, readOn } = reading;
  const supposed = supposesAnything(read);
  const changes = changeWords(read, names);
  const finding = scenarioFinding(
    changes.map(({ words }) => words),
    codedLevels,
    supposedLevels,
    input.last,
  );
  return (
    <>
      <RangeKeeper path={path} code={code} onLeave={settle}>
        {children}
      </RangeKeeper>
      <div className="flex flex-col gap-x-12 pt-4 lg:grid lg:grid-cols-[minmax(0,1fr)_25rem]">
        <div className="max-lg:contents lg:sticky lg:top-0 lg:self-start lg:pt-2">
          <div
            aria-busy={shown.waits}
            className="bg-paper py-2 max-lg:z-10 max-lg:[@media(min-height:40rem)]:sticky max-lg:[@media(min-height:40rem)]:top-0"
          >
            <Finding text={finding} />
            {progress}
            <h2 className="sr-only">The lines</h2>
            <ScenarioFigure
              drawing={drawing}
              supposed={supposed}
              readOn={readOn}
              summary={scenarioSummary(drawing, supposed)}
            />
          </div>
          <ReadingDay
            from={input.from}
            to={reading.horizon}
            latest={furthestDay(input)}
            value={scenario.readOn ?? readOn}
            ready={ready}
            onChange={(chosen) => change((known) => ({ ...known, readOn: chosen }), "day")}
          />
          <div className="max-lg:order-3">
            <div className="grid grid-cols-1 gap-x-8 gap-y-6 pt-3 xl:grid-cols-2 lg:[&_tbody_:is(td,th)]:py-1">
              <LevelsBeside coded={codedLevels} supposed={supposed ? supposedLevels : null} />
              <div>
                <Assumed name={read.name} changes={changes} />
                {supposed ? <DifferenceList reading={reading} labelOf={labelOf} /> : null}
              </div>
            </div>
          </div>
        </div>
        {Controls ? (
          <Controls
            takesFocus={byButton}
            base={input}
            foundAddress={asked?.addresses.found ?? null}
            types={types}
            steps={steps}
            shown={shown}
            code={code}
            slug={slug}
            version={version}
          />
        ) : (
          <div className="screen-only text-sm text-muted max-lg:order-2 max-lg:py-6 noscript:hidden">
            <p className="pb-2">
              {failed
                ? "The controls could not be fetched. The line is not affected."
                : "The controls come when you point, scroll or type."}
            </p>
            <Button
              type="button"
              tone="quiet"
              onClick={() => {
                byButton.current = true;
                load();
              }}
            >
              {failed ? "Try again" : "Show the controls"}
            </Button>
          </div>
        )}
      </div>
      <LineTable reading={reading} from={input.from} ready={ready} />
    </>
  );
}
