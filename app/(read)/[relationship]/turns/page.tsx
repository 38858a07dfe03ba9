import { notFound } from "next/navigation";
import { FlowPlot } from "@/app/_ui/charts/flow-plot";
import { CodedText } from "@/app/_ui/coded-text";
import { DownloadList } from "@/app/_ui/download-list";
import { EmptyState } from "@/app/_ui/empty-state";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { Link } from "@/app/_ui/link";
import { PageHeading } from "@/app/_ui/page-heading";
import { SectionHeading } from "@/app/_ui/section-heading";
import { TabsNav } from "@/app/_ui/tabs-nav";
import { titled } from "@/app/_ui/titled";
import { TrialTable } from "@/app/_ui/trial-table";
import { requireReader } from "@/lib/auth/reader-door";
import { streamsHeadline } from "@/lib/brief/turns/joint-turn-words";
import { type AddressValues, addressOf, addressValue } from "@/lib/charts/address/range";
import { vintageParams } from "@/lib/charts/address/vintage";
import { formatDay } from "@/lib/charts/format/format";
import { FAMILY_LABEL } from "@/lib/codebook/family";
import { isolate } from "@/lib/codebook/isolate";
import { loadReadingBase } from "@/lib/data/readings/reading-base";
import { getStreamTurns } from "@/lib/data/readings/turns/stream-turns";
import { streamsFigure } from "@/lib/data/readings/turns/turn-figure";
import { getTurns } from "@/lib/data/readings/turns/turns";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { FAMILIES } from "@/lib/engine/signals/signal";
import { Cite } from "../cite";
import { GenerationNote } from "../generation-note";
import { RangeBar } from "../range-bar";
import { RelationshipNav } from "../relationship-nav";
import { VerdictStrip } from "../verdict-strip";
import { parseViewAddress } from "../view-address";
import { findViewed } from "../viewed-relationship";
import { VintageNotice } from "../vintage-notice";
import { JointTurnList } from "./joint-turn-list";
import { SecondOpinion } from "./second-opinion";
import { StreamsTable } from "./streams-table";
import { ThirdReading } from "./third-reading";
import { WatchList } from "./watch-list";

interface Props {
  params: Promise<{ relationship: string }>;
  searchParams: Promise<AddressValues>;
}

async function titleOf({ params, searchParams }: Props) {
  await requireReader();
  const found = await findViewed((await params).relationship, await searchParams);
  return found && `Turning points: ${isolate(found.name)}`;
}

async function TurnsPage({ params, searchParams }: Props) {
  await requireReader();
  const values = await searchParams;
  const relationship = await findViewed((await params).relationship, values);
  if (!relationship) notFound();
  const address = await parseViewAddress(relationship, values);
  const base = await loadReadingBase(relationship, address.vintage);
  const asked = addressValue(values, "family");
  const family = FAMILIES.find((name) => name === asked) ?? null;
  const problems =
    asked === null || family !== null
      ? address.problems
      : [...address.problems, { field: "family", message: `There is no family “${asked.slice(0, 40)}”.` }];
  const [reading, all, sum] = await Promise.all([
    getStreamTurns(base, base.last, family),
    getStreamTurns(base),
    getTurns(base),
  ]);
  const figure = reading && streamsFigure(reading, address.range, base);
  const path = `/${relationship.slug}/turns`;
  const signals = addressOf(`/${relationship.slug}/signals`, vintageParams(address.vintage));
  return (
    <>
      <PageHeading
        kicker={
          <>
            <Link href={address.href(`/${relationship.slug}`)}>
              <CodedText text={relationship.name} />
            </Link>{" "}
            · since when? · evidence up to {formatDay(isoFromDay(base.last))} ·{" "}
            <Link href={`/method?version=${base.methodVersion}`}>method version {base.methodVersion}</Link>
          </>
        }
        title={all ? streamsHeadline(all.joint, all.soughtTo, all.happenings) : streamsHeadline([], null, 0)}
        lead={
          <p>
            Evidence comes in two streams: contact, which warms, and strain, which cools. A turn is a lasting
            change of the pace of one of them. It is sought there and not in the index, which moves slowly by
            construction and would always tell of it late.{" "}
            {all && all.soughtTo < base.last - 6
              ? `Turns are sought up to ${formatDay(isoFromDay(all.soughtTo))}; the weeks after that were not searched to their end.`
              : null}
          </p>
        }
      />
      <VerdictStrip
        relationship={relationship}
        vintage={address.vintage}
        day={address.range.to}
        href={address.href(`/${relationship.slug}`, { view: null })}
      />
      <RelationshipNav relationship={relationship} address={address} current="turns" />
      <ErrorSummary problems={problems} title="Part of the address could not be used" />
      <RangeBar address={address} path={path} keep={{ family }}>
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
      {figure && reading ? (
        <div className="grid gap-12 pt-6">
          <section aria-labelledby="streams">
            <SectionHeading
              id="streams"
              ruled={false}
              title="Contact and strain, week by week"
              note={`Happenings that start in each ISO week: contact in orange above, strain in blue below. Brackets: the span in which a turn began with 90 %.${figure.unsearched.length > 0 ? " Hatched: nobody searched." : ""}`}
            />
            <TabsNav
              label="Family"
              tabs={[
                {
                  href: address.href(path, { family: null }),
                  label: "All families",
                  current: family === null,
                },
                ...FAMILIES.map((name) => ({
                  href: address.href(path, { family: name }),
                  label: FAMILY_LABEL[name],
                  current: name === family,
                })),
              ]}
            />
            <FlowPlot figure={figure} />
            <StreamsTable bars={figure.bars} />
          </section>
          <section aria-labelledby="turns">
            <SectionHeading
              id="turns"
              title={
                family ? `Turns in hindsight: ${FAMILY_LABEL[family].toLowerCase()}` : "Turns, in hindsight"
              }
              note="Over the whole tracked time, whatever range is shown above."
            />
            <JointTurnList turns={reading.joint} signals={signals} />
          </section>
          <section aria-labelledby="watch">
            <SectionHeading
              id="watch"
              title="What the watch said at the time"
              note="Each week with the evidence up to that Sunday, never with later weeks; beside it what all evidence says since."
            />
            <WatchList {...reading} />
          </section>
          <section aria-labelledby="trial">
            <SectionHeading id="trial" title="How far to trust it" />
            <TrialTable />
          </section>
          {sum ? (
            <section aria-labelledby="sum">
              <SectionHeading
                id="sum"
                title="A third reading: the flow of the sum"
                note="Intensity times evidence weight of all signals that start in a week, both streams set off against each other. Where both rise together it sees nothing."
              />
              <ThirdReading reading={sum} base={base} range={address.range} signals={signals} />
            </section>
          ) : null}
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
        <EmptyState title="There is no whole week that was searched yet">
          <p>
            Turns are sought from the first whole week that was. See the <Link href={signals}>signals</Link>.
          </p>
        </EmptyState>
      )}
    </>
  );
}

export default titled(titleOf, TurnsPage);
