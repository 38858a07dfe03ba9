import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { FlowPlot } from "@/app/_ui/charts/flow-plot";
import { CodedText } from "@/app/_ui/coded-text";
import { DownloadList } from "@/app/_ui/download-list";
import { EmptyState } from "@/app/_ui/empty-state";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { PageHeading } from "@/app/_ui/page-heading";
import { SectionHeading } from "@/app/_ui/section-heading";
import { TrialTable } from "@/app/_ui/trial-table";
import { requireReader } from "@/lib/auth/reader-door";
import { lastAlarmWords, soughtWords, turnsHeadline } from "@/lib/brief/turns/turn-words";
import { type AddressValues, addressOf } from "@/lib/charts/address/range";
import { vintageParams } from "@/lib/charts/address/vintage";
import { formatDay } from "@/lib/charts/format/format";
import { isolate } from "@/lib/codebook/isolate";
import { loadReadingBase } from "@/lib/data/readings/reading-base";
import { flowFigure } from "@/lib/data/readings/turns/turn-figure";
import { getTurns } from "@/lib/data/readings/turns/turns";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { Cite } from "../cite";
import { GenerationNote } from "../generation-note";
import { RangeBar } from "../range-bar";
import { RelationshipNav } from "../relationship-nav";
import { parseViewAddress } from "../view-address";
import { findViewed } from "../viewed-relationship";
import { VintageNotice } from "../vintage-notice";
import { AlarmTable } from "./alarm-table";
import { FlowTable } from "./flow-table";
import { SecondOpinion } from "./second-opinion";
import { TurnList } from "./turn-list";

interface Props {
  params: Promise<{ relationship: string }>;
  searchParams: Promise<AddressValues>;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  await requireReader();
  const found = await findViewed((await params).relationship, await searchParams);
  return { title: found ? `Turning points: ${isolate(found.name)}` : "Not found" };
}

export default async function TurnsPage({ params, searchParams }: Props) {
  await requireReader();
  const relationship = await findViewed((await params).relationship, await searchParams);
  if (!relationship) notFound();
  const address = await parseViewAddress(relationship, await searchParams);
  const base = await loadReadingBase(relationship, address.vintage);
  const reading = await getTurns(base);
  const figure = reading && flowFigure(reading, address.range, base);
  const path = `/${relationship.slug}/turns`;
  const signals = addressOf(`/${relationship.slug}/signals`, vintageParams(address.vintage));
  const last = formatDay(isoFromDay(base.last));
  return (
    <>
      <PageHeading
        kicker={
          <>
            <Link href={address.href(`/${relationship.slug}`)}>
              <CodedText text={relationship.name} />
            </Link>{" "}
            · since when? · evidence up to {last} ·{" "}
            <Link href={`/method?version=${base.methodVersion}`}>method version {base.methodVersion}</Link>
          </>
        }
        title={reading ? turnsHeadline(reading.turns, reading.soughtTo) : "No whole week of evidence yet"}
        lead={
          <p>
            A thaw or a freeze begins where the flow of new evidence changes its level. It is sought there and
            not in the index, which moves slowly by construction and would always tell of it late.{" "}
            {reading ? lastAlarmWords(reading.turns, reading.alarms) : null}{" "}
            {reading ? soughtWords(reading.soughtTo, reading.codedTo) : null}
          </p>
        }
      />
      <RelationshipNav relationship={relationship} address={address} current="turns" />
      <ErrorSummary problems={address.problems} title="Part of the address could not be used" />
      <RangeBar address={address} path={path}>
        <DownloadList
          csv={address.href(`${path}/turns.csv`, { view: null })}
          picture={address.href(`${path}/picture.svg`, { view: null })}
          name={`${relationship.slug}_turns_${isoFromDay(base.last)}`}
        />
      </RangeBar>
      <Cite
        relationship={relationship}
        address={address}
        base={base}
        path={path}
        what="turning points"
        embed
      />
      <GenerationNote generation={base.method.generation} />
      <VintageNotice vintage={address.vintage} address={address} path={path} />
      {reading && figure ? (
        <div className="grid gap-12 pt-6">
          <section aria-labelledby="flow">
            <SectionHeading
              id="flow"
              ruled={false}
              title="New evidence, week by week"
              note={`Intensity times evidence weight of the signals that start in each ISO week. Orange above: warming; blue below: cooling. Brackets below: the span in which a turn began with 90 %.${figure.unsearched.length > 0 ? " Hatched: nobody searched." : ""}`}
            />
            <FlowPlot figure={figure} />
            <FlowTable bars={figure.bars} />
          </section>
          <section aria-labelledby="turns">
            <SectionHeading
              id="turns"
              title="Turns, in hindsight"
              note="Over the whole tracked time, whatever range is shown above."
            />
            <TurnList turns={reading.turns} signals={signals} />
          </section>
          <section aria-labelledby="watch">
            <SectionHeading
              id="watch"
              title="What the watch would have told at the time"
              note="Each week with the evidence up to that Sunday, never with later weeks."
            />
            {reading.soughtTo === null ? (
              <p className="mt-4 prose-text">No whole week was searched, so it did not look.</p>
            ) : (
              <AlarmTable
                alarms={reading.alarms}
                turns={reading.turns}
                last={formatDay(isoFromDay(reading.soughtTo))}
              />
            )}
          </section>
          <section aria-labelledby="trial">
            <SectionHeading id="trial" title="How far to trust it" />
            <TrialTable />
          </section>
          <section aria-labelledby="second">
            <SectionHeading
              id="second"
              title="A second opinion on the level"
              note="The same signals read by another rule: nothing fades, and an event moves the level less the nearer it is to the end of the scale."
            />
            <SecondOpinion base={base} range={address.range} />
          </section>
        </div>
      ) : (
        <EmptyState title="There is no whole week with a counting signal yet">
          <p>
            Turns are sought from the first whole week that has one. See the{" "}
            <Link href={signals}>signals</Link>.
          </p>
        </EmptyState>
      )}
    </>
  );
}
