import Link from "next/link";
import { Button, ButtonLink } from "@/app/_ui/button";
import { ChartLegend } from "@/app/_ui/charts/index/chart-legend";
import { FamilyFigures } from "@/app/_ui/charts/index/family-figures";
import { type DayShares, FigureCursorProvider } from "@/app/_ui/charts/index/figure-cursor";
import { IndexFigure } from "@/app/_ui/charts/index/index-figure";
import { WhyHerePanel } from "@/app/_ui/charts/index/why-here-panel";
import { DayControl } from "@/app/_ui/day-control";
import { SectionHeading } from "@/app/_ui/section-heading";
import { ShareTable } from "@/app/_ui/share-table";
import { addressOf, dayShown, rangeParams } from "@/lib/charts/address/range";
import { vintageParams } from "@/lib/charts/address/vintage";
import { formatDay } from "@/lib/charts/format/format";
import type { RelationshipReading } from "@/lib/data/readings/reading";
import type { AnnotationRow } from "@/lib/data/relationships/annotations";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";
import { isoFromDay } from "@/lib/engine/calendar/day";
import type { Fragility } from "@/lib/engine/draws/fragility";
import type { StageRules } from "@/lib/engine/methods/method";
import { BandCaption } from "./band-caption";
import { ChangeCertainty } from "./change-certainty";
import { LevelsTable } from "./levels-table";
import { MarkerList } from "./marker-list";
import { PartsCaption } from "./parts-caption";
import { PeriodList } from "./period-list";
import { TurnList } from "./turn-list";
import type { ViewAddress } from "./view-address";

/** The chart with everything that explains it. Figures share one cursor; what surrounds them is the server's. */
export function ChartView({
  relationship,
  address,
  reading,
  change,
  here,
  rules,
  annotations,
  editable,
}: {
  relationship: RelationshipRow;
  address: ViewAddress;
  reading: RelationshipReading;
  /** How sure the change of the range is; null: there is none, or it is still being computed. */
  change: Fragility | null;
  here: DayShares;
  rules: StageRules;
  annotations: AnnotationRow[];
  editable: boolean;
}) {
  const { chart, why, then } = reading;
  const path = `/${relationship.slug}`;
  const from = formatDay(isoFromDay(chart.from));
  const to = formatDay(isoFromDay(chart.codedTo));
  const vintage = vintageParams(address.vintage);
  const begun = (chart.columns.index.at(0) ?? null) !== null;
  const signals = addressOf(`${path}/signals`, vintage);
  const atProblem = address.problems.find(({ field }) => field === "at")?.message ?? null;
  return (
    <FigureCursorProvider
      // Another view is another cursor.
      key={address.href(path, { at: here.day })}
      view={chart}
      here={here}
      sharesAddress={addressOf(`${path}/shares`, vintage)}
    >
      {/* In reading order; on a wide screen the explanations stand beside the four others. */}
      <div className="grid grid-cols-1 gap-x-12 gap-y-9 pt-5 lg:grid-cols-[minmax(0,1fr)_24rem] lg:grid-rows-[auto_auto_auto_1fr]">
        <section aria-label="The engagement index">
          <IndexFigure hrefFor={signals} />
          <ChartLegend view={chart} />
          <p className="mt-2 mb-4 max-w-3xl text-sm text-muted">
            Index points, −100 … +100, at the end of each day; a pull is what warms or cools by itself, and
            the index lies between the two without being their sum.
            {address.vintage.knownOn === null ? "" : " Not coded yet: or not known by then."}
            {chart.periods.length > 0 ? " Named periods are listed below." : ""}
            <BandCaption band={chart.band} path={path} address={address} />
            <PartsCaption generation={reading.facts.generation} path={path} address={address} />
          </p>
          <TurnList chart={chart} slug={relationship.slug} address={address} />
          <MarkerList markers={chart.markers} signals={signals} />
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
            <form
              action={`${path}#why-here`}
              method="get"
              className="screen-only mt-2 flex flex-wrap items-center gap-2 text-sm"
            >
              {Object.entries({
                ...rangeParams(address.range),
                ...vintage,
                bands: address.params.bands ?? null,
                parts: address.params.parts ?? null,
              }).map(([name, value]) =>
                value === null ? null : <input key={name} type="hidden" name={name} value={value} />,
              )}
              <label htmlFor="at">Day</label>
              <DayControl
                key={here.day}
                id="at"
                name="at"
                day={dayShown(address.problems, "at", here.day)}
                error={atProblem}
                aria-describedby={atProblem ? "at-error" : undefined}
                className="control w-34"
              />
              <Button tone="quiet">Explain</Button>
              {atProblem ? (
                <span id="at-error" className="basis-full font-semibold text-warm">
                  {atProblem}
                </span>
              ) : null}
            </form>
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
            <LevelsTable then={then} rules={rules} />
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
