import { SectionHeading } from "@/app/_ui/section-heading";
import { arrowSentence, bandSentence } from "@/lib/brief/certainty/certainty-words";
import { weekDays } from "@/lib/brief/weekly/weekly-name";
import { addressOf } from "@/lib/charts/address/range";
import { vintageParams } from "@/lib/charts/address/vintage";
import { formatDay } from "@/lib/charts/format/format";
import type { HowSure } from "@/lib/data/readings/certainty/how-sure";
import type { ReadingBase } from "@/lib/data/readings/reading-base";
import { readingOn } from "@/lib/data/readings/reading-facts";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { parseIsoWeek } from "@/lib/engine/calendar/iso-week";
import type { Fragility } from "@/lib/engine/draws/fragility";
import type { Day } from "@/lib/engine/signals/signal";
import { LeadText } from "../lead-text";
import type { ViewAddress } from "../view-address";
import { ArrowTests } from "./arrow-tests";
import { BandStripFigure } from "./band-strip";
import { BandTable } from "./band-table";
import { CodingSection } from "./coding-section";
import { DoubtList } from "./doubt-list";
import { SensitivitySection } from "./sensitivity-section";
import { WeekForm } from "./week-form";
import { WeightsSection } from "./weights-section";

/** The arrow that is put to the test, and what it was computed from. */
export interface Tested {
  /** Null: there is no index on both days, or they are one. */
  found: Fragility | null;
  /** Null: the change of the range. */
  week: string | null;
  base: ReadingBase;
  asPublished: boolean;
}

/** Each test of the arrow, the band, what the doubt comes from, what is drawn. */
export function HowSureSections({
  slug,
  path,
  address,
  base,
  sure,
  tested,
}: {
  slug: string;
  path: string;
  address: ViewAddress;
  /** Of the view. */
  base: ReadingBase;
  sure: HowSure;
  tested: Tested;
}) {
  const { settings } = sure.bands;
  const panel = base.method.panel?.length ?? null;
  const day = formatDay(isoFromDay(sure.day));
  const vintage = tested.asPublished ? {} : vintageParams(address.vintage);
  return (
    <div className="grid grid-cols-1 gap-y-10 pt-6">
      <section aria-labelledby="tests">
        <SectionHeading id="tests" title="Would the arrow survive?" note={noteOf(tested)} ruled={false} />
        <WeekForm path={path} address={address} week={tested.week} />
        {tested.found ? (
          <div className="pt-4">
            <ArrowTests
              found={tested.found}
              draws={settings.draws}
              threshold={tested.base.method.stage.arrow}
              titleOf={(signal) => tested.base.info.get(signal)?.title ?? signal}
              signalHref={(signal) => addressOf(`/${slug}/signals/${signal}`, vintage)}
            />
          </div>
        ) : (
          <p className="mt-3">{untestedWords(tested, address.range.from, sure.day)}</p>
        )}
      </section>
      {sure.band ? (
        <section aria-labelledby="band">
          <SectionHeading id="band" title={`How sure is the index of ${day}?`} />
          <div className="mt-3 max-w-3xl font-serif text-lg leading-relaxed">
            <LeadText
              signals={addressOf(`/${slug}/signals`, vintageParams(address.vintage))}
              phrases={[
                ...bandSentence(sure.band, sure.index, settings.draws),
                ...(sure.week ? [` ${arrowSentence(sure.week.week, sure.week.found)}`] : []),
              ]}
            />
          </div>
          <div className="max-w-4xl">
            <BandStripFigure band={sure.band} index={sure.index} />
          </div>
          <div className="pt-6">
            <BandTable
              caption={`The five families on ${day}: score, and the levels that so many of the draws lie below. A family without a signal has no data.`}
              scrollLabel="Bands of the families"
              what="Family"
              value="Score"
              name={({ label }) => label}
              rows={sure.families}
            />
          </div>
          <details className="mt-6">
            <summary className="font-medium">The band of the index {sure.every}, as a table</summary>
            <div className="pt-3">
              <BandTable
                caption="The index at the end of a day, and the levels that so many of the draws lie below"
                scrollLabel="Band of the index by day"
                what="End of day"
                value="Index"
                name={({ label }) => formatDay(label)}
                rows={sure.rows}
              />
            </div>
          </details>
        </section>
      ) : null}
      {sure.sensitivity ? <SensitivitySection found={sure.sensitivity} /> : null}
      <CodingSection
        coding={sure.coding}
        tested={base.method.generation === 2}
        csvHref={address.href(`${path}/coding.csv`, { view: null })}
      />
      <WeightsSection weights={sure.weights} version={base.methodVersion} panel={panel} day={day} />
      <DoubtList
        settings={settings}
        panel={panel}
        csvHref={address.href(`${path}/bands.csv`, { view: null })}
      />
    </div>
  );
}

/** Why there is no arrow to put to the test. */
function untestedWords({ week, base }: Tested, from: Day, to: Day): string {
  if (week === null && from === to)
    return "The range is one day: choose two days, and the change between them is put to the test.";
  const sunday = week === null ? null : (parseIsoWeek(week)?.sunday ?? null);
  const ends = sunday === null ? [from, to] : [sunday - 7, sunday];
  if (ends.some((day) => !readingOn(base, day).supported))
    return "Nobody searched sources for one of the two days, so there is no arrow to put to the test.";
  return "There is no index at the beginning, so there is no change to put to the test.";
}

function noteOf({ week, asPublished, base }: Tested): string {
  if (week === null) return "The change over the range, as an arrow of the method.";
  const days = `The arrow of the week ${weekDays(week)}`;
  return asPublished
    ? `${days}, from the signals as coded when its summary was published, by method version ${base.methodVersion}.`
    : `${days}, from the signals of this view.`;
}
