import type { ReactNode } from "react";
import { AddressForm } from "@/app/_ui/address-form";
import { ButtonLink } from "@/app/_ui/button";
import { ChartLegend } from "@/app/_ui/charts/index/chart-legend";
import { FamilyFigures } from "@/app/_ui/charts/index/family-figures";
import { type DayShares, FigureCursorProvider } from "@/app/_ui/charts/index/figure-cursor";
import { IndexFigure } from "@/app/_ui/charts/index/index-figure";
import { WhyHerePanel } from "@/app/_ui/charts/index/why-here-panel";
import { Link } from "@/app/_ui/link";
import { SectionHeading } from "@/app/_ui/section-heading";
import { ShareTable } from "@/app/_ui/share-table";
import { addressOf, dayShown, rangeParams } from "@/lib/charts/address/range";
import { vintageParams } from "@/lib/charts/address/vintage";
import { formatDay } from "@/lib/charts/format/format";
import { packChart } from "@/lib/charts/packing/packed-chart";
import type { RelationshipReading } from "@/lib/data/readings/reading";
import type { ReadingBase } from "@/lib/data/readings/reading-base";
import type { AnnotationRow } from "@/lib/data/relationships/annotations";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";
import { isoFromDay } from "@/lib/engine/calendar/day";
import type { Fragility } from "@/lib/engine/draws/fragility";
import { ChangeCertainty } from "./change-certainty";
import { ChartCaption } from "./chart-caption";
import { ChartSwitches } from "./chart-switches";
import { ExplainDay } from "./explain-day";
import { LevelsTable } from "./levels-table";
import { PeriodList } from "./period-list";
import { TurnList } from "./turn-list";
import type { ViewAddress } from "./view-address";

/**
 * The chart, then `controls` of the page and the finding in `words`, then everything that explains the chart. Figures share one cursor;
 * what surrounds them is the server's.
 */
export function ChartView({
  relationship,
  address,
  base,
  reading,
  codedThrough,
  change,
  here,
  annotations,
  editable,
  controls,
  words,
}: {
  relationship: RelationshipRow;
  address: ViewAddress;
  base: ReadingBase;
  reading: RelationshipReading;
  /** ISO day. */
  codedThrough: string;
  /** How sure the change of the range is; null: there is none, or it is still being computed. */
  change: Fragility | null;
  here: DayShares;
  annotations: AnnotationRow[];
  editable: boolean;
  controls: ReactNode;
  words: ReactNode;
}) {
  const { chart, packed, why, then } = reading;
  const path = `/${relationship.slug}`;
  const from = formatDay(isoFromDay(chart.from));
  const to = formatDay(isoFromDay(chart.codedTo));
  const vintage = vintageParams(address.vintage);
  const begun = (chart.columns.index.at(0) ?? null) !== null;
  const signals = addressOf(`${path}/signals`, vintage);
  const atProblem = address.problems.find(({ field }) => field === "at")?.message;
  return (
    <FigureCursorProvider
      // Another view is another cursor.
      key={address.href(path, { at: here.day })}
      chart={packChart(chart, packed)}
      here={here}
      sharesAddress={addressOf(`${path}/shares`, vintage)}
    >
      <section aria-labelledby="index-chart">
        <h2 id="index-chart" className="sr-only">
          The engagement index
        </h2>
        <ChartLegend view={chart} />
        <IndexFigure hrefFor={signals} />
        <ChartSwitches generation={reading.facts.generation} path={path} address={address} />
        <ChartCaption chart={chart} base={base} codedThrough={codedThrough} vintage={address.vintage} />
      </section>
      {controls}
      {/* In reading order; on a wide screen the explanations stand beside the others. */}
      <div className="grid grid-cols-1 gap-x-12 gap-y-9 pt-6 lg:grid-cols-[minmax(0,1fr)_24rem] lg:grid-rows-[auto_auto_auto_1fr]">
        <section aria-labelledby="in-words">
          <SectionHeading id="in-words" ruled={false} title="In words" />
          <div className="mt-2 mb-5 max-w-3xl font-serif text-lg leading-relaxed">{words}</div>
          <TurnList chart={chart} slug={relationship.slug} address={address} />
        </section>
        <div className="flex flex-col gap-9 lg:col-start-2 lg:row-span-4">
          <section aria-labelledby="why-moved">
            <SectionHeading
              id="why-moved"
              ruled={false}
              title="Why did it move?"
              note={
                why
                  ? `From the end of ${from} to the end of ${to}. ${begun ? "" : `There was no index yet on ${from}: all of it counts as change. `}The shares add up to the change exactly.`
                  : null
              }
            />
            {change ? (
              <ChangeCertainty found={change} href={address.href(`${path}/how-sure`, { view: null })} />
            ) : null}
            {why ? (
              <ShareTable
                list={why}
                caption={`Shares of the change from ${from} to ${to}`}
                totalLabel="Change of the index"
                hrefFor={signals}
              />
            ) : (
              <p className="mt-3">
                No counting signal had started by {to}: there is no index yet, and no change.
              </p>
            )}
          </section>
          <section aria-labelledby="why-here">
            <SectionHeading id="why-here" title="Why here?" />
            <AddressForm
              action={`${path}#why-here`}
              className="screen-only mt-2 flex flex-wrap items-center gap-2 text-sm"
            >
              {Object.entries({
                ...rangeParams(address.range),
                ...vintage,
                bands: address.params.bands ?? null,
                show: address.params.show ?? null,
              }).map(([name, value]) =>
                value === null ? null : <input key={name} type="hidden" name={name} value={value} />,
              )}
              <ExplainDay
                day={here.day}
                shown={dayShown(address.problems, "at", here.day)}
                problem={atProblem}
              />
            </AddressForm>
            <WhyHerePanel hrefFor={signals} />
          </section>
        </div>
        <section aria-labelledby="families">
          <SectionHeading
            id="families"
            title="The five families"
            note="Scores on one scale, −100 … +100, in the same days. Dashed: little fresh evidence."
          />
          <div className="pt-4">
            <FamilyFigures />
          </div>
        </section>
        <section aria-labelledby="levels">
          <SectionHeading id="levels" title="Now and before" />
          <div className="pt-2">
            <LevelsTable then={then} rules={base.method.stage} />
          </div>
        </section>
        <section aria-labelledby="periods">
          <SectionHeading id="periods" title="Named periods" />
          <PeriodList
            annotations={annotations}
            slug={relationship.slug}
            vintage={vintage}
            editable={editable}
          />
          {editable ? (
            <p className="screen-only mt-4 flex flex-wrap items-center gap-4">
              <ButtonLink href={`${path}/annotations/new`}>Name a period</ButtonLink>
              <Link href={`${path}/annotations`} className="text-sm">
                All named periods, also removed ones
              </Link>
            </p>
          ) : null}
        </section>
      </div>
    </FigureCursorProvider>
  );
}
